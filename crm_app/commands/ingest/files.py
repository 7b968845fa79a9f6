"""One import: every file of an export in turn, inside one step of the history."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TypeVar

from sqlmodel import Session

from crm_app.commands.ingest.first_talks import FirstTalks
from crm_app.commands.ingest.generations import Generations, Later
from crm_app.commands.ingest.places import Places
from crm_app.commands.ingest.report import ImportReport, Tally
from crm_app.commands.ingest.sorting import Sorting
from crm_app.commands.ingest.taking import Taking
from crm_app.commands.ingest.writes import Writes
from crm_app.domain.records import ContactRecord, SourceFile
from crm_app.errors import BadInput
from crm_app.store.sql import run
from crm_app.store.tables.imports import Import

BATCH = 1000
"""Records taken at once: enough to make the look-ups cheap, little enough to cancel within a moment."""

T = TypeVar("T")
Progress = Callable[[int, int], None]


def ingest_files(
    session: Session, files: Sequence[SourceFile], progress: Progress, *, list_members: bool = False
) -> list[ImportReport]:
    """Import the files and account for every row.

    ``progress`` gets the bytes done and the bytes in all, and may raise ``Cancelled``; whatever is raised takes the
    whole import back. A file in which nothing is new leaves no trace. ``list_members`` puts people who are only members
    of a community into the list of contacts too. Raises ``BadInput("rows_damaged")``, besides what the readers raise.
    """
    total = sum(file.size for file in files)
    done = 0
    taken: list[tuple[Tally, ImportReport]] = []
    writes = Writes(session.connection())
    places = Places(writes)
    first_talks = FirstTalks(writes)
    generations = Generations(files, lambda: progress(done, total))
    for number, file in enumerate(files):
        later = Later(generations, file.source, number)
        taking = _taking(session, file, writes, places, later, list_members=list_members)
        report = _ingest(taking, file, lambda position, before=done: progress(before + position, total))
        taken.append((taking.tally, report))
        done += file.size
    first_talks.finish()
    return _recounted(session, taken)


def _recounted(session: Session, taken: Sequence[tuple[Tally, ImportReport]]) -> list[ImportReport]:
    """The reports, with members whom a talk further on has brought into the list counted as people."""
    if not any(tally.members for tally, _ in taken):
        return [report for _, report in taken]
    unlisted = {row[0] for row in session.connection().exec_driver_sql("SELECT id FROM contact WHERE listed = 0")}
    found: list[ImportReport] = []
    for tally, report in taken:
        left = sum(contact_id in unlisted for contact_id in tally.members)
        joined = len(tally.members) - left
        found.append(replace(report, members_created=left, people_created=report.people_created + joined))
    return found


def _taking(
    session: Session, file: SourceFile, writes: Writes, places: Places, later: Later, *, list_members: bool
) -> Taking:
    newest = session.connection().exec_driver_sql("SELECT coalesce(max(id), 0) FROM import").scalar_one()
    return Taking(
        session,
        file.source,
        int(newest) + 1,
        writes,
        places,
        Tally(),
        later,
        older=file.complete and _is_older(session, file),
        complete=file.complete,
        list_members=list_members,
    )


def _ingest(taking: Taking, file: SourceFile, progress: Callable[[int], None]) -> ImportReport:
    started = monotonic()
    # The import's own row is written last, and only if there is something to say.
    taking.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    communities = taking.places.made()
    sorting = Sorting(taking)
    for batch in _batches(file.reader.records(), BATCH):
        sorting.take(batch)
        if taking.tally.hollow:
            raise BadInput("rows_damaged", file=Path(file.path).name)
        progress(min(file.reader.position, file.size))
    sorting.finish()
    taking.tally.communities = taking.places.made() - communities
    report = taking.tally.report(file.name, file.source, monotonic() - started)
    if report.something:
        _record(taking.session, taking.import_id, report)
    return report


def _is_older(session: Session, file: SourceFile) -> bool:
    """Whether the newest day of meeting in the file is before the newest that this source gave earlier."""
    newest = run(session, "SELECT max(met_on) FROM meeting_point WHERE source = :source", source=file.source).scalar()
    if newest is None:
        return False
    days = [r.met.on for r in file.reader.records() if isinstance(r, ContactRecord) and r.met and r.met.on]
    return bool(days) and max(days).isoformat() < newest


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
