"""What the address book knows by name, for a line of text; and who the people are that a name may mean."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_app.domain.known_names import KnownCommunity, KnownPerson
from crm_app.domain.names import split_name
from crm_app.queries.lookups import community_choices, platforms
from crm_app.queries.mentions import named_people
from crm_app.queries.reading import chunks, moment, rows
from crm_app.store.reading import Session

_ASIDE = frozenset(",([")
_MOST = 500  # people of one name that are put in order


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that a name may mean; ``detail`` is "position, company" as far as known."""

    id: int
    name: str
    detail: str
    last_contact: datetime | None


class KnownNames:
    """The address book as ``domain.known_names.Names``, read when it is asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        listed = platforms(session)
        keys = {row.id: row.key for row in listed}
        self._platforms = [(row.key, row.name) for row in listed]
        self._communities = [
            KnownCommunity(row.id, row.name, keys.get(row.platform_id, "")) for row in community_choices(session)
        ]

    def people(self, words: Collection[str]) -> Sequence[KnownPerson]:
        found = {row.id: _as_said(row.name) for row in named_people(self._session, words)}
        ordered = candidates(self._session, list(found)[:_MOST])
        rest = [KnownPerson(each, found[each]) for each in list(found)[_MOST:]]
        return [*(KnownPerson(row.id, found[row.id]) for row in ordered), *rest]

    def platforms(self) -> Sequence[tuple[str, str]]:
        return self._platforms

    def communities(self) -> Sequence[KnownCommunity]:
        return self._communities


def _as_said(name: str) -> str:
    """A name as people say it: "Kit Marlow", though the book has "Kit Marlow, MBA (he)"."""
    return " ".join(filter(None, split_name(name))) if _ASIDE.intersection(name) else name


def candidates(session: Session, contact_ids: Sequence[int]) -> list[Candidate]:
    """These contacts, who was in touch last first; who is only a member somewhere comes last."""
    found: list[tuple[bool, int, Candidate]] = []
    for block in chunks(contact_ids):
        for contact_id, name, position, company, listed, last in rows(
            session,
            "SELECT c.id, c.name, c.position, c.company, c.listed, s.last_contact_at FROM contact c "
            "LEFT JOIN contact_summary s ON s.contact_id = c.id WHERE c.id IN :ids",
            ids=block,
        ):
            detail = ", ".join(part for part in (position, company) if part)
            found.append((not listed, -(last or 0), Candidate(contact_id, name, detail, moment(last))))
    return [row for _, _, row in sorted(found, key=lambda each: (each[0], each[1], each[2].id))]
