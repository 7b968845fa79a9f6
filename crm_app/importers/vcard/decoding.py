"""The text of a line: its quoted-printable, its character set, and the guess where it names none."""

import binascii
import codecs
import re
from dataclasses import dataclass

from crm_app.domain.card_lines import CardLine, Params, parse_head
from crm_app.domain.card_text import escaped
from crm_app.importers.text import fallback, scrub

LONGEST_HEAD = 16384
"""Bytes in which the colon has to come."""

_MOST_HEADS = 2000
_SAMPLE = 8192  # bytes that speak for the code page of a file
_BASE64 = frozenset({"B", "BASE64"})
_TEXTS = frozenset({"FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "ADR", "LABEL", "NOTE", "CATEGORIES"})
_NOT_TEXT = {"CHARSET", "ENCODING"}
# What the names in CHARSET are read as: the supersets that programs write under them.
_READ_AS = {
    "ascii": "utf-8", "iso8859-1": "cp1252", "latin_1": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030",
    "gbk": "gb18030", "utf-16": "utf-16", "utf-8-sig": "utf-8",
}  # fmt: skip
_CHARSETS = re.compile(
    r"utf-8|utf-16(?:-[bl]e)?|cp125[0-8]|cp932|cp949|cp866|cp874|cp437|cp850|cp852|iso8859-\d{1,2}|koi8-[ru]|gb18030"
    r"|big5(?:hkscs)?|euc_jp|euc_kr|iso2022_jp|tis-620|mac-(?:roman|cyrillic|greek|turkish|latin2)"
)
_NAMED = re.compile(r"[A-Za-z0-9_.:-]{1,40}")
_LONE = re.compile(r"\\(\\|;|,)?")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the value, which begins at ``at``; lines of a file have few heads that differ."""

    group: str
    name: str
    kind: str
    params: Params
    at: int
    encoding: str
    charset: str


class Decoder:
    """Makes properties of the lines of one file; what breaks UTF-8 tells more and more of its code page."""

    def __init__(self) -> None:
        self._sample = b""
        self._guess = ""
        self._heads: dict[bytes, Head] = {}
        self._codecs: dict[str, str] = {}

    def line(self, data: bytes) -> CardLine:
        """The property, its value escaped as version 4.0 does it; what is no property is text of an X-LINE.

        The value of a picture or a key in base64 is the base64, with ENCODING=B.
        """
        start = data.find(b":") + 1
        head = self._heads.get(data[:start])
        if head is None:
            head = self.head(data)
            if head is None:
                return CardLine("", "X-LINE", "X-LINE", (), escaped(scrub(self._text(data, ""))))
            if head.at == start and len(self._heads) < _MOST_HEADS:
                self._heads[data[:start]] = head
        value, charset, encoding = data[head.at :], head.charset, head.encoding
        if encoding == "QUOTED-PRINTABLE":
            text = self._plain(binascii.a2b_qp(value), charset)
        elif encoding in _BASE64 and head.kind in _TEXTS:
            text = self._plain(_base64(value), charset)
        else:
            text = scrub(self._text(value, charset))
        return CardLine(head.group, head.name, head.kind, head.params, text)

    def head(self, data: bytes) -> Head | None:
        """What stands before the value of a line; none for what is no property."""
        # As Latin-1 each byte is a sign, so that the value begins at the same place in both.
        found = parse_head(data[:LONGEST_HEAD].decode("latin-1"))
        if found is None:
            return None
        group, name, params, at = found
        if not data[:at].isascii() or b"\0" in data[:at]:
            params = tuple((param, tuple(self._param(value) for value in values)) for param, values in params)
        given = {param: values[0] for param, values in reversed(params) if param in _NOT_TEXT}
        encoding, kind = given.get("ENCODING", "").upper(), name.upper()
        params = tuple(param for param in params if param[0] not in _NOT_TEXT)
        if encoding in _BASE64 and kind not in _TEXTS:
            params = (*params, ("ENCODING", ("B",)))
        return Head(group, name, kind, params, at, encoding, given.get("CHARSET", ""))

    def _param(self, value: str) -> str:
        return scrub(self._text(value.encode("latin-1", "replace"), ""))

    def _plain(self, data: bytes, charset: str) -> str:
        """Encoded text with the escapes of version 4.0: its line ends and lone backslashes stood for themselves."""
        text = scrub(self._text(data, charset))
        text = _LONE.sub(lambda found: found[0] if found[1] else "\\\\", text)
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")

    def _text(self, data: bytes, charset: str) -> str:
        if data.isascii() and not charset:
            return data.decode("ascii")
        codec = self._codec(charset) if charset else "utf-8"
        try:
            return data.decode(codec or "utf-8")
        except (UnicodeDecodeError, ValueError):
            pass
        if codec and codec != "utf-8":
            return data.decode(codec, "replace")
        if len(self._sample) < _SAMPLE:
            self._sample += data[:_SAMPLE]
            self._guess = fallback(self._sample)
        guess = fallback(data[:_SAMPLE]) if self._guess == "utf-8" else self._guess
        return data.decode(guess, "replace")

    def _codec(self, charset: str) -> str:
        """The codec of a CHARSET; empty for one that is not for text of people."""
        known = self._codecs.get(charset)
        if known is None:
            known = _codec(charset)
            if len(self._codecs) < 100:
                self._codecs[charset] = known
        return known


def _codec(charset: str) -> str:
    if not _NAMED.fullmatch(charset):
        return ""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    name = _READ_AS.get(name, name)
    return name if _CHARSETS.fullmatch(name) else ""


def _base64(data: bytes) -> bytes:
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        return b""
