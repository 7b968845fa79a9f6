"""The messages of one channel of a data package: all of them are the owner's own."""

import re
from collections.abc import Iterator
from typing import Any, Protocol

from crm_app.domain.records import InteractionRecord, MessageLine, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord.channels import Place
from crm_app.importers.discord.collected import Collected, Talk, talked
from crm_app.importers.discord.values import instant, object_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream
from crm_app.importers.tables import Table

NEEDED = frozenset({"id", "timestamp", "contents"})
_EMOJI = re.compile(r"<a?(:\w{1,64}:)\d{15,20}>")


class OwnMessages:
    """Streams the messages of one folder; see ``RecordReader``. ``author`` is the owner's name."""

    def __init__(self, rows: "Rows", place: Place, author: str) -> None:
        self._place = place
        self._author = author
        self._rows = rows

    @property
    def position(self) -> int:
        return self._rows.position

    def records(self) -> Iterator[Record]:
        """One interaction a day with people, the owner's activity a day in a server.

        All rows are skipped for the reason why a channel has no place (``channels.place_of``). Failed: "bad_date",
        "bad_record".
        """
        collected = Collected(self._made)
        place = self._place
        for row, (value, sent) in enumerate(self._rows.rows(), 1):
            if value is None:
                collected.fail(row, "bad_record")
            elif place.reason:
                collected.skip(row, place.reason)
            elif (found := instant(sent)) is None:
                collected.fail(row, "bad_date")
            elif place.community:
                collected.wrote(row, place.community, found[0].date())
            else:
                line = MessageLine(row, found[0], self._author, True, _text(*value))
                collected.said(place.thread, (), line, naive=found[1])
            if collected.due:
                yield from collected.ready()
        yield from collected.rest()

    def _made(self, talk: Talk, key: str) -> InteractionRecord | SkippedRow:
        return talked(talk, key, self._place.people, self._place.title)


def _text(contents: str, attachments: str) -> str:
    """What was written, emoji by name, and the names of the files that were sent with it.

    People stay ids: the same message must read the same in every package, whoever is known by name in it.
    """
    text = _EMOJI.sub(r"\1", contents) if "<" in contents else contents
    if not attachments:
        return text
    files = [url.partition("?")[0].rpartition("/")[2] for url in attachments.split()]
    return "\n".join(part for part in (text, *files) if part)


Row = tuple[tuple[str, str] | None, str]
"""Contents and attachments (None for what is no message), and when it was sent."""


class Rows(Protocol):
    @property
    def position(self) -> int: ...

    def rows(self) -> Iterator[Row]: ...


class TableRows:
    """messages.csv, as it was until 2024."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def rows(self) -> Iterator[Row]:
        """Raises ``BadInput`` as ``Table`` does."""
        with Table(self._member.open, NEEDED, self._member.base) as table:
            self._table = table
            sent, contents = table.column("timestamp"), table.column("contents")
            attachments = table.column("attachments")
            for _, cells in table:
                yield (cells[contents].strip(), cells[attachments]), cells[sent]


class JsonRows:
    """messages.json, since 2024."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._stream: JsonStream | None = None

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def rows(self) -> Iterator[Row]:
        """Raises ``BadInput("bad_json")``, also for what is no list."""
        with self._member.open() as file:
            self._stream = JsonStream(file.read)
            try:
                for path, value in self._stream.walk(_top):
                    if path == "[]":
                        yield _row(value)
                    elif value is not START:
                        raise BadInput("bad_json", file=self._member.base)
            except BadJson as error:
                raise BadInput("bad_json", file=self._member.base) from error


def _top(path: str) -> bool:
    return not path


def _row(value: Any) -> Row:
    found = object_of(value)
    sent = found.get("Timestamp")
    said = (text_of(found.get("Contents")), text_of(found.get("Attachments"))) if found else None
    return said, sent if isinstance(sent, str) else ""
