"""Reads off the GUI thread: a pool, and one slot a kind of question so that a newer one stops the older."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_app.errors import Failure, KithbookError
from crm_app.store.store import Store


class Reader(QObject):
    """Runs queries in a pool of threads and brings the answers to the GUI thread.

    Signals: ``failed(KithbookError)``. ``idle()`` tells whether every answer has been delivered.
    """

    failed = Signal(object)
    _answered = Signal(str, int, object, object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="kithbook-reader")
        self._lock = threading.Lock()
        self._tickets: dict[str, int] = {}
        self._stops: dict[str, Callable[[], None]] = {}
        self._waiting = 0
        self._answered.connect(self._deliver)

    def ask(self, key: str, query: Callable[..., Any], arguments: tuple[Any, ...], then: Callable[[Any], None]) -> None:
        """Run ``query(session, *arguments)``; ``then`` gets the answer unless a newer question took the key."""
        with self._lock:
            ticket = self._tickets.get(key, 0) + 1
            self._tickets[key] = ticket
            stop = self._stops.pop(key, None)
            if stop is not None:
                stop()
        self._waiting += 1
        self._pool.submit(self._work, key, ticket, query, arguments, then)

    def idle(self) -> bool:
        return self._waiting == 0

    def close(self) -> None:
        """Stop what runs and forget what waits."""
        with self._lock:
            for stop in self._stops.values():
                stop()
            self._tickets = dict.fromkeys(self._tickets, -1)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self, key: str, ticket: int, query: Callable[..., Any], arguments: tuple[Any, ...], then: Callable[[Any], None]
    ) -> None:
        answer: Any = None
        try:
            if self._current(key, ticket):
                with self._store.interruptible() as (session, interrupt):
                    with self._lock:
                        if self._tickets[key] == ticket:
                            self._stops[key] = interrupt
                    try:
                        answer = query(session, *arguments)
                    finally:
                        with self._lock:
                            if self._tickets[key] == ticket:
                                self._stops.pop(key, None)
        except Exception as error:  # whatever it is, the GUI thread decides what to say
            answer = error
        self._answered.emit(key, ticket, answer, then)

    def _current(self, key: str, ticket: int) -> bool:
        with self._lock:
            return self._tickets[key] == ticket

    def _deliver(self, key: str, ticket: int, answer: Any, then: Callable[[Any], None]) -> None:
        self._waiting -= 1
        if not self._current(key, ticket):
            return  # a newer question is under way; this answer, or its interruption, is of no interest
        if isinstance(answer, Exception):
            self.failed.emit(answer if isinstance(answer, KithbookError) else Failure("unexpected"))
            if not isinstance(answer, KithbookError):
                raise answer
            return
        if alive(then):
            then(answer)


def alive(callback: Callable[..., Any]) -> bool:
    """Whether the widgets and models that a callback belongs to are still there: their window may have been closed.

    A lambda belongs to what it was made around.
    """
    cells: Any = getattr(callback, "__closure__", None) or ()
    owners: list[Any] = [getattr(callback, "__self__", None), *(cell.cell_contents for cell in cells)]
    return all(isValid(owner) for owner in owners if isinstance(owner, QObject))
