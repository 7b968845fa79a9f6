"""Runs the program itself over a data folder, as its entry point does, and prints the memory it takes once it is still.

Linux only: it reads ``/proc/self/status``.
"""

import sys
import threading
import time
from pathlib import Path

_STILL = 2.0  # seconds without change
_AT_LEAST = 4.0  # seconds: what the program loads after its first painting has begun by then
_CHANGE = 0.25  # MB that do not count as change


def memory() -> tuple[float, float]:
    """Megabytes resident now, and at most so far."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024, int(lines["VmHWM"].split()[0]) / 1024


def _leave_when_still() -> None:
    from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

    begun = since = time.monotonic()
    before = 0.0
    while time.monotonic() - begun < _AT_LEAST or time.monotonic() - since < _STILL:
        time.sleep(0.1)
        resident = memory()[0]
        if abs(resident - before) > _CHANGE:
            before, since = resident, time.monotonic()
    print(*memory(), flush=True)
    app = QCoreApplication.instance()
    if app is not None:  # asked for, not called: from this thread a call would wait for the other one for ever
        QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


def main() -> int:
    threading.Thread(target=_leave_when_still, daemon=True).start()
    from crm_app.__main__ import run

    return run(["--data-dir", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
