"""Writes the seeded data folder of N contacts: ``python -m bench.make_book N DIR [--interactions 10]``."""

import argparse
import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.book_people import PeopleWriter
from bench.book_talks import TalksWriter
from bench.words import COMPANIES, POSITIONS, names
from crm_app.paths import DataFolder
from crm_app.store.engine import raw, writing_engine
from crm_app.store.store import Store

SEED = 20261120
BOOK_DAY = date(2026, 11, 20)
"""The day the book was last used; fixed, so that every run measures the same data."""
VERSION = "3"
"""Changes whenever the same arguments write another book."""
_BATCH = 5000  # contacts in one transaction; ten times as many interactions

# What contact_summary holds, from all interactions at once (the journal does it contact by contact, per step).
_SUMMARIES = (
    "INSERT INTO contact_summary(contact_id, last_contact_at, last_attempt_at, interactions) "
    "SELECT p.contact_id, max(CASE WHEN i.direction <> 'out' THEN i.at END), "
    "max(CASE WHEN i.direction = 'out' THEN i.at END), count(*) "
    "FROM participant p CROSS JOIN interaction i ON i.id = p.interaction_id GROUP BY p.contact_id"
)


def make_book(contacts: int, folder: Path, interactions: int = 10) -> None:
    """Fill an empty data folder with N contacts and N times as many interactions; the journal stays empty.

    The rows go straight through the writing engine: a step of the history would double the time and measure nothing.
    """
    data = DataFolder(folder)
    Store(data).close()
    engine = writing_engine(data.database)
    dice = random.Random(SEED)
    with engine.connect() as connection:
        raw(connection).execute("PRAGMA synchronous=OFF")  # a half-made book is thrown away
        with connection.begin():
            people = PeopleWriter(connection, dice, contacts, BOOK_DAY)
        for first in range(0, contacts, _BATCH):
            with connection.begin():
                people.write(first, min(first + _BATCH, contacts))
        with connection.begin():
            talks = TalksWriter(connection, dice, contacts, contacts * interactions, BOOK_DAY)
        for first in range(0, contacts, _BATCH):
            with connection.begin():
                talks.write(range(first * interactions, min(first + _BATCH, contacts) * interactions))
        with connection.begin():
            connection.exec_driver_sql(_SUMMARIES)
    engine.dispose()
    Store(data).close()  # what closing the window does: PRAGMA optimize, and the write-ahead log emptied


def write_connections(rows: int, file: Path) -> None:
    """A ``Connections.csv`` of the present generation with so many people, each with a profile of their own."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write('Notes:\n"Some of the email addresses are missing."\n\n')
        out = csv.writer(stream)
        out.writerow(("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"))
        out.writerows(_connections(rows))


def _connections(rows: int) -> Iterator[tuple[str, ...]]:
    dice = random.Random(SEED + 1)
    people = names(dice)
    for number in range(rows):
        name = people[number % len(people)]
        email = f"person.{number}@example.org" if number % 12 == 0 else ""
        met = BOOK_DAY - timedelta(days=number * 3650 // rows)
        yield (
            name.given,
            name.family,
            f"https://www.linkedin.com/in/person-{number:06x}",
            email,
            dice.choice(COMPANIES),
            dice.choice(POSITIONS),
            f"{met:%d %b %Y}",
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.make_book", description=__doc__)
    parser.add_argument("contacts", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--interactions", type=int, default=10, help="for each contact (10)")
    options = parser.parse_args()
    if DataFolder(options.folder).database.exists():
        parser.error(f"{options.folder} holds data already")
    make_book(options.contacts, options.folder, options.interactions)


if __name__ == "__main__":
    main()
