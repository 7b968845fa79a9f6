"""What a form or the command line hands to a command: plain values, not yet checked against the data."""

from dataclasses import dataclass
from datetime import date, datetime, time

from crm_app.domain.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class IdentityDraft:
    """A handle as typed; ``platform`` is a platform key, ``kind`` an ``IdentityKind``."""

    platform: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class MetDraft:
    """Where and when a contact was first met, as typed; any part may be unknown."""

    platform_id: int | None = None
    community_id: int | None = None
    on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """The contact form. ``identities`` and ``met`` replace what is stored."""

    name: str
    company: str = ""
    position: str = ""
    location: str = ""
    birthday: str = ""
    notes: str = ""
    identities: tuple[IdentityDraft, ...] = ()
    met: MetDraft | None = None


@dataclass(frozen=True, slots=True)
class CommunityDraft:
    """The community form; ``kind`` is a ``CommunityKind``."""

    name: str
    platform_id: int
    kind: str
    joined_on: date | None = None
    url: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """Something to do by ``due_on`` about contacts; ``every`` > 0 with ``unit`` repeats it; ``zone`` is IANA's.

    ``rule`` (``domain.recurrence.DayRule``) names the days if counting intervals from ``due_on`` does not give them.
    """

    text: str
    contact_ids: tuple[int, ...]
    due_on: date
    due_time: time | None = None
    zone: str = ""
    every: int = 0
    unit: Unit | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class InteractionDraft:
    """The log form: an aware instant, values of ``InteractionKind`` and ``Direction``, minutes (0 unknown)."""

    contact_ids: tuple[int, ...]
    kind: str
    direction: str
    at: datetime
    text: str = ""
    title: str = ""
    minutes: int = 0
    platform_id: int | None = None
    community_id: int | None = None
    follow_up: FollowUpDraft | None = None


@dataclass(frozen=True, slots=True)
class LineDraft:
    """What one line of text stores, together: an interaction, a follow-up or both, about the same people.

    ``new_names`` are people to be added, ``tags`` go on everybody. ``platform`` is a key; a ``community`` without an id
    is a new one. The two drafts name neither people nor place: those are said here.
    """

    contact_ids: tuple[int, ...]
    new_names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    platform: str = ""
    community: str = ""
    community_id: int | None = None
    interaction: InteractionDraft | None = None
    follow_up: FollowUpDraft | None = None


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """What came of knowing a contact; ``kind`` is an ``OutcomeKind``."""

    kind: str
    contact_id: int
    community_id: int | None = None
    on: date | None = None
    notes: str = ""
