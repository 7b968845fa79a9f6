"""Errors are one sentence and an exit code; text from outside cannot steer the terminal."""

import logging
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crm_app.cli import find
from tests.cli.conftest import Run

Ask = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "Nobody Atall"), "Nobody is called Nobody Atall."),
        (("nonsense",), "No such command 'nonsense'."),
        (("contacts", "--limit", "many"), "Invalid value for '--limit': 'many' is not a valid integer range."),
        ((), "Missing command."),
        (("add", "  "), "Fill this in: it cannot stay empty."),
        (("add", "Ines Calder", "--birthday", "12 June"), "Write the birthday as 1985-06-12"),
        (("add", "Ines Calder", "--url", "https://example.org/x"), "There is no platform https://example.org/x."),
        (("log", "Coffee with nobody"), "The text names nobody you know."),
        (("remind", "Call"), "The text names nobody you know."),
        (("add-community", "X", "--platform", "myspace"), "There is no platform myspace."),
        (("due", "--until", "blue"), "“blue” is not a day Kithbook understands."),
        (("done", "7"), "Nothing due has the number 7."),
        (("done", "soon"), "Nothing due has the number soon."),
        (("undo", "99"), "There is no step 99 in the history."),
        (("export", "x.txt"), "Name the file .json, .csv, .vcf or .ics."),
        (("restore", "none.db"), "none.db is not there."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = run(*arguments, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1


def test_a_name_that_two_have_must_be_told_apart(run: Run, ask: Ask) -> None:
    first, _second = ask("add", "Ines Calder")["id"], ask("add", "Ines Calder")
    assert run("show", "Ines Calder").err.startswith("2 people are called Ines Calder.")
    assert run("log", "Call with Ines Calder").code == 2
    assert ask("show", first)["id"] == first


def test_a_failure_of_the_world_is_exit_code_1(run: Run, ask: Ask, tmp_path: Path) -> None:
    ask("add", "Ines Calder")
    answer = run("export", tmp_path / "no" / "such" / "folder" / "x.csv")
    assert (answer.code, answer.err) == (1, "x.csv could not be written. Choose another place.\n")


def test_a_file_that_is_no_database_is_not_touched(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "kithbook.db"
    database.write_bytes(b"not a database, but somebody's diary" * 200)
    before = database.read_bytes()
    assert run("contacts").code == 2
    assert database.read_bytes() == before
    checked = run("check", "--json")
    assert (checked.code, checked.document) == (1, {"ok": False, "problems": ["unreadable"]})


def test_what_nobody_expected_is_a_sentence_too_and_the_log_holds_no_data(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("add", "Ines Canary")

    def broken(*_arguments: object) -> None:
        raise RuntimeError("broken by Ines Canary")

    monkeypatch.setattr(find, "contact_ids", broken)
    answer = run("contacts")
    for handler in logging.getLogger().handlers:
        handler.flush()
    logged = (tmp_path / "data" / "kithbook.log").read_text(encoding="utf-8")
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert "RuntimeError" in logged
    assert "Canary" not in logged + answer.err


def test_imported_text_cannot_steer_the_terminal(run: Run, ask: Ask) -> None:
    ask("add", "Ines\x1b[2J Calder\u202e", "--notes", "two\nlines \x9b31m")
    for arguments in (("contacts",), ("show", "1"), ("history",)):
        out = run(*arguments).out
        assert "Calder" in out
        assert not {"\x1b", "\u202e", "\x9b"} & set(out)


def test_the_folder_is_for_its_owner_only(ask: Ask, tmp_path: Path) -> None:
    ask("add", "Ines Calder")
    modes = [stat.S_IMODE((tmp_path / "data" / name).stat().st_mode) for name in (".", "kithbook.db", "kithbook.log")]
    assert modes == [0o700, 0o600, 0o600]


def test_sentences_are_said_in_the_language_of_the_settings(ask: Ask, tmp_path: Path) -> None:
    from crm_app.settings import SettingsFile

    ask("add", "Ines Calder")
    SettingsFile(tmp_path / "data" / "settings.json").change(language="ru")
    label = ask("history")["steps"][0]["label"]
    assert "Ines Calder" in label
    assert label != "Added Ines Calder"


def test_help_names_every_command_and_loads_none(run: Run) -> None:
    answer = run("--help")
    assert answer.code == 0
    for name in ("import", "yield", "restore", "screenshots"):
        assert f"\n  {name} " in answer.out
