"""What an importer yields: one frozen record a thing it read, free of any database.

Every record carries ``rows``, the 1-based data row numbers of the source file that it stands for, so that each
row read is accounted for exactly once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from crm_app.domain.book import BookRow


@dataclass(frozen=True, slots=True)
class IdentityRecord:
    """One handle: platform key ("linkedin", "email", "phone"), kind, and the value as the source writes it."""

    platform: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as a source names them. ``name`` is the whole name as it is shown."""

    name: str
    given_name: str = ""
    family_name: str = ""
    identities: tuple[IdentityRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """One person of a contact list.

    ``key`` recognises the same person on a later import of the same source; ``aliases`` are other keys that mean
    the same person as long as only one stored person answers to them (an older export has no profile URL).
    ``met_on`` is the day the source says the two were connected.
    """

    rows: tuple[int, ...]
    key: str
    person: PersonRecord
    aliases: tuple[str, ...] = ()
    company: str = ""
    position: str = ""
    location: str = ""
    notes: str = ""
    met_on: date | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageLine:
    """One message of a thread: the instant (aware, UTC), the author's name, whether the owner wrote it, the text."""

    row: int
    at: datetime
    author: str
    mine: bool
    text: str


@dataclass(frozen=True, slots=True)
class InteractionRecord:
    """One interaction; for messages one thread of one UTC day.

    ``key`` is stable across exports. ``people`` are the others, never the owner. ``direction`` is a value of
    ``vocabulary.Direction``, ``kind`` of ``vocabulary.InteractionKind``; ``subtype`` says more in the source's own
    terms ("invitation"). ``lines`` are in order of time.
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


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not taken, on purpose; ``reason`` is a code such as "no_name", "draft", "spam"."""

    rows: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that should have been taken and could not be read; ``reason`` is a code such as "bad_date"."""

    rows: tuple[int, ...]
    reason: str


Record = ContactRecord | InteractionRecord | BookRow | SkippedRow | FailedRow


@dataclass(frozen=True, slots=True)
class Owner:
    """Who the account belongs to, as far as the data says; empty strings where it does not."""

    name: str = ""
    profile_url: str = ""

    def known(self) -> bool:
        return bool(self.name or self.profile_url)


class RecordReader(Protocol):
    """Streams one file; ``position`` is the number of bytes read so far, for progress."""

    @property
    def position(self) -> int: ...

    def records(self) -> Iterator[Record]:
        """Open the file anew and yield what it holds; raises ``BadInput`` for a file that is not what it claims."""
        ...


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of an export, recognised and ready to be read.

    ``source`` names the importer ("linkedin.connections"), ``name`` the file inside the export, ``path`` the file
    the person chose, ``size`` the bytes to read (for progress).
    """

    source: str
    name: str
    path: str
    size: int
    reader: RecordReader
