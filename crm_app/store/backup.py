"""Backups, through SQLite's own backup interface, and checks of a file's health."""

import os
import threading
from collections.abc import Generator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from crm_app.errors import BadInput, Failure
from crm_app.store import search_index
from crm_app.store.driver import DriverError, connect
from crm_app.store.engine import APPLICATION_ID, raw

KEPT = 12
"""How many automatic backups are kept; the newest verified one is always among them."""
_NEXT_TRY = 0.02  # seconds


def back_up(connection: Connection, target: Path) -> Path:
    """Copy the database into ``target``: written beside it with mode 0600, checked, synced, then moved into place."""
    partial = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        copy: Any = connect(str(partial))
        try:
            raw(connection).backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").fetchall()
            if [row[0] for row in copy.execute("PRAGMA quick_check")] != ["ok"]:
                raise Failure("backup_damaged", file=str(target))
        finally:
            copy.close()
        _sync(partial)
        partial.replace(target)
        _sync(target.parent)
    except (OSError, DriverError) as error:
        raise Failure("backup_failed", file=str(target)) from error
    finally:
        with suppress(OSError):  # the place itself may be what failed
            partial.unlink(missing_ok=True)
    return target


def automatic_name(reason: str) -> str:
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}-{reason}.db"


def rotate(folder: Path, kept: int = KEPT) -> None:
    """Remove the oldest automatic backups beyond ``kept``. A file is in the folder only once it was verified."""
    for old in sorted(folder.glob("*.db"))[:-kept]:
        old.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    if os.name != "posix" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def verify(file: Path) -> None:
    """Raise ``BadInput`` unless ``file`` is a sound Kithbook backup. It must not be the live database."""
    if not file.is_file():
        raise BadInput("file_missing", file=str(file))
    copy: Any = connect(f"file:{file}?mode=ro", uri=True)
    try:
        sound = [row[0] for row in copy.execute("PRAGMA integrity_check")] == ["ok"]
        ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    except DriverError as error:
        raise BadInput("not_a_kithbook_file", file=str(file)) from error
    finally:
        copy.close()
    if not sound or not ours:
        raise BadInput("not_a_kithbook_file", file=str(file))


def problems(connection: Connection, *, full: bool) -> list[str]:
    """What is wrong with the open database, as codes; empty when all is well. ``full`` reads every page and index."""
    check = "integrity_check" if full else "quick_check"
    found = [row[0] for row in connection.exec_driver_sql(f"PRAGMA {check}") if row[0] != "ok"]
    found += [f"reference:{row[0]}:{row[1]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    if full:
        found += [f"search_index:{name}" for name in search_index.problems(connection)]
    return found


class QuickCheck:
    """The quick check of the data, on a thread and a reading connection of its own: nobody waits for it.

    ``found`` is what ``problems`` says; empty if ``stop`` came before the end.
    """

    def __init__(self, readers: Engine) -> None:
        self.found: Future[list[str]] = Future()
        self._readers = readers
        self._stopped = False
        self._connection: Any = None
        self._thread = threading.Thread(target=self._work, name="kithbook-check", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End it, and wait until it has let go of the file."""
        self._stopped = True
        while self._thread.is_alive():
            connection = self._connection
            if connection is not None:
                with suppress(DriverError):  # it may be closed by now
                    connection.interrupt()
            self._thread.join(_NEXT_TRY)  # what comes between two statements is not heard

    def _work(self) -> None:
        try:
            self.found.set_result(self._check())
        except (DBAPIError, DriverError):
            self.found.set_result([] if self._stopped else ["unreadable"])
        except BaseException as error:  # it belongs to whoever waits for the future
            self.found.set_exception(error)

    def _check(self) -> list[str]:
        with self._readers.connect() as connection:
            self._connection = raw(connection)
            try:
                with few_pages(connection), connection.begin():
                    return [] if self._stopped else problems(connection, full=False)
            finally:
                connection.invalidate()  # closed, not kept for other readers


@contextmanager
def few_pages(connection: Connection) -> Generator[None]:
    """Keep little in the connection's cache meanwhile: a check reads every page once."""
    run = raw(connection).execute
    usual = run("PRAGMA cache_size").fetchone()[0]
    run("PRAGMA cache_size=-2000")
    try:
        yield
    finally:
        run(f"PRAGMA cache_size={usual}")
