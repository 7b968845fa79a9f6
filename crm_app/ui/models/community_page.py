"""One community whole: its figures, the months people were met in, and the table of these people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from crm_app.domain.cadence import DueState, LeapRule
from crm_app.queries.communities import CommunityPage, MemberRow, community_page
from crm_app.queries.people import PeopleFilter
from crm_app.queries.today import due_by_contact
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui import wording
from crm_app.ui.models.communities import TABLES
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

__all__ = [
    "FOLLOW_UP",
    "CommunityPage",
    "CommunityPageModel",
    "MemberRow",
    "PeopleMet",
    "ToneRole",
    "every_month",
]

ToneRole = Qt.ItemDataRole.UserRole + 1
"""The tone of a due chip: only cells of the follow-up column have one."""
FOLLOW_UP = 3
"""The column with the due chip."""

_TABLES = TABLES | {
    "follow_up", "follow_up_contact", "cadence", "cadence_state", "tier", "contact_tier", "contact_tag",
    "tag", "ledger_entry", "activity",
}  # fmt: skip
_MONTHS = 120  # the chart's longest reach back: older ones would be bars of a pixel
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Dues = dict[int, tuple[date, DueState]]


@dataclass(frozen=True, slots=True)
class Detail:
    """A page, and when to get back to the people on it."""

    page: CommunityPage
    dues: Dues


def read_detail(session: Session, community_id: int, today: date, leap: LeapRule) -> Detail | None:
    page = community_page(session, community_id)
    if page is None:
        return None
    return Detail(page, due_by_contact(session, [person.contact_id for person in page.met_people], today, leap))


class CommunityPageModel(QObject):
    """Reads one community. Signals: ``shown(page)`` with a ``CommunityPage`` or None; ``stale()``."""

    shown = Signal(object)
    stale = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._id: int | None = None
        self.people = PeopleMet(workspace, self)
        workspace.changed.connect(self._judge)

    @property
    def community_id(self) -> int | None:
        return self._id

    def show(self, community_id: int | None) -> None:
        """Read this community and show it; None shows nothing."""
        self._id = community_id
        if community_id is None:
            self._workspace.read("community page", _nothing, then=self._take)
        else:
            self._workspace.read(
                "community page", read_detail, community_id, self._workspace.today(), self._workspace.leap,
                then=self._take,
            )  # fmt: skip

    def reload(self) -> None:
        self.show(self._id)

    def everybody(self) -> PeopleFilter:
        """The filter that lists all people of the community."""
        return PeopleFilter(community_id=self._id)

    def _judge(self, step: StepDone) -> None:
        if self._id is not None and step.changes & _TABLES:
            self.stale.emit()

    def _take(self, detail: Detail | None) -> None:
        if detail is None:
            self._id = None
        self.people.set_people(() if detail is None else detail.page.met_people, {} if detail is None else detail.dues)
        self.shown.emit(None if detail is None else detail.page)


def _nothing(_session: Session) -> None:
    return None


def every_month(months: Sequence[tuple[date, int]], today: date) -> list[tuple[date, int]]:
    """The months from the first to this one, those without anybody too, so that bars stand where time does."""
    if not months:
        return []
    counted = dict(months)
    first = min(counted)
    last = max(*counted, today.replace(day=1))
    span = min((last.year - first.year) * 12 + last.month - first.month, _MONTHS - 1)
    result: list[tuple[date, int]] = []
    for back in range(span, -1, -1):
        number = last.year * 12 + last.month - 1 - back
        month = date(number // 12, number % 12 + 1, 1)
        result.append((month, counted.get(month, 0)))
    return result


class PeopleMet(QAbstractTableModel):
    """The newest people of a community: name, met, last contact, follow-up; at most what the query gives."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._people: Sequence[MemberRow] = ()
        self._dues: Dues = {}

    def set_people(self, people: Sequence[MemberRow], dues: Dues) -> None:
        self.beginResetModel()
        self._people, self._dues = people, dues
        self.endResetModel()

    def person(self, row: int) -> MemberRow | None:
        return self._people[row] if 0 <= row < len(self._people) else None

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else len(self._people)

    @override
    def columnCount(self, parent: Index = _ROOT, /) -> int:
        return 0 if parent.isValid() else FOLLOW_UP + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Communities", "Name"),
            translate("Communities", "Met"),
            translate("Communities", "Last contact"),
            translate("Communities", "Follow-up"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        person = self.person(index.row()) if index.isValid() else None
        if person is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(person, index.column())
        if role == ToneRole and index.column() == FOLLOW_UP:
            return self._chip(person)[1]
        return None

    def _text(self, person: MemberRow, column: int) -> str:
        today = self._workspace.today()
        match column:
            case 0:
                return person.name[:500]
            case 1:
                return wording.short_day(person.met_on, today) if person.met_on else ""
            case 2:
                last = person.last_contact_at
                return wording.short_day(last.astimezone().date(), today) if last else ""
            case _:
                return self._chip(person)[0]

    def _chip(self, person: MemberRow) -> tuple[str, str]:
        due = self._dues.get(person.contact_id)
        return wording.due_chip(due[0], due[1], self._workspace.today()) if due else ("", "")


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
