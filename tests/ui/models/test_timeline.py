"""The timeline's model: portions of ids, filters, days."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from crm_app.commands.communities import add_community
from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import CommunityDraft, InteractionDraft
from crm_app.ui.models.timeline import FIRST, OpensDayRole, RowRole, TimelineModel
from tests.ui.small_book import NOON, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def loaded(book: Book) -> TimelineModel:
    model = TimelineModel(book.workspace)
    model.load()
    book.settle()
    return model


def texts(model: TimelineModel, book: Book) -> list[str]:
    """Looking at a row is what fetches it."""
    for row in range(model.rowCount()):
        model.index(row, 0).data(RowRole)
    book.settle()
    return [model.index(row, 0).data(RowRole).text for row in range(model.rowCount())]


def many(session: Session, contact: int, count: int) -> None:
    for number in range(count):
        log_interaction(session, InteractionDraft((contact,), "call", "mutual", NOON - timedelta(hours=number)))


def test_newest_first_and_told_where_a_day_begins(book: Book, qtmodeltester: ModelTester) -> None:
    anna = book.person("Anna Petrova")
    for days, hours in ((3, 0), (0, 0), (0, 2), (1, 0)):
        book.talk(anna, 0, f"{days} d {hours} h", at=NOON - timedelta(days=days, hours=hours))
    model = loaded(book)
    assert texts(model, book) == ["0 d 0 h", "0 d 2 h", "1 d 0 h", "3 d 0 h"]
    opens = [model.index(row, 0).data(OpensDayRole) for row in range(4)]
    assert opens == [True, False, True, True]
    assert model.total == 4
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Anna Petrova, Call, ")
    qtmodeltester.check(model, force_py=True)


def test_filters_and_search_narrow_together(book: Book) -> None:
    anna = book.person("Anna Petrova")
    pydata = book.do(add_community, CommunityDraft("PyData", book.platform["slack"], "professional"))
    book.talk(anna, 1, "pipeline notes", platform_id=book.platform["slack"], community_id=pydata)
    book.talk(anna, 2, "pipeline again", kind="meeting", platform_id=book.platform["linkedin"])
    book.talk(anna, 3, "the weather", platform_id=book.platform["slack"])
    model = loaded(book)
    assert not model.narrowed
    for narrowing, expected in (
        ({"kind": "meeting"}, ["pipeline again"]),
        ({"platform": "slack"}, ["pipeline notes", "the weather"]),
        ({"community_id": pydata}, ["pipeline notes"]),
        ({"text": "pipe"}, ["pipeline notes", "pipeline again"]),
        ({"text": "pipe", "platform": "linkedin"}, ["pipeline again"]),
        ({"text": "nothing of the kind"}, []),
        ({}, ["pipeline notes", "pipeline again", "the weather"]),
    ):
        model.narrow(**narrowing)
        book.settle()
        assert texts(model, book) == expected
        assert model.total == len(expected)


def test_it_begins_with_a_portion_and_grows_when_asked(book: Book) -> None:
    anna = book.person("Anna Petrova")
    book.do(many, anna, FIRST + 20)
    model = loaded(book)
    assert model.rowCount() == FIRST
    assert model.total == FIRST + 20
    assert model.canFetchMore(QModelIndex())
    first = model.id_at(0)
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())  # one portion at a time
    book.settle()
    assert model.rowCount() == FIRST + 20
    assert model.id_at(0) == first
    assert not model.canFetchMore(QModelIndex())


def test_what_was_grown_stays_grown_over_a_reload(book: Book) -> None:
    anna = book.person("Anna Petrova")
    book.do(many, anna, FIRST + 20)
    model = loaded(book)
    model.fetchMore(QModelIndex())
    book.settle()
    book.talk(anna, 0, "newest", at=NOON + timedelta(hours=1))
    model.load()
    book.settle()
    assert model.rowCount() == FIRST + 21
    assert model.total == FIRST + 21


def test_it_tells_when_it_is_stale(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    model = loaded(book)
    with qtbot.assertNotEmitted(model.stale):
        book.follow_up("send the notes", anna, 0)
    with qtbot.waitSignal(model.stale):
        book.talk(anna, 1)


def test_it_offers_the_platforms_and_communities_there_are(book: Book, qtbot: QtBot) -> None:
    model = loaded(book)
    assert [row.key for row in model.platforms][:2] == ["linkedin", "slack"]
    assert model.communities == []
    book.do(add_community, CommunityDraft("PyData", book.platform["slack"], "professional"))
    with qtbot.waitSignal(model.choices_changed):
        model.load()
    assert [row.name for row in model.communities] == ["PyData"]
