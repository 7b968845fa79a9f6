"""Decides which links may be opened at all, and opens them.

A name or profile field of an import is anybody's: `//host/x` would be a file, `ms-msdt:` a program.
"""

import re

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices

LIMIT = 2048  # characters
# What a message link may prefill; `attach` would take a file of the person's along.
_MAIL_FIELDS = frozenset({"to", "cc", "bcc", "subject", "body", "in-reply-to"})
_PHONE = re.compile(r"\+?[0-9][0-9.()\-]{1,40}(;ext=[0-9]{1,10})?", re.ASCII)
# Spaces and control characters, direction marks, backslashes: a reader and a browser disagree about them.
_DECEIVING = re.compile(r"[\x00-\x20\x7f-\xa0\\\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


def safe_url(text: str) -> QUrl | None:
    """The link `text` if it may be opened: http and https with a host and no user name, mailto, tel; else None."""
    if not text or len(text) > LIMIT or _DECEIVING.search(text):
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        return None
    match url.scheme().lower():
        case "http" | "https":
            return url if url.host() and not url.userInfo() and "@" not in url.authority() else None
        case "mailto":
            return _mail(url)
        case "tel":
            plain = not url.hasQuery() and not url.hasFragment() and not url.authority()
            return url if plain and _PHONE.fullmatch(url.path()) else None
        case _:
            return None


def shown_url(url: QUrl) -> str:
    """`url` as it is shown before it is opened: a foreign-looking host in punycode, everything else encoded."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def open_safely(text: str) -> bool:
    """Open the link `text` in the system's program for it; False when it may not or cannot be opened."""
    url = safe_url(text)
    return url is not None and QDesktopServices.openUrl(url)


def _mail(url: QUrl) -> QUrl | None:
    if "@" not in url.path() or url.authority() or url.hasFragment():
        return None
    if not url.hasQuery():
        return url
    decoded = QUrl.ComponentFormattingOption.FullyDecoded
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    given = QUrlQuery(url.query(encoded))
    names = [name for name, _ in given.queryItems(decoded)]
    kept = QUrlQuery()
    for name, (_, value) in zip(names, given.queryItems(encoded), strict=True):
        if name.lower() in _MAIL_FIELDS:
            kept.addQueryItem(name.lower(), value)
    result = QUrl(url.toString(encoded).partition("?")[0], QUrl.ParsingMode.StrictMode)
    if not kept.isEmpty():
        result.setQuery(kept)
    return result
