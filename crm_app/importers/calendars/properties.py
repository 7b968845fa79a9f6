"""Reads single properties of a calendar: parameters and text by icalendar, moments and addresses out of them."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

from crm_app.importers.text import scrub

MAX_TEXT = 20_000  # characters of a description that are kept
_MAX_NAME = 200
_LONGEST_HEAD = 100  # characters
_TEXTS = frozenset({"UID", "SUMMARY", "LOCATION", "DESCRIPTION"})  # as they stand in most lines, without parameters

# Lines as nearly all are; icalendar takes thirty times as long, and takes apart what is not so plain.
_PLAIN = re.compile(r'[\w-]+((?:;[\w-]+=(?:"[^"^\\]*"|[^";:,^\\]*))*):(.*)', re.ASCII | re.DOTALL)
_PARAMETER = re.compile(r';([\w-]+)=(?:"([^"]*)"|([^";]*))', re.ASCII)

_ADDRESS = re.compile(r"[^\s@<>\"'(),:;\\\[\]]{1,64}@[^\s@<>\"'(),:;\\\[\]?]{1,190}")
# Rooms, groups and stand-ins that Google writes as if they were people.
_NO_PERSON = re.compile(r"@(?:[\w-]+\.)?calendar\.google\.com$|^noreply@|^no-reply@")
_NO_PERSON_KINDS = frozenset({"ROOM", "RESOURCE", "GROUP"})


class Property(NamedTuple):
    """A content line taken apart; parameters by their names in capitals."""

    params: dict[str, str]
    value: str


class Attendee(NamedTuple):
    """Somebody an event names; ``address`` is empty where only a name is given."""

    address: str
    name: str
    declined: bool


NO_PROPERTY = Property({}, "")


def read_property(line: str) -> Property:
    """The parts of a content line, its text unescaped; nothing for a line that cannot be read."""
    if not line:
        return NO_PROPERTY
    head, colon, value = line.partition(":")
    if colon and len(head) < _LONGEST_HEAD and '"' not in head and (known := _parameters(head)) is not None:
        return Property(known, _unescaped(value))
    if plain := _PLAIN.fullmatch(line):
        params = {name.upper(): quoted or bare for name, quoted, bare in _PARAMETER.findall(plain[1])}
        return Property(params, _unescaped(plain[2]))
    from icalendar.parser.content_line import Contentline

    try:
        _, found, value = Contentline(line).parts()
    except (ValueError, IndexError):
        return NO_PROPERTY
    parts: dict[str, Any] = dict(found)
    return Property({name.upper(): _joined(values) for name, values in parts.items()}, value)


@lru_cache(maxsize=1024)
def _parameters(head: str) -> dict[str, str] | None:
    """The parameters in a head without quotes, as many lines have the same; None for one that is not plain."""
    plain = _PLAIN.fullmatch(f"{head}:")
    return {name.upper(): bare for name, _, bare in _PARAMETER.findall(plain[1])} if plain else None


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    from icalendar.parser.property import unescape_backslash

    return unescape_backslash(value)


def _joined(values: Any) -> str:
    """A parameter as one text; an unquoted comma has made several of it."""
    text = ",".join(cast(list[str], values)) if isinstance(values, list) else str(values)
    return scrub(text)


def read_text(line: str) -> str:
    if not line:
        return ""
    head, _, value = line.partition(":")
    if len(value) > MAX_TEXT or head not in _TEXTS:
        value = read_property(line[: MAX_TEXT * 2]).value
    elif "\\" in value:
        value = _unescaped(value)
    return value.strip()[:MAX_TEXT]


def read_duration(line: str) -> timedelta:
    """The length that a DURATION line gives, 0 if it cannot be read."""
    if not line:
        return timedelta()
    from icalendar.prop import vDuration

    try:
        return vDuration(read_property(line).value.strip().upper()).td
    except (ValueError, OverflowError):
        return timedelta()


def read_moment(text: str) -> datetime | date | None:
    """``20240115T090000``, with a Z for UTC, or ``20240115``; of a period its beginning; None for anything else."""
    text = text.upper() if text.isalnum() else text.strip().partition("/")[0].upper()
    try:
        if len(text) == 8:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def read_attendee(line: str) -> Attendee | None:
    """Who stands in an ATTENDEE or ORGANIZER line; None for rooms, groups, and lines that name nobody.

    Apple gives the address as a parameter where the value is a path; Outlook puts names in quotes.
    """
    params, value = read_property(line)
    if params.get("CUTYPE", "").strip().upper() in _NO_PERSON_KINDS:
        return None
    # Of a line that cannot be taken apart the address at its end can still be told.
    address = _address(value or line.rpartition(":")[2]) or _address(params.get("EMAIL", ""))
    name = " ".join(params.get("CN", "").split()).strip(" '\"")[:_MAX_NAME]
    if _ADDRESS.fullmatch(name.removeprefix("mailto:")) or not name:
        address = address or _address(name)
        name = address
    if not name or _NO_PERSON.search(address):
        return None
    return Attendee(address, name, params.get("PARTSTAT", "").strip().upper() == "DECLINED")


def _address(text: str) -> str:
    found = _ADDRESS.search(unquote(text) if "%" in text else text)
    return scrub(found[0]).rstrip(".") if found else ""
