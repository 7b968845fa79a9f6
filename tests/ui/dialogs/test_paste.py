"""The form for a pasted list: what the clipboard brings, corrections, the community, and the import as one step."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.queries.communities import community_rows
from crm_app.queries.people import PeopleFilter, Sort, ordered_ids
from crm_app.ui.dialogs.paste import PasteDialog
from tests.importers import pasted_pages as pages
from tests.ui.dialogs.conftest import Book


@pytest.fixture
def dialog(book: Book, window: QWidget) -> PasteDialog:
    return opened(book, window)


def opened(book: Book, window: QWidget, community_id: int | None = None) -> PasteDialog:
    form = PasteDialog(book.workspace, window, community_id)
    form.open()
    book.settle()
    return form


def paste(form: PasteDialog, qtbot: QtBot, text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    with qtbot.waitSignal(form.pasting.found):
        form.edit.insertFromMimeData(data)


def leave(form: PasteDialog) -> None:
    form.settle()
    form.reject()


def listed(book: Book) -> int:
    return len(book.ask(lambda session: ordered_ids(session, Sort.NAME, PeopleFilter(), 0)))


def communities(book: Book) -> list[tuple[str, str, int]]:
    return [(row.name, row.platform, row.members) for row in book.ask(community_rows)]


def test_the_html_of_the_clipboard_brings_the_links(
    dialog: PasteDialog, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    assert not dialog.save_button.isEnabled()
    paste(dialog, qtbot, "Anna Belova\nBoris Kim\n", pages.LINKEDIN_MEMBERS)
    assert [row.name for row in dialog.model.rows] == ["Anna Belova", "Boris Kim", "Вера Орлова"]
    assert dialog.model.rows[0].url == "https://www.linkedin.com/in/anna-belova"
    assert dialog.count.text().startswith("3 people found")
    qtmodeltester.check(dialog.model)
    paste(dialog, qtbot, "Dina Fox", pages.LINKEDIN_SEARCH)
    assert len(dialog.model.rows) == 5, "a second page adds to the first"
    assert "<" not in dialog.edit.toPlainText()
    leave(dialog)


def test_rows_can_be_corrected_unticked_and_taken_out(dialog: PasteDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot, pages.LINKEDIN_TEXT)
    model, view = dialog.model, dialog.view
    assert model.setData(model.index(0, model.NAME), "Anna B.")
    view.setFocus()
    view.setCurrentIndex(model.index(1, model.NAME))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    view.setCurrentIndex(model.index(2, model.NAME))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [row.name for row in model.chosen()] == ["Anna B."]
    paste(dialog, qtbot, "Message\nClara Page\nMessage")
    assert [(row.name, row.ticked) for row in model.rows] == [
        ("Anna B.", True),
        ("Boris Kim", False),
        ("Clara Page", True),
    ]
    leave(dialog)


def test_clearing_the_text_forgets_the_pastes(dialog: PasteDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot, "x", pages.LINKEDIN_MEMBERS)
    with qtbot.waitSignal(dialog.pasting.found):
        dialog.edit.clear()
    assert dialog.model.rows == []
    assert not dialog.save_button.isEnabled()
    with qtbot.waitSignal(dialog.pasting.found):
        dialog.edit.setPlainText("Clara Page\nDina Fox")
    assert len(dialog.model.rows) == 2
    leave(dialog)


def test_members_come_in_as_one_step(book: Book, window: QWidget, qtbot: QtBot) -> None:
    form = opened(book, window, book.community("Ink"))
    paste(form, qtbot, "x", pages.LINKEDIN_MEMBERS)
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    book.settle()
    assert saved.args == [3]
    assert (listed(book), communities(book)) == (0, [("Ink", "slack", 3)])
    (step,) = book.actions()
    assert step.label.code == "import"
    book.workspace.undo(step.id)
    book.settle()
    assert communities(book) == [("Ink", "slack", 0)]


def test_a_new_community_needs_a_name_and_a_platform(dialog: PasteDialog, book: Book, qtbot: QtBot) -> None:
    paste(dialog, qtbot, pages.LINES)
    dialog.save()
    assert dialog.place.community.is_refused()
    editor = dialog.place.community.editor
    editor.setEditText("Paper")  # type: ignore[attr-defined]
    dialog.save()
    assert dialog.place.platform.is_refused()
    dialog.place.set_place(2, None)
    editor.setEditText("Paper")  # type: ignore[attr-defined]
    dialog.listed.setChecked(True)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    book.settle()
    assert (listed(book), communities(book)) == (5, [("Paper", "slack", 5)])


def test_everything_has_a_name_for_screen_readers(dialog: PasteDialog) -> None:
    for widget in (
        dialog.edit,
        dialog.view,
        dialog.remove,
        dialog.place.platform.editor,
        dialog.place.community.editor,
    ):
        assert widget.accessibleName()
    leave(dialog)
