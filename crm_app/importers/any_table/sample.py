"""Looks into a table that nobody knows: how its cells are parted, where its header is, what its first rows say."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_app.errors import BadInput
from crm_app.importers.any_table.mapping import MAX_COLUMNS
from crm_app.importers.any_table.titles import of_title
from crm_app.importers.any_table.values import is_data, is_name, share
from crm_app.importers.archives import HEAD, Member, scan
from crm_app.importers.tables import HEADER_LINES, MAX_ROW_LINES
from crm_app.importers.text import head_lines

ROWS = 20
_LOOKED_AT = HEADER_LINES + 200  # rows of a file's beginning
_REGULAR = 0.5  # of the rows have the width of the table
_ENDINGS = frozenset({"csv", "tsv", "tab", "txt", "asc", ""})
_DELIMITERS = (",", ";", "\t")
_OTHER_FORMAT = re.compile(r"\s*(?:[{\[<]|%PDF|BEGIN:|From:? )", re.I)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_NAMES = 0.8


@dataclass(frozen=True, slots=True)
class Sample:
    """The first rows, each as wide as ``header``; ``skip`` lines come before the first row of data.

    ``headed`` False: the first line is data already, and ``header`` are numbers.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str
    headed: bool
    skip: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with the 0-based numbers of the line it begins at, and of the line after it."""

    start: int
    end: int
    cells: list[str]


def table_member(path: Path) -> Member:
    """The one file that was chosen, or that is in the ZIP; raises ``BadInput`` as ``archives.scan`` does.

    "not_recognised" for a folder, for more than one, and for what is called like no table.
    """
    found = [] if path.is_dir() else [one for one, _ in zip(scan([path]), range(2), strict=False)]
    if len(found) != 1 or isinstance(found[0], BadInput):
        raise BadInput("not_recognised", file=path.name)
    member = found[0][0]
    ending = member.base.rpartition(".")[2].lower() if "." in member.base else ""
    if ending not in _ENDINGS:
        raise BadInput("not_recognised", file=path.name)
    return member


def read_sample(member: Member | Path) -> Sample:
    """The first rows of a table of at least two columns and one row.

    Raises ``BadInput``: "not_recognised" for what is no such table, "file_unreadable", and the codes of ``scan``.
    """
    one = table_member(member) if isinstance(member, Path) else member
    try:
        with one.open() as stream:
            data = stream.read(HEAD)
    except OSError as error:
        raise BadInput("file_unreadable", file=one.base) from error
    found = sample_of(data)
    if found is None:
        raise BadInput("not_recognised", file=one.base)
    return found


def sample_of(data: bytes) -> Sample | None:
    """The sample in a file's first bytes; None if they are no table."""
    try:
        text = head_lines(data)
    except BadInput:
        return None
    if len(data) >= HEAD and len(text) > 1:
        text.pop()  # it may be cut
    if not text or _OTHER_FORMAT.match(text[0].removeprefix("\ufeff")) or any(map(_CONTROL.search, text[:50])):
        return None
    found = [_by_delimiter(text, delimiter) for delimiter in _DELIMITERS]
    best = max((one for one in found if one), key=lambda one: one[0], default=None)
    return best[1] if best else None


def _by_delimiter(text: Sequence[str], delimiter: str) -> tuple[tuple[float, int], Sample] | None:
    """The sample if the cells are parted so, with how well that fits: regularity, then width."""
    rows = [row for row in _rows(text, delimiter) if any(cell.strip() for cell in row.cells)]
    widths = Counter(len(row.cells) for row in rows if 1 < len(row.cells) <= MAX_COLUMNS)
    if not widths:
        return None
    width = max(widths, key=lambda each: (widths[each] * each, each))
    first = next((at for at, row in enumerate(rows) if _begins(row, width)), None)
    if first is None:
        return None
    table = rows[first:]
    regular = sum(len(row.cells) == width for row in table) / len(table)
    headed = not _is_data(table[0].cells, [row.cells for row in table[1:]])
    data = table[1:] if headed else table
    if regular < _REGULAR or not data:
        return None
    header = [" ".join(title.split()) for title in table[0].cells] if headed else map(str, range(1, width + 1))
    skip = table[0].end if headed else table[0].start
    sample = Sample(_fitted(list(header), width), tuple(_fitted(row.cells, width) for row in data[:ROWS]), delimiter,
                    headed, skip)  # fmt: skip
    return (regular * width, width), sample


def _rows(text: Sequence[str], delimiter: str) -> list[_Row]:
    """The first rows, up to one that cannot be read or has no end."""
    reader = csv.reader(text, delimiter=delimiter)
    found: list[_Row] = []
    before = 0
    try:
        for cells in reader:
            if reader.line_num - before > MAX_ROW_LINES or len(found) >= _LOOKED_AT:
                break
            found.append(_Row(before, reader.line_num, cells))
            before = reader.line_num
    except csv.Error:
        pass
    return found


def _begins(row: _Row, width: int) -> bool:
    """Whether the table may begin here: what stands above it is narrower, or mostly empty."""
    full = sum(bool(cell.strip()) for cell in row.cells)
    return len(row.cells) == width and full >= 2 and full * 2 >= width


def _is_data(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first line is a row like the others: no title, and something that a title never is."""
    if any(of_title(cell)[1] == 1.0 for cell in first):
        return False
    if any(is_data(cell) for cell in first):
        return True
    for at, cell in enumerate(first):
        column = [row[at] for row in rows if at < len(row)]
        if is_name(cell.strip()) and len(column) > 1 and share(column, is_name) >= _NAMES:
            return True
    return False


def _fitted(cells: list[str], width: int) -> tuple[str, ...]:
    return tuple(cells[:width]) + ("",) * (width - len(cells))
