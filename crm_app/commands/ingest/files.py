"""One import: every file of an export in turn, inside one step of the history."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import monotonic
from typing import TypeVar

from sqlmodel import Session

from crm_app.commands.ingest.contacts import ContactIngest
from crm_app.commands.ingest.interactions import InteractionIngest
from crm_app.commands.ingest.report import ImportReport, Tally
from crm_app.commands.ingest.writes import Writes
from crm_app.commands.take_book import BookIngest
from crm_app.domain.book import BookRow
from crm_app.domain.records import ContactRecord, FailedRow, InteractionRecord, Record, SkippedRow, SourceFile
from crm_app.store.sql import run
from crm_app.store.tables.imports import Import

BATCH = 1000
"""Records taken at once: enough to make the look-ups cheap, little enough to cancel within a moment."""

T = TypeVar("T")
Progress = Callable[[int, int], None]


def ingest_files(session: Session, files: Sequence[SourceFile], progress: Progress) -> list[ImportReport]:
    """Import the files and account for every row.

    ``progress`` gets the bytes done and the bytes in all, and may raise ``Cancelled``; whatever is raised takes the
    whole import back. A file in which nothing is new leaves no trace.
    """
    total = sum(file.size for file in files)
    done = 0
    reports: list[ImportReport] = []
    for file in files:
        reports.append(_ingest(session, file, lambda position, before=done: progress(before + position, total)))
        done += file.size
    return reports


def _ingest(session: Session, file: SourceFile, progress: Callable[[int], None]) -> ImportReport:
    started = monotonic()
    tally = Tally()
    connection = session.connection()
    # The import's own row is written last, and only if there is something to say.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    import_id = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM import").scalar_one())
    writes = Writes(connection)
    older = _is_older(session, file)
    contacts = ContactIngest(session, file.source, import_id, writes, tally, older=older)
    interactions = InteractionIngest(session, file.source, import_id, writes, tally)
    book = BookIngest(session, import_id, tally)
    for batch in _batches(file.reader.records(), BATCH):
        _take(batch, contacts, interactions, book, tally)
        progress(min(file.reader.position, file.size))
    report = tally.report(file.name, file.source, monotonic() - started)
    if report.created or report.updated:
        _record(session, import_id, report)
    return report


def _is_older(session: Session, file: SourceFile) -> bool:
    """Whether the newest day of meeting in the file is before the newest that this source gave earlier."""
    newest = run(session, "SELECT max(met_on) FROM meeting_point WHERE source = :source", source=file.source).scalar()
    if newest is None:
        return False
    days = [r.met.on for r in file.reader.records() if isinstance(r, ContactRecord) and r.met and r.met.on]
    return bool(days) and max(days).isoformat() < newest


def _take(
    batch: Sequence[Record], contacts: ContactIngest, interactions: InteractionIngest, book: BookIngest, tally: Tally
) -> None:
    people: list[ContactRecord] = []
    talks: list[InteractionRecord] = []
    copied: list[BookRow] = []
    for record in batch:
        match record:
            case ContactRecord():
                people.append(record)
            case InteractionRecord():
                talks.append(record)
            case BookRow():
                copied.append(record)
            case SkippedRow():
                tally.skip(len(record.rows), record.reason)
            case FailedRow():
                tally.fail(len(record.rows), record.reason)
            case _:
                pass
    if people:
        contacts.take(people)
    if talks:
        interactions.take(talks)
    if copied:
        book.take(copied)


def _record(session: Session, import_id: int, report: ImportReport) -> None:
    step = run(session, "SELECT id FROM current_step").scalar()
    session.add(
        Import(
            id=import_id,
            source=report.source,
            file=report.file,
            read=report.read,
            created=report.created,
            updated=report.updated,
            unchanged=report.unchanged,
            skipped=report.skipped,
            failed=report.failed,
            reasons=json.dumps(report.reasons),
            step_id=step,
        )
    )
    session.flush()


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    batch: list[T] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
