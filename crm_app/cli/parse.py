"""What one line of text says, as a JSON document; nothing is stored."""

import sys
from collections.abc import Collection, Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click

from crm_app.cli.desk import Command, Desk
from crm_app.errors import BadInput
from crm_app.queries.lookups import community_choices, platforms
from crm_app.queries.mentions import named_people
from crm_app.quick_add.line.chips import Chip, chips_of
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import KnownCommunity, KnownPerson, Line, Names, NoNames
from crm_app.store.reading import Session


@click.command(cls=Command)
@click.argument("text", metavar="TEXT|-")
@click.option("--now", default="", metavar="WHEN", help="What “now” is: 2026-06-10T14:30, with a zone or without.")
@click.pass_obj
def parse(desk: Desk, text: str, now: str) -> None:
    """Show what a line says: one JSON document, or one a line of standard input for “-”."""
    moment = _moment(desk, now)
    lines: Iterable[str] = (line.rstrip("\r\n") for line in sys.stdin) if text == "-" else [text]
    desk.as_json = True  # the document is all there is to see
    with _names(desk) as names:
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
def _names(desk: Desk) -> Generator[Names]:
    """The people and communities of the book, if there is one."""
    if not desk.folder.database.exists():
        yield NoNames()
        return
    with desk.reading() as session:
        yield _Book(session)


class _Book:
    """The address book, read as it is asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        keys = {row.id: row.key for row in platforms(session)}
        self._platforms = [(row.key, row.name) for row in platforms(session)]
        self._communities = [
            KnownCommunity(row.id, row.name, keys.get(row.platform_id, "")) for row in community_choices(session)
        ]

    def people(self, words: Collection[str]) -> Sequence[KnownPerson]:
        return [KnownPerson(row.id, row.name) for row in named_people(self._session, words)]

    def platforms(self) -> Sequence[tuple[str, str]]:
        return self._platforms

    def communities(self) -> Sequence[KnownCommunity]:
        return self._communities


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
