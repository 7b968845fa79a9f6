"""The rows of the list of contacts."""

from datetime import timedelta

from crm_app.domain.cadence import DueState
from crm_app.queries.people import people_rows
from tests.queries.book import LINKEDIN, NOW, SLACK, TODAY, Book, day


def test_a_row_says_where_when_and_what_is_due(book: Book) -> None:
    person = book.contact("Anna Berg", company="Northwind", position="Editor")
    community, other = book.community("Py Delta", SLACK), book.community("Data People")
    book.met(person, None, community)
    book.member(person, other)
    book.identity(person, "x", LINKEDIN)
    book.identity(person, "y", LINKEDIN, "user_id")
    book.talk(person, days_ago=5)
    book.talk(person, days_ago=2, direction="out")
    book.follow_up("call", day(3), person)
    row = book.read(people_rows, [person], TODAY)[person]
    assert (row.name, row.company, row.position, row.archived) == ("Anna Berg", "Northwind", "Editor", False)
    assert row.platforms == ("Slack", "LinkedIn")
    assert (row.met_platform, row.met_community, row.met_colour) == ("Slack", "Py Delta", "#8E4A9B")
    assert row.communities == ("Py Delta", "Data People")
    assert (row.last_contact_at, row.last_attempt_at) == (NOW - timedelta(days=5), NOW - timedelta(days=2))
    assert (row.due, row.due_state) == (day(3), DueState.SOON)


def test_a_bare_contact_has_a_row_too_and_a_gone_one_none(book: Book) -> None:
    person = book.contact("Anna Berg", archived_at=NOW)
    rows = book.read(people_rows, [person, 999], TODAY)
    assert list(rows) == [person]
    row = rows[person]
    assert (row.platforms, row.communities, row.met_platform, row.last_contact_at) == ((), (), "", None)
    assert row.archived


def test_an_archived_contact_is_not_due(book: Book) -> None:
    person = book.contact("Anna Berg", archived_at=NOW)
    book.cadence(1, "week", day(-30), contact_id=person)
    row = book.read(people_rows, [person], TODAY)[person]
    assert (row.due, row.due_state) == (None, None)


def test_more_ids_than_one_statement_holds(book: Book) -> None:
    person = book.contact("Anna Berg")
    assert list(book.read(people_rows, [*range(2000, 4000), person], TODAY)) == [person]
