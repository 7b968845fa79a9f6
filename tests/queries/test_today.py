"""What is due: follow-ups, cadences, birthdays."""

from datetime import date, timedelta

import pytest

from crm_app.commands.cadences import current_due
from crm_app.domain.cadence import DueState, LeapRule
from crm_app.domain.vocabulary import Unit
from crm_app.queries.cadence_dues import dues_of
from crm_app.queries.today import DueRow, due_by_contact, due_rows
from tests.queries.book import NOW, TODAY, Book, day


def due(book: Book, **kwargs: object) -> list[DueRow]:
    return book.read(due_rows, TODAY, **kwargs)


def test_a_follow_up_is_listed_with_who_when_and_why(book: Book) -> None:
    anna, bea = book.contact("Anna Berg"), book.contact("Bea Lund")
    made = book.follow_up("send slides", day(-2), anna, bea, due_time="15:00", created_at=NOW - timedelta(days=9))
    (row,) = due(book)
    assert (row.id, row.kind, row.text, row.due, row.due_time) == (
        str(made),
        "follow-up",
        "send slides",
        day(-2),
        "15:00",
    )
    assert [(person.id, person.name) for person in row.contacts] == [(anna, "Anna Berg"), (bea, "Bea Lund")]
    assert (row.overdue_days, row.state, row.recurring) == (2, DueState.OVERDUE, False)
    assert (row.why.code, row.why.values) == ("promised", {"created": day(-9)})


def test_done_snoozed_and_later_ones_are_left_out(book: Book) -> None:
    anna = book.contact("Anna Berg")
    book.follow_up("done", day(-1), anna, done_at=NOW)
    book.follow_up("snoozed", day(-1), anna, snoozed_until=day(1))
    book.follow_up("later", day(8), anna)
    back = book.follow_up("snooze is over", day(-1), anna, snoozed_until=TODAY)
    soon = book.follow_up("in a week", day(7), anna)
    assert [row.id for row in due(book)] == [str(back), str(soon)]
    assert [row.id for row in due(book, until=TODAY)] == [str(back)]
    assert len(due(book, until=day(8))) == 3


def test_rows_are_sorted_by_day_and_name(book: Book) -> None:
    bea, anna = book.contact("Bea"), book.contact("Anna")
    rows = [book.follow_up("x", day(at), person) for at, person in ((1, bea), (1, anna), (-3, bea))]
    assert [row.id for row in due(book)] == [str(rows[2]), str(rows[1]), str(rows[0])]


def test_a_cadence_counts_from_the_last_contact_not_from_an_attempt(book: Book) -> None:
    anna = book.contact("Anna")
    book.cadence(2, "week", day(-100), contact_id=anna)
    book.talk(anna, days_ago=20)
    book.talk(anna, days_ago=3, direction="out")
    (row,) = due(book)
    assert (row.id, row.kind, row.due, row.overdue_days, row.recurring) == (
        f"cadence-{anna}",
        "cadence",
        day(-6),
        6,
        True,
    )
    assert row.why.code == "cadence"
    assert row.why.values == {
        "every": 2, "unit": Unit.WEEK, "origin": "contact", "tag": "", "tier": None, "last_contact": day(-20),
        "attempt": day(-3),
    }  # fmt: skip


def test_a_cadence_just_set_makes_nobody_due(book: Book) -> None:
    anna = book.contact("Anna")
    book.cadence(2, "week", TODAY, contact_id=anna)
    assert due(book) == []
    assert [row.due for row in due(book, until=day(14))] == [day(14)]


def test_no_cadence_is_never_due_and_archived_is_not_either(book: Book) -> None:
    book.talk(book.contact("Anna"), days_ago=900)
    gone = book.contact("Gone", archived_at=NOW, birthday="1985-07-02")
    book.cadence(1, "day", day(-100), contact_id=gone)
    assert due(book) == []


def test_the_contacts_own_cadence_wins_over_a_tags(book: Book) -> None:
    own, tagged = book.contact("Own"), book.contact("Tagged")
    tag = book.tag("mentor", own, tagged)
    book.cadence(1, "week", day(-10), tag_id=tag)
    book.cadence(1, "year", day(-10), contact_id=own)
    (row,) = due(book)
    assert (row.id, row.due) == (f"cadence-{tagged}", day(-3))
    assert (row.why.values["origin"], row.why.values["tag"]) == ("tag", "mentor")


def test_of_several_tags_the_one_due_first_counts(book: Book) -> None:
    anna = book.contact("Anna")
    book.cadence(1, "month", day(-40), tag_id=book.tag("slow", anna))
    book.cadence(1, "week", day(-10), tag_id=book.tag("quick", anna))
    (row,) = due(book)
    assert (row.due, row.why.values["tag"]) == (date(2026, 6, 22), "slow")


def test_somebody_imported_after_a_tags_cadence_is_not_overdue_at_once(book: Book) -> None:
    newcomer = book.contact("New", created_at=NOW)
    book.cadence(1, "week", day(-300), tag_id=book.tag("mentor", newcomer))
    assert [row.due for row in due(book)] == [day(7)]


