"""What was said and left hanging: messages without an answer, and promises without a follow-up."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crm_app.domain.promises import SEARCH_WORDS, find_promise, last_is_theirs, own_lines
from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import local_day, rows
from crm_app.queries.suggestion_days import DAY_MS, LocalDays, day_of, start_of
from crm_app.store.reading import Session

THEIRS_DAYS, MINE_DAYS = 180, 60
"""Days after which a message without an answer is past answering, theirs and one's own."""
THEIRS_WAITS, MINE_WAITS = 2, 7
"""Days that a message must be older than, theirs and one's own."""
QUIET_BEFORE = 30
"""Days without contact before one's own message: otherwise it was an answer, and waits for none."""
PROMISE_DAYS = 365
_MOST_PROMISES = 3000  # interactions looked into, the newest
_MINE_WEIGHS = 0.6
_SAID = ("message", "email", "comment")


def unanswered(session: Session, today: date, weight: float, own: Sequence[str]) -> dict[int, Reason]:
    """By contact: the last message of the two, if nobody answered it. Theirs weigh more.

    Messages to several people are left out: nobody in particular owes the answer. So are invitations: whoever is
    connected has answered them.
    """
    found: dict[int, Reason] = {}
    days = LocalDays()
    ends = _open_ends(session, today)
    theirs = _theirs(session, ends, own)
    for end in ends:
        on = day_of(days.number(end.at))
        waits = (today - on).days
        written = end.contact_id in theirs
        evidence = {"on": on, "days": waits, "theirs": written}
        if written and waits > THEIRS_WAITS:
            heavy = weight + 1 - waits / (THEIRS_DAYS + 1)
        elif _is_opening(end) and MINE_WAITS < waits <= MINE_DAYS:
            heavy = weight * _MINE_WEIGHS + 1 - waits / (MINE_DAYS + 1)
        else:
            continue
        found[end.contact_id] = Reason(SuggestionKind.UNANSWERED, heavy, evidence, (end.id,))
    return found


class _End(NamedTuple):
    """The last thing between the two, a message to one or from one; ``contact_at`` is their last contact."""

    contact_id: int
    id: int
    at: int
    direction: str
    contact_at: int | None


def _open_ends(session: Session, today: date) -> list[_End]:
    """With whom a message was the last word. SQLite takes the bare columns from the row of the maximum."""
    return [
        _End(*row[:5])
        for row in rows(
            session,
            "SELECT l.contact_id, l.id, l.at, l.direction, s.last_contact_at FROM ("
            "SELECT p.contact_id, i.id, i.at, i.direction, i.kind, i.subtype, max(i.at * 2 + (i.direction = 'out')) "
            "FROM interaction i INDEXED BY ix_interaction_at CROSS JOIN participant p ON p.interaction_id = i.id "
            "WHERE i.at >= :since AND i.at < :until AND i.kind NOT IN ('event', 'comment') GROUP BY p.contact_id) l "
            "JOIN contact_summary s ON s.contact_id = l.contact_id "
            "WHERE l.kind IN ('message', 'email') AND l.subtype NOT IN ('invitation', 'reaction') "
            "AND NOT EXISTS (SELECT 1 FROM participant o WHERE o.interaction_id = l.id "
            "AND o.contact_id <> l.contact_id)",
            since=start_of(today - timedelta(days=THEIRS_DAYS)),
            until=start_of(today + timedelta(days=1)),
        )
    ]


def _theirs(session: Session, ends: Iterable[_End], own: Sequence[str]) -> set[int]:
    """Those who wrote last: the direction says so, or on a day when both wrote, the last line."""
    theirs = {end.contact_id for end in ends if end.direction == "in"}
    both = {end.id: end.contact_id for end in ends if end.direction == "mutual"} if own else {}
    handles: dict[int, list[str]] = {}
    for contact_id, handle in rows(
        session,
        "SELECT contact_id, value FROM identity WHERE contact_id IN (SELECT value FROM json_each(:ids))",
        ids=json.dumps(list(both.values())),
    ):
        handles.setdefault(contact_id, []).append(handle)
    for row_id, contact_id, name, text in rows(
        session,
        "SELECT i.id, c.id, c.name, i.text FROM interaction i JOIN participant p ON p.interaction_id = i.id "
        "JOIN contact c ON c.id = p.contact_id WHERE i.id IN (SELECT value FROM json_each(:ids)) "
        "AND instr(i.text, ': ')",
        ids=json.dumps(list(both)),
    ):
        if last_is_theirs(text, own, (name, *handles.get(contact_id, ()))):
            theirs.add(both[row_id])
    return theirs


