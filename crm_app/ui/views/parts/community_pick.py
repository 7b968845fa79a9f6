"""Which community the people of a table are put into: one there is, a new one with its platform, or none."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QWidget
from typing_extensions import override

from crm_app.domain.names import fold
from crm_app.ui.models.choices import Choices, ChoicesModel, CommunityChoice
from crm_app.ui.widgets.pick import Pick
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.wording import platform_name
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class CommunityPick(QWidget):
    """Two choices side by side. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._communities: list[CommunityChoice] = []
        self._keys: dict[int, str] = {}
        self.platform = Pick(translate("Mapping", "Platform"))
        self.community = _Communities(translate("Mapping", "Community"))
        self.community.setEditable(True)
        self.community.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if line := self.community.lineEdit():
            line.setPlaceholderText(translate("Mapping", "None, or the name of a new one"))
        self.note = Label("", "muted", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        captions = (translate("Mapping", "Community"), translate("Mapping", "Platform"))
        for at, (caption, field) in enumerate(zip(captions, (self.community, self.platform), strict=True)):
            grid.addWidget(Label(caption, "muted"), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.note, 2, 0, 1, 2)
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take)
        self.community.editTextChanged.connect(self._follow)
        self.platform.currentIndexChanged.connect(self._say)

    def load(self) -> None:
        """Read what there is anew, and choose nothing."""
        self.community.setEditText("")
        self.platform.choose(None)
        self._choices.load()

    def community_id(self) -> int | None:
        found = self._found()
        return found.id if found else None

    def new_name(self) -> str:
        """The name of a community that is not there yet."""
        return "" if self._found() else " ".join(self.community.currentText().split())

    def platform_id(self) -> int | None:
        chosen: object = self.platform.currentData()
        return chosen if isinstance(chosen, int) else None

    def platform_key(self) -> str:
        """The key of the chosen platform; empty for none."""
        return self._keys.get(self.platform_id() or 0, "")

    def complete(self) -> bool:
        """Whether a new community has a platform to be on."""
        return not self.new_name() or self.platform_id() is not None

    def _found(self) -> CommunityChoice | None:
        wanted = fold(self.community.currentText())
        whole = [row for row in self._communities if wanted and fold(_shown(row)) == wanted]
        on = self.platform_id()
        named = [
            row for row in self._communities if wanted and fold(row.name) == wanted and on in (None, row.platform_id)
        ]
        return whole[0] if whole else named[0] if len(named) == 1 else None

    def _take(self, choices: Choices) -> None:
        self._communities = list(choices.communities)
        self._keys = {row.id: row.key for row in choices.platforms}
        platforms: list[tuple[str, object]] = [(platform_name(row.key, row.name), row.id) for row in choices.platforms]
        self.platform.fill([(translate("Mapping", "None"), None), *platforms])
        typed = self.community.currentText()
        blocked = self.community.blockSignals(True)
        self.community.clear()
        self.community.addItem("", None)
        for row in self._communities:
            self.community.addItem(_shown(row), row.id)
        self.community.setEditText(typed)
        self.community.blockSignals(blocked)
        self._say()

    def _follow(self) -> None:
        found = self._found()
        if found is not None:
            self.platform.choose(found.platform_id)
        self._say()

    def _say(self) -> None:
        new = self.new_name()
        if not new:
            said = translate("Mapping", "Everybody in the table becomes a member of it.") if self._found() else ""
            said = said or translate("Mapping", "Leave it empty to bring in the people alone.")
        elif self.platform_id() is None:
            said = translate("Mapping", "New: choose its platform too.")
        else:
            said = translate("Mapping", "New: “%1” will be added.").replace("%1", new)
        self.note.setText(said)
        self.changed.emit()


class _Communities(Pick):
    """Completes what is typed anywhere in the name."""

    @override
    def setEditable(self, editable: bool, /) -> None:
        super().setEditable(editable)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)


def _shown(row: CommunityChoice) -> str:
    return one_line(f"{row.name} · {row.platform_name}")
