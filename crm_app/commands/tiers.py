"""Putting contacts into a tier, and saying how often a tier is to be in touch."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from crm_app.commands.cadences import set_cadence
from crm_app.commands.rows import chunks
from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import LedgerEvent
from crm_app.errors import BadInput
from crm_app.store.instants import now
from crm_app.store.tables import follow_ups
from crm_app.store.tables.follow_ups import CadenceState, ContactTier, LedgerEntry, Tier


def set_tier(session: Session, contact_ids: Sequence[int], tier: int | None, today: date) -> None:
    """Put contacts into a tier from today on; None decides that they are in none, so that nobody asks again.

    What was put off before counts no more, except of a contact's own cadence, which wins over the tier.
    Raises ``BadInput("unknown_tier")``.
    """
    if tier is not None:
        _known(session, tier)
    own = select(follow_ups.Cadence.contact_id).where(col(follow_ups.Cadence.contact_id).is_not(None))
    for block in chunks(contact_ids):
        state = col(CadenceState.contact_id)
        session.exec(delete(CadenceState).where(state.in_(block), state.not_in(own)))
    forget_tier(session, contact_ids)
    for block in chunks(dict.fromkeys(contact_ids)):
        # A bulk action may be about everybody: rows are made without objects.
        placed = [{"contact_id": contact_id, "tier_id": tier, "anchor_on": today} for contact_id in block]
        session.exec(insert(ContactTier), params=placed)
        if tier is not None:
            line = {"kind": "cadence", "event": LedgerEvent.CREATED.value, "at": now(), "way": ""}
            session.exec(insert(LedgerEntry), params=[{"contact_id": contact_id, **line} for contact_id in block])


def choose_tier(session: Session, contact_ids: Sequence[int], tier: int | None, today: date) -> None:
    """``set_tier`` in the place of the contacts' own cadence; with None only a tag can still make them due."""
    set_cadence(session, contact_ids, None, today)
    set_tier(session, contact_ids, tier, today)


def forget_tier(session: Session, contact_ids: Sequence[int]) -> None:
    """Undecide: triage asks about them again."""
    for block in chunks(contact_ids):
        session.exec(delete(ContactTier).where(col(ContactTier.contact_id).in_(block)))


def set_tier_cadence(session: Session, tier: int, cadence: Cadence) -> None:
    """How often to be in touch with everybody of a tier; what is due follows at once. ``BadInput("unknown_tier")``."""
    row = _known(session, tier)
    row.every, row.unit = cadence.every, cadence.unit.value
    session.add(row)


def _known(session: Session, tier: int) -> Tier:
    row = session.get(Tier, tier)
    if row is None:
        raise BadInput("unknown_tier", tier=tier)
    return row
