"""Cold start: from the process to the painted list, against a bare window and ``import sqlmodel``."""

import subprocess
import sys
from pathlib import Path

from bench.figures import Row, interleaved, timed
from bench.setting import Setting, open_on_people, title


def measure_start(setting: Setting) -> list[Row]:
    """The whole process, exit included, on both sides; the list of people is the first page."""
    folder = setting.book(setting.usual)
    open_on_people(folder)
    ours_command = ["-m", "crm_app", "--data-dir", str(folder), "--exit-after-paint"]
    floor_command = ["-m", "bench.floors"]
    for command in (ours_command, floor_command):
        _run(setting, command)  # byte code and the disk's cache are warm after this
    ours, floor = interleaved(
        2 * setting.runs + 1,
        lambda: timed(lambda: _run(setting, ours_command)),
        lambda: timed(lambda: _run(setting, floor_command)),
    )
    shown = int(_run(setting, ["-m", "bench.first_painting", str(folder)]).split()[-1])
    wrong = "" if shown else "it said it had painted before a row of the list was"
    return [Row("start", f"process to painted list of {title(setting.usual)}", "ms", ours, floor, 1.2, wrong=wrong)]


def _run(setting: Setting, command: list[str]) -> str:
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, *command], check=True, env=setting.environment(), cwd=root, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
