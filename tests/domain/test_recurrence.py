"""Days that recur by the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.cadence import Cadence, LeapRule
from crm_app.domain.recurrence import DayRule, next_by_rule, next_day
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", [(11, 24), (11, 26), (12, 1)]),
        ("FREQ=MONTHLY;BYDAY=-1FR", [(11, 27), (12, 25)]),
        ("FREQ=MONTHLY;BYDAY=2TU", [(12, 8)]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", [(12, 1), (12, 15)]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", [(11, 30), (12, 31)]),
        ("FREQ=YEARLY;BYMONTHDAY=12;BYMONTH=12", [(12, 12)]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", [(11, 30), (12, 6), (12, 14)]),
    ],
)
def test_the_days_of_a_rule_come_in_order(rule: str, days: list[tuple[int, int]]) -> None:
    after = SUNDAY
    for month, day in days:
        after = next_by_rule(SUNDAY, rule, after)
        assert (after.month, after.day) == (month, day)


def test_a_rule_that_never_comes_true_ends() -> None:
    assert next_by_rule(SUNDAY, "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", SUNDAY) == date.max


def test_without_a_rule_intervals_are_counted() -> None:
    assert next_day(date(2026, 1, 31), Cadence(1, Unit.MONTH), "", date(2026, 2, 1), LeapRule.FEB_28) == date(
        2026, 2, 28
    )


@pytest.mark.parametrize(
    ("rule", "first", "plain"),
    [
        ("FREQ=WEEKLY", SUNDAY, True),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", SUNDAY, True),
        ("FREQ=WEEKLY;BYDAY=MO", SUNDAY, False),
        ("FREQ=WEEKLY;BYDAY=MO,TU", SUNDAY, False),
        ("FREQ=MONTHLY;BYDAY=SU", SUNDAY, False),
        ("FREQ=MONTHLY;BYDAY=4SU", SUNDAY, False),
        ("FREQ=MONTHLY;BYMONTHDAY=22", SUNDAY, True),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 11, 30), False),
        ("FREQ=YEARLY;BYMONTHDAY=22;BYMONTH=11", SUNDAY, True),
        ("FREQ=YEARLY;BYMONTHDAY=22", SUNDAY, False),
        ("FREQ=DAILY;INTERVAL=10", SUNDAY, True),
    ],
)
def test_a_rule_is_plain_where_intervals_give_the_same_days(rule: str, first: date, plain: bool) -> None:
    assert DayRule.parse(rule).plain(first) is plain


@given(
    st.builds(
        DayRule,
        st.integers(1, 999),
        st.sampled_from(Unit),
        st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 6)), max_size=9).map(tuple),
        st.lists(st.integers(1, 31) | st.just(-1), max_size=9).map(tuple),
        st.lists(st.integers(1, 12), max_size=9).map(tuple),
    )
)
def test_a_rule_reads_back_as_it_is_written(rule: DayRule) -> None:
    assert DayRule.parse(rule.text()) == rule


@pytest.mark.parametrize(
    "text",
    ["", "FREQ", "FREQ=HOURLY", "FREQ=DAILY;COUNT=3", "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=XX", "BYDAY=MO",
     "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;DTSTART=1", "FREQ=MONTHLY;BYDAY=9FR"],
)  # fmt: skip
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        DayRule.parse(text)
    assert refused.value.code == "bad_rule"
