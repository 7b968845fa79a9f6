"""What each source of imports says of one contact, beside what stands in the contact itself."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crm_app.queries.reading import records, rows
from crm_app.store.reading import Session

_FIELDS = ("name", "company", "position", "location", "birthday", "notes")
_OLD_ORDER = ("name", "company", "position", "location", "notes", "met")


@dataclass(frozen=True, slots=True)
class SourceField:
    """One thing a source says. ``field`` is a column's name, or empty for one of the source's own, named ``label``.

    ``differs``: something else stands in the contact.
    """

    field: str
    label: str
    value: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, the newest import that changed what it says, and what it says.

    ``missing``: its newest file does not list the contact any more. ``kept`` are raw lines that are kept for the way
    back into an address book.
    """

    source: str
    file: str
    at: datetime | None
    row: int
    missing: bool
    fields: tuple[SourceField, ...]
    kept: tuple[str, ...]


def contact_sources(session: Session, contact_id: int) -> list[SourceRow]:
    """The sources of one contact, the one imported from last first."""
    present = rows(session, f"SELECT {', '.join(_FIELDS)} FROM contact WHERE id = :id", id=contact_id)
    if not present:
        return []
    held: dict[str, str] = dict(zip(_FIELDS, present[0], strict=True))
    found = records(
        session,
        "SELECT r.source, r.said, r.missing, coalesce(i.file, '') AS file, i.at, coalesce(p.row, 0) AS row "
        "FROM source_record r LEFT JOIN provenance p ON p.id = "
        "(SELECT max(id) FROM provenance WHERE source_record_id = r.id) LEFT JOIN import i ON i.id = p.import_id "
        "WHERE r.contact_id = :id ORDER BY i.at DESC, r.id",
        moments=["at"],
        flags=["missing"],
        id=contact_id,
    )
    return [_source(row, held) for row in found]


def _source(row: dict[str, Any], held: dict[str, str]) -> SourceRow:
    said = _said(row.pop("said"))
    fields = [
        SourceField(name, "", said[name], differs=said[name] != held.get(name, said[name]))
        for name in (*_FIELDS, "met", "place")
        if said.get(name)
    ]
    fields += [SourceField("identity", "", value) for value in said.get("identities", ())]
    fields += [SourceField("", str(label), str(value)) for label, value in said.get("fields", ())]
    return SourceRow(**row, fields=tuple(fields), kept=tuple(said.get("kept", ())))


def _said(text: str) -> dict[str, Any]:
    """What was kept; an array is how the first schema kept it, by position."""
    found: Any = json.loads(text)
    if text.startswith("{"):
        return found
    return dict(zip(_OLD_ORDER, found, strict=False)) | {"identities": found[len(_OLD_ORDER) :]}
