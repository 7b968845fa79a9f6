"""What newer exports say differently of people: new jobs, new companies, and who has vanished."""

from dataclasses import dataclass
from datetime import datetime

from crm_app.queries.reading import records, value
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class ImportChangeRow:
    """One change, ``kind`` is an ``ImportChangeKind``; ``at`` and ``file`` are the import's that showed it."""

    id: int
    contact_id: int
    name: str
    kind: str
    before: str
    after: str
    file: str
    at: datetime


def open_changes(session: Session, limit: int = 1000) -> list[ImportChangeRow]:
    """The changes that have not been dealt with, the newest import's first; archived contacts are left out."""
    found = records(
        session,
        'SELECT x.id, c.id AS contact_id, c.name, x.kind, x."before", x."after", i.file, i.at FROM import_change x '
        "JOIN contact c ON c.id = x.contact_id JOIN import i ON i.id = x.import_id "
        "WHERE x.settled_at IS NULL AND c.archived_at IS NULL "
        "ORDER BY i.at DESC, CASE x.kind WHEN 'vanished' THEN 1 ELSE 0 END, c.sort_key, x.id LIMIT :shown",
        moments=["at"],
        shown=limit,
    )
    return [ImportChangeRow(**row) for row in found]


def open_change_count(session: Session) -> int:
    return value(
        session,
        "SELECT count(*) FROM import_change x JOIN contact c ON c.id = x.contact_id "
        "WHERE x.settled_at IS NULL AND c.archived_at IS NULL",
    )
