"""Whom and when a free text speaks of."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from crm_app.cli.text_people import find_people, find_when, words_of
from crm_app.domain.names import sort_key
from crm_app.queries.mentions import NamedPerson
from crm_app.quick_add.when import When, parse_when

Ask = Callable[..., Any]
NAMES = ["Ines Calder", "Ines Calder Moreau", "Осип Лаврентьев", "May June", "Bono", "O'Brien, Kit"]
PEOPLE = [NamedPerson(number, name, sort_key("", "", name)) for number, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coffee with ines calder, twice", ["Ines Calder"]),
        ("Coffee with Ines Calder’s team", ["Ines Calder"]),
        ("(Ines Calder Moreau) and Ines Calder", ["Ines Calder Moreau", "Ines Calder"]),
        ("обсудили доклад: осип ЛАВРЕНТЬЕВ!", ["Осип Лаврентьев"]),
        ("Ines and Calder", []),
        ("Ines", []),
        ("Lunch with Bono", ["Bono"]),
        ("pro bono work", []),
        ("wrote to O'Brien, Kit", ["O'Brien, Kit"]),
        ("", []),
    ],
)
def test_full_names_are_recognised_and_given_names_are_not(text: str, found: list[str]) -> None:
    assert [NAMES[person] for person in find_people(words_of(text), PEOPLE).ids] == found


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("Call Ines Calder next Tuesday at 15:00 about maps", "2026-11-24T15:00", "Call Ines Calder about maps"),
        ("Через две недели написать", "2026-12-06", "написать"),
        ("Ask May June in 2 weeks", "2026-12-06", "Ask May June"),
        ("Send slides, tomorrow.", "2026-11-23", "Send slides"),
        ("Send version 5 to Ines Calder", None, None),
    ],
)
def test_the_longest_phrase_is_the_day_and_no_name_is_in_it(text: str, day: str | None, rest: str | None) -> None:
    now = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
    words = words_of(text)
    taken = find_people(words, PEOPLE).places
    found = find_when(text, words, taken, lambda phrase: parse_when(phrase, now, future=True))
    if day is None:
        assert found is None
    else:
        moment = datetime.fromisoformat(day)
        assert found == (When(moment.date(), moment.time() if "T" in day else None), rest)


def test_a_plan_in_the_text_is_not_when_it_happened(ask: Ask) -> None:
    ask("add", "Ines Calder")
    logged = ask("log", "Met Ines Calder, will call her next week")
    age = datetime.now().astimezone() - datetime.fromisoformat(logged["at"])
    assert age.total_seconds() < 60
