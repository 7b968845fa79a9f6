"""Reading the export of each source, record by record, against the bare parse of the same files."""

import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench import bare_parsing, export_chats, export_tables, export_texts
from bench.export_people import OWNER, OWNER_EMAIL
from bench.figures import Row, timed
from bench.make_book import write_connections
from bench.setting import Setting
from crm_app.domain.owner import Owner
from crm_app.domain.records import FailedRow, Record, SourceFile
from crm_app.importers.registry import open_export

_VERSION = "2"
"""Changes whenever the same arguments write other files."""
_GOAL = 4.0
_ME = Owner(OWNER.full, "https://www.linkedin.com/in/nora-lindqvist", (OWNER_EMAIL, "nora_maps", "U00000000"))


@dataclass(frozen=True, slots=True)
class _Source:
    """``write`` puts an export of so many rows into a folder, ``bare`` parses those of its files with ``suffix``.

    ``only`` names the importers that are measured, where an export has other small files besides.
    """

    name: str
    write: Callable[[Path, int], None]
    bare: bare_parsing.Parse
    suffix: str
    rows: int = 30_000
    only: str = ""


def _connections(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_connections(count, folder / "Connections.csv")


_SOURCES = (
    _Source("linkedin_connections", _connections, bare_parsing.tables, ".csv"),
    _Source("linkedin_messages", export_tables.linkedin_messages, bare_parsing.tables, ".csv"),
    _Source("slack_channels", export_chats.slack_channels, bare_parsing.documents, ".json", only="slack.messages"),
    _Source("slack_members", export_tables.slack_members, bare_parsing.tables, ".csv"),
    _Source("discord_csv", export_chats.discord_csv, bare_parsing.tables, ".csv", only="discord.messages"),
    _Source("discord_json", export_chats.discord_json, bare_parsing.documents, ".json", only="discord.messages"),
    _Source("discord_chat", export_chats.discord_chat, bare_parsing.documents, ".json"),
    _Source("facebook", export_chats.facebook, bare_parsing.documents, ".json"),
    _Source("reddit_comments", export_tables.reddit_comments, bare_parsing.tables, ".csv"),
    _Source("reddit_messages", export_tables.reddit_messages, bare_parsing.tables, ".csv"),
    _Source("telegram", export_chats.telegram, bare_parsing.documents, ".json"),
    _Source("vk", export_texts.vk, bare_parsing.pages, ".html", 20_000),
    _Source("vcard", export_texts.vcard, bare_parsing.folded_lines, ".vcf", 20_000),
    _Source("google_csv", export_tables.google_csv, bare_parsing.tables, ".csv"),
    _Source("outlook_csv", export_tables.outlook_csv, bare_parsing.tables, ".csv"),
    _Source("hubspot_csv", export_tables.hubspot_csv, bare_parsing.tables, ".csv"),
    _Source("monica", export_texts.monica, bare_parsing.documents, ".json", 20_000),
    _Source("icalendar", export_texts.calendar, bare_parsing.folded_lines, ".ics", 20_000),
    _Source("luma", export_tables.luma, bare_parsing.tables, ".csv"),
    _Source("eventbrite", export_tables.eventbrite, bare_parsing.tables, ".csv"),
    _Source("meetup", export_tables.meetup, bare_parsing.tabbed_tables, ".xls"),
)
NAMES = tuple(source.name for source in _SOURCES)


def measure_sources(setting: Setting, names: Sequence[str] = NAMES) -> list[Row]:
    """A row for each source that is named."""
    return [_measure(source, setting) for source in _SOURCES if source.name in names]


def _measure(source: _Source, setting: Setting) -> Row:
    """The best of several runs, taken in turns: what disturbs a run can only make it slower."""
    count = min(source.rows, setting.usual)
    folder = _export(source, setting, count)
    paths = sorted(path for path in folder.rglob(f"*{source.suffix}"))
    files = [one for one in open_export([folder], _ME).files if one.source.startswith(source.only)]
    read, failed = _accounted(files)
    wrong = f"{read} rows instead of {count}" if read < count * 0.99 else f"{failed} failed" if failed else ""
    ours, floors = list[float](), list[float]()
    for _ in range(2 * setting.runs - 1):  # they are short
        floors.append(timed(lambda: source.bare(paths)))
        ours.append(timed(lambda: deque(_records(files), 0)))
    best = min(ours)
    what = f"{source.name.replace('_', ' ')}: {read:,} rows"
    note = f"{read / best * 1000:,.0f} rows a second"
    return Row(f"source_{source.name}", what, "ms", best, min(floors), _GOAL, note, wrong)


def _export(source: _Source, setting: Setting, count: int) -> Path:
    """The folder of an export, written when it is first asked for."""
    folder = setting.books / f"source-{source.name}-{count}-v{_VERSION}"
    if not folder.exists():
        unfinished = folder.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        source.write(unfinished, count)
        unfinished.rename(folder)
    return folder


def _records(files: list[SourceFile]) -> Iterator[Record]:
    return chain.from_iterable(file.reader.records() for file in files)


def _accounted(files: list[SourceFile]) -> tuple[int, int]:
    """How many rows the records stand for, and how many of them failed."""
    read = failed = 0
    for record in _records(files):
        rows = getattr(record, "rows", ())
        read += len(rows)
        failed += len(rows) if isinstance(record, FailedRow) else 0
    return read, failed
