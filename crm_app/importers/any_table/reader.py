"""Reads any table of people, once somebody has said what its columns are."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from crm_app.domain.records import NOBODY, CommunityRef, ContactRecord, Owner, Record, SkippedRow, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.any_table.mapping import Mapping
from crm_app.importers.any_table.people import People
from crm_app.importers.any_table.rows import Rows
from crm_app.importers.any_table.sample import Sample, read_sample, table_member
from crm_app.importers.archives import Member
from crm_app.importers.table_days import day_first

SOURCE = "table"


def open_table(path: Path, mapping: Mapping, owner: Owner, community: CommunityRef | None) -> SourceFile:
    """The file, ready to be read by this mapping; everybody in it becomes a member of the community, if one is given.

    Raises ``BadInput`` as ``read_sample`` does, and "not_recognised" for a file with other columns than the mapping's.
    """
    member = table_member(path)
    sample = read_sample(member)
    if len(sample.header) != len(mapping.header) or sample.headed != mapping.headed:
        raise BadInput("not_recognised", file=member.base)
    reader = TableReader(member, sample, mapping, owner, community)
    return SourceFile(SOURCE, member.name, str(path), member.size, reader)


def first_people(sample: Sample, mapping: Mapping, community: CommunityRef | None = None) -> list[ContactRecord]:
    """The people of the sample's rows, as they would come in; rows about nobody are left out."""
    people = People(mapping, community, days_first=_days_first(mapping, (list(row) for row in sample.rows)))
    found: list[ContactRecord] = []
    for number, cells in enumerate(sample.rows, 1):
        person = people.read((*cells, ""))
        if person.name:
            found.append(people.contact(number, person.key, person, (*cells, "")))
    return found


class TableReader:
    """Streams the people; see ``RecordReader``."""

    def __init__(
        self, member: Member, sample: Sample, mapping: Mapping, owner: Owner, community: CommunityRef | None
    ) -> None:
        self._member = member
        self._sample = sample
        self._mapping = mapping
        self._owner = owner
        self._community = community
        self._rows: Rows | None = None

    @property
    def position(self) -> int:
        return self._rows.position if self._rows else 0

    def records(self) -> Iterator[Record]:
        """One record a row.

        Skipped: "empty" where only columns that are ignored say something, "no_name" without a name, e-mail or handle,
        "owner", "duplicate_row" for a row that repeats another or is about the same person.
        """
        people = People(self._mapping, self._community, days_first=self._reads_days_first())
        used = [at for at, field in enumerate(self._mapping.fields) if field != "ignore"]
        seen = _Seen()
        is_me = None if self._owner == NOBODY else self._owner.is_me
        with self._open() as rows:
            self._rows = rows
            for number, cells in rows:
                person = people.read(cells)
                if not person.name:
                    full = any(cells[at].strip() for at in used)
                    yield SkippedRow((number,), "no_name" if full else "empty")
                elif is_me is not None and is_me(person.name, *(one.value for one in person.identities)):
                    yield SkippedRow((number,), "owner")
                elif key := seen.key(person.key, cells):
                    yield people.contact(number, key, person, cells)
                else:
                    yield SkippedRow((number,), "duplicate_row")

    def _open(self) -> Rows:
        return Rows(self._member.open, self._sample, self._member.base)

    def _reads_days_first(self) -> bool:
        if not _has_days(self._mapping):
            return False
        with self._open() as rows:
            return _days_first(self._mapping, (cells for _, cells in rows))


class _Seen:
    """The keys so far: people of one name whom nothing tells apart are numbered, unless their rows are the same."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._more: dict[str, set[int]] = {}

    def key(self, key: str, cells: list[str]) -> str:
        """The key of this row, or empty when it repeats an earlier one."""
        row = hash(tuple(cells))
        if key not in self._first:
            self._first[key] = row
            return key
        more = self._more.setdefault(key, {self._first[key]})
        if row in more or not key.endswith("|"):
            return ""
        more.add(row)
        return f"{key}#{len(more)}"


def _has_days(mapping: Mapping) -> bool:
    return "met_on" in mapping.fields or "birthday" in mapping.fields


def _days_first(mapping: Mapping, rows: Iterator[list[str]]) -> bool:
    """Whether the days of the table have the day before the month; the first that can be read one way only tells."""
    columns: Sequence[int] = (*mapping.columns("met_on"), *mapping.columns("birthday"))
    return bool(columns) and day_first(cells[at] for cells in rows for at in columns)
