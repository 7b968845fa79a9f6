"""Dealing with what a newer export shows of people."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col

from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.rows import chunks, get
from crm_app.domain.drafts import FollowUpDraft
from crm_app.store.instants import now
from crm_app.store.tables.imports import ImportChange


def follow_up_change(session: Session, change_id: int, text: str, due_on: date, way: str = "window") -> int:
    """Promise to get back to the person about it; returns the follow-up's id. The change is dealt with."""
    change = get(session, ImportChange, change_id)
    follow_up_id = add_follow_up(session, FollowUpDraft(text, (change.contact_id,), due_on), way)
    settle_changes(session, [change_id])
    return follow_up_id


def settle_changes(session: Session, ids: Sequence[int]) -> None:
    """Let changes be."""
    for block in chunks(ids):
        session.exec(update(ImportChange).where(col(ImportChange.id).in_(block)).values(settled_at=now()))
