"""What Today lists: three headings with what is due under them, for the day it is on the wall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from crm_app.domain.cadence import DueState
from crm_app.queries.today import DueRow, due_rows
from crm_app.store.journal import StepDone
from crm_app.ui import wording
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

EntryRole = Qt.ItemDataRole.UserRole + 1
"""A ``Heading`` or an ``Entry``."""
DONE = "follow_up.done"
"""The label of the step that marks something done."""
TICK = 60_000  # milliseconds; by wall time, for a timer stops while the computer sleeps (reminders, rule 7)

_TABLES = frozenset(
    {"contact", "tag", "contact_tag", "cadence", "cadence_state", "tier", "contact_tier", "follow_up",
     "follow_up_contact", "ledger_entry", "interaction", "participant"}
)  # fmt: skip
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Section(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class Heading:
    """What opens a card; ``first`` is the topmost one."""

    section: Section
    title: str
    first: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do, in the words it is shown with; ``last`` closes its card."""

    due: DueRow
    name: str
    text: str
    why: str
    chip: str
    tone: str
    last: bool

    @property
    def contact_ids(self) -> list[int]:
        return [person.id for person in self.due.contacts]

    @property
    def avatar(self) -> str:
        """The first person's name: initials of several would be nobody's."""
        return self.due.contacts[0].name if self.due.contacts else ""

    @property
    def can_skip(self) -> bool:
        """Whether it comes again: a one-off is done or put off."""
        return self.due.recurring


class TodayModel(QAbstractListModel):
    """Signals: ``stale()`` when a step touched what is shown, or the day turned; ``loaded()`` when it was read anew;
    ``finished(bool)`` when something was marked done (True) or something else was done or undone (False).
    """

    stale = Signal()
    loaded = Signal()
    finished = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._entries: list[Heading | Entry] = []
        self._counts = dict.fromkeys(Section, 0)
        self.day = workspace.today()
        workspace.changed.connect(self._judge)
        workspace.stepped.connect(self._tell)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.check_day)
        self._timer.start()

    def load(self) -> None:
        """Read what is due as of now."""
        day = self._workspace.today()
        self._workspace.read(
            "today", due_rows, day, None, self._workspace.leap, then=lambda rows: self._take(day, rows)
        )

    def check_day(self) -> None:
        """Say ``stale`` if the day on the wall is no longer the one that is shown."""
        if self._workspace.today() != self.day:
            self.stale.emit()

    def count(self, section: Section) -> int:
        return self._counts[section]

    def entry(self, row: int) -> Entry | None:
        """The entry in this row, None for a heading or outside the list."""
        found = self._entries[row] if 0 <= row < len(self._entries) else None
        return found if isinstance(found, Entry) else None

    def id_at(self, row: int) -> str | None:
        entry = self.entry(row)
        return None if entry is None else entry.due.id

    def row_of(self, due_id: str) -> int | None:
        """Where the entry with this id stands."""
        for row, found in enumerate(self._entries):
            if isinstance(found, Entry) and found.due.id == due_id:
                return row
        return None

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid():
            return None
        found = self._entries[index.row()]
        if role == EntryRole:
            return found
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(found, Heading):
                return found.title
            return ", ".join(part for part in (found.name, found.text, found.why, found.chip) if part)
        return None

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()

    def _tell(self, step: StepDone, action: bool) -> None:
        self.finished.emit(action and step.label.code == DONE)

    def _take(self, day: date, rows: Sequence[DueRow]) -> None:
        by_section: dict[Section, list[DueRow]] = {section: [] for section in Section}
        for row in rows:
            by_section[_section(row)].append(row)
        entries: list[Heading | Entry] = []
        for section, found in by_section.items():
            if found:
                entries.append(Heading(section, _title(section), first=not entries))
                entries.extend(_entry(row, day, last=row is found[-1]) for row in found)
        self.beginResetModel()
        self.day = day
        self._entries = entries
        self._counts = {section: len(found) for section, found in by_section.items()}
        self.endResetModel()
        self.loaded.emit()


def _section(row: DueRow) -> Section:
    match row.state:
        case DueState.OVERDUE:
            return Section.OVERDUE
        case DueState.TODAY:
            return Section.TODAY
        case _:
            return Section.SOON


def _title(section: Section) -> str:
    match section:
        case Section.OVERDUE:
            return translate("Today", "Overdue")
        case Section.TODAY:
            return translate("Today", "Today")
        case Section.SOON:
            return translate("Today", "Next 7 days")


def _entry(row: DueRow, today: date, *, last: bool) -> Entry:
    chip, tone = wording.due_chip(row.due, row.state, today)
    if row.due_time:
        chip = translate("Today", "%1, %2").replace("%1", chip).replace("%2", row.due_time)
    name = ", ".join(person.name for person in row.contacts)
    # A birthday of unknown age has nothing to say beyond that it is one.
    why = "" if row.kind == "birthday" and row.why.values.get("age") is None else wording.why_sentence(row.why)
    return Entry(row, name, _text(row), why, chip, tone, last)


def _text(row: DueRow) -> str:
    match row.kind:
        case "cadence":
            return translate("Today", "keep in touch")
        case "birthday":
            return translate("Today", "birthday")
        case _:
            return row.text
