"""Imports, and what each source says about a row."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from crm_app.store.tables.base import (
    JOURNALED,
    TableRow,
    added_later,
    instant_field,
    may_belong_to,
    optional_instant,
    owned_by,
    uid_field,
)


class Import(TableRow, table=True):
    """One run of reading an export file; ``reasons`` is a JSON object of counts by reason."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    source: str
    file: str
    at: datetime = instant_field()
    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    reasons: str = "{}"
    step_id: int | None = None


class SourceRecord(TableRow, table=True):
    """What a source says about one contact, interaction, community or follow-up, as last imported.

    ``said`` is JSON: for a contact an object of what the source says, so that the next import can tell what the source
    changed from what the person typed; for an interaction an array of fingerprints of its lines. ``missing``: a newer
    file that lists everybody does not list this one any more. ``alias`` is another key by which the source may name it
    (an older export has no profile URL).
    """

    __table_args__ = (
        UniqueConstraint("key", "source"),
        Index("ix_source_record_community", "community_id", sqlite_where=text("community_id IS NOT NULL")),
        Index("ix_source_record_follow_up", "follow_up_id", sqlite_where=text("follow_up_id IS NOT NULL")),
        {"info": JOURNALED},
    )
    id: int | None = Field(default=None, primary_key=True)
    source: str
    key: str
    alias: str = Field(default="", index=True)
    contact_id: int | None = Field(
        default=None, foreign_key="contact.id", ondelete="CASCADE", index=True, nullable=True
    )
    interaction_id: int | None = Field(
        default=None, foreign_key="interaction.id", ondelete="CASCADE", index=True, nullable=True
    )
    said: str
    community_id: int | None = may_belong_to("community")
    follow_up_id: int | None = may_belong_to("follow_up")
    missing: bool = Field(default=False, sa_column_kwargs=added_later("0"))


class Provenance(TableRow, table=True):
    """That an import created or updated a record, and from which row of the file."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    import_id: int = owned_by("import")
    source_record_id: int = owned_by("source_record")
    row: int
    created: bool


class ImportChange(TableRow, table=True):
    """What a newer export says differently of a contact: ``kind`` is an ``ImportChangeKind``.

    ``before`` and ``after`` are "position, company" as the source has them. ``settled_at`` is when the owner dealt with
    it, by a follow-up or by letting it be.
    """

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    import_id: int = owned_by("import")
    contact_id: int = owned_by("contact")
    kind: str
    before: str = ""
    after: str = ""
    settled_at: datetime | None = optional_instant()
