"""A contact while the lines of its card are read."""

import re
from collections.abc import Mapping
from functools import lru_cache

from crm_app.domain.card_lines import LONGEST, CardLine, Params, fit, written
from crm_app.domain.identities import identity_key
from crm_app.domain.names import strip_scrub
from crm_app.domain.records import IdentityRecord

MAX_ITEMS = 200
"""Identities, tags, fields of a contact, each."""

MAX_KEPT = 1 << 19
"""Characters of all lines that are kept of a card."""

MAX_NAME = 500
"""Characters of a name."""

BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks of the direction of writing, which Google and Apple put round phone numbers."""

_PLAIN = frozenset({"VALUE", "X-SERVICE-TYPE", "X-KIND"})  # parameters that a column says, or our own export
_OFTEN = frozenset({"TEL", "EMAIL", "URL", "N", "ORG", "CATEGORIES", "NICKNAME", "X-ABLABEL"})  # is kept
_LONGEST_FIELD = 2000
_MEDIA = {
    "JPEG": "image/jpeg", "JPG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "BMP": "image/bmp",
    "X509": "application/x509", "PGP": "application/pgp-keys", "WAV": "audio/wav", "BASIC": "audio/basic",
    "WAVE": "audio/wav", "OGG": "audio/ogg",
}  # fmt: skip


class Draft:
    """``labels`` are what the person called the groups of lines, by the group in small letters."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.labels = labels
        self.name = self.given = self.family = self.nickname = ""
        self.company = self.position = self.location = self.birthday = ""
        self.structured: CardLine | None = None
        self.organisations: list[CardLine] = []
        self.addresses: list[CardLine] = []
        self.notes: list[str] = []
        self.tags: dict[str, None] = {}
        self.photo = b""
        self.identities: dict[tuple[str, str, str], IdentityRecord] = {}
        self.fields: list[tuple[str, str]] = []
        self.kept: dict[str, None] = {}
        self.dropped: list[str] = []
        self.kept_size = 0

    def label(self, line: CardLine) -> str:
        return self.labels.get(line.group.casefold(), "") if line.group else ""

    def identity(self, one: IdentityRecord) -> None:
        if len(self.identities) < MAX_ITEMS:
            key = one.platform, one.kind, identity_key(one.platform, one.kind, one.value)
            self.identities.setdefault(key, one)
        else:
            self.dropped.append(one.platform)

    def say(self, label: str, text: str) -> None:
        """Something that the card says besides; a text that is too long is cut, the whole of it is kept."""
        plain = strip_scrub(text[: _LONGEST_FIELD * 2])[:_LONGEST_FIELD]
        if plain and len(self.fields) < MAX_ITEMS:
            self.fields.append((strip_scrub(label[:100]), plain))

    def keep(self, line: CardLine) -> None:
        """The line for the way back. Data in base64 becomes a data URI, as version 4.0 has it."""
        text = ""
        if line.kind in _OFTEN and (head := _head(line.group, line.name, line.params)):
            text = head + line.value
            if not text.isprintable() or len(text) > LONGEST:
                text = ""
        if not text:
            text = fit(_as_data(line) if line.param("ENCODING") else line)
        if not text or self.kept_size + len(text) > MAX_KEPT:
            self.dropped.append(line.kind)
        elif text not in self.kept:
            self.kept[text] = None
            self.kept_size += len(text)


@lru_cache(maxsize=1024)
def _head(group: str, name: str, params: Params) -> str:
    """A line up to its value, of which few in a file differ; empty for one in base64."""
    line = CardLine(group, name, name.upper(), params, "")
    return "" if line.param("ENCODING") else written(line)


def words(text: str) -> str:
    """A name in one line."""
    if text.isprintable():
        return " ".join(text[:MAX_NAME].split())
    return " ".join(strip_scrub(BIDI.sub("", text[: MAX_NAME * 2])).split())[:MAX_NAME]


def says_more(line: CardLine) -> bool:
    """Whether a line has a label or parameters that no column has room for."""
    if line.group:
        return True
    for name, _values in line.params:  # noqa: SIM110  a generator costs more than the few that there are
        if name not in _PLAIN:
            return True
    return False


def _as_data(line: CardLine) -> CardLine:
    media = next((_MEDIA[one.upper()] for one in line.types() if one.upper() in _MEDIA), "application/octet-stream")
    named = line.param("MEDIATYPE").casefold()
    params = tuple(
        (name, values)
        for name, values in line.params
        if name not in ("ENCODING", "MEDIATYPE", "VALUE") and not (name == "TYPE" and values[0].upper() in _MEDIA)
    )
    data = "".join(line.value.split())
    return CardLine(line.group, line.name, line.kind, params, f"data:{named or media};base64,{data}")
