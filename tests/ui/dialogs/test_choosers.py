"""Choosing people, a community, a tag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.tags import tag_contacts
from crm_app.ui.dialogs.choosers import ChooseCommunityDialog, ChoosePeopleDialog, TagDialog
from tests.ui.dialogs.conftest import Book


def test_ticks_stay_while_the_search_changes(
    book: Book, window: QWidget, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    anna, beth = book.person("Anna Petrova"), book.person("Beth O'Neil", company="Northwind")
    dialog = ChoosePeopleDialog(book.workspace, window, "Add people")
    dialog.open()
    book.settle()
    qtmodeltester.check(dialog.model)
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.search, "northw")
    book.settle()
    assert list(dialog.model.ids) == [beth]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    dialog.search.clear()
    book.settle()
    qtbot.waitUntil(lambda: dialog.model.known(anna) is not None)
    dialog.model.toggle(anna)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.save()
    assert chosen.args == [[beth, anna]]


def test_a_search_that_finds_nobody_says_so(book: Book, window: QWidget, qtbot: QtBot) -> None:
    book.person("Anna Petrova")
    dialog = ChoosePeopleDialog(book.workspace, window, "Add people")
    dialog.open()
    qtbot.keyClicks(dialog.search, "zzz")
    book.settle()
    assert dialog.model.rowCount() == 0
    assert "Nobody" in dialog.count.text()


def test_a_community_is_found_by_its_platform_too(book: Book, window: QWidget, qtbot: QtBot) -> None:
    book.community("PyData", 2)
    women = book.community("Women in Data", 1)
    dialog = ChooseCommunityDialog(book.workspace, window)
    dialog.open()
    book.settle()
    qtbot.keyClicks(dialog.search, "linked")
    assert dialog.list.count() == 1
    told: list[object] = []
    dialog.chosen.connect(told.append)
    dialog.named.connect(lambda *both: told.append(both))
    dialog.save()
    assert told == [women, (women, "Women in Data")]


def test_a_tag_is_stripped_and_needed(book: Book, window: QWidget, qtbot: QtBot) -> None:
    book.put(tag_contacts, [book.person("Anna")], "mentor")
    dialog = TagDialog(book.workspace, window)
    dialog.open()
    book.settle()
    assert dialog.line.completer().model().rowCount() == 1
    dialog.line.setText(" # ")
    dialog.save()
    assert dialog.field.is_refused()
    dialog.line.setText(" #hiring ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.save()
    assert chosen.args == ["hiring"]
