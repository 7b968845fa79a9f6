"""The import page: drop or choose an export, see what would come in, bring it in, take it back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.owner import OwnerQuestion
from crm_app.domain.records import CommunityRef
from crm_app.errors import KithbookError
from crm_app.ui import import_wording
from crm_app.ui.actions.imports import Accounts, Importing, Stage
from crm_app.ui.actions.tables import UnknownTable, open_mapped, remember
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.imports import PastImportsModel, people_of
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.cell_view import CellView
from crm_app.ui.views.parts.drops import FileDrops
from crm_app.ui.views.parts.import_cards import DropCard, ProgressCard, ResultCard
from crm_app.ui.views.parts.import_changes import ImportChangesCard
from crm_app.ui.views.parts.import_preview import ImportPreview
from crm_app.ui.views.parts.mapping import MappingCard
from crm_app.ui.views.parts.owner_question import OwnerCard
from crm_app.ui.views.parts.screen import Page, Screen
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_MOST_ROWS = 8


class ImportView(Screen):
    """One import at a time, from the drop to its undo; below it those of the past."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._name = ""
        self._result: Accounts | None = None
        self._undoing = False
        self._table: UnknownTable | None = None
        self.importing = Importing(workspace, self)
        self.page = Page(translate("Import", "Import"))
        self.says = Label("", "strong", wrap=True)
        self.drop = DropCard()
        self.progress = ProgressCard()
        self.preview = ImportPreview()
        self.question = OwnerCard()
        self.mapping = MappingCard(workspace)
        self.result = ResultCard()
        self.changes = ImportChangesCard(workspace, navigator)
        self.past = PastImportsModel(workspace, self)
        self.past_table = CellView(translate("Import", "Past imports"))
        self.past_card = Card(translate("Import", "Past imports"))
        self._build()
        self._listen()
        self._show_only(self.drop)

    @override
    def refresh(self) -> None:
        self.past.load()
        self.changes.load()

    def start(self, paths: Sequence[Path]) -> None:
        """Look into these files or folders; with none, let the person choose one."""
        if not paths:
            self._ask_file()
            return
        if self.importing.stage is Stage.IDLE:
            self._name = paths[0].name
            self._say("")
            self.importing.open(paths)

    def _build(self) -> None:
        self.past_table.setModel(self.past)
        self.past_table.show_head(False)
        self.past_table.stretch(1, 120)
        self.past_card.content.addWidget(self.past_table)
        self._message = Card()
        self._message.content.addWidget(self.says)
        for widget in (*self._stages(), self.changes, self.past_card):
            self.page.column.addWidget(widget)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self._message.hide()
        self.past_card.hide()
        self._drops = FileDrops(self)

    def _stages(self) -> tuple[QWidget, ...]:
        return (self._message, self.drop, self.progress, self.question, self.mapping, self.preview, self.result)

    def _listen(self) -> None:
        self._drops.dropped.connect(self.start)
        self._drops.hovered.connect(self.drop.set_held)
        self.drop.file_wanted.connect(self._ask_file)
        self.drop.folder_wanted.connect(self._ask_folder)
        self.drop.paste_wanted.connect(lambda: self._navigator.paste_members.emit(0))
        self.progress.cancelled.connect(self.importing.cancel)
        self.preview.another.connect(self._ask_file)
        self.preview.accepted.connect(lambda: self.importing.start(list_members=self.preview.list_members.isChecked()))
        self.question.answered.connect(self.importing.answer)
        self.mapping.accepted.connect(self._open_table)
        self.mapping.refused.connect(self.importing.cancel)
        self.preview.refused.connect(self.importing.cancel)
        self.result.another.connect(self._ask_file)
        self.result.people_wanted.connect(self._show_people)
        self.result.triage_wanted.connect(lambda: self._navigator.page.emit("triage"))
        self.result.undo_wanted.connect(lambda: self._undo(self._result.step_id if self._result else None))
        self.importing.staged.connect(self._show_stage)
        self.importing.progressed.connect(self.progress.bar.setValue)
        self.importing.asked.connect(self._show_question)
        self.importing.unknown.connect(self._show_mapping)
        self.importing.previewed.connect(self._show_preview)
        self.importing.done.connect(self._show_result)
        self.importing.failed.connect(self._show_error)
        self.importing.cancelled.connect(lambda: self._show_only(self.drop))
        self.past.loaded.connect(self._show_past)
        self.past.stale.connect(self.reload)
        self.changes.model.stale.connect(self.reload)
        self.past_table.opened.connect(self._open_past)
        self._workspace.failed.connect(self._show_refusal)
        self._workspace.stepped.connect(self._follow_undo)

    def _ask_file(self) -> None:
        kinds = translate(
            "Import", "Exports and address books (*.zip *.csv *.tsv *.json *.vcf *.ics *.xls);;All files (*)"
        )
        dialog = QFileDialog(self, translate("Import", "Choose an export"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, translate("Import", "Choose the unpacked export"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._start_named)
        dialog.open()

    def _start_named(self, names: list[str]) -> None:
        self.start([Path(name) for name in names])

    def _show_stage(self, stage: Stage) -> None:
        self._drops.enabled = stage is Stage.IDLE
        if stage is not Stage.IDLE:
            self.progress.show_stage(stage, self._name)
            self._show_only(self.progress)

    def _show_question(self, question: OwnerQuestion) -> None:
        self._show_only(self.question)
        self.question.ask(question)

    def _show_mapping(self, table: UnknownTable) -> None:
        self._table = table
        self._show_only(self.mapping)
        self.mapping.ask(table)

    def _open_table(self, fields: list[str], platform: str, community: CommunityRef | None) -> None:
        """Go on with the table by what was said of its columns, and remember that."""
        table, settings = self._table, self._workspace.settings
        if table is None:
            return
        chosen, owner = table.mapped(fields, platform), settings.value.owner
        if not self._workspace.sample:
            remember(settings, chosen)
        self.importing.open_files(self._name, lambda: open_mapped(table, chosen, owner, community))

    def _show_preview(self, accounts: Accounts) -> None:
        self._show_only(self.preview)
        self.preview.show_accounts(accounts)

    def _show_result(self, accounts: Accounts) -> None:
        self._result = accounts
        self._show_only(self.result)
        self.result.show_accounts(accounts)

    def _show_error(self, error: KithbookError) -> None:
        self._show_only(self.drop)
        self._say(error_sentence(error))

    def _show_only(self, *cards: QWidget) -> None:
        previewing = self.preview in cards
        self.page.title.setText(
            translate("Import", "What would come in") if previewing else translate("Import", "Import")
        )
        for card in self._stages()[1:]:
            card.setVisible(card in cards)

    def _say(self, text: str) -> None:
        self.says.setText(text)
        self._message.setVisible(bool(text))

    def _show_people(self) -> None:
        if self._result is not None and self._result.reports:
            source = self._result.reports[0].source
            self._navigator.people.emit(people_of(source), import_wording.source_name(source))

    def _show_past(self) -> None:
        self.past_table.fit(_MOST_ROWS)
        self.past_card.setVisible(bool(self.past.rows))

    def _open_past(self, index: QModelIndex) -> None:
        if index.column() == PastImportsModel.UNDO:
            self._undo(self.past.rows[index.row()].step_id)

    def _undo(self, step_id: int | None) -> None:
        if step_id is not None:
            self._undoing = True
            self._say("")
            self._workspace.undo(step_id)

    def _show_refusal(self, error: KithbookError) -> None:
        if self._undoing:
            self._undoing = False
            self._say(error_sentence(error))

    def _follow_undo(self, _step: object, action: bool) -> None:
        """Whatever was taken back, the result on show may be it."""
        if not action:
            self._undoing = False
            if self.importing.stage is Stage.IDLE and self.result.isVisibleTo(self):
                self._result = None
                self._show_only(self.drop)
