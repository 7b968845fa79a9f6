"""Interactions and who took part."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from crm_app.store.tables.base import JOURNALED, TableRow, added_later, instant_field, owned_by, uid_field


class Interaction(TableRow, table=True):
    """Something that happened between the owner and one or more contacts.

    ``title`` is a subject line, ``text`` the notes or the messages of the day; ``minutes`` its length, 0 if unknown.
    ``subtype`` says more in the source's own words ("invitation"). ``assumed_zone`` names the zone in which a source's
    time without one was read.
    """

    __table_args__ = (
        Index("ix_interaction_at", "at"),
        Index("ix_interaction_kind", "kind", "at"),
        Index("ix_interaction_platform", "platform_id", "at"),
        Index("ix_interaction_community", "community_id", "at"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    kind: str
    direction: str
    at: datetime = instant_field()
    minutes: int = 0
    platform_id: int | None = Field(default=None, foreign_key="platform.id", ondelete="SET NULL")
    community_id: int | None = Field(default=None, foreign_key="community.id", ondelete="SET NULL")
    subtype: str = ""
    title: str = ""
    text: str = ""
    assumed_zone: str = Field(default="", sa_column_kwargs=added_later("''"))


class Participant(TableRow, table=True):
    __table_args__ = (
        UniqueConstraint("interaction_id", "contact_id"),
        Index("ix_participant_contact", "contact_id", "interaction_id"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    interaction_id: int = owned_by("interaction", index=False)
    contact_id: int = owned_by("contact", index=False)
