"""Many rows at once: ids handed out before the insert, and one prepared statement a table."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlmodel import SQLModel

from crm_app.store.schema import table_of


class Inserter:
    """Collects rows of one table as tuples in the order of ``columns`` (the id first) and inserts them together.

    Only inside a step: the writing transaction is the only one that can take the next ids. Values are as the database
    holds them (instants in milliseconds, days as ISO text).
    """

    def __init__(self, connection: Connection, model: type[SQLModel], columns: Sequence[str]) -> None:
        table = table_of(model).name
        self._connection = connection
        marks = ", ".join("?" * (len(columns) + 1))
        listed = ", ".join(f'"{column}"' for column in ("id", *columns))
        self._sql = f"INSERT INTO {table} ({listed}) VALUES ({marks})"
        self._rows: list[tuple[Any, ...]] = []
        newest = connection.exec_driver_sql(f"SELECT max(id) FROM {table}").scalar()
        self._next = int(newest or 0) + 1

    def add(self, *values: Any) -> int:
        """Queue one row; returns the id it will have."""
        row_id = self._next
        self._next += 1
        self._rows.append((row_id, *values))
        return row_id

    def flush(self) -> None:
        """Insert what was queued, in order."""
        if self._rows:
            self._connection.exec_driver_sql(self._sql, self._rows)
            self._rows = []
