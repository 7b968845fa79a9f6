"""The queue of people to decide about: the next one is there before the key for this one is up."""

from PySide6.QtCore import QObject, Signal

from crm_app.queries.lookups import nobody
from crm_app.queries.triage import (
    PAGE,
    TierRow,
    Undecided,
    decided_count,
    tiers,
    undecided,
    undecided_count,
    undecided_ids,
)
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui.workspace import Workspace

__all__ = ["TierRow", "TriageCount", "TriageModel", "Undecided"]

_AHEAD = 12  # people read whole before they are asked for: a key held down decides about thirty in a second
_LOW = 40  # ids left at which the next ones are read
_TABLES = frozenset(
    {
        "contact",
        "contact_tier",
        "tier",
        "cadence",
        "contact_tag",
        "meeting_point",
        "interaction",
        "participant",
        "photo",
    }
)
_DECIDED = ("tier.set", "tier.none")

Read = tuple[list[int], list[Undecided], list[TierRow], int, int, bool]


class TriageModel(QObject):
    """Signals: ``changed()`` when somebody else is to be shown, or the tiers or counts are others.

    ``left`` and ``decided`` count people, those whose decision is still being stored among the decided.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._queue: list[int] = []
        self._people: dict[int, Undecided] = {}
        self._skipped: dict[int, None] = {}
        self._storing: list[int] = []  # decided about, in the order in which it will be stored
        self._going: set[int] = set()  # whom an answer under way may not yet know to be decided about
        self._more = False  # there are more than were read
        self._reading = False  # the queue
        self._fetching: list[int] = []  # people
        self.tiers: list[TierRow] = []
        self.left = 0
        self.decided = 0
        self.loaded = False
        self.anybody = True
        workspace.changed.connect(self._judge)
        workspace.failed.connect(self._recover)

    @property
    def current(self) -> Undecided | None:
        """Who is to be decided about now; None when nobody is left, or they are not read yet."""
        return self._people.get(self._queue[0]) if self._queue else None

    @property
    def finished(self) -> bool:
        """Whether it is known that nobody is left."""
        return self.loaded and not self._queue and not self._more

    def load(self) -> None:
        """Read the queue anew; who was skipped comes last."""
        self._going = set(self._storing)
        self._reading = True
        self._workspace.read("triage", _read, list(self._skipped), then=self._take)

    def advance(self) -> None:
        """Somebody was decided about: show the next one at once, before it is stored."""
        if self._queue:
            contact_id = self._queue.pop(0)
            self._people.pop(contact_id, None)
            self._storing.append(contact_id)
            self._going.add(contact_id)
            self.decided += 1
            self.left = max(0, self.left - 1)
            self._step()

    def skip(self) -> None:
        """Ask about this one last."""
        if self._queue:
            contact_id = self._queue.pop(0)
            self._skipped.pop(contact_id, None)
            self._skipped[contact_id] = None
            if not self._more:
                self._queue.append(contact_id)
            self._step()

    def _step(self) -> None:
        missing = [contact_id for contact_id in self._queue[: 2 * _AHEAD] if contact_id not in self._people]
        if not self._fetching and (len(missing) > _AHEAD // 2 or (missing and missing[0] in self._queue[:_AHEAD])):
            self._fetching = missing
            self._workspace.read("triage-people", undecided, missing, then=self._take_people)
        if self._more and len(self._queue) < _LOW and not self._reading:
            self.load()
        self.changed.emit()

    def _judge(self, step: StepDone) -> None:
        if not step.changes & _TABLES:
            return
        if step.kind == "action" and step.label.code in _DECIDED and self._storing:
            self._storing.pop(0)  # what this page did it knows already
        else:
            self.load()

    def _recover(self, _error: object) -> None:
        """Something was not stored, so that who it was is asked about again; or not read, which is not tried again."""
        self._reading, self._fetching = False, []
        if self._storing:
            self._storing.clear()
            self.load()

    def _take(self, read: Read) -> None:
        self._reading = False
        queue, people, self.tiers, left, decided, empty = read
        self.anybody = not empty
        self._more = len(queue) >= PAGE
        fresh = [contact_id for contact_id in queue if contact_id not in self._going]
        unknown = len(queue) - len(fresh)
        self.left, self.decided = left - unknown, decided + unknown
        self._people = {person.id: person for person in people}
        self._queue = fresh
        self.loaded = True
        self._step()

    def _take_people(self, people: list[Undecided]) -> None:
        self._people.update({person.id: person for person in people})
        gone = set(self._fetching).difference(self._people)
        self._queue = [contact_id for contact_id in self._queue if contact_id not in gone]
        self._fetching = []
        self._step()


class TriageCount(QObject):
    """Signals: ``counted(int)``: how many nobody has decided about; anew whenever that may be another number."""

    counted = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._loaded = False
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        self._loaded = True
        self._workspace.read("triage-count", undecided_count, then=self._take)

    def _judge(self, step: StepDone) -> None:
        if self._loaded and step.changes & _TABLES:
            self.load()

    def _take(self, people: int) -> None:
        self.counted.emit(people)


def _read(session: Session, skipped: list[int]) -> Read:
    queue = undecided_ids(session, skipped)
    if len(queue) < PAGE:
        there = set(undecided_ids(session, queue, len(skipped)))
        queue += [contact_id for contact_id in skipped if contact_id in there]
    people = undecided(session, queue[: 2 * _AHEAD])
    return queue, people, tiers(session), undecided_count(session), decided_count(session), nobody(session)
