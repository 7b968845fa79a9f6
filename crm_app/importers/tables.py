"""Reads delimited text row by row, whatever a spreadsheet program has done to it."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from types import TracebackType
from typing import Self

from crm_app.errors import BadInput
from crm_app.importers.text import lines

MAX_CELL = 1 << 20  # characters
MAX_ROW_LINES = 200
HEADER_LINES = 60  # how far down the header may stand
MAX_HEADER = 60_000  # characters
_DELIMITERS = (",", ";", "\t")
# A line of its own after the last one; NUL is scrubbed from text, so a row with it means a quote was left open.
_END = "\0"

csv.field_size_limit(MAX_CELL)  # the limit is the process's, there is no other way to set it


@dataclass(frozen=True, slots=True)
class Header:
    """The delimiter of a table and the positions of its columns, by folded name."""

    delimiter: str
    columns: dict[str, int]
    width: int


class _Kept(dict[int, int | None]):
    """What ``str.translate`` makes of each code point: letters and digits stay."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = code if chr(code).isalnum() else None
        return kept


_KEPT = _Kept()


def fold_header(name: str) -> str:
    """``First Name``, ``FirstName`` and ``first_name`` are one column."""
    return name.casefold().translate(_KEPT)


def find_header(text: Iterable[str], needed: frozenset[str]) -> Header | None:
    """The first line whose cells hold all ``needed`` folded names; ``text`` is consumed up to and with that line.

    Lines are looked at one by one, so that nothing in a preamble, open quotes included, can hide the header.
    """
    for line in islice(text, HEADER_LINES):
        if len(line) > MAX_HEADER:
            continue
        for delimiter, cells in _readings(line):
            names = [fold_header(cell) for cell in cells]
            if needed.issubset(names):
                columns = {name: names.index(name) for name in names if name}
                return Header(delimiter, columns, len(cells))
    return None


def _readings(line: str) -> Iterator[tuple[str, list[str]]]:
    """A line by each delimiter; last as one that stands whole in a quoted cell, with empty cells after it or none."""
    for delimiter in _DELIMITERS:
        yield delimiter, _parse(line, delimiter)
    last = line.rstrip("\n")[-1:]
    delimiter = last if last in _DELIMITERS else ","
    yield delimiter, _expand(_parse(line, delimiter))


class Table:
    """A table being read: ``with Table(…) as table: for number, cells in table``.

    Each row comes as its 1-based number and its cells, exactly ``width + 1`` of them: the last is always empty and
    stands for columns the table does not have. Blank lines are no rows.

    Raises ``BadInput``: "not_recognised" without the header, "file_unreadable", "cell_too_long", "line_too_long",
    "row_too_long" over 200 lines, "unclosed_quote", "table_damaged".
    """

    def __init__(self, open_file: Callable[[], io.BufferedReader], needed: frozenset[str], file: str) -> None:
        self._file = file
        self.position = 0
        self._stream = open_file()
        try:
            self._lines = lines(self._read)
            header = find_header(self._lines, needed)
            if header is None:
                raise BadInput("not_recognised", file=file)
        except BaseException as error:
            self._stream.close()
            if isinstance(error, BadInput):
                error.values.setdefault("file", file)
            raise
        self._header = header

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def column(self, *names: str) -> int:
        """The position of the first of these folded names that the table has, or of the cell that is always empty."""
        columns = self._header.columns
        return next((columns[name] for name in names if name in columns), self._header.width)

    def has(self, name: str) -> bool:
        return name in self._header.columns

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        width = self._header.width
        reader = csv.reader(chain(self._lines, (_END,)), delimiter=self._header.delimiter)
        number = before = 0
        try:
            for cells in reader:
                line = reader.line_num
                if line - before > MAX_ROW_LINES:
                    raise BadInput("row_too_long", row=number + 1)
                before = line
                if len(cells) != width or width == 1 or (not cells[1] and _may_be_whole(cells[0])):
                    if cells == [_END]:
                        return
                    if not cells or (len(cells) == 1 and not cells[0].strip()):
                        continue
                    cells = self._fitted(cells)  # noqa: PLW2901
                number += 1
                cells.append("")
                yield number, cells
            raise BadInput("unclosed_quote", row=number)
        except csv.Error as error:
            code = "cell_too_long" if "limit" in str(error) else "table_damaged"
            raise BadInput(code, file=self._file, row=number + 1) from error
        except BadInput as error:
            error.values.setdefault("file", self._file)
            raise

    def _fitted(self, cells: list[str]) -> list[str]:
        """Exactly as many cells as the header has; in a table of one column no delimiter parts anything."""
        width = self._header.width
        if width == 1:
            return [self._header.delimiter.join(cells)]
        cells = _expand(cells, width)
        return cells[:width] + [""] * (width - len(cells))

    def _read(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except OSError as error:
            raise BadInput("file_unreadable", file=self._file) from error
        self.position += len(data)
        return data


def _may_be_whole(cell: str) -> bool:
    """Whether a cell with an empty one after it may hold a row."""
    return "," in cell or ";" in cell or "\t" in cell


def _parse(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter))
    except (csv.Error, StopIteration):
        return []


def _expand(cells: list[str], width: int = 0) -> list[str]:
    """A whole row that a spreadsheet program has put into one quoted cell, taken apart; other rows as they are."""
    if not cells or not cells[0] or any(cells[1:]):
        return cells
    for delimiter in _DELIMITERS:
        if delimiter in cells[0]:
            inner = _parse(cells[0], delimiter)
            if len(inner) == width or (len(inner) > 1 and (len(cells) == 1 or not width)):
                return inner
    return cells
