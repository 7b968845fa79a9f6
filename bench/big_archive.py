"""Memory of reading a large file: run as a program it reads an export, record by record, and prints its peak."""

import subprocess
import sys
from pathlib import Path

from bench.export_chats import write_telegram
from bench.figures import Row
from bench.setting import Setting
from bench.whole_program import memory

_SIZE = 200  # MB
_BUDGET = 400  # MB
_MESSAGES = 30_000
_MEGABYTES_OF_THEM = 19


def measure_big_archive(setting: Setting) -> list[Row]:
    """Peak of resident memory, against what DESIGN §12 allows for an archive five times as large."""
    times = 1 if setting.usual < _MESSAGES else -(-_SIZE // _MEGABYTES_OF_THEM)
    file = setting.books / f"big-{times}-v1" / "result.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as stream:
            write_telegram(stream, _MESSAGES, times)
        unfinished.rename(file)
    command = [sys.executable, "-m", "bench.big_archive", str(file)]
    done = subprocess.run(
        command, check=True, env=setting.environment(), cwd=Path(__file__).parent.parent, capture_output=True, text=True
    )
    read, peak = done.stdout.split()
    wrong = "" if int(read) == times * _MESSAGES else f"{read} rows"
    size = file.stat().st_size / 1_000_000
    return [Row("source_memory", f"result.json of {size:.0f} MB", "MB", float(peak), _BUDGET, wrong=wrong)]


def main() -> int:
    from crm_app.importers.registry import open_export

    read = 0
    for file in open_export([Path(sys.argv[1])]).files:
        read += sum(len(getattr(record, "rows", ())) for record in file.reader.records())
    print(read, memory()[1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
