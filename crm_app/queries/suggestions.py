"""Who to write to, and why: one suggestion a contact, the heaviest reason first, every figure from the data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import nlargest

from crm_app.domain.cadence import LeapRule
from crm_app.domain.identities import identity_link
from crm_app.domain.suggestions import Reason, Suggestion, SuggestionKind, weights_of
from crm_app.queries.reading import chunks, local_day, rows
from crm_app.queries.suggestion_events import shared_events
from crm_app.queries.suggestion_meetings import met_twice
from crm_app.queries.suggestion_ties import TiesWanted, tie_reasons
from crm_app.queries.suggestion_words import promises, unanswered
from crm_app.queries.today import birthday_rows
from crm_app.store.reading import Session

BIRTHDAY_DAYS = 7


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question about suggestions depends on; ``weights`` is the settings' JSON, ``own`` the owner's names."""

    today: date
    limit: int = 30
    weights: str = ""
    leap: LeapRule = LeapRule.FEB_28
    own: tuple[str, ...] = field(default=())


def suggestions(session: Session, asked: Asked) -> list[Suggestion]:
    """At most ``limit`` people to write to, the heaviest first.

    Left out: who is archived or not listed, has an open follow-up or is snoozed, and whatever was dismissed.
    """
    weights = weights_of(asked.weights)
    for kind in _resting_kinds(session, asked.today):
        weights[kind] = 0.0
    left_out = _left_out(session, asked.today)
    spared = _spared(session, asked.today)
    reasons: dict[int, list[Reason]] = {}
    for contact_id, reason in _reasons(session, asked, weights):
        if contact_id not in left_out and (contact_id, reason.kind) not in spared:
            reasons.setdefault(contact_id, []).append(reason)
    _add_ties(session, asked, weights, reasons, left_out, spared)
    return _named(session, reasons, asked.limit)


def _add_ties(
    session: Session, asked: Asked, weights: Mapping[SuggestionKind, float], reasons: dict[int, list[Reason]],
    left_out: set[int], spared: set[tuple[int, str]],
) -> None:  # fmt: skip
    """Add the ties that went silent or to sleep, as far as they can be among the heaviest ``limit``."""
    heaviest = nlargest(asked.limit, reasons, key=lambda contact_id: _heaviest(reasons[contact_id]))
    wanted: list[int] = []
    for weight in (weights[SuggestionKind.SILENCE], weights[SuggestionKind.DORMANT]):
        heavier = sum(_heaviest(reasons[contact_id]) > weight + 1 for contact_id in heaviest)
        wanted.append(asked.limit - heavier if weight else 0)
    found = tie_reasons(
        session,
        asked.today,
        TiesWanted(
            wanted[0], wanted[1], weights[SuggestionKind.SILENCE], weights[SuggestionKind.DORMANT], left_out,
            set(heaviest), spared,
        ),
    )  # fmt: skip
    for contact_id, reason in found.items():
        reasons.setdefault(contact_id, []).append(reason)


def best_link(session: Session, contact_id: int) -> str:
    """Where to write to somebody: on the platform of the last interaction, else by e-mail, else anywhere; "" nowhere.

    What it gives is somebody's profile or address as it was imported: open it only as a safe link.
    """
    last = rows(
        session,
        'SELECT p."key" FROM participant x JOIN interaction i ON i.id = x.interaction_id '
        "JOIN platform p ON p.id = i.platform_id WHERE x.contact_id = :id ORDER BY i.at DESC LIMIT 1",
        id=contact_id,
    )
    platform = last[0][0] if last else ""
    links: list[tuple[bool, bool, str]] = []
    for key, kind, value in rows(
        session,
        'SELECT p."key", i.kind, i.value FROM identity i JOIN platform p ON p.id = i.platform_id '
        "WHERE i.contact_id = :id ORDER BY i.id",
        id=contact_id,
    ):
        link = identity_link(kind, value, key)
        if link is not None:
            links.append((key != platform, kind != "email", link))
    return min(links, key=lambda link: link[:2])[2] if links else ""


def resting_kinds(session: Session, today: date) -> list[SuggestionKind]:
    """The kinds that were dismissed for everybody."""
    return sorted(_resting_kinds(session, today))


