"""What the list of people can be narrowed by: the platforms, communities and tags there are, kept fresh."""

from PySide6.QtCore import QObject, Signal

from crm_app.domain.names import fold
from crm_app.queries.lookups import CommunityChoice, PlatformRow, TagRow, community_choices, platforms, tags
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui import wording
from crm_app.ui.workspace import Workspace

_TABLES = frozenset({"contact", "platform", "community", "tag", "contact_tag"})


class FilterChoices(QObject):
    """Signals: ``loaded()`` whenever the lists were read and are not what they were."""

    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.platforms: list[PlatformRow] = []
        self.communities: list[CommunityChoice] = []
        self.tags: list[TagRow] = []
        self._workspace = workspace
        self._key = f"filter-choices-{id(self):x}"
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        self._workspace.read(self._key, _read, then=self._take)

    def platform_key(self, name: str) -> str | None:
        """The key of the platform of that key or name, or whose name begins so."""
        wanted = fold(name)
        names = [(row.key, (fold(row.key), fold(row.name), fold(_shown(row)))) for row in self.platforms]
        exact = (key for key, known in names if wanted in known)
        begun = (key for key, known in names if any(each.startswith(wanted) for each in known))
        return next(exact, None) or next(begun, None)

    def community_id(self, name: str) -> int | None:
        """The id of the community of that name, or the first whose name begins so."""
        return _named([(row.id, row.name) for row in self.communities], name)

    def tag_id(self, name: str) -> int | None:
        """The id of the tag of that name, or the first whose name begins so."""
        return _named([(row.id, row.name) for row in self.tags], name)

    def tag_name(self, tag_id: int | None) -> str:
        return next((row.name for row in self.tags if row.id == tag_id), "")

    def community_name(self, community_id: int | None) -> str:
        return next((row.name for row in self.communities if row.id == community_id), "")

    def platform_name(self, key: str) -> str:
        return next((_shown(row) for row in self.platforms if row.key == key), "")

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.load()

    def _take(self, found: tuple[list[PlatformRow], list[CommunityChoice], list[TagRow]]) -> None:
        if found != (self.platforms, self.communities, self.tags):
            self.platforms, self.communities, self.tags = found
            self.loaded.emit()


def _read(session: Session) -> tuple[list[PlatformRow], list[CommunityChoice], list[TagRow]]:
    return platforms(session), community_choices(session), tags(session)


def _shown(row: PlatformRow) -> str:
    return wording.platform_name(row.key, row.name)


def _named(names: list[tuple[int, str]], name: str) -> int | None:
    wanted = fold(name)
    exact = (row_id for row_id, known in names if fold(known) == wanted)
    begun = (row_id for row_id, known in names if fold(known).startswith(wanted))
    return next(exact, None) or next(begun, None)
