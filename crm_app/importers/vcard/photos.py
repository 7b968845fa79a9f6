"""The bytes of the picture in a PHOTO line."""

import binascii
import re

from crm_app.domain.card_lines import CardLine
from crm_app.importers.photo import small_photo

_DATA = re.compile(r"data:[^,]{0,200};base64\\?,", re.IGNORECASE)
_REMOTE = re.compile(r"(?:https?|cid|content|file|ftp)\\?:", re.IGNORECASE)


def is_remote(line: CardLine) -> bool:
    return _REMOTE.match(line.value.strip()) is not None


def photo_of(line: CardLine) -> bytes:
    """The small picture; empty where there is none, or it is no good."""
    found = _DATA.match(line.value)
    if found is None and (is_remote(line) or line.param("VALUE").casefold() in ("uri", "url")):
        return b""
    try:
        return small_photo(binascii.a2b_base64(line.value[found.end() if found else 0 :]))
    except (binascii.Error, ValueError):
        return b""
