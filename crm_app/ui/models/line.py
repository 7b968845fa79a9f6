"""What the line being typed is understood as: read off the GUI thread, with the person's corrections."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_app.domain.known_names import KnownCommunity, Names
from crm_app.queries.known_names import Candidate, KnownNames, candidates
from crm_app.quick_add.draft import Often, Piece, Slot, Someone, Understood, Where, understood
from crm_app.quick_add.line.records import Line
from crm_app.store.reading import Session
from crm_app.ui.workspace import Workspace

__all__ = [
    "Candidate", "KnownCommunity", "LineModel", "LineRead", "Often", "Piece", "Slot", "Someone", "Understood", "Where",
]  # fmt: skip

Understand = Callable[[str, datetime, Names], Line]


@dataclass(frozen=True, slots=True)
class LineRead:
    """A line as it was read, with who its names may mean and where things happen."""

    line: Line
    candidates: dict[int, Candidate] = field(default_factory=dict[int, Candidate])
    communities: Sequence[KnownCommunity] = ()
    platforms: Sequence[tuple[str, str]] = ()


class LineModel(QObject):
    """Signals: ``changed()`` when there is something new to show; ``settled()`` when the newest text was read."""

    changed = Signal()
    settled = Signal()

    def __init__(self, workspace: Workspace, understand: Understand, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._understand = understand
        self._corrections: dict[str, Any] = {}
        self._text = ""
        self.read: LineRead | None = None
        self.understood = Understood()

    @property
    def text(self) -> str:
        return self._text

    def is_settled(self) -> bool:
        """Whether what is shown is what the newest text says."""
        return not self._text.strip() or (self.read is not None and self.read.line.text == self._text)

    def type(self, text: str) -> None:
        """Read this text; a newer one takes its place. Of no text nothing is left, corrections neither."""
        self._text = text
        if not text.strip():
            self._corrections.clear()
            self.read, self.understood = None, Understood()
            self.changed.emit()
            return
        self._workspace.read(f"line-{id(self)}", _read, self._understand, text, self._workspace.now(), then=self._take)

    def correct(self, key: str, value: Any) -> None:
        """Put a value in the place of a piece, by its key; None leaves the piece out."""
        self._corrections[key] = value
        self._judge()

    def leave_out(self, piece: Piece) -> None:
        """Take a piece out; what is stored in any case goes back to what is assumed if nobody says."""
        self.correct(piece.key, {Slot.STEP: "", Slot.AT: self._workspace.today()}.get(piece.slot))

    def add_person(self, person: Someone) -> None:
        """Put somebody in whom the text does not name."""
        self.correct(f"{Slot.PERSON}:+{person.id or person.name}", person)

    def person(self, piece: Piece) -> Someone:
        return self.understood.people[piece.key]

    def others(self, piece: Piece) -> list[Candidate]:
        """Whom the name of a piece may mean, the likeliest first."""
        if self.read is None:
            return []
        line = self.read.line
        named = [who for who in line.people if line.text[who.span.start : who.span.end] == piece.said]
        known = self.read.candidates
        return [known[contact_id] for who in named for contact_id in who.ids if contact_id in known]

    def name_said(self, piece: Piece) -> str:
        """The name as lists would have it, whoever is meant by it."""
        line = None if self.read is None else self.read.line
        named = () if line is None else line.people
        return next((who.name for who in named if line and line.text[who.span.start : who.span.end] == piece.said), "")

    def _take(self, read: LineRead) -> None:
        if read.line.text != self._text:
            return  # it was cleared meanwhile
        self.read = read
        self._judge()
        self.settled.emit()

    def _judge(self) -> None:
        if self.read is not None:
            names = {row.id: row.name for row in self.read.candidates.values()}
            self.understood = understood(self.read.line, self._workspace.today(), self._corrections, names)
        self.changed.emit()


def _read(session: Session, understand: Understand, text: str, now: datetime) -> LineRead:
    names = KnownNames(session)
    line = understand(text, now, names)
    ids = list(dict.fromkeys(contact_id for person in line.people for contact_id in person.ids))
    found = {row.id: row for row in candidates(session, ids)}
    return LineRead(line, found, names.communities(), names.platforms())
