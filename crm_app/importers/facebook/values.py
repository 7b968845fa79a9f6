"""Takes values of Facebook's JSON for what they are, and mends its strings, which are UTF-8 bytes read as Latin-1."""

from datetime import UTC, datetime
from typing import Any, cast

from crm_app.importers.text import scrub

PLATFORM = "facebook"
EARLIEST, LATEST = 631_152_000, 4_102_444_800  # 1990 and 2100, in Unix seconds
_IN_MILLISECONDS = 100_000_000_000  # a larger number of seconds would be after the year 5000


def mended(text: str) -> str:
    """The text as it was typed; what is not broken in Facebook's way stays, and so does what cannot be mended.

    A text that was cut within a letter is mended up to the cut.
    """
    if text.isascii():
        return text
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        cut = error.reason == "unexpected end of data" and not whole.isascii()
        return whole.decode() if cut else text


def text_of(value: object) -> str:
    """The mended text, trimmed; empty for what is none."""
    return scrub(mended(value)).strip() if isinstance(value, str) else ""


def object_of(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def entry_of(value: object) -> dict[str, Any] | None:
    """An object, None for anything else."""
    return cast(dict[str, Any], value) if isinstance(value, dict) else None


def list_of(value: object) -> list[Any]:
    return cast(list[Any], value) if isinstance(value, list) else []


def seconds_of(value: object) -> int:
    """Unix seconds between 1990 and 2100, which may be given in milliseconds; 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    seconds = value / 1000 if _IN_MILLISECONDS < value < LATEST * 1000 else value
    return int(seconds) if EARLIEST <= seconds < LATEST else 0


def instant_of(value: object) -> datetime | None:
    seconds = seconds_of(value)
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
