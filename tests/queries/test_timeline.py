"""Interactions in the order of time."""

from datetime import timedelta

from crm_app.queries.refs import PersonRef
from crm_app.queries.timeline import TimelineFilter, interaction, timeline_ids, timeline_rows
from tests.queries.book import LINKEDIN, NOW, SLACK, Book


def ids(book: Book, limit: int | None = None, **conditions: object) -> list[int]:
    return book.read(timeline_ids, TimelineFilter(**conditions), limit)  # type: ignore[arg-type]


def test_newest_first_whatever_the_order_of_storing(book: Book) -> None:
    anna = book.contact("Anna")
    middle, old, new = (book.talk(anna, days_ago=ago) for ago in (5, 9, 1))
    assert ids(book) == [new, middle, old]
    assert ids(book, 2) == [new, middle]


def test_each_condition_narrows(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    community = book.community("Py Delta", SLACK)
    first = book.talk(anna, days_ago=3, platform_id=LINKEDIN, text="Встреча у маяка, Королёв")
    second = book.talk(anna, bea, days_ago=2, platform_id=SLACK, community_id=community, kind="call")
    assert ids(book, contact_id=anna) == [second, first]
    assert ids(book, contact_id=bea) == [second]
    assert ids(book, community_id=community) == [second]
    assert ids(book, platform="linkedin") == [first]
    assert ids(book, kind="call") == [second]
    assert ids(book, words=("королев", "маяк")) == [first]
    assert ids(book, words=("маяк",), contact_id=bea) == []
    assert ids(book, words=("-",)) == [second, first]


def test_a_row_has_place_and_people_and_its_text_cut(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    community = book.community("Py Delta", SLACK)
    made = book.talk(
        bea,
        anna,
        community_id=community,
        direction="in",
        subtype="invitation",
        title="Hello",
        text="x" * 1000,
        minutes=25,
    )
    rows = book.read(timeline_rows, [made, 999], 10)
    assert list(rows) == [made]
    row = rows[made]
    assert (row.at, row.kind, row.direction, row.subtype, row.minutes) == (NOW, "message", "in", "invitation", 25)
    assert (row.platform, row.platform_name, row.community_id, row.community) == (
        "slack",
        "Slack",
        community,
        "Py Delta",
    )
    assert (row.title, row.text) == ("Hello", "x" * 10)
    assert row.people == (PersonRef(bea, "Bea"), PersonRef(anna, "Anna"))


def test_one_interaction_has_its_whole_text(book: Book) -> None:
    made = book.talk(book.contact("Anna"), text="x" * 1000, at=NOW + timedelta(milliseconds=7))
    whole = book.read(interaction, made)
    assert whole is not None
    assert (len(whole.text), whole.at) == (1000, NOW + timedelta(milliseconds=7))
    assert (whole.platform_id, whole.platform, whole.community_id, whole.community) == (None, "", None, "")
    assert book.read(interaction, 999) is None
