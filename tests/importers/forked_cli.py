"""Runs the command line many times, each in a process of its own that is measured, with one start of Python.

``python -m tests.importers.forked_cli`` reads one job a line and forks for each: the child is what
``python -m crm_app`` is after its imports.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 60  # seconds of processor time
# What every command imports; nothing is opened and no thread begun, so that forking is safe.
_IMPORTED = (
    "crm_app.cli.imports",
    "crm_app.cli.main",
    "crm_app.cli.speech",
    "crm_app.commands.ingest.files",
    "crm_app.logs",
    "crm_app.store.store",
    "crm_app.ui.error_wording",
)


@dataclass(frozen=True)
class Ran:
    """How a command ended; ``memory`` in MB at its peak, ``seconds`` of processor time, ``wall`` by the clock."""

    code: int
    out: str
    err: str
    memory: float
    seconds: float
    wall: float

    @property
    def document(self) -> Any:
        return json.loads(self.out)


class ForkedCli:
    """``run`` runs one command in ``home``, its data in the folder ``data`` there."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.importers.forked_cli"],
            cwd=ROOT,
            env=os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, home: Path, *arguments: object, whole: bool = False, longest: int = LONGEST) -> Ran:
        """``whole``: as a new ``python -m crm_app``, from its start; ended after ``longest`` seconds of work."""
        assert self._process.stdin
        assert self._process.stdout
        out, err = home / "out", home / "err"
        argv = ["--data-dir", str(home / "data"), *map(str, arguments)]
        job = {"files": [str(out), str(err)], "argv": argv, "whole": whole, "longest": longest}
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        said = json.loads(self._process.stdout.readline())
        return Ran(out=out.read_text("utf-8"), err=err.read_text("utf-8"), **said)

    def close(self) -> None:
        with self._process:
            assert self._process.stdin
            self._process.stdin.close()


def _account(status: int, usage: resource.struct_rusage, begun: float) -> dict[str, float]:
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return {
        "code": os.waitstatus_to_exitcode(status),
        "memory": usage.ru_maxrss / unit,
        "seconds": usage.ru_utime + usage.ru_stime,
        "wall": time.monotonic() - begun,
    }


def _child(files: Sequence[str], argv: list[str], *, whole: bool, longest: int) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (longest, longest))
    for number, file in enumerate([os.devnull, *files]):
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    if whole:
        os.execv(sys.executable, [sys.executable, "-m", "crm_app", *argv])
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115 - numbers, not paths
    from crm_app.__main__ import run

    try:
        return run(argv)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _serve() -> None:
    for module in _IMPORTED:
        import_module(module)
    for line in sys.stdin:
        job = json.loads(line)
        begun = time.monotonic()
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = _child(**job)
            except BaseException:
                import traceback

                traceback.print_exc()
                sys.stderr.flush()
            finally:
                os._exit(code)
        _, status, usage = os.wait4(child, 0)
        print(json.dumps(_account(status, usage, begun)), flush=True)  # noqa: T201


if __name__ == "__main__":
    _serve()
