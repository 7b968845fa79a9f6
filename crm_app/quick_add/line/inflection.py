"""Russian names from their cases back to the nominative: Анной is Анна, Иваном Петровым is Иван Петров."""

from typing import Final

_MEN = (
    "александр алексей анатолий андрей антон аркадий арсений артем артур борис вадим валентин валерий василий "
    "виктор виталий "
    "влад владимир владислав вячеслав гена геннадий георгий герман глеб григорий данил данила даниил денис дима "
    "дмитрий евгений "
    "егор женя иван игнат игорь илья кирилл константин костя лев леонид леша макар максим марат марк матвей "
    "миша михаил никита "
    "николай олег осип павел паша петр петя роман рома руслан рустам савелий саша семен сергей сережа слава "
    "станислав степан "
    "тимофей тимур тихон федор филипп эдуард юра юрий яков ярослав коля вова ваня толя гоша"
)
_WOMEN = (
    "александра алена алина алиса алла анастасия ангелина анна антонина аня валентина валерия варвара василиса "
    "вера вероника "
    "виктория галина дарья даша диана евгения екатерина елена елизавета жанна зинаида злата инна ирина ира "
    "карина катя кира "
    "клавдия кристина ксения лариса лена лера лиза лидия лина любовь людмила маргарита марина мария маша мила "
    "надежда надя "
    "наталья наташа настя нина оксана ольга оля полина раиса регина римма светлана света снежана софия софья "
    "соня таисия тамара "
    "таня татьяна ульяна фаина эльвира эмма юлия юля яна"
)
_GENDER: Final = {**dict.fromkeys(_MEN.split(), "m"), **dict.fromkeys(_WOMEN.split(), "f")}
_FLEETING: Final = {"павл": "павел", "петр": "петр", "льв": "лев"}
_SIBILANT = "жшчщц"

# Ending, what may stand for it; the first fits a name that no list knows best.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ого", ("ий", "ый", "ой")), ("его", ("ий",)), ("ому", ("ий", "ый", "ой")), ("ему", ("ий",)), ("ою", ("а",)),
    ("ией", ("ия",)), ("ием", ("ий",)), ("ии", ("ия",)), ("ию", ("ия", "ий")), ("ия", ("ий",)),
    ("ым", ("", "ый")), ("им", ("ий", "")), ("ой", ("а", "ая")), ("ей", ("я", "а", "ья")), ("ьей", ("ья",)),
    ("ом", ("",)), ("ем", ("й", "ь", "")), ("у", ("а", "")), ("ю", ("я", "й", "ь")), ("ы", ("а",)),
    ("и", ("я", "а", "ь")),
    ("е", ("а", "", "я", "й", "ь")), ("а", ("",)), ("я", ("й", "ь")), ("ью", ("ь",)),
)  # fmt: skip


def bases(word: str) -> tuple[str, ...]:
    """A folded word and what it may be a case of."""
    found: dict[str, None] = {word: None}
    if not word or not "а" <= word[-1] <= "я" or len(word) < 3:
        return (word,)
    for ending, stands in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        for end in stands:
            found[_FLEETING.get(stem, stem) if not end else stem + end] = None
    return tuple(found)


def nominative(words: list[str], case: str) -> list[str]:
    """A new name's words as they are listed. ``case`` is how it stands: nom, gen, dat, acc or ins."""
    if case == "nom" or not any("а" <= word[-1:].lower() <= "я" for word in words):
        return words
    listed = [next((base for base in bases(_low(word)) if base in _GENDER), None) for word in words]
    gender = next((_gender(word, base, case) for word, base in zip(words, listed, strict=True) if base), None)
    gender = gender or _guess(_low(words[0]), case)
    found = [base or _surname(_low(word), gender, case) for word, base in zip(words, listed, strict=True)]
    return [_as_written(base, word) for base, word in zip(found, words, strict=True)]


def _low(word: str) -> str:
    return word.lower().replace("ё", "е")


def _gender(word: str, base: str, case: str) -> str:
    """Александра is a woman, or Александр in another case: after "встретил" and "у" the man is likelier."""
    twin = base.removesuffix("а")
    if base == _low(word) and twin in _GENDER and case in ("gen", "acc"):
        return "m"
    return _GENDER[base]


def _guess(word: str, case: str) -> str:
    if case == "ins":
        return "f" if word.endswith(("ой", "ей")) else "m"
    if case == "acc":
        return "m" if word.endswith(("а", "я")) and not word.endswith(("ая", "яя")) else "f"
    if case == "dat":
        return "m" if word.endswith(("у", "ю")) else "f"
    return "m" if word.endswith(("а", "я")) else "f"


def _surname(word: str, gender: str, case: str) -> str:
    if gender == "f":
        for ending in ("ой", "у", "ую"):
            if word.endswith(ending) and case != "nom":
                stem = word.removesuffix("ую") if word.endswith("ую") else word.removesuffix(ending)
                return stem + ("ая" if word.endswith("ую") or stem.endswith(("ск", "цк", "толст")) else "а")
        if word.endswith("ией") or word.endswith("ии") or word.endswith("ию"):
            return word[:-2].removesuffix("и") + "ия"
        if word.endswith("ей"):
            return word[:-2] + ("а" if word[-3] in _SIBILANT else "я")
        if word.endswith("ы"):
            return word[:-1] + "а"
        if word.endswith("и"):
            return word[:-1] + ("а" if word[-2] in "гкхжшчщ" else "я")
        return word[:-1] + "а" if word.endswith("е") else word[:-1] + "я" if word.endswith("ю") else word
    for ending, stands in _ENDINGS:
        if word.endswith(ending) and ending not in ("ой", "ей", "е", "ы", "и"):
            stem = word.removesuffix(ending)
            if len(stem) < 2:
                continue
            if ending in ("ом", "у", "а"):
                return _FLEETING.get(stem, stem)
            if ending == "им":
                return stem + ("" if stem.endswith(("ин", "ын")) else "ий")
            return stem + (stands[1] if ending == "ю" else stands[0])
    return word


def _as_written(base: str, word: str) -> str:
    """The nominative with the capitals of the word, and its ``ё`` where the letters still agree."""
    made = base[:1].upper() + base[1:]
    return "".join(
        "ё" if low == "е" and old == "ё" else low for low, old in zip(made, word.ljust(len(made)), strict=False)
    )


def is_listed(word: str) -> bool:
    """Whether a word is a given name as it stands."""
    return _low(word) in _GENDER


def is_given_name(word: str) -> bool:
    return any(base in _GENDER for base in bases(_low(word)))
