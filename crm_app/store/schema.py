"""All tables in one place: the metadata, and the numbered list of those whose changes are journaled."""

from typing import cast

from sqlalchemy import MetaData, Table
from sqlmodel import SQLModel

from crm_app.store.tables import base, communities, contacts, follow_ups, history, imports, interactions, owner

metadata: MetaData = base.metadata

# The number of a table stands in every journal row: append, never reorder.
JOURNALED: tuple[type[SQLModel], ...] = (
    contacts.Platform,
    contacts.Contact,
    contacts.Position,
    contacts.Identity,
    contacts.Tag,
    contacts.ContactTag,
    contacts.MeetingPoint,
    contacts.Outcome,
    communities.Community,
    communities.Membership,
    interactions.Interaction,
    interactions.Participant,
    follow_ups.FollowUp,
    follow_ups.FollowUpContact,
    follow_ups.Cadence,
    follow_ups.CadenceState,
    follow_ups.LedgerEntry,
    imports.Import,
    imports.SourceRecord,
    imports.Provenance,
    contacts.Photo,
    communities.Activity,
    owner.OwnerFact,
    imports.ImportChange,
    follow_ups.SuggestionRest,
    follow_ups.Tier,
    follow_ups.ContactTier,
)
NOT_JOURNALED: tuple[type[SQLModel], ...] = (
    contacts.ContactSummary,
    history.Step,
    history.Change,
    follow_ups.ReminderState,
)


def table_of(model: type[SQLModel]) -> Table:
    """The Core table behind a SQLModel class, for bulk writes."""
    return cast(Table, vars(model)["__table__"])
