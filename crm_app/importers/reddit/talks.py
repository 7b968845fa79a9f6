"""Puts messages together: what passed with the same people on one UTC day is one interaction."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crm_app.domain.records import InteractionRecord, MessageLine, PersonRecord
from crm_app.domain.vocabulary import Direction, InteractionKind

_MOST_HELD = 48 << 20  # characters


@dataclass(slots=True)
class _Talk:
    title: str
    people: dict[str, PersonRecord]
    lines: list[MessageLine]


class Talks:
    """Collects messages in any order of time; ``records`` gives out the interactions.

    They are held until the end of a file, since its messages lie scattered; should that be more than memory takes
    (``overfull``), all is given out, and a day that goes on after that has a numbered key.
    """

    def __init__(self) -> None:
        self._talks: dict[tuple[str, date], _Talk] = {}
        self._times: dict[tuple[str, date], int] = {}
        self._held = 0

    def add(self, thread: str, title: str, people: dict[str, PersonRecord], line: MessageLine) -> None:
        """``people`` are the others, by what tells them apart; they are kept as they are given."""
        key = (thread, line.at.date())
        talk = self._talks.get(key)
        if talk is None:
            self._talks[key] = _Talk(title, people, [line])
        else:
            talk.title = talk.title or title
            if talk.people is not people:
                talk.people = talk.people | people
            talk.lines.append(line)
        self._held += len(line.text) + 300

    @property
    def overfull(self) -> bool:
        return self._held > _MOST_HELD

    def records(self) -> Iterator[InteractionRecord]:
        for key, talk in self._talks.items():
            times = self._times[key] = self._times.get(key, 0) + 1
            yield _interaction(f"{key[0]}|{key[1]}{f'#{times}' if times > 1 else ''}", talk)
        self._talks.clear()
        self._held = 0


def _interaction(key: str, talk: _Talk) -> InteractionRecord:
    if len(talk.lines) > 1:
        talk.lines.sort(key=lambda line: (line.at, line.row))
    lines = tuple(talk.lines)
    mine = {line.mine for line in lines}
    return InteractionRecord(
        tuple(sorted([line.row for line in lines])),
        key=key,
        kind=InteractionKind.MESSAGE,
        direction=Direction.MUTUAL if len(mine) == 2 else Direction.OUT if True in mine else Direction.IN,
        at=lines[0].at,
        platform="reddit",
        people=tuple(talk.people.values()),
        title=talk.title,
        lines=lines,
    )
