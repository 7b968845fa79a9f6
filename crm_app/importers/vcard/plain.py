"""Reads cards as most files have them, many at a time, up to the first that is not like that."""

import re
from collections.abc import Callable, Iterator

from crm_app.domain.card_lines import CardLine, Params
from crm_app.importers.text import CHUNK
from crm_app.importers.vcard.cards import MAX_LINES, Card, Cards
from crm_app.importers.vcard.decoding import Decoder
from crm_app.importers.vcard.lines import MAX_LINE, Lines
from crm_app.importers.vcard.properties import SILENT

_BEGIN, _END = "BEGIN:VCARD\n", "END:VCARD\n"
_UNUSUAL = (b"\r", b"\0", b"\n\n", b"AGENT", b"VCARD\n ", b"VCARD\n\t")
_VERSIONS = (b"\nVERSION:3.0\n", b"\nVERSION:4.0\n")
_ENCODED = re.compile(rb";\s*(?:ENCODING\s*=\s*)?\"?(?:BASE64|B|QUOTED-PRINTABLE)\"?\s*(?:[;:]|$)", re.IGNORECASE)
_MOST_HEADS = 2000
_LONGEST_HEAD = 200  # characters


class CardFile:
    """The cards of a stream, in order; ``position`` is how many bytes were read of it."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self.position = 0

    def __iter__(self) -> Iterator[Card]:
        plain = _Plain()
        rest = self._counted(CHUNK)
        # As far as the bytes are cards of a plain kind; a card is read when the next one begins.
        while chunk := self._counted(CHUNK):
            rest += chunk
            cut = rest.rfind(b"\nBEGIN:VCARD") + 1
            found = plain.cards(rest[:cut]) if cut else None
            if found is None:
                break
            yield from found
            rest = rest[cut:]
        else:
            found = plain.cards(rest)
            if found is not None:
                yield from found
                return
        yield from Cards(Lines(_again(rest, self._counted)))

    def _counted(self, size: int) -> bytes:
        data = self._read(size)
        self.position += len(data)
        return data


def _again(data: bytes, read: Callable[[int], bytes]) -> Callable[[int], bytes]:
    """A way to read that gives ``data`` once more."""
    held = [data]
    return lambda size: held.pop() if held else read(size)


class _Plain:
    """Cards of version 3.0 and 4.0 in UTF-8, with one kind of line ends, nothing encoded, and no cards inside cards."""

    def __init__(self) -> None:
        self._decoder = Decoder()
        self._heads: dict[str, tuple[str, str, str, Params] | None] = {}

    def cards(self, data: bytes) -> list[Card] | None:
        """The cards that make up these bytes; none if they are anything else besides, however little."""
        data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        if not data.endswith(b"\n"):
            data += b"\n"
        capitals = data.upper()
        if len(data) > MAX_LINE or any(sign in capitals for sign in _UNUSUAL):
            return None
        if sum(map(capitals.count, _VERSIONS)) != capitals.count(b"\nVERSION:"):
            return None
        if b'"' in data and _ENCODED.search(data):
            return None
        unfolded = data.replace(b"\n ", b"").replace(b"\n\t", b"")
        try:
            before, *bodies = unfolded.decode().split(_BEGIN)
        except UnicodeDecodeError:
            return None
        if before or unfolded.upper().count(b"VCARD") != 2 * len(bodies):
            return None
        found: list[Card] = []
        for body in bodies:
            card = self._card(body)
            if card is None:
                return None
            found.append(card)
        return found

    def _card(self, body: str) -> Card | None:
        if not body.endswith(_END):
            return None
        *texts, last = body[: -len(_END)].split("\n")
        if last or len(texts) > MAX_LINES:
            return None
        lines: list[CardLine] = []
        heads = self._heads
        for text in texts:
            head, colon, value = text.partition(":")
            known = heads.get(head) or self._head(head)
            if known is None or not colon:
                return None
            if value and known[2] not in SILENT:
                lines.append(CardLine(*known, value))
        return Card(lines, [], whole=True, count=len(texts))

    def _head(self, head: str) -> tuple[str, str, str, Params] | None:
        """What stands before the value; none for a head that says how the value is encoded, or is no plain one."""
        if len(head) > _LONGEST_HEAD or not head.isascii() or '"' in head:
            return None
        known = self._decoder.head(f"{head}:".encode())
        if known is None or known.at != len(head) + 1 or known.encoding or known.charset:
            return None
        found = known.group, known.name, known.kind, known.params
        if len(self._heads) < _MOST_HEADS:
            self._heads[head] = found
        return found
