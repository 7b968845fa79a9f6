"""Days counted quickly are the days that the zone says, and a tie is judged by them."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.reading import local_day
from crm_app.queries.suggestion_days import LocalDays, day_of, start_of
from crm_app.queries.suggestions import Asked, suggestions
from tests.queries.book import TODAY, Book


@pytest.fixture(params=["Europe/Berlin", "America/New_York", "Africa/Casablanca", "Asia/Kolkata"])
def _zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_zone")
def test_a_day_is_the_one_of_the_zone() -> None:
    dice, days = random.Random(5), LocalDays()
    for _ in range(5000):
        at = dice.randint(0, 1_900_000_000_000)
        on = local_day(at)
        assert day_of(days.number(at)) == on
        midnight = start_of(on)  # where the clocks change at midnight there is none
        assert day_of(days.number(midnight)) == local_day(midnight)


@pytest.mark.usefixtures("_zone")
def test_days_that_would_be_one_under_the_clock_of_today_are_two(book: Book) -> None:
    anna = book.contact("Anna")
    for moment in ("2018-06-29T12:00", "2019-01-16T12:00", "2021-04-05T12:00", "2021-04-22T12:00", "2021-04-22T22:34",
                   "2023-11-27T12:00"):  # fmt: skip
        book.talk(anna, at=datetime.fromisoformat(moment).replace(tzinfo=UTC), kind="call")
    moments = {day.contact_id: day for day in book.read(suggestions, Asked(TODAY, 1000))}
    two = local_day(1619130840000) != local_day(1619092800000)  # the 22nd of April, 22:34 and noon
    assert (anna in moments) == two
    assert not two or moments[anna].kind is SuggestionKind.SILENCE
