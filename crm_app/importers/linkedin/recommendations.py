"""Recommendations received and given: what one wrote about the other's work."""

from collections.abc import Iterator

from crm_app.domain.names import fold
from crm_app.domain.records import FailedRow, InteractionRecord, Owner, Record, SkippedRow
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.archives import Member
from crm_app.importers.dates import parse_instant, zone_of
from crm_app.importers.head import Head
from crm_app.importers.linkedin.people import full_name, is_closed, named_person
from crm_app.importers.linkedin.table_reader import TableReader
from crm_app.importers.plain_text import plain_text
from crm_app.importers.tables import Table

NEEDED = frozenset({"firstname", "lastname", "jobtitle", "text", "creationdate"})


class Recommendations:
    """Both directions; their headers are the same, so that only the file's name tells them apart."""

    source = "linkedin.recommendations"

    def recognise(self, head: Head) -> float:
        if head.header(NEEDED) is None:
            return 0.0
        return 1.0 if direction_of(head.base) else 0.7

    def reader(self, member: Member, owner: Owner) -> "RecommendationsReader":
        del owner
        return RecommendationsReader(member)


def direction_of(base: str) -> Direction | None:
    """By a file's name, in which ``Recommendations.csv`` has those received; none where it was given another name."""
    name = base.casefold()
    if "given" in name:
        return Direction.OUT
    return Direction.IN if "received" in name or "recommendation" in name else None


class RecommendationsReader(TableReader):
    """Streams the recommendations as interactions."""

    most = 8 << 20

    def __init__(self, member: Member) -> None:
        super().__init__(member, NEEDED)

    def read(self, table: Table) -> Iterator[Record]:
        """One record a row; the title is what the other person was at the time.

        Skipped: "empty" (without a text: only asked for), "draft", "no_name", "closed_account", "duplicate_row".
        Failed: "bad_date", and "bad_direction" where the file's name does not say who wrote.
        """
        direction = direction_of(self.member.base)
        first, last = table.column("firstname"), table.column("lastname")
        job, company = table.column("jobtitle"), table.column("company")
        said, dated, status = table.column("text"), table.column("creationdate"), table.column("status")
        seen: dict[str, set[int]] = {}
        for row, cells in self.rows(table):
            name, text = full_name(cells[first], cells[last]), plain_text(cells[said])
            reason = _reason(name, text, cells[status])
            if reason:
                yield SkippedRow((row,), reason)
                continue
            at = parse_instant(cells[dated])
            if at is None or direction is None:
                yield FailedRow((row,), "bad_direction" if at else "bad_date")
                continue
            key = _key(f"recommendation|{direction}|{fold(name)}|{at.date()}", text, seen)
            if not key:
                yield SkippedRow((row,), "duplicate_row")
                continue
            yield InteractionRecord(
                (row,),
                key=key,
                kind=InteractionKind.HELP_RECEIVED if direction is Direction.IN else InteractionKind.HELP_GIVEN,
                direction=direction,
                at=at,
                platform="linkedin",
                people=(named_person(cells[first], cells[last]),),
                title=", ".join(part for part in (cells[job].strip(), cells[company].strip()) if part),
                subtype="recommendation",
                text=text,
                assumed_zone=zone_of(cells[dated]),
            )


def _reason(name: str, text: str, status: str) -> str:
    """Why a row is not taken, or empty when it is."""
    if not text:
        return "empty"
    if status.strip().upper() == "DRAFT":
        return "draft"
    if not name:
        return "no_name"
    return "closed_account" if is_closed(name) else ""


def _key(key: str, text: str, seen: dict[str, set[int]]) -> str:
    """The key, numbered when another text of that person and day has it; empty when this is the same one."""
    texts = seen.setdefault(key, set())
    mark = hash(text)
    if mark in texts:
        return ""
    texts.add(mark)
    return key if len(texts) == 1 else f"{key}#{len(texts)}"
