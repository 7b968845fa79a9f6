"""What came of knowing someone."""

from sqlmodel import Session

from crm_app.commands.rows import add, cleaned, get
from crm_app.domain.drafts import OutcomeDraft
from crm_app.domain.vocabulary import OutcomeKind
from crm_app.store.tables.contacts import Contact, Outcome


def add_outcome(session: Session, draft: OutcomeDraft) -> int:
    get(session, Contact, draft.contact_id)
    return add(
        session,
        Outcome(
            kind=OutcomeKind(draft.kind).value,
            contact_id=draft.contact_id,
            community_id=draft.community_id,
            on=draft.on,
            notes=cleaned(draft.notes),
        ),
    )


def delete_outcome(session: Session, outcome_id: int) -> None:
    session.delete(get(session, Outcome, outcome_id))
