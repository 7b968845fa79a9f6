"""Short ways for the tests to read a file through the registry."""

from collections import Counter
from pathlib import Path

from crm_app.domain.records import ContactRecord, FailedRow, InteractionRecord, Owner, Record, SkippedRow
from crm_app.importers.registry import open_export


def read(path: Path, owner: Owner | None = None) -> list[Record]:
    """Every record of everything in it."""
    return [record for file in open_export([path], owner).files for record in file.reader.records()]


def contacts(records: list[Record]) -> list[ContactRecord]:
    return [record for record in records if isinstance(record, ContactRecord)]


def interactions(records: list[Record]) -> list[InteractionRecord]:
    return [record for record in records if isinstance(record, InteractionRecord)]


def reasons(records: list[Record]) -> dict[str, int]:
    """How many rows were left out, by reason."""
    left_out = Counter[str]()
    for record in records:
        if isinstance(record, SkippedRow | FailedRow):
            left_out[record.reason] += len(record.rows)
    return dict(left_out)


def all_rows(records: list[Record]) -> list[int]:
    return sorted(row for record in records for row in record.rows)
