"""Promises in notes and in one's own messages, by a short list of English and Russian phrases."""

import re
from collections.abc import Iterable, Iterator

SHOWN = 90
"""Characters of a promise that are shown."""

_DEEDS = "send|share|forward|write|e-?mail|call|ping|introduce|let you know|get back to"
_PHRASES = re.compile(
    rf"\b(?:i['’]?ll|i will|will) (?:(?:also|then|certainly|definitely) )?(?:{_DEEDS})\b"
    r"|\bpromised? (?:to|him|her|them|you)\b|\bi (?:owe|promise)\b"
    r"|\b(?:по)?обеща(?:л|ла|ю)\b"
    r"|\b(?:при|вы|пере)шлю\b|\bотправлю\b|\bскину\b|\bнапишу (?:тебе|вам|ему|ей)\b|\bпознакомлю\b"
    r"|\bпере(?:дам|звоню)\b|\bпозвоню\b",
    re.IGNORECASE,
)
# Somebody else's promise, one that is taken back, or one that depends on something.
_NOT_MINE = re.compile(
    r"(?:\b(?:he|she|they|who|nobody|you|it|has|have|had|not|never|if|when|он|она|они|кто|не|никогда|если|когда)"
    r"|\b\w+n['’]t|\b(?:he|she|they|you)['’](?:s|ve|d|ll))\s*$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")

SEARCH_WORDS = (
    *(f'"{start} {deed}"' for start in ("ll", "will") for deed in (
        "send", "share", "forward", "write", "email", "e mail", "call", "ping", "introduce", "let you know",
        "get back to", "also", "then", "certainly", "definitely",
    )),
    *(f'"{word}"' for word in (
        "promised", "promise", "i owe", "обещал", "обещала", "обещаю", "пообещал", "пообещала", "пришлю", "вышлю",
        "перешлю", "отправлю", "скину", "напишу тебе", "напишу вам", "напишу ему", "напишу ей", "познакомлю",
        "передам", "перезвоню", "позвоню",
    )),
)  # fmt: skip
"""What a search index is asked for, each quoted: whatever holds a promise holds one of these, and a few do not."""


def find_promise(text: str, other: str = "") -> str:
    """The sentence of the last promise of one's own in ``text``, cut to ``SHOWN`` characters; "" without one.

    ``other`` is the name of the one it is about: what directly follows it is their promise ("Anna promised to …").
    """
    names = {part.casefold() for part in other.split()}
    found = ""
    for sentence in _SENTENCE_END.split(text):
        for match in _PHRASES.finditer(sentence):
            before = sentence[: match.start()]
            last_word = before.split()[-1].casefold().strip(",;:—-") if before.split() else ""
            if not _NOT_MINE.search(before) and last_word not in names:
                found = _cut(sentence, match.start())
    return found


def own_lines(text: str, own: Iterable[str], other: str) -> str | None:
    """What the owner wrote of a conversation whose lines begin with the author's name; None if that cannot be told."""
    mine = {name.casefold() for name in own if name}
    parts = list(turns(text, mine, other.casefold()))
    return "\n".join(said for author, said in parts if author in mine) if parts and mine else None


def last_is_theirs(text: str, own: Iterable[str], other: str) -> bool | None:
    """Whether the other wrote the last line of a conversation; None if that cannot be told."""
    mine = {name.casefold() for name in own if name}
    parts = list(turns(text, mine, other.casefold()))
    return parts[-1][0] not in mine if parts and mine else None


def turns(text: str, mine: set[str], other: str) -> Iterator[tuple[str, str]]:
    """Author and text of each message; a line without either name goes on with the message before."""
    author, said = "", list[str]()
    for line in text.split("\n"):
        name, colon, rest = line.partition(": ")
        if colon and (name.casefold() in mine or name.casefold() == other):
            if author:
                yield author, "\n".join(said)
            author, said = name.casefold(), [rest]
        else:
            said.append(line)
    if author:
        yield author, "\n".join(said)


def _cut(sentence: str, at: int) -> str:
    """The sentence, or where it is longer than shown, the part that begins at the promise."""
    whole = " ".join(sentence.split())
    if len(whole) <= SHOWN:
        return whole
    part = " ".join(sentence[at:].split())
    return part if len(part) <= SHOWN else part[: SHOWN - 1].rstrip() + "…"
