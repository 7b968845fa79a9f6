"""What was said and left hanging: messages without an answer, and promises without a follow-up."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from crm_app.domain.promises import SEARCH_WORDS, find_promise, last_is_theirs, own_lines
from crm_app.domain.suggestions import Reason, SuggestionKind
from crm_app.queries.reading import chunks, local_day, rows
from crm_app.queries.suggestion_ties import start_of
from crm_app.store.reading import Session

UNANSWERED_DAYS = 60
"""Days after which a message without an answer is past answering."""
THEIRS_WAITS, MINE_WAITS = 2, 7
"""Days that a message must be older than, theirs and one's own."""
QUIET_BEFORE = 30
"""Days without contact before one's own message: otherwise it was an answer, and waits for none."""
PROMISE_DAYS = 365
_MOST_PROMISES = 3000  # interactions looked into, the newest
_DAY_MS = 86_400_000
_MINE_WEIGHS = 0.6
_WRITTEN = ("message", "email")
_SAID = (*_WRITTEN, "comment")


def unanswered(session: Session, today: date, weight: float, own: Sequence[str]) -> dict[int, Reason]:
    """By contact: the last message of the two, if nobody answered it. Theirs weigh more.

    Messages to several people are left out: nobody in particular owes the answer. So are invitations: whoever is
    connected has answered them.
    """
    last: dict[int, Sequence[Any]] = {}
    for row in rows(
        session,
        "SELECT p.contact_id, i.id, i.at, i.kind, i.direction, i.subtype, s.last_contact_at, "
        "(SELECT count(*) FROM participant o WHERE o.interaction_id = i.id) "
        "FROM interaction i CROSS JOIN participant p ON p.interaction_id = i.id "
        "JOIN contact_summary s ON s.contact_id = p.contact_id "
        "WHERE i.at >= :since AND i.kind NOT IN ('event', 'comment') ORDER BY i.at, i.id",
        since=start_of(today - timedelta(days=UNANSWERED_DAYS)),
    ):
        last[row[0]] = row
    open_ends = {
        contact_id: row
        for contact_id, row in last.items()
        if row[3] in _WRITTEN and row[5] != "invitation" and row[7] == 1
    }
    theirs = _theirs(session, open_ends, own)
    found: dict[int, Reason] = {}
    for contact_id, row in open_ends.items():
        on = local_day(row[2])
        waits = (today - on).days
        evidence = {"on": on, "days": waits, "theirs": contact_id in theirs}
        strength = 1 - waits / (UNANSWERED_DAYS + 1)
        if contact_id in theirs and waits > THEIRS_WAITS:
            found[contact_id] = Reason(SuggestionKind.UNANSWERED, weight + strength, evidence, (row[1],))
        elif _is_opening(row) and waits > MINE_WAITS:
            mine = weight * _MINE_WEIGHS + strength
            found[contact_id] = Reason(SuggestionKind.UNANSWERED, mine, evidence, (row[1],))
    return found


def _theirs(session: Session, open_ends: dict[int, Sequence[Any]], own: Sequence[str]) -> set[int]:
    """Those who wrote last: the direction says so, or on a day when both wrote, the last line."""
    theirs = {contact_id for contact_id, row in open_ends.items() if row[4] == "in"}
    both = {row[1]: contact_id for contact_id, row in open_ends.items() if row[4] == "mutual"} if own else {}
    for block in chunks(both):
        for row_id, text in rows(session, "SELECT id, text FROM interaction WHERE id IN :ids", ids=block):
            name = rows(session, "SELECT name FROM contact WHERE id = :id", id=both[row_id])[0][0]
            if last_is_theirs(text, own, name):
                theirs.add(both[row_id])
    return theirs


def _is_opening(row: Sequence[Any]) -> bool:
    """Whether one's own message was no answer: nothing came from them for a while before it."""
    if row[4] != "out":
        return False
    before = row[6]
    return before is None or before < row[2] - QUIET_BEFORE * _DAY_MS


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
        day_ms=_DAY_MS,
        most=_MOST_PROMISES,
    ):
        written = bool(imported) and kind in _SAID
        said = find_promise(_own_text(text, direction, written, own, name), name)
        if said and contact_id not in found:
            on = local_day(at)
            evidence = {"quote": said, "on": on, "written": written}
            strength = 1 - min(PROMISE_DAYS, max(0, (today - on).days)) / (PROMISE_DAYS + 1)
            found[contact_id] = Reason(SuggestionKind.PROMISE, weight + strength, evidence, (row_id,))
    return found


def _own_text(text: str, direction: str, written: bool, own: Sequence[str], name: str) -> str:
    """What the person wrote: a note is all theirs; of an imported conversation only what is certainly their own."""
    if not written:
        mine = own_lines(text, own, name)
        return text if mine is None else mine
    if direction == "in":
        return ""
    mine = own_lines(text, own, name)
    if mine is not None:
        return mine
    return text.partition(": ")[2] or text if direction == "out" else ""
