"""The command line as a function: arguments in, exit code, standard output and standard error out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_app.cli.main import main
from crm_app.paths import RESOURCES

SAMPLE = RESOURCES / "sample" / "linkedin"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command in a folder of this test's own (``folder=`` another one); options as they are typed."""

    def call(*arguments: object, folder: str = "data") -> Answer:
        code = main(["--data-dir", str(tmp_path / folder), *map(str, arguments)])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return call


@pytest.fixture
def ask(run: Run) -> Callable[..., Any]:
    """The JSON document of a command that succeeds and says nothing else."""

    def call(*arguments: object, folder: str = "data") -> Any:
        answer = run(*arguments, "--json", folder=folder)
        assert (answer.code, answer.err) == (0, "")
        return answer.document

    return call
