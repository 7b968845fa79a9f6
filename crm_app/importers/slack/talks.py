"""Puts messages together: one thread, or one direct conversation, of one UTC day is one interaction."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_app.domain.records import (
    ActivityRecord,
    CommunityRef,
    IdentityRecord,
    InteractionRecord,
    MessageLine,
    PersonRecord,
    Record,
)
from crm_app.domain.vocabulary import Direction, InteractionKind

LAST_DAY = date.max.toordinal()
MOST_HELD = 32 << 20  # characters of messages whose day is not over


@dataclass(frozen=True, slots=True)
class Place:
    """Where messages lie: ``key`` is the conversation's id; ``community`` is none for direct ones."""

    key: str
    title: str = ""
    community: CommunityRef | None = None


@dataclass(slots=True)
class Talk:
    """A thread on one day, while it is being put together; ``people`` by id."""

    people: dict[str, None] = field(default_factory=dict[str, None])
    lines: list[MessageLine] = field(default_factory=list[MessageLine])
    received: bool = False
    sent: bool = False
    reacted: bool = False
    late: int = 0
    size: int = 0

    def direction(self) -> Direction:
        if self.sent:
            return Direction.MUTUAL if self.received or self.reacted else Direction.OUT
        return Direction.IN


class Talks:
    """Collects what is between the owner and others in one place; ``person`` makes the record of somebody by id.

    A day is given out when it is over (``before``), so that what is held is a few days' worth; should that be more
    than memory takes (``held`` > ``MOST_HELD``), all can be given out. What comes for a day later has a numbered key.
    """

    def __init__(self, place: Place, person: Callable[[str], PersonRecord]) -> None:
        self._place = place
        self._person = person
        self._talks: dict[tuple[int, str], Talk] = {}
        self._own: dict[int, list[int]] = {}
        self.held = 0
        self._over = 0
        self._times = 0

    def talk(self, day: int, thread: str) -> Talk:
        found = self._talks.get((day, thread))
        if found is None:
            found = self._talks[day, thread] = Talk(late=self._times if day < self._over else 0)
        return found

    def add(self, talk: Talk, line: MessageLine, people: Sequence[str]) -> None:
        talk.lines.append(line)
        if people:
            talk.people.update(dict.fromkeys(people))
        size = len(line.text) + 200 * (len(people) + 1)
        talk.size += size
        self.held += size

    def own(self, day: int, row: int) -> None:
        """A message of the owner's to everybody."""
        self._own.setdefault(day, []).append(row)
        self.held += 50

    def before(self, day: int) -> Iterator[Record]:
        """The interactions and activities of all days before this one, in order of time."""
        self._over = max(self._over, day)
        self._times += 1
        for key in sorted(key for key in self._talks if key[0] < self._over):
            talk = self._talks.pop(key)
            self.held -= talk.size
            yield self._interaction(key[0], key[1], talk)
        community = self._place.community
        for number in sorted(one for one in self._own if one < self._over):
            rows = self._own.pop(number)
            self.held -= 50 * len(rows)
            if community is not None:
                yield ActivityRecord(tuple(rows), community, date.fromordinal(number))

    def _interaction(self, day: int, thread: str, talk: Talk) -> InteractionRecord:
        lines = tuple(sorted(talk.lines, key=lambda line: (line.at, line.row)))
        return InteractionRecord(
            tuple(sorted(line.row for line in lines)),
            key=f"{thread}|{date.fromordinal(day)}{f'#{talk.late}' if talk.late else ''}",
            kind=InteractionKind.MESSAGE,
            direction=talk.direction(),
            at=lines[0].at,
            platform="slack",
            people=tuple(self._person(user) for user in talk.people),
            title=self._place.title,
            subtype="reaction" if talk.reacted and not talk.sent and not talk.received else "",
            lines=lines,
            community=self._place.community,
        )


def person_record(user: str, name: str) -> PersonRecord:
    """Somebody in an interaction: known by the id, which is theirs in every workspace."""
    return PersonRecord(name or user, identities=(IdentityRecord("slack", "user_id", user),))
