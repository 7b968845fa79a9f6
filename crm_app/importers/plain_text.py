"""The plain text of a message body: InMail comes as HTML, everything else as it was typed."""

import html
import re

_TAG = re.compile(
    r"</?(p|br|li|ul|ol|div|span|strong|em|b|i|u|a|h[1-6]|table|tr|td|blockquote|img)\b[^<>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_BREAKS = frozenset({"p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote"})
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def plain_text(content: str) -> str:
    """``content`` without tags and entities; a lone ``<`` or ``&`` that somebody typed stays.

    By regular expressions that take linear time: ``html.parser`` raises on some malformed markup and takes quadratic
    time on other (CVE-2025-6069).
    """
    if "<" in content and _TAG.search(content):
        content = _TAG.sub(_replacement, content)
        content = _ENTITY.sub(_character, content).replace("\xa0", " ")
        return _BLANK_LINES.sub("\n\n", content).strip()
    if "&" in content:
        content = _ENTITY.sub(_character, content)
    return content.strip()


def _replacement(tag: re.Match[str]) -> str:
    name, closing = tag[1].lower(), tag[0].startswith("</")
    if name == "li" and not closing:
        return "\n- "
    return "\n" if name in _BREAKS and not (closing and name == "li") else ""


def _character(entity: re.Match[str]) -> str:
    text = html.unescape(entity[0])
    return "" if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text) else text
