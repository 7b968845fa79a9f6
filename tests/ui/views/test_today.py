"""Today by keyboard and pointer: done, snooze, skip, log, open; and how it follows the day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from crm_app.commands.cadences import set_cadence
from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.ui.models.today import Section
from crm_app.ui.views.due_delegate import Action, button_boxes
from crm_app.ui.views.snooze_menu import DayDialog, SnoozeMenu, snooze_days
from crm_app.ui.views.today import TodayView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import TODAY, Book

Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot, width: int = 1084) -> TodayView:
    view = TodayView(book.workspace, book.navigator)
    book.kept.append(view)
    qtbot.addWidget(view)
    view.resize(width, 700)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    view.list.setFocus()
    view.list.select_first()
    return view


def listed(view: TodayView) -> list[str]:
    found = (view.model.entry(row) for row in range(view.model.rowCount()))
    return [entry.text for entry in found if entry is not None]


def current(view: TodayView) -> str:
    entry = view.list.current_entry()
    return "" if entry is None else entry.text


def test_d_marks_done_moves_to_the_next_and_offers_to_log(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna Petrova"), book.person("Boris")
    book.follow_up("send the notes", anna, -1)
    book.follow_up("call back", boris, 0)
    view = opened(book, qtbot)
    assert view.summary.text() == "2 to do, 1 overdue"
    assert current(view) == "send the notes"
    qtbot.keyClick(view.list, Key.Key_D)
    book.settle()
    assert listed(view) == ["call back"]
    assert current(view) == "call back"
    assert view.offer.isVisible()
    with qtbot.waitSignal(book.navigator.log) as logged:
        qtbot.mouseClick(view.offer.log, Qt.MouseButton.LeftButton)
    assert logged.args == [[anna]]
    assert not view.offer.isVisible()


def test_undoing_done_takes_the_offer_back(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    qtbot.keyClick(view.list, Key.Key_D)
    book.settle()
    book.workspace.undo()
    book.settle()
    assert listed(view) == ["send the notes"]
    assert not view.offer.isVisible()


def test_the_keys_work_on_a_russian_keyboard(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    typed = QKeyEvent(QEvent.Type.KeyPress, 0x0412, Qt.KeyboardModifier.NoModifier, "в")
    QApplication.sendEvent(view.list, typed)
    book.settle()
    assert listed(view) == []


def test_ctrl_with_a_key_is_somebody_elses_shortcut(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    with qtbot.assertNotEmitted(book.navigator.log):
        qtbot.keyClick(view.list, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.list, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    book.settle()
    assert listed(view) == ["send the notes"]


def test_s_opens_the_days_and_one_of_them_hides_the_entry_until_then(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    qtbot.keyClick(view.list, Key.Key_S)
    menu = view.findChild(SnoozeMenu)
    assert menu is not None
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 6
    menu.actions()[1].trigger()
    menu.close()
    book.settle()
    assert listed(view) == []
    book.moment += timedelta(days=3)
    view.model.check_day()
    book.settle()
    assert listed(view) == ["send the notes"]
    assert view.model.count(Section.OVERDUE) == 1


def test_another_date_is_asked_for_in_a_calendar_that_begins_tomorrow(book: Book, qtbot: QtBot) -> None:
    taken: list[date] = []
    view = opened(book, qtbot)
    menu = SnoozeMenu(TODAY, taken.append, view)
    dialog = menu.ask_day()
    assert isinstance(dialog, DayDialog)
    assert dialog.calendar.minimumDate().toPython() == TODAY + timedelta(days=1)
    dialog.calendar.setSelectedDate(dialog.calendar.minimumDate().addDays(9))
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert taken == [date(2026, 12, 2)]


def test_k_skips_what_comes_again_and_leaves_a_one_off_alone(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    book.do(set_cadence, [anna], Cadence(1, Unit.MONTH), TODAY - timedelta(days=40))
    book.follow_up("send the notes", anna, 0)
    view = opened(book, qtbot)
    assert listed(view) == ["keep in touch", "send the notes"]
    qtbot.keyClick(view.list, Key.Key_K)
    book.settle()
    assert listed(view) == ["send the notes"]
    assert not view.offer.isVisible()
    qtbot.keyClick(view.list, Key.Key_K)
    book.settle()
    assert listed(view) == ["send the notes"]


def test_l_logs_and_enter_opens_the_person(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    book.follow_up("send the notes", anna, 0)
    view = opened(book, qtbot)
    with qtbot.waitSignal(book.navigator.log) as logged:
        qtbot.keyClick(view.list, Key.Key_L)
    assert logged.args == [[anna]]
    with qtbot.waitSignal(book.navigator.contact) as shown:
        qtbot.keyClick(view.list, Key.Key_Return)
    assert shown.args == [anna]


def test_the_arrows_pass_over_headings(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    for text, days in (("late", -1), ("now", 0), ("soon", 3)):
        book.follow_up(text, anna, days)
    view = opened(book, qtbot)
    seen = [current(view)]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(view.list, key)
        seen.append(current(view))
    assert seen == ["late", "now", "soon", "soon", "now"]


@pytest.mark.parametrize(("width", "buttons"), [(1084, ["done", "snooze", "log"]), (560, ["done", "snooze", "more"])])
def test_the_painted_buttons_answer_to_the_pointer(book: Book, qtbot: QtBot, width: int, buttons: list[str]) -> None:
    anna = book.person("Anna Petrova")
    book.follow_up("send the notes", anna, 0)
    view = opened(book, qtbot, width)
    entry = view.list.current_entry()
    assert entry is not None
    boxes = button_boxes(view.list.visualRect(view.list.currentIndex()), entry, view.list.font())
    assert [action.value for action in boxes] == buttons
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=boxes[Action.DONE].center())
    book.settle()
    assert listed(view) == []


def test_beside_the_buttons_a_click_does_nothing(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    rect = view.list.visualRect(view.list.currentIndex())
    with qtbot.assertNotEmitted(view.list.asked):
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_with_nothing_due_it_says_so_and_what_to_do(book: Book, qtbot: QtBot) -> None:
    view = opened(book, qtbot)
    assert view.pages.currentIndex() == 1
    buttons = [each for each in view.pages.currentWidget().findChildren(QPushButton) if each.isVisible()]
    with qtbot.waitSignal(book.navigator.page) as page:
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert page.args == ["people"]
    with qtbot.waitSignal(book.navigator.follow_up) as form:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert form.args == [[]]


def test_the_day_is_looked_at_again_when_the_window_is_activated(book: Book, qtbot: QtBot) -> None:
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    view = opened(book, qtbot)
    before = view.title.text()
    book.moment += timedelta(days=2)
    QApplication.sendEvent(view, QEvent(QEvent.Type.WindowActivate))
    book.settle()
    assert view.title.text() != before
    assert view.model.count(Section.OVERDUE) == 1


def test_out_of_sight_it_waits_and_reads_when_it_is_shown(book: Book, qtbot: QtBot) -> None:
    view = opened(book, qtbot)
    view.hide()
    book.follow_up("send the notes", book.person("Anna Petrova"), 0)
    assert listed(view) == []
    view.show()
    book.settle()
    assert listed(view) == ["send the notes"]


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 22), ["2026-11-23", "2026-11-25", "2026-11-23", "2026-11-29", "2026-12-22"]),
        (date(2026, 11, 23), ["2026-11-24", "2026-11-26", "2026-11-30", "2026-11-30", "2026-12-23"]),
        (date(2027, 1, 31), ["2027-02-01", "2027-02-03", "2027-02-01", "2027-02-07", "2027-02-28"]),
    ],
)
def test_the_days_offered(today: date, days: list[str]) -> None:
    assert [day.isoformat() for _, day in snooze_days(today)] == days
