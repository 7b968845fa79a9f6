"""The line that logs: chips for what it understood, corrected by click or key, stored by Enter in one step."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community
from crm_app.domain.cadence import LeapRule
from crm_app.domain.drafts import CommunityDraft
from crm_app.queries.contact import ContactPage, contact_page
from crm_app.queries.history import steps
from crm_app.queries.people import find_contact
from crm_app.ui.views.parts.line_panel import LinePanel
from crm_app.ui.views.parts.piece_menu import PieceMenu
from crm_app.ui.widgets.line_field import LineField, MenuLine
from tests.ui.small_book import TODAY, Book

EXAMPLE = "met Ivan Petrov yesterday at PyData Slack, he looks for a data engineer, remind me in 2 weeks #hiring"


class Line:
    """A field with its panel over a book."""

    def __init__(self, book: Book, qtbot: QtBot) -> None:
        self.book, self.qtbot = book, qtbot
        self.field = LineField("Log", "Ctrl L")
        self.panel = LinePanel(book.workspace, book.navigator, self.field)
        for widget in (self.field, self.panel):
            qtbot.addWidget(widget)
        self.field.show()

    def type(self, text: str) -> list[str]:
        self.field.setText(text)
        self.book.settle()
        return self.panel.chip_texts()

    def key(self, key: Qt.Key) -> None:
        focused = next((chip for chip in self.panel._chips if chip.hasFocus()), self.field)  # pyright: ignore
        self.qtbot.keyClick(focused, key)
        self.book.settle()

    def menu(self, chip: str) -> PieceMenu:
        return self.panel.menu_for(next(n for n, text in enumerate(self.panel.chip_texts()) if chip in text))

    def choose(self, chip: str, entry: str) -> list[str]:
        menu = self.menu(chip)
        next(action for action in menu.actions() if action.text().startswith(entry)).trigger()
        return self.panel.chip_texts()

    def steps(self) -> int:
        with self.book.store.reading() as session:
            return len(steps(session))

    def contact(self, name: str) -> ContactPage:
        with self.book.store.reading() as session:
            found = contact_page(session, find_contact(session, name), TODAY, LeapRule.FEB_28)
        assert found is not None
        return found


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path) -> Iterator[Line]:
    book = Book(tmp_path, qtbot)
    yield Line(book, qtbot)
    book.settle()
    book.close()


def test_chips_say_what_will_be_stored_and_enter_stores_both_in_one_step(line: Line) -> None:
    assert line.type(EXAMPLE) == [
        "Ivan Petrov (new)", "Slack · PyData Slack (new)", "Meeting", "Saturday, 21 November", "#hiring",
        "note: he looks for a data engineer", "to do: he looks for a data engineer", "follow up · Sunday, 6 December",
    ]  # fmt: skip
    assert line.panel.hint.text() == "Enter adds Ivan Petrov and stores both"
    before = line.steps()
    line.key(Qt.Key.Key_Return)
    assert line.field.text() == ""
    assert line.steps() == before + 1
    ivan = line.contact("Ivan Petrov")
    assert [row.text for row in ivan.follow_ups] == ["he looks for a data engineer"]
    assert ivan.follow_ups[0].due_on == TODAY + timedelta(days=14)
    assert not line.panel.isVisibleTo(line.panel.parentWidget() or line.panel)
    line.book.workspace.undo()
    line.book.settle()
    with line.book.store.reading() as session:
        assert [step.undone for step in steps(session)][:1] == [True]


def test_a_chip_is_corrected_by_its_menu(line: Line) -> None:
    first, second = line.book.person("Anna Petrova"), line.book.person("Anna Belova")
    line.book.talk(second, 3)
    assert "Anna Belova · one of 2" in line.type("called Anna yesterday")
    assert "Anna Petrova" in line.choose("Anna", "Anna Petrova")
    assert "E-mail · I reached out" in line.choose("Call", "E-mail")
    assert "E-mail · They reached out" in line.choose("E-mail", "They reached out")
    assert "today" in line.choose("Saturday", "Today")
    line.key(Qt.Key.Key_Return)
    anna = line.contact(str(first))
    assert anna.interactions == 1
    assert line.contact(str(second)).interactions == 1


def test_keys_move_between_chips_and_delete_takes_one_out(line: Line) -> None:
    line.book.person("Anna Petrova")
    line.type("met Anna Petrova yesterday, call her in 2 weeks")
    line.field.setFocus()
    line.key(Qt.Key.Key_Tab)
    assert line.panel._chips[0].hasFocus()  # pyright: ignore
    line.key(Qt.Key.Key_Right)
    assert [chip.hasFocus() for chip in line.panel._chips].index(True) == 1  # pyright: ignore
    for _ in range(4):
        line.key(Qt.Key.Key_Right)
    line.key(Qt.Key.Key_Delete)
    assert not any("to do" in text for text in line.panel.chip_texts()) or line.panel.hint.text() == "Enter logs it"


def test_without_a_follow_up_enter_logs_alone(line: Line) -> None:
    line.book.person("Anna Petrova")
    line.type("met Anna Petrova yesterday, call her in 2 weeks")
    line.choose("follow up", "No follow-up")
    assert line.panel.hint.text() == "Enter logs it"
    line.key(Qt.Key.Key_Return)
    anna = line.contact("Anna Petrova")
    assert (anna.follow_ups, anna.interactions) == ((), 1)


def test_another_day_is_typed_in_the_menu(line: Line) -> None:
    line.book.person("Anna Petrova")
    line.type("call Anna Petrova tomorrow")
    menu = line.menu("follow up")
    field = next(action for action in menu.actions() if isinstance(action, MenuLine))
    field.line.setText("gibberish")
    field.line.returnPressed.emit()
    assert field.line.property("wrong") == "true"
    field.line.setText("4 December 15:30")
    field.line.returnPressed.emit()
    assert any(text.startswith("follow up · Friday, 4 December, ") for text in line.panel.chip_texts())
    line.key(Qt.Key.Key_Return)
    (step,) = line.contact("Anna Petrova").follow_ups
    assert (step.due_on.day, step.due_time) == (4, "15:30")


def test_the_day_a_reminder_is_about_is_shown_with_what_is_to_be_done(line: Line) -> None:
    line.book.person("Anna Petrova")
    chips = line.type("will meet Anna Petrova on 4 December, remind me on 3 December")
    (step,) = [chip for chip in chips if chip.startswith("to do: ")]
    assert step.endswith(", Friday, 4 December")
    line.key(Qt.Key.Key_Return)
    (stored,) = line.contact("Anna Petrova").follow_ups
    assert f"to do: {stored.text}" == step


def test_a_plan_that_happened_is_logged(line: Line) -> None:
    line.book.person("Anna Petrova")
    line.type("call Anna Petrova tomorrow")
    assert line.choose("follow up", "It happened") == ["Anna Petrova", "Meeting", "today", "note: call Anna Petrova"]


def test_nothing_is_stored_without_anybody(line: Line) -> None:
    line.type("a thought of no one in particular")
    assert line.panel.hint.text() == "Name somebody: whom is it about?"
    before = line.steps()
    line.key(Qt.Key.Key_Return)
    assert line.steps() == before
    assert line.field.text() == "a thought of no one in particular"


def test_enter_waits_for_what_is_still_being_read(line: Line) -> None:
    line.book.person("Anna Petrova")
    line.field.setText("met Anna Petrova yesterday")
    line.qtbot.keyClick(line.field, Qt.Key.Key_Return)
    line.book.settle()
    assert line.contact("Anna Petrova").interactions == 1


def test_escape_keeps_what_was_typed(line: Line) -> None:
    line.type("met Anna")
    with line.qtbot.waitSignal(line.field.left):
        line.qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.field.text() == "met Anna"


def test_a_known_community_is_offered_in_the_menu(line: Line) -> None:
    line.book.do(add_community, CommunityDraft("PyData", line.book.platform["slack"], "professional"))
    line.book.person("Anna Petrova")
    line.type("met Anna Petrova at PyLadies Slack")
    assert "Slack · PyData" in line.choose("PyLadies", "Slack · PyData")


def test_somebody_else_is_asked_for(line: Line) -> None:
    line.book.person("Anna Petrova")
    beth = line.book.person("Beth O'Neil")
    line.type("met Anna Petrova yesterday")
    with line.qtbot.waitSignal(line.book.navigator.pick_person) as asked:
        line.choose("Anna", "Somebody else")
    asked.args[0](beth, "Beth O'Neil")
    assert line.panel.chip_texts()[0] == "Beth O'Neil"