def test_what_is_settled_is_the_cadence_that_is_listed(book: Book) -> None:
    own, tagged, both = (book.contact(name) for name in ("Own", "Tagged", "Both"))
    newcomer = book.contact("New", created_at=NOW)
    slow, quick = book.tag("slow", tagged, both, newcomer), book.tag("quick", tagged, both)
    book.cadence(1, "month", day(-40), tag_id=slow)
    book.cadence(1, "week", day(-10), tag_id=quick)
    for person in (own, both):
        book.cadence(1, "year", day(-10), contact_id=person)
    everybody = [own, tagged, both, newcomer]
    listed = book.read(dues_of, everybody, LeapRule.FEB_28)
    settled = [book.store.rehearse(current_due, person, LeapRule.FEB_28).result() for person in everybody]
    assert settled == [listed[person].due for person in everybody]
    assert [listed[person].tag for person in everybody] == [None, "slow", None, "slow"]


def test_a_snoozed_cadence_is_hidden_until_its_day_and_a_skipped_one_moves_on(book: Book) -> None:
    hidden, back, skipped = (book.contact(name) for name in "ABC")
    for person in (hidden, back, skipped):
        book.cadence(1, "week", day(-10), contact_id=person)
    book.put_off(hidden, snoozed_until=day(1))
    book.put_off(back, snoozed_until=TODAY)
    book.put_off(skipped, skipped_on=day(-3))
    assert [(row.id, row.due) for row in due(book)] == [(f"cadence-{back}", day(-3)), (f"cadence-{skipped}", day(4))]


@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_no_due_cadence_is_lost_to_the_short_cut(book: Book, unit: str) -> None:
    for ago in (0, 1, 6, 7, 8, 27, 28, 29, 30, 31, 32, 364, 365, 366, 367):
        person = book.contact(f"P{ago}")
        book.cadence(1, unit, day(-800), contact_id=person)
        book.talk(person, days_ago=ago)
    listed = {row.id: row.due for row in due(book, until=day(2))}
    with book.store.reading() as session:
        everybody = due_by_contact(session, range(1, 100), TODAY)
    assert listed == {f"cadence-{person}": when for person, (when, _state) in everybody.items() if when <= day(2)}
    assert listed


def test_birthdays_of_the_next_days_with_and_without_a_year(book: Book) -> None:
    anna, bea = book.contact("Anna", birthday="1985-07-03"), book.contact("Bea", birthday="--07-01")
    for text in ("1985-06-30", "1985-07-09", "nonsense", "--07-3x"):
        book.contact("Other", birthday=text)
    rows = due(book)
    assert [(row.id, row.due, row.state) for row in rows] == [
        (f"birthday-{bea}", TODAY, DueState.TODAY), (f"birthday-{anna}", day(2), DueState.SOON)
    ]  # fmt: skip
    assert [row.why.values for row in rows] == [{"age": None}, {"age": 41}]


@pytest.mark.parametrize(("leap", "kept"), [(LeapRule.FEB_28, date(2027, 2, 28)), (LeapRule.MAR_1, date(2027, 3, 1))])
def test_the_29th_of_february_follows_the_setting(book: Book, leap: LeapRule, kept: date) -> None:
    book.contact("Leap", birthday="1992-02-29")
    assert [row.due for row in book.read(due_rows, kept, kept, leap)] == [kept]


def test_a_birthday_dealt_with_is_gone_until_next_year(book: Book) -> None:
    wished, put_off, back, other_kind = (book.contact(name, birthday="--07-03") for name in "ABCD")
    book.ledger(contact_id=wished, kind="birthday", event="done", due_on=day(2))
    book.ledger(contact_id=put_off, kind="birthday", event="snoozed", due_on=day(2), until=day(1))
    book.ledger(contact_id=back, kind="birthday", event="snoozed", due_on=day(2), until=TODAY)
    book.ledger(contact_id=other_kind, kind="cadence", event="done", due_on=day(2))
    assert [row.id for row in due(book)] == [f"birthday-{back}", f"birthday-{other_kind}"]
    next_year = date(2027, 7, 1)
    assert len(book.read(due_rows, next_year)) == 4


def test_the_earliest_of_all_counts_for_a_contact_and_a_hidden_one_only_alone(book: Book) -> None:
    both, hidden, mixed, free = (book.contact(name) for name in "ABCD")
    book.cadence(1, "week", day(-10), contact_id=both)
    book.follow_up("x", day(2), both)
    book.follow_up("x", day(2), hidden, snoozed_until=day(9))
    book.follow_up("x", day(1), mixed, snoozed_until=day(9))
    book.follow_up("x", day(30), mixed)
    book.follow_up("x", day(1), free, done_at=NOW)
    assert book.read(due_by_contact, [both, hidden, mixed, free], TODAY) == {
        both: (day(-3), DueState.OVERDUE), hidden: (day(2), DueState.HIDDEN), mixed: (day(30), DueState.LATER)
    }  # fmt: skip
