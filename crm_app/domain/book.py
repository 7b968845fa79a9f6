"""Everything an address book holds, as one frozen record a thing: what a Kithbook export writes and reads back.

What belongs to a record stands in it; what stands alone is named by its uid, a platform by its key, a tag by its name.
Derived values (sort keys, summaries, due dates of a cadence) are not in it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from crm_app.domain.book_decisions import (
    BookCadence,
    BookCadenceState,
    BookChange,
    BookContactTier,
    BookRest,
    BookTier,
)
from crm_app.domain.recurrence import DayRule
from crm_app.domain.vocabulary import (
    CommunityKind,
    Direction,
    IdentityKind,
    InteractionKind,
    LedgerEvent,
    OutcomeKind,
    OwnerFactKind,
    Unit,
)

VERSION = 3
"""The version of the format; a reader refuses a higher one."""


@dataclass(frozen=True, slots=True)
class BookPlatform:
    key: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class BookTag:
    name: str
    cadence: BookCadence | None = None


@dataclass(frozen=True, slots=True)
class BookProvenance:
    """The import (its uid) that created or updated something, and from which row of its file."""

    by: str
    row: int
    created: bool = False


@dataclass(frozen=True, slots=True)
class BookSource:
    """What a source of imports says, so that the next import from it recognises and changes nothing else."""

    source: str
    key: str
    alias: str = ""
    said: str = "[]"
    provenance: tuple[BookProvenance, ...] = ()


@dataclass(frozen=True, slots=True)
class BookActivity:
    """How many messages, posts or comments (``kind``) the owner wrote in a community on one day."""

    on: date
    kind: str
    source: str
    count: int


@dataclass(frozen=True, slots=True)
class BookCommunity:
    uid: str
    name: str
    platform: str
    kind: CommunityKind = CommunityKind.PROFESSIONAL
    joined_on: date | None = None
    url: str = ""
    notes: str = ""
    archived_at: datetime | None = None
    activity: tuple[BookActivity, ...] = ()
    sources: tuple[BookSource, ...] = ()


@dataclass(frozen=True, slots=True)
class BookImport:
    """One import that stands, with its account."""

    uid: str
    source: str
    file: str
    at: datetime
    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    reasons: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class BookIdentity:
    platform: str
    kind: IdentityKind
    value: str


@dataclass(frozen=True, slots=True)
class BookPosition:
    company: str = ""
    title: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class BookMembership:
    community: str
    role: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class BookMet:
    platform: str = ""
    community: str = ""
    on: date | None = None
    evidence: str = ""
    source: str = "typed"


@dataclass(frozen=True, slots=True)
class BookLedgerLine:
    event: LedgerEvent
    at: datetime
    kind: str = "follow-up"
    due_on: date | None = None
    until: date | None = None
    way: str = ""


@dataclass(frozen=True, slots=True)
class BookContact:
    """``photo`` is a small PNG, JPEG or WebP in base64; ``listed`` is False for a mere member of a community."""

    uid: str
    name: str
    given_name: str = ""
    family_name: str = ""
    company: str = ""
    position: str = ""
    position_since: date | None = None
    location: str = ""
    birthday: str = ""
    notes: str = ""
    created_at: datetime | None = None
    archived_at: datetime | None = None
    identities: tuple[BookIdentity, ...] = ()
    positions: tuple[BookPosition, ...] = ()
    memberships: tuple[BookMembership, ...] = ()
    met: BookMet | None = None
    tags: tuple[str, ...] = ()
    cadence: BookCadence | None = None
    cadence_state: BookCadenceState | None = None
    ledger: tuple[BookLedgerLine, ...] = ()
    sources: tuple[BookSource, ...] = ()
    photo: str = ""
    listed: bool = True
    tier: BookContactTier | None = None
    changes: tuple[BookChange, ...] = ()


@dataclass(frozen=True, slots=True)
class BookInteraction:
    """``people`` are the uids of the contacts who took part."""

    uid: str
    kind: InteractionKind
    direction: Direction
    at: datetime
    minutes: int = 0
    platform: str = ""
    community: str = ""
    subtype: str = ""
    title: str = ""
    text: str = ""
    people: tuple[str, ...] = ()
    sources: tuple[BookSource, ...] = ()
    assumed_zone: str = ""


@dataclass(frozen=True, slots=True)
class BookFollowUp:
    """``people`` are the uids of the contacts it is about."""

    uid: str
    text: str
    due_on: date
    anchor_on: date
    due_time: time | None = None
    zone: str = ""
    every: int = 0
    unit: Unit | None = None
    snoozed_until: date | None = None
    created_at: datetime | None = None
    done_at: datetime | None = None
    people: tuple[str, ...] = ()
    ledger: tuple[BookLedgerLine, ...] = ()
    sources: tuple[BookSource, ...] = ()
    rule: str = ""

    def __post_init__(self) -> None:
        if self.every and self.unit is None:
            raise ValueError("an interval needs a unit")
        if self.rule and DayRule.parse(self.rule).every != self.every:
            raise ValueError("a rule has the interval it stands beside")


@dataclass(frozen=True, slots=True)
class BookOutcome:
    uid: str
    kind: OutcomeKind
    contact: str
    community: str = ""
    on: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class BookOwnerFact:
    """What a source says of the owner; the times are text as the source writes them."""

    source: str
    key: str
    kind: OwnerFactKind
    title: str
    detail: str = ""
    since: str = ""
    until: str = ""


BookRecord = (
    BookPlatform
    | BookTag
    | BookTier
    | BookCommunity
    | BookImport
    | BookContact
    | BookInteraction
    | BookFollowUp
    | BookOutcome
    | BookRest
    | BookOwnerFact
)

# The parts of an export in the order they are written and read: what is referred to comes first.
SECTIONS: dict[str, type[BookRecord]] = {
    "platforms": BookPlatform,
    "tags": BookTag,
    "tiers": BookTier,
    "imports": BookImport,
    "communities": BookCommunity,
    "contacts": BookContact,
    "interactions": BookInteraction,
    "follow_ups": BookFollowUp,
    "outcomes": BookOutcome,
    "suggestion_rests": BookRest,
    "owner_facts": BookOwnerFact,
}


@dataclass(frozen=True, slots=True)
class BookRow:
    """One record of an export, and which one it is, counted through all parts from 1."""

    row: int
    record: BookRecord
