"""What is not suggested now: people and kinds that were dismissed, and people who are left alone for a while."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.reading import day, rows
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class Rest:
    """One dismissal: of ``contact_id`` or of anybody (None, and ``name`` is ""), for ``kind`` or for any reason.

    ``until`` is the day on which it ends by itself, None for never.
    """

    id: int
    contact_id: int | None
    name: str
    kind: SuggestionKind | None
    until: date | None


def rests(session: Session, today: date, limit: int = 1000) -> Sequence[Rest]:
    """What stays away today: kinds first, then people, the newest first. What has ended is left out."""
    return [
        Rest(row[0], row[1], row[2] or "", SuggestionKind(row[3]) if row[3] else None, day(row[4]))
        for row in rows(
            session,
            "SELECT r.id, r.contact_id, c.name, r.kind, r.until FROM suggestion_rest r "
            "LEFT JOIN contact c ON c.id = r.contact_id WHERE (r.until IS NULL OR r.until > :today) "
            "AND (r.kind IS NULL OR r.kind IN :kinds) ORDER BY r.contact_id IS NOT NULL, r.id DESC LIMIT :shown",
            today=today.isoformat(),
            kinds=[kind.value for kind in SuggestionKind],
            shown=limit,
        )
    ]
