"""Puts the messages of one chat together: what passed between two people on one UTC day is one interaction."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from crm_app.domain.records import CommunityRef, InteractionRecord, MessageLine, PersonRecord, Record
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.telegram.values import DAY

EPOCH = date(1970, 1, 1).toordinal()
_MOST_HELD = 16 << 20  # characters of one day


@dataclass(slots=True)
class Talk:
    """What was said to one person on one day; ``people`` by id."""

    people: dict[str, PersonRecord] = field(default_factory=dict[str, PersonRecord])
    lines: list[MessageLine] = field(default_factory=list[MessageLine])
    sent: bool = False
    received: bool = False


class Talks:
    """Collects the messages of a chat in order of time, one day at a time.

    The day is given out when a message of another one comes, or when it grows too long to be held; a day that goes on
    after that has a numbered key.
    """

    def __init__(self, community: CommunityRef | None, records: list[Record]) -> None:
        self._community = community
        self._records = records
        self._talks: dict[str, Talk] = {}
        self._times: dict[int, int] = {}
        self._held = 0
        self._assumed = False
        self.day = 0

    def turn(self, day: int) -> None:
        """Begin a day, counted in days since 1970."""
        self.finish()
        self.day = day

    def add(self, thread: str, people: dict[str, PersonRecord], line: MessageLine, *, assumed: bool) -> None:
        """``thread`` is stable across exports; ``assumed`` says that the time had no zone."""
        talk = self._talks.get(thread)
        if talk is None:
            talk = self._talks[thread] = Talk()
        talk.people |= people
        talk.lines.append(line)
        if line.mine:
            talk.sent = True
        else:
            talk.received = True
        self._assumed = self._assumed or assumed
        self._held += len(line.text) + 200
        if self._held > _MOST_HELD:
            self.turn(self.day)

    def finish(self) -> None:
        if not self._talks:
            return
        times = self._times[self.day] = self._times.get(self.day, 0) + 1
        suffix = f"{date.fromordinal(self.day + EPOCH)}{f'#{times}' if times > 1 else ''}"
        for thread, talk in self._talks.items():
            self._records.append(self._interaction(f"{thread}|{suffix}", talk))
        self._talks.clear()
        self._held = 0
        self._assumed = False

    def _interaction(self, key: str, talk: Talk) -> InteractionRecord:
        lines = tuple(sorted(talk.lines, key=lambda line: (line.at, line.row)))
        both = talk.sent and talk.received
        return InteractionRecord(
            tuple(sorted(line.row for line in lines)),
            key=key,
            kind=InteractionKind.MESSAGE,
            direction=Direction.MUTUAL if both else Direction.OUT if talk.sent else Direction.IN,
            at=lines[0].at,
            platform="telegram",
            people=tuple(talk.people.values()),
            title=self._community.name if self._community else "",
            lines=lines,
            community=self._community,
            assumed_zone="UTC" if self._assumed else "",
        )


def instant(found: int) -> datetime:
    """The instant of seconds since 1970."""
    return datetime.fromtimestamp(found, UTC)


def day_of(found: int) -> int:
    return found // DAY
