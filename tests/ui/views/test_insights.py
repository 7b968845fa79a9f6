"""Insights: drilling down, choosing what a row is, charts with figures, exports, the empty state."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_app.commands.contacts import add_contact
from crm_app.domain.drafts import ContactDraft, MetDraft
from crm_app.queries.people import PeopleFilter
from crm_app.ui.actions.exports import export_table
from crm_app.ui.models.platform_yield import YieldColumn
from crm_app.ui.views.insights import InsightsView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def shown(book: Book, qtbot: QtBot, people: int = 5) -> InsightsView:
    for number in range(people):
        key = "slack" if number % 2 == 0 else "linkedin"
        person = book.person(f"Person {number}", MetDraft(book.platform[key], None, date(2020 + number, 1, 5)))
        if number == 0:
            book.talk(person, 5)
    view = InsightsView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.resize(1084, 720)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def test_nobody_met_says_what_to_do(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot, people=0)
    assert view.empty.isVisible()
    with qtbot.waitSignal(book.navigator.page) as asked:
        view.empty.findChildren(type(view.export))[0].click()
    assert asked.args == ["import"]


def test_enter_on_a_number_shows_the_people_behind_it(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(0, YieldColumn.TALKED))
    with qtbot.waitSignal(book.navigator.people) as asked:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert asked.args == [PeopleFilter(met_platform="slack", talked=True), "Met: Slack, talked with"]


def test_a_click_on_a_row_shows_all_who_were_met(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    place = view.table.visualRect(view.model.index(1, YieldColumn.NAME)).center()
    with qtbot.waitSignal(book.navigator.people) as asked:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [PeopleFilter(met_platform="linkedin"), "Met: LinkedIn"]


def test_s_sorts_by_the_current_column_and_turns_the_order_round(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    view.table.setCurrentIndex(view.model.index(0, YieldColumn.NAME))
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    assert view.model.rows[0].platform == "linkedin"
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    assert view.model.rows[0].platform == "slack"


def test_a_heading_sorts_on_a_click(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    heads = view.table.horizontalHeader()
    x = heads.sectionViewportPosition(YieldColumn.MET) + heads.sectionSize(YieldColumn.MET) // 2
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert [row.met for row in view.model.rows if row.met] == [2, 3]


def test_the_chosen_period_narrows_table_and_title(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    period = next(each for each in view.model.choices() if each.title == "Since 2023")
    view.choose_period(period)
    book.settle()
    assert view.model.total == 2
    assert view.periods.isChecked()
    with qtbot.waitSignal(book.navigator.people) as asked:
        view.table.opened.emit(view.model.index(0, YieldColumn.MET))
    assert asked.args[1].endswith("· Since 2023")
    assert asked.args[0].met_from == date(2023, 1, 1)


def test_charts_say_their_figures_in_words_and_the_footer_its_denominator(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    assert "Slack 3.3 1 of 3" in view.bars.accessibleDescription()
    assert "2021, LinkedIn: 1" in view.chart.accessibleDescription()
    assert view.footer.text() == "5 people with a known meeting point of 5"
    view.by_month.click()
    book.settle()
    assert "Jan 2021, LinkedIn: 1" in view.chart.accessibleDescription()


def test_a_step_while_hidden_shows_when_seen_again(book: Book, qtbot: QtBot) -> None:
    view = shown(book, qtbot)
    view.hide()
    book.do(add_contact, ContactDraft("Late", met=MetDraft(book.platform["reddit"])))
    assert view.model.total == 5
    view.show()
    book.settle()
    assert view.model.total == 6


def test_the_theme_changes_with_the_chart_open(book: Book, qtbot: QtBot, qapp: QApplication) -> None:
    view = shown(book, qtbot)
    before = view.chart.grab().toImage()
    apply_theme(qapp, "dark")
    qapp.sendPostedEvents()
    after = view.chart.grab().toImage()
    ground = (before.width() - 4, before.height() // 2)
    assert before.pixelColor(*ground).lightness() > 200 > 100 > after.pixelColor(*ground).lightness()


def test_exports(book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(book, qtbot)
    with qtbot.waitSignal(book.navigator.toast):
        view.export_csv(str(tmp_path / "yield"))
    with (tmp_path / "yield.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["Slack", "", "", "0", "3", "5", "1", "1"]
    view.export_png(str(tmp_path / "yield.png"))
    picture = QImage(str(tmp_path / "yield.png"))
    assert picture.width() == 2 * view.page.body.width()


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path) -> None:
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "fine"]
    export_table(tmp_path / "t.csv", ["a"] * 7, [hostile])
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'\rx", "fine"]
