"""What a line would store: an interaction, a follow-up or both, piece by piece, with the person's corrections."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from crm_app.domain.drafts import FollowUpDraft, InteractionDraft, LineDraft
from crm_app.domain.names import fold
from crm_app.domain.recurrence import DayRule
from crm_app.domain.vocabulary import Direction, InteractionKind, Unit
from crm_app.errors import BadInput
from crm_app.quick_add.line.records import Dated, Line, Role, Span

NOON = dt.time(12)
_A_WEEK = dt.timedelta(days=7)
Day = dt.date | dt.datetime
Corrections = Mapping[str, Any]
"""By a piece's key: its value as in ``Understood``, or None to leave the piece out."""


class Slot(StrEnum):
    """What a piece is for."""

    PERSON = "person"
    PLACE = "place"
    KIND = "kind"
    AT = "at"
    MINUTES = "minutes"
    TAG = "tag"
    NOTE = "note"
    STEP = "step"
    DUE = "due"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that was understood. ``guessed``: nobody said so. ``said``: the words it rests on.

    ``key`` stays the same while those words stand in the line, so that a correction outlives further typing.
    """

    slot: Slot
    key: str
    said: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Someone:
    """A person: a contact's id, or 0 for somebody new. ``ids`` are all the contacts that the name may mean."""

    id: int
    name: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A platform by its key, and a community by its name, with its id if it is known."""

    platform: str = ""
    community: str = ""
    community_id: int | None = None


@dataclass(frozen=True, slots=True)
class Often:
    """How often: intervals, or a ``domain.recurrence.DayRule`` where they do not do."""

    every: int
    unit: Unit
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """What Enter would store. ``pieces`` are all that is shown, in the order it is shown; nothing else is stored.

    ``people`` go by the keys of their pieces. Without ``kind`` no interaction is stored, without ``due`` no follow-up.
    ``meant`` is the day that a reminder is about, where one was set apart from it ("Friday, remind me on Thursday").
    """

    pieces: tuple[Piece, ...] = ()
    people: Mapping[str, Someone] = field(default_factory=dict[str, Someone])
    where: Where | None = None
    kind: InteractionKind | None = None
    direction: Direction = Direction.MUTUAL
    at: Day | None = None
    minutes: int = 0
    tags: tuple[str, ...] = ()
    note: str = ""
    step: str = ""
    due: Day | None = None
    meant: Day | None = None
    often: Often | None = None

    @property
    def new_names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self.people.values() if not person.id)

    def draft(self, now: dt.datetime, zone: str, otherwise: str, about: str = "") -> LineDraft:
        """Plain values for the command. ``otherwise`` is what is to be done if the line does not say.

        ``about`` is the day of ``meant`` in words, which goes behind what is to be done.

        Raises ``BadInput``: "nobody_named", "nothing_said" where neither an interaction nor a follow-up is left.
        """
        if not self.people:
            raise BadInput("nobody_named")
        if self.kind is None and self.due is None:
            raise BadInput("nothing_said")
        ids = tuple(dict.fromkeys(person.id for person in self.people.values() if person.id))
        where = self.where or Where()
        return LineDraft(
            ids, self.new_names, self.tags, where.platform, where.community, where.community_id,
            self._interaction(now), self._follow_up(zone, otherwise, about),
        )  # fmt: skip

    def _interaction(self, now: dt.datetime) -> InteractionDraft | None:
        if self.kind is None:
            return None
        return InteractionDraft((), self.kind, self.direction, moment_of(self.at, now), self.note, "", self.minutes)

    def _follow_up(self, zone: str, otherwise: str, about: str) -> FollowUpDraft | None:
        if self.due is None:
            return None
        day, clock = _parts(self.due)
        text = self.step or otherwise
        if self.meant is not None and about:
            text = f"{text}, {about}"
        draft = FollowUpDraft(text, (), day, clock, zone if clock else "")
        often = self.often
        return draft if often is None else replace(draft, every=often.every, unit=often.unit, rule=often.rule)


def moment_of(at: Day | None, now: dt.datetime) -> dt.datetime:
    """When it happened, aware: now if that was not said, noon of another day without a time, never later than now."""
    if at is None or (not isinstance(at, dt.datetime) and at == now.date()):
        return now
    moment = at if isinstance(at, dt.datetime) else dt.datetime.combine(at, NOON)
    return min(moment.astimezone(), now)


def understood(
    line: Line, today: dt.date, corrections: Corrections | None = None, names: Mapping[int, str] | None = None
) -> Understood:
    """What a line would store, as the person corrected it; ``names`` of contacts, by id, as they are in the book."""
    return _Reading(line, today, corrections or {}, names or {}).understood()


class _Reading:
    """Puts the pieces together; each is asked for once, in the order in which they are shown."""

    def __init__(self, line: Line, today: dt.date, corrections: Corrections, names: Mapping[int, str]) -> None:
        self._line, self._today, self._corrections, self._names = line, today, corrections, names
        self._pieces: list[Piece] = []

    def understood(self) -> Understood:
        line = self._line
        people = self._people()
        where = self._where()
        kind, direction = self._kind()
        at = self._at() if kind is not None else None
        minutes = self._minutes() if kind is not None else 0
        tags = tuple(tag.tag for tag in line.tags if self._put(Slot.TAG, tag.tag, f"#{tag.tag}", tag.tag))
        due, meant = self._due()
        note = self._note(due) if kind is not None else ""
        step = self._step(note) if due is not None else ""
        often = self._often() if due is not None else None
        self._pieces.sort(key=lambda piece: list(Slot).index(piece.slot))
        return Understood(
            tuple(self._pieces), people, where, kind, direction, at, minutes, tags, note, step, due, meant, often
        )

    def _put(self, slot: Slot, value: Any, said: str, key: str | None = None, *, guessed: bool = False) -> Any:
        """Show a piece and return what it stands for: its value, or what that was corrected to."""
        name = f"{slot}:{fold(said if key is None else key)}"
        if name in self._corrections:
            value, guessed = self._corrections[name], False
        if value is not None:
            self._pieces.append(Piece(slot, name, said, guessed))
        return value

    def _said(self, span: Span) -> str:
        return self._line.text[span.start : span.end]

    def _people(self) -> dict[str, Someone]:
        found: dict[str, Someone] = {}
        for named in self._line.people:
            first = named.ids[0] if named.ids else 0
            someone = Someone(first, self._names.get(first, named.name), named.ids)
            person: Someone | None = self._put(Slot.PERSON, someone, self._said(named.span))
            if person is not None:
                found[self._pieces[-1].key] = person
        for key, added in self._corrections.items():
            if key.startswith(f"{Slot.PERSON}:+") and added is not None:
                self._pieces.append(Piece(Slot.PERSON, key))
                found[key] = added
        return found

    def _where(self) -> Where | None:
        place = self._line.place
        if place is None:
            return None
        where = Where(place.platform or "", place.community or "", place.community_id)
        return self._put(Slot.PLACE, where, self._said(place.span))

    def _kind(self) -> tuple[InteractionKind | None, Direction]:
        """The kind that was said; of a line that plans nothing, and of one that names a past day, a meeting."""
        happened = self._line.happened
        if happened is not None:
            value, said = (happened.kind, happened.direction), self._said(happened.span)
        else:
            past = any(dated.role is Role.EVENT for dated in self._line.dates)
            plans = self._line.next_step is not None or self._planned() is not None
            value, said = ((InteractionKind.MEETING, Direction.MUTUAL) if past or not plans else None), ""
        corrected = self._put(Slot.KIND, value, said, guessed=happened is None)
        return (None, Direction.MUTUAL) if corrected is None else corrected

    def _at(self) -> Day | None:
        dated = next((dated for dated in self._line.dates if dated.role is Role.EVENT), None)
        if dated is None:
            return self._put(Slot.AT, self._today, "", guessed=True)
        return self._put(Slot.AT, dated.value, self._said(dated.span))

    def _minutes(self) -> int:
        lasting = self._line.duration
        return 0 if lasting is None else self._put(Slot.MINUTES, lasting.minutes, self._said(lasting.span)) or 0

    def _planned(self) -> Dated | None:
        ahead = [dated for dated in self._line.dates if dated.role is not Role.EVENT]
        return next((dated for dated in ahead if dated.role is Role.REMINDER), ahead[0] if ahead else None)

    def _due(self) -> tuple[Day | None, Day | None]:
        """The day to be reminded, and the day that is about; of a step without a day, a week from today."""
        planned, recurring = self._planned(), self._line.recurrence
        guessed = False
        if recurring is not None:
            value, said = recurring.first, self._said(planned.span if planned else recurring.span)
        elif planned is not None:
            value, said = planned.value, self._said(planned.span)
        elif self._line.next_step is not None:
            value, said, guessed = self._today + _A_WEEK, "", True
        else:
            value, said = None, ""
        due: Day | None = self._put(Slot.DUE, value, said, guessed=guessed)
        about = next((dated.value for dated in self._line.dates if dated.role is Role.PLAN), None)
        apart = due is not None and planned is not None and planned.role is Role.REMINDER and recurring is None
        return due, about if apart else None

    def _note(self, due: Day | None) -> str:
        """What is left over; with what is not to be done after all, for it is still what was said."""
        text = self._line.rest if due is not None or self._line.next_step is None else self._line.undated
        return self._put(Slot.NOTE, text or None, text) or ""

    def _step(self, note: str) -> str:
        """What is to be done: without a word for it, what the note says; the piece is shown in any case."""
        step = self._line.next_step
        said = step.text if step is not None else ""
        return self._put(Slot.STEP, said or note, said, guessed=not said) or ""

    def _often(self) -> Often | None:
        recurring = self._line.recurrence
        if recurring is None:
            return None
        try:
            rule = DayRule.parse(recurring.rrule)
        except BadInput:  # hours and minutes are not for follow-ups
            return None
        first, _ = _parts(recurring.first)
        often = Often(rule.every, rule.unit, "" if rule.plain(first) else rule.text())
        return self._put(Slot.REPEAT, often, self._said(recurring.span))


def _parts(value: Day) -> tuple[dt.date, dt.time | None]:
    return (value.date(), value.time()) if isinstance(value, dt.datetime) else (value, None)
