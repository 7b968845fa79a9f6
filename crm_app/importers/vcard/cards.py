"""Cuts the lines of a file into cards; a card inside a card (AGENT) belongs to the one around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from crm_app.domain.card_lines import CardLine
from crm_app.domain.card_text import escaped, unescaped
from crm_app.importers.vcard.decoding import LONGEST_HEAD, Decoder
from crm_app.importers.vcard.lines import Dropped

MAX_LINES = 100_000
"""Lines of a card; one with more is damaged."""

MAX_CARD = 16 << 20  # bytes of a card that are held
_FIRST = (b"B", b"b", b"E", b"e", b" ", b"\t")
_DEEPEST = 20  # cards in a card in a card
_LONGEST_NESTED = 1 << 15  # characters


@dataclass(slots=True)
class Card:
    """One card. ``whole`` is whether it has its end; ``dropped`` names the lines that were too long."""

    lines: list[CardLine] = field(default_factory=list[CardLine])
    dropped: list[str] = field(default_factory=list[str])
    whole: bool = False
    count: int = 0
    size: int = 0

    def drop(self, name: str) -> None:
        if len(self.dropped) < 100:
            self.dropped.append(name)


@dataclass(slots=True)
class _Nested:
    """The text of a card that stands in another, and how deep the reader is in it."""

    group: str
    name: str
    depth: int = 0
    text: list[str] = field(default_factory=list[str])
    size: int = 0

    def add(self, text: str) -> None:
        self.size += len(text)
        if self.size <= _LONGEST_NESTED:
            self.text.append(text)

    def line(self) -> CardLine:
        return CardLine(self.group, self.name, "AGENT", (), escaped("\n".join(self.text) + "\n"))


class Cards:
    """The cards of a file, in order; what stands between them is left out."""

    def __init__(self, lines: Iterable[bytes | Dropped]) -> None:
        self._lines = lines
        self._decoder = Decoder()

    def __iter__(self) -> Iterator[Card]:
        card: Card | None = None
        nested: _Nested | None = None
        for line in self._lines:
            mark = _mark(line) if isinstance(line, bytes) and line[:1] in _FIRST else ""
            if mark == "BEGIN" and card is not None and nested is not None and nested.depth < _DEEPEST:
                nested.depth += 1
                nested.add("BEGIN:VCARD")
            elif mark == "BEGIN":
                if card is not None:
                    yield card
                card, nested = Card(), None
            elif card is None:
                continue
            elif mark == "END" and nested is not None and nested.depth:
                nested.depth -= 1
                nested.add("END:VCARD")
                if not nested.depth:
                    card.lines.append(nested.line())
                    nested = None
            elif mark == "END":
                card.whole = card.count <= MAX_LINES
                yield card
                card, nested = None, None
            else:
                nested = self._take(card, nested, line)
        if card is not None:
            yield card

    def _take(self, card: Card, nested: _Nested | None, line: bytes | Dropped) -> _Nested | None:
        """Put the line into the card, or into the one nested in it; gives the nested one that goes on."""
        card.count += 1
        if card.count > MAX_LINES:
            card.lines.clear()
            return None
        if isinstance(line, Dropped):
            card.drop(line.name)
            return nested
        card.size += len(line)
        found = self._decoder.line(line)
        if card.size > MAX_CARD:
            card.drop(found.kind)
            return nested
        if nested is not None and nested.depth:
            nested.add(f"{found.name}:{unescaped(found.value)}")
            return nested
        if found.kind == "AGENT" and len(found.value) < LONGEST_HEAD:
            inner = found.value.strip().upper()
            if inner in ("", "BEGIN:VCARD"):
                nested = _Nested(found.group, found.name)
                if inner:
                    nested.depth = 1
                    nested.add("BEGIN:VCARD")
                return nested
        card.lines.append(found)
        return None


def _mark(data: bytes) -> str:
    """Whether the line begins or ends a card."""
    if len(data) > 40 or b":" not in data:
        return ""
    name, _, value = data.strip().upper().partition(b":")
    if value.strip() != b"VCARD":
        return ""
    return {b"BEGIN": "BEGIN", b"END": "END"}.get(name.strip(), "")
