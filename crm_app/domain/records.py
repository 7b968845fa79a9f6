"""What an importer yields: one frozen record a thing it read, free of any database.

Every record carries ``rows``, the 1-based data row numbers of the source file that it stands for, so that each
row read is accounted for exactly once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar, dataclass_transform

from crm_app.domain.book import BookRow
from crm_app.domain.owner import NOBODY, Owner, OwnerQuestion
from crm_app.domain.vocabulary import CommunityKind, OwnerFactKind, Unit

__all__ = ["NOBODY", "Owner", "OwnerQuestion"]

_Kind = TypeVar("_Kind")


# What dataclasses do to freeze a class makes each new record four to six times as dear (a ContactRecord 2.0 µs instead
# of 0.3), which was a third of the time of reading a list of people: the type checker refuses to change one instead.
@dataclass_transform(frozen_default=True)
def record(kind: type[_Kind]) -> type[_Kind]:
    """A record: slots, compared and hashed by its values, not to be changed once it is made."""
    return dataclass(slots=True, unsafe_hash=True)(kind)


@record
class IdentityRecord:
    """One handle: platform key ("linkedin", "email", "phone"), kind, and the value as the source writes it.

    A platform that ``vocabulary.PLATFORMS`` does not have is written "own:Name" and made when it is first needed.
    """

    platform: str
    kind: str
    value: str


@record
class PersonRecord:
    """A person as a source names them. ``name`` is the whole name as it is shown.

    ``key`` is that of the ``ContactRecord`` of the same source, where it has one: it is looked at first. Without key
    and identities a person is found by a name that only one contact has.
    """

    name: str
    given_name: str = ""
    family_name: str = ""
    identities: tuple[IdentityRecord, ...] = ()
    key: str = ""


@record
class CommunityRef:
    """A community as a source names it: ``key`` (the platform's own id, or its name) is stable, ``name`` is shown."""

    platform: str
    key: str
    name: str
    kind: CommunityKind = CommunityKind.PROFESSIONAL


@record
class MembershipRecord:
    """A person in a community, with role and since when."""

    community: CommunityRef
    role: str = ""
    since: date | None = None


@record
class MetRecord:
    """Where and when the source says that the owner first met a person; ``evidence`` is one sentence."""

    platform: str
    on: date | None = None
    community: CommunityRef | None = None
    evidence: str = ""


@record
class ContactRecord:
    """One person of a list of contacts or members.

    ``key`` recognises the same person on a later import of the same source; ``aliases`` are other keys that mean
    the same person as long as only one stored person answers to them (an older export has no profile URL).

    ``listed`` False is somebody who is only a member of a community: kept and found, but not in the list of contacts.
    ``birthday`` is "1985-06-12" or "--06-12". ``photo`` is a small PNG, JPEG or WebP, made anew by the importer.
    ``fields`` are what the source says besides, as (label, value), shown as its word and nowhere else; ``kept`` are
    raw lines that were not understood, in the source's own form, for the way back (vCard).
    """

    rows: tuple[int, ...]
    key: str
    person: PersonRecord
    aliases: tuple[str, ...] = ()
    company: str = ""
    position: str = ""
    location: str = ""
    birthday: str = ""
    notes: str = ""
    met: MetRecord | None = None
    memberships: tuple[MembershipRecord, ...] = ()
    tags: tuple[str, ...] = ()
    cadence: tuple[int, Unit] | None = None
    listed: bool = True
    archived: bool = False
    photo: bytes = b""
    fields: tuple[tuple[str, str], ...] = ()
    kept: tuple[str, ...] = ()


@record
class CommunityRecord:
    """A community that the owner is in; ``joined_on`` is the day the owner joined."""

    rows: tuple[int, ...]
    community: CommunityRef
    joined_on: date | None = None
    url: str = ""
    notes: str = ""


@record
class ActivityRecord:
    """What the owner wrote in a community on one UTC day: ``kind`` is "message", "post" or "comment".

    Each of ``rows`` is one message, so their number is the count.
    """

    rows: tuple[int, ...]
    community: CommunityRef
    on: date
    kind: str = "message"


@record
class FollowUpRecord:
    """Something the owner meant to do about people; ``every`` and ``unit`` make it recurring."""

    rows: tuple[int, ...]
    key: str
    people: tuple[PersonRecord, ...]
    text: str
    due_on: date
    every: int = 0
    unit: Unit | None = None


@record
class OwnerFactRecord:
    """Something about the owner: a position, a skill, a course. ``since`` and ``until`` are as the source writes them.

    ``key`` recognises it on a later import of the same source.
    """

    rows: tuple[int, ...]
    key: str
    kind: OwnerFactKind
    title: str
    detail: str = ""
    since: str = ""
    until: str = ""


@record
class MessageLine:
    """One message of a thread: the instant (aware, UTC), the author's name, whether the owner wrote it, the text."""

    row: int
    at: datetime
    author: str
    mine: bool
    text: str


@record
class InteractionRecord:
    """One interaction; for messages one thread of one UTC day.

    ``key`` is stable across exports. ``people`` are the others, never the owner. ``direction`` is a value of
    ``vocabulary.Direction``, ``kind`` of ``vocabulary.InteractionKind``; ``subtype`` says more in the source's own
    terms ("invitation"). ``lines`` are in order of time; what is no message has ``text`` instead. ``minutes`` is its
    length, 0 if unknown. ``assumed_zone`` names the zone in which a time without one was read ("UTC",
    "Europe/Berlin"); empty where the source gives the instant.
    """

    rows: tuple[int, ...]
    key: str
    kind: str
    direction: str
    at: datetime
    platform: str
    people: tuple[PersonRecord, ...]
    title: str = ""
    subtype: str = ""
    lines: tuple[MessageLine, ...] = ()
    text: str = ""
    minutes: int = 0
    community: CommunityRef | None = None
    assumed_zone: str = ""


@record
class SkippedRow:
    """A row that is not taken, on purpose; ``reason`` is a code such as "no_name", "draft", "spam"."""

    rows: tuple[int, ...]
    reason: str


@record
class FailedRow:
    """A row that should have been taken and could not be read; ``reason`` is a code such as "bad_date"."""

    rows: tuple[int, ...]
    reason: str


Record = (
    ContactRecord
    | CommunityRecord
    | ActivityRecord
    | InteractionRecord
    | FollowUpRecord
    | OwnerFactRecord
    | BookRow
    | SkippedRow
    | FailedRow
)


class RecordReader(Protocol):
    """Streams one file; ``position`` is the number of bytes read so far, for progress."""

    @property
    def position(self) -> int: ...

    def records(self) -> Iterator[Record]:
        """Open the file anew and yield what it holds; raises ``BadInput`` for a file that is not what it claims."""
        ...


@record
class SourceFile:
    """One file of an export, recognised and ready to be read.

    ``source`` names the importer ("linkedin.connections"), ``name`` the file inside the export, ``path`` the file
    the person chose, ``size`` the bytes to read (for progress). ``complete``: it lists everybody whom the account is
    connected with, so that whoever is missing from a newer one has gone.
    """

    source: str
    name: str
    path: str
    size: int
    reader: RecordReader
    complete: bool = False
