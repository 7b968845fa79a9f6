"""Words of thanks in notes and in one's own messages, English and Russian; "thanks to the bug" is none."""

import re

_NAMED = r"(?!(?:me|us|my|our|меня|нас|мне|нам)\b)[^\W\d_]"
# Said to somebody: "thanks for the link", «спасибо за ссылку».
_SAID = re.compile(
    r"\b(?:thanks|thank (?:you|u|ya)|thx)\b"
    r"|\b(?:i am|i['’]m|am|so|very|really|deeply) (?:thankful|grateful)\b"
    r"|\b(?:спасиб[оа]?|спасибки|спс|благодарю|благодарим|благодар(?:ен|на|ны)|признател(?:ен|ьна|ьны))\b"
    r"|\bхо(?:чу|тел|тела|тим|тели) (?:бы )?(?:вас |тебя |ещё раз |еще раз )?поблагодарить\b",
    re.IGNORECASE,
)
# Told of oneself: "thanked Anna", «поблагодарил Анну»; the one who is thanked is not oneself.
_TOLD = re.compile(
    rf"\bthanked\s+{_NAMED}|\bsaid thanks\b|\b(?:по|от)?благодарил[аи]?\b(?!\s+(?:меня|нас)\b)"
    r"|\bсказал[аи]? спасибо\b|\bвыразил[аи]? благодарность\b",
    re.IGNORECASE,
)
_TOLD_PARTS = ("hanked", "said thanks", "лагодари", "спасибо", "благодарность")  # looked for first, which is quick
# What stands before a word of thanks that is not given, or not by oneself.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|without|instead of|he|she|they|who|nobody|was|were|been|be|get|got|his|her|their"
    r"|не|ни|никогда|заранее|он|она|они|кто|никто|меня|нас|мне|нам|за|без|say|to|should|must|сказать)\s*"
    r"|\b\w+n['’]t\s+|\b(?:no|нет)[\s,]*)$",
    re.IGNORECASE,
)
_WANTS_TO = re.compile(r"\b(?:want|wanted|like|love|have) to (?:say )?$", re.IGNORECASE)
# What follows it when it says "because of" ("thanks to the bug"), declines, or pays in advance for a favour.
_NOT_AFTER = re.compile(
    r"\s*(?:to\s+(?!(?:you|u|ya|everyone|everybody|all of you|both of you)\b)"
    r"|,?\s*(?:but )?no\b(?!\s+(?:problem|worries|rush|hurry))|in advance\b"
    r"|,?\s*(?:но )?(?:нет|не (?:надо|нужно|стоит|хочу))\b|заранее\b)",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"\s+to\s+([^\W\d_][\w’'-]*)(?:\s+[^\W\d_][\w’'-]*)?\s+for\b", re.IGNORECASE)
_SAYING = {"said", "says", "wrote", "сказал", "сказала", "написал", "написала", "говорит"}
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")
_NEAR = 40  # characters before and after a word of thanks that are looked at
_QUOTED = (">", "|")

SEARCH_PARTS = ("hank", "HANK", "thx", "Thx", "rateful", "пасиб", "ПАСИБ", "спс", "лагодар", "ризнател")
"""Parts of words, letter by letter: whatever gives thanks holds one of these, save for rare spellings."""


def gives_thanks(text: str, other: str = "", *, told_only: bool = False) -> bool:
    """Whether the one whose words these are thanks somebody.

    ``other`` is the name of the one it is about: what directly follows it is their deed ("Anna thanked me").
    ``told_only``: only where it is told of oneself ("thanked her"): what else is said may be the other's words.
    """
    names = {part.casefold() for part in other.split()}
    lines = (line for line in text.split("\n") if not line.lstrip().startswith(_QUOTED))
    for sentence in _SENTENCE_END.split("\n".join(lines)):
        told = _TOLD.finditer(sentence) if any(part in sentence for part in _TOLD_PARTS) else ()
        if any(_is_ones_own(sentence, match, names) for match in told):
            return True
        if not told_only and any(_is_meant(sentence, match, names) for match in _SAID.finditer(sentence)):
            return True
    return False


def _is_ones_own(sentence: str, match: re.Match[str], names: set[str]) -> bool:
    before = sentence[max(0, match.start() - _NEAR) : match.start()]
    return not _NOT_BEFORE.search(before) and _last_word(before) not in names


def _is_meant(sentence: str, match: re.Match[str], names: set[str]) -> bool:
    before = sentence[max(0, match.start() - _NEAR) : match.start()]
    after = sentence[match.end() : match.end() + _NEAR]
    to_somebody = _TO_SOMEBODY.match(after)
    if _NOT_AFTER.match(after) and not (to_somebody and to_somebody[1].casefold() in names):
        return False
    if _WANTS_TO.search(before):
        return True
    return not _NOT_BEFORE.search(before) and not _is_their_saying(before, names)


def _is_their_saying(before: str, names: set[str]) -> bool:
    """Whether the words before say that another thanked: "she said thanks", «Анна сказала спасибо», "Anna: thanks"."""
    last = _last_word(before)
    # Of oneself it is told ("said thanks to Anna"), and found as that.
    return last in _SAYING or (last.endswith(":") and last[:-1] in names)


def _last_word(before: str) -> str:
    words = before.split()
    return words[-1].casefold() if words else ""
