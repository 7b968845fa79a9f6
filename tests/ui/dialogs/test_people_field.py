"""The field for people: completion, Enter, somebody new, taking out again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_app.ui.dialogs.people_field import PeopleField, Person, PersonChip
from tests.ui.dialogs.conftest import Book


@pytest.fixture
def field(book: Book, window: QWidget) -> PeopleField:
    book.person("Anna Petrova", position="Data Engineer", company="Foo GmbH")
    book.person("Beth O'Neil")
    field = PeopleField(book.workspace, "With whom", window)
    field.show()
    field.line.setFocus()
    return field


def test_a_beginning_offers_the_person_and_to_add_somebody(field: PeopleField, book: Book, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "ann")
    book.settle()
    assert field.offers() == ("Anna Petrova · Data Engineer, Foo GmbH", "Add “ann”")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.names() == ("Anna Petrova",)
    assert field.line.text() == ""


def test_enter_before_the_answer_still_takes_the_person(field: PeopleField, book: Book, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "bet")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    book.settle()
    assert field.names() == ("Beth O'Neil",)


def test_a_name_nobody_has_is_somebody_new(field: PeopleField, book: Book, qtbot: QtBot) -> None:
    field.line.insert("Ольга Орлова")  # QTest types Latin only
    book.settle()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.new_names() == ("Ольга Орлова",)
    assert field.ids() == ()


def test_nobody_is_put_in_twice_or_offered_again(field: PeopleField, book: Book, qtbot: QtBot) -> None:
    field.put(Person(1, "Anna Petrova"))
    field.put(Person(1, "Anna Petrova"))
    field.put(Person(0, "Olga"))
    field.put(Person(0, "olga"))
    assert field.names() == ("Anna Petrova", "Olga")
    qtbot.keyClicks(field.line, "ann")
    book.settle()
    assert field.offers() == ("Add “ann”",)


def test_backspace_and_a_click_take_people_out(field: PeopleField, qtbot: QtBot) -> None:
    field.put(Person(1, "Anna Petrova"))
    field.put(Person(2, "Beth O'Neil"))
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.names() == ("Anna Petrova",)
    qtbot.waitUntil(lambda: len(shown(field)) == 1)
    chip = shown(field)[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert field.people() == ()


def shown(field: PeopleField) -> list[PersonChip]:
    return [chip for chip in field.findChildren(PersonChip) if chip.isVisible()]


def test_the_offered_row_that_is_chosen_is_taken(field: PeopleField, book: Book, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "ann")
    book.settle()
    popup = field._popup
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.new_names() == ("ann",)
