"""One line on how many people nobody has decided about yet; pressing it opens the page that asks."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_app.ui.models.triage import TriageCount
from crm_app.ui.navigator import Navigator
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class TriageHint(Button):
    """Hidden while everybody is decided about; ``refresh`` counts anew."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__("", "link", parent=parent)
        self._navigator = navigator
        self._count = TriageCount(workspace, self)
        self._count.counted.connect(self._show)
        self.clicked.connect(self._open)
        self.hide()

    def refresh(self) -> None:
        self._count.load()

    def _show(self, people: int) -> None:
        self.setText(translate("Triage", "%n people: decide how often to be in touch", None, people))
        self.setVisible(people > 0)

    def _open(self) -> None:
        self._navigator.page.emit("triage")
