"""``kithbook suggest``: the document that scripts are promised, and what a person reads."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from crm_app.commands.suggestions import rest_kind, rest_person
from crm_app.domain.suggestions import SuggestionKind
from crm_app.paths import DataFolder
from crm_app.store.journal import Label
from crm_app.store.store import Store
from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_suggest(ask: Ask, run: Run) -> None:
    assert ask("suggest") == {"suggestions": []}
    anna = ask("add", "Anna Petrova")["id"]
    ask("add", "Boris Nobody")
    ask("log", "I'll send the slides", "--with", anna, "--when", "3 days ago")
    (entry,) = ask("suggest", "--limit", 3)["suggestions"]
    assert entry.keys() >= {"contact", "id", "kind", "why", "weight", "rows", "also"}
    assert (entry["contact"], entry["id"], entry["kind"]) == ("Anna Petrova", anna, "promise")
    assert "says “I'll send the slides”, and there is no follow-up" in entry["why"]
    assert entry["rows"] == [each["id"] for each in ask("show", anna)["interactions"]]
    assert entry["also"] == []
    said = run("suggest").out
    assert "Anna Petrova" in said
    assert entry["why"] in said


def test_a_follow_up_ends_it(ask: Ask) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    ask("log", "I'll send the slides", "--with", anna, "--when", "3 days ago")
    ask("remind", "send the slides", "--with", anna, "--when", "tomorrow")
    assert ask("suggest") == {"suggestions": []}


def test_a_limit_is_one_or_more(run: Run) -> None:
    assert run("suggest", "--limit", 0).code == 2


def test_what_was_dismissed_is_listed_and_woken(ask: Ask, run: Run, tmp_path: Path) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    ask("log", "I'll send the slides", "--with", anna, "--when", "3 days ago")
    store = Store(DataFolder(tmp_path / "data"))
    store.write(Label("x"), rest_person, anna).result()
    store.write(Label("x"), rest_kind, SuggestionKind.PROMISE).result()
    store.close()
    assert ask("suggest") == {"suggestions": []}
    assert ask("suggest", "--dismissed")["dismissed"] == [
        {"contact": None, "id": None, "kind": "promise", "until": None},
        {"contact": "Anna Petrova", "id": anna, "kind": None, "until": None},
    ]
    assert run("suggest", "--dismissed").out == "Promises without a follow-up\nAnna Petrova\n"
    ask("suggest", "--wake", "Anna Petrova")
    assert ask("suggest", "--wake", "promise")["kind"] == "promise"
    assert ask("suggest", "--dismissed") == {"dismissed": []}
    assert len(ask("suggest", "--kind", "promise")["suggestions"]) == 1
    assert ask("suggest", "--kind", "birthday") == {"suggestions": []}
    assert ask("history")["steps"][0]["label"] == "Suggestions of this kind again: Promises without a follow-up"
    assert run("suggest", "--wake", "Nobody Known").code == 2


def test_a_script_is_given_all_of_them(ask: Ask, run: Run) -> None:
    for number in range(32):
        person = ask("add", f"Person {number}")["id"]
        ask("log", "I'll send the slides", "--with", person, "--when", "3 days ago")
    assert len(ask("suggest")["suggestions"]) == 32
    assert run("suggest").out.count("there is no follow-up") == 30
