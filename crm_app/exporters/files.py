"""Writes an export by the name of its file: .json everything, .csv and .vcf the contacts, .ics what is planned."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from crm_app.errors import BadInput
from crm_app.exporters.around import Around
from crm_app.exporters.book_json import book_lines
from crm_app.exporters.calendar_words import ENGLISH, CalendarWords
from crm_app.exporters.csv_files import write_csv
from crm_app.exporters.safe_file import safe_file
from crm_app.exporters.vcard import vcards
from crm_app.queries import book
from crm_app.queries.calendar import planned
from crm_app.queries.lookups import platforms
from crm_app.store.reading import Session

T = TypeVar("T")

CALENDAR = ".ics"


def write_export(
    session: Session, target: Path, now: datetime, words: CalendarWords = ENGLISH, *, raw: bool = False
) -> int:
    """Write ``target`` whole or not at all; returns how many contacts are in it, of a calendar how many things to do.

    ``now`` is aware; its day is today. ``words`` are a calendar's. Raises ``BadInput("unknown_export")`` for another
    name, ``Failure("export_failed")``.
    """
    writers: dict[str, Callable[[], int]] = {
        ".json": lambda: _write_json(session, target, now),
        ".csv": lambda: _write_csv(session, target, raw=raw),
        ".vcf": lambda: _write_vcards(session, target, now),
        CALENDAR: lambda: _write_calendar(session, target, now, words),
    }
    kind = target.suffix.lower()
    if kind not in writers:
        raise BadInput("unknown_export", file=target.name)
    return writers[kind]()


def _write_json(session: Session, target: Path, now: datetime) -> int:
    contacts = _Counted()
    sections = (
        (name, contacts.through(records) if name == "contacts" else records) for name, records in book.sections(session)
    )
    with safe_file(target) as file:
        file.writelines(book_lines(sections, now))
    return contacts.count


def _write_csv(session: Session, target: Path, *, raw: bool) -> int:
    # Excel reads UTF-8 only with a byte order mark.
    with safe_file(target, encoding="utf-8-sig") as file:
        return write_csv(file, book.contacts(session), _around(session), raw=raw)


def _write_vcards(session: Session, target: Path, now: datetime) -> int:
    contacts = _Counted()
    with safe_file(target) as file:
        file.writelines(vcards(contacts.through(book.contacts(session)), _around(session), now))
    return contacts.count


def _write_calendar(session: Session, target: Path, now: datetime, words: CalendarWords) -> int:
    from crm_app.exporters.calendar_file import calendar_lines  # its library is dear to load

    entries = _Counted()
    with safe_file(target) as file:
        file.writelines(calendar_lines(entries.through(planned(session, now.date(), words.leap)), words, now))
    return entries.count


def _around(session: Session) -> Around:
    return Around(
        {row.key: row.name for row in platforms(session)},
        {row.uid: row.name for row in book.communities(session)},
        book.last_contacts(session),
    )


class _Counted:
    """Counts what passes through."""

    def __init__(self) -> None:
        self.count = 0

    def through(self, records: Iterable[T]) -> Iterator[T]:
        for record in records:
            self.count += 1
            yield record
