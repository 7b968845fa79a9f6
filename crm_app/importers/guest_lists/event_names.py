"""What the name of a guest list says: which event or group it is of, and a day."""

import re
from dataclasses import dataclass
from datetime import date

from crm_app.importers.table_days import parse_day

_LUMA = re.compile(r"(.+?)\s+-\s+Guests\s+-\s+(\d{4}-\d\d-\d\d)(?:-\d\d-\d\d-\d\d)?", re.IGNORECASE)
_MEMBERS = re.compile(r"(.+?)[_ ]Member[_ ]List(?:[_ ]on[_ ]\d\d?-\d\d?-\d\d(?:\d\d)?)?", re.IGNORECASE)
_COPY = re.compile(r"\s*(?:\(\d+\)|- copy|- копия)$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)")
_MAX_NAME = 200


@dataclass(frozen=True, slots=True)
class FileName:
    """The event or group a file is called after, and the day in its name."""

    name: str
    day: date | None = None


def named_by(base: str) -> FileName:
    """``<Event> - Guests - 2024-11-05-17-58-41.csv``, ``My-Group_Member_List_on_11-29-24.xls``, or just a name."""
    stem = _COPY.sub("", base.rpartition(".")[0] or base).strip()
    if found := _LUMA.fullmatch(stem):
        return FileName(_shown(found[1]), parse_day(found[2]))
    if found := _MEMBERS.fullmatch(stem):
        return FileName(_shown(found[1].replace("-", " ").replace("_", " ")))
    day = _DAY.search(stem)
    return FileName(_shown(stem.replace("_", " ")), parse_day(day[1]) if day else None)


def _shown(text: str) -> str:
    return " ".join(text.split())[:_MAX_NAME]
