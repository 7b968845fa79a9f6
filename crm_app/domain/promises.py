"""Promises in notes and in one's own messages, by a short list of English and Russian phrases."""

import re
from collections.abc import Collection, Iterable, Iterator

SHOWN = 90
"""Characters of a promise that are shown."""

# What is promised, as it follows "I'll"; each stands for itself in the search index too.
_DEEDS = (
    "send", "share", "forward", "write", "email", "e-mail", "call", "ping", "intro", "introduce", "connect",
    "let you know", "let her know", "let him know", "let them know", "get back to", "get you", "get her", "get him",
    "put you in touch", "put her in touch", "put him in touch", "put them in touch", "follow up", "look into",
    "look it up", "check and", "dig up", "pass on", "pass it on", "reach out", "come back to", "find out", "ask around",
    "text", "message", "mail", "invite", "recommend", "review", "make an intro", "make the intro",
    "drop you", "show you",
)  # fmt: skip
_BETWEEN = (
    "also",
    "then",
    "certainly",
    "definitely",
    "gladly",
    "surely",
    "happily",
    "try to",
    "make sure to",
    "be sure to",
)
_STARTS = ("i'll", "i’ll", "ill", "i will", "i shall", "i am going to", "i'm going to", "i’m going to", "i'm gonna",
           "i’m gonna", "gonna", "going to", "let me", "we'll", "we’ll", "we will")  # fmt: skip
_OTHER = "him|her|them|you|me|us"
_RU_DEEDS = (
    "пришлю", "вышлю", "перешлю", "отправлю", "скину", "перекину", "закину", "познакомлю", "сведу", "представлю вас",
    "представлю тебя", "представлю его", "представлю её", "представлю ее", "передам", "перезвоню", "позвоню",
    "наберу тебя", "наберу вас", "напишу", "отпишусь", "поделюсь", "дам знать", "вернусь с", "сообщу", "подскажу",
    "узнаю и", "разузнаю", "спрошу у", "посоветую", "порекомендую", "приглашу", "принесу", "привезу", "отвечу позже",
    "подготовлю",
)  # fmt: skip
_RU_SAID = (
    "обещал",
    "обещала",
    "обещаю",
    "пообещал",
    "пообещала",
    "обещали",
    "пообещали",
    "договорились что я",
    "с меня",
)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"e\-mail", "e-mail") for word in words)


_PHRASES = re.compile(
    rf"\b(?:(?P<mine>{_any(_STARTS)})|(?P<bare>will))\s+(?:(?:{_any(_BETWEEN)})\s+)?(?:{_any(_DEEDS)})\b"
    rf"|\b(?P<told>(?:have |had )?promised?\s+(?:to|that|i['’]d|{_OTHER})\b|owed?\s+(?:him|her|them|you)\b)"
    r"|\b(?:i|we)\s+(?:still\s+)?(?:owe|promised?)\b"
    rf"|\b(?:{_any(_RU_SAID)})\b|\b(?:{_any(_RU_DEEDS)})\b",
    re.IGNORECASE,
)
# Somebody else's promise, one that is taken back, or one that depends on something.
_NOT_MINE = re.compile(
    r"(?:\b(?:he|she|they|who|nobody|you|it|has|have|had|not|never|if|when|unless|to|would|could|should|can|cannot"
    r"|он|она|они|кто|не|никогда|если|когда|вы|ты|мне|нам|никто)"
    r"|\b\w+n['’]t|\b(?:he|she|they|you)['’](?:s|ve|d|ll))\s*$",
    re.IGNORECASE,
)
# Before a verb without its "I", these say that somebody else is the one who speaks or does it.
_THEIRS = re.compile(r"\b(?:he|she|they|who|он|она|они)\b(?:['’]\w+)?", re.IGNORECASE)
_MINE = re.compile(r"\b(?:i|we|я|мы)\b", re.IGNORECASE)
_JOINS = frozenset({"and", "but", "so", "then", "also", "i", "we", "и", "а", "но", "я", "мы", "потом", "также", "тоже"})
_DATIVE = ("е", "у", "ю", "и")  # «Анне обещал прислать …» is one's own
# A promise that is kept: "…, sent it", «…, отправил».
_KEPT = re.compile(
    r"(?:^|[.!?;,(…—–-])\s*(?:and |и |но |but )?(?:i |я |we )?(?:already |have |уже |all |did )*"
    r"(?:sent|done|did|introduced|shared|forwarded|called|emailed|отправил[аи]?|выслал[аи]?|прислал[аи]?|скинул[аи]?"
    r"|сделал[аи]?|сделано|переслал[аи]?|познакомил[аи]?|позвонил[аи]?|написал[аи]?|готово)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")


