"""``kithbook suggest``: the document that scripts are promised, and what a person reads."""

from collections.abc import Callable
from typing import Any

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
