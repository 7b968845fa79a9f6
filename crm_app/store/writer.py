"""The one thread that writes: jobs are done in the order they are handed in, on one connection."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")
_Job = tuple[Callable[[Connection], Any], "Future[Any]", bool]


class Writer:
    """Owns the writing engine and its thread; ``submit`` returns at once, ``close`` waits for what was handed in."""

    def __init__(
        self, engine: Engine, prepare: Callable[[Connection], None], finish: Callable[[Connection], None]
    ) -> None:
        """``prepare`` is called on the writing thread before the first job that writes, ``finish`` after the last."""
        self._engine = engine
        self._prepare = prepare
        self._finish = finish
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="kithbook-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[Connection], T], *, writes: bool = True) -> "Future[T]":
        """Hand in a job; one that only looks (``writes`` False) needs nothing prepared."""
        future: Future[T] = Future()
        self._jobs.put((job, future, writes))
        return future

    def close(self) -> None:
        self._jobs.put(None)
        self._thread.join()
        self._engine.dispose()

    def _work(self) -> None:
        connection = self._engine.connect()
        prepared = False
        try:
            while (item := self._jobs.get()) is not None:
                job, future, writes = item
                if not future.set_running_or_notify_cancel():
                    continue
                try:
                    if writes and not prepared:
                        self._prepare(connection)
                        prepared = True
                    future.set_result(job(connection))
                except BaseException as error:  # it belongs to whoever waits for the future
                    if connection.in_transaction():
                        connection.rollback()
                    future.set_exception(error)
            self._finish(connection)
        finally:
            connection.close()
