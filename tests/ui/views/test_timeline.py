"""The timeline on the screen."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import InteractionDraft
from crm_app.ui.models.timeline import FIRST, RowRole
from crm_app.ui.views.timeline import TimelineView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import NOON, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot) -> TimelineView:
    view = TimelineView(book.workspace, book.navigator)
    book.kept.append(view)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def listed(view: TimelineView) -> list[str]:
    return [view.model.index(row, 0).data(RowRole).text for row in range(view.model.rowCount())]


def many(session: Session, contact: int, count: int) -> None:
    for number in range(count):
        log_interaction(
            session,
            InteractionDraft((contact,), "call", "mutual", NOON - timedelta(hours=number), f"number {number}"),
        )


def test_enter_and_a_click_open_the_form_over_what_was_logged(book: Book, qtbot: QtBot) -> None:
    first = book.talk(book.person("Anna Petrova"), 1, "coffee")
    view = opened(book, qtbot)
    assert listed(view) == ["coffee"]
    assert view.count.text() == "1"
    view.list.setCurrentIndex(view.model.index(0, 0))
    with qtbot.waitSignal(book.navigator.edit_interaction) as edited:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert edited.args == [first]
    at = view.list.visualRect(view.model.index(0, 0)).center()
    with qtbot.waitSignal(book.navigator.edit_interaction):
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_delete_takes_it_away_keeps_the_place_and_undo_brings_it_back(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    for days, text in ((1, "newest"), (2, "middle"), (3, "oldest")):
        book.talk(anna, days, text)
    view = opened(book, qtbot)
    view.list.setCurrentIndex(view.model.index(1, 0))
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    book.settle()
    assert listed(view) == ["newest", "oldest"]
    assert view.list.currentIndex().data(RowRole).text == "oldest"
    book.workspace.undo()
    book.settle()
    assert listed(view) == ["newest", "middle", "oldest"]
    assert view.list.currentIndex().data(RowRole).text == "oldest"


def test_the_menu_opens_people_edits_and_deletes(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna & Co")
    book.talk(anna, 1, "coffee")
    view = opened(book, qtbot)
    menu = view.menu_for(view.model.index(0, 0))
    assert menu is not None
    person, edit, delete = [action for action in menu.actions() if not action.isSeparator()]
    assert person.text() == "Open Anna && Co"
    with qtbot.waitSignal(book.navigator.contact) as shown:
        person.trigger()
    assert shown.args == [anna]
    with qtbot.waitSignal(book.navigator.edit_interaction):
        edit.trigger()
    delete.trigger()
    book.settle()
    assert view.model.rowCount() == 0


def test_search_and_chips_narrow_and_show_all_lifts_them(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    book.talk(anna, 1, "pipeline notes")
    book.talk(anna, 2, "pipeline again", kind="meeting")
    view = opened(book, qtbot)
    view.search("again")
    book.settle()
    assert listed(view) == ["pipeline again"]
    view.kind.choose("call")
    book.settle()
    assert view.pages.currentIndex() == 1
    show_all = next(each for each in view.findChildren(QPushButton) if each.text() == "Show all")
    qtbot.mouseClick(show_all, Qt.MouseButton.LeftButton)
    book.settle()
    assert view.pages.currentIndex() == 0
    assert view.model.rowCount() == 2
    assert view.kind.value is None


def test_scrolling_to_the_end_brings_the_rest(book: Book, qtbot: QtBot) -> None:
    book.do(many, book.person("Anna Petrova"), FIRST + 30)
    view = opened(book, qtbot)
    assert view.model.rowCount() == FIRST
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: view.model.rowCount() == FIRST + 30)
    bar.setValue(bar.maximum())
    book.settle()
    assert view.model.index(FIRST + 29, 0).data(RowRole).text == f"number {FIRST + 29}"


def test_what_is_logged_above_does_not_move_what_is_being_read(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    book.do(many, anna, 60)
    view = opened(book, qtbot)
    view.list.verticalScrollBar().setValue(1000)
    book.settle()
    top = view.list.indexAt(view.list.rect().topLeft())
    read, height = view.model.id_at(top.row()), view.list.visualRect(top).top()
    book.talk(anna, 0, "newest", at=NOON + timedelta(hours=1))
    book.settle()
    top = view.list.indexAt(view.list.rect().topLeft())
    assert view.model.id_at(top.row()) == read
    assert view.list.visualRect(top).top() == height


def test_with_nothing_in_it_it_says_where_things_come_from(book: Book, qtbot: QtBot) -> None:
    view = opened(book, qtbot)
    assert view.pages.currentIndex() == 2
    bring_in = next(each for each in view.findChildren(QPushButton) if each.text() == "Import messages")
    with qtbot.waitSignal(book.navigator.page) as page:
        qtbot.mouseClick(bring_in, Qt.MouseButton.LeftButton)
    assert page.args == ["import"]


def test_hostile_text_is_painted_and_nothing_else(book: Book, qtbot: QtBot) -> None:
    anna = book.person("<img src=file:///etc/passwd>" * 30)
    book.talk(anna, 1, "word " * 2000 + "\u202e" + "\n" * 50, title="\u0301" * 400)
    book.talk(anna, 2, "x" * 5000)
    view = opened(book, qtbot)
    picture = view.list.viewport().grab().toImage()
    for row in range(2):
        box = view.list.visualRect(view.model.index(row, 0))
        ink = sum(
            picture.pixelColor(x, y).lightness() < 80 for x in range(300, 900) for y in range(box.top(), box.bottom())
        )
        assert ink > 500
