"""Names as they are compared, sorted and stored: folding, alphabet, given and family name, and what text may hold."""

import re
import unicodedata

_CYRILLIC = re.compile(r"[\u0400-\u052F\u1C80-\u1C8F\u2DE0-\u2DFF\uA640-\uA69F]")
_DIACRITIC = re.compile(r"[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]")
_INVISIBLE = re.compile(r"[\uFE00-\uFE0F\u115F\u1160\u3164\uFFA0\u180B-\u180F\U000E0100-\U000E01EF]")
_CONTROLS = re.compile(r"[\x00-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x85]")
_RUSSIAN = re.compile(r"[ -~А-яЁё]*")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PATRONYMIC = re.compile(r"(?:[оеё]вич|[оеё]вна|ична|ильич|[oe]vich|[oe]vna|ichna|ilyich)$")

# Letters that Unicode does not take apart, written as people write them without the key for it.
_PLAIN_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k",
    "ŋ": "n", "ё": "е",
}  # fmt: skip
_PARTICLES = re.compile(
    r"van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|bint|abu|te[rn]|zum?|zur|a[fv]|ap"
    r"|фон|де|да|ван|дер|ди|ла|эль|аль|ибн|бин"
)
_SUFFIX = re.compile(r"jr|sr|i{2,3}|iv|phd|мл|ст")
_TITLE = re.compile(rf"{_SUFFIX.pattern}|dr|md|mba|msc|bsc|ma|ba|pmp|cpa|cfa|esq")


class _Letters(dict[int, str]):
    """What each code point folds to, worked out when it is first met: ``str.translate`` then runs in C."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_letter(chr(code))
        return folded


def _fold_letter(letter: str) -> str:
    if letter in _PLAIN_LETTERS:
        return _PLAIN_LETTERS[letter]
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf", "Cs") or _INVISIBLE.match(letter):
        return ""
    if _CYRILLIC.match(letter):
        return letter
    bare = unicodedata.normalize("NFC", _DIACRITIC.sub("", unicodedata.normalize("NFKD", letter)))
    return _PLAIN_LETTERS.get(bare, bare)


_LETTERS = _Letters()


def fold(text: str) -> str:
    """The form in which names and search words are compared.

    Compatibility forms (𝐀, ﬁ, full width) become plain letters, case and Latin and Greek diacritics go, ``ё`` is ``е``
    while ``й`` stays a letter of its own, zero-width and direction marks go, and runs of white space are one space.
    Folding twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split())
    if _RUSSIAN.fullmatch(text):  # nothing to compose, and no other case than the lower one
        return " ".join(text.lower().replace("ё", "е").split())
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(unicodedata.normalize("NFC", composed.translate(_LETTERS)).split())


def script_of(text: str) -> int:
    """The alphabet a name is listed under, by its first letter: 0 Latin, 1 Cyrillic, 2 other or none."""
    if text[:1].isascii() and text[:1].isalpha():
        return 0
    first = next((letter for letter in unicodedata.normalize("NFKC", text) if letter.isalpha()), "")
    if _CYRILLIC.match(first):
        return 1
    return 0 if first and unicodedata.name(first, "").startswith("LATIN ") else 2


def sort_key(given: str, family: str, name: str) -> str:
    """What the list sorts by: the folded name as it is shown, without signs before the first letter or digit.

    Without a shown name, the given and the family name stand in.
    """
    folded = fold(name) or fold(f"{given} {family}")
    first = next((at for at, sign in enumerate(folded) if sign.isalnum()), 0)
    return folded[first:]


def strip_scrub(text: str) -> str:
    """Text fit to be stored: no NUL, no lone surrogates, no control characters but \\n and tab; stripped."""
    if text.isprintable():
        return text.strip()
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip()


def split_name(name: str) -> tuple[str, str]:
    """Given and family name of a whole name, as far as its form tells; a single word is a given name.

    The last word is the family name with the particles before it ("van der Berg"). "Family, Given" and the Russian
    order family, given, patronymic are turned round. Titles after a comma and words in brackets are left out.
    """
    head, comma, tail = " ".join(_BRACKETED.sub(" ", name).split()).partition(",")
    words, after = _without(_SUFFIX, head.split()), _without(_TITLE, tail.replace(",", " ").split())
    if comma and after and words:
        return " ".join(after), " ".join(words)
    if len(words) < 2:
        return " ".join(words), ""
    patronymics = [bool(_PATRONYMIC.search(word.lower())) for word in words]
    if len(words) == 3 and patronymics == [False, False, True]:
        return f"{words[1]} {words[2]}", words[0]
    start = len(words) - 1
    while start > 1 and _PARTICLES.fullmatch(words[start - 1].lower()):
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])


def _without(titles: re.Pattern[str], words: list[str]) -> list[str]:
    return [word for word in words if not titles.fullmatch(word.replace(".", "").lower())]
