"""The names to look for in a free text: contacts whose name begins with one of its words."""

from collections.abc import Collection
from dataclasses import dataclass

from crm_app.queries.reading import rows
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A contact with the name as written and as compared (``Contact.sort_key``)."""

    id: int
    name: str
    key: str


def named_people(session: Session, words: Collection[str]) -> list[NamedPerson]:
    """Contacts, archived ones aside, whose folded name begins with one of these folded words.

    Whether the rest of the name follows in the text is for the caller to see.
    """
    found: list[NamedPerson] = []
    listed = rows(session, "SELECT id, name, sort_key FROM contact WHERE archived_at IS NULL ORDER BY id")
    for contact_id, name, key in listed:
        if key.partition(" ")[0].rstrip(".,") in words:
            found.append(NamedPerson(contact_id, name, key))
    return found
