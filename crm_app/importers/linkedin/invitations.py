"""Invitations.csv, of every generation: who asked whom to connect, and with what words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crm_app.domain.records import FailedRow, InteractionRecord, MessageLine, Owner, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_instant, zone_of
from crm_app.importers.head import Head
from crm_app.importers.linkedin.people import is_closed, is_owner, name_key, person, profile_key
from crm_app.importers.tables import Table

NEEDED = frozenset({"from", "to", "sentat", "direction"})
_DIRECTIONS = {"OUTGOING": Direction.OUT, "INCOMING": Direction.IN}


@dataclass(frozen=True, slots=True)
class Invitation:
    """One row as it stands; ``direction`` is none when the file does not say."""

    row: int
    sender: str
    sender_url: str
    recipient: str
    recipient_url: str
    sent_at: str
    message: str
    direction: Direction | None


class Invitations:
    source = "linkedin.invitations"

    def recognise(self, head: Head) -> float:
        return 1.0 if head.header(NEEDED) else 0.0

    def reader(self, member: Member, owner: Owner) -> "InvitationsReader":
        return InvitationsReader(member, owner)


def invitations(table: Table) -> Iterator[Invitation]:
    """The rows of an open table."""
    sender, recipient = table.column("from"), table.column("to")
    sender_url, recipient_url = table.column("inviterprofileurl"), table.column("inviteeprofileurl")
    sent_at, message, direction = table.column("sentat"), table.column("message"), table.column("direction")
    for row, cells in table:
        yield Invitation(
            row,
            cells[sender].strip(),
            cells[sender_url].strip(),
            cells[recipient].strip(),
            cells[recipient_url].strip(),
            cells[sent_at],
            cells[message].strip(),
            _DIRECTIONS.get(cells[direction].strip().upper()),
        )


class InvitationsReader:
    """Streams the invitations as interactions; see ``RecordReader``."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._owner = owner
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """One record a row; a time has no zone in this file and is taken as UTC.

        Skipped: "no_name", "closed_account", "duplicate_row". Failed: "bad_date", "bad_direction".
        """
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            seen: dict[str, set[tuple[str, str]]] = {}
            for invitation in invitations(table):
                record = self._record(invitation)
                if isinstance(record, InteractionRecord):
                    yield _numbered(record, invitation.message, seen)
                else:
                    yield record

    def _record(self, invitation: Invitation) -> Record:
        rows = (invitation.row,)
        direction = invitation.direction or self._direction(invitation)
        sender, recipient = (invitation.sender, invitation.sender_url), (invitation.recipient, invitation.recipient_url)
        if not any((*sender, *recipient)):
            return SkippedRow(rows, "no_name")
        if direction is None:
            return FailedRow(rows, "bad_direction")
        name, url = recipient if direction is Direction.OUT else sender
        if is_closed(name) and not url:
            return SkippedRow(rows, "closed_account")
        other = person(name, url)
        if not other.name:
            return SkippedRow(rows, "no_name")
        at = parse_instant(invitation.sent_at)
        if at is None:
            return FailedRow(rows, "bad_date")
        mine = direction is Direction.OUT
        line = MessageLine(invitation.row, at, invitation.sender, mine, invitation.message)
        return InteractionRecord(
            rows,
            key=f"invitation|{name_key(other.name)}|{at:%Y-%m-%dT%H:%M}|{direction}",  # not all exports have the URL
            kind=InteractionKind.MESSAGE,
            direction=direction,
            at=at,
            platform="linkedin",
            people=(other,),
            subtype="invitation",
            lines=(line,) if invitation.message else (),
            assumed_zone=zone_of(invitation.sent_at),
        )

    def _direction(self, invitation: Invitation) -> Direction | None:
        if is_owner(self._owner, invitation.sender, invitation.sender_url):
            return Direction.OUT
        if is_owner(self._owner, invitation.recipient, invitation.recipient_url):
            return Direction.IN
        return None


def _numbered(record: InteractionRecord, message: str, seen: dict[str, set[tuple[str, str]]]) -> Record:
    """The record, its key numbered when another of the same minute has it; or skipped when it is the same."""
    identities = record.people[0].identities
    mark = (message, profile_key(identities[0].value) if identities else "")
    earlier = seen.setdefault(record.key, set())
    if mark in earlier:
        return SkippedRow(record.rows, "duplicate_row")
    earlier.add(mark)
    if len(earlier) == 1:
        return record
    return replace(record, key=f"{record.key}#{len(earlier)}")
