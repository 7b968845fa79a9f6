"""Renders every widget, light and dark, into the folder given as argument, to be looked at."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QMenu,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_app.ui.widgets.avatar import Avatar
from crm_app.ui.widgets.bars import Bar, HorizontalBars, MonthBars, Months, Series
from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.card import Card, EmptyState, Separator, StatTile
from crm_app.ui.widgets.chips import Badge, Chip, FilterChip, PlatformMark
from crm_app.ui.widgets.fields import NotesEdit, SearchField
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.icons import app_icon, icon
from crm_app.ui.widgets.message import _Box
from crm_app.ui.widgets.nav import NavList
from crm_app.ui.widgets.panes import Panes
from crm_app.ui.widgets.resources import resources_folder
from crm_app.ui.widgets.rows import RowDelegate, RowLook, prepare_view
from crm_app.ui.widgets.text import ElidedLabel, Label
from crm_app.ui.widgets.theme import Choice, apply_theme
from crm_app.ui.widgets.toast import Toast

ROWS = {
    "a": RowLook("Anna Petrova", "Data Engineer, Foo GmbH", "#8E4A9B", "Slack · PyData", "3 d", "2 days over",
                 "overdue", "Anna Petrova"),
    "b": RowLook("Алексей Смирнов", "Руководитель разработки, Ромашка", "#2AA3DC", "Telegram · Python RU", "5 wk",
                 "Today", "today", "Алексей Смирнов"),
    "c": RowLook("Beth O’Neil", "CTO / Co-Founder, Northwind", "#2F7BC8", "LinkedIn", "2 wk", avatar="Beth O’Neil"),
    "d": RowLook("Chidi Okafor", "ML Researcher", "#6670F0", "Discord · Eleuther", "4 mo", "in 6 days", "plain",
                 "Chidi Okafor"),
    "e": RowLook("Fatima Zahra", "Recruiter, Global Talent Partners International Holding", "#2F7BC8", "LinkedIn",
                 "3 wk", "98%", "good", "Fatima Zahra"),
    "f": RowLook("Only a name", avatar="🦊"),
    "g": RowLook("PyData", "Professional · since March 2023", "#8E4A9B", "Slack", "2 d", "41 met", "plain"),
}  # fmt: skip


def look_of(value: str) -> RowLook | None:
    return ROWS.get(value)


def people_list() -> QListView:
    view = QListView()
    view.setModel(QStringListModel([*ROWS, "still being fetched"], view))
    prepare_view(view, RowDelegate(look_of, Qt.ItemDataRole.DisplayRole))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def navigation() -> NavList:
    nav = NavList("Navigation")
    for key in ("today", "people", "communities", "timeline", "insights"):
        nav.add_place(key, key.title(), key)
    nav.add_section("Bring in and tidy")
    for key in ("import", "duplicates", "history"):
        nav.add_place(key, key.title(), key)
    nav.set_count("today", 7, urgent=True)
    nav.set_count("people", 3120)
    nav.set_count("duplicates", 18)
    nav.choose("people")
    return nav


def detail() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(Avatar("Anna Petrova"))
    names = QVBoxLayout()
    names.addWidget(Label("Anna Petrova", "title"))
    names.addWidget(Label("Data Engineer, Foo GmbH · Berlin", "muted"))
    marks = QWidget()
    flow = FlowLayout(marks, spacing=12)
    for text, colour in (("Slack · anna.p", "#8E4A9B"), ("LinkedIn · anna-petrova", "#2F7BC8"), ("E-mail", "#7C8696")):
        flow.addWidget(PlatformMark(text, colour))
    names.addWidget(marks)
    head.addLayout(names, 1)
    head.addWidget(Button("Log", "primary"))
    head.addWidget(Button("Follow up"))
    head.addWidget(IconButton("more", "More"))
    column.addLayout(head)
    card = Card("Keep in touch")
    row = QHBoxLayout()
    for text, tone in (("2 days over", "overdue"), ("Today", "today"), ("98%", "good"), ("in 6 days", "plain"),
                       ("Ivan Petrov", "accent")):  # fmt: skip
        row.addWidget(Chip(text, tone))
    row.addWidget(Badge(7, urgent=True))
    row.addWidget(Badge(18))
    row.addStretch(1)
    card.content.addLayout(row)
    card.content.addWidget(Separator())
    card.content.addWidget(
        Label("Last contact 9 October: 14 messages in PyData. You promised to send notes.", wrap=True)
    )
    card.content.addWidget(
        ElidedLabel("A line much too long for the room there is, and so it ends early. " * 3, "muted")
    )
    card.content.addWidget(Label("caption, strong and heading follow", "caption"))
    card.content.addWidget(Label("Strong", "strong"))
    card.content.addWidget(Label("Heading", "heading"))
    card.set_header_widget(Button("Add a note", "link"))
    column.addWidget(card)
    chips = QHBoxLayout()
    for text, checked in (("All", True), ("Never talked", False)):
        chip = FilterChip(text)
        chip.setChecked(checked)
        chips.addWidget(chip)
    chips.addWidget(FilterChip("Platform", QMenu(page)))
    chips.addWidget(Button("Not now", "quiet"))
    chips.addWidget(Button("Disabled"))
    chips.itemAt(4).widget().setEnabled(False)
    chips.addStretch(1)
    column.addLayout(chips)
    notes = NotesEdit("Notes")
    notes.setPlainText("Notes that save themselves.")
    column.addWidget(notes)
    return page


def shell() -> QWidget:
    window = QWidget()
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    bar = QHBoxLayout()
    bar.setContentsMargins(16, 10, 16, 10)
    bar.addWidget(Label("Kithbook", "heading"))
    bar.addWidget(SearchField("Search people, notes, messages", "Ctrl K"), 1)
    bar.addWidget(SearchField("Log something: “coffee with Anna today, write in a month”", "Ctrl L", "log"), 2)
    whole.addLayout(bar)
    whole.addWidget(Separator())
    body = QHBoxLayout()
    body.setSpacing(0)
    nav = navigation()
    nav.setFixedWidth(196)
    body.addWidget(nav)
    body.addWidget(Separator(vertical=True))
    body.addWidget(Panes(people_list(), detail()), 1)
    whole.addLayout(body, 1)
    toast = Toast(window)
    toast.show_message("Tag “hiring” added to 12 people", "Undo", lambda: None)
    return window


def controls() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    combo = QComboBox()
    combo.addItems(["Every 6 weeks", "Every month"])
    check, radio = QCheckBox("Remember it"), QRadioButton("This one")
    check.setChecked(True)
    radio.setChecked(True)
    progress = QProgressBar()
    progress.setValue(40)
    date = QDateEdit()
    date.setCalendarPopup(True)
    for place, widget in enumerate((combo, QSpinBox(), date, check, QCheckBox("Off"), radio, progress)):
        grid.addWidget(widget, 0, place)
    tiles = [("41", "met", ""), ("35", "talked with", "85% · 72–93"), ("26", "second talk in 30 days", "63% · 48–76")]
    for place, figures in enumerate(tiles):
        grid.addWidget(StatTile(*figures), 1, place)
    bars = HorizontalBars("Talked with")
    bars.set_bars([Bar("Slack", 7.0, "7.0", "148 of 212", "#8E4A9B"),
                   Bar("Telegram", 6.9, "6.9", "61 of 88", "#2AA3DC"),
                   Bar("LinkedIn", 2.2, "2.2", "402 of 1,840", "#2F7BC8")])  # fmt: skip
    talked = Card("People talked with, for every 10 met")
    talked.content.addWidget(bars)
    talked.content.addStretch(1)
    grid.addWidget(talked, 2, 0, 1, 4)
    labels = ("June 2025", *("",) * 16, "November 2026")
    values = tuple(float(2 + (n * 7) % 11) for n in range(18))
    for place, stacked in enumerate((False, True)):
        chart = MonthBars("By month", stacked=stacked)
        chart.set_months(Months(labels, (Series("you", values), Series("answers", tuple(v / 2 for v in values)))))
        card = Card("You there, by month")
        card.content.addWidget(chart)
        grid.addWidget(card, 2 + place, 4, 1, 3)
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Platform", "Met", "Talked"])
    table.setShowGrid(False)
    table.verticalHeader().hide()
    for n in range(9):
        table.setItem(n // 3, n % 3, QTableWidgetItem(str(n * 37)))
    table.selectRow(1)
    grid.addWidget(table, 3, 0, 1, 4)
    tabs = QTabWidget()
    tabs.addTab(EmptyState("people", "Nobody here yet", "Drop an export on it, or add the first person by hand.",
                           [Button("Import", "primary", "import"), Button("Add a person")]), "First")  # fmt: skip
    tabs.addTab(QWidget(), "Second")
    grid.addWidget(tabs, 4, 0, 1, 7)
    return page


def icon_sheet() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    for number, file in enumerate(sorted((resources_folder() / "icons").glob("*.svg"))):
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(file.stem)
        button.setIcon(app_icon() if file.stem == "kithbook" else icon(file.stem))
        grid.addWidget(button, number // 8, number % 8)
    return page


def focus_sheet() -> list[QWidget]:
    """One widget a picture: only one has the focus at a time."""
    box = _Box(None, "Delete the sample?", "It is a book of its own; yours is not touched.")
    box.add_buttons([("Keep it", "", box_role(1)), ("Delete", "primary", box_role(0))], default=0)
    return [Button("Follow up"), FilterChip("Never talked"), SearchField("Search", "Ctrl K"), people_list(),
            navigation(), QCheckBox("Remember it"), QComboBox(), Button("Add a note", "link"), box]  # fmt: skip


def box_role(number: int):
    from PySide6.QtWidgets import QDialogButtonBox

    return (QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.RejectRole)[number]


def render(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setWindowIcon(QIcon())
    folder.mkdir(parents=True, exist_ok=True)
    choices: tuple[Choice, ...] = ("light", "dark")
    for theme in choices:
        apply_theme(app, theme)
        pages = {"shell": (shell(), 1280, 800), "small": (shell(), 900, 600), "controls": (controls(), 1100, 860),
                 "icons": (icon_sheet(), 700, 420)}  # fmt: skip
        for name, (page, width, height) in pages.items():
            page.resize(width, height)
            save(app, page, folder / f"{name}-{theme}.png")
        for number, widget in enumerate(focus_sheet()):
            widget.resize(widget.sizeHint())
            widget.show()
            widget.activateWindow()
            widget.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            if not widget.focusWidget():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
            save(app, widget, folder / f"focus-{number}-{theme}.png")


def save(app: QApplication, page: QWidget, path: Path) -> None:
    page.show()
    for _ in range(3):
        app.processEvents()
    for toast in page.findChildren(Toast):
        toast.graphicsEffect().setProperty("opacity", 1.0)
    page.grab().save(str(path))
    page.close()


if __name__ == "__main__":
    render(Path(sys.argv[1]))
