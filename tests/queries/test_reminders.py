"""What the reminders look at."""

from datetime import date, timedelta

import pytest

from crm_app.domain.cadence import DueState, LeapRule
from crm_app.domain.reminding import Occurrence
from crm_app.queries.reminders import Reminder, ReminderMemory, changes_so_far, due_reminders, reminder_memory
from crm_app.queries.today import due_rows
from tests.queries.book import NOW, TODAY, Book, day


def due(book: Book, *birthdays: date) -> list[Reminder]:
    return book.read(due_reminders, TODAY, LeapRule.FEB_28, birthdays)


def test_everything_due_with_what_its_moment_depends_on(book: Book) -> None:
    anna = book.contact("Anna", birthday="--07-01")
    made = book.follow_up(
        "call", day(-3), anna, due_time="15:00", zone="Asia/Tokyo", snoozed_until=day(-1), created_at=NOW - timedelta(9)
    )
    book.cadence(1, "week", day(-9), contact_id=anna)
    book.put_off(anna, snoozed_until=TODAY)
    found = {reminder.row.id: reminder for reminder in due(book)}
    assert {due_id: reminder.occurrence for due_id, reminder in found.items()} == {
        str(made): Occurrence(str(made), day(-3), day(-1)),
        f"cadence-{anna}": Occurrence(f"cadence-{anna}", day(-2), TODAY),
        f"birthday-{anna}": Occurrence(f"birthday-{anna}", TODAY),
    }
    assert (found[str(made)].zone, found[str(made)].made_at) == ("Asia/Tokyo", NOW - timedelta(9))
    assert [reminder.row for reminder in due(book)] == book.read(due_rows, TODAY, day(2))
    assert not any(reminder.shown for reminder in found.values())


def test_the_next_two_days_are_looked_at_for_times_elsewhere(book: Book) -> None:
    anna = book.contact("Anna")
    made = [book.follow_up("x", day(ahead), anna) for ahead in range(4)]
    assert [reminder.row.id for reminder in due(book)] == [str(each) for each in made[:3]]


def test_what_was_shown_is_known_by_day_and_snooze(book: Book) -> None:
    anna = book.contact("Anna")
    shown, other_day, other_snooze = (book.follow_up("x", TODAY, anna) for _ in range(3))
    book.ledger(follow_up_id=shown, event="shown", due_on=TODAY)
    book.ledger(follow_up_id=other_day, event="shown", due_on=day(-1))
    book.ledger(follow_up_id=other_snooze, event="shown", due_on=TODAY, until=TODAY)
    assert [reminder.row.id for reminder in due(book) if reminder.shown] == [str(shown)]


def test_a_change_makes_it_fresh_until_it_is_shown_again(book: Book) -> None:
    anna = book.contact("Anna")
    made = book.follow_up("x", TODAY, anna, created_at=NOW - timedelta(days=2))
    book.ledger(follow_up_id=made, event="shown", due_on=TODAY)
    book.ledger(follow_up_id=made, event="changed", due_on=TODAY, at=NOW)
    (reminder,) = due(book)
    assert (reminder.shown, reminder.made_at) == (False, NOW)
    book.ledger(follow_up_id=made, event="shown", due_on=TODAY)
    assert due(book)[0].shown


@pytest.mark.parametrize(
    ("every", "unit", "shown"), [(2, "day", False), (6, "day", False), (7, "day", True), (1, "week", True)]
)
def test_a_cadences_day_may_have_moved_with_the_zone(book: Book, every: int, unit: str, shown: bool) -> None:
    anna = book.contact("Anna")
    book.cadence(every, unit, day(-every if unit == "day" else -7), contact_id=anna)
    book.ledger(contact_id=anna, kind="cadence", event="shown", due_on=day(1))
    (reminder,) = due(book)
    assert (reminder.row.due, reminder.shown) == (TODAY, shown)
    assert reminder.occurrence.due_on == (day(1) if shown else TODAY)


def test_a_birthday_and_a_cadence_of_one_contact_are_two_things(book: Book) -> None:
    anna = book.contact("Anna", birthday="--07-01")
    book.cadence(1, "week", day(-7), contact_id=anna)
    book.ledger(contact_id=anna, kind="cadence", event="shown", due_on=TODAY)
    assert {reminder.row.kind: reminder.shown for reminder in due(book)} == {"birthday": False, "cadence": True}


def test_birthdays_of_days_that_passed(book: Book) -> None:
    told, wished, put_off, other = (book.contact(name, birthday="1990-06-29") for name in "ABCD")
    book.contact("E", birthday="--06-30")
    book.ledger(contact_id=told, kind="birthday", event="shown", due_on=day(-2))
    book.ledger(contact_id=wished, kind="birthday", event="done", due_on=day(-2))
    book.ledger(contact_id=put_off, kind="birthday", event="snoozed", due_on=day(-2), until=day(-2))
    found = due(book, day(-2))
    assert [(reminder.row.id, reminder.shown) for reminder in found] == [
        (f"birthday-{told}", True), (f"birthday-{put_off}", False), (f"birthday-{other}", False)
    ]  # fmt: skip
    row = found[2].row
    assert (row.due, row.overdue_days, row.state, row.why.values) == (day(-2), 2, DueState.OVERDUE, {"age": 36})


def test_the_memory_is_empty_at_first(book: Book) -> None:
    assert book.read(reminder_memory) == ReminderMemory()


def test_every_change_counts_redoing_too(book: Book) -> None:
    seen = [book.read(changes_so_far)]
    for change in (lambda: book.contact("Anna"), book.store.undo, book.store.redo):
        change()
        book.store.data_version().result()
        seen.append(book.read(changes_so_far))
    assert seen == sorted(set(seen))
