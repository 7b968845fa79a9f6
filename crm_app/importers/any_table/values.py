"""What a cell looks like: an e-mail, a phone number, a link, a day, a name."""

import re
from collections.abc import Callable, Sequence

_LONGEST = 300  # characters; a longer cell is prose
EMAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\\[\]/?#]+\.[^\s@<>\"(),:;\\\[\]/?#.]{2,}")
_PHONE = re.compile(r"\+?[\d(][\d\s().\-/\u2010-\u2013\u00A0]{5,24}\d(?:\s*(?:ext|доб|x|#)\.?\s*\d{1,6})?", re.I)
_LINK = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,24}(?:[/?#:]\S*)?", re.I)
_DAY = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?"
    r"|\d{1,2}[-/. ](?:\d{1,2}|[^\W\d_]{3,12}\.?)[-/. ](?:\d{4}|\d\d)(?:[, ].*)?"
    r"|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}",
)
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:\s+[^\W\d_][^\W\d_]*(?:['’.\-][^\W\d_]*)*){1,3}")
_NUMBER = re.compile(r"[-+]?\d[\d\s.,%]*")
Test = Callable[[str], bool]


def is_email(cell: str) -> bool:
    found = EMAIL.match(cell.removeprefix("mailto:"))
    return found is not None and (found.end() == len(cell.removeprefix("mailto:")) or cell[found.end()] in ";, ")


def is_day(cell: str) -> bool:
    return _DAY.fullmatch(cell) is not None


def is_phone(cell: str) -> bool:
    first = re.split(r"[;,\n]", cell, maxsplit=1)[0].strip()
    return _PHONE.fullmatch(first) is not None and not is_day(first) and sum(map(str.isdigit, first)) >= 7


def is_link(cell: str) -> bool:
    return _LINK.fullmatch(cell) is not None and not _NUMBER.fullmatch(cell)


def is_name(cell: str) -> bool:
    """Two to four words, each with a capital; so are many companies."""
    words = cell.split()
    return len(cell) <= 60 and _NAME.fullmatch(cell) is not None and all(not word[0].islower() for word in words)


def is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def is_data(cell: str) -> bool:
    """Whether this can be no title of a column."""
    cell = cell.strip()
    return len(cell) <= _LONGEST and (
        is_email(cell) or is_day(cell) or is_number(cell) or (is_link(cell) and "/" in cell)
    )


def share(cells: Sequence[str], test: Test) -> float:
    """Of the cells that are not empty, how many look so, from 0 to 1."""
    full = [cell for one in cells if (cell := one.strip())]
    return sum(len(cell) <= _LONGEST and test(cell) for cell in full) / len(full) if full else 0.0
