"""Communities on the screen: the list with its chips, and the page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community, add_members
from crm_app.domain.drafts import CommunityDraft, MetDraft
from crm_app.queries.people import PeopleFilter
from crm_app.ui.models.communities import RowRole
from crm_app.ui.views.communities import CommunitiesView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book

Left = Qt.MouseButton.LeftButton


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def add(book: Book, name: str, platform: str = "slack", notes: str = "", url: str = "") -> int:
    return book.do(
        add_community,
        CommunityDraft(name, book.platform[platform], "professional", date(2023, 3, 1), url=url, notes=notes),
    )


def opened(book: Book, qtbot: QtBot, width: int = 1084) -> CommunitiesView:
    view = CommunitiesView(book.workspace, book.navigator)
    book.kept.append(view)
    qtbot.addWidget(view)
    view.resize(width, 720)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def names(view: CommunitiesView) -> list[str]:
    return [view.model.index(row, 0).data(RowRole).name for row in range(view.model.rowCount())]


def button(inside: QWidget, text: str) -> QPushButton:
    return next(each for each in inside.findChildren(QPushButton) if each.text() == text and each.isVisible())


def test_the_first_is_shown_and_the_arrows_show_the_next(book: Book, qtbot: QtBot) -> None:
    add(book, "ODS", "telegram")
    pydata = add(book, "PyData")
    view = opened(book, qtbot)
    assert view.count.text() == "2"
    assert view.page.title.text() == "ODS"
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    book.settle()
    assert view.page.title.text() == "PyData"
    assert view.page.community_id == pydata


def test_chips_narrow_and_all_lifts_them(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    add(book, "ODS", "telegram")
    pydata = add(book, "PyData")
    book.talk(anna, 1, community_id=pydata)
    view = opened(book, qtbot)
    view.platform.choose("slack")
    assert names(view) == ["PyData"]
    assert not view.all.isChecked()
    assert view.platform.text().startswith("Slack")
    view.quiet.click()
    assert names(view) == []
    assert view.list_pages.currentIndex() == 1
    qtbot.mouseClick(button(view, "Show all"), Left)
    assert names(view) == ["ODS", "PyData"]
    assert view.all.isChecked()
    assert not view.quiet.isChecked()


def test_the_page_gives_figures_with_their_denominators(book: Book, qtbot: QtBot) -> None:
    pydata = add(book, "PyData", notes="Thursdays")
    met = MetDraft(book.platform["slack"], pydata, date(2026, 9, 14))
    people = [book.person(name, met) for name in ("Anna Petrova", "Boris", "Vera")]
    book.do(add_members, pydata, people[:1])
    book.talk(people[0], 3)
    page = opened(book, qtbot).page
    assert (page.met.number.text(), page.members.number.text()) == ("3", "1")
    assert (page.talked.number.text(), page.talked.note.text()) == ("1", "33% of 3 met")
    assert page.met_of.text() == "3 met, 1 members known"  # the plural is the translation's
    assert page.joined.text() == "joined March 2023"
    assert page.notes.text() == "Thursdays"
    assert page.chart.accessibleDescription().startswith("September 2026, met: 3; October 2026, met: 0")
    assert page.table.height() >= 3 * 34


def test_the_table_opens_people_and_all_opens_their_list(book: Book, qtbot: QtBot) -> None:
    pydata = add(book, "PyData")
    anna = book.person("Anna Petrova", MetDraft(book.platform["slack"], pydata))
    page = opened(book, qtbot).page
    page.table.setCurrentIndex(page.model.people.index(0, 0))
    with qtbot.waitSignal(book.navigator.contact) as shown:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert shown.args == [anna]
    assert page.everybody.text() == "All 1"
    with qtbot.waitSignal(book.navigator.people) as people:
        qtbot.mouseClick(page.everybody, Left)
    assert people.args == [PeopleFilter(community_id=pydata), "PyData"]


def test_a_member_is_taken_out_by_the_menu_and_undo_brings_them_back(book: Book, qtbot: QtBot) -> None:
    pydata = add(book, "PyData")
    book.do(add_members, pydata, [book.person("Anna Petrova")])
    view = opened(book, qtbot)
    menu = view.page.table.menu_for(0)
    assert menu is not None
    assert view.page.table.menu_for(1) is None
    menu.actions()[1].trigger()
    book.settle()
    assert view.page.model.people.rowCount() == 0
    assert view.page.nobody.isVisible()
    book.workspace.undo()
    book.settle()
    assert view.page.model.people.rowCount() == 1


def test_the_buttons_ask_for_their_forms(book: Book, qtbot: QtBot) -> None:
    pydata = add(book, "PyData")
    view = opened(book, qtbot)
    with qtbot.waitSignal(book.navigator.choose_people) as chosen:
        qtbot.mouseClick(button(view.page, "Add people"), Left)
    assert chosen.args == [pydata, "PyData"]
    with qtbot.waitSignal(book.navigator.log):
        qtbot.mouseClick(button(view.page, "Log"), Left)
    with qtbot.waitSignal(book.navigator.edit_community) as edited:
        view.page.menu.actions()[0].trigger()
    assert edited.args == [pydata]
    with qtbot.waitSignal(book.navigator.add_community):
        qtbot.mouseClick(button(view, "Add"), Left)


def test_after_deleting_the_next_one_is_shown(book: Book, qtbot: QtBot) -> None:
    add(book, "ODS")
    add(book, "PyData")
    view = opened(book, qtbot)
    view.page.menu.actions()[1].trigger()
    book.settle()
    assert names(view) == ["PyData"]
    assert view.page.title.text() == "PyData"
    assert view.page.pages.currentIndex() == 0


def test_one_can_be_asked_for_before_the_list_is_there(book: Book, qtbot: QtBot) -> None:
    add(book, "ODS")
    pydata = add(book, "PyData")
    view = CommunitiesView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.show_community(pydata)
    view.resize(1000, 700)
    view.show()
    book.settle()
    assert view.page.title.text() == "PyData"
    assert view.list.currentIndex().data(RowRole).name == "PyData"


def test_asking_for_one_that_is_filtered_out_lifts_the_filters(book: Book, qtbot: QtBot) -> None:
    add(book, "ODS", "telegram")
    pydata = add(book, "PyData")
    view = opened(book, qtbot)
    view.platform.choose("telegram")
    view.show_community(pydata)
    book.settle()
    assert view.list.currentIndex().data(RowRole).name == "PyData"
    assert view.all.isChecked()


def test_where_there_is_no_room_for_both_enter_shows_the_page(book: Book, qtbot: QtBot) -> None:
    add(book, "PyData")
    view = opened(book, qtbot, 600)
    assert view.panes.is_narrow()
    assert not view.page.isVisible()
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert view.page.isVisible()


def test_a_dangerous_address_has_no_link_and_names_stay_text(book: Book, qtbot: QtBot) -> None:
    add(book, "<b>Py</b> & Data", url="file:///etc/passwd")
    page = opened(book, qtbot).page
    assert not page.link.isVisible()
    assert page.title.text() == "<b>Py</b> & Data"
    assert page.title.textFormat() == Qt.TextFormat.PlainText


def test_without_communities_it_says_what_they_are_for(book: Book, qtbot: QtBot) -> None:
    view = opened(book, qtbot)
    assert view.pages.currentIndex() == 1
    with qtbot.waitSignal(book.navigator.add_community):
        qtbot.mouseClick(button(view, "Add a community"), Left)
    add(book, "PyData")
    book.settle()
    assert view.pages.currentIndex() == 0
    assert view.page.title.text() == "PyData"
