"""What a form over something stored is filled with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.queries.reading import chunks, records, rows
from crm_app.queries.refs import PersonRef, people_of
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class FollowUpForm:
    """A follow-up as stored; ``due_time`` is "15:00" or empty, ``every`` 0 for a one-off."""

    id: int
    text: str
    due_on: date
    due_time: str
    zone: str
    every: int
    unit: str
    rule: str
    people: tuple[PersonRef, ...]


def people_named(session: Session, ids: Sequence[int]) -> list[PersonRef]:
    """Contacts with their names, in the order given; those that are gone are left out."""
    names: dict[int, str] = {}
    for block in chunks(ids):
        names.update(
            (row[0], row[1]) for row in rows(session, "SELECT id, name FROM contact WHERE id IN :ids", ids=block)
        )
    return [PersonRef(contact_id, names[contact_id]) for contact_id in ids if contact_id in names]


def follow_up_form(session: Session, follow_up_id: int) -> FollowUpForm | None:
    """None when it is gone."""
    found = records(
        session,
        "SELECT id, text, due_on, due_time, zone, every, unit, rule FROM follow_up WHERE id = :id",
        days=["due_on"],
        id=follow_up_id,
    )
    if not found:
        return None
    people = people_of(session, "follow_up_contact", "follow_up_id", [follow_up_id]).get(follow_up_id, [])
    return FollowUpForm(**found[0], people=tuple(people))


def own_cadence(session: Session, contact_ids: Sequence[int]) -> Cadence | None:
    """The cadence that all these contacts have of their own; None if they differ or one has none."""
    found: set[tuple[int, str]] = set()
    counted = 0
    for block in chunks(contact_ids):
        listed = rows(session, "SELECT every, unit FROM cadence WHERE contact_id IN :ids", ids=block)
        counted += len(listed)
        found.update((row[0], row[1]) for row in listed)
    if len(found) != 1 or counted != len(contact_ids):
        return None
    every, unit = found.pop()
    return Cadence(every, Unit(unit))
