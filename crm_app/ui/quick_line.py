"""A small window with the line that logs, for the tray: typed, stored, gone."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from crm_app.errors import KithbookError
from crm_app.ui.dialog_desk import DialogDesk
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.line_panel import LinePanel
from crm_app.ui.widgets.line_field import LineField
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class QuickLine(QDialog):
    """Closes once the line is stored, or by Escape; what was typed stays till it is next opened.

    Signals: ``stored()``.
    """

    stored = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Line", "Log a line"))
        self.setMinimumWidth(560)
        self.navigator = Navigator(self)
        self._desk = DialogDesk(workspace, self.navigator, self)
        self.line = LineField(translate("Line", "met Ivan yesterday at PyData Slack, remind me in 2 weeks"))
        self.panel = LinePanel(workspace, self.navigator, self.line)
        self._error = Label("", wrap=True)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self.line, self.panel, self._error):
            column.addWidget(part)
        column.addStretch(1)
        self.line.left.connect(self.reject)
        self.panel.stored.connect(self._done)
        workspace.failed.connect(self._tell)

    def open_line(self) -> None:
        """Show it before everything else, ready to be typed into."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _done(self) -> None:
        self._error.hide()
        self.stored.emit()
        self.accept()

    def _tell(self, error: KithbookError) -> None:
        self._error.setText(error_sentence(error))
        self._error.show()
