"""Getting everything out, copying the data, putting a copy back, and checking its health."""

from pathlib import Path

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean
from crm_app.errors import BadInput
from crm_app.exporters.files import CALENDAR, write_export
from crm_app.store.store import restore as restore_data


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--raw", is_flag=True, help="CSV: leave cells that a spreadsheet would take for formulas as they are.")
@click.pass_obj
def export(desk: Desk, file: Path, raw: bool) -> None:
    """Write everything to FILE: .json (all of it, can be imported again), .csv or .vcf (contacts), .ics (what is due).

    The .ics is for a calendar: open follow-ups, the next due day of each cadence, and birthdays, with alarms.
    """
    _refuse_data(desk, file)
    if file.suffix.lower() == CALENDAR:
        _export_calendar(desk, file)
        return
    with desk.reading() as session:
        count = write_export(session, file, desk.now(), raw=raw)
    desk.answer({"file": str(file), "contacts": count}, lambda: [clean(f"{file}: {count} contacts")])


def _export_calendar(desk: Desk, file: Path) -> None:
    from crm_app.cli.speech import speaking
    from crm_app.ui.calendar_wording import calendar_words

    with speaking(desk.language()), desk.reading() as session:
        count = write_export(session, file, desk.now(), calendar_words(desk.leap))
    desk.answer({"file": str(file), "events": count}, lambda: [clean(f"{file}: {count} events")])


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(desk: Desk, file: Path) -> None:
    """Copy the data to FILE, checked."""
    _refuse_data(desk, file)
    made = desk.store.back_up(file).result()
    desk.answer({"file": str(made)}, lambda: [clean(str(made))])


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(desk: Desk, file: Path) -> None:
    """Put the backup FILE in the place of the data; the present data are copied first."""
    _refuse_data(desk, file)
    with desk.without_window():
        saved = restore_data(desk.folder, file)
    document = {"restored": str(file), "saved": str(saved) if saved else None}
    desk.answer(document, lambda: [clean(f"{file} → {desk.folder.root}"), *([clean(str(saved))] if saved else [])])


@click.command(cls=Command)
@click.pass_obj
def check(desk: Desk) -> None:
    """Check the data's health; exit code 1 when something is wrong."""
    try:
        problems = desk.store.check()
    except BadInput as error:
        if error.code != "not_a_kithbook_file":
            raise
        problems = ["unreadable"]
    desk.answer({"ok": not problems, "problems": problems}, lambda: problems or ["ok"])
    if problems:
        raise click.exceptions.Exit(1)


def _refuse_data(desk: Desk, file: Path) -> None:
    """Never write over, or read as a backup, the database that is in use."""
    data = desk.folder.database
    if file.resolve() in [data.resolve().with_name(data.name + suffix) for suffix in ("", "-wal", "-shm")]:
        raise BadInput("file_is_data", file=file.name)
