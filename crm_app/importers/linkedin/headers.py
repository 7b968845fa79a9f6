"""Finds a file's table header, and is quick to say that there is none: most files are those of other sources."""

from functools import lru_cache

from crm_app.importers.head import Head
from crm_app.importers.tables import HEADER_LINES, Header


class _Kept(dict[int, int | None]):
    """What ``str.translate`` makes of each code point: letters and digits stay, as in ``tables.fold_header``."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = code if chr(code).isalnum() else None
        return kept


_KEPT = _Kept()


def header_of(head: Head, *needed: str) -> Header | None:
    """What ``Head.header`` finds; lines are only taken apart where all the ``needed`` folded names stand in them."""
    text = _folded(head)
    return head.header(frozenset(needed)) if all(name in text for name in needed) else None


@lru_cache(maxsize=1)  # every kind of file asks about the same beginning
def _folded(head: Head) -> str:
    return "".join(head.lines[:HEADER_LINES]).casefold().translate(_KEPT)
