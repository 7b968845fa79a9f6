"""Setting how often to be in touch, for contacts or for a tag."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, or_
from sqlmodel import Session, col, select

from crm_app.commands.ledger import record
from crm_app.commands.rows import chunks, get
from crm_app.domain.cadence import Cadence, LeapRule, cadence_due, precedence, tag_anchor
from crm_app.domain.vocabulary import LedgerEvent, Unit
from crm_app.errors import BadInput
from crm_app.store.tables import follow_ups
from crm_app.store.tables.contacts import Contact, ContactSummary, ContactTag, Tag


def set_cadence(session: Session, contact_ids: Sequence[int], cadence: Cadence | None, today: date) -> None:
    """Set or clear the contacts' own cadence, anchored today; what was put off before counts no more."""
    table = follow_ups.Cadence
    for block in chunks(contact_ids):
        session.exec(delete(follow_ups.CadenceState).where(col(follow_ups.CadenceState.contact_id).in_(block)))
        if cadence is None:
            session.exec(delete(table).where(col(table.contact_id).in_(block)))
            continue
        known = {row.contact_id: row for row in session.exec(select(table).where(col(table.contact_id).in_(block)))}
        for contact_id in block:
            row = known.get(contact_id) or table(contact_id=contact_id, every=1, unit="week", anchor_on=today)
            row.every, row.unit, row.anchor_on = cadence.every, cadence.unit.value, today
            session.add(row)
            record(session, LedgerEvent.CREATED, contact_id=contact_id)


def set_tag_cadence(session: Session, tag_id: int, cadence: Cadence | None, today: date) -> None:
    """Set or clear the cadence of everybody with a tag; a contact's own cadence wins over it."""
    get(session, Tag, tag_id)
    table = follow_ups.Cadence
    row = session.exec(select(table).where(table.tag_id == tag_id)).first()
    if cadence is None:
        if row is not None:
            session.delete(row)
        return
    row = row or table(tag_id=tag_id, every=1, unit="week", anchor_on=today)
    row.every, row.unit, row.anchor_on = cadence.every, cadence.unit.value, today
    session.add(row)


def current_due(session: Session, contact_id: int, leap: LeapRule) -> date:
    """The day the contact's cadence is due, their own before a tag's or tier's (rule 5); ``BadInput`` without one."""
    table = follow_ups.Cadence
    tags = select(ContactTag.tag_id).where(ContactTag.contact_id == contact_id)
    rows = session.exec(
        select(table).where(or_(col(table.contact_id) == contact_id, col(table.tag_id).in_(tags)))
    ).all()
    placed = session.exec(select(follow_ups.ContactTier).where(follow_ups.ContactTier.contact_id == contact_id)).first()
    tier = None if placed is None or placed.tier_id is None else session.get(follow_ups.Tier, placed.tier_id)
    if not rows and tier is None:
        raise BadInput("unknown_due", id=f"cadence-{contact_id}")
    state = session.exec(
        select(follow_ups.CadenceState).where(follow_ups.CadenceState.contact_id == contact_id)
    ).first()
    summary = session.get(ContactSummary, contact_id)
    last = summary.last_contact_at.astimezone().date() if summary and summary.last_contact_at else None
    skipped = state.skipped_on if state else None
    known_since = get(session, Contact, contact_id).created_at.astimezone().date()

    def due(every: int, unit: str, anchor: date, *, own: bool = False) -> tuple[bool, date]:
        return precedence(cadence_due(Cadence(every, Unit(unit)), last, anchor, skipped, leap), own=own)

    dues = [
        due(row.every, row.unit, row.anchor_on, own=True)
        if row.tag_id is None
        else due(row.every, row.unit, tag_anchor(row.anchor_on, known_since))
        for row in rows
    ]
    if placed is not None and tier is not None:
        dues.append(due(tier.every, tier.unit, placed.anchor_on))
    return min(dues)[1]
