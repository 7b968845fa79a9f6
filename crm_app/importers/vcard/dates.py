"""The day of a birthday, in every form that vCards have."""

import re
from datetime import date

from crm_app.domain.card_lines import CardLine

_TIME = re.compile(r"[T ]\d{1,2}(?::?\d\d)*(?:[.,]\d+)?(?:\s?(?:Z|[+-]\d\d:?(?:\d\d)?))?$", re.IGNORECASE)
_WHOLE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NO_YEAR = re.compile(r"(?:--|0000-?)(\d\d)-?(\d\d)")
_SEPARATED = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")  # with dots the day comes first everywhere
_OMITTED = "1604"  # Apple's year for a day without one: a leap year


def parse_birthday(line: CardLine) -> str:
    """As "1985-06-12" or "--06-12"; empty for a part of a date, a text, and a day that never was.

    A time of day is cut off. Years that stand for none (0000, Apple's 1604) are left out.
    """
    text = line.text().strip()
    if len(text) > 64:
        return ""
    bare = _TIME.sub("", text)
    omitted = line.param("X-APPLE-OMIT-YEAR") or _OMITTED
    if found := _NO_YEAR.fullmatch(bare):
        return _text("", found[1], found[2])
    if found := _WHOLE.fullmatch(bare):
        return _text("" if found[1] == omitted else found[1], found[2], found[3])
    if found := _SEPARATED.fullmatch(bare):
        return _text("" if found[1] == omitted else found[1], found[3], found[4])
    if found := _DOTTED.fullmatch(bare):
        return _text(found[3], found[2], found[1])
    return ""


def _text(year: str, month: str, day: str) -> str:
    try:
        date(int(year or 2000), int(month), int(day))
    except ValueError:
        return ""
    return f"{int(year):04}-{int(month):02}-{int(day):02}" if year else f"--{int(month):02}-{int(day):02}"
