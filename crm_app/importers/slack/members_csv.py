"""The lists of members that Slack's admin pages save as CSV: Manage members, and Analytics."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm_app.domain.names import fold
from crm_app.domain.owner import Owner
from crm_app.domain.records import (
    CommunityRef,
    ContactRecord,
    MembershipRecord,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_day
from crm_app.importers.slack.members import identities
from crm_app.importers.slack.owner import plain
from crm_app.importers.slack.recognise import ANALYTICS, ANALYTICS_NEEDED, MEMBER_LIST_NEEDED
from crm_app.importers.slack.values import ident
from crm_app.importers.tables import Table

# "Acme Member Analytics Prior 30 Days - Apr 17, 2026.csv", "slack-acme-members.csv"
_NAMES = (
    re.compile(r"(.+?) Member Analytics\b.*", re.IGNORECASE),
    re.compile(r"slack-(.+)-members\b.*", re.IGNORECASE),
)
_FIELDS = (
    ("displayname", "Display name"),
    ("username", "Username"),
    ("accountcreatedutc", "Account created"),
    ("lastactiveutc", "Last active"),
)
_MOST_STANDINGS = 10_000


def workspace_named_by(file: str) -> CommunityRef | None:
    """The workspace that the name of a saved list tells; its id stands in no list."""
    for pattern in _NAMES:
        if found := pattern.fullmatch(file):
            return CommunityRef("slack", f"name:{fold(found[1])}", found[1])
    return None


class MembersCsvReader:
    """Streams the members; see ``RecordReader``. ``workspace`` is the community they are members of, if known."""

    def __init__(self, member: Member, kind: str, owner: Owner, workspace: CommunityRef | None) -> None:
        self._member = member
        self._needed = ANALYTICS_NEEDED if kind == ANALYTICS else MEMBER_LIST_NEEDED
        self._mine = {plain(value) for value in (owner.name, *owner.me)} - {""}
        self._workspace = workspace
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "owner", "bot", "no_name", "duplicate_row". Deactivated members are taken."""
        seen: set[str] = set()
        with Table(self._member.open, self._needed, self._member.base) as table:
            self._table = table
            columns = _Columns(table)
            standings = _Standings(self._workspace)
            for row, cells in table:
                user_id, email = ident(cells[columns.id].strip()), cells[columns.email].strip()
                username = cells[columns.username].strip()
                name = cells[columns.name].strip() or cells[columns.display].strip() or username or email
                key = user_id or (f"email:{fold(email)}" if email else f"name:{fold(name)}")
                standing = standings.of(cells[columns.role], cells[columns.since], cells[columns.deactivated])
                if not name:
                    yield SkippedRow((row,), "no_name")
                elif key in seen:
                    yield SkippedRow((row,), "duplicate_row")
                elif standing.bot or user_id == "USLACKBOT":
                    yield SkippedRow((row,), "bot")
                elif self._is_owner(user_id, email, username, name):
                    yield SkippedRow((row,), "owner")
                else:
                    yield ContactRecord(
                        (row,),
                        key,
                        PersonRecord(name, identities=identities(user_id, email)),
                        position=cells[columns.position].strip(),
                        memberships=standing.memberships,
                        listed=False,
                        fields=columns.fields(cells, name, standing.fields),
                    )
                seen.add(key)

    def _is_owner(self, *values: str) -> bool:
        mine = self._mine
        if mine:
            for value in values:
                if value.lower() in mine or (not value.isascii() and plain(value) in mine):
                    return True
        return False


@dataclass(frozen=True, slots=True)
class _Standing:
    """What role, day of joining and day of leaving come to."""

    bot: bool
    memberships: tuple[MembershipRecord, ...]
    fields: tuple[tuple[str, str], ...]


class _Standings:
    """Many rows have the same."""

    def __init__(self, workspace: CommunityRef | None) -> None:
        self._workspace = workspace
        self._known: dict[tuple[str, str, str], _Standing] = {}

    def of(self, role: str, since: str, until: str) -> _Standing:
        found = self._known.get((role, since, until))
        if found is None:
            words = fold(role).replace("-", " ").split()
            gone = "deactivated" in words or bool(until.strip())
            place = self._workspace
            found = _Standing(
                "bot" in words,
                (MembershipRecord(place, _role(words), parse_day(since)),) if place else (),
                (("Deactivated", "yes"),) if gone else (),
            )
            if len(self._known) < _MOST_STANDINGS:
                self._known[role, since, until] = found
        return found


class _Columns:
    """Where the columns stand; those a list lacks point at the cell that is always empty."""

    def __init__(self, table: Table) -> None:
        self.id = table.column("userid")
        self.email = table.column("email")
        self.name = table.column("fullname", "name")
        self.display = table.column("displayname")
        self.username = table.column("username")
        self.role = table.column("accounttype", "status")
        self.position = table.column("whatido", "title")
        self.since = table.column("claimeddateutc")
        self.deactivated = table.column("deactivateddateutc")
        self._fields = [(table.column(name), label) for name, label in _FIELDS if table.has(name)]

    def fields(self, cells: list[str], name: str, more: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        found = [
            (label, value.strip())
            for column, label in self._fields
            if (value := cells[column]) and value != name and not value.isspace()
        ]
        return (*found, *more)


def _role(words: list[str]) -> str:
    """One word for what the lists call "Primary Owner", "Workspace Admin", "Single-Channel Guest"."""
    return next((role for role in ("Owner", "Admin", "Guest") if role.casefold() in words), "Member")
