"""The weekly digest: what the week asks for, what became of the last one, and whom it brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_app.domain.cadence import LeapRule
from crm_app.domain.rhythm import DEFAULT_GOAL, ONE_DAY, ONE_WEEK, week_of
from crm_app.domain.suggestions import Suggestion
from crm_app.queries.reading import local_day, rows, value
from crm_app.queries.rhythm import Rhythm, week
from crm_app.queries.suggestions import Asked, suggestions
from crm_app.queries.today import DueRow, due_rows
from crm_app.store.reading import Session

SUGGESTED = 3
_MOST_NAMED = 30  # of whom only those with a birthday or an overdue cadence can be suggested too


@dataclass(frozen=True, slots=True)
class DigestAsked:
    """What a digest depends on; ``goal`` is None when the rhythm is off, ``weights`` is the settings' JSON and ``own``
    the owner's names, as for suggestions."""

    today: date
    goal: int | None = DEFAULT_GOAL
    weights: str = ""
    leap: LeapRule = LeapRule.FEB_28
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetIn:
    """How many people were met in a community; "" in none, ``platform`` is the key and name of the platform or ""."""

    community: str
    platform: str
    platform_name: str
    people: int


@dataclass(frozen=True, slots=True)
class Digest:
    """The week of ``monday``: what is overdue, what is due from today to Sunday by day, and its birthdays.

    Of the week before: ``rhythm`` (None when that is off or nothing had happened yet), ``kept`` of ``promised``
    follow-ups that were due in it, and the people met, the community with most of them first.
    """

    monday: date
    overdue: tuple[DueRow, ...]
    due: tuple[DueRow, ...]
    birthdays: tuple[DueRow, ...]
    rhythm: Rhythm | None
    kept: int
    promised: int
    met: tuple[MetIn, ...]
    suggestions: tuple[Suggestion, ...]

    @property
    def sunday(self) -> date:
        return self.monday + 6 * ONE_DAY

    @property
    def empty(self) -> bool:
        """Whether there is nothing at all to tell."""
        said = (self.overdue, self.due, self.birthdays, self.met, self.suggestions, self.promised)
        return not any(said) and (self.rhythm is None or not self.rhythm.people)


def digest(session: Session, asked: DigestAsked) -> Digest:
    """The digest of the week of ``asked.today``."""
    monday = week_of(asked.today)
    found = due_rows(session, asked.today, monday + 6 * ONE_DAY, asked.leap)
    todo = [row for row in found if row.kind != "birthday"]
    kept, promised = _promises(session, monday - ONE_WEEK, monday - ONE_DAY)
    return Digest(
        monday,
        tuple(row for row in todo if row.due < asked.today),
        tuple(row for row in todo if row.due >= asked.today),
        tuple(row for row in found if row.kind == "birthday"),
        _last_week(session, monday, asked),
        kept,
        promised,
        tuple(_met(session, monday - ONE_WEEK, monday - ONE_DAY)),
        tuple(_suggested(session, asked, found)),
    )


def _last_week(session: Session, monday: date, asked: DigestAsked) -> Rhythm | None:
    if asked.goal is None:
        return None
    first = value(session, "SELECT min(at) FROM interaction")
    if first is None or local_day(first) >= monday:
        return None
    return week(session, monday - ONE_DAY, asked.goal, asked.own)


def _promises(session: Session, start: date, end: date) -> tuple[int, int]:
    """How many follow-ups that were due in these days were done, and how many were due.

    Each occurrence of a recurring one is one. The ledger knows those that were settled; what was skipped was due too.
    """
    settled: dict[tuple[int, str], bool] = {}
    days = {"start": start.isoformat(), "end": end.isoformat()}
    for follow_up_id, due_on, event in rows(
        session,
        "SELECT follow_up_id, due_on, event FROM ledger_entry WHERE follow_up_id IS NOT NULL "
        "AND event IN ('done', 'skipped', 'reopened') AND due_on BETWEEN :start AND :end ORDER BY id",
        **days,
    ):
        settled[follow_up_id, due_on] = event == "done"
    for follow_up_id, due_on in rows(
        session,
        "SELECT id, due_on FROM follow_up WHERE done_at IS NULL AND due_on BETWEEN :start AND :end",
        **days,
    ):
        settled.setdefault((follow_up_id, due_on), False)
    return sum(settled.values()), len(settled)


def _met(session: Session, start: date, end: date) -> Sequence[MetIn]:
    """The people met in these days by community, the community with most of them first."""
    found = rows(
        session,
        "SELECT coalesce(c.name, ''), coalesce(p.\"key\", ''), coalesce(p.name, ''), count(*) FROM meeting_point m "
        "JOIN contact o ON o.id = m.contact_id LEFT JOIN community c ON c.id = m.community_id "
        "LEFT JOIN platform p ON p.id = coalesce(c.platform_id, m.platform_id) "
        "WHERE m.met_on BETWEEN :start AND :end AND o.listed = 1 "
        "GROUP BY m.community_id, p.id ORDER BY 4 DESC, 1, 3",
        start=start.isoformat(),
        end=end.isoformat(),
    )
    return [MetIn(*row) for row in found]


def _suggested(session: Session, asked: DigestAsked, due: Sequence[DueRow]) -> list[Suggestion]:
    """The weightiest few, of people that the digest does not name anyway."""
    named = {person.id for row in due for person in row.contacts}
    most = SUGGESTED + min(len(named), _MOST_NAMED)
    found = suggestions(session, Asked(asked.today, most, asked.weights, asked.leap, asked.own))
    return [each for each in found if each.contact_id not in named][:SUGGESTED]
