"""Kithbook's own JSON export, read back record by record."""

import re
from collections.abc import Iterator, Sequence

from crm_app.domain.book import SECTIONS, VERSION, BookRow
from crm_app.domain.records import FailedRow, Owner, Record
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one
from crm_app.importers.json_stream import BadJson, JsonStream
from crm_app.importers.typed import build

_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"kithbook"\s*:')


class KithbookJson:
    def recognise(self, head: Head) -> Claim | None:
        return Claim(1.0) if _HEAD.match(head.data) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        del owner
        return Opened(
            one_by_one(claimed, lambda _kind: "kithbook.json", lambda member, _kind: KithbookJsonReader(member))
        )


class KithbookJsonReader:
    """Streams the export; see ``RecordReader``. Each record of each part is a row."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._stream: JsonStream | None = None

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def records(self) -> Iterator[Record]:
        """One ``BookRow`` a record, in the order of the file; a record that does not fit fails ("bad_record").

        Raises ``BadInput``: "bad_json", or "newer_export" for a version this program does not know.
        """
        with self._member.open() as file:
            self._stream = JsonStream(file.read)
            row = 0
            try:
                for name, value in self._stream.items():
                    if name == "kithbook":
                        self._check(value)
                    elif name in SECTIONS:
                        row += 1
                        yield _record(row, name, value)
            except BadJson as error:
                raise BadInput("bad_json", file=self._member.base) from error

    def _check(self, version: object) -> None:
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise BadInput("bad_json", file=self._member.base)
        if version > VERSION:
            raise BadInput("newer_export", file=self._member.base)


def _record(row: int, section: str, value: object) -> BookRow | FailedRow:
    try:
        return BookRow(row, build(SECTIONS[section], value))
    except (ValueError, TypeError, OverflowError):
        return FailedRow((row,), "bad_record")
