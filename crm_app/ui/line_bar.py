"""The line that logs, on top of the window: what it understood is shown below it from the first letter on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_app.ui.navigator import Navigator
from crm_app.ui.widgets.line_field import LineField
from crm_app.ui.workspace import Workspace


class LineBar(QWidget):
    """The place of the panel below ``field``; reading lines is loaded when there is one. Signals: ``left()``."""

    left = Signal()

    def __init__(self, workspace: Workspace, navigator: Navigator, field: LineField) -> None:
        super().__init__()
        self._workspace, self._navigator, self.field = workspace, navigator, field
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 0)
        self._built = False
        self.hide()
        field.textChanged.connect(self._build)
        field.left.connect(self.left)

    def _build(self) -> None:
        from crm_app.ui.views.parts.line_panel import LinePanel

        if not self._built:
            self._built = True
            self.panel = LinePanel(self._workspace, self._navigator, self.field)
            self._column.addWidget(self.panel)
        self.setVisible(bool(self.field.text().strip()))