def _search_words() -> tuple[str, ...]:
    starts = ("ll", "ill", "will", "shall", "going to", "gonna", "let me")
    phrases = [f"{start} {word.replace('-', ' ')}" for start in starts for word in (*_DEEDS, *_BETWEEN)]
    said = ("promised", "promise", "owe", "owed", *_RU_SAID, *_RU_DEEDS)
    return tuple(f'"{phrase}"' for phrase in dict.fromkeys((*phrases, *said)))


SEARCH_WORDS = _search_words()
"""What a search index is asked for, each quoted: whatever holds a promise holds one of these, and a few do not."""


def find_promise(text: str, other: str = "") -> str:
    """The sentence of the last promise of one's own in ``text`` that was not kept there, cut to ``SHOWN`` characters;
    "" without one.

    ``other`` is the name of the one it is about: what directly follows it is their promise ("Anna promised to …").
    """
    names = {part.casefold() for part in other.split()}
    found = ""
    for sentence in _SENTENCE_END.split(text):
        if found and _KEPT.match(sentence):
            found = ""
        for match in _PHRASES.finditer(sentence):
            if _is_mine(sentence[: match.start()], match, names):
                found = "" if _KEPT.search(sentence, match.end()) else _cut(sentence, match.start())
    return found


def _is_mine(before: str, match: re.Match[str], names: Collection[str]) -> bool:
    """Whether the words before a promise leave it the owner's, and firm."""
    words = before.split()
    last, end = (words[-1].strip(',;:—–-"“«('), words[-1][-1]) if words else ("", ".")
    if _NOT_MINE.search(before) or (last.casefold() in names and end not in ",;."):
        return False
    if last[:1].isupper() and end not in ",;:.—–-" and last.casefold() not in _JOINS:
        told = match["bare"] or match["told"]
        if told or (match[0].casefold() in _RU_SAID and not last.endswith(_DATIVE)):
            return False  # "Max promised to …"
    if not match["bare"] and not match["told"]:
        return True
    theirs = max((found.end() for found in _THEIRS.finditer(before)), default=-1)
    mine = max((found.end() for found in _MINE.finditer(before)), default=-1)
    # "She liked it and will send …" is hers, and so is "the manager promised to …".
    return theirs <= mine and (end in ",;:.!?—–-(" or last.casefold() in _JOINS)


def own_lines(text: str, own: Iterable[str], other: str | Collection[str]) -> str | None:
    """What the owner wrote of a conversation whose lines begin with the author's name; None if that cannot be told."""
    mine = {name.casefold() for name in own if name}
    parts = list(turns(text, mine, other))
    return "\n".join(said for author, said in parts if author in mine) if parts and mine else None


def last_is_theirs(text: str, own: Iterable[str], other: str | Collection[str]) -> bool | None:
    """Whether the other wrote the last line of a conversation of the two; None if that cannot be told.

    ``other`` is their name, or all names they may write under. Both must have a line: where one of the two has none,
    that one writes under a name that is not known.
    """
    mine = {name.casefold() for name in own if name}
    authors = [author for author, _ in turns(text, mine, other)]
    if not any(author in mine for author in authors) or all(author in mine for author in authors):
        return None
    return authors[-1] not in mine


def turns(text: str, mine: set[str], other: str | Collection[str]) -> Iterator[tuple[str, str]]:
    """Author and text of each message; a line without either name goes on with the message before."""
    theirs = {other.casefold()} if isinstance(other, str) else {name.casefold() for name in other}
    author, said = "", list[str]()
    for line in text.split("\n"):
        name, colon, rest = line.partition(": ")
        if colon and (name.casefold() in mine or name.casefold() in theirs):
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