def _is_opening(end: _End) -> bool:
    """Whether one's own message was no answer: nothing came from them for a while before it."""
    before = end.contact_at
    return end.direction == "out" and (before is None or before < end.at - QUIET_BEFORE * DAY_MS)


def promises(session: Session, today: date, weight: float, own: Sequence[str]) -> dict[int, Reason]:
    """By contact: the newest promise of one's own in an interaction or the notes, with no follow-up made since."""
    found = _in_interactions(session, today, weight, own)
    for contact_id, name, notes in rows(
        session,
        "SELECT c.id, c.name, c.notes FROM contact c WHERE c.id IN "
        "(SELECT rowid FROM contact_words WHERE contact_words MATCH :words) AND NOT EXISTS "
        "(SELECT 1 FROM follow_up_contact l WHERE l.contact_id = c.id) LIMIT :most",
        words=f"notes : ({' OR '.join(SEARCH_WORDS)})",
        most=_MOST_PROMISES,
    ):
        said = find_promise(notes, name)
        if said and contact_id not in found:
            evidence = {"quote": said, "on": None, "written": False}
            found[contact_id] = Reason(SuggestionKind.PROMISE, weight, evidence)
    return found


def _in_interactions(session: Session, today: date, weight: float, own: Sequence[str]) -> dict[int, Reason]:
    found: dict[int, Reason] = {}
    for contact_id, name, row_id, at, kind, direction, text, imported in rows(
        session,
        "SELECT c.id, c.name, i.id, i.at, i.kind, i.direction, i.text, "
        "EXISTS (SELECT 1 FROM source_record r WHERE r.interaction_id = i.id) "
        "FROM interaction i JOIN participant p ON p.interaction_id = i.id JOIN contact c ON c.id = p.contact_id "
        "WHERE i.id IN (SELECT rowid FROM interaction_words WHERE interaction_words MATCH :words) AND i.at >= :since "
        "AND NOT EXISTS (SELECT 1 FROM follow_up_contact l JOIN follow_up f ON f.id = l.follow_up_id "
        "WHERE l.contact_id = c.id AND f.created_at >= i.at - :day_ms) ORDER BY i.at DESC, i.id DESC LIMIT :most",
        words=f"text : ({' OR '.join(SEARCH_WORDS)})",
        since=start_of(today - timedelta(days=PROMISE_DAYS)),
        day_ms=DAY_MS,
        most=_MOST_PROMISES,
    ):
        written = bool(imported) and kind in _SAID
        if contact_id in found or not find_promise(text, name):
            continue
        names = (name, *_handles(session, contact_id)) if written else (name,)
        said = find_promise(_own_text(text, direction, written, own, names), name)
        if said:
            on = local_day(at)
            evidence = {"quote": said, "on": on, "written": written}
            strength = 1 - min(PROMISE_DAYS, max(0, (today - on).days)) / (PROMISE_DAYS + 1)
            found[contact_id] = Reason(SuggestionKind.PROMISE, weight + strength, evidence, (row_id,))
    return found


def _own_text(text: str, direction: str, written: bool, own: Sequence[str], names: Sequence[str]) -> str:
    """What the person wrote: a note is all theirs; of an imported conversation only what is certainly their own."""
    mine = own_lines(text, own, names)
    if not written:
        return text if mine is None else mine
    if direction == "out":
        return mine if mine is not None else text.partition(": ")[2] or text
    if direction == "in" or last_is_theirs(text, own, names) is None:
        return ""  # on a day when both wrote, who wrote what must be known of both
    return mine or ""


def _handles(session: Session, contact_id: int) -> list[str]:
    """Under what else somebody may write."""
    return [row[0] for row in rows(session, "SELECT value FROM identity WHERE contact_id = :id", id=contact_id)]
