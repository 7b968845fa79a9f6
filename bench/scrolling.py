"""Scrolling the long lists: how long the GUI thread is busy for each frame, pages that arrive included."""

import time
from time import perf_counter

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bench.figures import Row, p95, spread
from bench.setting import Setting, title
from bench.window import FRAME, open_window, rows_are_known, settle

_STEPS = 400
_NOTCH = 120  # what a mouse wheel turns at a time, in eighths of a degree


def measure_scroll(setting: Setting) -> list[Row]:
    """The rows "scroll people" and "scroll timeline"."""
    rows: list[Row] = []
    steps = _STEPS if setting.runs > 1 else 40
    with open_window(setting.book(setting.large)) as (window, workspace):
        for page in ("people", "timeline"):
            view: QAbstractItemView = window.show_page(page).list
            settle(workspace)
            frames, blanks = _scroll(view, steps)
            settle(workspace)
            what = f"frame of the {page} list, {title(setting.large)} contacts, p95"
            note = f"{spread(frames)}; {blanks} of {len(frames)} frames had a row still to come"
            rows.append(Row(f"scroll {page}", what, "ms", p95(frames), FRAME * 1000, note=note))
    return rows


def _scroll(view: QAbstractItemView, steps: int) -> tuple[list[float], int]:
    """Two thirds of the steps a notch of the wheel, then two thirds of a screen at a time, faster than one reads."""
    frames: list[float] = []
    blanks = 0
    for step in range(steps):
        started = perf_counter()
        if step < steps * 2 // 3:
            _turn_wheel(view)
        else:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep() * 2 // 3)
        view.viewport().repaint()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        took = perf_counter() - started
        frames.append(took * 1000)
        blanks += not rows_are_known(view)
        time.sleep(max(0.0, FRAME - took))
    return frames, blanks


def _turn_wheel(view: QAbstractItemView) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -_NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
