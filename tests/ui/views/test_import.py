"""The import page, from the drop to the undo: preview, progress, cancel, errors, and nothing half done."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.contacts import set_notes
from crm_app.queries.imports import past_imports
from crm_app.queries.people import PeopleFilter, Sort, ordered_ids
from crm_app.store.sql import run
from crm_app.ui.actions.imports import Stage
from crm_app.ui.models.imports import PastImportsModel, PreviewModel, why_text
from crm_app.ui.views.import_page import ImportView
from crm_app.ui.widgets.theme import apply_theme
from tests.importers import exports
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


@pytest.fixture
def view(book: Book, qtbot: QtBot) -> ImportView:
    view = ImportView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.resize(1084, 720)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Complete_LinkedInDataExport.zip"
    path.write_bytes(exports.zipped(exports.whole_export()))
    return path


def preview(view: ImportView, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(view.importing.previewed):
        view.start([path])


def bring_in(view: ImportView, qtbot: QtBot, path: Path) -> None:
    preview(view, qtbot, path)
    with qtbot.waitSignal(view.importing.done):
        view.preview.go.click()


def people(book: Book) -> list[int]:
    with book.store.reading() as session:
        return ordered_ids(session, Sort.NAME, PeopleFilter(), 0)


def test_the_preview_accounts_for_every_row_and_writes_nothing(
    view: ImportView, book: Book, qtbot: QtBot, export: Path
) -> None:
    preview(view, qtbot, export)
    assert view.preview.isVisible()
    assert not view.progress.isVisible()
    for report in view.preview.model.rows:
        assert report.read == (report.created + report.updated + report.unchanged + report.skipped + report.failed), (
            report.file
        )
    assert "Connections.csv" in str(view.preview.model.index(0, 0).data())
    assert "without a name" in str(view.preview.model.index(0, 6).data())
    assert view.preview.go.text().startswith("Import 3 people and")
    assert people(book) == []


def test_importing_is_one_step_with_a_backup_before_it(
    view: ImportView, book: Book, qtbot: QtBot, export: Path
) -> None:
    bring_in(view, qtbot, export)
    book.settle()
    assert len(people(book)) == 3
    assert view.result.says.text().startswith("Imported from Complete_LinkedInDataExport.zip: 3 people and ")
    assert len(list(book.store.folder.backups.glob("*before-import.db"))) == 1
    assert view.past.rowCount() == 1, "one step, however many files"
    with qtbot.waitSignal(book.navigator.people) as asked:
        view.result.see.click()
    assert asked.args[0] == PeopleFilter(platform="linkedin")
    view.result.undo.click()
    book.settle()
    assert people(book) == []
    assert view.past.rowCount() == 0
    assert view.drop.isVisible()


def test_whose_export_it_was_is_remembered(view: ImportView, book: Book, qtbot: QtBot, export: Path) -> None:
    bring_in(view, qtbot, export)
    kept = json.loads((book.store.folder.root.parent / "settings.json").read_text("utf-8"))
    assert kept["owner_name"] == exports.OWNER


def test_a_second_import_has_nothing_new_to_offer(view: ImportView, book: Book, qtbot: QtBot, export: Path) -> None:
    bring_in(view, qtbot, export)
    preview(view, qtbot, export)
    assert "Nothing new" in view.preview.about.text()
    assert not view.preview.go.isVisible()
    view.preview.leave.click()
    assert view.drop.isVisible()


def test_a_file_that_is_no_export_gets_one_sentence(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "shopping.csv"
    wrong.write_text("milk\neggs\n")
    with qtbot.waitSignal(view.importing.failed):
        view.start([wrong])
    assert view.says.text().startswith("shopping.csv is not an export that Kithbook understands.")
    assert view.says.isVisible()
    assert view.drop.isVisible()
    assert people(book) == []


def test_a_backup_that_fails_stops_the_import(view: ImportView, book: Book, qtbot: QtBot, export: Path) -> None:
    preview(view, qtbot, export)
    book.store.folder.backups.symlink_to(book.store.folder.root / "nowhere" / "at all")
    with qtbot.waitSignal(view.importing.failed):
        view.preview.go.click()
    assert view.says.text() == "The backup could not be written. Choose another place."
    assert people(book) == []


@pytest.mark.parametrize("stage", [Stage.OPENING, Stage.REHEARSING, Stage.SAVING, Stage.IMPORTING])
def test_cancel_at_any_stage_leaves_nothing(
    view: ImportView, book: Book, qtbot: QtBot, export: Path, stage: Stage
) -> None:
    def stop(now: Stage) -> None:
        if now is stage:
            view.progress.stop.click()

    if stage in (Stage.SAVING, Stage.IMPORTING):
        preview(view, qtbot, export)
    view.importing.staged.connect(stop)
    with qtbot.waitSignal(view.importing.cancelled):
        if stage in (Stage.SAVING, Stage.IMPORTING):
            view.preview.go.click()
        else:
            view.start([export])
    book.settle()
    assert view.importing.stage is Stage.IDLE
    assert view.drop.isVisible()
    assert people(book) == []
    with book.store.reading() as session:
        assert past_imports(session) == []
    view.importing.staged.disconnect(stop)
    bring_in(view, qtbot, export)
    assert len(people(book)) == 3, "the next one works"


def test_an_import_goes_on_when_its_page_is_closed(book: Book, qtbot: QtBot, export: Path) -> None:
    view = ImportView(book.workspace, book.navigator)
    preview(view, qtbot, export)
    with qtbot.waitSignal(view.importing.staged, check_params_cb=lambda stage: stage is Stage.IMPORTING):
        view.preview.go.click()
    view.deleteLater()
    book.settle()
    assert len(people(book)) == 3


def test_files_dropped_anywhere_are_looked_into(
    view: ImportView, qtbot: QtBot, export: Path, qapp: QApplication
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(export))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    qapp.sendEvent(view, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(view.importing.previewed):
        qapp.sendEvent(view, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_link_to_the_web_is_not_taken(view: ImportView, qapp: QApplication) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/export.zip")])
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    qapp.sendEvent(view, enter)
    assert not enter.isAccepted()


def test_no_path_lets_the_person_choose_without_blocking(view: ImportView) -> None:
    view.start([])
    dialogs = view.findChildren(QFileDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].reject()


def test_an_import_that_later_steps_built_on_says_why_it_stays(
    view: ImportView, book: Book, qtbot: QtBot, export: Path
) -> None:
    bring_in(view, qtbot, export)
    book.do(set_notes, people(book)[0], "met again", label="contact.notes")
    view.past_table.setCurrentIndex(view.past.index(0, PastImportsModel.UNDO))
    qtbot.keyClick(view.past_table, Qt.Key.Key_Return)
    book.settle()
    assert view.says.text().startswith("A later step built on this one. Undo that first:")
    assert [error.code for error in book.errors] == ["undo_conflict"]
    book.errors.clear()


def test_both_tables_keep_their_promises_to_qt(
    view: ImportView, qtbot: QtBot, export: Path, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(view.preview.model)
    qtmodeltester.check(view.past)
    bring_in(view, qtbot, export)
    assert isinstance(view.preview.model, PreviewModel)


def test_why_names_the_most_frequent_reason_first() -> None:
    assert why_text({"draft": 1, "no_name": 45, "spam": 0}) == "45 rows without a name (closed accounts); 1 drafts"


def slack(tmp_path: Path, members: list[dict[str, object]], *, talk: bool = False) -> Path:
    path = tmp_path / "Ink Slack export.zip"
    user = {"id": "U001", "team_id": "T001", "name": "anna", "deleted": False, "profile": {"real_name": "Anna Belova"}}
    files = {"users.json": json.dumps([user, *members]).encode()}
    if talk:
        said = {"type": "message", "user": "U002", "text": "hello", "ts": "1772112471.400529"}
        files["general/2026-02-26.json"] = json.dumps([said]).encode()
    path.write_bytes(exports.zipped(files))
    return path


def boris(number: int = 2) -> dict[str, object]:
    profile = {"real_name": f"Boris {number}", "email": f"boris{number}@mail.example"}
    return {"id": f"U00{number}", "team_id": "T001", "name": f"boris{number}", "deleted": False, "profile": profile}


def test_who_the_owner_is_is_asked_once(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    path = slack(tmp_path, [boris()], talk=True)
    with qtbot.waitSignal(view.importing.asked):
        view.start([path])
    assert view.question.isVisible()
    view.question.search.setText("boris")
    with qtbot.waitSignal(view.importing.previewed):
        view.question.me.click()
    assert not view.question.isVisible()
    assert "U002" in book.workspace.settings.value.owner_me
    with qtbot.waitSignal(view.importing.previewed):
        view.preview.leave.click()
        view.start([path])


def test_the_question_can_be_left_open(view: ImportView, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(view.importing.asked):
        view.start([slack(tmp_path, [boris()], talk=True)])
    with qtbot.waitSignal(view.importing.previewed):
        view.question.none.click()


def test_members_stay_out_of_the_list_unless_the_person_says_so(
    view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path
) -> None:
    book.workspace.settings.change(owner_me="U001")
    path = slack(tmp_path, [boris(2), boris(3)])
    preview(view, qtbot, path)
    assert view.preview.members.isVisible()
    assert view.preview.members_text.text().startswith("2 people are only in the same communities as you.")
    assert view.preview.go.text() == "Import 2 members and 1 communities"
    view.preview.list_members.setChecked(True)
    assert view.preview.go.text() == "Import 2 people and 1 communities"
    view.preview.list_members.setChecked(False)
    with qtbot.waitSignal(view.importing.done):
        view.preview.go.click()
    assert people(book) == []
    preview(view, qtbot, path)
    view.preview.leave.click()


def test_what_a_newer_export_changed_is_shown_and_one_key_follows_it_up(
    view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path
) -> None:
    url = "https://www.linkedin.com/in/"
    file = tmp_path / "Connections.csv"
    rows = [
        ("Anna", "B", url + "anna", "", "Foo", "Cook", "14 Mar 2024"),
        ("Ben", "F", url + "ben", "", "Bar", "CTO", "01 Mar 2024"),
        ("Chidi", "O", url + "chidi", "", "Baz", "CEO", "02 Mar 2024"),
    ]
    file.write_bytes(exports.connections_2023(rows))
    bring_in(view, qtbot, file)
    assert not view.changes.isVisible()
    file.write_bytes(exports.connections_2023([(*rows[0][:4], "New Foo", "Chef", rows[0][6]), rows[2]]))
    bring_in(view, qtbot, file)
    qtbot.waitUntil(view.changes.isVisible)
    texts = [[str(view.changes.model.index(row, column).data()) for column in (0, 1)] for row in (0, 1)]
    assert [text[0] for text in texts] == ["Anna B", "Ben F"]
    assert "Chef, New Foo" in texts[0][1]
    view.changes.table.setFocus()
    view.changes.table.setCurrentIndex(view.changes.model.index(0, 0))
    with qtbot.waitSignal(view.changes.model.loaded):
        qtbot.keyClick(view.changes.table, Qt.Key.Key_C)
    assert view.changes.model.rowCount() == 1
    with book.store.reading() as session:
        assert [row[0] for row in run(session, "SELECT text FROM follow_up")] == ["Congratulate: Chef, New Foo"]
    view.changes.table.setCurrentIndex(view.changes.model.index(0, 0))
    with qtbot.waitSignal(view.changes.model.loaded):
        qtbot.keyClick(view.changes.table, Qt.Key.Key_Delete)
    assert not view.changes.isVisible()
