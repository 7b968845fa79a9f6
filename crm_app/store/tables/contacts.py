"""Contacts and what belongs to one: identities, earlier positions, tags, cadence, meeting point, outcomes."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from crm_app.store.tables.base import (
    JOURNALED,
    TableRow,
    added_later,
    instant_field,
    may_refer_to,
    optional_instant,
    owned_by,
    uid_field,
)


class Platform(TableRow, table=True):
    """Where identities and communities live. ``key`` is stable ("linkedin"); the user's own start with "own:"."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    colour: str = "#7C8696"


class Contact(TableRow, table=True):
    """A person you know or met.

    ``name`` is kept exactly as typed; ``sort_key`` is its folded form and ``script`` its alphabet (0 Latin, 1 Cyrillic,
    2 other), so that each language can list its own alphabet first. ``company`` and ``position`` are the current ones,
    known since ``position_since``; earlier ones are ``Position`` rows. ``birthday`` is "1985-06-12" or "--06-12".
    ``listed`` is False for somebody who is only a member of a community: found by search, but not in the list. Triggers
    list whoever takes part in something, or has a tag, a cadence, a follow-up or an outcome.
    """

    __table_args__ = (
        Index("ix_contact_order", "script", "sort_key"),
        Index("ix_contact_company", text("lower(company)"), "sort_key"),
        Index("ix_contact_archived", "archived_at", sqlite_where=text("archived_at IS NOT NULL")),
        Index("ix_contact_unlisted", "listed", sqlite_where=text("listed = 0")),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    name: str
    given_name: str = ""
    family_name: str = ""
    sort_key: str = ""
    script: int = 0
    company: str = ""
    position: str = ""
    position_since: date | None = None
    location: str = ""
    birthday: str = ""
    notes: str = ""
    created_at: datetime = instant_field()
    archived_at: datetime | None = optional_instant()
    listed: bool = Field(default=True, sa_column_kwargs=added_later("1"))


class Photo(TableRow, table=True):
    """A small picture of a contact, PNG, JPEG or WebP, in base 64."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE", unique=True)
    data: str


class Position(TableRow, table=True):
    """A position held earlier; ``until`` is the day a newer one was first seen."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = owned_by("contact")
    company: str = ""
    title: str = ""
    since: date | None = None
    until: date | None = None


class Identity(TableRow, table=True):
    """One handle of a contact on a platform, unique by (platform, kind, normalised value)."""

    __table_args__ = (
        UniqueConstraint("value_key", "kind", "platform_id"),
        Index("ix_identity_contact", "contact_id", "platform_id"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = owned_by("contact", index=False)
    platform_id: int = Field(foreign_key="platform.id")
    kind: str
    value: str
    value_key: str


class Tag(TableRow, table=True):
    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    name_key: str = Field(unique=True)


class ContactTag(TableRow, table=True):
    __table_args__ = (UniqueConstraint("contact_id", "tag_id"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = owned_by("contact", index=False)
    tag_id: int = owned_by("tag")


class MeetingPoint(TableRow, table=True):
    """Where and when a contact was first met: at most one per contact.

    ``source`` is "typed" or the importer's name: what was typed is never replaced by an import.
    """

    __table_args__ = (
        Index("ix_meeting_point_yield", "platform_id", "community_id", "met_on", "contact_id"),
        Index("ix_meeting_point_community", "community_id", "contact_id"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE", unique=True)
    platform_id: int | None = Field(default=None, foreign_key="platform.id", ondelete="SET NULL")
    community_id: int | None = Field(default=None, foreign_key="community.id", ondelete="SET NULL")
    met_on: date | None = None
    evidence: str = ""
    source: str = "typed"


class Outcome(TableRow, table=True):
    """What came of knowing someone."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    kind: str
    contact_id: int = owned_by("contact")
    community_id: int | None = may_refer_to("community")
    on: date | None = None
    notes: str = ""


class ContactSummary(TableRow, table=True):
    """Derived from the interactions after each step, never edited: the newest of each sort, and how many.

    ``last_contact_at`` is the maximum over directions in and mutual, ``last_attempt_at`` over out (reminders, rule 4).
    """

    __table_args__ = (Index("ix_contact_summary_last", "last_contact_at"),)
    contact_id: int = Field(primary_key=True, foreign_key="contact.id", ondelete="CASCADE")
    last_contact_at: datetime | None = optional_instant()
    last_attempt_at: datetime | None = optional_instant()
    interactions: int = 0
