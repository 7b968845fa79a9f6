"""Calendars as iCalendar files (Google, Apple, Outlook and others): past events with other people."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from crm_app.domain.records import NOBODY, Owner, Record, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.calendars.components import components
from crm_app.importers.calendars.event import Reader
from crm_app.importers.calendars.properties import Attendee, read_property
from crm_app.importers.calendars.survey import People, Survey, survey
from crm_app.importers.calendars.zones import Zones
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened

SOURCE = "calendars.events"


def _clock() -> datetime:
    return datetime.now(UTC)


class Calendars:
    """``now`` tells the time: what is after it has not happened yet."""

    def __init__(self, now: Callable[[], datetime] = _clock) -> None:
        self._now = now

    def recognise(self, head: Head) -> Claim | None:
        """By its first line; a small file that holds no event is left alone."""
        beginning = head.data[:1000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
        if not beginning.startswith(b"BEGIN:VCALENDAR"):
            return None
        data = head.data.replace(b"\0", b"").upper()
        whole = data.rstrip().endswith(b"END:VCALENDAR")
        return Claim(1.0, SOURCE) if b"BEGIN:VEVENT" in data or not whole else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """Goes through the files once to tell whose calendar it is; without an owner, events name everybody."""
        people = People()
        surveys = [(one.member, survey(one.member, people)) for one in claimed]
        found, question = people.owner(owner)
        files = tuple(
            SourceFile(SOURCE, member.name, member.path, member.size, EventsReader(member, survey, found, self._now))
            for member, survey in surveys
        )
        return Opened(files, found, question)


class EventsReader:
    """Streams the events; see ``RecordReader``. Each event is a row; a recurring one gives a record an instance."""

    def __init__(self, member: Member, survey: Survey, owner: Owner, now: Callable[[], datetime]) -> None:
        self._member = member
        self._survey = survey
        self._owner = owner
        self._now = now
        self._mine: dict[tuple[str, str], bool] = {}
        self._position = 0

    @property
    def position(self) -> int:
        return self._position

    def records(self) -> Iterator[Record]:
        """See ``event.Reader.records``. Raises ``BadInput``: "file_unreadable"."""
        self._position = 0
        zones = Zones(self._survey.zones, self._survey.floating)
        reader = Reader(zones, self._survey.overrides, self._is_me, self._now())
        row, method = 0, ""
        with self._member.open() as stream:

            def read(size: int) -> bytes:
                try:
                    data = stream.read(size)
                except OSError as error:
                    raise BadInput("file_unreadable", file=self._member.base) from error
                self._position += len(data)
                return data

            for one in components(read):
                if one.kind == "VEVENT":
                    row += 1
                    yield from reader.records(row, one, method)
                elif "BEGIN" in one.named:
                    method = ""
                elif "METHOD" in one.named:
                    method = read_property(one.first("METHOD")).value.strip().upper()

    def _is_me(self, one: Attendee) -> bool:
        key = one.address, one.name
        if self._owner == NOBODY:
            return False
        if key not in self._mine:
            if len(self._mine) > 10_000:
                self._mine.clear()
            self._mine[key] = self._owner.is_me(one.address, one.name)
        return self._mine[key]
