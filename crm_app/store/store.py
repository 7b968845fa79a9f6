"""The store: the only owner of the database. Writes are steps on the writer thread; reads are short transactions."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError

from crm_app.errors import BadInput, Failure
from crm_app.paths import DataFolder
from crm_app.store import backup, journal
from crm_app.store.driver import DriverError, connect
from crm_app.store.engine import raw, reading_engine, writing_engine
from crm_app.store.journal import Label, StepDone
from crm_app.store.migrations import runner
from crm_app.store.reading import Reading, Session
from crm_app.store.writer import Writer

if TYPE_CHECKING:  # dear to import, and needed only once something is written
    from sqlmodel import Session as WritingSession

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """What a command returned, and the step it became."""

    value: T
    step: StepDone


class DryRun(Exception):
    """Carries a command's value out of a step that is rolled back."""

    def __init__(self, value: Any) -> None:
        super().__init__("dry run")
        self.value = value


class Store:
    """An open data folder. ``write``, ``undo``, ``redo`` and ``back_up`` return futures; ``reading`` a session.

    Raises ``BadInput`` for a file that is not Kithbook's or newer than this program, ``Failure`` when the folder cannot
    be used (code "cannot_open") or the disk is full (code "disk").
    """

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        _create(folder)
        engine = writing_engine(folder.database)
        try:
            with engine.connect() as connection:
                _prepare(connection, folder)
        except BadInput:
            engine.dispose()
            raise
        except DBAPIError as error:
            engine.dispose()
            raise BadInput("not_a_kithbook_file") if _not_a_database(error) else _failure(error) from error
        self._writer = Writer(engine, _install, _checkpoint)
        self._readers = reading_engine(folder.database)
        self._checks: list[backup.QuickCheck] = []

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session over one state of the data; it must be short."""
        with self._readers.connect() as connection, connection.begin():
            yield Reading(connection)

    @contextmanager
    def interruptible(self) -> Generator[tuple[Session, Callable[[], None]]]:
        """``reading``, with a function that stops the running query from any thread."""
        with self._readers.connect() as connection, connection.begin():
            yield Reading(connection), raw(connection).interrupt

    def write(
        self, label: Label, command: Callable[Concatenate[WritingSession, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[Written[T]]:
        """Run a command as one step of the history; an exception takes all of it back."""
        return self._writer.submit(lambda connection: _write(connection, label, "action", command, *args, **kwargs))

    def note(
        self, label: Label, command: Callable[Concatenate[WritingSession, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[Written[T]]:
        """Run a command that notes what the program did by itself: journaled as any, but never offered for undoing."""
        return self._writer.submit(lambda connection: _write(connection, label, "notice", command, *args, **kwargs))

    def rehearse(
        self, command: Callable[Concatenate[WritingSession, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Run a command and take all of it back: what it returns is what it would have done."""

        def job(connection: Connection) -> T:
            try:
                with _step(connection):
                    journal.begin(connection, Label("rehearsal"))
                    raise DryRun(_run(connection, command, *args, **kwargs))
            except DryRun as done:
                return done.value

        return self._writer.submit(job)

    def undo(self, step_id: int | None = None) -> Future[StepDone]:
        """Take back a step (the newest standing one if none is named); see ``journal.undo`` for what it raises."""
        return self._writer.submit(lambda connection: _in_step(connection, lambda: journal.undo(connection, step_id)))

    def redo(self) -> Future[StepDone]:
        """Do the last undone step again."""
        return self._writer.submit(lambda connection: _in_step(connection, lambda: journal.redo(connection)))

    def back_up(self, target: Path | None = None, reason: str = "automatic") -> Future[Path]:
        """Copy the data to ``target``, or into the folder of automatic backups."""

        def job(connection: Connection) -> Path:
            if target is not None:
                return backup.back_up(connection, target)
            made = backup.back_up(connection, self.folder.backups / backup.automatic_name(reason))
            backup.rotate(self.folder.backups)
            return made

        return self._writer.submit(job)

    def check(self, *, full: bool = True) -> list[str]:
        """What is wrong with the data, as codes; empty when all is well."""
        return self.check_soon(full=full).result()

    def prune_history(self, limit: int = journal.HISTORY_LIMIT) -> Future[int]:
        return self._writer.submit(lambda c: _in_step(c, lambda: journal.prune(c, limit)))

    def check_soon(self, *, full: bool) -> Future[list[str]]:
        """``check`` without waiting for it. The quick one keeps no writing waiting either, and ``close`` ends it."""
        if not full:
            self._checks.append(backup.QuickCheck(self._readers))
            return self._checks[-1].found
        return self._writer.submit(_checked, writes=False)

    def data_version(self) -> Future[int]:
        """A number that changes when another process wrote to the database (``PRAGMA data_version``)."""
        return self._writer.submit(
            lambda connection: int(raw(connection).execute("PRAGMA data_version").fetchone()[0]), writes=False
        )

    def close(self) -> None:
        """Finish what was handed in, truncate the write-ahead log, and let go of the file."""
        for check in self._checks:
            check.stop()
        self._readers.dispose()
        self._writer.close()


