"""Who to write to, as a list: the name and the reason in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from crm_app.domain.suggestions import Suggestion
from crm_app.queries.suggestions import Asked, best_link, suggestions
from crm_app.store.journal import StepDone
from crm_app.ui.suggestion_wording import reason_sentence
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

TipRole = Qt.ItemDataRole.UserRole + 1
"""A ``Tip``."""
FEW, MANY = 5, 30

_TABLES = frozenset(
    {"contact", "membership", "meeting_point", "cadence_state", "follow_up", "follow_up_contact", "ledger_entry",
     "interaction", "participant", "import_change", "suggestion_rest"}
)  # fmt: skip
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Tip:
    """One suggestion in the words it is shown with; ``also`` are its further reasons."""

    suggestion: Suggestion
    why: str
    also: tuple[str, ...]

    @property
    def contact_id(self) -> int:
        return self.suggestion.contact_id

    @property
    def name(self) -> str:
        return self.suggestion.name


class SuggestionsModel(QAbstractListModel):
    """The weightiest ``FEW``, or ``MANY`` once asked for. Signals: ``stale()`` when a step touched what is shown;
    ``loaded()`` when it was read anew.
    """

    stale = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._found: list[Tip] = []
        self.all_shown = False
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        chosen = self._workspace.settings.value
        own = tuple(filter(None, (chosen.owner.name, *chosen.owner.me)))
        asked = Asked(self._workspace.today(), MANY, chosen.suggestion_weights, self._workspace.leap, own)
        self._workspace.read("suggestions", suggestions, asked, then=self._take)

    def show_all(self, shown: bool) -> None:
        """Show all that were found, or the few that matter most."""
        self.beginResetModel()
        self.all_shown = shown
        self.endResetModel()

    def has_more(self) -> bool:
        return len(self._found) > FEW

    def tip(self, row: int) -> Tip | None:
        return self._found[row] if 0 <= row < self.rowCount() else None

    def id_at(self, row: int) -> int | None:
        tip = self.tip(row)
        return None if tip is None else tip.contact_id

    def row_of(self, contact_id: int) -> int | None:
        """Where the suggestion about this contact stands."""
        shown = self._found[: self.rowCount()]
        return next((row for row, tip in enumerate(shown) if tip.contact_id == contact_id), None)

    def find_link(self, contact_id: int, then: Callable[[str], None]) -> None:
        """Where to write to somebody: a link to be opened safely, "" without one."""
        self._workspace.read("suggestion-link", best_link, contact_id, then=then)

    @override
    def rowCount(self, parent: Index = _ROOT, /) -> int:
        if parent.isValid():
            return 0
        return len(self._found) if self.all_shown else min(FEW, len(self._found))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        tip = self.tip(index.row()) if index.isValid() else None
        if tip is None:
            return None
        if role == TipRole:
            return tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((tip.name, tip.why, *tip.also))
        return None

    def _take(self, found: list[Suggestion]) -> None:
        self.beginResetModel()
        self._found = [
            Tip(each, reason_sentence(each), tuple(reason_sentence(other) for other in each.also)) for each in found
        ]
        self.endResetModel()
        self.loaded.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()
