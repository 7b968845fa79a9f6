"""Import on the command line: the account, the dry run, the second time, errors, and being killed half-way."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crm_app.paths import DataFolder
from crm_app.settings import SettingsFile
from tests.cli.conftest import SAMPLE, Run

Ask = Callable[..., Any]
FIELDS = {
    "file",
    "source",
    "read",
    "created",
    "updated",
    "unchanged",
    "skipped",
    "failed",
    "reasons",
    "seconds",
    "step",
}
ROWS = 40_000


def test_the_account_has_every_field_and_adds_up(ask: Ask) -> None:
    document = ask("import", SAMPLE)
    assert [entry["file"] for entry in document["imports"]] == ["Connections.csv", "Invitations.csv", "messages.csv"]
    for entry in document["imports"]:
        assert entry.keys() >= FIELDS
        parts = ("created", "updated", "unchanged", "skipped", "failed")
        assert entry["read"] == sum(entry[part] for part in parts)
        assert entry["step"] == 1
        assert sum(entry["reasons"].values()) == entry["skipped"] + entry["failed"]
    label = ask("history")["steps"][0]["label"]
    assert label == "Imported linkedin: 118 people, 94 interactions"


def test_a_dry_run_says_the_same_and_writes_nothing(ask: Ask) -> None:
    rehearsed = ask("import", SAMPLE, "--dry-run")
    assert {entry["step"] for entry in rehearsed["imports"]} == {None}
    assert (rehearsed["contacts_total"], ask("contacts")["total"], ask("history")["steps"]) == (0, 0, [])
    done = ask("import", SAMPLE)
    counted = ("file", "read", "created", "updated", "unchanged", "skipped", "failed", "reasons")
    for before, after in zip(rehearsed["imports"], done["imports"], strict=True):
        assert [before[name] for name in counted] == [after[name] for name in counted]


def test_the_second_time_nothing_is_written(ask: Ask) -> None:
    ask("import", SAMPLE)
    again = ask("import", SAMPLE)
    assert [(entry["created"], entry["updated"], entry["step"]) for entry in again["imports"]] == [(0, 0, None)] * 3
    assert len(ask("history")["steps"]) == 1


def test_there_is_a_backup_before_an_import_into_what_is_not_empty(ask: Ask, tmp_path: Path) -> None:
    backups = DataFolder(tmp_path / "data").backups
    ask("import", SAMPLE)
    assert list(backups.glob("*.db")) == []
    ask("import", SAMPLE)
    assert [file.name.endswith("before-import.db") for file in backups.glob("*.db")] == [True]


def test_whose_export_it_is_is_remembered(ask: Ask, tmp_path: Path) -> None:
    ask("import", SAMPLE)
    assert SettingsFile(DataFolder(tmp_path / "data").settings).value.owner_name == "Nora Lindqvist"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("notes.csv", "a,b\n1,2\n", "notes.csv is not an export"),
        ("export.json", '{"kithbook": 1, "contacts": [{"uid": ', "export.json is damaged or incomplete"),
        ("deep.json", '{"kithbook": 1, "contacts": ' + "[" * 100_000, "deep.json is damaged or incomplete"),
        ("nan.json", '{"kithbook": 1, "contacts": [NaN]}', "nan.json is damaged or incomplete"),
        ("new.json", '{"kithbook": 4, "contacts": []}', "new.json was written by a newer Kithbook"),
        ("empty.zip", "", "empty.zip is empty"),
    ],
)
def test_what_is_no_export_gets_one_sentence_and_changes_nothing(
    run: Run, ask: Ask, tmp_path: Path, name: str, content: str, said: str
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    answer = run("import", file)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1
    assert ask("history")["steps"] == []


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    answer = run("import", tmp_path / "none.zip")
    assert (answer.code, answer.err) == (2, "none.zip is not there. Choose the file again.\n")


def _many_connections(file: Path) -> Path:
    rows = "".join(
        f"Given{n},Family{n},https://www.linkedin.com/in/g{n},,Firm {n % 900},Engineer,{n % 28 + 1:02} Nov 2024\n"
        for n in range(ROWS)
    )
    file.write_text(f"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}", encoding="utf-8")
    return file


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_killed_or_interrupted_half_way_nothing_is_left_behind(
    ask: Ask, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    ask("add", "Ines Calder")
    file = _many_connections(tmp_path / "Connections.csv")
    progress, end = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "crm_app", "--data-dir", str(tmp_path / "data"), "import", "--progress", str(file)],
        stdout=subprocess.DEVNULL,
        stderr=end,
        stdin=subprocess.DEVNULL,
    )
    os.close(end)
    try:
        said = b""
        while b"%" not in said:  # the progress line: rows are being written
            said += os.read(progress, 100)
        process.send_signal(sent)
        assert process.wait(timeout=60) == code
    finally:
        process.kill()
        process.wait()
        os.close(progress)
    assert ask("check") == {"ok": True, "problems": []}
    assert [row["name"] for row in ask("contacts")["contacts"]] == ["Ines Calder"]
    assert [step["code"] for step in ask("history")["steps"]] == ["contact.add"]
    whole = ask("import", file)
    assert (whole["imports"][0]["created"], whole["contacts_total"]) == (ROWS, ROWS + 1)
