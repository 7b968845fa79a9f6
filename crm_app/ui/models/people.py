"""The list of people: its order and filters, the search over it, and which of it has to be read anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QItemSelection, QObject, QTimer, Signal
from shiboken6 import isValid
from typing_extensions import override

from crm_app.domain.cadence import LeapRule
from crm_app.domain.names import fold
from crm_app.domain.search import Query, parse_query
from crm_app.queries.people import (
    PeopleFilter,
    PersonRow,
    Sort,
    matching_ids,
    member_ids,
    message_ids,
    ordered_ids,
    people_rows,
)
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui import wording
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.rows_cache import PagedRows, RowRole
from crm_app.ui.workspace import Workspace

__all__ = ["PeopleFilter", "PeopleModel", "PersonRow", "RowRole", "Sort", "runs_of", "selected_ids"]

translate = QCoreApplication.translate

NOBODY = -1
"""As a tag's or community's id: one that does not exist."""
_KEPT_ORDERS = 4
_UNTIL_PAINTED = 10  # milliseconds: what is found is on the screen by then
_SCREEN = 20
"""Rows that are read together with the ids, so that the first painting has them: what a window shows at once."""
_TABLES = frozenset(
    {"contact", "identity", "platform", "meeting_point", "community", "membership", "tag", "contact_tag", "interaction",
     "participant", "cadence", "cadence_state", "tier", "contact_tier", "follow_up", "follow_up_contact"}
)  # fmt: skip

Order = tuple[Sort, PeopleFilter, int]


@dataclass(frozen=True, slots=True)
class _Found:
    base: list[int]
    ids: list[int]
    rows: Mapping[int, PersonRow]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked for: ``base`` is the order's ids if they are known, ``known`` of which ids the row is."""

    order: Order
    base: list[int] | None
    words: tuple[str, ...]
    known: Set[int]
    today: date
    leap: LeapRule


