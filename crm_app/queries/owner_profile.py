"""What exports say of the owner."""

from dataclasses import dataclass

from crm_app.queries.reading import rows
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class OwnerFactRow:
    """One fact; ``kind`` is an ``OwnerFactKind``, the times are text as the source writes them."""

    kind: str
    title: str
    detail: str
    since: str
    until: str
    source: str


def owner_facts(session: Session) -> list[OwnerFactRow]:
    """All facts, in the order they came in."""
    return [
        OwnerFactRow(*row)
        for row in rows(session, "SELECT kind, title, detail, since, until, source FROM owner_fact ORDER BY id")
    ]
