"""How much is wanted of each kind of suggestion: one row a kind, and each choice counts at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from crm_app.domain.suggestions import DEFAULT_WEIGHTS, Level, SuggestionKind, levels_of, levels_text
from crm_app.ui.actions.suggestions import wake_kind
from crm_app.ui.models.suggestions import find_resting_kinds
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
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, kind in enumerate(SuggestionKind):
            box = self.boxes[kind] = _box(kind, levels[kind])
            box.activated.connect(partial(self._choose, kind))
            row, column = divmod(place, _COLUMNS)
            title = translate("Settings", "%1 (%2)").replace("%2", str(DEFAULT_WEIGHTS[kind]))
            grid.addWidget(Label(title.replace("%1", kind_title(kind))), row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
        for column in range(_COLUMNS):
            grid.setColumnStretch(2 * column, 1)
            grid.setColumnMinimumWidth(2 * column + 1, 104)
        find_resting_kinds(workspace, self._take_resting)

    def _take_resting(self, kinds: Sequence[SuggestionKind]) -> None:
        self._resting = set(kinds)
        for kind in kinds:
            box = self.boxes[kind]
            box.setCurrentIndex(box.findData(Level.OFF.value))

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
        box.addItem(level_title(each), each.value)
    box.setCurrentIndex(box.findData(level.value))
    return box
