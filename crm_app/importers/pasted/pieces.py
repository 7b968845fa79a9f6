"""Takes copied HTML apart into pieces of text, each with the link it stands in; tolerant, and linear in its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from crm_app.importers.text import scrub

_ATTRIBUTES = re.compile(r"([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9]*")
_LONGEST_TAG = 1 << 14  # characters; a longer one is text
_HIDDEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "title", "textarea", "select"))
_RAW = frozenset(("script", "style", "textarea", "title"))
_INLINE = frozenset(("b", "strong", "i", "em", "mark", "u", "font", "wbr", "small", "sup", "sub", "code", "s", "img"))
_MAX_PIECE = 2000
_PERSON_CLASS = re.compile(r"(?:^|[\s_-])user-?name|(?:^|\s)name(?:__|-|_|\s|$)", re.I)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two tags; ``href`` of the link it is in, ``named`` whether its element is called like a name's.

    An anchor without any text (a picture) gives one piece of no text.
    """

    text: str
    href: str = ""
    named: bool = False


def pieces(html: str) -> Iterator[Piece]:
    """The pieces in order; what is hidden (scripts, styles) is left out."""
    held: list[str] = []
    href, named, hidden = "", False, ""
    for kind, text in _tokens(html):
        if kind == "text":
            if not hidden and sum(map(len, held)) < _MAX_PIECE:
                held.append(text)
            continue
        if hidden:
            hidden = "" if kind == f"/{hidden}" else hidden
            continue
        if kind in _HIDDEN:
            hidden = "" if text.endswith("/") else kind
            continue
        if kind.removeprefix("/") in _INLINE:
            continue
        if piece := _piece(held, href, named):
            yield piece
        held.clear()
        if kind in ("a", "/a"):
            href = _attribute(text, "href") if kind == "a" else ""
            if href:
                yield Piece("", href)
        if not kind.startswith("/") and (kind != "span" or "class" in text):
            named = _PERSON_CLASS.search(_attribute(text, "class")) is not None
    if piece := _piece(held, href, named):
        yield piece


def _piece(held: list[str], href: str, named: bool) -> Piece | None:
    text = " ".join(scrub(unescape("".join(held))).split()) if held else ""
    return Piece(text[:_MAX_PIECE], href, named) if text else None


def _attribute(tag: str, name: str) -> str:
    for found in _ATTRIBUTES.finditer(tag):
        if found[1].lower() == name:
            return scrub(unescape(found[2] or found[3] or found[4] or ""))
    return ""


def _tokens(html: str) -> Iterator[tuple[str, str]]:
    """("text", it) and (tag name in small letters, with "/" for an end, the rest of the tag)."""
    at, close, size = 0, -1, len(html)
    while at < size:
        start = html.find("<", at)
        if start < 0:
            yield "text", html[at:]
            return
        if start > at:
            yield "text", html[at:start]
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            if end < 0:
                return
            at = end + 3
            continue
        if close <= start:
            close = html.find(">", start + 1)
            if close < 0:
                yield "text", html[start:]
                return
        found = _NAME.match(html, start + 1) if close - start <= _LONGEST_TAG else None
        if found is None:
            at = close + 1 if html.startswith(("<!", "<?"), start) else start + 1
            if at == start + 1:
                yield "text", "<"
            continue
        name = found[0].lower()
        yield name, html[found.end() : close]
        at = close + 1
        if name in _RAW:
            at = _end_of(html, name, at)


def _end_of(html: str, name: str, at: int) -> int:
    """Where the end tag of a script or style begins; the end of the text without one."""
    found = re.compile(f"</{name}", re.I).search(html, at)
    return found.start() if found else len(html)
