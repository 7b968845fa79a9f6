"""Memory of the program with its window open on a book."""

import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.figures import Row
from bench.setting import Setting, open_on_people, title

_BUDGET = 160  # MB


def measure_memory(setting: Setting) -> list[Row]:
    """Resident memory once people and one person's page are shown and all that is loaded later has been loaded."""
    folder = setting.book(setting.usual)
    open_on_people(folder)
    found = [_run(setting, folder) for _ in range(min(setting.runs, 3))]
    resident, peak = (median(values) for values in zip(*found, strict=True))
    what = f"window open on {title(setting.usual)} contacts"
    return [Row("memory", what, "MB", resident, _BUDGET, note=f"peak {peak:.1f} MB")]


def _run(setting: Setting, folder: Path) -> list[float]:
    command = [sys.executable, "-m", "bench.whole_program", str(folder)]
    root = Path(__file__).parent.parent
    done = subprocess.run(
        command, check=True, env=setting.environment(), cwd=root, capture_output=True, text=True, timeout=120
    )
    return [float(word) for word in done.stdout.split()]
