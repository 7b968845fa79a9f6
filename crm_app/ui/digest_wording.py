"""The weekly digest in words: sections of short lines, cut so that all of it fits one screen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from crm_app.domain.suggestions import Suggestion
from crm_app.queries.digest import Digest, MetIn
from crm_app.queries.today import DueRow
from crm_app.ui import rhythm_wording, wording
from crm_app.ui.suggestion_wording import reason_sentence

translate = QCoreApplication.translate
T = TypeVar("T")

DUE_LINES = 12
"""Lines that the overdue, the due and the birthdays have together."""
_LEAST = 3  # lines that each of the three has where it needs them
_MET_LINES = 4


@dataclass(frozen=True, slots=True)
class Line:
    """``lead`` stands before (a day), ``name`` opens ``contact_id`` if there is one, ``text`` says the rest."""

    lead: str
    name: str
    text: str = ""
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; ``more`` says how many were cut, "" if none were."""

    title: str
    lines: tuple[Line, ...]
    more: str = ""


def title(found: Digest, today: date) -> str:
    return translate("Digest", "Your week, %1").replace("%1", rhythm_wording.week_title(found.monday, today))


def ahead(found: Digest, today: date) -> list[Section]:
    """What the week asks for, in ``DUE_LINES`` lines."""
    parts = (found.overdue, found.due, found.birthdays)
    titles = (
        translate("Digest", "Overdue"),
        translate("Digest", "Due this week"),
        translate("Digest", "Birthdays"),
    )
    room = _shares([len(part) for part in parts])
    return [
        _section(name, part, _spread(part, most), partial(_due_line, today=today))
        for name, part, most in zip(titles, parts, room, strict=True)
        if part
    ]


def behind(found: Digest) -> list[Section]:
    """What became of last week, whom it brought, and who to write to."""
    sections = [
        Section(translate("Digest", "Last week"), tuple(_last_week(found))),
        _section(translate("Digest", "New people last week"), found.met, found.met[:_MET_LINES], _met_line),
        Section(translate("Digest", "Who to write to"), tuple(_tip(each) for each in found.suggestions)),
    ]
    return [section for section in sections if section.lines]


def nothing(found: Digest) -> str:
    """What a digest says that has nothing due, "" if it has."""
    if found.empty:
        return translate("Digest", "Nothing is due this week, and nothing happened last week.")
    if not (found.overdue or found.due or found.birthdays):
        return translate("Digest", "Nothing is due this week.")
    return ""


def _shares(wanted: Sequence[int]) -> list[int]:
    """How many lines each gets: a few in any case, then what is due first until ``DUE_LINES`` are given away."""
    shares = [min(count, _LEAST) for count in wanted]
    for place in (1, 0, 2):
        shares[place] += min(wanted[place] - shares[place], DUE_LINES - sum(shares))
    return shares


def _spread(rows: Sequence[DueRow], most: int) -> list[DueRow]:
    """At most so many, and of every day at least one before any has two; in their order."""
    if len(rows) <= most:
        return list(rows)
    turns: list[tuple[int, int]] = []
    seen: dict[date, int] = {}
    for place, row in enumerate(rows):
        seen[row.due] = seen.get(row.due, 0) + 1
        turns.append((seen[row.due], place))
    return [rows[place] for place in sorted(place for _turn, place in sorted(turns)[:most])]


def _section(name: str, rows: Sequence[T], shown: Sequence[T], line: Callable[[T], Line]) -> Section:
    left_out = len(rows) - len(shown)
    more = translate("Digest", "and %n more", None, left_out) if left_out else ""
    return Section(name, tuple(line(row) for row in shown), more)


def _due_line(row: DueRow, today: date) -> Line:
    names = ", ".join(person.name for person in row.contacts)
    person = row.contacts[0].id if row.contacts else None
    return Line(_day(row.due, today), names, _what(row), person)


def _what(row: DueRow) -> str:
    match row.kind:
        case "birthday":
            age = row.why.values.get("age")
            if age is None:
                return translate("Digest", "birthday")
            return translate("Digest", "birthday, turns %1").replace("%1", str(age))
        case "cadence":
            return translate("Digest", "keep in touch")
        case _:
            timed = translate("Digest", "%1, %2").replace("%2", row.due_time).replace("%1", row.text)
            return timed if row.due_time else row.text


def _last_week(found: Digest) -> Iterator[Line]:
    if found.rhythm is not None:
        said = rhythm_wording.summary(found.rhythm)
        yield Line("", translate("Digest", "Rhythm"), said)
        if found.rhythm.people:
            yield Line("", "", rhythm_wording.deeds_line(found.rhythm))
    if found.promised:
        kept = translate("Digest", "%1 of %n done", None, found.promised).replace("%1", str(found.kept))
        yield Line("", translate("Digest", "Promises"), kept)


def _met_line(row: MetIn) -> Line:
    platform = wording.platform_name(row.platform, row.platform_name) if row.platform else ""
    place = row.community or platform or translate("Digest", "in no community")
    return Line("", place, translate("Digest", "%n people", None, row.people))


def _tip(each: Suggestion) -> Line:
    return Line("", each.name, reason_sentence(each), each.contact_id)


def _day(day: date, today: date) -> str:
    """ "Mon 23" of a day of this week, "9 Oct" of an earlier one."""
    if day < today - timedelta(days=today.weekday()):
        return wording.short_day(day, today)
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("Digest", "ddd d"))
