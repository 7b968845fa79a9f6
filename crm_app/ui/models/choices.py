"""What forms offer to choose from: platforms, communities, tags, and people whose name begins so."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_app.queries.lookups import (
    CommunityChoice,
    Place,
    PlatformRow,
    TagRow,
    community_choices,
    last_place,
    platforms,
    tags,
)
from crm_app.queries.people import PersonHit, complete
from crm_app.store.reading import Session
from crm_app.ui.workspace import Workspace

__all__ = ["Choices", "ChoicesModel", "CommunityChoice", "PeopleCompletion", "PersonHit", "Place", "PlatformRow"]


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything there is to choose from, and the place of the interaction typed last."""

    platforms: list[PlatformRow] = field(default_factory=list[PlatformRow])
    communities: list[CommunityChoice] = field(default_factory=list[CommunityChoice])
    tags: list[TagRow] = field(default_factory=list[TagRow])
    place: Place = field(default_factory=Place)


class ChoicesModel(QObject):
    """Reads the choices off the GUI thread. Signals: ``loaded(Choices)``."""

    loaded = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.value = Choices()

    def load(self) -> None:
        self._workspace.read(f"choices-{id(self)}", _choices, then=self._take)

    def _take(self, choices: Choices) -> None:
        if isValid(self):  # the form may have been closed meanwhile
            self.value = choices
            self.loaded.emit(choices)


class PeopleCompletion(QObject):
    """Finds contacts for what is being typed. Signals: ``found(str, list[PersonHit])``, with the text it answers."""

    found = Signal(str, list)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def ask(self, text: str) -> None:
        self._workspace.read(
            f"people-completion-{id(self)}", complete, text, then=lambda hits: self._answer(text, hits)
        )

    def _answer(self, text: str, hits: list[PersonHit]) -> None:
        if isValid(self):
            self.found.emit(text, hits)


def _choices(session: Session) -> Choices:
    return Choices(platforms(session), community_choices(session), tags(session), last_place(session))
