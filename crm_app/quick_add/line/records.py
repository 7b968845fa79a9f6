"""What a line was understood as: each piece with its place in the text, and what is left over."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crm_app.domain.known_names import KnownCommunity, KnownPerson, Names
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.quick_add.line.repeat_rule import Repeat

__all__ = [
    "Dated", "Happened", "KnownCommunity", "KnownPerson", "Lasting", "Line", "Named", "Names", "NextStep", "NoNames",
    "Placed", "Recurring", "Role", "Span", "Tagged",
]  # fmt: skip


class Role(StrEnum):
    """What a date is: when it happened, what is meant for then, or when to be reminded."""

    EVENT = "event"
    PLAN = "plan"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, or a wall time without a zone; ``rough`` where a period or a part of the day was said."""

    span: Span
    value: date | datetime
    role: Role
    rough: bool = False
    clock: Span | None = None
    """Where its time of day is said apart from the day: "on Friday lunch with Ann at 12"."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """How often, with the first day (and wall time) from now on."""

    span: Span
    repeat: Repeat
    first: date | datetime
    apart: tuple[Span, ...] = ()
    """Where more of it is said at a distance: "on Fridays, call with the team at 11", "weekly call on Tuesdays"."""

    @property
    def rrule(self) -> str:
        return self.repeat.rrule


@dataclass(frozen=True, slots=True)
class Lasting:
    span: Span
    minutes: int


@dataclass(frozen=True, slots=True)
class Tagged:
    span: Span
    tag: str


@dataclass(frozen=True, slots=True)
class Happened:
    """The kind of interaction, and who reached out."""

    span: Span
    kind: InteractionKind
    direction: Direction


@dataclass(frozen=True, slots=True)
class Named:
    """A person by the name as written in lists. ``ids`` are the contacts it may be: none for a new person."""

    span: Span
    name: str
    ids: tuple[int, ...] = ()
    as_written: bool = True
    """Whether it stands in the text as in lists: not in another case."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where: a platform by its key, a community by its name and by its id if it is known."""

    span: Span
    platform: str | None = None
    community: str | None = None
    community_id: int | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, with the words that say it; when is the first date that is no event, or the recurrence."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line understood. ``rest`` is the note; ``undated`` the text without times, tags and "remind me" only."""

    text: str
    dates: tuple[Dated, ...]
    recurrence: Recurring | None
    duration: Lasting | None
    tags: tuple[Tagged, ...]
    happened: Happened | None
    people: tuple[Named, ...]
    place: Placed | None
    next_step: NextStep | None
    rest: str
    undated: str


class NoNames:
    """An empty address book."""

    def people(self, words: Collection[str]) -> Sequence[KnownPerson]:  # noqa: ARG002
        return ()

    def platforms(self) -> Sequence[tuple[str, str]]:
        return ()

    def communities(self) -> Sequence[KnownCommunity]:
        return ()
