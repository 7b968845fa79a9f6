"""Follow-ups, cadences and their ledger."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from crm_app.store.tables.base import (
    JOURNALED,
    TableRow,
    added_later,
    instant_field,
    optional_instant,
    owned_by,
    uid_field,
)


class FollowUp(TableRow, table=True):
    """Something to do by a day, about contacts.

    ``anchor_on`` is the day it was first set for; a recurring one (``every``, ``unit``) counts from there, so that the
    31st stays the 31st (reminders, rule 3); ``rule`` (``domain.recurrence``) names days that intervals do not, and has
    the same ``every`` and ``unit``. ``due_on`` is the current occurrence. ``due_time`` ("15:00") is wall time
    in ``zone``. ``snoozed_until`` hides it and leaves ``due_on`` alone (rule 6).
    """

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    text: str
    due_on: date = Field(index=True)
    anchor_on: date
    due_time: str = ""
    zone: str = ""
    every: int = 0
    unit: str = ""
    snoozed_until: date | None = None
    created_at: datetime = instant_field()
    done_at: datetime | None = optional_instant()
    rule: str = Field(default="", sa_column_kwargs=added_later("''"))


class FollowUpContact(TableRow, table=True):
    __table_args__ = (UniqueConstraint("follow_up_id", "contact_id"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    follow_up_id: int = owned_by("follow_up", index=False)
    contact_id: int = owned_by("contact")


class Cadence(TableRow, table=True):
    """How often to be in touch, for one contact or for everybody with a tag; the contact's own wins (rule 5).

    ``anchor_on`` is the day it was set; due dates are computed from it and the last contact, never stored (rule 1).
    """

    __table_args__ = (
        CheckConstraint("(contact_id IS NULL) <> (tag_id IS NULL)", name="one_owner"),
        CheckConstraint("every > 0", name="every_positive"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="CASCADE", unique=True, nullable=True
    )
    tag_id: int | None = Field(default=None, foreign_key="tag.id", ondelete="CASCADE", unique=True, nullable=True)
    every: int
    unit: str
    anchor_on: date


class CadenceState(TableRow, table=True):
    """What was put off for one contact: hidden until a day, or an occurrence skipped (reminders, rule 6)."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE", unique=True)
    snoozed_until: date | None = None
    skipped_on: date | None = None


class Tier(TableRow, table=True):
    """How often to be in touch with everybody of a tier, 1 (closest) to 5."""

    __table_args__ = (CheckConstraint("every > 0", name="every_positive"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    every: int
    unit: str


class ContactTier(TableRow, table=True):
    """Which tier a contact was put into on ``anchor_on``; without a tier: it was decided that they are in none.

    A contact's own cadence wins over the tier's (reminders, rule 5).
    """

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", ondelete="CASCADE", unique=True)
    tier_id: int | None = Field(default=None, foreign_key="tier.id", index=True, nullable=True)
    anchor_on: date


class ReminderState(TableRow, table=True):
    """The one row (id 1) of what the reminders know: the moment of their last look (reminders, rule 7), and the last
    Monday whose digest was shown. Not in the history: nothing of it is the person's."""

    id: int | None = Field(default=None, primary_key=True)
    last_check_at: datetime | None = optional_instant()
    digest_on: date | None = None


class LedgerEntry(TableRow, table=True):
    """One line of what happened to a follow-up, or to a contact's cadence or birthday (reminders, rule 8).

    ``kind`` is "follow-up", "cadence" or "birthday". A birthday has no row of its own: whether this year's was dealt
    with stands here. ``until`` of a "shown" is the day it was snoozed until before it was shown.
    """

    __table_args__ = (
        Index("ix_ledger_entry_shown", "due_on", sqlite_where=text("event = 'shown'")),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    follow_up_id: int | None = Field(
        default=None, foreign_key="follow_up.id", ondelete="CASCADE", index=True, nullable=True
    )
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="CASCADE", index=True, nullable=True
    )
    kind: str = "follow-up"
    event: str
    at: datetime = instant_field()
    due_on: date | None = None
    until: date | None = None
    way: str = ""


class SuggestionRest(TableRow, table=True):
    """A suggestion that is not wanted: about ``contact_id`` or anybody, for ``kind`` or for any reason.

    ``kind`` is a ``SuggestionKind``. ``until`` is the day it may come back on, None for never.
    """

    __table_args__ = (
        CheckConstraint("contact_id IS NOT NULL OR kind IS NOT NULL", name="somebody_or_something"),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="CASCADE", index=True, nullable=True
    )
    kind: str | None = None
    until: date | None = None
    created_at: datetime = instant_field()
