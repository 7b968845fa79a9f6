"""The card "This week": what it counts, its marks, its menu; and where it stands on Today."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_app.ui.rhythm_wording import week_title
from crm_app.ui.views.parts.rhythm import RhythmCard
from crm_app.ui.views.today import TodayView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import TODAY, Book


@pytest.fixture(params=["light", "dark"])
def book(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, request.param)
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot, width: int = 1084, height: int = 700) -> TodayView:
    view = TodayView(book.workspace, book.navigator)
    book.kept.append(view)
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def help_given(book: Book, name: str, days_ago: int = 0) -> int:
    person = book.person(name)
    book.talk(person, days_ago, kind="help_given", direction="out")
    return person


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def submenu(card: RhythmCard, text: str) -> QMenu:
    menu = card.menu()
    return next(part for part in menu.findChildren(QMenu) if part.title() == text)


def test_it_counts_the_week_against_the_goal(book: Book, qtbot: QtBot) -> None:
    help_given(book, "Anna Petrova")
    help_given(book, "Boris", 8)
    book.workspace.settings.change(rhythm_goal="1")
    card = opened(book, qtbot).rhythm
    assert card.isVisible()
    assert (card.people.text(), card.of_goal.text(), card.streak.text()) == ("1", "of 1", "2")
    assert card.deeds.text() == "1 helped · 0 answered · 0 introduced · 0 thanked"
    assert "Helped: Anna Petrova" in card.deeds.accessibleDescription()
    assert card.marks.accessibleName() == "Goal met in 2 of the last 2 weeks"
    assert [mark.text for mark in card.marks.marks] == ["9 to 15 November: goal met", "16 to 22 November: goal met"]
    assert not card.grab().isNull()


def test_before_anybody_counts_it_says_what_would(book: Book, qtbot: QtBot) -> None:
    card = opened(book, qtbot).rhythm
    assert card.people.text() == "0"
    assert card.deeds.text().startswith("Counted by person: help given")


def test_logging_counts_at_once(book: Book, qtbot: QtBot) -> None:
    card = opened(book, qtbot).rhythm
    help_given(book, "Anna")
    assert card.people.text() == "1"


def test_a_mark_says_which_week_it_is_and_how_many_it_was(book: Book, qtbot: QtBot) -> None:
    help_given(book, "Anna", 7)
    card = opened(book, qtbot).rhythm
    first, last = card.marks.marks
    assert (first.met, first.text) == (False, "9 to 15 November: 1 of 5 people")
    assert card.marks.mark_at(1) is first
    assert card.marks.mark_at(25) is last
    assert card.marks.mark_at(500) is None
    QApplication.sendEvent(card.marks, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))


def test_its_menu_opens_the_people_and_changes_the_goal(book: Book, qtbot: QtBot) -> None:
    anna = help_given(book, "Anna & Co")
    card = opened(book, qtbot).rhythm
    people = submenu(card, "1 helped")
    assert entries(people) == ["Anna && Co"]
    with qtbot.waitSignal(book.navigator.contact) as shown:
        people.actions()[0].trigger()
    assert shown.args == [anna]
    goal = submenu(card, "Goal")
    assert [action.text() for action in goal.actions() if action.isChecked()] == ["5 people a week"]
    next(action for action in goal.actions() if action.text() == "3 people a week").trigger()
    book.settle()
    assert book.workspace.settings.value.rhythm_goal == "3"
    assert (card.people.text(), card.of_goal.text()) == ("1", "of 3")


def test_it_can_be_switched_off_and_on_again(book: Book, qtbot: QtBot) -> None:
    card = opened(book, qtbot).rhythm
    with qtbot.waitSignal(book.navigator.toast):
        next(action for action in card.menu().actions() if action.text() == "Switch off").trigger()
    book.settle()
    assert not card.isVisible()
    assert book.workspace.settings.value.rhythm == "off"
    book.workspace.settings.change(rhythm="on")  # in the settings
    book.workspace.reload_all()
    book.settle()
    assert card.isVisible()


def test_it_stands_beside_the_list_or_in_one_line_below_it(book: Book, qtbot: QtBot) -> None:
    help_given(book, "Anna")
    book.follow_up("send the notes", book.person("Boris"), 0)
    view = opened(book, qtbot)
    assert view.rhythm.mapTo(view, QPoint()).x() > view.list.mapTo(view, QPoint()).x() + view.list.width()
    assert view.rhythm.title.text() == "This week"
    view.resize(764, 524)
    book.settle()
    assert view.rhythm.mapTo(view, QPoint()).y() > view.list.mapTo(view, QPoint()).y() + view.list.height()
    assert view.rhythm.title.text() == "This week: 1 of 5 people"
    assert not view.rhythm.marks.isVisible()
    assert view.minimumSizeHint().height() <= 524
    view.resize(1084, 724)
    assert view.rhythm.marks.isVisible()


def test_the_keyboard_goes_from_the_list_to_the_side(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Boris"), 0)
    book.talk(book.person("Anna"), 5, kind="message", direction="in")
    view = opened(book, qtbot)
    order, widget = [], view.list.nextInFocusChain()
    while widget is not view.list:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert order.index(view.suggestions.list) < order.index(view.rhythm.more)
    assert view.rhythm.more.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(("weeks", "title"), [
    (0, "16 to 22 November"), (1, "23 to 29 November"), (2, "30 November to 6 December"),
    (6, "28 December 2026 to 3 January 2027"), (-47, "22 to 28 December 2025"),
])  # fmt: skip
def test_how_a_week_is_called(qapp: QApplication, weeks: int, title: str) -> None:
    monday = TODAY - timedelta(days=TODAY.weekday()) + timedelta(weeks=weeks)
    assert week_title(monday, TODAY) == title
