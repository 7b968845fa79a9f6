"""The whole book as one JSON document, written row by row; ``importers.kithbook_json`` reads it back."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, cast

from crm_app.domain.book import VERSION, BookRecord


def book_lines(sections: Iterable[tuple[str, Iterable[BookRecord]]], exported_at: datetime) -> Iterator[str]:
    """The document in pieces, a record a line. What a field holds by default is left out."""
    yield f'{{"kithbook": {VERSION}, "exported_at": {json.dumps(exported_at.isoformat(timespec="seconds"))}'
    for name, records in sections:
        yield f",\n{json.dumps(name)}: ["
        comma = ""
        for record in records:
            yield f"{comma}\n{json.dumps(_plain(record), ensure_ascii=False)}"
            comma = ","
        yield "]"
    yield "}\n"


def _plain(value: Any) -> Any:
    """A value as JSON knows it: records as objects, days and moments as ISO 8601, moments in UTC to the millisecond."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return [_plain(item) for item in cast(tuple[Any, ...], value)]
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: _plain(held) for name, default in _fields(type(value)) if (held := getattr(value, name)) != default
        }
    return value


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
