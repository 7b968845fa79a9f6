"""What was imported, when, and what became of each row."""

import json
from dataclasses import dataclass
from datetime import datetime

from crm_app.queries.reading import records
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file read: ``read`` is the sum of the five counts after it; ``reasons`` counts rows not taken, by code."""

    id: int
    source: str
    file: str
    at: datetime
    read: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    failed: int
    reasons: dict[str, int]
    step_id: int | None
    undone: bool


def past_imports(session: Session) -> list[ImportRow]:
    """All imports, newest first. An undone one is gone from the data, and so from here, until it is redone."""
    found = records(
        session,
        "SELECT i.id, i.source, i.file, i.at, i.read, i.created, i.updated, i.unchanged, i.skipped, i.failed, "
        "i.reasons, i.step_id, coalesce(s.undone, 0) AS undone FROM import i LEFT JOIN step s ON s.id = i.step_id "
        "ORDER BY i.at DESC, i.id DESC",
        moments=["at"],
        flags=["undone"],
    )
    return [ImportRow(reasons=json.loads(row.pop("reasons")), **row) for row in found]
