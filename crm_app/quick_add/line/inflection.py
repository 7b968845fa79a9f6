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
    "тимофей тимур тихон федор филипп эдуард юра юрий яков ярослав коля вова ваня толя гоша "
    "леня лева сеня жорж густав герберт рихард рольф отто карлос хуан равиль наиль раиль камиль кабир даниэль "
    "габриэль рафаэль "
    "самуэль мануэль мишель йенс ларс хенрик ной ян ли игнатий савва захария матвей арсентий абрам аким алик "
    "альберт анвар аркаша арсен арам армен артемий артур аслан ашот богдан боря бронислав вася ваган "
    "вениамин веня виталик виля витя володя влас всеволод гарик генрих геннадий герасим гоша гриша давид дамир даня "
    "демид демьян ден денис динар добрыня дима димон женек жора захар иван ибрагим игорек ильдар ильнур ильяс "
    "иннокентий "
    "иосиф ираклий карен карл клим климент кеша кузьма лаврентий ленар лукас марсель маркус мартин мансур марлен "
    "митя мирон мирослав митрофан мурат назар наум нестор никодим никифор нурлан ося олежка олежек платон прохор "
    "радик "
    "рамиль ратмир рафаил ренат ринат ришат роберт родион ростислав рубен рудольф рустем сева серега серж слава "
    "спартак "
    "стас степа султан тагир тарас тема тимоха тигран трофим фарид федя фима фома филя фредерик фридрих хасан шамиль "
    "эдик эльдар эмиль эрик эрнест юлиан юсуф януш ян яша ярик леха санек толик костик вадик павлик славик"
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
    "таня татьяна ульяна фаина эльвира эмма юлия юля яна "
    "агата агния ада аделина аида айгуль аксинья алевтина алия алсу альбина альфия амалия амина анжела анжелика "
    "анита "
    "анюта ариадна ариана арина асель асия ася аурика аля алька багира белла божена борислава варя вася венера "
    "веста вика "
    "виола виолетта влада владислава галя гала гузель гульнара дана даная дарина джамиля дина динара диля дора "
    "ева евдокия "
    "ева ефросинья женя зарина зара земфира зина зоя злата зульфия иванна ида илона инга инесса иоланта ия "
    "капитолина каролина "
    "катерина катюша кети клара клава ксюша лада лала лана лара лиана лика лилия лиля лина лия лола лолита лора "
    "луиза люба "
    "люда люся люси мадина майя малика маргарита марго марианна марьяна марта маруся марьям матильда мая мелания "
    "милана милена "
    "мира мирослава муза наталия надежда наташка нелли нета ника нина новелла нонна нора нюра олеся олимпиада "
    "олька патрисия "
    "полина прасковья рада радмила рая регина рената рита роза роксана рузанна руслана руфина сабина салават саня "
    "сара "
    "светлана сима снежана соня софа стася стефания сусанна тамара тася тата тая тина томара тома уля фатима фая "
    "фрида "
    "хлоя христина цветана шура эвелина элеонора элина элла эля эльза эмилия эрика эсфирь этери юлиана юлька "
    "юнона ядвига "
    "яра ярослава даша саша лида наташа рая рома ира ната сюзанна милка линда лена леся аленка алена аня анна кира"
)
_GENDER: Final = {**dict.fromkeys(_WOMEN.split(), "f"), **dict.fromkeys(_MEN.split(), "m")}
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
    listed = [_listed_base(_low(word), case) for word in words]
    gender = next((_gender(word, base, case) for word, base in zip(words, listed, strict=True) if base), None)
    gender = gender or _guess(_low(words[0]), case)
    found = [base or _surname(_low(word), gender, case) for word, base in zip(words, listed, strict=True)]
    return [_as_written(base, word) for base, word in zip(found, words, strict=True)]


def _listed_base(word: str, case: str) -> str | None:
    """The given name that a word is; of two (Яну: Ян, Яна) the one whose case it is."""
    found = [base for base in bases(word) if base in _GENDER]
    if case == "dat" and word.endswith(("у", "ю")):
        found.sort(key=lambda base: base.endswith(("а", "я")))
    elif case == "acc" and word.endswith(("у", "ю")):
        found.sort(key=lambda base: not base.endswith(("а", "я")))
    return found[0] if found else None


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
    if len(word) <= 3:
        return word  # Ли, Мей, Ким
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
        if word.endswith("ие"):
            return word[:-1] + "я"
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
            if ending in ("ем", "ю", "я") and stem[-1] not in "аеиоуыэ":
                return stem + ("" if stem[-1] in _SIBILANT + "ц" else "ь")
            return stem + (stands[1] if ending == "ю" else stands[0])
    return word


def _as_written(base: str, word: str) -> str:
    """The nominative with the capitals of the word, and its ``ё`` where the letters still agree."""
    if base == "петр" and _low(word) != base:
        base = "пётр"  # the other cases have no ё to tell by
    made = base[:1].upper() + base[1:]
    return "".join(
        "ё" if low == "е" and old == "ё" else low for low, old in zip(made, word.ljust(len(made)), strict=False)
    )


def is_listed(word: str) -> bool:
    """Whether a word is a given name as it stands."""
    return _low(word) in _GENDER


def is_given_name(word: str) -> bool:
    return any(base in _GENDER for base in bases(_low(word)))
