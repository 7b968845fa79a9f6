"""What an export holds of what was decided: how often to be in touch, which suggestions are not wanted."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.suggestions import SuggestionKind
from crm_app.domain.vocabulary import ImportChangeKind, Unit


@dataclass(frozen=True, slots=True)
class BookCadence:
    every: int
    unit: Unit
    anchor_on: date

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError("a cadence needs an interval")


@dataclass(frozen=True, slots=True)
class BookCadenceState:
    snoozed_until: date | None = None
    skipped_on: date | None = None


@dataclass(frozen=True, slots=True)
class BookTier:
    """How often to be in touch with everybody of a tier; ``tier`` is 1 to 5."""

    tier: int
    every: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError("a tier needs an interval")


@dataclass(frozen=True, slots=True)
class BookContactTier:
    """What was decided about a contact on a day: a tier, or (None) that they are in none."""

    anchor_on: date
    tier: int | None = None


@dataclass(frozen=True, slots=True)
class BookRest:
    """A suggestion that is not wanted: about a contact (their uid) or anybody, of a kind or of any."""

    created_at: datetime
    contact: str = ""
    kind: SuggestionKind | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if not self.contact and self.kind is None:
            raise ValueError("a rest is of somebody or of something")


@dataclass(frozen=True, slots=True)
class BookChange:
    """What an import (its uid) says differently of a contact, and nobody has dealt with yet."""

    by: str
    kind: ImportChangeKind
    before: str = ""
    after: str = ""
