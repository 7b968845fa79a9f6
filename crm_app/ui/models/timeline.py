"""Everything that happened, newest first: ids in growing portions, their rows as they come into sight."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from crm_app.domain.search import parse_query
from crm_app.queries.lookups import CommunityChoice, PlatformRow, community_choices, platforms
from crm_app.queries.timeline import InteractionRow, TimelineFilter, timeline_ids, timeline_rows
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui import wording
from crm_app.ui.models.rows_cache import PagedRows, RowRole
from crm_app.ui.workspace import Workspace

__all__ = ["InteractionRow", "OpensDayRole", "RowRole", "TimelineModel"]

OpensDayRole = RowRole + 1
"""Whether the row is the first of its day."""
FIRST = 500  # ids read at once: a screen shows eight
_GROWTH = 8  # times as many when the end comes near, but never more than this many more
_STEP = 100_000
_TEXT = 300  # characters of an interaction's text; a row shows two lines of it

_TABLES = frozenset({"interaction", "participant", "contact", "community", "platform"})
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TimelineModel(PagedRows[InteractionRow]):
    """Signals: ``stale()`` when a step touched what is shown, ``loaded()`` when ids came, ``counted()`` when ``total``
    is known, ``choices_changed()`` when ``platforms`` and ``communities``, to choose from, were read.
    """

    stale = Signal()
    loaded = Signal()
    counted = Signal()
    choices_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self._filter = TimelineFilter()
        self._limit = FIRST
        self._whole = True
        self._asking = False
        self.total: int | None = None
        self.platforms: Sequence[PlatformRow] = ()
        self.communities: Sequence[CommunityChoice] = ()
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        """Read the ids anew, as many as were there, and how many there are in all."""
        self.forget()
        self._ask_ids(self._limit)
        self._count()
        self.workspace.read("timeline choices", _choices, then=self._take_choices)

    def narrow(self, *, kind: str = "", platform: str = "", community_id: int | None = None, text: str = "") -> None:
        """List what passes all of these; empty means any. ``text`` is what was typed to search for."""
        wanted = TimelineFilter(community_id=community_id, platform=platform, kind=kind, words=parse_query(text).words)
        if wanted != self._filter:
            self._filter = wanted
            self._limit = FIRST
            self._ask_ids(self._limit)
            self._count()

    @property
    def narrowed(self) -> bool:
        return self._filter != TimelineFilter()

    @override
    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, InteractionRow]], None]) -> None:
        self.workspace.read("timeline rows", timeline_rows, list(ids), _TEXT, then=then)

    @override
    def spoken(self, row: InteractionRow) -> str:
        parts = (
            ", ".join(person.name for person in row.people),
            wording.kind_name(row.kind, row.subtype),
            wording.moment_text(row.at, row.assumed_zone),
            row.platform_name,
            row.community,
            row.title,
            row.text,
        )
        return ", ".join(part for part in parts if part)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if role == OpensDayRole:
            return self._opens_day(index.row()) if index.isValid() else None
        return super().data(index, role)

    @override
    def canFetchMore(self, parent: Index, /) -> bool:
        return not parent.isValid() and not self._whole and not self._asking

    @override
    def fetchMore(self, parent: Index, /) -> None:
        if self.canFetchMore(parent):
            self._ask_ids(min(self._limit * _GROWTH, self._limit + _STEP))

    def _opens_day(self, place: int) -> bool:
        row, before = self._known_at(place), self._known_at(place - 1)
        return row is not None and (before is None or before.at.astimezone().date() != row.at.astimezone().date())

    def _known_at(self, place: int) -> InteractionRow | None:
        row_id = self.id_at(place)
        return None if row_id is None else self.known(row_id)

    def _ask_ids(self, limit: int) -> None:
        self._asking = True
        self.workspace.read(
            "timeline ids", timeline_ids, self._filter, limit, then=lambda ids: self._take_ids(limit, ids)
        )

    def _take_ids(self, limit: int, ids: list[int]) -> None:
        self._asking = False
        self._limit = limit
        self._whole = len(ids) < limit
        present = len(self.ids)
        if present and len(ids) > present and ids[:present] == list(self.ids):
            self.append_ids(ids[present:])
        else:
            self.set_ids(ids)
        self.loaded.emit()

    def _count(self) -> None:
        self.workspace.read("timeline count", _count, self._filter, then=self._take_count)

    def _take_count(self, total: int) -> None:
        self.total = total
        self.counted.emit()

    def _take_choices(self, found: tuple[list[PlatformRow], list[CommunityChoice]]) -> None:
        if found != (self.platforms, self.communities):
            self.platforms, self.communities = found
            self.choices_changed.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()


def _count(session: Session, filter: TimelineFilter) -> int:
    return len(timeline_ids(session, filter))


def _choices(session: Session) -> tuple[list[PlatformRow], list[CommunityChoice]]:
    return platforms(session), community_choices(session)
