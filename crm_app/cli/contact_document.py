"""One contact as a JSON document: all that is known about a person, as scripts are promised it."""

from typing import Any

from crm_app.cli.output import instant, iso
from crm_app.queries.contact import ContactPage, FollowUpRow, LedgerRow
from crm_app.queries.sources import SourceRow
from crm_app.queries.timeline import InteractionRow, TimelineFilter, timeline_ids, timeline_rows
from crm_app.store.reading import Session

SUMMARY = 300
"""Characters of an interaction's text that stand in its summary; ``text`` is whole."""
_WHOLE = 2_000_000_000

ContactDocument = dict[str, Any]


def contact_document(session: Session, page: ContactPage, summary: dict[str, object]) -> ContactDocument:
    """The document of ``show``: the summary of the list, and everything else."""
    ids = timeline_ids(session, TimelineFilter(contact_id=page.id))
    talks = timeline_rows(session, ids, _WHOLE)
    met, cadence = page.met, page.cadence
    return {
        **summary,
        "uid": page.uid,
        "given_name": page.given_name,
        "family_name": page.family_name,
        "position_since": iso(page.position_since),
        "location": page.location,
        "birthday": page.birthday,
        "archived": page.archived,
        "listed": page.listed,
        "last_attempt": instant(page.last_attempt_at),
        "identities": [{"platform": row.platform, "kind": row.kind, "value": row.value} for row in page.identities],
        "positions": [
            {"company": row.company, "title": row.title, "since": iso(row.since), "until": iso(row.until)}
            for row in page.positions
        ],
        "memberships": [
            {"community": row.name, "role": row.role, "since": iso(row.since)} for row in page.memberships
        ],
        "met": met
        and {"platform": met.platform, "community": met.community, "on": iso(met.on), "evidence": met.evidence,
             "source": met.source},
        "interactions": [_interaction(talks[talk_id]) for talk_id in ids],
        "follow_ups": [_follow_up(row) for row in page.follow_ups],
        "cadence": cadence
        and {"every": cadence.every, "unit": cadence.unit.value, "origin": cadence.origin, "tag": cadence.tag,
             "tier": cadence.tier,
             "due": iso(cadence.due), "state": cadence.state.value, "snoozed_until": iso(cadence.snoozed_until),
             "ledger": [_ledger(line) for line in cadence.ledger]},
        "outcomes": [
            {"id": row.id, "kind": row.kind, "community": row.community, "on": iso(row.on), "notes": row.notes}
            for row in page.outcomes
        ],
        "tags": [row.name for row in page.tags],
        "notes": page.notes,
        "sources": [_source(row) for row in page.sources],
    }  # fmt: skip


def _interaction(row: InteractionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "at": instant(row.at),
        "kind": row.kind,
        "direction": row.direction,
        "platform": row.platform,
        "community": row.community,
        "summary": " ".join((row.text or row.title)[: SUMMARY * 2].split())[:SUMMARY],
        "title": row.title,
        "text": row.text,
        "subtype": row.subtype,
        "minutes": row.minutes,
        "assumed_zone": row.assumed_zone,
        "people": [{"id": person.id, "name": person.name} for person in row.people],
    }


def _source(row: SourceRow) -> dict[str, Any]:
    """What an import says of the contact; ``differs`` where the contact says something else."""
    return {
        "source": row.source,
        "file": row.file,
        "at": instant(row.at),
        "row": row.row,
        "missing": row.missing,
        "says": [
            {"field": field.field or field.label, "value": field.value, "differs": field.differs}
            for field in row.fields
        ],
        "kept": list(row.kept),
    }


def _follow_up(row: FollowUpRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "text": row.text,
        "due": iso(row.due_on),
        "due_time": row.due_time,
        "every": row.every,
        "unit": row.unit,
        "rule": row.rule,
        "snoozed_until": iso(row.snoozed_until),
        "done": instant(row.done_at),
        "ledger": [_ledger(line) for line in row.ledger],
    }


def _ledger(line: LedgerRow) -> dict[str, Any]:
    return {
        "event": line.event,
        "at": instant(line.at),
        "due": iso(line.due_on),
        "until": iso(line.until),
        "way": line.way,
    }
