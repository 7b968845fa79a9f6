"""The weekly rhythm: whom the person helped, answered, introduced and thanked, and the streak of weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm_app.domain.promises import last_is_theirs
from crm_app.domain.rhythm import (
    ANSWER_DAYS,
    ONE_DAY,
    ONE_WEEK,
    PASSING,
    SAID,
    WRITTEN,
    Deed,
    answers_within,
    longest,
    streak,
    thanks_in,
    week_of,
)
from crm_app.domain.thanks import SEARCH_PARTS
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.queries.reading import chunks, local_day, rows, value
from crm_app.queries.refs import PersonRef
from crm_app.queries.suggestion_ties import start_of
from crm_app.store.reading import Session

SHOWN_WEEKS = 12
YEAR_WEEKS = 52
_DAY_MS = 86_400_000
_PAGE, _LARGEST_PAGE = 10, 2560  # interactions; a week that meets its goal early needs few

# An interaction with several people thanks nobody in particular, and answers nobody in particular.
_ALONE = "(SELECT count(*) FROM participant o WHERE o.interaction_id = i.id) = 1"
_DEEDS = (
    "SELECT i.kind, p.contact_id, i.at FROM interaction i JOIN participant p ON p.interaction_id = i.id "
    "WHERE i.kind IN :kinds AND i.at >= :start AND i.at < :end AND (i.kind = :help OR i.direction <> 'in') "
    "ORDER BY i.at, i.id"
)
# All that passed with those who were written to, in its order: who wrote last stands before one's own. The plus keeps
# SQLite from trying each of those contacts at each interaction, which took 16 s instead of 0.02.
_TALKS = (
    "SELECT i.id, i.at, p.contact_id, i.kind, i.direction, i.subtype, " + _ALONE + " "
    "FROM interaction i INDEXED BY ix_interaction_at CROSS JOIN participant p ON p.interaction_id = i.id "
    "WHERE i.at >= :before AND i.at < :end AND i.kind NOT IN :passing AND +p.contact_id IN ("
    "SELECT s.contact_id FROM interaction w INDEXED BY ix_interaction_at CROSS JOIN participant s "
    "ON s.interaction_id = w.id WHERE w.at >= :start AND w.at < :end AND w.kind IN :written AND w.direction <> 'in') "
    "ORDER BY i.at, i.id"
)
_WORDS = (
    "SELECT i.id, i.at, p.contact_id, c.name, i.kind, i.direction, i.text, "
    "EXISTS (SELECT 1 FROM source_record r WHERE r.interaction_id = i.id) "
    "FROM interaction i JOIN participant p ON p.interaction_id = i.id JOIN contact c ON c.id = p.contact_id "
    f"WHERE (i.at, i.id) > (:at, :id) AND i.at < :end AND {{words}} AND {_ALONE} ORDER BY i.at, i.id LIMIT :most"
).replace("{words}", "(" + " OR ".join(f"instr(i.text, '{part}')" for part in SEARCH_PARTS) + ")")


@dataclass(frozen=True, slots=True)
class WeekBar:
    """One week by its Monday: how many people, no more than the goal, and whether that met it."""

    monday: date
    people: int
    met: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A week as it stands. ``deeds`` names the people by deed; ``people`` counts each once.

    ``streak`` and ``best`` are weeks in a row; ``best`` is the longest of the last ``YEAR_WEEKS`` weeks, or the present
    one if that reaches further back. ``weeks`` are the last ``SHOWN_WEEKS``, the oldest first, this one the last; weeks
    before the first interaction are not there. ``whole``: all that ``streak`` and ``best`` need was read.
    """

    monday: date
    goal: int
    people: int
    deeds: dict[Deed, tuple[PersonRef, ...]] = field(default_factory=dict[Deed, tuple[PersonRef, ...]])
    streak: int = 0
    best: int = 0
    weeks: tuple[WeekBar, ...] = ()
    whole: bool = True

    @property
    def met(self) -> bool:
        return self.people >= self.goal


def week(session: Session, today: date, goal: int, own: Sequence[str] = (), whole: bool = True) -> Rhythm:
    """The week of ``today`` up to this day, and the weeks before it.

    ``own`` are the names of the owner, by which imported conversations tell who wrote. An earlier week is read until
    its goal is met, and no further back than a year or the streak goes; without ``whole`` only those that are shown.
    """
    monday = week_of(today)
    found: dict[Deed, dict[int, None]] = {deed: {} for deed in Deed}
    for deed, contact_id in _deeds(session, start_of(monday), start_of(today + ONE_DAY), own):
        found[deed][contact_id] = None
    people = len({contact_id for ids in found.values() for contact_id in ids})
    bars = [WeekBar(monday, min(goal, people), people >= goal)]
    beginning = _first_week(session, monday)
    while monday > beginning and _goes_on(bars, whole=whole):
        monday -= ONE_WEEK
        bars.append(_bar(session, monday, goal, own))
    met = [bar.met for bar in bars]
    return Rhythm(
        bars[0].monday,
        goal,
        people,
        _named(session, found),
        streak(met),
        max(longest(met[:YEAR_WEEKS]), streak(met)),
        tuple(reversed(bars[:SHOWN_WEEKS])),
        monday <= beginning or not _goes_on(bars, whole=True),
    )


