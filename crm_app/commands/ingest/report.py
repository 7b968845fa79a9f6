"""The account of one imported file: every row read has exactly one fate."""

from collections import Counter
from dataclasses import dataclass, field

_NOTHING = ("bad_record", "bad_date", "no_name", "empty")
_MOST_HOLLOW = 100_000  # rows
_HOLLOW = 10  # times as many as all others


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of one file. ``read = created + updated + unchanged + skipped + failed``, in rows of the file.

    ``seconds`` is the time it took. The others count what is new in the data: ``people_created`` went into the list of
    contacts, ``members_created`` are only members of communities, ``changes`` is how many people have a new job or have
    vanished since the export before.
    """

    file: str
    source: str
    read: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    failed: int
    reasons: dict[str, int]
    seconds: float
    people_created: int
    interactions_created: int
    members_created: int = 0
    communities_created: int = 0
    changes: int = 0

    @property
    def something(self) -> bool:
        """Whether anything is new or changed."""
        return bool(
            self.created
            or self.updated
            or self.people_created
            or self.members_created
            or self.communities_created
            or self.changes
        )


@dataclass(slots=True)
class Tally:
    """Counts while a file is read; ``members`` are the ids of new contacts who are not in the list."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    people: int = 0
    interactions: int = 0
    members: list[int] = field(default_factory=list[int])
    communities: int = 0
    changes: int = 0
    reasons: Counter[str] = field(default_factory=Counter[str])

    def skip(self, rows: int, reason: str) -> None:
        self.skipped += rows
        self.reasons[reason] += rows

    def fail(self, rows: int, reason: str) -> None:
        self.failed += rows
        self.reasons[reason] += rows

    @property
    def hollow(self) -> bool:
        """Whether nearly all of very many rows hold nothing: reading on would take long and bring nobody."""
        nothing = sum(self.reasons[reason] for reason in _NOTHING)
        return nothing > _MOST_HOLLOW and nothing > _HOLLOW * (self.created + self.updated + self.unchanged)

    def report(self, file: str, source: str, seconds: float) -> ImportReport:
        return ImportReport(
            file=file,
            source=source,
            read=self.created + self.updated + self.unchanged + self.skipped + self.failed,
            created=self.created,
            updated=self.updated,
            unchanged=self.unchanged,
            skipped=self.skipped,
            failed=self.failed,
            reasons=dict(self.reasons),
            seconds=round(seconds, 3),
            people_created=self.people,
            interactions_created=self.interactions,
            members_created=len(self.members),
            communities_created=self.communities,
            changes=self.changes,
        )
