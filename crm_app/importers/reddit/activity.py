"""The posts and comments of the account: how much it wrote where, since whom it answered they do not say."""

from collections.abc import Iterator
from datetime import date

from crm_app.domain.records import ActivityRecord, CommunityRef, FailedRow, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.reddit.values import community, instant, is_profile, subreddit
from crm_app.importers.tables import Table

SOURCE = "reddit.activity"
POSTS = frozenset({"permalink", "date", "subreddit", "title", "body"})
COMMENTS = frozenset({"permalink", "date", "subreddit", "link", "body"})
_LONGEST = 80  # characters of a subreddit


class ActivityReader:
    """Reads the posts or the comments; see ``RecordReader``. The records come after the last row was read."""

    def __init__(self, member: Member, needed: frozenset[str], kind: str) -> None:
        self._member = member
        self._needed = needed
        self._kind = kind
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """One record a subreddit and UTC day. Skipped: "own_profile". Failed: "bad_record", "bad_date"."""
        days: dict[tuple[str, date], list[int]] = {}
        places: dict[str, CommunityRef] = {}
        known: dict[tuple[str, str], list[int]] = {}
        with Table(self._member.open, self._needed, self._member.base) as table:
            self._table = table
            at, where = table.column("date"), table.column("subreddit")
            for row, cells in table:
                name, dated = cells[where], cells[at]
                # Most rows are of a day and subreddit that there was already; the time of day is of no matter.
                regular = len(dated) == 23 and dated[20:] == "UTC" and len(name) < _LONGEST
                short = (name, dated[:10]) if regular else None
                rows = known.get(short) if short else None
                if rows is not None:
                    rows.append(row)
                    continue
                name, day = subreddit(name), _day(short[1] if short else dated)
                if is_profile(name):
                    yield SkippedRow((row,), "own_profile")
                elif not name:
                    yield FailedRow((row,), "bad_record")
                elif day is None:
                    yield FailedRow((row,), "bad_date")
                else:
                    place = community(name)
                    place = places.setdefault(place.key, place)
                    rows = days.setdefault((place.key, day), [])
                    rows.append(row)
                    if short:
                        known[short] = rows
        for (key, day), rows in days.items():
            yield ActivityRecord(tuple(rows), places[key], day, self._kind)


def _day(cell: str) -> date | None:
    found = instant(cell)
    return found.date() if found else None
