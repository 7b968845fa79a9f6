"""Bringing in exports: open, back up, take in as one step, give an account of every file."""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import asdict
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any, TypeVar

import click
from sqlmodel import Session

from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean, table
from crm_app.cli.tables import chosen_community, open_files
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.domain.records import SourceFile
from crm_app.errors import BadInput, Cancelled
from crm_app.importers.registry import Export
from crm_app.queries.lookups import counts
from crm_app.store.journal import Label

T = TypeVar("T")
Progress = Callable[[int, int], None]

_COUNTS = ("read", "created", "updated", "unchanged", "skipped", "failed")
_MOST_LINES = 40  # files in the table; an export of many channels has thousands
_BLINK = 0.1  # seconds between two looks of the progress line


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--me", multiple=True, metavar="VALUE", help="You, in the data: an e-mail, handle or name. Remembered.")
@click.option("--list-members", is_flag=True, help="Put mere members of communities into the list of contacts too.")
@click.option(
    "--map", "maps", multiple=True, metavar="COLUMN=FIELD", help="What a column of a table is; say it for each."
)
@click.option("--community", default="", metavar="NAME", help="With --map: put everybody in the table into it.")
@click.option(
    "--platform", default="", metavar="KEY", help="With --community: the platform it is on; then it may be new."
)
@click.option("--dry-run", is_flag=True, help="Say what would come in, and change nothing.")
@click.option("--progress", "watched", is_flag=True, help="Show the progress on stderr even when it is no terminal.")
@click.pass_obj
def import_files(
    desk: Desk,
    files: tuple[Path, ...],
    me: tuple[str, ...],
    list_members: bool,
    maps: tuple[str, ...],
    community: str,
    platform: str,
    dry_run: bool,
    watched: bool,
) -> None:
    """Bring in exports of any platform as they were downloaded: ZIPs, files of one, folders, address books."""
    if community and not maps:
        raise click.UsageError("--community goes with --map: say which column is the name.")
    joined = chosen_community(desk, community, platform)
    export = open_files(files, desk.settings.value.owner.also(*me), maps, joined)
    bring_in(desk, export, _name(files), list_members=list_members, dry_run=dry_run, watched=watched)
    _say_what_is_open(desk, export)  # last, so that a refusal is the one sentence there is


def bring_in(
    desk: Desk, export: Export, name: str, *, list_members: bool = False, dry_run: bool = False, watched: bool = False
) -> None:
    """Take it in as one step called ``name``, or only rehearse it, and give an account."""
    stop = Event()
    progress = _progress(stop, watched or sys.stderr.isatty())
    step: int | None = None
    if dry_run:
        reports = _wait(desk.store.rehearse(ingest_files, export.files, progress, list_members=list_members), stop)
    else:
        _back_up(desk)
        label = Label("import", {"file": name})
        written = _wait(desk.store.write(label, _take, export.files, progress, label, list_members=list_members), stop)
        reports, step = written.value, written.step.id
        desk.settings.remember_owner(export.owner)
    _answer(desk, reports, step, export.ignored)


def _take(
    session: Session, files: Sequence[SourceFile], progress: Progress, label: Label, *, list_members: bool
) -> list[ImportReport]:
    """Take the files in; how much came is part of the step's name."""
    reports = ingest_files(session, files, progress, list_members=list_members)
    label.values["people"] = sum(report.people_created for report in reports)
    label.values["interactions"] = sum(report.interactions_created for report in reports)
    return reports


def _wait(future: "Future[T]", stop: Event) -> T:
    """The result; when interrupted, the import is stopped and taken back first."""
    try:
        return future.result()
    except KeyboardInterrupt:
        stop.set()
        return future.result()
    finally:
        if sys.stderr.isatty():
            click.echo("\r\033[K", nl=False, err=True)


def _progress(stop: Event, watched: bool) -> Progress:
    """Called after every batch; shows a line only where somebody watches."""
    shown = monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal shown
        if stop.is_set():
            raise Cancelled
        if watched and monotonic() - shown > _BLINK:
            shown = monotonic()
            click.echo(f"\r{100 * done // max(total, 1):3d} %", nl=False, err=True)

    return progress


def _back_up(desk: Desk) -> None:
    """A copy of the data before an import, as soon as there is something to lose."""
    with desk.reading() as session:
        empty = counts(session, desk.today()).people == 0
    if not empty:
        desk.store.back_up(reason="before-import").result()


def _say_what_is_open(desk: Desk, export: Export) -> None:
    """On stderr: files that cannot be read, and that it is not known who the owner is, with what to do."""
    from crm_app.cli.speech import speaking
    from crm_app.ui.error_wording import error_sentence

    with speaking(desk.language()):
        for trouble in export.troubles:
            click.echo(clean(error_sentence(trouble)), err=True)
        for question in export.questions:
            click.echo(clean(error_sentence(BadInput("who_are_you", platform=question.platform))), err=True)


def _name(files: Sequence[Path]) -> str:
    """What was given, as the history shows it."""
    named = files[0].name or files[0].resolve().name
    return named if len(files) == 1 else f"{named} + {len(files) - 1}"


def _answer(desk: Desk, reports: Sequence[ImportReport], step: int | None, ignored: Sequence[str]) -> None:
    with desk.reading() as session:
        total = counts(session, desk.today()).people
    imports: list[dict[str, Any]] = [{**asdict(report), "step": step} for report in reports]
    document = {"imports": imports, "contacts_total": total, "ignored": list(ignored)}

    def lines() -> list[str]:
        rows = [[report.file, *(getattr(report, name) for name in _COUNTS)] for report in reports[:_MOST_LINES]]
        return [*table(["file", *_COUNTS], rows), *_reasons(desk, reports), f"contacts in all: {total}"]

    desk.answer(document, lines)


def _reasons(desk: Desk, reports: Sequence[ImportReport]) -> list[str]:
    """Why rows were left out."""
    from crm_app.cli.speech import speaking
    from crm_app.ui.import_wording import reason_sentence

    with speaking(desk.language()):
        return [
            clean(f"{report.file}: {reason_sentence(code, count)}")
            for report in reports
            for code, count in report.reasons.items()
        ]
