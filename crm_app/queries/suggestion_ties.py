"""Ties that went silent: who was in touch by a rhythm and is not any more, and who once was and has long not been.

A tie is worth no more than the count of its interactions and its last contact allow, and these stand in a summary: the
ties are read best first, until none that is left can be better. Where that takes too long, or nearly all are wanted,
one scan over everything says which can be ties at all (``suggestion_scan``), and only those are read.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from heapq import heappush, heapreplace
from typing import Any

from crm_app.domain import suggestions as rules
from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import chunks, local_day, rows
from crm_app.queries.suggestion_days import LocalDays, day_of, number_of, start_of
from crm_app.queries.suggestion_scan import contact_minutes, holds
from crm_app.store.reading import Session

_BLOCK = 50  # ties read at a time, best first
_MOST_READ = 30_000  # interactions read so before the scan, which takes as long as this many times four
_SHARE = 10  # more than one in so many of the ties wanted: scan at once

_QUIET = (
    "SELECT json_group_array(contact_id), json_group_array(interactions), json_group_array(last_contact_at) "
    "FROM contact_summary WHERE interactions >= :least AND last_contact_at < :recent "
    "AND (last_attempt_at IS NULL OR last_attempt_at < :recent)"
)
# Two JSON texts a contact: the rows one by one would take four times longer.
_TALKS = (
    "SELECT p.contact_id, json_group_array(i.at), json_group_array(i.id) FROM participant p "
    "CROSS JOIN interaction i ON i.id = p.interaction_id "
    "WHERE p.contact_id IN :ids AND i.direction <> 'out' GROUP BY p.contact_id"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """The contact days of one contact in their order, the interactions they are made of, and the last attempt."""

    days: tuple[date, ...]
    rows: tuple[int, ...]
    attempt: date | None


@dataclass(frozen=True, slots=True)
class TiesWanted:
    """The strongest ``silent`` and ``asleep`` ties, and what each kind weighs: one of weight 0 is not wanted.

    ``left_out`` are contacts that must not be suggested; ``known`` those that are for something heavier, whose ties
    take nobody's place; ``spared`` contacts with the kind that was dismissed for them.
    """

    silent: int
    asleep: int
    silence_weight: float
    dormant_weight: float
    left_out: set[int]
    known: set[int]
    spared: set[tuple[int, str]]


_Candidate = tuple[float, int, int, int]
"""What the tie can be worth at most, the contact, the count of interactions, and the days since the last contact."""


def tie_reasons(session: Session, today: date, wanted: TiesWanted) -> dict[int, Reason]:
    """The reasons of the strongest ties that are wanted, and of those ``known`` who are ties too, by contact."""
    days = LocalDays()
    reader = _Reader(session, today, wanted, days)
    found = reader.reasons(wanted.known)
    if not wanted.silent and not wanted.asleep:
        return found
    ranked = _ranked(session, today, wanted, days)
    if wanted.silent:
        found.update(reader.strongest(ranked, SuggestionKind.SILENCE, wanted.silent))
    if wanted.asleep:
        able = [one for one in ranked if one[3] > rules.YEAR and one[2] >= rules.ACTIVE_DAYS]
        found.update(reader.strongest(able, SuggestionKind.DORMANT, wanted.asleep))
    return found


def _ranked(session: Session, today: date, wanted: TiesWanted, days: LocalDays) -> list[_Candidate]:
    """Whoever is quiet, by the most that the tie can be worth."""
    recent = start_of(today - timedelta(days=rules.SILENT_DAYS - 1))
    quiet = [json.loads(text) for text in rows(session, _QUIET, least=rules.LEAST_CONTACT_DAYS, recent=recent)[0]]
    now, apart, day_number, worth = number_of(today), wanted.left_out | wanted.known, days.number, rules.tie_strength
    found: list[_Candidate] = []
    for contact_id, interactions, last in zip(*quiet, strict=True):
        if contact_id not in apart:
            silent = now - day_number(last)
            found.append((worth(interactions, silent), contact_id, interactions, silent))
    found.sort(reverse=True)
    return found


class _Reader:
    """Reads ties, each once, and all days of contact at most once."""

    def __init__(self, session: Session, today: date, wanted: TiesWanted, days: LocalDays) -> None:
        self._session = session
        self._today = today
        self._wanted = wanted
        self._days = days
        self._judged: dict[int, Reason | None] = {}
        self._scanned: dict[int, list[int]] | None = None

    def reasons(self, contact_ids: Iterable[int]) -> dict[int, Reason]:
        """The reasons of those who are ties."""
        asked = list(contact_ids)
        wanted = self._wanted
        if wanted.silence_weight or wanted.dormant_weight:
            for contact_id, tie in self._read(one for one in asked if one not in self._judged):
                reason = tie_reason(tie, self._today, wanted.silence_weight, wanted.dormant_weight)
                spared = reason is not None and (contact_id, reason.kind) in wanted.spared
                self._judged[contact_id] = None if spared else reason
        found = ((contact_id, self._judged.get(contact_id)) for contact_id in asked)
        return {contact_id: reason for contact_id, reason in found if reason is not None}

    def strongest(self, ranked: Sequence[_Candidate], kind: SuggestionKind, count: int) -> dict[int, Reason]:
        """The reasons of that kind of the strongest ``count``; no later one can be better than its rank says."""
        best: list[tuple[float, int]] = []
        found: dict[int, Reason] = {}
        silence = kind is SuggestionKind.SILENCE
        base = self._wanted.silence_weight if silence else self._wanted.dormant_weight
        scanned, read, place = count > len(ranked) // _SHARE, 0, 0
        left = self._possible(ranked, kind) if scanned else ranked
        block = len(left) if count >= len(left) else _BLOCK
        while place < len(left):
            if len(best) == count and best[0][0] > base + left[place][0] + 1e-9:
                break
            if not scanned and read > _MOST_READ:
                scanned, left, place = True, self._possible(left[place:], kind), 0
                continue
            part = left[place : place + block]
            place += block
            read += sum(one[2] for one in part)
            for contact_id, reason in self.reasons(one[1] for one in part).items():
                if reason.kind is kind:
                    _keep(best, found, count, contact_id, reason)
        return found

    def _possible(self, ranked: Sequence[_Candidate], kind: SuggestionKind) -> Sequence[_Candidate]:
        if self._scanned is None or any(one[1] not in self._scanned for one in ranked):
            self._scanned = contact_minutes(self._session, (one[1] for one in ranked))
        scanned, now, days = self._scanned, number_of(self._today), self._days
        return [one for one in ranked if holds(kind, scanned[one[1]], now, days)]

    def _read(self, contact_ids: Iterable[int]) -> Iterator[tuple[int, Tie]]:
        """The exact contact days of these contacts; those without any are left out."""
        for block in chunks(contact_ids):
            attempts = dict[int, int | None](
                (row[0], row[1])
                for row in rows(
                    self._session, "SELECT contact_id, last_attempt_at FROM contact_summary WHERE contact_id IN :ids",
                    ids=block,
                )
            )  # fmt: skip
            for contact_id, instants, ids in rows(self._session, _TALKS, ids=block):
                talks = sorted(zip(json.loads(instants), json.loads(ids), strict=True))
                numbers = dict.fromkeys(map(self._days.number, (at for at, _ in talks)))
                attempt = attempts.get(contact_id)
                yield (
                    contact_id,
                    Tie(
                        tuple(map(day_of, numbers)),
                        tuple(row_id for _, row_id in reversed(talks)),
                        None if attempt is None else local_day(attempt),
                    ),
                )


def _keep(best: list[tuple[float, int]], found: dict[int, Reason], count: int, contact_id: int, reason: Reason) -> None:
    """Keep it if it is among the strongest so far; of equals, whoever came into the book first."""
    entry = (reason.weight, -contact_id)
    if len(best) < count:
        heappush(best, entry)
    elif entry > best[0]:
        found.pop(-heapreplace(best, entry)[1], None)
    else:
        return
    found[contact_id] = reason


def tie_reason(tie: Tie, today: date, silence_weight: float, dormant_weight: float) -> Reason | None:
    """Why this tie is worth a word, if it is: a tie that has gone to sleep is not called silent too."""
    if tie.attempt is not None and (today - tie.attempt).days <= rules.SILENT_DAYS:
        return None  # they were written to just now
    attempt = tie.attempt if tie.attempt is not None and tie.attempt > tie.days[-1] else None
    asleep = rules.dormant(tie.days, today)
    if asleep is not None and dormant_weight:
        weight = dormant_weight + rules.tie_strength(len(tie.days), asleep.silent)
        return Reason(SuggestionKind.DORMANT, weight, {**_evidence(asleep), "attempt": attempt}, tie.rows)
    found = rules.rhythm(tie.days, today)
    if found is None or asleep is not None or not silence_weight or not rules.is_silent(found):
        return None
    weight = silence_weight + rules.tie_strength(found.contact_days, found.silent)
    return Reason(SuggestionKind.SILENCE, weight, {**_evidence(found), "attempt": attempt}, tie.rows)


def _evidence(found: rules.Rhythm | rules.Dormant) -> dict[str, Any]:
    """The figures by name; ``dataclasses.asdict`` copies each of them, and takes ten times longer."""
    return {one.name: getattr(found, one.name) for one in fields(found)}
