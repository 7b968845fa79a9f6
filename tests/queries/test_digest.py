"""The weekly digest: the week ahead, and what became of the last one."""

from datetime import timedelta

from crm_app.queries.digest import Digest, DigestAsked, digest
from tests.queries.book import LINKEDIN, NOW, SLACK, TODAY, Book, day

# TODAY is Wednesday, 1 July 2026.


def read(book: Book, goal: int | None = 5) -> Digest:
    return book.read(digest, DigestAsked(TODAY, goal))


def test_an_empty_book(book: Book) -> None:
    found = read(book)
    assert found.empty
    assert (found.monday, found.sunday, found.rhythm) == (day(-2), day(4), None)


def test_what_is_due_stands_apart_from_what_is_overdue_and_birthdays(book: Book) -> None:
    anna = book.contact("Anna", birthday="1990-07-03")
    for text, ahead in (("late", -1), ("today", 0), ("Sunday", 4), ("Monday after", 5)):
        book.follow_up(text, day(ahead), anna)
    found = read(book)
    assert [row.text for row in found.overdue] == ["late"]
    assert [row.text for row in found.due] == ["today", "Sunday"]
    assert [row.contacts[0].name for row in found.birthdays] == ["Anna"]
    assert not found.empty


def test_the_promises_of_last_week(book: Book) -> None:
    anna = book.contact("Anna")
    book.follow_up("left open", day(-4), anna)
    for number, event in enumerate(("done", "skipped", "done")):
        row = book.follow_up(f"settled {number}", day(-5), anna, done_at=NOW)
        book.ledger(follow_up_id=row, event=event, due_on=day(-5))
    weekly = book.follow_up("weekly", day(3), anna, every=1, unit="week")
    book.ledger(follow_up_id=weekly, event="done", due_on=day(-4))
    book.follow_up("this week's", day(0), anna)
    old = book.follow_up("the week before", day(-10), anna, done_at=NOW)
    book.ledger(follow_up_id=old, event="done", due_on=day(-10))
    found = read(book)
    assert (found.kept, found.promised) == (3, 5)


def test_the_people_met_last_week_by_community(book: Book) -> None:
    pydata = book.community("PyData", SLACK)
    for number, (platform, community, ahead) in enumerate((
        (SLACK, pydata, -3), (SLACK, pydata, -9), (LINKEDIN, None, -4), (SLACK, pydata, -2), (SLACK, pydata, -10),
    )):  # fmt: skip
        book.met(book.contact(f"P{number}"), platform, community, met_on=day(ahead))
    book.met(book.contact("Member", listed=False), SLACK, pydata, met_on=day(-4))
    found = [(row.community, row.platform, row.people) for row in read(book).met]
    assert found == [("PyData", "slack", 2), ("", "linkedin", 1)]


def test_last_weeks_rhythm_unless_it_is_off(book: Book) -> None:
    book.talk(book.contact("Anna"), days_ago=4, kind="help_given", direction="out")
    found = read(book, 1).rhythm
    assert found is not None
    assert (found.monday, found.people, found.streak) == (day(-9), 1, 1)
    assert read(book, None).rhythm is None


def test_at_most_three_suggestions_and_nobody_twice(book: Book) -> None:
    for number in range(6):
        birthday = "1990-07-03" if number == 0 else ""
        person = book.contact(f"P{number}", birthday=birthday)
        book.talk(person, at=NOW - timedelta(days=5 + number), direction="in")
    found = read(book)
    assert len(found.suggestions) == 3
    assert "P0" not in [each.name for each in found.suggestions]
