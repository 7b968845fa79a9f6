"""What one line of text says, as a JSON document; nothing is stored."""

import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click

from crm_app.cli.desk import Command, Desk
from crm_app.errors import BadInput
from crm_app.queries.known_names import KnownNames
from crm_app.quick_add.line.chips import Chip, chips_of
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import Line, Names, NoNames


@click.command(cls=Command)
@click.argument("text", metavar="TEXT|-")
@click.option("--now", default="", metavar="WHEN", help="What “now” is: 2026-06-10T14:30, with a zone or without.")
@click.pass_obj
def parse(desk: Desk, text: str, now: str) -> None:
    """Show what a line says: one JSON document, or one a line of standard input for “-”."""
    moment = _moment(desk, now)
    lines: Iterable[str] = (line.rstrip("\r\n") for line in sys.stdin) if text == "-" else [text]
    desk.as_json = True  # the document is all there is to see
    with names_of(desk) as names:
        for line in lines:
            plain = line.encode("utf-8", "replace").decode("utf-8")
            desk.answer(_document(parse_line(plain, moment, names=names)), lambda: ())


def _moment(desk: Desk, now: str) -> datetime:
    if not now:
        return desk.now()
    try:
        moment = datetime.fromisoformat(now)
        return moment if moment.tzinfo is not None else moment.astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise BadInput("bad_when", text=now) from error


@contextmanager
def names_of(desk: Desk) -> Generator[Names]:
    """The people and communities of the book, if there is one."""
    if not desk.folder.database.exists():
        yield NoNames()
        return
    with desk.reading() as session:
        yield KnownNames(session)


def _document(line: Line) -> dict[str, Any]:
    repeat = line.recurrence
    return {
        "people": [person.name for person in line.people],
        "dates": [
            {
                "span": line.text[dated.span.start : dated.span.end],
                "value": dated.value.isoformat(),
                "role": dated.role.value,
            }
            for dated in line.dates
        ],
        "recurrence": None if repeat is None else repeat.rrule,
        "first": None if repeat is None else repeat.first.isoformat(),
        "rest": line.rest,
        "next": None if line.next_step is None else line.next_step.text,
        "chips": [_chip(line.text, chip) for chip in chips_of(line)],
    }


def _chip(text: str, chip: Chip) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": chip.kind, "span": text[chip.span.start : chip.span.end], "value": chip.value}
    return shown | ({"ids": list(chip.ids)} if chip.kind in ("person", "community") else {})