class PeopleModel(PagedRows[PersonRow]):
    """People in order; ``search`` narrows it at each key: by name and the like at once, then by messages.

    Signals: ``settled()`` once the list is whole for what was asked.
    """

    settled = Signal()

    def __init__(self, workspace: Workspace, choices: FilterChoices, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self.order = Sort.NAME
        self.filter = PeopleFilter()
        self.query = Query()
        self.is_settled = False
        self.asked_anew = True
        self._choices = choices
        self._orders: dict[Order, list[int]] = {}
        self._key = f"people-{id(self):x}"
        self._serial = 0
        self._active = False
        self._stale = True
        workspace.changed.connect(self._judge)
        choices.loaded.connect(self._names_came)

    def set_active(self, active: bool) -> None:
        """Whether the list is looked at; it reads nothing while it is not."""
        self._active = active
        if active and self._stale:
            self.reload()

    def reload(self) -> None:
        """Read everything anew, with what is asked for as it is."""
        self._stale = False
        self._orders.clear()
        self.forget()
        self._relist(anew=False)

    def set_sort(self, sort: Sort) -> None:
        if sort != self.order:
            self.order = sort
            self._relist()

    def set_filter(self, filter: PeopleFilter) -> None:
        if filter != self.filter:
            self.filter = filter
            self._relist()

    def search(self, text: str) -> None:
        """Narrow the list to what is typed (``domain.search``'s language); empty text narrows nothing."""
        query = parse_query(text)
        if query != self.query:
            self.query = query
            self._relist()

    @override
    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, PersonRow]], None]) -> None:
        workspace = self.workspace
        workspace.read(f"{self._key}.rows", people_rows, ids, workspace.today(), workspace.leap, then=then)

    @override
    def spoken(self, row: PersonRow) -> str:
        chip = wording.due_chip(row.due, row.due_state, self.workspace.today())[0] if row.due else ""
        parts = (row.name, row.position, row.company, row.met_platform, row.met_community, chip)
        return ", ".join(part for part in parts if part)

    def effective_filter(self) -> PeopleFilter:
        """The filter that is set, and what the search says beside its words."""
        query, narrowed = self.query, self.filter
        if query.platform:
            narrowed = replace(narrowed, platform=self._choices.platform_key(query.platform) or f"?{query.platform}")
        if query.community:
            narrowed = replace(narrowed, community_id=self._choices.community_id(query.community) or NOBODY)
        if query.tag:
            narrowed = replace(narrowed, tag_id=self._choices.tag_id(query.tag) or NOBODY)
        if query.never:
            narrowed = replace(narrowed, never=True)
        return replace(narrowed, archived=True) if query.archived else narrowed

    def _judge(self, step: StepDone) -> None:
        if not step.changes & _TABLES:
            return
        self._stale = True
        if self._active:
            self.reload()

    def _names_came(self) -> None:
        """A tag or community that was typed may be known only now."""
        if self.query.platform or self.query.community or self.query.tag:
            self._relist()

    def _relist(self, *, anew: bool = True) -> None:
        if not self._active:
            self._stale = True
            self.asked_anew |= anew
            return
        self._serial += 1
        self.is_settled = False
        self.asked_anew = anew
        order = (self.order, self.effective_filter(), self.workspace.script_first())
        base = self._orders.get(order)
        serial, words = self._serial, self.query.words
        wanted = _Wanted(order, base, words, self.known_ids(), self.workspace.today(), self.workspace.leap)
        if base is not None and not words:
            self._show(serial, wanted, _Found(base, base, {}))
            return
        # One key for both stages: a key press stops the search of messages that the one before it began.
        self.workspace.read(f"{self._key}.ids", _find, wanted, then=lambda found: self._show(serial, wanted, found))

    def _show(self, serial: int, wanted: _Wanted, found: _Found) -> None:
        if serial != self._serial or not isValid(self):
            return
        if wanted.order not in self._orders:
            if len(self._orders) >= _KEPT_ORDERS:
                del self._orders[next(iter(self._orders))]
            self._orders[wanted.order] = found.base
        self.add_rows(found.rows)
        self.set_ids(found.ids)
        if any(len(fold(word)) >= 3 for word in wanted.words):
            # Painted first; who wrote of it follows below, so that a key press never waits for the messages.
            wait = _UNTIL_PAINTED if found.ids else 0
            QTimer.singleShot(wait, self, lambda: self._search_messages(serial, wanted.words, found))
        else:
            self._settle()

    def _search_messages(self, serial: int, words: tuple[str, ...], found: _Found) -> None:
        if serial == self._serial:
            self.workspace.read(
                f"{self._key}.ids", _find_messages, words, found, then=lambda more: self._add(serial, more)
            )

    def _add(self, serial: int, more: list[int]) -> None:
        if serial == self._serial and isValid(self):
            self.append_ids(more)
            self._settle()

    def _settle(self) -> None:
        self.is_settled = True
        self.settled.emit()


def _find(session: Session, wanted: _Wanted) -> _Found:
    base = ordered_ids(session, *wanted.order) if wanted.base is None else wanted.base
    ids = base
    if wanted.words:
        matches = matching_ids(session, wanted.words)
        among = matches.__contains__  # of 100,000 ids at each key press
        ids = [*filter(among, base), *filter(among, member_ids(session, wanted.order[1]))]
    screen = [contact_id for contact_id in ids[:_SCREEN] if contact_id not in wanted.known]
    return _Found(base, ids, people_rows(session, screen, wanted.today, wanted.leap))


def _find_messages(session: Session, words: tuple[str, ...], found: _Found) -> list[int]:
    """Who is listed only for what was said with them, the newest first."""
    seen, listed = set(found.ids), set(found.base)
    return [contact_id for contact_id in message_ids(session, words) if contact_id in listed and contact_id not in seen]


def selected_ids(ids: Sequence[int], selection: QItemSelection) -> list[int]:
    """The ids under a selection, by its ranges: it may hold 100,000."""
    spans = sorted((selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count()))
    return [row_id for top, bottom in spans for row_id in ids[top : bottom + 1]]


def runs_of(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs of neighbouring rows in an ascending list, as (first, last)."""
    first = last = NOBODY
    for row in rows:
        if first != NOBODY and row == last + 1:
            last = row
            continue
        if first != NOBODY:
            yield first, last
        first = last = row
    if first != NOBODY:
        yield first, last
