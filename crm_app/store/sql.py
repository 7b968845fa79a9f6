"""Plain SQL on a session's connection, with bound values."""

from typing import Any

from sqlalchemy import CursorResult, text
from sqlmodel import Session


def run(session: Session, sql: str, **values: Any) -> CursorResult[Any]:
    """Execute one statement; values are bound as ``:name`` and must be as the database holds them."""
    return session.connection().execute(text(sql), values)