def _first_week(session: Session, present: date) -> date:
    """The week of the first interaction, or the present one: there are none before it."""
    first = value(session, "SELECT min(at) FROM interaction")
    return present if first is None else min(present, week_of(local_day(first)))


def _goes_on(bars: Sequence[WeekBar], *, whole: bool) -> bool:
    """Whether an earlier week is needed: for what is shown, for the best of a year, or for a streak that goes on."""
    if not whole:
        return len(bars) < SHOWN_WEEKS
    return len(bars) < YEAR_WEEKS or all(bar.met for bar in bars[1:])


def _bar(session: Session, monday: date, goal: int, own: Sequence[str]) -> WeekBar:
    """A finished week, read until its goal is met."""
    people: set[int] = set()
    for _deed, contact_id in _deeds(session, start_of(monday), start_of(monday + ONE_WEEK), own):
        people.add(contact_id)
        if len(people) == goal:
            break
    return WeekBar(monday, len(people), len(people) == goal)


def _deeds(session: Session, start: int, end: int, own: Sequence[str]) -> Iterator[tuple[Deed, int]]:
    """Every deed from one moment to another, the quickest to be found first; a person may come several times."""
    help_given, introduction = InteractionKind.HELP_GIVEN.value, InteractionKind.INTRODUCTION.value
    for kind, contact_id, _at in rows(
        session, _DEEDS, kinds=[help_given, introduction], help=help_given, start=start, end=end
    ):
        yield (Deed.HELPED if kind == help_given else Deed.INTRODUCED), contact_id
    for page in _pages(session, _WORDS, start, end):
        for _id, _at, contact_id, name, kind, direction, text, imported in page:
            if thanks_in(text, direction, bool(imported) and kind in SAID, own, name):
                yield Deed.THANKED, contact_id
    for contact_id in _answered(session, start, end, own):
        yield Deed.ANSWERED, contact_id


def _pages(session: Session, sql: str, start: int, end: int) -> Iterator[Sequence[Sequence[Any]]]:
    """The rows of a SELECT in the order of (at, id), which are its second and first column, page by page."""
    at, row_id, most = start, 0, _PAGE
    while page := rows(session, sql, at=at, id=row_id, end=end, most=most):
        yield page
        if len(page) < most:
            return
        row_id, at = page[-1][0], page[-1][1]
        most = min(4 * most, _LARGEST_PAGE)


def _answered(session: Session, start: int, end: int, own: Sequence[str]) -> Iterator[int]:
    """The contacts who were written to after a message of theirs that stood unanswered, of these or earlier days."""
    before = start - ANSWER_DAYS * _DAY_MS
    talks = rows(session, _TALKS, before=before, start=start, end=end, passing=PASSING, written=WRITTEN)
    texts = _texts(session, [row[0] for row in talks if row[4] == Direction.MUTUAL and row[3] in WRITTEN], own)
    last: dict[int, Sequence[Any]] = {}
    for row in talks:
        row_id, at, contact_id, kind, direction, _subtype, alone = row
        if at >= start and alone and kind in WRITTEN and direction != Direction.IN:
            waiting = _waits(last.get(contact_id), at, texts, own)
            name, text = texts.get(row_id, ("", ""))
            if waiting if direction == Direction.OUT else answers_within(text, own, name, waiting=waiting):
                yield contact_id
        last[contact_id] = row


def _waits(row: Sequence[Any] | None, at: int, texts: dict[int, tuple[str, str]], own: Sequence[str]) -> bool:
    """Whether the last that passed before was a message of theirs that waited for an answer, and not for too long."""
    if row is None or row[1] < at - ANSWER_DAYS * _DAY_MS:
        return False
    row_id, _at, _contact_id, kind, direction, subtype, alone = row
    if kind not in WRITTEN or subtype == "invitation" or not alone:
        return False
    if direction == Direction.MUTUAL:
        name, text = texts.get(row_id, ("", ""))
        return bool(last_is_theirs(text, own, name))
    return direction == Direction.IN


def _texts(session: Session, ids: Sequence[int], own: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The other's name and the text, of interactions with one contact; nothing if nobody's lines can be told."""
    sql = (
        "SELECT i.id, c.name, i.text FROM interaction i JOIN participant p ON p.interaction_id = i.id "
        "JOIN contact c ON c.id = p.contact_id WHERE i.id IN :ids"
    )
    wanted = dict.fromkeys(ids) if own else {}
    return {row[0]: (row[1], row[2]) for block in chunks(wanted) for row in rows(session, sql, ids=block)}


def _named(session: Session, found: dict[Deed, dict[int, None]]) -> dict[Deed, tuple[PersonRef, ...]]:
    names: dict[int, str] = {}
    for block in chunks(dict.fromkeys(contact_id for ids in found.values() for contact_id in ids)):
        found_names = rows(session, "SELECT id, name FROM contact WHERE id IN :ids", ids=block)
        names.update({row[0]: row[1] for row in found_names})
    return {deed: tuple(PersonRef(each, names[each]) for each in ids) for deed, ids in found.items()}
