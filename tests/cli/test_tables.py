"""Tables by ``--map`` and pasted lists on the command line."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.importers import pasted_pages as pages

Ask = Callable[..., Any]
TABLE = "Full name;Mail;Works at;Зал\nAnna Belova;anna@mail.example;Foo;12\nБорис Ким;boris@mail.example;Бар;13\n;;;\n"
MAPS = ("--map", "Full name=name", "--map", "mail=email")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "guests.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_comes_in_by_what_is_said_of_its_columns(ask: Ask, table: Path) -> None:
    document = ask("import", table, *MAPS)
    (account,) = document["imports"]
    assert (account["source"], account["read"], account["created"]) == ("table", 2, 2)
    assert [row["name"] for row in ask("contacts")["contacts"]] == ["Anna Belova", "Борис Ким"]
    assert ask("import", table, *MAPS)["imports"][0]["unchanged"] == 2


def test_everybody_joins_a_community_that_may_be_new(ask: Ask, table: Path) -> None:
    ask("import", table, *MAPS, "--community", "Ink and Paper", "--platform", "discord")
    (row,) = ask("communities")["communities"]
    assert (row["name"], row["platform"], row["members"]) == ("Ink and Paper", "discord", 2)
    table.write_text(TABLE + "Clara Page;clara@mail.example;;\n", encoding="utf-8")
    ask("import", table, *MAPS, "--community", "ink and paper")
    assert [row["members"] for row in ask("communities")["communities"]] == [3], "the one there is"


def test_without_a_map_the_error_names_what_is_guessed(run: Run, ask: Ask, table: Path) -> None:
    answer = run("import", table)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("guests.csv is not an export")
    assert '--map "Full name=name" --map "Mail=email" --map "Works at=company"' in answer.err
    assert ask("history")["steps"] == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--map", "Nome=name"), "“Nome” is no column of guests.csv, or no field."),
        (("--map", "Mail=mail"), "“mail” is no column of guests.csv, or no field."),
        (("--map", "Works at=company"), "Say which column of guests.csv is the name, or the e-mail."),
        ((*MAPS, "--community", "Nowhere"), "There is no community"),
        (("--community", "Ink"), "--community goes with --map"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(run: Run, table: Path, options: tuple[str, ...], said: str) -> None:
    answer = run("import", table, *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_pasted_list_makes_members_who_are_not_listed(ask: Ask, tmp_path: Path) -> None:
    page = tmp_path / "members.html"
    page.write_text(pages.LINKEDIN_MEMBERS, encoding="utf-8")
    options = ("--platform", "linkedin", "--community", "Ink")
    rehearsed = ask("paste", *options, page, "--dry-run")
    assert (rehearsed["imports"][0]["members_created"], ask("history")["steps"]) == (3, [])
    document = ask("paste", *options, page)
    assert (document["imports"][0]["source"], document["contacts_total"]) == ("pasted", 0)
    assert ask("communities")["communities"][0]["members"] == 3
    assert ask("paste", *options, page)["imports"][0]["step"] is None
    assert ask("paste", *options, page, "--list-members")["contacts_total"] == 3
    assert ask("undo")["step"]
    assert ask("contacts")["total"] == 0


def test_text_may_come_through_a_pipe(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pages.LINES.encode()), encoding="utf-8"))
    document = ask("paste", "--platform", "telegram", "--community", "Chat", "--list-members")
    assert document["contacts_total"] == 5


def test_nobody_in_what_was_pasted(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("12\n\n...\n", encoding="utf-8")
    answer = run("paste", "--platform", "linkedin", "--community", "Ink", page)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Nobody is found in this.")
    missing = run("paste", "--platform", "linkedin", "--community", "Ink", tmp_path / "none.txt")
    assert missing.err == "none.txt is not there. Choose the file again.\n"
