"""People whose name begins with what is typed, for the command palette."""

from PySide6.QtCore import QObject, Signal

from crm_app.queries.people import PersonHit, complete
from crm_app.ui.workspace import Workspace


class PeopleFinder(QObject):
    """``people`` holds (id, name, detail) after ``found``."""

    found = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.people: list[tuple[int, str, str]] = []

    def find(self, text: str) -> None:
        self._workspace.read("palette", complete, text, 12, then=self._take)

    def _take(self, hits: list[PersonHit]) -> None:
        self.people = [(hit.id, hit.name, hit.detail) for hit in hits]
        self.found.emit()
