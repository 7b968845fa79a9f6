"""The names to look for in a free text: contacts in whose name one of its words stands."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from crm_app.queries.reading import rows
from crm_app.store.reading import Session

_MOST_WORDS = 400
"""Words of a text that are looked for; a line has far fewer, and each is asked in a dozen forms."""
_EACH = 24
"""Contacts of one name that are given: nobody chooses among more, and 30,000 contacts have 500 of a common name."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A contact with the name as written and as compared (``Contact.sort_key``)."""

    id: int
    name: str
    key: str


def named_people(session: Session, words: Collection[str]) -> list[NamedPerson]:
    """Contacts, archived ones aside, in whose folded name one of these folded words stands whole.

    Who was in touch last comes first. All whose name has several of the words are there, up to a bound; of those with
    one of them, two dozen for each word. Which words belong together in the text is for the caller to see.
    """
    asked = sorted(word for word in set(words) if any(sign.isalnum() for sign in word))[:_MOST_WORDS]
    if not asked:
        return []
    found = rows(
        session,
        "SELECT c.id, c.name, c.sort_key FROM contact_words w JOIN contact c ON c.id = w.rowid "
        "LEFT JOIN contact_summary s ON s.contact_id = c.id "
        "WHERE contact_words MATCH :match AND c.archived_at IS NULL "
        "ORDER BY s.last_contact_at DESC, c.id",
        match=f"sort_key : ({' OR '.join(map(_quoted, asked))})",
    )
    if len(found) <= _EACH:
        return [NamedPerson(*row) for row in found]
    sought, given = frozenset(asked), Counter[str]()
    people: list[NamedPerson] = []
    for contact_id, name, key in found:
        held = sought.intersection(key.split()) or sought.intersection(_WORD.findall(key)) or {""}
        # A name of several words that are asked counts apart: it is who is meant.
        mark = next(iter(held)) if len(held) == 1 else " "
        if given[mark] < (_EACH if mark != " " else 10 * _EACH):
            given[mark] += 1
            people.append(NamedPerson(contact_id, name, key))
    return people


def _quoted(word: str) -> str:
    """A word as FTS5 reads it without its syntax; "o'brien" is a phrase."""
    return '"' + " ".join(_WORD.findall(word)).replace('"', "") + '"'
