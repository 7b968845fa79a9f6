"""How one thing names another: the least that a screen needs to show and open it."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.queries.reading import chunks, rows
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A contact by name."""

    id: int
    name: str


def people_of(session: Session, table: str, owner: str, ids: Sequence[int]) -> dict[int, list[PersonRef]]:
    """The contacts that a link table ties to each owner, in the order they were tied."""
    found: dict[int, list[PersonRef]] = {}
    for block in chunks(ids):
        for owner_id, contact_id, name in rows(
            session,
            f"SELECT l.{owner}, c.id, c.name FROM {table} l JOIN contact c ON c.id = l.contact_id "
            f"WHERE l.{owner} IN :ids ORDER BY l.id",
            ids=block,
        ):
            found.setdefault(owner_id, []).append(PersonRef(contact_id, name))
    return found
