"""The log form: what is typed becomes one interaction, one step; what is wrong is said and nothing is lost."""

from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import InteractionDraft
from crm_app.queries.contact import contact_page
from crm_app.queries.people import find_contact
from crm_app.queries.timeline import TimelineFilter, interaction, timeline_ids
from crm_app.ui.dialogs.log import LogDialog
from crm_app.ui.dialogs.people_field import Person
from tests.ui.dialogs.conftest import NOW, Book

SLACK = 2


def opened(book: Book, window: QWidget, *args: object, **kwargs: object) -> LogDialog:
    dialog = LogDialog(book.workspace, window, *args, **kwargs)
    dialog.open()
    book.settle()
    return dialog


def logged(book: Book) -> list[int]:
    return book.ask(timeline_ids, TimelineFilter())


def test_ctrl_enter_stores_all_fields_in_one_step(book: Book, window: QWidget, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    pydata = book.community("PyData")
    dialog = opened(book, window, [anna])
    dialog.kind.choose("call")
    dialog.when.line.setText("yesterday 15:00")
    dialog.minutes.setValue(40)
    dialog.place.platform.editor.choose(SLACK)
    dialog.place.community.editor.setEditText("pydata")
    dialog.notes.setPlainText("pipelines")
    dialog.follow_up.when.line.setText("in 2 weeks")
    dialog.follow_up.line.setText("send the notes")
    assert "21" in dialog.when.note.text()
    assert "15:00" in dialog.when.note.text() or "3:00" in dialog.when.note.text()
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = book.ask(interaction, saved.args[0])
    assert (row.kind, row.direction, row.minutes, row.text) == ("call", "mutual", 40, "pipelines")
    assert (row.platform_id, row.community_id) == (SLACK, pydata)
    assert row.at == datetime(2026, 11, 21, 15).astimezone()
    follow_up = book.ask(contact_page, anna, NOW.date()).follow_ups[0]
    assert (follow_up.text, follow_up.due_on) == ("send the notes", date(2026, 12, 6))
    assert [step.label.code for step in book.actions()] == ["interaction.log"]


def test_nothing_typed_for_when_is_now_and_the_direction_follows_the_kind(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, [book.person("Anna Petrova")])
    assert dialog.direction.value() == "out"
    dialog.kind.choose("meeting")
    assert dialog.direction.value() == "mutual"
    dialog.direction.choose("in")
    dialog.kind.choose("message")
    assert dialog.direction.value() == "in"
    dialog.save()
    book.settle()
    assert book.ask(interaction, logged(book)[0]).at == NOW


def test_a_day_that_is_not_understood_is_said_beside_the_field_and_stores_nothing(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, [book.person("Anna Petrova")])
    dialog.when.line.setText("qwertz")
    dialog.notes.setPlainText("keep me")
    dialog.save()
    book.settle()
    assert dialog.isVisible()
    assert dialog.when.is_refused()
    assert dialog.notes.toPlainText() == "keep me"
    assert logged(book) == []
    dialog.when.line.setText("вчера")
    dialog.save()
    book.settle()
    assert len(logged(book)) == 1


def test_what_is_still_to_come_is_not_logged(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, [book.person("Anna Petrova")])
    dialog.when.line.setText("tomorrow")
    dialog.save()
    assert dialog.when.is_refused()
    assert logged(book) == []


def test_nobody_and_half_a_name_are_refused(book: Book, window: QWidget) -> None:
    dialog = opened(book, window)
    dialog.save()
    assert dialog.people.is_refused()
    dialog.people.put(Person(book.person("Anna Petrova"), "Anna Petrova"))
    assert not dialog.people.is_refused()
    dialog.people.line.setText("Ber")
    dialog.save()
    book.settle()
    assert dialog.people.is_refused()
    assert logged(book) == []


def test_new_people_and_a_new_community_come_with_the_same_step(book: Book, window: QWidget) -> None:
    dialog = opened(book, window)
    dialog.people.put(Person(0, "Olga Orlova"))
    dialog.place.community.editor.setEditText("DataTalks")
    dialog.save()
    assert dialog.place.platform.is_refused()
    dialog.place.platform.editor.choose(SLACK)
    assert "DataTalks" in dialog.place.community.note.text()
    dialog.save()
    book.settle()
    olga = book.ask(contact_page, book.ask(find_contact, "Olga Orlova"), NOW.date())
    assert (olga.met.community, olga.met.on) == ("DataTalks", NOW.date())
    assert len(book.actions()) == 1
    book.workspace.undo()
    book.settle()
    assert logged(book) == []


def test_the_place_of_the_last_one_is_there_again(book: Book, window: QWidget) -> None:
    anna, pydata = book.person("Anna Petrova"), book.community("PyData")
    draft = InteractionDraft((anna,), "call", "mutual", NOW, platform_id=SLACK, community_id=pydata)
    book.put(log_interaction, draft)
    dialog = opened(book, window, [anna])
    assert (dialog.place.platform_id(), dialog.place.community_id()) == (SLACK, pydata)
    assert not dialog.edited()


def test_editing_changes_what_was_changed_and_keeps_the_second(book: Book, window: QWidget) -> None:
    anna = book.person("Anna Petrova")
    at = NOW.replace(hour=8, minute=15, second=42)
    row_id = book.put(log_interaction, InteractionDraft((anna,), "event", "in", at, "old", title="Meet-up"))
    dialog = opened(book, window, (), row_id)
    assert not dialog.edited()
    assert dialog.people.ids() == (anna,)
    dialog.notes.setPlainText("new")
    dialog.save()
    book.settle()
    row = book.ask(interaction, row_id)
    assert (row.kind, row.direction, row.text, row.title, row.at) == ("event", "in", "new", "Meet-up", at)
    assert book.actions()[0].label.code == "interaction.edit"


def test_delete_in_edit_mode_deletes(book: Book, window: QWidget, qtbot: QtBot) -> None:
    row_id = book.put(log_interaction, InteractionDraft((book.person("Anna"),), "call", "in", NOW))
    dialog = opened(book, window, (), row_id)
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Delete")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    book.settle()
    assert logged(book) == []


def test_what_is_gone_is_said(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, (), 4711)
    assert not dialog.problem.isHidden()
    assert not dialog.save_button.isEnabled()


def test_esc_leaves_at_once_unless_something_was_typed(book: Book, window: QWidget, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    dialog = opened(book, window, [anna])
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    dialog = opened(book, window, [anna])
    dialog.notes.setPlainText("typed")
    QTimer.singleShot(0, lambda: book.answer("Keep editing"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTimer.singleShot(0, lambda: book.answer("Discard"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert logged(book) == []


def test_a_form_closed_while_it_still_reads_does_no_harm(book: Book, window: QWidget, qtbot: QtBot) -> None:
    dialog = LogDialog(book.workspace, window, [book.person("Anna Petrova")])
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    book.settle()


def test_the_arrow_keys_choose_the_direction_and_the_choice_stays(book: Book, window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(book, window, [book.person("Anna Petrova")])
    pressed = next(each for each in dialog.direction.findChildren(QPushButton) if each.isChecked())
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Left)
    assert dialog.direction.value() == "in"
    dialog.kind.choose("call")
    assert dialog.direction.value() == "in"


def test_a_long_form_fits_a_small_window_and_shows_its_first_error(book: Book, window: QWidget) -> None:
    window.resize(960, 600)
    dialog = opened(book, window)
    assert dialog.height() <= 600
    dialog.follow_up.line.setText("what, but not when")
    dialog.save()
    assert dialog.follow_up.when.is_refused()
    assert dialog.focusWidget() is dialog.people.line


def test_imported_names_are_shown_letter_by_letter(book: Book, window: QWidget) -> None:
    anna = book.person("<b>Anna</b> & Co")
    dialog = opened(book, window, [anna])
    chip = next(each for each in dialog.people.findChildren(QPushButton))
    assert chip.text() == "<b>Anna</b> && Co"
