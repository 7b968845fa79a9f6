"""The menu of a chip: what else a piece of the line may mean, each one click or key away."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_app.domain.cadence import Cadence, LeapRule, add_interval
from crm_app.domain.vocabulary import Direction, InteractionKind, Unit
from crm_app.ui import line_wording
from crm_app.ui.actions.understanding import understand_cadence, understand_when
from crm_app.ui.models.line import LineModel, Often, Piece, Slot, Someone, Where
from crm_app.ui.widgets.line_field import MenuLine
from crm_app.ui.widgets.text import no_mnemonic
from crm_app.ui.wording import cadence_text, direction_name, kind_name, platform_name

translate = QCoreApplication.translate
Day = date | datetime
_MINUTES = (15, 30, 45, 60, 90, 120)
_MOST = 12  # communities and namesakes that are offered
_CADENCES = (
    Cadence(1, Unit.WEEK), Cadence(2, Unit.WEEK), Cadence(1, Unit.MONTH), Cadence(6, Unit.WEEK),
    Cadence(3, Unit.MONTH), Cadence(6, Unit.MONTH), Cadence(1, Unit.YEAR),
)  # fmt: skip


class PieceMenu(QMenu):
    """Corrects ``piece`` in the model. ``pick_person`` asks for somebody else and is given the piece's key."""

    def __init__(
        self, model: LineModel, piece: Piece, now: datetime, pick_person: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(line_wording.chip_said(piece, ""), parent)
        self._model, self._piece, self._now = model, piece, now
        self._pick_person = pick_person
        self._group = QActionGroup(self)
        fill = {
            Slot.PERSON: self._people, Slot.PLACE: self._places, Slot.KIND: self._kinds, Slot.AT: self._past_days,
            Slot.MINUTES: self._minutes, Slot.TAG: self._nothing_else, Slot.NOTE: self._words, Slot.STEP: self._words,
            Slot.DUE: self._days_ahead, Slot.REPEAT: self._repeats,
        }  # fmt: skip
        fill[piece.slot]()
        self.addSeparator()
        self.addAction(_leave_out(piece.slot)).triggered.connect(lambda: model.leave_out(piece))

    def _offer(self, text: str, value: Any, *, chosen: bool = False, aside: str = "") -> None:
        action = self.addAction(no_mnemonic(text) + (f"\t{aside}" if aside else ""))
        action.setCheckable(True)
        action.setChecked(chosen)
        self._group.addAction(action)
        action.triggered.connect(lambda: self._model.correct(self._piece.key, value))

    def _line(self, placeholder: str, take: Callable[[str], bool], text: str = "") -> None:
        """A line to type another value into; ``take`` tells whether it understood."""
        field = MenuLine(self, placeholder, text)

        def entered(typed: str) -> None:
            if take(typed):
                self.close()
            else:
                field.refuse()

        field.entered.connect(entered)
        self.addAction(field)

    def _nothing_else(self) -> None:
        """A tag is there or it is not."""

    def _people(self) -> None:
        person = self._model.person(self._piece)
        for other in self._model.others(self._piece)[:_MOST]:
            text = f"{other.name} · {other.detail}" if other.detail else other.name
            self._offer(text, Someone(other.id, other.name), chosen=other.id == person.id)
        if name := self._model.name_said(self._piece):
            new = translate("Line", "Add “%1” as somebody new").replace("%1", name)
            self._offer(new, Someone(0, name), chosen=not person.id)
        other = self.addAction(translate("Line", "Somebody else…"))
        other.triggered.connect(lambda: self._pick_person(self._piece.key))

    def _places(self) -> None:
        read, now = self._model.read, self._model.understood.where or Where()
        if read is None:
            return
        names = dict(read.platforms)
        near = sorted(read.communities, key=lambda known: (known.platform != now.platform, known.name.lower()))
        for known in near[:_MOST]:
            where = Where(known.platform, known.name, known.id)
            self._offer(line_wording.where_text(where, names), where, chosen=where == now)
        if now.community and now.community_id is None:
            self._offer(line_wording.where_text(now, names), now, chosen=True)
        self.addSeparator()
        for key, name in read.platforms:
            where = Where(key)
            self._offer(platform_name(key, name), where, chosen=where == now)

    def _kinds(self) -> None:
        said = self._model.understood
        for kind in InteractionKind:
            self._offer(kind_name(kind), (kind, said.direction), chosen=kind is said.kind)
        self.addSeparator()
        self._group = QActionGroup(self)
        for direction in Direction:
            self._offer(direction_name(direction), (said.kind, direction), chosen=direction is said.direction)

    def _past_days(self) -> None:
        today, at = self._now.date(), self._model.understood.at
        self._days([(translate("Line", "Today"), today), (translate("Line", "Yesterday"), today - timedelta(days=1)),
                    *_readings(at, today, past=True)], at)  # fmt: skip
        self._line(
            translate("Line", "another day, such as “last Friday 15:00”"), lambda text: self._take_day(text, False)
        )
        plan = self.addAction(translate("Line", "Still to come: follow up then"))
        plan.triggered.connect(self._becomes_plan)

    def _days_ahead(self) -> None:
        today, due = self._now.date(), self._model.understood.due
        month = add_interval(today, Cadence(1, Unit.MONTH), 1, LeapRule.FEB_28)
        self._days(
            [
                (translate("Line", "Tomorrow"), today + timedelta(days=1)),
                (translate("Line", "Next Monday"), today + timedelta(days=7 - today.weekday())),
                (translate("Line", "In a week"), today + timedelta(days=7)),
                (translate("Line", "In 2 weeks"), today + timedelta(days=14)),
                (translate("Line", "In a month"), month),
                *_readings(due, today, past=False),
            ],
            due,
        )
        self._line(
            translate("Line", "another day, such as “next Friday 15:00”"), lambda text: self._take_day(text, True)
        )
        happened = self.addAction(translate("Line", "It happened already: log it"))
        happened.triggered.connect(self._becomes_past)

    def _days(self, offers: list[tuple[str, date]], now: Day | None) -> None:
        clock = now.time() if isinstance(now, datetime) else None
        for text, day in offers:
            value = day if clock is None else datetime.combine(day, clock)
            self._offer(text, value, chosen=value == now, aside=line_wording.day_text(day, self._now.date()))

    def _take_day(self, text: str, future: bool) -> bool:
        found = understand_when(text, self._now, future=future)
        today = self._now.date()
        if found is None or (found.day < today if future else found.day > today):
            return False
        value = found.day if found.time is None else datetime.combine(found.day, found.time)
        self._model.correct(self._piece.key, value)
        return True

    def _becomes_plan(self) -> None:
        """What was read as past is to come: it is the day to follow up on, and nothing happened yet."""
        said = self._model.understood
        value = said.at or self._now.date()
        keys = {piece.slot: piece.key for piece in said.pieces}
        self._model.correct(keys.get(Slot.KIND, "kind:"), None)
        self._model.correct(keys.get(Slot.DUE, "due:"), max(_day(value), self._now.date()))

    def _becomes_past(self) -> None:
        """What was read as a plan happened; on that day if it is not ahead, else today."""
        value = self._model.understood.due or self._now.date()
        self._model.correct(self._piece.key, None)
        self._model.correct("kind:", (InteractionKind.MEETING, Direction.MUTUAL))
        self._model.correct("at:", value if _day(value) <= self._now.date() else self._now.date())

    def _minutes(self) -> None:
        for minutes in _MINUTES:
            text = translate("Line", "%n minutes", None, minutes)
            self._offer(text, minutes, chosen=minutes == self._model.understood.minutes)
        self._line(translate("Line", "minutes"), self._take_minutes)

    def _take_minutes(self, text: str) -> bool:
        if not text.isdecimal() or not 0 < int(text) <= 10_000:
            return False
        self._model.correct(self._piece.key, int(text))
        return True

    def _words(self) -> None:
        def take(text: str) -> bool:
            self._model.correct(self._piece.key, text)
            return True

        said = self._model.understood
        if self._piece.slot is Slot.NOTE:
            self._line(translate("Line", "note"), take, said.note)
        else:
            self._line(translate("Line", "what is to be done"), take, said.step)

    def _repeats(self) -> None:
        often = self._model.understood.often
        if often is not None and often.rule:
            self._offer(line_wording.often_text(often), often, chosen=True)
        for cadence in _CADENCES:
            value = Often(cadence.every, cadence.unit)
            self._offer(cadence_text(cadence.every, cadence.unit), value, chosen=value == often)
        self._line(translate("Line", "another, such as “every 10 days”"), self._take_cadence)

    def _take_cadence(self, text: str) -> bool:
        found = understand_cadence(text)
        if found is not None:
            self._model.correct(self._piece.key, Often(found.every, found.unit))
        return found is not None


def _readings(value: Day | None, today: date, *, past: bool) -> list[tuple[str, date]]:
    """The other readings of a weekday: the same one a week before and after, where it may be."""
    if value is None:
        return []
    day, week = _day(value), timedelta(days=7)
    offers = [(translate("Line", "A week earlier"), day - week), (translate("Line", "A week later"), day + week)]
    return [(text, one) for text, one in offers if (one <= today if past else one >= today)]


def _day(value: Day) -> date:
    return value.date() if isinstance(value, datetime) else value


def _leave_out(slot: Slot) -> str:
    match slot:
        case Slot.PERSON:
            return translate("Line", "Not a person, or not this one")
        case Slot.KIND:
            return translate("Line", "Nothing happened: do not log it")
        case Slot.DUE:
            return translate("Line", "No follow-up")
        case Slot.REPEAT:
            return translate("Line", "Only once")
        case _:
            return translate("Line", "Leave it out")
