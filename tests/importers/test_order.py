"""In which order files of one source are read: the oldest first, whatever order they were given in."""

import os
from pathlib import Path

import pytest

from crm_app.importers.registry import open_export
from tests.importers import address_book_files, exports

NEWER = 1_700_000_000


def written(folder: Path, *names: str) -> list[Path]:
    """The first is the newest by its time."""
    folder.mkdir(exist_ok=True)
    for number, name in enumerate(names):
        (folder / name).write_bytes(address_book_files.google_new())
        os.utime(folder / name, (NEWER - number, NEWER - number))
    return [folder / name for name in names]


def order(*paths: Path) -> list[str]:
    return [file.name for file in open_export(paths).files]


@pytest.mark.parametrize(
    "names",
    [
        ["contacts-2024.csv", "contacts-2021.csv"],
        ["2024-05-02 contacts.csv", "contacts 20240501.csv", "contacts_2023.csv"],
        ["contacts (1).csv", "contacts.csv"],
    ],
)
def test_by_the_day_in_the_name_else_by_when_they_were_written(tmp_path: Path, names: list[str]) -> None:
    paths = written(tmp_path / "books", *names)
    oldest_first = [path.name for path in reversed(paths)]
    assert order(*paths) == order(*reversed(paths)) == order(tmp_path / "books") == oldest_first


def test_the_name_tells_more_than_the_time_of_a_copy(tmp_path: Path) -> None:
    paths = written(tmp_path, "contacts-2021.csv", "contacts-2024.csv")
    assert order(*paths) == ["contacts-2021.csv", "contacts-2024.csv"]


def test_a_time_that_no_calendar_has_is_none(tmp_path: Path) -> None:
    first, second = written(tmp_path, "b.csv", "a.csv")
    os.utime(second, (0, -(1 << 35)))
    assert order(first, second) == ["a.csv", "b.csv"]


def test_files_of_an_archive_too(tmp_path: Path) -> None:
    data = address_book_files.google_new()
    (tmp_path / "all.zip").write_bytes(exports.zipped({"contacts-2024.csv": data, "contacts-2021.csv": data}))
    assert order(tmp_path / "all.zip") == ["contacts-2021.csv", "contacts-2024.csv"]
