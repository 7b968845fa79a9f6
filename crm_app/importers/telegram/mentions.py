"""Whom a message mentions, by handle or by id."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, cast

from crm_app.importers.telegram.values import table, user, words

_HANDLE = re.compile(r"(?<![\w@])@(\w{3,64})")
_MOST = 200


def mentions(message: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(id, name) of somebody without a username, ("", handle) of others, without its @ and without case."""
    text: Any = message.get("text")
    if isinstance(text, str) and "@" in text:
        for found in islice(_HANDLE.finditer(text), _MOST):
            yield "", found[1].casefold()
    for one in _pieces(text) or _pieces(message.get("text_entities")):
        piece = table(one)
        kind = piece.get("type")
        if kind == "mention":
            yield "", words(piece.get("text")).removeprefix("@").casefold()
        elif kind == "mention_name" and (ident := user(piece.get("user_id"), message)):
            yield ident, words(piece.get("text"))[:100]


def _pieces(marked: object) -> list[Any]:
    return cast(list[Any], marked)[:_MOST] if isinstance(marked, list) else []
