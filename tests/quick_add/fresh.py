"""The fresh lines: what each is expected to say, and whether a reading says it, piece by piece."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from crm_app.quick_add.line.records import Dated, Line, Placed

FILES = {"en": "fresh_en.txt", "ru": "fresh_ru.txt"}
_ROLES = {"e": "event", "p": "plan", "r": "reminder"}


@dataclass(frozen=True, slots=True)
class Fresh:
    """One line with its expectations, by the keys that fresh_en.txt names."""

    language: str
    now: dt.datetime
    text: str
    said: dict[str, str]


def fresh_lines() -> Iterator[Fresh]:
    for language, name in FILES.items():
        now = dt.datetime.now(dt.UTC)
        for row in (Path(__file__).parent / name).read_text("utf-8").splitlines():
            if row.startswith("# now "):
                now = dt.datetime.fromisoformat(row[6:]).replace(tzinfo=ZoneInfo("Europe/Berlin"))
            elif row and not row.startswith("#"):
                text, *said = (cell.strip() for cell in row.split(" | "))
                yield Fresh(language, now, text, dict(cell.split("=", 1) for cell in said))


def marks(fresh: Fresh, line: Line) -> dict[str, bool]:
    """Whether each piece is as expected; a piece that is left open has no mark."""
    said, step, place = fresh.said, line.next_step, line.place
    happened = f"{line.happened.kind} {line.happened.direction}" if line.happened else "-"
    found = {
        "dates": any(_same_dates(one, line.dates) for one in said.get("d", "-").split(" / ")),
        "recurrence": (line.recurrence.rrule if line.recurrence else "-") in said.get("r", "-").split("/"),
        "minutes": (str(line.duration.minutes) if line.duration else "-") == said.get("m", "-"),
        "tags": (",".join(tag.tag for tag in line.tags) or "-") == said.get("t", "-"),
    }
    if "p" in said:
        people = [person.name for person in line.people] or ["-"]
        wanted = [set(name.split("/")) for name in said["p"].split("; ")]
        found["people"] = len(people) == len(wanted) and all(any(name in names for name in people) for names in wanted)
    if "k" in said:
        found["kind"] = happened in said["k"].split("/")
    if "at" in said:
        found["place"] = _place(place) == said["at"]
    if "rest" in said:
        found["rest"] = (line.rest or "-") in said["rest"].split("/")
    if "next" in said:
        found["next"] = (step.text if step else "-") in said["next"].split("/")
    return found


def _place(place: Placed | None) -> str:
    return " ".join(part for part in (place.platform, place.community) if part) if place else "-"


def _same_dates(wanted: str, found: tuple[Dated, ...]) -> bool:
    parts = [] if wanted == "-" else wanted.split(", ")
    return len(parts) == len(found) and all(map(_same_date, parts, found))


def _same_date(wanted: str, found: Dated) -> bool:
    when, roles = wanted.split(" ")
    if found.role.value not in {_ROLES[letter] for letter in roles}:
        return False
    day = found.value.date() if isinstance(found.value, dt.datetime) else found.value
    if ".." in when:
        first, last = map(dt.date.fromisoformat, when.split(".."))
        return first <= day <= last
    if when.endswith("~"):
        return day.isoformat() == when[:10]
    return found.value.isoformat()[:16] == when
