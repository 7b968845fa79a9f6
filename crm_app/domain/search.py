"""The search language: what is typed into the search box, taken apart; and its words as an FTS5 expression."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_app.domain.names import fold, strip_scrub

MAX_WORDS = 32
"""More words than anybody types on purpose: what comes after narrows nothing, and costs a lookup each."""

_TERM = re.compile(
    r"""(?:(?P<key>[^\W\d_]+):)?(?:"(?P<straight>[^"]*)"?|«(?P<angled>[^»]*)»?|“(?P<curly>[^”]*)”?)|\S+"""
)
_FIELDS = {
    "platform": "platform", "платформа": "platform", "community": "community", "in": "community",
    "сообщество": "community", "в": "community", "tag": "tag", "тег": "tag", "метка": "tag", "is": "is", "это": "is",
}  # fmt: skip
_STATES = {
    "never": "never", "никогда": "never", "archived": "archived", "archive": "archived", "архив": "archived",
    "в архиве": "archived",
}  # fmt: skip
_PLATFORM_NAMES = {
    "линкедин": "linkedin", "слак": "slack", "дискорд": "discord", "фейсбук": "facebook", "реддит": "reddit",
    "телеграм": "telegram", "телеграмм": "telegram", "tg": "telegram", "e-mail": "email", "mail": "email",
    "почта": "email", "телефон": "phone", "лично": "in_person", "in person": "in_person",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """A search, understood. ``words`` are as typed, one with a space in it is a phrase.

    ``platform`` is a platform's key, folded. ``community`` and ``tag`` are names as typed: compare them folded.
    The last of a kind counts. ``never``: only people never in contact; ``archived``: only the archived ones.
    """

    words: tuple[str, ...] = ()
    platform: str | None = None
    community: str | None = None
    tag: str | None = None
    never: bool = False
    archived: bool = False


def parse_query(text: str) -> Query:
    """Take a search apart; whatever is not understood is a plain word. Never raises.

    ``platform:linkedin``, ``community:PyData`` or ``in:"Py Data"``, ``tag:hiring`` or ``#hiring``, ``is:never``,
    ``is:archived``, "a phrase", and the same in Russian.
    """
    query = Query()
    words: list[str] = []
    for found in _TERM.finditer(strip_scrub(text)):
        quoted = next((found[name] for name in ("straight", "angled", "curly") if found[name] is not None), None)
        narrowed = _narrow(query, found, quoted)
        if narrowed is not None:
            query = narrowed
        elif word := " ".join((found[0] if quoted is None or found["key"] else quoted).split()):
            words.append(word)
    return replace(query, words=tuple(words))


def _narrow(query: Query, found: re.Match[str], quoted: str | None) -> Query | None:
    """The query with this term's condition, or None if the term is a plain word."""
    if quoted is None and found[0].startswith("#") and len(found[0]) > 1:
        return replace(query, tag=found[0][1:])
    name, colon, value = found[0].partition(":")
    if quoted is not None:
        name, colon, value = found["key"] or "", found["key"], " ".join(quoted.split())
    field = _FIELDS.get(fold(name)) if colon else None
    if field is None or not value:
        return None
    if field == "platform":
        return replace(query, platform=_PLATFORM_NAMES.get(fold(value), fold(value)))
    if field == "community":
        return replace(query, community=value)
    if field == "tag":
        return replace(query, tag=value.removeprefix("#") or value)
    match _STATES.get(fold(value)):
        case "never":
            return replace(query, never=True)
        case "archived":
            return replace(query, archived=True)
        case _:
            return None


def fts_match(words: Sequence[str]) -> str:
    """The FTS5 expression for words that must all be there, each by its beginning; empty when nothing is left to find.

    Every word is quoted, so that no sign of it reaches FTS5's syntax. Signs that the unicode61 tokenizer splits at make
    a phrase: ``O'Brien`` is ``"o brien"*``. A word is looked for folded, and where that changed more than case, also as
    it was typed: unicode61 keeps some letters (ł, ß) that ``fold`` writes out. Indexed text has ``ё`` as ``е``.
    """
    terms = [term for word in words if (term := _term(word))]
    return " AND ".join(terms[:MAX_WORDS])


def _term(word: str) -> str:
    typed = strip_scrub(word).lower().replace("ё", "е")
    spellings = dict.fromkeys(" ".join(_tokens(spelling)) for spelling in (fold(word), typed))
    quoted = [f'"{spelling}"*' for spelling in spellings if spelling]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})" if quoted else ""


def _tokens(text: str) -> list[str]:
    """Runs of letters, marks and digits (unicode61's L*, N*, Co); runs without a letter or digit are dropped."""
    kept = "".join(sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in text)
    return [token for token in kept.split() if any(sign.isalnum() for sign in token)]
