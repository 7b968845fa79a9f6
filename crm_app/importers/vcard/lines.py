"""Puts the lines of a vCard file together again: folded ones, quoted-printable ones, and blocks of base64."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from crm_app.importers.text import CHUNK, decoded, sniff

MAX_LINE = 2 << 20
"""Bytes of a line with all that is folded into it; a longer one is dropped, and never held."""

_ENCODED = re.compile(rb"=[0-9A-Fa-f]{2}")
_LONGEST_HEAD = 1000  # bytes in which an encoding is looked for
_BLANKS = b" \t"
_ENCODING = re.compile(rb";[^:]*(?:QUOTED-PRINTABLE|BASE64|[;=]\s*\"?B\"?\s*[:;])|\"", re.IGNORECASE)
_QUOTED = re.compile(rb"[;=]\s*\"?QUOTED-PRINTABLE\"?\s*(?:[;:]|$)", re.IGNORECASE)
_BASE64 = re.compile(rb";\s*(?:ENCODING\s*=\s*)?\"?(?:BASE64|B)\"?\s*(?:[;:]|$)", re.IGNORECASE)
_BEGIN_END = re.compile(rb"\s*(?:BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_HEAD = re.compile(rb"[A-Za-z0-9._-]{1,120}\s*;\s*[A-Za-z0-9-]{1,60}\s*=")  # its colon may come after a fold
_NAME = re.compile(rb"[A-Za-z0-9.-]{1,80}")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that was too long, by the name of its property."""

    name: str


@dataclass(slots=True)
class _Open:
    """The line that is being put together."""

    parts: list[bytes] = field(default_factory=list[bytes])
    size: int = 0
    closed: bool = False
    quoted: bool = False
    base64: bool = False
    dropped: str = ""

    def add(self, data: bytes) -> None:
        self.size += len(data)
        if self.size > MAX_LINE and not self.dropped:
            found = _NAME.match(self.parts[0]) if self.parts else _NAME.match(data)
            self.dropped = found[0].decode("ascii").upper() if found else "?"
            self.parts = []
        if not self.dropped:
            self.parts.append(data)

    def whole(self) -> bytes | Dropped:
        return Dropped(self.dropped) if self.dropped else b"".join(self.parts)


class Lines:
    """The logical lines of a stream; ``position`` is how many bytes were read of it."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self.position = 0

    def __iter__(self) -> Iterator[bytes | Dropped]:
        old = False
        plain, line = b"", None
        for physical in self._physical():
            if plain and physical and physical[0] not in _BLANKS and b":" in physical:
                yield plain  # as nearly all lines are: it does not go on
                plain = b""
            elif plain:
                line, plain = _opened(plain), b""
            if line is not None:
                if _goes_on(line, physical, old=old):
                    continue
                yield line.whole()
                line = None
            if physical and not physical.isspace():
                if physical[:8].upper() == b"VERSION:":
                    old = b"2.1" in physical
                if len(physical) > MAX_LINE or _ENCODING.search(physical, 0, _LONGEST_HEAD):
                    line = _opened(physical)
                else:
                    plain = physical
        if line is not None or plain:
            yield line.whole() if line is not None else plain

    def _chunks(self, first: bytes) -> Iterator[bytes]:
        chunk = first
        while chunk:
            yield chunk
            chunk = self._counted(CHUNK)

    def _counted(self, size: int) -> bytes:
        data = self._read(size)
        self.position += len(data)
        return data

    def _physical(self) -> Iterator[bytes]:
        """The lines as they stand, in UTF-8 or an encoding that has ASCII in it, with any line end.

        Of a line that is too long comes the beginning, which is too long as well.
        """
        first = self._counted(CHUNK)
        encoding = sniff(first)
        chunks = self._chunks(first.removeprefix(b"\xef\xbb\xbf"))
        if encoding.startswith("utf-16"):
            whole = iter([first])
            chunks = (text.encode() for text in decoded(lambda size: next(whole, b"") or self._counted(size)))
        rest, size, endless, carry = list[bytes](), 0, False, b""
        for chunk in chunks:
            data = carry + chunk
            carry = b"\r\r" if data.endswith(b"\r\r") else b"\r" if data.endswith(b"\r") else b""
            data = data[: len(data) - len(carry)].replace(b"\r\r\n", b"\n")
            pieces = data.splitlines()
            last = pieces.pop() if pieces and not data.endswith(b"\n") else b""
            if pieces:
                pieces[0] = b"".join([*rest, pieces[0]])
                yield from pieces[1:] if endless else pieces
                rest, size, endless = [], 0, False
            if last and not endless:
                rest.append(last)
                size += len(last)
                if size > MAX_LINE:
                    yield b"".join(rest)
                    rest, endless = [], True
        if rest:
            yield b"".join(rest)


def _opened(physical: bytes) -> _Open:
    line = _Open(closed=_BEGIN_END.fullmatch(physical) is not None)
    head = physical[:_LONGEST_HEAD]
    if b'"' not in head:  # else a colon may stand in quotes
        head = head.partition(b":")[0]
    line.quoted = _QUOTED.search(head) is not None
    line.base64 = not line.quoted and _BASE64.search(head) is not None
    line.add(physical.rstrip(b" \t") if line.quoted else physical)
    return line


def _goes_on(line: _Open, physical: bytes, *, old: bool) -> bool:
    """Whether the line goes on with this one, which is then taken in."""
    if line.closed:
        return False
    if line.base64:
        if not physical or (b":" in physical and physical[:1] not in b" \t"):
            return False
        line.add(physical.strip())
        return True
    last = line.parts[-1] if line.parts else b""
    if line.quoted and last.endswith(b"="):
        if not physical or _BEGIN_END.fullmatch(physical):
            return False
        line.parts[-1] = last[:-1]
        line.add(_unindented(physical.rstrip(b" \t"), last))
        return True
    if physical[:1] in (b" ", b"\t"):
        # Version 2.1 folds where a blank stands, and the blank stays.
        line.add(physical if old and not line.quoted else physical[1:])
        return True
    if physical and b":" not in physical and not physical.isspace() and not _HEAD.match(physical):
        # The text of a careless program that wrote its line ends as they are.
        line.add((b"=0D=0A" if line.quoted else b"\\n") + physical)
        return True
    return False


def _unindented(physical: bytes, last: bytes) -> bytes:
    """The continuation without the blank some programs fold with, if it stands in the middle of encoded text."""
    bare = physical.lstrip(b" \t")
    return bare if _ENCODED.match(bare) and _ENCODED.fullmatch(last[-4:-1]) else physical
