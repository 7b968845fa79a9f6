"""Due days: the original anchor clamps, contacts move the base, a skip moves on once, a snooze only hides."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.cadence import (
    Birthday,
    Cadence,
    DueState,
    LeapRule,
    add_interval,
    birthday_on,
    cadence_due,
    due_state,
    hidden,
    next_birthday,
    next_occurrence,
    precedence,
    tag_anchor,
)
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput

MONTHLY = Cadence(1, Unit.MONTH)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
CADENCES = st.builds(Cadence, st.integers(1, 400), st.sampled_from(Unit))
RULES = st.sampled_from(LeapRule)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("anchor", "every", "unit", "times", "expected"),
    [
        ("2026-01-31", 1, Unit.MONTH, 1, "2026-02-28"),
        ("2026-01-31", 1, Unit.MONTH, 2, "2026-03-31"),
        ("2026-01-31", 1, Unit.MONTH, 3, "2026-04-30"),
        ("2024-01-31", 1, Unit.MONTH, 1, "2024-02-29"),
        ("2026-06-10", 6, Unit.WEEK, 1, "2026-07-22"),
        ("2026-03-28", 1, Unit.DAY, 2, "2026-03-30"),
        ("2026-11-30", 3, Unit.MONTH, 1, "2027-02-28"),
        ("2026-06-10", 1, Unit.YEAR, 2, "2028-06-10"),
        ("2026-06-10", 1, Unit.YEAR, 0, "2026-06-10"),
    ],
)
def test_intervals_clamp_from_the_original_day(anchor: str, every: int, unit: Unit, times: int, expected: str) -> None:
    assert add_interval(day(anchor), Cadence(every, unit), times, LeapRule.FEB_28) == day(expected)


@pytest.mark.parametrize(("rule", "expected"), [(LeapRule.FEB_28, "2025-02-28"), (LeapRule.MAR_1, "2025-03-01")])
def test_the_29th_of_february_follows_the_setting(rule: LeapRule, expected: str) -> None:
    leap_day = day("2024-02-29")
    assert add_interval(leap_day, Cadence(1, Unit.YEAR), 1, rule) == day(expected)
    assert add_interval(leap_day, MONTHLY, 12, rule) == day(expected)
    assert add_interval(leap_day, Cadence(1, Unit.YEAR), 4, rule) == day("2028-02-29")
    assert add_interval(day("2025-01-31"), MONTHLY, 1, rule) == day("2025-02-28")


def test_the_end_of_the_calendar_is_the_last_day() -> None:
    assert add_interval(day("2026-01-01"), Cadence(9000, Unit.YEAR), 1, LeapRule.FEB_28) == date.max
    assert next_occurrence(day("2026-01-01"), Cadence(10**9, Unit.DAY), day("2026-01-01"), LeapRule.FEB_28) == date.max


@pytest.mark.parametrize("every", [0, -1])
def test_a_cadence_moves_forward(every: int) -> None:
    with pytest.raises(BadInput):
        Cadence(every, Unit.DAY)


@given(DAYS, CADENCES, DAYS, RULES)
def test_next_occurrence_is_the_first_one_after(anchor: date, cadence: Cadence, after: date, rule: LeapRule) -> None:
    found = next_occurrence(anchor, cadence, after, rule)
    times = 0
    while (expected := add_interval(anchor, cadence, times, rule)) <= after:
        times += 1
    assert found == expected


@given(DAYS, CADENCES, RULES)
def test_a_month_never_drifts(anchor: date, cadence: Cadence, rule: LeapRule) -> None:
    current = anchor
    for times in range(1, 8):
        current = next_occurrence(anchor, cadence, current, rule)
        assert current == add_interval(anchor, cadence, times, rule)


@pytest.mark.parametrize(
    ("last_contact", "skipped_on", "expected"),
    [
        (None, None, "2026-02-28"),
        ("2026-01-10", None, "2026-02-28"),  # before the cadence was set: the anchor counts
        ("2026-02-10", None, "2026-03-10"),
        (None, "2026-02-28", "2026-03-31"),  # skipped once
        (None, "2026-03-31", "2026-04-30"),  # and again
        ("2026-02-10", "2026-03-10", "2026-04-10"),
        ("2026-03-20", "2026-02-28", "2026-04-20"),  # a contact after the skip: the skip is forgotten
        ("2026-02-28", "2026-02-28", "2026-03-28"),
    ],
)
def test_cadence_due(last_contact: str | None, skipped_on: str | None, expected: str) -> None:
    last = day(last_contact) if last_contact else None
    skipped = day(skipped_on) if skipped_on else None
    assert cadence_due(MONTHLY, last, day("2026-01-31"), skipped, LeapRule.FEB_28) == day(expected)


@given(CADENCES, DAYS, DAYS, RULES)
def test_skipping_moves_on_and_logging_after_it_forgets(
    cadence: Cadence, anchor: date, contact: date, rule: LeapRule
) -> None:
    due = cadence_due(cadence, contact, anchor, None, rule)
    base = max(anchor, contact)
    assert due > base
    moved = cadence_due(cadence, contact, anchor, due, rule)
    assert moved == add_interval(base, cadence, 2, rule)
    later = due + timedelta(days=1)
    assert cadence_due(cadence, later, anchor, due, rule) == cadence_due(cadence, later, anchor, None, rule)


@given(CADENCES, DAYS, DAYS, DAYS, RULES)
def test_a_back_dated_contact_never_pulls_the_due_day_back(
    cadence: Cadence, anchor: date, one: date, other: date, rule: LeapRule
) -> None:
    both = cadence_due(cadence, max(one, other), anchor, None, rule)
    assert both >= cadence_due(cadence, one, anchor, None, rule)


def test_a_snooze_hides_until_its_day() -> None:
    today = day("2026-06-10")
    assert hidden(day("2026-06-11"), today)
    assert not hidden(today, today)
    assert not hidden(None, today)


@pytest.mark.parametrize(
    ("due", "snoozed", "expected"),
    [
        ("2026-06-09", None, DueState.OVERDUE),
        ("2026-06-10", None, DueState.TODAY),
        ("2026-06-11", None, DueState.SOON),
        ("2026-06-17", None, DueState.SOON),
        ("2026-06-18", None, DueState.LATER),
        ("2026-06-09", "2026-06-12", DueState.HIDDEN),
        ("2026-06-09", "2026-06-10", DueState.OVERDUE),
    ],
)
def test_due_state(due: str, snoozed: str | None, expected: DueState) -> None:
    assert due_state(day(due), day("2026-06-10"), day(snoozed) if snoozed else None) is expected


def test_what_was_skipped_stays_skipped_in_a_zone_where_the_last_contact_was_a_day_later() -> None:
    """Ten in the evening in New York is the next day in Tokyo."""
    two_weeks, new_york, tokyo = Cadence(2, Unit.WEEK), day("2026-06-01"), day("2026-06-02")
    done_on = cadence_due(two_weeks, new_york, day("2026-01-01"), None, LeapRule.FEB_28)
    assert done_on == day("2026-06-15")
    assert cadence_due(two_weeks, tokyo, day("2026-01-01"), done_on, LeapRule.FEB_28) == day("2026-06-30")
    daily = Cadence(1, Unit.DAY)
    assert cadence_due(daily, new_york, day("2026-01-01"), day("2026-06-02"), LeapRule.FEB_28) == day("2026-06-03")


def test_a_contacts_own_cadence_counts_before_a_tags_and_of_tags_the_one_due_first() -> None:
    own = precedence(day("2027-01-01"), own=True)
    sooner, later = (precedence(day(due), own=False) for due in ("2026-06-10", "2026-06-11"))
    assert sorted([later, sooner, own]) == [own, sooner, later]


def test_a_tags_cadence_counts_from_when_somebody_came_to_the_book() -> None:
    assert tag_anchor(day("2026-01-01"), day("2026-06-10")) == day("2026-06-10")
    assert tag_anchor(day("2026-06-11"), day("2026-06-10")) == day("2026-06-11")


@pytest.mark.parametrize("text", ["1985-06-12", "--06-12", "--02-29", "2000-02-29", "0001-01-01"])
def test_a_birthday_reads_back(text: str) -> None:
    assert Birthday.parse(text).text() == text


@pytest.mark.parametrize("text", ["", "1985", "06-12", "2026-06", "--13-01", "2025-02-29", "--06-31", "1985-6-1", "x-06-12", "0000-01-01", "12-06-12", "---06-12", "1985-06-12-"])  # fmt: skip  # noqa: E501
def test_a_day_that_never_was_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        Birthday.parse(text)


@given(st.text(max_size=14))
def test_parsing_a_birthday_fails_in_one_way_only(text: str) -> None:
    try:
        birthday = Birthday.parse(text)
    except BadInput:
        return
    assert Birthday.parse(birthday.text()) == birthday


def test_the_next_birthday_includes_today() -> None:
    birthday = Birthday(6, 10, 1985)
    assert next_birthday(birthday, day("2026-06-10"), LeapRule.FEB_28) == day("2026-06-10")
    assert next_birthday(birthday, day("2026-06-11"), LeapRule.FEB_28) == day("2027-06-10")


def test_a_birthday_on_the_29th_of_february() -> None:
    birthday = Birthday(2, 29)
    assert birthday_on(birthday, 2028, LeapRule.MAR_1) == day("2028-02-29")
    assert next_birthday(birthday, day("2026-02-28"), LeapRule.FEB_28) == day("2026-02-28")
    assert next_birthday(birthday, day("2026-03-01"), LeapRule.MAR_1) == day("2026-03-01")
    assert next_birthday(birthday, day("2026-03-01"), LeapRule.FEB_28) == day("2027-02-28")
