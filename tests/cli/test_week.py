"""``kithbook week`` and ``kithbook digest``: the documents that scripts are promised, and what a person reads."""

from collections.abc import Callable
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_week(ask: Ask, run: Run) -> None:
    found = ask("week")
    assert found.keys() >= {"week", "goal", "people", "helped", "answered", "introduced", "thanked", "streak", "best"}
    assert (found["goal"], found["people"], found["streak"]) == (5, 0, 0)
    anna = ask("add", "Anna Petrova")["id"]
    ask("log", "thanked Anna for the intro", "--with", anna, "--kind", "call", "--when", "today")
    found = ask("week")
    assert (found["people"], found["thanked"], found["helped"]) == (1, 1, 0)
    assert found["who"]["thanked"] == [{"id": anna, "name": "Anna Petrova"}]
    said = run("week").out
    assert "1 of 5 people" in said
    assert "Thanked: Anna Petrova" in said


def test_digest(ask: Ask, run: Run) -> None:
    found = ask("digest")
    assert found.keys() == {"week", "overdue", "due", "birthdays", "last_week", "suggestions"}
    assert found["last_week"] == {"rhythm": None, "promises": {"done": 0, "due": 0}, "met": []}
    assert "Nothing is due this week" in run("digest").out
    anna = ask("add", "Anna Petrova")["id"]
    ask("remind", "send the slides", "--with", anna, "--when", "today")
    (entry,) = ask("digest")["due"]
    assert (entry["contact"], entry["text"]) == ("Anna Petrova", "send the slides")
    assert "Anna Petrova: send the slides" in run("digest").out
