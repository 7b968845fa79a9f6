"""Reads the values of a message, whatever type they turn out to have: ids, instants, texts, names."""

from datetime import UTC, datetime
from typing import Any, cast

from crm_app.domain.records import IdentityRecord, PersonRecord
from crm_app.importers.text import scrub

DAY = 86_400  # seconds
_FIRST, _LAST = 631_152_000, 4_133_980_800  # 1990 and 2101, in seconds since 1970
_LARGEST_ID = 2**60
_LONGEST_ID = 20  # digits
_LONGEST_NAME = 256  # characters
_OLD_KIND = 32  # bits of an id in old exports, which had the kind of chat above them
_OLD_ID = (1 << _OLD_KIND) - 1


def table(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def words(value: object) -> str:
    """The trimmed text, empty for what is none."""
    return scrub(value).strip() if isinstance(value, str) else ""


def called(value: object) -> str:
    """A name; what is longer than any is cut."""
    return words(value)[:_LONGEST_NAME].strip() if isinstance(value, str) else ""


def number(value: object) -> int | None:
    """A whole number as an id is one; none for anything else."""
    return value if type(value) is int and 0 <= value < _LARGEST_ID else None


def is_old(message: dict[str, Any]) -> bool:
    """Whether it is of an export before 2021, in which ids were bare numbers with the kind of chat in the high bits."""
    sender = message.get("from_id", message.get("actor_id"))
    return type(sender) is int and "date_unixtime" not in message


def bare(ident: int, *, old: bool) -> int:
    """The id without the kind of chat that old exports added to it."""
    return ident & _OLD_ID if old and 0 < ident >> _OLD_KIND < 4 else ident


def group(value: object) -> str:
    """The id of a group or channel, without what old exports and bots add to it; empty for what is none."""
    if type(value) is int and -_LARGEST_ID < value < 0:
        return str(value).removeprefix("-100").removeprefix("-")
    found = number(value)
    return "" if found is None else str(bare(found, old=found >> _OLD_KIND == 2))


def user(value: object, message: dict[str, Any]) -> str:
    """The id of a person, "123" of "user123" or of a bare number; empty for channels, groups and what is no id."""
    if isinstance(value, str):
        digits = value.removeprefix("user")
        return digits if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_ID else ""
    found = number(value)
    if found is None:
        return ""
    old = is_old(message)
    return "" if old and found >> _OLD_KIND == 2 else str(bare(found, old=old))


def seconds(message: dict[str, Any]) -> int | None:
    """The instant in seconds since 1970: date_unixtime, else date, whose time has no zone and is taken as UTC.

    None for what is not between 1990 and 2100.
    """
    stored = message.get("date_unixtime")
    found: int | None
    if isinstance(stored, str) and stored.isascii() and stored.isdecimal() and len(stored) < _LONGEST_ID:
        found = int(stored)
    elif type(stored) is int:
        found = stored
    else:
        found = _local(message.get("date"))
    return found if found is not None and _FIRST <= found < _LAST else None


def _local(date: object) -> int | None:
    if not isinstance(date, str) or len(date) > 40:
        return None
    try:
        found = datetime.fromisoformat(date)
        return int((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None


def plain(message: dict[str, Any]) -> str:
    """What a message says; of a sticker its emoji, of other things without words nothing."""
    stored = message.get("text")
    if stored is None or stored == "":
        stored = message.get("text_entities") or message.get("sticker_emoji")
    return plain_text(stored)


def plain_text(stored: object) -> str:
    """The text of a string, or of a list of strings and marked pieces."""
    if isinstance(stored, str):
        return scrub(stored).strip()
    if not isinstance(stored, list):
        return ""
    pieces = [one if isinstance(one, str) else table(one).get("text") for one in cast(list[Any], stored)]
    return scrub("".join(piece for piece in pieces if isinstance(piece, str))).strip()


def person(ident: str, name: str) -> PersonRecord:
    return PersonRecord(name, identities=(IdentityRecord("telegram", "user_id", ident),))
