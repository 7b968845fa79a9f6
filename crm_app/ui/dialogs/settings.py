"""Settings: language, theme, where 29 February goes, data and backups; reminders; what suggestions are wanted."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from crm_app.domain.cadence import LeapRule
from crm_app.errors import KithbookError
from crm_app.ui import wording
from crm_app.ui.actions.exports import BackUp
from crm_app.ui.dialogs.reminder_settings import ReminderSettings
from crm_app.ui.dialogs.suggestion_weights import SuggestionWeights
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.history import last_backup
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class SettingsDialog(QDialog):
    """Each choice counts at once. Signals: ``language_changed(str)``, ``theme_changed(str)``, ``leap_changed(str)``,
    each with the new setting, already stored."""

    language_changed = Signal(str)
    theme_changed = Signal(str)
    leap_changed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setMinimumWidth(760)  # two columns of suggestions, in Russian too
        self._backup = BackUp(workspace, self)
        self._backup.saved.connect(self._show_saved)
        self._backup.failed.connect(self._show_failed)
        chosen = workspace.settings.value
        self.language = _choice(
            translate("Settings", "Language"),
            [("system", translate("Settings", "System")), ("en", "English"), ("ru", "Русский")],
            chosen.language,
        )
        self.theme = _choice(
            translate("Settings", "Theme"),
            [
                ("system", translate("Settings", "System")),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
            ],
            chosen.theme,
        )
        self.leap = _choice(
            translate("Settings", "29 February in other years"),
            [
                (LeapRule.FEB_28.value, translate("Settings", "28 February")),
                (LeapRule.MAR_1.value, translate("Settings", "1 March")),
            ],
            workspace.leap.value,
        )
        self.language.activated.connect(self._change_language)
        self.theme.activated.connect(self._change_theme)
        self.leap.activated.connect(self._change_leap)
        self._build()
        self._show_last(last_backup(workspace))

    def back_up(self, path: str) -> None:
        """Save a copy of all the data as ``path``."""
        self.back_up_now.setEnabled(False)
        self.backup_says.setText(translate("Settings", "Saving…"))
        target = Path(path)
        self._backup.start(target if target.suffix else target.with_suffix(".db"))

    def _build(self) -> None:
        self.suggestions = SuggestionWeights(self._workspace)
        self.reminders = ReminderSettings(self._workspace)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._general(), translate("Settings", "General"))
        tabs.addTab(_page(self.reminders), translate("Settings", "Reminders"))
        weights = translate("Settings", "Who to write to: how much of each reason, with its weight")
        tabs.addTab(_page(Label(weights, wrap=True), self.suggestions), translate("Settings", "Suggestions"))
        self.tabs = tabs
        close = Button(translate("Settings", "Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(Label(translate("Settings", "Settings"), "heading"))
        column.addWidget(tabs, 1)
        column.addLayout(foot)

    def _general(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 16, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for box in (self.language, self.theme, self.leap):
            form.addRow(_name(box.accessibleName()), box)
        form.addRow(_name(translate("Settings", "Data folder")), self._folder_row())
        moving = translate(
            "Settings", "To keep the data elsewhere, move the folder and start Kithbook with --data-dir and its place."
        )
        form.addRow(Label(), Label(moving, "caption", wrap=True))
        self.back_up_now = Button(translate("Settings", "Back up now…"))
        self.back_up_now.clicked.connect(self._ask_target)
        self.backup_says = Label("", "muted", wrap=True)
        backups = QHBoxLayout()
        backups.setSpacing(12)
        backups.addWidget(self.back_up_now)
        backups.addWidget(self.backup_says, 1)
        form.addRow(_name(translate("Settings", "Backups")), backups)
        return page

    def _folder_row(self) -> QHBoxLayout:
        folder = str(self._workspace.store.folder.root)
        self.folder = QLineEdit(folder)
        self.folder.setReadOnly(True)
        self.folder.setCursorPosition(0)
        self.folder.setAccessibleName(translate("Settings", "Data folder"))
        open_folder = Button(translate("Settings", "Open folder"))
        open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(open_folder)
        return row

    def _change_language(self) -> None:
        value = str(self.language.currentData())
        self._workspace.settings.change(language=value)
        self.language_changed.emit(value)

    def _change_theme(self) -> None:
        value = str(self.theme.currentData())
        self._workspace.settings.change(theme=value)
        self.theme_changed.emit(value)

    def _change_leap(self) -> None:
        value = str(self.leap.currentData())
        self._workspace.settings.change(leap=value)
        self.leap_changed.emit(value)

    def _ask_target(self) -> None:
        name = translate("Settings", "kithbook-%1.db").replace("%1", self._workspace.today().isoformat())
        dialog = QFileDialog(self, translate("Settings", "Back up now"), "", "Kithbook (*.db)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.back_up)
        dialog.open()

    def _show_last(self, moment: datetime | None) -> None:
        if moment is None:
            self.backup_says.setText(translate("Settings", "None made yet; one is made before every import."))
        else:
            template = translate("Settings", "Last one: %1")
            self.backup_says.setText(template.replace("%1", wording.short_moment(moment)))

    def _show_saved(self, path: str) -> None:
        self.back_up_now.setEnabled(True)
        self.backup_says.setText(translate("Settings", "Saved as %1").replace("%1", Path(path).name))

    def _show_failed(self, error: KithbookError) -> None:
        self.back_up_now.setEnabled(True)
        self.backup_says.setText(error_sentence(error))


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 16, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page


def _name(text: str) -> Label:
    """The name of a field, as high as the field so that they stand on one line."""
    label = Label(text)
    label.setMinimumHeight(fonts.scaled(30))
    return label


def _choice(name: str, values: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, text in values:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
