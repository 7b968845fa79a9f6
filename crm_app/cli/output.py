"""How answers look in a terminal: aligned tables, with nothing in imported text that could steer the terminal."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crm_app.store.journal import Label

WIDEST = 48
"""Columns that one cell may take."""

Cell = str | int | float | date | None


def clean(text: str) -> str:
    """One line without control, format and direction signs: escape sequences of imported text do nothing."""
    if text.isprintable():
        return text
    kept = (sign if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else " " for sign in text)
    return " ".join("".join(kept).split())


def clean_lines(text: str) -> list[str]:
    """The lines of a longer text, each clean."""
    return [clean(line) for line in text.splitlines()]


def table(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """A table with aligned columns; numbers stand right, long cells are cut. Without rows there is nothing to see."""
    listed = list(rows)
    if not listed:
        return
    cells = [[_text(cell) for cell in row] for row in listed]
    right = [all(isinstance(cell, int | float) for cell in column) for column in zip(*listed, strict=True)]
    widths = [max(map(_width, column)) for column in zip(*[list(headings), *cells], strict=True)]
    for row in ([*headings], *cells):
        padded = (_pad(cell, width, on_right) for cell, width, on_right in zip(row, widths, right, strict=True))
        yield "  ".join(padded).rstrip()


def fields(pairs: Iterable[tuple[str, Cell]]) -> Iterator[str]:
    """A name and a value a line; what is empty is left out, a longer text goes on below."""
    known = [(name, value) for name, value in pairs if value not in (None, "")]
    width = max((len(name) for name, _ in known), default=0)
    for name, value in known:
        for label, line in zip_longest([name], clean_lines(str(value)), fillvalue=""):
            yield f"{label:<{width}}  {line}".rstrip()


def sentence_lines(language: str, label: "Label") -> list[str]:
    """What a step is called."""
    from crm_app.cli.speech import speaking
    from crm_app.ui.step_wording import step_sentence

    with speaking(language):
        return [clean(step_sentence(label))]


def instant(moment: datetime | None) -> str | None:
    """A moment as the JSON documents write it: ISO 8601 in UTC, to the second."""
    return None if moment is None else moment.isoformat(timespec="seconds")


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.astimezone().strftime("%Y-%m-%d %H:%M")
    text = clean(str(cell)[:500])
    while _width(text) > WIDEST:
        text = text[: min(len(text), WIDEST) - 2].rstrip() + "…"
    return text


def _pad(text: str, width: int, right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if right else text + blanks


def _width(text: str) -> int:
    """The columns a text takes: wide signs two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
