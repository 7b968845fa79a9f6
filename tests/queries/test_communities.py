"""The list of communities and the page of one."""

from datetime import date, timedelta

from crm_app.queries.communities import PEOPLE_SHOWN, community_page, community_rows
from tests.queries.book import NOW, SLACK, Book


def test_the_list_counts_members_met_and_talked(book: Book) -> None:
    delta, book_club = book.community("Py Delta", SLACK, kind="industry"), book.community("Book Club")
    book.community("Archived", archived_at=NOW)
    anna, bea, cleo = (book.contact(name) for name in ("Anna", "Bea", "Cleo"))
    book.met(anna, SLACK, delta)
    book.met(bea, SLACK, delta)
    for person in (anna, cleo):
        book.member(person, delta)
    book.talk(anna, days_ago=5)
    book.talk(cleo, days_ago=1)
    rows = book.read(community_rows)
    assert [(row.id, row.members, row.met, row.talked, row.last_at) for row in rows] == [
        (book_club, 0, 0, 0, None),
        (delta, 2, 2, 1, NOW - timedelta(days=5)),
    ]
    assert (rows[1].platform, rows[1].platform_name, rows[1].kind) == ("slack", "Slack", "industry")
    book.talk(cleo, days_ago=2, community_id=delta)
    assert book.read(community_rows)[1].last_at == NOW - timedelta(days=2)


def test_the_page_lists_whoever_was_met_or_is_a_member(book: Book) -> None:
    delta = book.community("Py Delta", SLACK, url="https://example.org", notes="n", joined_on=date(2020, 1, 1))
    early, late, member, stranger = (book.contact(name) for name in ("Early", "Late", "Member", "Stranger"))
    book.met(early, SLACK, delta, met_on=date(2023, 1, 31))
    book.met(late, SLACK, delta, met_on=date(2023, 3, 1))
    book.member(late, delta, role="host")
    book.member(member, delta)
    book.met(member, 1)
    book.met(stranger, 1, book.community("Other"))
    book.talk(late)
    page = book.read(community_page, delta)
    assert page is not None
    assert (page.name, page.url, page.notes, page.archived, page.members, page.met) == (
        "Py Delta", "https://example.org", "n", False, 2, 2
    )  # fmt: skip
    assert page.months == ((date(2023, 1, 1), 1), (date(2023, 3, 1), 1))
    assert [(row.contact_id, row.met_on, row.last_contact_at, row.role, row.member) for row in page.met_people] == [
        (late, date(2023, 3, 1), NOW, "host", True),
        (early, date(2023, 1, 31), None, "", False),
        (member, None, None, "", True),
    ]
    assert page.total_people == 3


def test_the_page_stops_at_so_many_and_says_how_many_there_are(book: Book) -> None:
    delta = book.community("Py Delta", archived_at=NOW)
    for number in range(PEOPLE_SHOWN + 3):
        book.member(book.contact(f"P{number}"), delta)
    page = book.read(community_page, delta)
    assert page is not None
    assert (len(page.met_people), page.total_people, page.archived) == (PEOPLE_SHOWN, PEOPLE_SHOWN + 3, True)
    assert book.read(community_page, 999) is None
