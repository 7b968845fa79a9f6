"""Plain SQL on a session's connection, with bound values."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, text

from crm_app.store.reading import Session


def run(session: Session, sql: str, **values: Any) -> CursorResult[Any]:
    """Execute one statement; values are bound as ``:name`` and must be as the database holds them."""
    return session.connection().execute(text(sql), values)


def run_many(session: Session, sql: str, rows: Sequence[dict[str, Any]]) -> None:
    """Execute one statement for each row of values, prepared once."""
    if rows:
        session.connection().execute(text(sql), rows)