def restore(folder: DataFolder, source: Path) -> Path | None:
    """Put a backup in the place of the data; returns where the present data was saved first, None if there was none.

    The store must not be open. Raises ``BadInput`` when ``source`` is no sound backup.
    """
    backup.verify(source)
    saved: Path | None = None
    if folder.database.exists():
        store = Store(folder)
        saved = store.back_up(reason="before-restore").result()
        store.close()
    _create(folder)
    engine = writing_engine(folder.database)
    copy: Any = connect(f"file:{source}?mode=ro", uri=True)
    try:
        with engine.connect() as connection:
            copy.backup(raw(connection))
    except DriverError as error:
        raise Failure("backup_failed", file=str(source)) from error
    finally:
        copy.close()
        engine.dispose()
    return saved


def _create(folder: DataFolder) -> None:
    """Create the folder and an empty database file, readable by nobody else, before SQLite opens it."""
    try:
        folder.make()
        if not folder.database.exists():
            os.close(os.open(folder.database, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise Failure("cannot_open", folder=str(folder.root)) from error


def _prepare(connection: Connection, folder: DataFolder) -> None:
    driver_connection = raw(connection)
    version = runner.version_of(connection)
    connection.rollback()
    if version < len(runner.MIGRATIONS):
        if version:
            backup.back_up(connection, folder.backups / backup.automatic_name("before-migration"))
        driver_connection.execute("PRAGMA foreign_keys=OFF")
        runner.migrate(connection, version)
        driver_connection.execute("PRAGMA foreign_keys=ON")


def _install(connection: Connection) -> None:
    with connection.begin():
        journal.install(connection)


def _write(
    connection: Connection, label: Label, kind: str, command: Callable[..., T], *args: Any, **kwargs: Any
) -> Written[T]:
    with _step(connection):
        step = journal.begin(connection, label, kind=kind)
        value = _run(connection, command, *args, **kwargs)
        return Written(value, journal.finish(connection, step, label))


def _run(connection: Connection, command: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    from sqlmodel import Session as SQLModelSession

    session = SQLModelSession(bind=connection, join_transaction_mode="control_fully")
    try:
        value = command(session, *args, **kwargs)
        session.flush()
        return value
    finally:
        session.expunge_all()


@contextmanager
def _step(connection: Connection) -> Generator[None]:
    """One transaction; the driver's errors become ours, and nothing of a failed step stays."""
    try:
        with connection.begin():
            yield
    except OperationalError as error:
        raise _failure(error) from error


def _in_step(connection: Connection, work: Callable[[], T]) -> T:
    with _step(connection):
        return work()


def _checked(connection: Connection) -> list[str]:
    try:
        with backup.few_pages(connection), connection.begin():
            return backup.problems(connection, full=True)
    except DBAPIError:
        return ["unreadable"]


def _checkpoint(connection: Connection) -> None:
    with suppress(DriverError):  # a damaged file must still be let go of
        raw(connection).execute("PRAGMA optimize")
        raw(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _not_a_database(error: DBAPIError) -> bool:
    return "not a database" in str(error.orig) or "malformed" in str(error.orig)


def _failure(error: DBAPIError) -> Failure:
    """Name the world's fault: the disk, a lock that another program holds, or a place that cannot be written."""
    said = str(error.orig)
    if "full" in said or "I/O" in said:
        return Failure("disk")
    if "locked" in said:
        return Failure("locked")
    return Failure("cannot_open")
