"""Makes frozen records out of parsed JSON by the types of their fields; what does not fit is refused."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from crm_app.importers.text import scrub

_LARGEST = 2**53  # a whole number that every JSON reader keeps
Maker = Callable[[Any], Any]


def build(kind: type, value: Any) -> Any:
    """A record of ``kind`` out of an object; names it does not know are left out. Raises ValueError."""
    return _record(kind)(value)


@cache
def _record(kind: type) -> Maker:
    hints = get_type_hints(kind)
    makers = {field.name: _maker(hints[field.name]) for field in fields(kind)}
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def make(value: Any) -> Any:
        if not isinstance(value, dict) or not needed <= value.keys():
            raise ValueError("a field is missing")
        return kind(**{name: make_field(value[name]) for name, make_field in makers.items() if name in value})

    return make


def _maker(hint: Any) -> Maker:
    """How a value of this type is made."""
    if get_origin(hint) is UnionType:
        return _optional(_maker(next(part for part in get_args(hint) if part is not NoneType)))
    if get_origin(hint) is tuple:
        return _tuple(_maker(get_args(hint)[0]))
    if get_origin(hint) is dict:
        return _counts
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    simple: dict[Any, Maker] = {str: _text, int: _number, bool: _truth, date: _day, datetime: _moment, time: _time}
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    raise TypeError(f"no way to read {hint}")


def _optional(make: Maker) -> Maker:
    return lambda value: None if value is None else make(value)


def _tuple(make: Maker) -> Maker:
    def make_all(value: Any) -> tuple[Any, ...]:
        return tuple(make(item) for item in _is(value, list))

    return make_all


def _counts(value: Any) -> dict[str, int]:
    return {scrub(name): _number(count) for name, count in _is(value, dict).items()}


def _text(value: Any) -> str:
    return scrub(_is(value, str))


def _truth(value: Any) -> bool:
    return _is(value, bool)


def _number(value: Any) -> int:
    if isinstance(value, bool) or not 0 <= _is(value, int) <= _LARGEST:
        raise ValueError("not a count")
    return value


def _day(value: Any) -> date:
    return date.fromisoformat(_is(value, str))


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(_is(value, str))
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def _time(value: Any) -> time:
    return time.fromisoformat(_is(value, str)).replace(tzinfo=None)


def _is(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"not {kind.__name__}")
    return value
