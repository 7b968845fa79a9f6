"""How much is wanted of each kind of suggestion, and what was dismissed: each choice counts at once."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from crm_app.domain.suggestions import DEFAULT_WEIGHTS, FACTORS, Level, SuggestionKind, levels_of, levels_text
from crm_app.ui.actions.suggestions import wake_kind
from crm_app.ui.dialogs.suggestion_rests import SuggestionRests
from crm_app.ui.suggestion_wording import kind_title, level_title
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_COLUMNS = 2


class SuggestionWeights(QWidget):
    """``boxes`` are the choices by kind. A kind that was dismissed on Today is off; choosing another brings it back."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._resting: set[SuggestionKind] = set()
        self.boxes: dict[SuggestionKind, QComboBox] = {}
        levels = levels_of(workspace.settings.value.suggestion_weights)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        grid = QGridLayout()
        column.addLayout(grid)
        self.rests = SuggestionRests(workspace)
        column.addWidget(self.rests)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, kind in enumerate(SuggestionKind):
            box = self.boxes[kind] = _box(kind, levels[kind])
            box.activated.connect(partial(self._choose, kind))
            row, side = divmod(place, _COLUMNS)
            grid.addWidget(Label(kind_title(kind)), row, 2 * side)
            grid.addWidget(box, row, 2 * side + 1)
        for side in range(_COLUMNS):
            grid.setColumnStretch(2 * side, 1)
            grid.setColumnMinimumWidth(2 * side + 1, 132)
        self.rests.model.loaded.connect(self._take_resting)

    def _take_resting(self) -> None:
        """A kind may have been dismissed, or be suggested again by the list below."""
        self._resting = self.rests.model.kinds()
        levels = levels_of(self._workspace.settings.value.suggestion_weights)
        for kind, box in self.boxes.items():
            level = Level.OFF if kind in self._resting else levels[kind]
            box.setCurrentIndex(box.findData(level.value))

    def _choose(self, kind: SuggestionKind, _index: int) -> None:
        level = Level(str(self.boxes[kind].currentData()))
        settings = self._workspace.settings
        levels = levels_of(settings.value.suggestion_weights) | {kind: level}
        settings.change(suggestion_weights=levels_text(levels))
        if kind in self._resting and level is not Level.OFF:
            self._resting.discard(kind)
            wake_kind(self._workspace, kind)
        self._workspace.reload_all()


def _box(kind: SuggestionKind, level: Level) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(kind_title(kind))
    for each in Level:
        weight = round(DEFAULT_WEIGHTS[kind] * FACTORS[each])
        text = translate("Settings", "%1 · %2").replace("%2", str(weight)) if weight else "%1"
        box.addItem(text.replace("%1", level_title(each)), each.value)
    box.setCurrentIndex(box.findData(level.value))
    return box
