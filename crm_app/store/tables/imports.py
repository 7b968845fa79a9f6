"""Imports, and what each source says about a row."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from crm_app.store.tables.base import JOURNALED, TableRow, instant_field, owned_by, uid_field


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
    """What a source says about one contact or interaction, as last imported, and by which import.

    ``said`` is a JSON array of the values in the importer's order, so that the next import can tell what the source
    changed from what the person typed. ``alias`` is another key by which the source may name it (an older export has
    no profile URL).
    """

    __table_args__ = (UniqueConstraint("key", "source"), {"info": JOURNALED})
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


class Provenance(TableRow, table=True):
    """That an import created or updated a record, and from which row of the file."""

    __table_args__ = ({"info": JOURNALED},)
    id: int | None = Field(default=None, primary_key=True)
    import_id: int = owned_by("import")
    source_record_id: int = owned_by("source_record")
    row: int
    created: bool
