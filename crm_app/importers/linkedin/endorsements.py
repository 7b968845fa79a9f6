"""Endorsements received and given: who vouched for whose skills, one interaction a person and day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from crm_app.domain.names import fold
from crm_app.domain.records import FailedRow, InteractionRecord, Owner, PersonRecord, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_instant, zone_of
from crm_app.importers.head import Head
from crm_app.importers.linkedin.people import full_name, is_closed, named_person, profile_key
from crm_app.importers.linkedin.table_reader import TableReader
from crm_app.importers.tables import Table

NEEDED = frozenset({"endorsementdate", "skillname"})
_Days = dict[tuple[str, date, str], "_Day"]


class Endorsements:
    """Both directions, and both forms in which the exports of 2022 have each: they give the same keys."""

    source = "linkedin.endorsements"

    def recognise(self, head: Head) -> float:
        header = head.header(NEEDED)
        return 1.0 if header and ("endorserfirstname" in header.columns or "endorseefirstname" in header.columns) else 0

    def reader(self, member: Member, owner: Owner) -> "EndorsementsReader":
        del owner
        return EndorsementsReader(member)


@dataclass(slots=True)
class _Day:
    """One person's endorsements of one UTC day; ``at`` is the first."""

    person: PersonRecord
    at: datetime
    zone: str
    rows: list[int] = field(default_factory=list[int])
    skills: list[str] = field(default_factory=list[str])


class EndorsementsReader(TableReader):
    """Reads the endorsements. The interactions come after the last row was read."""

    most = 4 << 20  # a day's endorsements may lie scattered in a file, so all are held; the largest seen had 100 KB

    def __init__(self, member: Member) -> None:
        super().__init__(member, NEEDED)

    def read(self, table: Table) -> Iterator[Record]:
        """Skipped: "no_name", "closed_account". Failed: "bad_date"."""
        received = table.has("endorserfirstname")
        side = "endorser" if received else "endorsee"
        first, last = table.column(f"{side}firstname"), table.column(f"{side}lastname")
        link = table.column(f"{side}publicurl", f"{side}profileurl")
        dated, skill = table.column("endorsementdate"), table.column("skillname")
        days: _Days = {}
        for row, cells in self.rows(table):
            url = cells[link].strip()
            name, url_key = full_name(cells[first], cells[last]), profile_key(url)
            if not url_key and (not name or is_closed(name)):
                yield SkippedRow((row,), "closed_account" if name else "no_name")
                continue
            at = parse_instant(cells[dated])
            if at is None:
                yield FailedRow((row,), "bad_date")
                continue
            key = (fold(name), at.date(), url_key)
            day = days.get(key)
            if day is None:
                person = named_person(cells[first], cells[last], url)
                day = days[key] = _Day(person, at, zone_of(cells[dated]))
            day.at = min(day.at, at)
            day.rows.append(row)
            day.skills.append(cells[skill].strip())
        yield from _interactions(days, received=received)


def _interactions(days: _Days, *, received: bool) -> Iterator[Record]:
    """One a person and day. The key has no URL, which not every form of the file has; namesakes are numbered."""
    direction = Direction.IN if received else Direction.OUT
    namesakes = Counter[str]()
    for (_, on, _), day in days.items():
        key = f"endorsement|{direction}|{fold(day.person.name)}|{on}"
        namesakes[key] += 1
        yield InteractionRecord(
            tuple(day.rows),
            key=key if namesakes[key] == 1 else f"{key}#{namesakes[key]}",
            kind=InteractionKind.HELP_RECEIVED if received else InteractionKind.HELP_GIVEN,
            direction=direction,
            at=day.at,
            platform="linkedin",
            people=(day.person,),
            title=", ".join(sorted({skill for skill in day.skills if skill}, key=str.casefold)),
            subtype="endorsement",
            assumed_zone=day.zone,
        )
