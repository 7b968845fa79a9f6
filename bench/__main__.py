"""Measures what DESIGN §12 sets goals for: ``python -m bench [row …]`` prints the table and writes the figures."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bench.figures import Row, print_table, save
from bench.setting import Setting

BUILD = Path(__file__).resolve().parent.parent / "build"

# What is measured: module and function, imported when it is its turn, so that one does not warm up for the next.
MEASURES = {
    "start": "start:measure_start",
    "import": "importing:measure_import",
    "sources": "sources:measure_sources",
    "big": "big_archive:measure_big_archive",
    "search": "searching:measure_search",
    "scroll": "scrolling:measure_scroll",
    "yield": "reading:measure_yield",
    "today": "reading:measure_today",
    "memory": "memory:measure_memory",
    "parse": "parsing:measure_parsing",
}


def main(arguments: list[str]) -> int:
    """Measure the rows that are named, or all; returns 0 whether or not the goals are met."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="row", help=", ".join(MEASURES))
    parser.add_argument("--small", action="store_true", help="1,000 contacts and one run: does it work at all?")
    parser.add_argument("--books", type=Path, default=BUILD / "bench", help="where the books are kept")
    parser.add_argument("--out", type=Path, help="the file of figures (build/bench.json)")
    options = parser.parse_args(arguments)
    unknown = [row for row in options.rows if row not in MEASURES]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    setting = Setting(options.books, 1000, 1000, 1) if options.small else Setting(options.books)
    rows: list[Row] = []
    for name in options.rows or MEASURES:
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += _measure(name)(setting)
    print_table(rows)
    save(rows, options.out or BUILD / ("bench-small.json" if options.small else "bench.json"))
    return 0


def _measure(name: str) -> Callable[[Setting], list[Row]]:
    module, function = MEASURES[name].split(":")
    return getattr(import_module(f"bench.{module}"), function)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
