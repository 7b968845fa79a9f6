"""A name that nobody has comes in with every source, and is never in the log or on standard error."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from crm_app.commands.ingest.sorting import Sorting
from crm_app.paths import DataFolder
from tests.cli.conftest import Answer, Run
from tests.commands.test_every_source import ME, SOURCES
from tests.importers import exports

LATIN, CYRILLIC = "quillywack", "зюзявер"
NAMES = {"Anna": LATIN, "Ben": LATIN, "ben": LATIN, "Zoë": LATIN, "Zoe": LATIN, "Анна": CYRILLIC, "Аня": CYRILLIC}
ENCODINGS = ("utf-8", "utf-16-le", "cp1251", "cp1252")


def _renamed(data: bytes) -> bytes:
    for name, canary in NAMES.items():
        for encoding in ENCODINGS:
            try:
                data = data.replace(name.encode(encoding), canary.encode(encoding))
            except UnicodeEncodeError:
                continue
    as_slack_writes_it = ("Анна".encode("ascii", "backslashreplace"), CYRILLIC.encode("ascii", "backslashreplace"))
    data = data.replace(*as_slack_writes_it)
    return data.replace(_as_facebook("Анна"), _as_facebook(CYRILLIC))


def _as_facebook(name: str) -> bytes:
    return name.encode().decode("latin-1").encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")


@pytest.fixture
def given(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a source's export with the canary in the place of everybody's name."""

    def write(source: str) -> Path:
        name, make = SOURCES[source]
        made = make()
        files = {one: _renamed(data) for one, data in made.items()} if isinstance(made, dict) else {}
        path = tmp_path / name
        path.write_bytes(_renamed(made) if isinstance(made, bytes) else exports.zipped(files))
        return path

    return write


def _named(said: str) -> bool:
    return LATIN in said.casefold() or CYRILLIC in said.casefold()


def _silent(answer: Answer, folder: Path) -> None:
    log = DataFolder(folder).log
    for said in (answer.err, log.read_text("utf-8") if log.exists() else ""):
        assert not _named(said)


def _me() -> list[str]:
    return [word for value in ME.me for word in ("--me", value)]


@pytest.mark.parametrize("source", SOURCES)
def test_a_name_stays_in_the_data(run: Run, given: Callable[[str], Path], tmp_path: Path, source: str) -> None:
    path = given(source)
    for options in ([], _me()):
        answer = run("import", path, "--list-members", *options)
        assert answer.code == 0
        _silent(answer, tmp_path / "data")
    assert _named(run("contacts").out)


@pytest.mark.parametrize("source", SOURCES)
def test_nor_does_damage_tell_it(run: Run, given: Callable[[str], Path], tmp_path: Path, source: str) -> None:
    path = given(source)
    data = path.read_bytes()
    for number, damaged in enumerate((data[: len(data) * 2 // 3], data + b'\n"' + LATIN.encode() * 300_000)):
        path.write_bytes(damaged)
        _silent(run("import", path, *_me(), folder=f"damaged{number}"), tmp_path / f"damaged{number}")


def _broken() -> None:
    raise ValueError(f"nobody is called {LATIN}, {CYRILLIC}")


def _wrong_values(session: Session) -> None:
    values = {"id": LATIN, "name": CYRILLIC}
    session.connection().exec_driver_sql("INSERT INTO contact (id, name) VALUES (:id, :name)", values)


@pytest.mark.parametrize("source", ["linkedin", "telegram", "vcard"])
@pytest.mark.parametrize("wrong", ["program", "database"])
def test_nor_does_an_error_of_the_program(
    run: Run, given: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, wrong: str
) -> None:
    def finish(self: Any) -> None:
        _broken() if wrong == "program" else _wrong_values(self._taking.session)

    monkeypatch.setattr(Sorting, "finish", finish)
    answer = run("import", given(source))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "unexpected" in DataFolder(tmp_path / "data").log.read_text("utf-8")
    _silent(answer, tmp_path / "data")
    assert run("history", "--json").document == {"steps": []}
