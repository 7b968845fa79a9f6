"""Where something happened: a platform, and a community on it that may be new."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from crm_app.domain.names import fold
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.models.choices import Choices, CommunityChoice, PlatformRow
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.widgets.text import one_line
from crm_app.ui.wording import platform_name
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


def platform_entries(platforms: Sequence[PlatformRow], none: str) -> list[tuple[str, object]]:
    """Platforms as a choice offers them, ``none`` for no platform first."""
    return [(none, None), *((platform_name(row.key, row.name), row.id) for row in platforms)]


class PlaceFields(QObject):
    """Two fields, ``platform`` and ``community``, that know of each other. Signals: ``changed()``.

    The list of communities follows the platform; a community chosen without one brings its own.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._communities: list[CommunityChoice] = []
        self._listed: list[CommunityChoice] = []
        self._platforms = Choice()
        self._box = Choice()
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._complete_anywhere()
        self.platform = FormField(translate("Place", "Platform"), self._platforms)
        self.community = FormField(translate("Place", "Community"), self._box)
        self._platforms.addItem("", None)
        self._platforms.currentIndexChanged.connect(self._platform_changed)
        self._box.editTextChanged.connect(self._community_changed)

    def set_choices(self, choices: Choices) -> None:
        chosen = self._platforms.currentData()
        typed = self._box.currentText()
        self._platforms.fill(platform_entries(choices.platforms, translate("Place", "None")))
        self._platforms.choose(chosen)
        self._communities = list(choices.communities)
        self._list(typed)

    def set_place(self, platform_id: int | None, community_id: int | None, community: str = "") -> None:
        """Show a stored place; ``community`` is its name, for one that is archived and no longer offered."""
        known = next((row for row in self._communities if row.id == community_id), None)
        if known is None and community_id is not None and platform_id is not None and community:
            known = CommunityChoice(community_id, community, platform_id, "")
            self._communities.append(known)
        self._platforms.choose(platform_id if platform_id is not None or known is None else known.platform_id)
        self._list(self._shown(known) if known else "")

    def platform_id(self) -> int | None:
        chosen: object = self._platforms.currentData()
        return chosen if isinstance(chosen, int) else None

    def community_id(self) -> int | None:
        found = self._found()
        return found.id if found else None

    def new_community(self) -> str:
        """The name of a community that is not there yet, else empty."""
        return "" if self._found() else " ".join(self._box.currentText().split())

    def check(self) -> bool:
        """Whether a new community has a platform to be on; if not, it says so."""
        if not self.new_community() or self.platform_id() is not None:
            return True
        self.platform.refuse(translate("Place", "Choose the platform that the new community is on."))
        return False

    def state(self) -> tuple[object, ...]:
        return self.platform_id(), fold(self._box.currentText())

    def _found(self) -> CommunityChoice | None:
        wanted = fold(self._box.currentText())
        if not wanted:
            return None
        whole = next((row for row in self._listed if fold(self._shown(row)) == wanted), None)
        named = [row for row in self._listed if fold(row.name) == wanted]
        return whole or (named[0] if len(named) == 1 else None)

    def _shown(self, row: CommunityChoice) -> str:
        alone = self.platform_id() is not None or not row.platform_name
        return one_line(row.name if alone else f"{row.name} · {row.platform_name}")

    def _list(self, typed: str) -> None:
        platform_id = self.platform_id()
        self._listed = [row for row in self._communities if platform_id in (None, row.platform_id)]
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItem("", None)
        for row in self._listed:
            self._box.addItem(self._shown(row), row.id)
        self._box.setEditText(typed)
        self._box.blockSignals(False)
        self._say()

    def _platform_changed(self) -> None:
        self.platform.forgive()
        found, typed = self._found(), self._box.currentText()
        if found is not None:
            # Of another platform: it cannot stay. Of this one: it is shown without the platform's name now.
            typed = one_line(found.name) if self.platform_id() in (None, found.platform_id) else ""
        self._list(typed)
        self.changed.emit()

    def _community_changed(self) -> None:
        found = self._found()
        if found is not None and self.platform_id() is None:
            self._platforms.choose(found.platform_id)
            return
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        new = self.new_community()
        if not new:
            self.community.say("")
        elif self.platform_id() is None:
            self.community.say(translate("Place", "New: choose its platform too."))
        else:
            said = translate("Place", "New: “%1” will be added to %2.")
            self.community.say(said.replace("%2", self._platforms.currentText()).replace("%1", new))

    def _complete_anywhere(self) -> None:
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._box.setCompleter(completer)
