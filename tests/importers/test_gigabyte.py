"""A gigabyte comes in with little memory, whatever it is of (`make soak`)."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.importers import large_files
from tests.importers.forked_cli import ForkedCli

pytestmark = [pytest.mark.soak, pytest.mark.skipif(os.name != "posix", reason="needs fork and wait4")]

GIGABYTE = 1 << 30
MOST_MEMORY = 400  # MB
LONGEST = 1200  # seconds of processor time
MAKE: dict[str, Callable[[Path, int], Path]] = {"result.json": large_files.telegram, "export.zip": large_files.slack}


@pytest.mark.parametrize("name", MAKE)
def test_a_gigabyte(tmp_path: Path, name: str) -> None:
    path = MAKE[name](tmp_path / name, GIGABYTE)
    assert path.stat().st_size > 0.95 * GIGABYTE
    with closing(ForkedCli()) as cli:
        ran = cli.run(tmp_path, "import", path, "--json", whole=True, longest=LONGEST)
        healthy = cli.run(tmp_path, "check", "--json").document
    assert (ran.code, ran.err) == (0, "")
    assert ran.memory < MOST_MEMORY
    assert healthy == {"ok": True, "problems": []}
    read = sum(entry["read"] for entry in ran.document["imports"])
    assert read > 1_000_000
    assert sum(entry["created"] for entry in ran.document["imports"]) > read // 4
    print(f"{name}: {read} rows, {ran.memory:.0f} MB, {ran.seconds:.0f} s of work, {ran.wall:.0f} s")  # noqa: T201
