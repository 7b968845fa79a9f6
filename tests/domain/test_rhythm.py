"""The rules of the weekly rhythm: weeks, goal, streak, answers and thanks."""

from datetime import date

import pytest

from crm_app.domain.rhythm import answers_within, goal_of, longest, streak, thanks_in, week_of

OWN = ("Vera Owner",)


@pytest.mark.parametrize(("day", "monday"), [
    (date(2026, 11, 23), date(2026, 11, 23)), (date(2026, 11, 29), date(2026, 11, 23)),
    (date(2027, 1, 1), date(2026, 12, 28)),
])  # fmt: skip
def test_a_week_is_monday_to_sunday(day: date, monday: date) -> None:
    assert week_of(day) == monday


@pytest.mark.parametrize(("met", "weeks", "best"), [
    ([], 0, 0), ([True], 1, 1), ([False], 0, 0), ([True, True, True], 3, 3),
    ([False, True, True], 2, 2),  # this week is not over: it breaks nothing
    ([True, False, True, True, True], 1, 3),  # a week away is not bought back
    ([False, False, True], 0, 1),
])  # fmt: skip
def test_streak(met: list[bool], weeks: int, best: int) -> None:
    assert (streak(met), longest(met)) == (weeks, best)


@pytest.mark.parametrize(("text", "goal"), [
    ("5", 5), ("1", 1), ("0", 1), ("100", 99), ("", 5), ("many", 5), ("-3", 5), ("٣", 5), ("9" * 5000, 5),
])  # fmt: skip
def test_the_goal_is_what_the_settings_say_or_the_default(text: str, goal: int) -> None:
    assert goal_of(text) == goal


@pytest.mark.parametrize(("text", "waiting", "answered"), [
    ("Anna: hi\nVera Owner: hello", False, True),
    ("Vera Owner: hello\nAnna: hi", False, False),  # they answered
    ("Vera Owner: hello\nAnna: hi", True, True),  # and one had answered what was there before
    ("Vera Owner: hello\nAnna: hi\nVera Owner: fine", False, True),
    ("we wrote a while", False, False),  # who began is not known
    ("we wrote a while", True, True),
])  # fmt: skip
def test_an_answer_within_a_day_of_both(text: str, waiting: bool, answered: bool) -> None:
    assert answers_within(text, OWN, "Anna", waiting=waiting) is answered


@pytest.mark.parametrize(("text", "direction", "imported", "thanked"), [
    ("thanked Anna", "mutual", False, True),
    ("thanks for coming", "in", False, False),
    ("Anna: thanks\nVera Owner: you are welcome", "mutual", True, False),
    ("Anna: here\nVera Owner: thanks a lot", "mutual", True, True),
    ("thanks a lot", "mutual", True, False),  # whose words they are is not told
    ("Somebody: thanks a lot", "out", True, True),
    ("Somebody: thanks a lot", "in", True, False),
])  # fmt: skip
def test_only_ones_own_thanks_count(text: str, direction: str, imported: bool, thanked: bool) -> None:
    assert thanks_in(text, direction, imported, OWN, "Anna") is thanked
