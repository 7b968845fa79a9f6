"""Noting what was shown, and settling what a notice was about: each once, whatever happened meanwhile."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crm_app.commands import cadences, contacts, follow_ups, reminders
from crm_app.domain.cadence import LeapRule
from crm_app.domain.drafts import FollowUpDraft
from crm_app.domain.reminding import Occurrence
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput
from crm_app.queries.reading import rows
from crm_app.queries.reminders import ReminderMemory, reminder_memory
from crm_app.store.journal import Label
from crm_app.store.store import Store
from tests.queries.book import TODAY, Book, day

AT = datetime(2026, 7, 1, 9, tzinfo=UTC)


@pytest.fixture
def book(store: Store) -> Book:
    return Book(store)


def note(book: Book, *occurrences: Occurrence, **values: Any) -> int:
    return book.store.note(Label("reminder.shown"), reminders.note_shown, occurrences, AT, **values).result().value


def do(book: Book, command: Any, *args: Any) -> Any:
    return book.store.write(Label("test"), command, *args).result().value


def entries(book: Book) -> list[tuple[Any, ...]]:
    with book.store.reading() as session:
        sql = "SELECT kind, follow_up_id, contact_id, event, due_on, until, way FROM ledger_entry ORDER BY id"
        return [tuple(row) for row in rows(session, sql)]


def test_what_was_shown_stands_in_the_ledger_with_the_moment_of_the_look(book: Book) -> None:
    anna = book.contact("Anna")
    made = book.follow_up("call", TODAY, anna)
    shown = [
        Occurrence(str(made), TODAY, day(2)),
        Occurrence(f"cadence-{anna}", day(-1)),
        Occurrence("birthday-1", TODAY),
    ]
    assert note(book, *shown, last_check_at=AT, digest_on=day(-2)) == 3
    assert entries(book) == [
        ("follow-up", made, None, "shown", "2026-07-01", "2026-07-03", "notification"),
        ("cadence", None, anna, "shown", "2026-06-30", None, "notification"),
        ("birthday", None, anna, "shown", "2026-07-01", None, "notification"),
    ]
    assert book.read(reminder_memory) == ReminderMemory(AT, day(-2))
    note(book)
    assert book.read(reminder_memory) == ReminderMemory(AT, day(-2))
    note(book, last_check_at=AT - timedelta(days=1))
    assert book.read(reminder_memory) == ReminderMemory(AT - timedelta(days=1), day(-2))


def test_an_occurrence_is_noted_once_and_after_a_change_once_more(book: Book) -> None:
    anna = book.contact("Anna")
    made = do(book, follow_ups.add_follow_up, FollowUpDraft("call", (anna,), TODAY))
    shown = Occurrence(str(made), TODAY)
    assert [note(book, shown, shown), note(book, shown), note(book, Occurrence(str(made), TODAY, day(1)))] == [1, 0, 1]
    do(book, follow_ups.edit_follow_up, made, FollowUpDraft("write", (anna,), TODAY))
    assert [note(book, shown), note(book, shown)] == [1, 0]


def test_what_is_gone_is_left_out(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    do(book, contacts.delete_contacts, [bea])
    gone = [Occurrence("99", TODAY), Occurrence(f"cadence-{bea}", TODAY), Occurrence(f"birthday-{bea}", TODAY)]
    assert note(book, *gone, Occurrence(f"cadence-{anna}", TODAY)) == 1


def test_many_are_noted_at_once(book: Book) -> None:
    anna = book.contact("Anna")
    assert note(book, *(Occurrence(f"cadence-{anna}", day(-ahead)) for ahead in range(1200))) == 1200
    assert note(book, *(Occurrence(f"cadence-{anna}", day(-ahead)) for ahead in range(1200))) == 0


def test_a_note_takes_no_id_that_redoing_wants_back(book: Book) -> None:
    anna = book.contact("Anna")
    for _ in range(3):
        do(book, follow_ups.add_follow_up, FollowUpDraft("call", (anna,), TODAY))
    for _ in range(2):
        book.store.undo().result()
    note(book, Occurrence("1", TODAY))
    for _ in range(2):
        book.store.redo().result()
    assert [entry[:4] for entry in entries(book)] == [
        ("follow-up", 1, None, "created"), ("follow-up", 2, None, "created"), ("follow-up", 3, None, "created"),
        ("follow-up", 1, None, "shown"),
    ]  # fmt: skip


def test_a_follow_up_is_finished_only_while_it_is_the_one_that_was_told(book: Book) -> None:
    anna = book.contact("Anna")
    made = str(book.follow_up("call", TODAY, anna, every=1, unit="week"))
    finish = (reminders.finish, made, TODAY, 0, TODAY, LeapRule.FEB_28)
    do(book, *finish)
    assert entries(book)[-1][3:] == ("done", "2026-07-01", None, "notification")
    with pytest.raises(BadInput, match="unknown_due"):
        do(book, *finish)
    with pytest.raises(BadInput, match="unknown_due"):
        do(book, reminders.put_off, "99", TODAY, 0, day(1), TODAY, LeapRule.FEB_28)
    assert len(entries(book)) == 1


@pytest.mark.parametrize(
    ("told", "slack", "stored"), [(0, 0, True), (1, 1, True), (-1, 1, True), (1, 0, False), (2, 1, False)]
)
def test_a_cadence_may_have_moved_by_a_day_with_the_zone(book: Book, told: int, slack: int, stored: bool) -> None:
    anna = book.contact("Anna")
    do(book, cadences.set_cadence, [anna], cadences.Cadence(1, Unit.WEEK), day(-7))
    args = (reminders.put_off, f"cadence-{anna}", day(told), slack, day(7), TODAY, LeapRule.FEB_28)
    if stored:
        do(book, *args)
        assert entries(book)[-1][3:] == ("snoozed", None, "2026-07-08", "notification")
    else:
        with pytest.raises(BadInput, match="unknown_due"):
            do(book, *args)


def test_a_birthday_is_finished_for_its_own_year_and_never_put_off(book: Book) -> None:
    anna = book.contact("Anna", birthday="1990-06-29")
    do(book, reminders.put_off, f"birthday-{anna}", day(-2), 0, day(1), TODAY, LeapRule.FEB_28)
    assert entries(book) == []
    do(book, reminders.finish, f"birthday-{anna}", day(-2), 0, TODAY, LeapRule.FEB_28)
    assert [entry[3:5] for entry in entries(book)] == [("done", "2026-06-29")]
    for told in (day(-2), day(-1)):
        with pytest.raises(BadInput, match="unknown_due"):
            do(book, reminders.finish, f"birthday-{anna}", told, 0, TODAY, LeapRule.FEB_28)


def test_looking_for_what_was_shown_uses_its_index(book: Book) -> None:
    with book.store.reading() as session:
        sql = "EXPLAIN QUERY PLAN SELECT id FROM ledger_entry WHERE event = 'shown' AND due_on IN (:day, :next)"
        (plan,) = rows(session, sql, day=TODAY.isoformat(), next=day(1).isoformat())
    assert "ix_ledger_entry_shown" in plan[3]
