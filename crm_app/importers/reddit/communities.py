"""The lists of subreddits that the account follows, moderates or may post to."""

import io
from collections.abc import Iterator

from crm_app.domain.records import CommunityRecord, FailedRow, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.reddit.values import community, is_profile, subreddit
from crm_app.importers.tables import fold_header
from crm_app.importers.text import lines

SOURCE = "reddit.communities"
_NAMES = ("subscribed_subreddits", "moderated_subreddits", "approved_submitter_subreddits")
_QUOTES = " \t\r\n\",;'"


def recognise(head: Head) -> bool:
    """One column is too little to go by alone, so that the name has to say it too."""
    if not head.base.casefold().startswith(_NAMES):
        return False
    first = next((line for line in head.lines if line.strip()), "")
    return len(first) < 100 and fold_header(first) == "subreddit"


class CommunitiesReader:
    """Streams the subreddits; see ``RecordReader``.

    ``spellings`` are the names by key as an earlier list of the export wrote them, so that its lists agree.
    """

    def __init__(self, member: Member, spellings: dict[str, str]) -> None:
        self._member = member
        self._spellings = spellings
        self.position = 0

    def records(self) -> Iterator[Record]:
        """One record a line. Skipped: "own_profile", "duplicate_row". Failed: "bad_record"."""
        self.position = 0
        seen: set[str] = set()
        row = -1  # the header's
        try:
            with self._member.open() as file:
                for line in lines(lambda size: self._read(file, size)):
                    cell = line.strip(_QUOTES)
                    if not cell:
                        continue
                    row += 1
                    if row:
                        yield self._record(row, subreddit(cell), seen)
        except OSError as error:
            raise BadInput("file_unreadable", file=self._member.base) from error
        except BadInput as error:
            error.values.setdefault("file", self._member.base)
            raise

    def _read(self, file: io.BufferedReader, size: int) -> bytes:
        data = file.read(size)
        self.position += len(data)
        return data

    def _record(self, row: int, name: str, seen: set[str]) -> Record:
        if not name:
            return FailedRow((row,), "bad_record")
        if is_profile(name):
            return SkippedRow((row,), "own_profile")
        place = community(name)
        if place.key in seen:
            return SkippedRow((row,), "duplicate_row")
        seen.add(place.key)
        place = community(self._spellings.setdefault(place.key, name))
        return CommunityRecord((row,), place, url=f"https://www.reddit.com/{place.name}/")
