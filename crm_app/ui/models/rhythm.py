"""The card "This week": the rhythm of the week, read again whenever a step could have changed it."""

from PySide6.QtCore import QObject, Signal

from crm_app.domain.rhythm import goal_of
from crm_app.queries.rhythm import Rhythm, week
from crm_app.store.journal import StepDone
from crm_app.ui.workspace import Workspace

WeekRhythm = Rhythm
_TABLES = frozenset({"interaction", "participant", "contact"})


class RhythmModel(QObject):
    """Signals: ``stale()`` when a step touched what is counted; ``loaded()`` when ``found`` is new.

    The weeks that are shown come first; how far a long streak goes back is asked after that.
    """

    stale = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.found: Rhythm | None = None
        workspace.changed.connect(self._judge)

    @property
    def on(self) -> bool:
        return self._workspace.settings.value.rhythm == "on"

    @property
    def goal(self) -> int:
        """The goal in people a week, as the settings have it."""
        return goal_of(self._workspace.settings.value.rhythm_goal)

    def load(self) -> None:
        """Read the week of this day, if the rhythm is on."""
        if self.on:
            self._ask(whole=False)
        else:
            self.found = None
            self.loaded.emit()

    def set_goal(self, goal: int) -> None:
        """Another goal from now on; all weeks are judged by it."""
        self._workspace.settings.change(rhythm_goal=str(goal))
        self.load()

    def switch(self, *, on: bool) -> None:
        self._workspace.settings.change(rhythm="on" if on else "off")
        self.load()

    def _ask(self, *, whole: bool) -> None:
        owner = self._workspace.settings.value.owner
        own = tuple(filter(None, (owner.name, *owner.me)))
        self._workspace.read("rhythm", week, self._workspace.today(), self.goal, own, whole, then=self._take)

    def _take(self, found: Rhythm) -> None:
        self.found = found
        self.loaded.emit()
        if not found.whole:
            self._ask(whole=True)

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()
