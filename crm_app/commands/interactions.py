"""Logging what happened, and correcting it."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.ledger import record
from crm_app.commands.rows import add, cleaned, get
from crm_app.domain.drafts import InteractionDraft
from crm_app.domain.vocabulary import Direction, InteractionKind, LedgerEvent
from crm_app.errors import BadInput
from crm_app.store.tables.communities import Community
from crm_app.store.tables.follow_ups import CadenceState
from crm_app.store.tables.interactions import Interaction, Participant


def log_interaction(session: Session, draft: InteractionDraft, way: str = "window") -> int:
    """Store an interaction and its optional follow-up; a snooze of the participants' cadence is over (rule 6).

    Raises ``BadInput``: "nobody" without a contact, "gone" for a community that is not there any more.
    """
    interaction = Interaction(kind="", direction="")
    _fill(session, interaction, draft)
    interaction_id = add(session, interaction)
    _set_participants(session, interaction_id, draft.contact_ids)
    _clear_snooze(session, draft.contact_ids, way)
    if draft.follow_up is not None:
        add_follow_up(session, draft.follow_up, way)
    return interaction_id


def edit_interaction(session: Session, interaction_id: int, draft: InteractionDraft) -> int:
    """Store the form over an interaction; due dates follow by themselves, for they are computed (rule 1)."""
    interaction = get(session, Interaction, interaction_id)
    _fill(session, interaction, draft)
    session.add(interaction)
    _set_participants(session, interaction_id, draft.contact_ids)
    return interaction_id


def delete_interaction(session: Session, interaction_id: int) -> None:
    session.delete(get(session, Interaction, interaction_id))


def _fill(session: Session, interaction: Interaction, draft: InteractionDraft) -> None:
    if not draft.contact_ids:
        raise BadInput("nobody")
    interaction.kind = InteractionKind(draft.kind).value
    interaction.direction = Direction(draft.direction).value
    interaction.at = draft.at
    interaction.minutes = max(0, draft.minutes)
    interaction.platform_id = draft.platform_id
    interaction.community_id = draft.community_id
    if draft.community_id is not None:  # a community is on one platform, whatever the form says
        interaction.platform_id = get(session, Community, draft.community_id).platform_id
    interaction.title = cleaned(draft.title)
    interaction.text = cleaned(draft.text)


def _set_participants(session: Session, interaction_id: int, contact_ids: Sequence[int]) -> None:
    wanted = dict.fromkeys(contact_ids)
    present = session.exec(select(Participant.contact_id).where(Participant.interaction_id == interaction_id)).all()
    gone = [contact_id for contact_id in present if contact_id not in wanted]
    if gone:
        session.exec(
            delete(Participant).where(
                col(Participant.interaction_id) == interaction_id, col(Participant.contact_id).in_(gone)
            )
        )
    for contact_id in wanted:
        if contact_id not in present:
            session.add(Participant(interaction_id=interaction_id, contact_id=contact_id))
    session.flush()


def _clear_snooze(session: Session, contact_ids: Sequence[int], way: str) -> None:
    for state in session.exec(select(CadenceState).where(col(CadenceState.contact_id).in_(contact_ids))).all():
        session.delete(state)
        record(session, LedgerEvent.LOGGED, contact_id=state.contact_id, way=way)
