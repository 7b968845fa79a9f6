"""Reads a list of people that was copied from a page: its HTML where that tells more, else its text."""

from collections.abc import Iterable

from crm_app.domain.names import fold
from crm_app.importers.pasted.from_html import people_by_class, people_by_links
from crm_app.importers.pasted.from_text import people_in_text
from crm_app.importers.pasted.people import PastedPerson
from crm_app.importers.pasted.pieces import pieces
from crm_app.importers.text import scrub

MOST = 10_000
MAX_CHARACTERS = 20 << 20


def parse_pasted(text: str, html: str) -> tuple[PastedPerson, ...]:
    """The people of a copied page, each once, at most ``MOST``; what is over ``MAX_CHARACTERS`` is not looked at."""
    parts = list(pieces(html[:MAX_CHARACTERS])) if html else []
    found = people_by_links(parts) or people_by_class(parts)
    if not found:
        plain = text or "\n".join(piece.text for piece in parts)
        found = people_in_text(scrub(plain[:MAX_CHARACTERS]))
    return _once(found)


def _once(people: Iterable[PastedPerson]) -> tuple[PastedPerson, ...]:
    """Without those who come again: by profile, else by name and headline."""
    kept: dict[tuple[str, str], PastedPerson] = {}
    for person in people:
        key = (person.url, "") if person.url else (fold(person.name), fold(person.headline))
        kept.setdefault(key, person)
        if len(kept) >= MOST:
            break
    return tuple(kept.values())
