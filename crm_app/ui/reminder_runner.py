"""Ticks the reminders off the GUI thread, in whichever process holds their lock."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from crm_app.reminders.notices import Answered, Notice, Notifier, Occasion
from crm_app.reminders.service import ReminderService
from crm_app.settings import SettingsFile
from crm_app.store.store import Store

_TICK = 20_000  # milliseconds at most: by wall time, for a timer stops while the computer sleeps (reminders, rule 7)
_SOONEST = 200  # milliseconds


class ReminderRunner(QObject):
    """Signals: ``here(bool)``: whether this process reminds, or another one; ``looked()`` after each tick;
    ``opened(str)``: what a notice is to open, "contact/12", "today" or "digest"."""

    here = Signal(bool)
    opened = Signal(str)
    looked = Signal()

    def __init__(self, store: Store, settings: SettingsFile, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self._notifier = _UntilClosed(notifier)
        self._lock = QLockFile(str(store.folder.reminders_lock))
        self._lock.setStaleLockTime(0)
        self._service: ReminderService | None = None
        self._told: bool | None = None
        self._closing = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kithbook-reminders")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        self.looked.connect(self._wait)

    def start(self) -> None:
        self._timer.start(0)

    def tick(self) -> None:
        """Look whether something is to be shown, if this process is the one that does."""
        if self._closing:
            return
        if self._service is None and self._lock.tryLock(0):
            self._service = ReminderService(self._store, self._settings, self._notifier, self._open)
        reminds = self._service is not None
        if reminds != self._told:
            self._told = reminds
            self.here.emit(reminds)
        if self._service is None:
            self._timer.start(_TICK)
        else:
            self._thread.submit(self._service.tick).add_done_callback(lambda _done: self.looked.emit())

    def close(self) -> None:
        """Finish what is under way and let another process remind."""
        self._closing = True
        self._timer.stop()
        self._notifier.close()
        self._thread.shutdown(wait=True, cancel_futures=True)
        if self._service is not None:
            self._service = None
            self._lock.unlock()

    def _wait(self) -> None:
        if self._service is None or self._closing:
            return
        left = (self._service.next_at - datetime.now(UTC)).total_seconds() * 1000
        self._timer.start(round(min(max(left, _SOONEST), _TICK)))

    def _open(self, notice: Notice) -> None:
        self.opened.emit(target_of(notice))


class Either:
    """A ``Notifier`` that tries one way, and another where the first has nothing to show it on."""

    def __init__(self, first: Notifier, second: Notifier) -> None:
        self._first, self._second = first, second

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        shown: Future[bool] = Future()

        def second(done: Future[bool]) -> None:
            shown.set_result(_succeeded(done))

        def first(done: Future[bool]) -> None:
            if _succeeded(done):
                shown.set_result(True)
            else:
                self._second.show(notice, answered).add_done_callback(second)

        self._first.show(notice, answered).add_done_callback(first)
        return shown

    def withdraw(self, key: str) -> None:
        self._first.withdraw(key)
        self._second.withdraw(key)


class _UntilClosed:
    """A ``Notifier`` that gives up what is not shown when it is closed: a desktop that hangs, or a window that waits
    for this very thread, must not keep the program from leaving. It is shown by the next one that runs."""

    def __init__(self, way: Notifier) -> None:
        self._way = way
        self._waiting: set[Future[bool]] = set()
        self._closed = False
        self._lock = Lock()

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        shown: Future[bool] = Future()
        with self._lock:
            self._waiting.add(shown)
            closed = self._closed
        if closed:
            self._tell(shown, False)
        else:
            self._way.show(notice, answered).add_done_callback(lambda done: self._tell(shown, _succeeded(done)))
        return shown

    def withdraw(self, key: str) -> None:
        if not self._closed:
            self._way.withdraw(key)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            waiting = set(self._waiting)
        for shown in waiting:
            self._tell(shown, False)

    def _tell(self, shown: Future[bool], value: bool) -> None:
        with self._lock:
            first = shown in self._waiting
            self._waiting.discard(shown)
        if first:
            shown.set_result(value)


def _succeeded(done: Future[bool]) -> bool:
    return not done.cancelled() and done.exception() is None and done.result()


def is_held(lock: Path) -> bool:
    """Whether another process holds a lock."""
    if not lock.exists():
        return False
    ours = QLockFile(str(lock))
    ours.setStaleLockTime(0)
    if not ours.tryLock(0):
        return True
    ours.unlock()
    return False


def target_of(notice: Notice) -> str:
    """What is to be shown when a notice is opened."""
    match notice.occasion:
        case Occasion.DIGEST:
            return "digest"
        case Occasion.DUE if notice.dues[0].contacts:
            return f"contact/{notice.dues[0].contacts[0].id}"
        case _:
            return "today"
