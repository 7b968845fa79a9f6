"""What the small controls do when they are typed into, pressed and resized."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.bars import Bar, HorizontalBars, MonthBars, Months, Series
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, EmptyState, Separator, StatTile
from crm_app.ui.widgets.chips import Badge, Chip, FilterChip, PlatformMark
from crm_app.ui.widgets.fields import NotesEdit, SearchField
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.icons import app_icon, icon
from crm_app.ui.widgets.nav import NavList
from crm_app.ui.widgets.panes import Panes
from crm_app.ui.widgets.resources import resources_folder
from crm_app.ui.widgets.text import Label
from crm_app.ui.widgets.toast import Toast

# What the off-screen platform cannot do, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ICONS = (
    "today people communities timeline insights import history settings search log add tag archive more undo redo "
    "check snooze skip mail phone link back close sort export calendar note duplicates"
)


# qtbot holds its widgets weakly.
_windows: list[QWidget] = []


@pytest.fixture(autouse=True)
def _let_windows_go() -> Iterator[None]:
    yield
    _windows.clear()


def shown_window(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    _windows.append(window)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    window.resize(900, 500)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


@pytest.mark.parametrize("name", ICONS.split())
def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    image = icon(name, "#FF0000").pixmap(QSize(16, 16), 2.0).toImage()
    assert image.width() == 32
    drawn = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200]
    assert drawn
    assert all(colour.red() > 240 and colour.green() < 15 for colour in drawn)


def test_an_icon_is_drawn_once_and_an_unknown_one_is_an_error(qtbot: QtBot) -> None:
    assert icon("add", "#123456").cacheKey() == icon("add", "#123456").cacheKey()
    assert not app_icon().isNull()
    with pytest.raises(FileNotFoundError):
        icon("no such icon")
    assert (resources_folder() / "style" / "kithbook.qss").is_file()


def test_search_is_sent_on_every_key_and_escape_clears(qtbot: QtBot) -> None:
    field = SearchField("Search people", "Ctrl K")
    shown_window(qtbot, field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "an")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["a", "an", ""]
    assert field.accessibleName() == "Search people"
    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_the_placeholder_leaves_room_for_the_hint(qtbot: QtBot) -> None:
    field = SearchField("Search", "Ctrl K")
    qtbot.addWidget(field)
    assert field.textMargins().right() > 0
    field.setText("a")
    assert field.textMargins().right() == 0


def test_notes_are_committed_when_left_and_only_if_changed(qtbot: QtBot) -> None:
    notes, other = NotesEdit("Notes"), QLineEdit()
    shown_window(qtbot, notes, other)
    heard: list[str] = []
    notes.committed.connect(heard.append)
    notes.set_notes("one\r\ntwo\u00a0three")
    notes.setFocus()
    other.setFocus()
    assert heard == []
    notes.setFocus()
    qtbot.keyClicks(notes, "x")
    other.setFocus()
    assert len(heard) == 1
    assert heard[0].startswith("xone\ntwo")
    notes.setFocus()
    other.setFocus()
    assert len(heard) == 1


def test_notes_are_committed_by_ctrl_enter(qtbot: QtBot) -> None:
    notes = NotesEdit("Notes")
    shown_window(qtbot, notes)
    qtbot.keyClicks(notes, "hello")
    with qtbot.waitSignal(notes.committed) as heard:
        qtbot.keyClick(notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["hello"]
    assert notes.toPlainText() == "hello"


def test_a_filter_chip_is_pressed_by_keyboard(qtbot: QtBot) -> None:
    chip = FilterChip("R&D")
    shown_window(qtbot, chip)
    with qtbot.waitSignal(chip.toggled):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "R&D"
    with_menu = FilterChip("Platform", QMenu(chip))
    qtbot.addWidget(with_menu)
    assert with_menu.text() == "Platform ▾"
    assert with_menu.accessibleName() == "Platform"


def test_chips_and_badges(qtbot: QtBot) -> None:
    chip, badge, mark = Chip("2 days over", "overdue"), Badge(7, urgent=True), PlatformMark("Slack · PyData", "#8E4A9B")
    shown_window(qtbot, chip, badge, mark)
    chip.set_tone("good")
    assert chip.property("tone") == "good"
    assert badge.isVisible()
    badge.set_count(0)
    assert not badge.isVisible()
    plain = mark.sizeHint().width()
    mark.set_mark("Slack", "")
    assert mark.sizeHint().width() < plain


def test_a_card_shows_its_header_only_when_there_is_one(qtbot: QtBot) -> None:
    card = Card()
    shown_window(qtbot, card)
    assert not card.title.isVisible()
    card.set_header_widget(Button("All 41", "link"))
    assert card.title.isVisible()
    card.set_title("People\nyou met")
    assert card.title.text() == card.accessibleName() == "People you met"


def test_tiles_and_empty_states_speak(qtbot: QtBot) -> None:
    tile = StatTile("41", "met")
    pressed: list[int] = []
    button = Button("Import", "primary")
    button.clicked.connect(lambda: pressed.append(1))
    empty = EmptyState("people", "Nobody here yet", "Drop an export here.", [button])
    shown_window(qtbot, tile, Separator(), empty)
    assert not tile.note.isVisible()
    tile.set_figures("42", "met", "85%")
    assert tile.accessibleName() == "42 met 85%"
    assert empty.accessibleName() == "Nobody here yet"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]


def navigation(qtbot: QtBot) -> NavList:
    nav = NavList("Navigation")
    nav.add_place("today", "Today", "today")
    nav.add_section("Bring in")
    nav.add_place("import", "Import", "import")
    shown_window(qtbot, nav)
    return nav


def test_navigation_by_keyboard_steps_over_headings(qtbot: QtBot) -> None:
    nav = navigation(qtbot)
    nav.choose("today")
    heard: list[str] = []
    nav.chosen.connect(heard.append)
    qtbot.keyClick(nav, Qt.Key.Key_Down)
    assert heard == ["import"]
    qtbot.keyClick(nav, Qt.Key.Key_Down)
    assert heard == ["import"]
    nav.choose("today")
    assert heard == ["import", "today"]
    assert nav.current_key() == "today"


def test_counts_are_shown_spoken_and_taken_away(qtbot: QtBot) -> None:
    nav = navigation(qtbot)
    nav.set_count("today", 7, urgent=True)
    assert nav.count_of("today") == 7
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert nav.item(0).data(spoken) == "Today, 7"
    assert not nav.grab().isNull()
    nav.set_count("today", 0)
    assert nav.item(0).data(spoken) == "Today"
    with pytest.raises(KeyError):
        nav.set_count("nowhere", 1)


def test_panes_show_both_then_one_at_a_time(qtbot: QtBot) -> None:
    people, page = QListWidget(), Label("detail")
    panes = Panes(people, page)
    window = shown_window(qtbot, panes)
    window.resize(1200, 500)
    assert people.isVisible()
    assert page.isVisible()
    assert not panes.back.isVisible()
    with qtbot.waitSignal(panes.narrowed) as narrowed:
        window.resize(600, 500)
    assert narrowed.args == [True]
    assert people.isVisible()
    assert not page.isVisible()
    panes.show_detail()
    assert page.isVisible()
    assert not people.isVisible()
    assert panes.back.hasFocus()
    qtbot.mouseClick(panes.back, Qt.MouseButton.LeftButton)
    assert people.isVisible()
    assert people.hasFocus()
    window.resize(1200, 500)
    assert page.isVisible()


def test_panes_keep_their_widths(qtbot: QtBot) -> None:
    panes = Panes(QListWidget(), Label("detail"))
    window = shown_window(qtbot, panes)
    window.resize(1300, 500)
    panes._splitter.setSizes([300, 900])
    wide = panes._splitter.sizes()
    state = panes.saveState()
    window.resize(600, 500)
    assert panes.saveState() == state
    window.resize(1300, 500)
    assert panes._splitter.sizes() == wide
    panes._splitter.setSizes([420, 700])
    assert panes.restoreState(state)
    assert panes._splitter.sizes() == wide
    assert not panes.restoreState(type(state)(b"nonsense"))


def test_panes_let_the_window_become_narrow(qtbot: QtBot) -> None:
    wide_list, wide_page = QWidget(), QWidget()
    wide_list.setMinimumSize(280, 10)
    wide_page.setMinimumSize(600, 10)
    panes = Panes(wide_list, wide_page)
    qtbot.addWidget(panes)
    assert panes.minimumSizeHint().width() < 700


def test_a_toast_takes_its_action_once_and_goes(qtbot: QtBot) -> None:
    window = shown_window(qtbot, QLineEdit())
    toast = Toast(window)
    calls: list[int] = []
    toast.show_message("Tag added", "Undo", lambda: calls.append(1))
    assert toast.isVisible()
    assert toast.accessibleName() == "Tag added Undo"
    toast.button.setFocus()
    qtbot.keyClick(toast.button, Qt.Key.Key_Space)
    toast.button.click()
    assert calls == [1]
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_goes_by_itself_and_by_escape(qtbot: QtBot) -> None:
    window = shown_window(qtbot, QLineEdit())
    toast = Toast(window)
    toast.show_message("Saved", seconds=0.05)
    assert not toast.button.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())
    toast.show_message("First", "Undo")
    toast.show_message("Second", "Undo")
    assert toast.label.text() == "Second"
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_stays_while_the_keyboard_is_on_it_and_follows_the_window(qtbot: QtBot) -> None:
    window = shown_window(qtbot, QLineEdit())
    toast = Toast(window)
    toast.show_message("Saved", "Undo")
    toast.button.setFocus()
    toast.dismiss()
    assert toast._timer.isActive()
    assert toast._fade.endValue() == 1.0
    window.resize(500, 300)
    assert toast.geometry().bottom() < 300
    assert abs(toast.geometry().center().x() - 250) <= 1


def test_flow_wraps_and_gives_back_its_items(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, spacing=8)
    chips = [Button(f"number {n}") for n in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    one_line = flow.heightForWidth(5000)
    assert flow.heightForWidth(200) > 2 * one_line
    page.resize(200, 400)
    page.show()
    assert chips[-1].y() > chips[0].y()
    assert flow.count() == 6
    assert flow.takeAt(0).widget() is chips[0]
    assert flow.takeAt(99) is None
    assert flow.itemAt(5) is None


def test_horizontal_bars_say_what_they_show(qtbot: QtBot) -> None:
    bars = HorizontalBars("Talked with")
    bars.set_bars([Bar("Slack", 7, "7.0", "148 of 212", "#8E4A9B"), Bar("Empty", 0)])
    shown_window(qtbot, bars)
    assert bars.accessibleDescription() == "Slack 7.0 148 of 212; Empty"
    assert bars.sizeHint().height() >= 52
    found = bars.bar_at(QPoint(5, 5))
    assert found is not None
    assert found.label == "Slack"
    assert bars.bar_at(QPoint(5, 5000)) is None
    assert not bars.grab().isNull()
    bars.set_bars([])
    assert not bars.grab().isNull()


@pytest.mark.parametrize("stacked", [False, True])
def test_month_bars_say_what_they_show(qtbot: QtBot, stacked: bool) -> None:
    chart = MonthBars("By month", stacked=stacked)
    shown_window(qtbot, chart)
    chart.set_months(Months())
    assert not chart.grab().isNull()
    chart.set_months(Months(("May", "June"), (Series("you", (3, 1)), Series("answers", (2, 0)))))
    assert chart.words(0) == "May, you: 3, answers: 2"
    assert chart.accessibleDescription() == "May, you: 3, answers: 2; June, you: 1, answers: 0"
    assert chart.month_at(QPoint(chart.width() - 1, 5)) == 1
    assert chart.month_at(QPoint(0, 5)) == 0
    assert chart._tops() == ([5, 1] if stacked else [3, 1])
    assert not chart.grab().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Import")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)
