"""The page of one contact."""

from datetime import date, timedelta

from crm_app.domain.cadence import DueState
from crm_app.queries.contact import contact_page
from crm_app.store.tables.contacts import Outcome, Position
from tests.queries.book import LINKEDIN, NOW, SLACK, TODAY, Book, day


def test_everything_known_stands_on_the_page(book: Book) -> None:
    anna = book.contact(
        "Anna Berg",
        company="Northwind",
        position="Editor",
        position_since=date(2024, 2, 1),
        birthday="--06-12",
        notes="n",
    )
    community = book.community("Py Delta", SLACK)
    book.identity(anna, "anna@example.org", 7, "email")
    book.identity(anna, "https://www.linkedin.com/in/anna-b", LINKEDIN)
    book.add(Position(contact_id=anna, company="Old Co", title="Intern", until=date(2024, 2, 1)))
    book.member(anna, community, role="host", since=date(2023, 3, 1))
    book.met(anna, None, community, met_on=date(2023, 2, 1), evidence="first message")
    book.tag("mentor", anna, book.contact("Bea"), book.contact("Gone", archived_at=NOW))
    book.add(Outcome(kind="referral", contact_id=anna, community_id=community, on=date(2024, 1, 1), notes="thanks"))
    book.talk(anna, days_ago=4)
    book.talk(anna, days_ago=1, direction="out")
    page = book.read(contact_page, anna, TODAY)
    assert page is not None
    assert (page.name, page.position_since, page.birthday, page.archived) == (
        "Anna Berg", date(2024, 2, 1), "--06-12", False
    )  # fmt: skip
    assert [(row.platform, row.kind, row.link) for row in page.identities] == [
        ("linkedin", "url", "https://www.linkedin.com/in/anna-b"), ("email", "email", "mailto:anna@example.org")
    ]  # fmt: skip
    assert [(row.company, row.title, row.since, row.until) for row in page.positions] == [
        ("Old Co", "Intern", None, date(2024, 2, 1))
    ]
    assert [(row.name, row.platform_name, row.role, row.since) for row in page.memberships] == [
        ("Py Delta", "Slack", "host", date(2023, 3, 1))
    ]
    assert page.met is not None
    assert (page.met.platform, page.met.community_id, page.met.on, page.met.evidence, page.met.source) == (
        "slack", community, date(2023, 2, 1), "first message", "typed"
    )  # fmt: skip
    assert [(row.name, row.contacts) for row in page.tags] == [("mentor", 2)]
    assert [(row.kind, row.community, row.on) for row in page.outcomes] == [("referral", "Py Delta", date(2024, 1, 1))]
    assert (page.last_contact_at, page.interactions) == (NOW - timedelta(days=4), 2)
    assert page.last_attempt_at == NOW - timedelta(days=1)


def test_a_bare_contact_and_none(book: Book) -> None:
    anna = book.contact("Anna", archived_at=NOW)
    page = book.read(contact_page, anna, TODAY)
    assert page is not None
    assert page.archived
    assert (page.met, page.cadence, page.tags, page.follow_ups, page.last_contact_at) == (None, None, (), (), None)
    assert book.read(contact_page, 999, TODAY) is None


def test_the_cadence_says_where_it_comes_from_and_what_happened_to_it(book: Book) -> None:
    anna = book.contact("Anna")
    book.cadence(1, "week", day(-10), tag_id=book.tag("mentor", anna))
    book.put_off(anna, snoozed_until=day(2))
    book.ledger(contact_id=anna, kind="cadence", event="snoozed", until=day(2), way="window")
    book.ledger(contact_id=anna, kind="birthday", event="done", due_on=day(2))
    page = book.read(contact_page, anna, TODAY)
    assert page is not None
    assert page.cadence is not None
    shown = page.cadence
    assert (shown.every, shown.unit, shown.origin, shown.tag) == (1, "week", "tag", "mentor")
    assert (shown.due, shown.state, shown.snoozed_until) == (day(-3), DueState.HIDDEN, day(2))
    assert [(line.event, line.until, line.way) for line in shown.ledger] == [("snoozed", day(2), "window")]


def test_open_follow_ups_come_first_each_with_its_ledger(book: Book) -> None:
    anna = book.contact("Anna")
    done = book.follow_up("done", day(-9), anna, done_at=NOW)
    later = book.follow_up("later", day(9), anna, every=1, unit="month")
    soon = book.follow_up("soon", day(1), anna)
    book.ledger(follow_up_id=soon, event="created", due_on=day(1), way="window")
    book.ledger(follow_up_id=soon, event="shown", way="notification")
    page = book.read(contact_page, anna, TODAY)
    assert page is not None
    assert [row.id for row in page.follow_ups] == [soon, later, done]
    assert [line.event for line in page.follow_ups[0].ledger] == ["created", "shown"]
    assert page.follow_ups[0].ledger[0].due_on == day(1)
    assert (page.follow_ups[1].every, page.follow_ups[1].unit) == (1, "month")
    assert page.follow_ups[2].done_at == NOW
