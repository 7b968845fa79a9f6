"""One conversation of Messenger: an interaction a day, and a call each."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.records import (
    ActivityRecord,
    CommunityRef,
    FailedRow,
    InteractionRecord,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.days import Day, Days
from crm_app.importers.facebook.items import too_many
from crm_app.importers.facebook.thread_files import About, Thread, ThreadFile, is_deleted
from crm_app.importers.facebook.values import PLATFORM, entry_of, object_of, seconds_of, text_of

MOST_DIRECT = 8
"""With more than so many others a conversation is a community: only those who wrote with the owner are in touch."""
_SERVICE = frozenset({"Subscribe", "Unsubscribe", "Plan", "placeholder"})
_LONGEST_CALL = 7 * 24 * 3600  # seconds
_MOST_NAMES = 10_000
_MOST_CALLS = 200_000


class MessagesReader:
    """Reads one thread; see ``RecordReader``. ``me`` are the folded names of the owner, none if it is not known."""

    def __init__(self, thread: Thread, me: frozenset[str]) -> None:
        self._thread = thread
        self._me = me
        self._about = About()
        self._files: list[ThreadFile] = []
        self._names: dict[str, tuple[str, bool]] = {}
        self._days = Days()
        self._key = ""
        self._calls: dict[str, int] = {}

    @property
    def position(self) -> int:
        return sum(file.position for file in self._files)

    def records(self) -> Iterator[Record]:
        """Skipped: "owner_unknown", "deleted_account", "nobody" (the owner alone), "service" (joins, missed calls),
        "not_addressed" (a day in a large group on which the owner did not write). Failed: "bad_record", "bad_date".
        """
        self._about, self._days, self._calls, self._key = About(), Days(), {}, ""
        self._files = [ThreadFile(member, self._about) for member in self._thread.members]
        if not self._thread.folder:
            self._survey()  # what the key is made of may stand at the end of the file
        row = 0
        for file in self._files:
            for message in file.messages():
                row += 1
                record = self._take(row, message)
                if record is not None:
                    yield record
                elif self._days.full:
                    if not self._about.title:
                        self._survey()
                    yield from map(self._day, self._days.over())
        yield from map(self._day, self._days.rest())

    def _survey(self) -> None:
        for _ in ThreadFile(self._thread.smallest, self._about).messages():
            pass

    def _take(self, row: int, value: object) -> Record | None:
        """None for a message that is kept for its day."""
        if not self._me:
            return SkippedRow((row,), "owner_unknown")
        message = entry_of(value)
        if message is None:
            return FailedRow((row,), "bad_record")
        stamp = message.get("timestamp_ms") or message.get("timestamp")
        seconds = seconds_of(stamp)
        if not seconds:
            return FailedRow((row,), "bad_date")
        at = datetime.fromtimestamp(seconds, UTC)
        name, mine = self._author(message)
        if message.get("type") in _SERVICE:
            return SkippedRow((row,), "service")
        if "call_duration" in message:
            return self._call(row, message, at, name, mine=mine)
        text = _text(message)
        person = "" if mine or is_deleted(name) else name
        self._days.add(self._thread_key(), MessageLine(row, at, name, mine, text), person)
        return None

    def _author(self, message: dict[str, Any]) -> tuple[str, bool]:
        """The name of who wrote it, and whether that is the owner."""
        raw = message.get("sender_name") or message.get("senderName")
        if not isinstance(raw, str):
            return "", False
        found = self._names.get(raw)
        if found is None:
            name = text_of(raw)
            found = (name, fold(name) in self._me)
            if len(self._names) < _MOST_NAMES:
                self._names[raw] = found
        return found

    def _thread_key(self) -> str:
        """The id at the end of the folder's name, which is the same in all exports; else who takes part."""
        if not self._key:
            folder = self._thread.folder or self._about.path.rpartition("/")[2]
            number = folder.rpartition("_")[2].casefold()
            if number and not self._thread.encrypted:
                self._key = f"thread:{number}"
            else:
                self._key = f"with:{','.join(sorted(map(fold, self._others())))}"
        return self._key

    def _others(self) -> list[str]:
        return [name for name in self._about.participants if fold(name) not in self._me]

    def _day(self, day: Day) -> Record:
        others = self._others()
        if len(others) > MOST_DIRECT:
            return self._group_day(day)
        people = list(dict.fromkeys((*others, *day.people)))
        if not people:
            return SkippedRow(day.rows, self._why_nobody(day))
        title = self._about.title if len(people) > 1 else ""
        return day.interaction(PLATFORM, [PersonRecord(name) for name in people], title=title)

    def _why_nobody(self, day: Day) -> str:
        return "deleted_account" if self._about.deleted or day.received else "nobody"

    def _group_day(self, day: Day) -> Record:
        community = self._community()
        if not day.sent:
            return SkippedRow(day.rows, "not_addressed")
        if not day.people:
            return ActivityRecord(day.rows, community, day.on)
        people = [PersonRecord(name) for name in day.people]
        return day.interaction(PLATFORM, people, title=self._about.title, community=community)

    def _community(self) -> CommunityRef:
        return CommunityRef(PLATFORM, self._thread_key(), self._about.title or self._thread.folder or "Messenger")

    def _call(self, row: int, message: dict[str, Any], at: datetime, name: str, *, mine: bool) -> Record:
        """A call that was taken; ``call_duration`` is in seconds, 0 for a missed one."""
        seconds = message["call_duration"]
        others = self._others()
        if len(others) > MOST_DIRECT or not others:
            others = [] if mine or is_deleted(name) else [name]
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds < _LONGEST_CALL:
            return SkippedRow((row,), "service")
        if not others:
            return SkippedRow((row,), "deleted_account" if self._about.deleted or not mine else "nobody")
        key = f"{self._thread_key()}|call|{int(at.timestamp())}"
        times = self._calls[key] = self._calls.get(key, 0) + 1
        if len(self._calls) > _MOST_CALLS:
            raise too_many(self._thread.members[0])
        return InteractionRecord(
            (row,),
            key=f"{key}#{times}" if times > 1 else key,
            kind=InteractionKind.CALL,
            direction=Direction.MUTUAL,
            at=at,
            platform=PLATFORM,
            people=tuple(PersonRecord(one) for one in others),
            minutes=max(1, round(seconds / 60)),
        )


def _text(message: dict[str, Any]) -> str:
    """What was written, else the link that was shared; pictures and stickers have no words."""
    return text_of(message.get("content") or message.get("text")) or text_of(
        object_of(message.get("share")).get("link")
    )
