"""What a row of the benchmark is, how figures are taken, and the table and the file they end in."""

import gc
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """Ours against a floor, both in ``unit``; met when the ratio is at most ``goal`` and nothing is ``wrong``.

    Where DESIGN §12 sets a budget instead of a floor, the floor is that budget and the goal is 1. ``note`` is for the
    table only.
    """

    name: str
    what: str
    unit: str
    ours: float
    floor: float
    goal: float = 1.0
    note: str = ""
    wrong: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def met(self) -> bool:
        return not self.wrong and self.ratio <= self.goal

    def as_json(self) -> dict[str, Any]:
        return {
            "ours": round(self.ours, 3),
            "floor": round(self.floor, 3),
            "ratio": round(self.ratio, 3),
            "goal": self.goal,
            "met": self.met,
        }


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes."""
    gc.collect()
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def interleaved(runs: int, *works: Callable[[], float]) -> list[float]:
    """The median of what each work returns, taken in turns so that a busy machine is unfair to none of them."""
    taken = [[work() for work in works] for _ in range(runs)]
    return [median(values) for values in zip(*taken, strict=True)]


def p95(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def spread(values: Sequence[float]) -> str:
    """Median, 95th percentile and worst of some milliseconds."""
    return f"median {median(values):.1f}, p95 {p95(values):.1f}, worst {max(values):.1f}"


def print_table(rows: Sequence[Row]) -> None:
    heading = ("row", "what", "ours", "floor", "ratio", "goal", "met", "")
    lines = [heading] + [
        (
            row.name,
            row.what,
            f"{row.ours:.1f} {row.unit}",
            f"{row.floor:.1f} {row.unit}",
            f"{row.ratio:.2f}",
            f"≤ {row.goal:g}",
            "yes" if row.met else "NO",
            row.wrong or row.note,
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heading))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def save(rows: Sequence[Row], file: Path) -> None:
    """Write the figures; rows measured earlier and not now stay as they were."""
    known: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    known |= {row.name: row.as_json() for row in rows}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
