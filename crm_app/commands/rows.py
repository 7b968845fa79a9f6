"""Small helpers that every command uses: fetch a row or say that it is gone, clean what was typed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlmodel import Session, SQLModel

from crm_app.domain.names import strip_scrub
from crm_app.errors import BadInput

M = TypeVar("M", bound=SQLModel)
T = TypeVar("T")

CHUNK = 500
"""Values in one IN list: well below SQLite's limit of 32,766."""


def get(session: Session, model: type[M], row_id: int) -> M:
    """The row, or ``BadInput("gone")`` when it is not there any more."""
    row = session.get(model, row_id)
    if row is None:
        raise BadInput("gone", what=model.__name__.lower(), id=row_id)
    return row


def add(session: Session, row: SQLModel) -> int:
    """Insert one row; returns its id."""
    session.add(row)
    session.flush()
    row_id = getattr(row, "id", None)
    if not isinstance(row_id, int):
        raise TypeError(f"{type(row).__name__} has no integer id")
    return row_id


def cleaned(text: str) -> str:
    """Outer white space off, and what no database or file should hold (NUL, lone surrogates) out."""
    return strip_scrub(text).strip()


def required(text: str, field: str) -> str:
    """``cleaned``, or ``BadInput("empty_field")`` when nothing is left."""
    value = cleaned(text)
    if not value:
        raise BadInput("empty_field", field=field)
    return value


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    iterator = iter(values)
    while block := tuple(islice(iterator, size)):
        yield block
