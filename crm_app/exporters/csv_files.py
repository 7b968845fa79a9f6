"""Contacts as one CSV table for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from crm_app.domain.book import BookContact
from crm_app.exporters.around import Around

COLUMNS = (
    "name", "given_name", "family_name", "company", "position", "location", "birthday", "emails", "phones", "profiles",
    "met_platform", "met_community", "met_on", "communities", "tags", "cadence", "tier", "last_contact",
    "earlier_positions", "notes", "created", "archived", "uid",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(file: TextIO, contacts: Iterable[BookContact], around: Around, *, raw: bool = False) -> int:
    """Write a row a contact, values of one cell parted by "; "; returns how many.

    ``raw`` leaves what a spreadsheet would take for a formula without the ' in front, for programs that read it back.
    """
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    count = 0
    for contact in contacts:
        cells = _cells(contact, around)
        writer.writerow(cells if raw else map(harmless, cells))
        count += 1
    return count


def harmless(cell: str) -> str:
    """The cell with a ' in front if a spreadsheet would run it."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _cells(contact: BookContact, around: Around) -> Iterator[str]:
    met, cadence = contact.met, contact.cadence
    profiles = [row for row in contact.identities if row.kind not in ("email", "phone")]
    yield from (contact.name, contact.given_name, contact.family_name, contact.company, contact.position)
    yield from (contact.location, contact.birthday)
    for kind in ("email", "phone"):
        yield "; ".join(row.value for row in contact.identities if row.kind == kind)
    yield "; ".join(f"{around.platforms.get(row.platform, row.platform)}: {row.value}" for row in profiles)
    yield around.platforms.get(met.platform, met.platform) if met else ""
    yield around.communities.get(met.community, "") if met else ""
    yield _day(met.on if met else None)
    yield "; ".join(around.communities.get(row.community, "") for row in contact.memberships)
    yield "; ".join(contact.tags)
    yield f"{cadence.every} {cadence.unit}" if cadence else ""
    yield str(contact.tier.tier or "") if contact.tier else ""
    last = around.last_contacts.get(contact.uid)
    yield _day(last.astimezone().date() if last else None)
    yield "; ".join(", ".join(part for part in (row.title, row.company) if part) for row in contact.positions)
    yield contact.notes
    yield _day(contact.created_at.astimezone().date() if contact.created_at else None)
    yield _day(contact.archived_at.astimezone().date() if contact.archived_at else None)
    yield contact.uid


def _day(day: object) -> str:
    return str(day) if day else ""
