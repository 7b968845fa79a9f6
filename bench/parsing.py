"""Reading lines of text against the corpora of times: how many are read wrong, and how long a line takes."""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, Literal, cast

from bench.figures import Row, spread
from bench.setting import Setting, title
from crm_app.paths import DataFolder
from crm_app.queries.known_names import KnownNames
from crm_app.queries.reading import rows
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import Line
from crm_app.store.store import Store

VARIABLE = "KITHBOOK_CORPORA"
"""Names the folder that holds ``dates_*_en.jsonl`` and ``dates_*_ru.jsonl``; without it nothing is measured."""

_WRONG_AT_MOST = {"en": 20.0, "ru": 8.0}
_BUDGET = 5.0
_NOW = datetime(2026, 6, 10, 14, 30, tzinfo=UTC)
_RULE_KEYS = ("BYDAY", "BYMONTHDAY", "BYMONTH")
Case = dict[str, Any]


def measure_parsing(setting: Setting) -> list[Row]:
    """Shares read wrong, in percent of the rows that are scored, and milliseconds a line, warm."""
    chosen = os.environ.get(VARIABLE)
    if not chosen:
        print(f"{VARIABLE} names no folder: only the time is measured", file=sys.stderr)
        return [_with_names(setting)]
    found: list[Row] = []
    taken: list[float] = []
    for language, allowed in _WRONG_AT_MOST.items():
        cases = [case for file in sorted(Path(chosen).glob(f"dates_*_{language}.jsonl")) for case in _cases(file)]
        if not cases:
            continue
        _read(cases[0])
        right = 0
        for case in cases:
            started = perf_counter()
            line = _read(case)
            taken.append((perf_counter() - started) * 1000)
            right += is_right(case, line)
        share = 100 * right / len(cases)
        found.append(
            Row(f"parse_{language}", f"lines read wrong, {len(cases)} rows of the corpus", "%", 100 - share, allowed,
                note=f"{right} right, {share:.1f}%")
        )  # fmt: skip
    if taken:
        mean = sum(taken) / len(taken)
        found.append(Row("parse_line", "a line, warm, mean", "ms", mean, _BUDGET, note=spread(taken)))
    return [*found, _with_names(setting)]


def _with_names(setting: Setting) -> Row:
    """A line with its people looked up in the book: the 95th of 100 lines, warm."""
    store = Store(DataFolder(setting.book(setting.usual)))
    taken: list[float] = []
    with store.reading() as session:
        known = [name for (name,) in rows(session, "SELECT name FROM contact ORDER BY id LIMIT 200")]
        names = KnownNames(session)
        for name in known:
            given = name.split()[0]
            for text in (
                f"met {name} yesterday at PyData Slack, likes maps #maps",
                f"call {given} and Vera in 2 weeks",
            ):
                started = perf_counter()
                parse_line(text, _NOW, names=names)
                taken.append((perf_counter() - started) * 1000)
    store.close()
    warm = sorted(taken[10:])
    late = warm[len(warm) * 95 // 100]
    return Row("parse_names", f"a line, {title(setting.usual)} contacts, p95", "ms", late, _BUDGET, note=spread(warm))


def _cases(file: Path) -> list[Case]:
    """The rows that are scored: those marked conflict and durations are not."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [row for row in rows if row["kind"] != "duration" and not row.get("conflict")]


def _read(case: Case) -> Line:
    now = datetime.fromisoformat(case["ref"]).replace(tzinfo=UTC)
    return parse_line(case["text"], now, cast(Literal["DMY", "MDY"] | None, case.get("order")))


def is_right(case: Case, line: Line) -> bool:
    """By the first date: a date equals the day, a datetime the minute, a period or part of a day contains it."""
    kind: str = case["kind"]
    if kind == "none":
        return not line.dates and line.recurrence is None
    if kind == "recurrence":
        return line.recurrence is not None and _same_rule(case["rule"], line.recurrence.rrule)
    if not line.dates:
        return False
    value = line.dates[0].value
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return _FITS[kind](case, moment) if kind in _FITS else _between(case, moment)


def _same_rule(expected: dict[str, Any], rrule: str) -> bool:
    found = dict(part.split("=", 1) for part in rrule.split(";"))
    wanted = {key.upper(): str(value) for key, value in expected.items()}
    return (
        found["FREQ"] == wanted["FREQ"].upper()
        and found.get("INTERVAL", "1") == wanted.get("INTERVAL", "1")
        and all(set(found.get(key, "").split(",")) == set(wanted.get(key, "").split(",")) for key in _RULE_KEYS)
    )


def _same_day(case: Case, moment: datetime) -> bool:
    return any(date.fromisoformat(text[:10]) == moment.date() for text in [case["expect"], *case.get("alt", ())])


def _same_minute(case: Case, moment: datetime) -> bool:
    wanted = (datetime.fromisoformat(text) for text in [case["expect"], *case.get("alt", ())])
    return any(one.replace(second=0, microsecond=0) == moment for one in wanted)


def _same_time(case: Case, moment: datetime) -> bool:
    return time.fromisoformat(case["expect"]) == moment.time()


def _between(case: Case, moment: datetime) -> bool:
    last = datetime.fromisoformat(case["to"])
    if "T" not in case["to"]:
        last += timedelta(days=1, microseconds=-1)
    return datetime.fromisoformat(case["from"]) <= moment <= last


_FITS: dict[str, Callable[[Case, datetime], bool]] = {
    "date": _same_day, "datetime": _same_minute, "time": _same_time,
}  # fmt: skip
