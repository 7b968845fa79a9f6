"""Column types and fields that every table shares."""

import os
import re
import time
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Dialect, MetaData, TypeDecorator, text
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel
from typing_extensions import override

from crm_app.store.instants import from_millis, now, to_millis


class TableRow(SQLModel):
    """The base of every table: ``ContactTag`` is stored as ``contact_tag``."""

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805 # pyright: ignore[reportIncompatibleVariableOverride]
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


metadata: MetaData = SQLModel.metadata

JOURNALED = {"journal": True}
"""``__table_args__`` info of the tables whose every change goes into the history."""


class Instant(TypeDecorator[datetime]):
    """A moment: aware in Python, whole milliseconds since 1970 UTC in the database. Naive values are refused."""

    impl = BigInteger
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_millis(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_millis(value)


def new_uid() -> str:
    """A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits, so that uids sort by age."""
    millis = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    value = (millis & (1 << 48) - 1) << 80 | 7 << 76 | (random >> 68) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    return str(UUID(int=value))


def uid_field() -> Any:
    return Field(default_factory=new_uid, unique=True)


def instant_field(*, index: bool = False) -> Any:
    return Field(default_factory=now, sa_type=Instant, index=index)


def optional_instant() -> Any:
    return Field(default=None, sa_type=Instant)


def owned_by(table: str, *, index: bool = True) -> Any:
    """A reference whose row goes when its owner goes."""
    return Field(foreign_key=f"{table}.id", ondelete="CASCADE", index=index)


def added_later(default: str) -> Any:
    """Arguments of a column that a migration added: rows that were there before hold ``default`` (SQL)."""
    return {"server_default": text(default)}


def may_belong_to(table: str) -> Any:
    """A reference that may be empty; the row goes when what it names goes. Mostly empty: the index is the table's."""
    return Field(default=None, foreign_key=f"{table}.id", ondelete="CASCADE", nullable=True)


def may_refer_to(table: str) -> Any:
    """A reference that is emptied when what it names goes."""
    return Field(default=None, foreign_key=f"{table}.id", ondelete="SET NULL", index=True)
