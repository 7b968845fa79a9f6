"""The queue of people to decide about: the next one is there before the key for this one is up."""

from PySide6.QtCore import QObject, Signal

from crm_app.queries.triage import PAGE, TierRow, Undecided, tiers, undecided, undecided_count, undecided_ids
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui.workspace import Workspace

__all__ = ["TierRow", "TriageModel", "Undecided"]

_AHEAD = 5  # people read whole before they are asked for
_TABLES = frozenset({"contact", "contact_tier", "tier", "cadence", "contact_tag", "meeting_point", "interaction"})


class TriageModel(QObject):
    """Signals: ``changed()`` when somebody else is to be shown, or the tiers or counts are others."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._queue: list[int] = []
        self._people: dict[int, Undecided] = {}
        self._skipped: dict[int, None] = {}
        self._going: set[int] = set()
        self.tiers: list[TierRow] = []
        self.left = 0
        self.decided = 0
        self.loaded = False
        workspace.changed.connect(self._judge)

    @property
    def current(self) -> Undecided | None:
        """Who is to be decided about now; None when nobody is left, or nothing was read yet."""
        return self._people.get(self._queue[0]) if self._queue else None

    def load(self) -> None:
        """Read the queue anew; who was skipped comes last."""
        self._workspace.read("triage", _read, list(self._skipped), then=self._take)

    def advance(self) -> None:
        """Somebody was decided about: show the next one at once, before it is stored."""
        if self._queue:
            self._going.add(self._queue.pop(0))
            self.decided += 1
            self.left = max(0, self.left - 1)
            self._step()

    def skip(self) -> None:
        """Ask about this one last."""
        if self._queue:
            contact_id = self._queue.pop(0)
            self._skipped.pop(contact_id, None)
            self._skipped[contact_id] = None
            self._step()

    def _step(self) -> None:
        if len(self._queue) <= _AHEAD:
            self.load()
        elif any(contact_id not in self._people for contact_id in self._queue[:_AHEAD]):
            self._workspace.read("triage-people", undecided, self._queue[: 4 * _AHEAD], then=self._take_people)
        self.changed.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            if step.kind == "undo" and step.label.code.startswith("tier."):
                self.decided = max(0, self.decided - 1)
            self.load()

    def _take(self, read: tuple[list[int], list[Undecided], list[TierRow], int]) -> None:
        queue, people, self.tiers, self.left = read
        fresh = [contact_id for contact_id in queue if contact_id not in self._going]
        self._going.intersection_update(queue)  # what is not yet stored; the rest is
        self._people = {person.id: person for person in people}
        self._skipped = {contact_id: None for contact_id in self._skipped if contact_id in queue}
        self._queue = fresh
        self.loaded = True
        self.changed.emit()

    def _take_people(self, people: list[Undecided]) -> None:
        self._people.update({person.id: person for person in people})
        self.changed.emit()


def _read(session: Session, skipped: list[int]) -> tuple[list[int], list[Undecided], list[TierRow], int]:
    queue = undecided_ids(session, skipped)
    if len(queue) < PAGE:
        there = set(undecided_ids(session, (), PAGE + len(skipped)))
        queue += [contact_id for contact_id in skipped if contact_id in there]
    return queue, undecided(session, queue[: 4 * _AHEAD]), tiers(session), undecided_count(session)
