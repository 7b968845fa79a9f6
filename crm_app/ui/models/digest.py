"""The weekly digest as it is shown: what is ahead, what is behind, in sections of lines."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from crm_app.domain.rhythm import goal_of
from crm_app.queries.digest import Digest, DigestAsked, digest
from crm_app.ui import digest_wording as words
from crm_app.ui.workspace import Workspace

DigestLine = words.Line
DigestSection = words.Section


@dataclass(frozen=True, slots=True)
class DigestPage:
    """What the dialog shows; ``nothing`` is said where nothing is due, "" where something is."""

    title: str
    ahead: tuple[DigestSection, ...]
    behind: tuple[DigestSection, ...]
    nothing: str


class DigestModel(QObject):
    """Reads the digest of the week once for each ``load``. Signal: ``loaded()``, then ``page`` is there."""

    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.page: DigestPage | None = None

    def load(self) -> None:
        today = self._workspace.today()
        chosen = self._workspace.settings.value
        goal = goal_of(chosen.rhythm_goal) if chosen.rhythm == "on" else None
        own = tuple(filter(None, (chosen.owner.name, *chosen.owner.me)))
        asked = DigestAsked(today, goal, chosen.suggestion_weights, self._workspace.leap, own)
        self._workspace.read("digest", digest, asked, then=self._take)

    def _take(self, found: Digest) -> None:
        today = self._workspace.today()
        self.page = DigestPage(
            words.title(found, today),
            tuple(words.ahead(found, today)),
            tuple(words.behind(found)),
            words.nothing(found),
        )
        self.loaded.emit()
