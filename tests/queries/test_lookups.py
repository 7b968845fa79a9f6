"""Short lists, counts, imports and history."""

from datetime import timedelta

from sqlmodel import Session

from crm_app.queries import reading
from crm_app.queries.history import steps
from crm_app.queries.imports import past_imports
from crm_app.queries.lookups import Place, community_choices, counts, last_place, platforms, tags
from crm_app.store.journal import Label
from crm_app.store.tables.contacts import Contact
from crm_app.store.tables.imports import Import, SourceRecord
from tests.queries.book import LINKEDIN, NOW, SLACK, TODAY, Book, day


def test_platforms_keep_their_order(book: Book) -> None:
    listed = book.read(platforms)
    assert [row.key for row in listed][:3] == ["linkedin", "slack", "discord"]
    assert (listed[0].id, listed[0].name, listed[0].colour) == (LINKEDIN, "LinkedIn", "#2F7BC8")


def test_tags_count_contacts_that_are_not_archived(book: Book) -> None:
    book.tag("zeta")
    book.tag("Alpha", book.contact("A"), book.contact("B", archived_at=NOW))
    assert [(row.name, row.contacts) for row in book.read(tags)] == [("Alpha", 1), ("zeta", 0)]


def test_counts(book: Book) -> None:
    anna = book.contact("Anna")
    book.contact("Gone", archived_at=NOW)
    book.community("Here")
    book.community("Left", archived_at=NOW)
    for at in (-1, 0, 1):
        book.follow_up("x", day(at), anna)
    found = book.read(counts, TODAY)
    assert (found.people, found.communities, found.due_now) == (1, 1, 2)


def test_choices_name_their_platform(book: Book) -> None:
    delta = book.community("Py Delta", SLACK)
    book.community("Left", archived_at=NOW)
    assert [(row.id, row.name, row.platform_id, row.platform_name) for row in book.read(community_choices)] == [
        (delta, "Py Delta", SLACK, "Slack")
    ]


def test_the_last_place_is_the_newest_typed_one(book: Book) -> None:
    assert book.read(last_place) == Place(None, None)
    anna, delta = book.contact("Anna"), book.community("Py Delta", SLACK)
    book.talk(anna, days_ago=9, platform_id=LINKEDIN)
    book.talk(anna, days_ago=5, platform_id=SLACK, community_id=delta)
    imported = book.talk(anna, days_ago=1, platform_id=LINKEDIN)
    book.add(SourceRecord(source="x", key="k", interaction_id=imported, said="[]"))
    assert book.read(last_place) == Place(SLACK, delta)


def test_imports_newest_first(book: Book) -> None:
    book.add(
        Import(source="old", file="a.csv", at=NOW - timedelta(days=1), read=1, failed=1, reasons='{"bad_date": 1}')
    )
    step = book.read(steps)[0].id
    book.add(Import(source="new", file="b.csv", at=NOW, read=3, created=2, skipped=1, step_id=step))
    new, old = book.read(past_imports)
    assert (new.source, new.file, new.at, new.read, new.created, new.skipped, new.step_id, new.undone) == (
        "new", "b.csv", NOW, 3, 2, 1, step, False
    )  # fmt: skip
    assert (old.reasons, old.failed, old.step_id) == ({"bad_date": 1}, 1, None)


def add_person(session: Session) -> None:
    session.add(Contact(name="Anna"))


def test_history_lists_actions_and_says_what_can_be_redone(book: Book) -> None:
    store = book.store
    for name in ("one", "two", "three"):
        store.write(Label("contact.add", {"name": name}), add_person).result()
    store.undo().result()
    store.undo().result()
    listed = book.read(steps)
    assert [row.label.values["name"] for row in listed] == ["three", "two", "one"]
    assert [(row.undone, row.redoable) for row in listed] == [(True, False), (True, True), (False, False)]
    assert listed[0].label.code == "contact.add"
    assert listed[0].rows == 1
    store.redo().result()
    assert [(row.undone, row.redoable) for row in book.read(steps)] == [(True, True), (False, False), (False, False)]
    store.write(Label("contact.add", {"name": "four"}), add_person).result()
    assert not any(row.redoable for row in book.read(steps))
    assert [row.label.values["name"] for row in book.read(steps, 1)] == ["four"]


def test_a_list_of_ids_keeps_its_order_at_any_length(book: Book) -> None:
    numbers = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 20000) SELECT id FROM n"
    with book.store.reading() as session:
        found = reading.ids(session, f"{numbers} ORDER BY id % 7 DESC, id")
    assert found == sorted(range(1, 20001), key=lambda number: (-(number % 7), number))
