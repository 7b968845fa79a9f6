"""Cuts a page of the archive into tags and text, in one pass whatever the page is like.

The standard library's parser looks at the rest of a page again for each tag that does not end, which takes hours on a
page made for it.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.text import scrub

MAX_PAGE = 8 << 20
"""Bytes of one page; VK puts 50 messages on one."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})\b([^<>]{0,4000})>")
_CLASS = re.compile(r"""\bclass\s*=\s*["']?([^"'>]*)""")
_ATTRIBUTE = re.compile(r"""\b(class|href|data-id|name|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,20})", re.IGNORECASE)


@dataclass(slots=True)
class Tag:
    """A tag with the text before it, its entities still in it; ``end`` for "</a>"."""

    before: str
    end: bool
    name: str
    rest: str

    def attributes(self) -> dict[str, str]:
        found = _ATTRIBUTE.findall(self.rest)
        return {name.lower(): plain(double or single or bare) for name, double, single, bare in found}

    def classes(self) -> list[str]:
        found = _CLASS.search(self.rest)
        return found[1].split() if found else []


def page(member: Member) -> str:
    """The text of a page. Raises ``BadInput``: "file_too_large", "file_unreadable"."""
    try:
        with member.open() as file:
            data = file.read(MAX_PAGE + 1)
    except OSError as error:
        raise BadInput("file_unreadable", file=member.base) from error
    if len(data) > MAX_PAGE:
        raise BadInput("file_too_large", file=member.base)
    return decoded(data)


def decoded(data: bytes) -> str:
    """The archive is windows-1251 and says so; a page that somebody saved anew may be UTF-8."""
    found = _CHARSET.search(data[:4096])
    if found and found[1].lower() in (b"utf-8", b"utf8"):
        return data.decode("utf-8", "replace")
    if not found:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode("cp1251", "replace")


def tags(text: str) -> Iterator[Tag]:
    """Every tag in order; the text after the last one is left out."""
    at = 0
    for found in _TAG.finditer(text):
        yield Tag(text[at : found.start()], bool(found[1]), found[2].lower(), found[3])
        at = found.end()


def plain(text: str) -> str:
    """Entities turned into what they mean, and what no database takes left out."""
    if "&" in text:
        try:
            text = html.unescape(text)
        except ValueError:  # a number of more digits than Python reads
            return scrub(text)
    return scrub(text)
