"""Streams the rows of a table whose shape a sample has shown, with or without a header line."""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import chain, islice
from types import TracebackType
from typing import Self

from crm_app.errors import BadInput
from crm_app.importers.any_table.sample import Sample
from crm_app.importers.tables import MAX_ROW_LINES
from crm_app.importers.text import lines

_END = "\0"  # a line of its own after the last one; NUL is scrubbed from text


class Rows:
    """``with Rows(…) as rows: for number, cells in rows``: 1-based numbers of the rows that are not blank.

    Each row has as many cells as the header, and an empty one for columns there are not. Raises ``BadInput`` as
    ``tables.Table`` does.
    """

    def __init__(self, open_file: Callable[[], io.BufferedReader], sample: Sample, file: str) -> None:
        self._file = file
        self._sample = sample
        self.position = 0
        try:
            self._stream = open_file()
        except OSError as error:
            raise BadInput("file_unreadable", file=file) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        width = len(self._sample.header)
        number = before = 0
        try:
            text = islice(lines(self._read), self._sample.skip, None)
            reader = csv.reader(chain(text, (_END,)), delimiter=self._sample.delimiter)
            for cells in reader:
                if reader.line_num - before > MAX_ROW_LINES:
                    raise BadInput("row_too_long", row=number + 1)
                before = reader.line_num
                if len(cells) != width or not cells[0]:
                    if cells == [_END]:
                        return
                    if not any(cell.strip() for cell in cells):
                        continue
                    cells = cells[:width] + [""] * (width - len(cells))  # noqa: PLW2901
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

    def _read(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except OSError as error:
            raise BadInput("file_unreadable", file=self._file) from error
        self.position += len(data)
        return data