def _reasons(session: Session, asked: Asked, weights: Mapping[SuggestionKind, float]) -> Iterator[tuple[int, Reason]]:
    """Every reason but those of silent ties, by contact."""
    today, own = asked.today, asked.own
    if weight := weights[SuggestionKind.UNANSWERED]:
        yield from unanswered(session, today, weight, own).items()
    if weight := weights[SuggestionKind.PROMISE]:
        yield from promises(session, today, weight, own).items()
    if weight := weights[SuggestionKind.JOB]:
        yield from _jobs(session, today, weight)
    if weight := weights[SuggestionKind.BIRTHDAY]:
        yield from _birthdays(session, asked, weight)
    if weight := weights[SuggestionKind.SHARED_EVENT]:
        yield from shared_events(session, today, weight).items()
    if weight := weights[SuggestionKind.MET_TWICE]:
        yield from met_twice(session, today, weight).items()


def _jobs(session: Session, today: date, weight: float) -> Iterator[tuple[int, Reason]]:
    """The newest change that is not dealt with, of everybody who was not talked with or written to since."""
    seen: set[int] = set()
    for row_id, contact_id, kind, before, after, at, file in rows(
        session,
        'SELECT x.id, x.contact_id, x.kind, x."before", x."after", i.at, i.file FROM import_change x '
        "JOIN import i ON i.id = x.import_id LEFT JOIN contact_summary s ON s.contact_id = x.contact_id "
        "WHERE x.settled_at IS NULL AND x.kind IN ('job', 'company') "
        "AND max(coalesce(s.last_contact_at, 0), coalesce(s.last_attempt_at, 0)) <= i.at ORDER BY i.at DESC, x.id DESC",
    ):
        if contact_id not in seen:
            seen.add(contact_id)
            on = local_day(at)
            evidence = {"change": kind, "before": before, "after": after, "seen": on, "file": file}
            strength = 30 / (30 + max(0, (today - on).days))
            yield contact_id, Reason(SuggestionKind.JOB, weight + strength, evidence, (row_id,))


def _birthdays(session: Session, asked: Asked, weight: float) -> Iterator[tuple[int, Reason]]:
    for row in birthday_rows(session, asked.today, asked.today + timedelta(days=BIRTHDAY_DAYS), asked.leap):
        ahead = (row.due - asked.today).days
        evidence = {"on": row.due, "days": ahead, "age": row.why.values["age"]}
        strength = 1 - ahead / (BIRTHDAY_DAYS + 1)
        yield row.contacts[0].id, Reason(SuggestionKind.BIRTHDAY, weight + strength, evidence)


def _resting_kinds(session: Session, today: date) -> set[SuggestionKind]:
    found = rows(
        session,
        "SELECT kind FROM suggestion_rest WHERE contact_id IS NULL AND (until IS NULL OR until > :today)",
        today=today.isoformat(),
    )
    return {SuggestionKind(row[0]) for row in found if row[0] in set(SuggestionKind)}


def _left_out(session: Session, today: date) -> set[int]:
    found = rows(
        session,
        "SELECT id FROM contact WHERE archived_at IS NOT NULL UNION ALL SELECT id FROM contact WHERE listed = 0 "
        "UNION ALL SELECT l.contact_id FROM follow_up f JOIN follow_up_contact l ON l.follow_up_id = f.id "
        "WHERE f.done_at IS NULL "
        "UNION ALL SELECT contact_id FROM cadence_state WHERE snoozed_until > :today "
        "UNION ALL SELECT contact_id FROM suggestion_rest WHERE contact_id IS NOT NULL AND kind IS NULL "
        "AND (until IS NULL OR until > :today)",
        today=today.isoformat(),
    )
    return {row[0] for row in found}


def _spared(session: Session, today: date) -> set[tuple[int, str]]:
    """Contact and kind where one kind was dismissed for one contact."""
    found = rows(
        session,
        "SELECT contact_id, kind FROM suggestion_rest WHERE contact_id IS NOT NULL AND kind IS NOT NULL "
        "AND (until IS NULL OR until > :today)",
        today=today.isoformat(),
    )
    return {(row[0], row[1]) for row in found}


def _heaviest(reasons: Sequence[Reason]) -> float:
    return max(reason.weight for reason in reasons)


def _named(session: Session, reasons: Mapping[int, list[Reason]], limit: int) -> list[Suggestion]:
    ranked = nlargest(limit, reasons, key=lambda contact_id: (_heaviest(reasons[contact_id]), -contact_id))
    names: dict[int, str] = {}
    for block in chunks(ranked):
        names.update((row[0], row[1]) for row in rows(session, "SELECT id, name FROM contact WHERE id IN :i", i=block))
    found: list[Suggestion] = []
    for contact_id in ranked:
        first, *others = sorted(reasons[contact_id], key=lambda reason: -reason.weight)
        found.append(
            Suggestion(
                contact_id, names[contact_id], first.kind, round(first.weight, 3), first.evidence, first.rows,
                tuple(others),
            )
        )  # fmt: skip
    return found
