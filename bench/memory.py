"""Memory of the window open on a book: run as a program it is that window, and prints what it takes."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.figures import Row
from bench.setting import Setting, title

_BUDGET = 160  # MB


def measure_memory(setting: Setting) -> list[Row]:
    """Resident memory once the list of people and one person's page are shown and all is still."""
    folder = setting.book(setting.usual)
    command = [sys.executable, "-m", "bench.memory", str(folder)]
    found = [_run(command) for _ in range(min(setting.runs, 3))]
    resident, peak = (median(values) for values in zip(*found, strict=True))
    what = f"window open on {title(setting.usual)} contacts"
    return [Row("memory", what, "MB", resident, _BUDGET, note=f"peak {peak:.1f} MB")]


def _run(command: list[str]) -> tuple[float, ...]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parent.parent
    done = subprocess.run(command, check=True, env=environment, cwd=root, capture_output=True, text=True)
    return tuple(float(word) for word in done.stdout.split())


def memory_of_this() -> tuple[float, float]:
    """Megabytes resident now, and at most so far (Linux)."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))  # pyright: ignore[reportReturnType]


def _show(folder: Path) -> None:
    from bench.window import open_window, settle

    with open_window(folder) as (window, workspace):
        window.show_page("people")
        settle(workspace)
        print(*memory_of_this())


if __name__ == "__main__":
    _show(Path(sys.argv[1]))
