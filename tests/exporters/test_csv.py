"""The table for spreadsheets: how often to be in touch stands in it as it was decided."""

import csv
from datetime import date
from io import StringIO

import pytest

from crm_app.domain.book import BookCadence, BookContact, BookContactTier
from crm_app.domain.vocabulary import Unit
from crm_app.exporters.around import Around
from crm_app.exporters.csv_files import write_csv

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cadence", "tier", "expected"),
    [
        (None, None, ("", "")),
        (BookCadence(6, Unit.WEEK, DAY), None, ("6 week", "")),
        (None, BookContactTier(DAY, 3), ("", "3")),
        (None, BookContactTier(DAY, None), ("", "")),
        (BookCadence(1, Unit.YEAR, DAY), BookContactTier(DAY, 1), ("1 year", "1")),
    ],
)
def test_cadence_and_tier(cadence: BookCadence | None, tier: BookContactTier | None, expected: tuple[str, str]) -> None:
    file = StringIO()
    write_csv(file, [BookContact("u", "Ines Calder", cadence=cadence, tier=tier)], Around({}, {}, {}))
    file.seek(0)
    (row,) = csv.DictReader(file)
    assert (row["cadence"], row["tier"]) == expected
    assert (row["name"], row["uid"]) == ("Ines Calder", "u")
