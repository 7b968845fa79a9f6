"""The words that times are said in, English and Russian: each folded form with its kinds and values."""

from collections.abc import Mapping
from datetime import time

Value = int | str | time | tuple[int, str] | tuple[int, int]

MORNING, AFTERNOON, EVENING, NIGHT = time(9), time(14), time(19), time(22)
"""What a part of the day stands for where no hour was typed."""


def _forms(text: str) -> list[str]:
    """Words written out; ``пятниц(а,ы)`` stands for its forms, and an empty ending for the stem alone."""
    found: list[str] = []
    for word in text.split():
        stem, bracket, endings = word.partition("(")
        found += [stem + ending for ending in endings.rstrip(")").split(",")] if bracket else [stem]
    return found


_WEEKDAYS = (
    "monday понедельник(,а,у,ом,е)", "tuesday вторник(,а,у,ом,е)", "wednesday wensday wednsday",
    "thursday thrusday четверг(,а,у,ом,е)",
    "friday пятниц(а,ы,е,у,ей)", "saturday saterday суббот(а,ы,е,у,ой) суботу",
    "sunday воскресень(е,я,ю,ем) воскресени(е,я,ю,ем)",
)  # fmt: skip
_SHORT_WEEKDAYS = (
    "mon пн пнд", "tue tues вт втр", "wed ср сред(а,е,у,ы) срд", "thu thur thurs чт чтв", "fri пт птн", "sat сб сбт",
    "sun вс вск",
)  # fmt: skip
_PLURAL_WEEKDAYS = (
    "mondays понедельникам", "tuesdays вторникам", "wednesdays средам", "thursdays четвергам", "fridays пятницам",
    "saturdays субботам", "sundays воскресеньям",
)  # fmt: skip
_MONTHS = (
    "january январ(ь,я,е,ю,ем)", "february феврал(ь,я,е,ю,ем)", "марта марте", "april апрел(ь,я,е,ю,ем)",
    "мая мае", "june июн(ь,я,е,ю,ем)", "july июл(ь,я,е,ю,ем)", "august август(,а,е,у,ом)",
    "september сентябр(ь,я,е,ю,ем)", "october октябр(ь,я,е,ю,ем)", "november ноябр(ь,я,е,ю,ем)",
    "december декабр(ь,я,е,ю,ем)",
)  # fmt: skip
# Also names, verbs or syllables: they need a number or a preposition beside them.
_LOOSE_MONTHS = (
    "jan янв", "feb фев февр", "march mar мар март марту", "apr апр", "may май маю маем", "jun июн", "jul июл",
    "aug авг",
    "sep sept сен сент", "oct окт", "nov ноя нояб", "dec дек",
)  # fmt: skip
_UNITS = (
    ("SECOND_UNIT", "seconds sec secs секунд(а,ы,у,) сек", (1, "second")),
    ("MINUTE_UNIT", "minute minutes min mins m минут(а,ы,у,) минутку минуточку мин", (1, "minute")),
    ("HOUR_UNIT", "hour hours hr hrs h час часа часов часик часок ч часам часу", (1, "hour")),
    ("DAY_UNIT", "day days d день дня дней дн сутки суток дню дням", (1, "day")),
    ("WEEK_UNIT", "week weeks wk wks w недел(я,и,ю,ь,е) недельку нед", (1, "week")),
    ("WEEK_UNIT", "fortnight fortnights", (2, "week")),
    ("MONTH_UNIT", "month months mo mos месяц(,а,ев,е,у) мес", (1, "month")),
    ("QUARTER_UNIT", "quarters qtr qtrs квартал(,а,ов,е,у)", (3, "month")),
    ("HALF_YEAR", "полгода полугодие полугодия полугодий", (6, "month")),
    ("YEAR_UNIT", "year years yr yrs y год года году лет г", (1, "year")),
)
_NUMBERS: tuple[tuple[str, int], ...] = (
    ("zero ноль", 0), ("one один одна одну одного одной одно", 1), ("two два две двух", 2), ("three три трех", 3),
    ("four четыре четырех", 4), ("five пят(ь,и)", 5), ("six шест(ь,и)", 6), ("seven сем(ь,и)", 7),
    ("eight восемь восьми", 8), ("nine девят(ь,и)", 9), ("ten десят(ь,и)", 10), ("eleven одиннадцат(ь,и)", 11),
    ("twelve двенадцат(ь,и)", 12), ("thirteen тринадцат(ь,и)", 13), ("fourteen четырнадцат(ь,и)", 14),
    ("fifteen пятнадцат(ь,и)", 15), ("sixteen шестнадцат(ь,и)", 16), ("seventeen семнадцат(ь,и)", 17),
    ("eighteen восемнадцат(ь,и)", 18), ("nineteen девятнадцат(ь,и)", 19), ("twenty двадцат(ь,и)", 20),
    ("thirty тридцат(ь,и)", 30), ("forty сорок сорока", 40), ("fifty пятьдесят пятидесяти", 50),
    ("sixty шестьдесят", 60), ("seventy семьдесят", 70), ("eighty восемьдесят", 80), ("ninety девяносто", 90),
)  # fmt: skip
_ADJECTIVE = "ый,ого,ому,ым,ом,ая,ой,ую,ое,ые,ых"
_ORDINALS: tuple[tuple[str, int], ...] = (
    ("first перв(A)", 1), ("второй втор(A)", 2), ("third трет(ий,ьего,ьему,ьим,ьем,ья,ьей,ью,ье,ьи)", 3),
    ("fourth четверт(A)", 4), ("fifth пят(A)", 5), ("sixth шестой шест(A)", 6), ("seventh седьмой седьм(A)", 7),
    ("eighth восьмой восьм(A)", 8), ("ninth девят(A)", 9), ("tenth десят(A)", 10), ("eleventh одиннадцат(A)", 11),
    ("twelfth двенадцат(A)", 12), ("thirteenth тринадцат(A)", 13), ("fourteenth четырнадцат(A)", 14),
    ("fifteenth пятнадцат(A)", 15), ("sixteenth шестнадцат(A)", 16), ("seventeenth семнадцат(A)", 17),
    ("eighteenth восемнадцат(A)", 18), ("nineteenth девятнадцат(A)", 19), ("twentieth двадцат(A)", 20),
    ("thirtieth тридцат(A)", 30),
)  # fmt: skip
_NEXT = "next coming upcoming след следующ(ий,его,ему,им,ем,ая,ей,ую,ее,ие,их) будущ(ий,его,ем,ей,ую,ее)"
_LAST = (
    "last past previous прошл пред прошл(ый,ого,ому,ым,ом,ая,ой,ую,ое,ые,ых) предыдущ(ий,его,ем,ая,ей,ую,ее) "
    "минувш(ий,его,ем,ую,ей) последн(ий,его,ем,яя,ей,юю,ее,ие)"
)
_THIS = "this current этот этого этому этим этом эта этой эту это эти этих текущ(ий,его,ем,ая,ей,ую,ее)"
_PLAIN: tuple[tuple[str, str], ...] = (
    ("NEXT", _NEXT), ("LAST", _LAST), ("THIS", _THIS),
    ("AGO", "ago back назад earlier"), ("BEFORE", "before prior до перед"), ("AFTER", "after после"),
    ("FROM", "from since с со от"), ("LATER", "later hence спустя"), ("FORWARD", "in within through через спустя"),
    ("AT", "at @ в во к ко"),
    ("NEAR", "around about near by до после after before since from for till until с со around примерно около"),
    ("ON", "on in by at until till before for around of during sometime в во на к ко до с со"),
    ("DEADLINE", "by until till before до к ко"), ("INSIDE", "in during within since until till by в во к до с на"),
    ("THE", "the"), ("OF", "of in"), ("AND", "and и &"), ("THAT", "тому"), ("ZA", "за"),
    ("COURSE", "течение течении"), ("EVERY", "every each per кажд(A)"), ("ONCE", "once раз"),
    ("TWICE", "twice дважды"), ("TIMES", "times раза раз"), ("OTHER", "other alternate"),
    ("END", "end ends late конец конца конце концу"),
    ("BEGIN", "start beginning begin early начало начала начале началу старт старте"),
    ("MIDDLE", "middle mid середин(а,е,ы,у)"), ("NOW", "now сейчас"), ("JUST", "just right только прямо"),
    ("OCLOCK", "o'clock oclock ish"), ("PAST", "past"), ("LUNCH", "lunch обед обеду обеда полудня"), ("TO", "to till"),
    ("QUARTER", "quarter quarters четверть четверти"), ("HALF", "half пол половин(а,у,е,ы)"), ("MINUS", "без"),
    ("ONE_HALF", "полтора полторы полутора"), ("BI", "bi"), ("ARTICLE", "a an"), ("FEW", "few several несколько"),
    ("COUPLE", "couple pair пару пара"),
    ("BUSINESS", "business working рабоч(ий,их,его,ему,ая,ие,им) будн(ий,его,ие,им)"),
    ("WORKDAY", "weekday weekdays workday workdays"), ("WORKDAYS", "weekdays workdays будням будни"),
    ("WEEKEND", "weekend weekends выходные выходных выходным"), ("NUMBER_WORD", "числа число числу"),
    ("EXCEPT", "except кроме"), ("THRU", "thru through to till until по до"),
    ("PO", "по"), ("BEFORE_LAST", "позапрошл(A)"), ("NEW", "new нов(A)"), ("YEAR_WORD", "year год году года"),
    ("EARLY", "early late рано поздно"), ("DAY_OF", "day день"), ("BIRTH", "рождения рожденья"),
    ("NEAREST", "ближайш(ий,его,ему,ем,ая,ей,ую,ее,ие,их)"), ("WHAT", "что"), ("CLOSE", "close end"),
    ("OVER", "over during"), ("SOFT", "later earlier sometime"),
    ("BETWEEN", "between между"), ("SEMI", "semi half"), ("UTRAM", "утрам вечерам"), ("OR", "or или"),
    ("DISTRICT", "районе"), ("TO_HOUR", "to till until до"), ("CLOSER", "ближе closer"),
    ("EXACTLY", "ровно exactly sharp"), ("NUMBERS", "числах"),
    ("THAT_ONE", "той том"), ("THING", "thing"), ("ANOTHER", "другую другой другое"), ("THRICE", "thrice трижды"),
    ("YEARLY", "yearly annually ежегодно"), ("EVE", "eve"), ("POSSESSIVE", "'s"),
)  # fmt: skip
_DAYS: tuple[tuple[str, int], ...] = (
    ("yesterday вчера вчерашн(ий,его,ему,ем,яя,ей,юю,ее)", -1), ("позавчера", -2),
    ("today tod сегодня сегодняшн(ий,его,ему,ем,яя,ей,юю,ее)", 0),
    ("tomorrow tomorrows tmrw tmr tmw tomorow tommorow tommorrow завтра завтро "
     "завтрашн(ий,его,ему,ем,яя,ей,юю,ее)", 1), ("послезавтра", 2),
    ("послепослезавтра", 3), ("overmorrow", 2),
)  # fmt: skip
_PARTS: tuple[tuple[str, time], ...] = (
    ("morning утром утра утру утро", MORNING), ("afternoon днем дня", AFTERNOON),
    ("evening вечером вечера вечеру вечер", EVENING), ("night ночью ночи ночь", NIGHT),
)  # fmt: skip
_EXACT: tuple[tuple[str, time], ...] = (
    ("noon midday noonish полдень полудню lunchtime", time(12)), ("midnight полночь полуночи", time(0)),
    ("breakfast", time(8)),
)  # fmt: skip
_REPEATS: tuple[tuple[str, tuple[int, str]], ...] = (
    ("daily everyday ежедневно", (1, "day")), ("weekly еженедельно", (1, "week")),
    ("biweekly fortnightly", (2, "week")),
    ("monthly ежемесячно", (1, "month")), ("bimonthly", (2, "month")), ("quarterly ежеквартально", (3, "month")),
    ("semiannually biannually", (6, "month")),
    ("yearly annually ежегодно", (1, "year")), ("hourly ежечасно", (1, "hour")),
)  # fmt: skip
_EDGES: tuple[tuple[str, str], ...] = (
    ("eod cob eob", "day"),
    ("eow", "week"),
    ("eom", "month"),
    ("eoq", "quarter"),
    ("eoy", "year"),
)
# Days with a name: month and day. Russian lines keep Christmas on 7 January.
_HOLIDAYS: tuple[tuple[str, tuple[int, int]], ...] = (
    ("christmas xmas", (12, 25)), ("halloween", (10, 31)), ("valentine", (2, 14)),
    ("рождество рождества рождеству рождеством", (1, 7)),
)  # fmt: skip
_SEASONS: tuple[tuple[str, int], ...] = (
    ("winter зимой зиму зима", 12), ("весной весну весна", 3), ("summer летом лето", 6), ("autumn осенью осень", 9),
)  # fmt: skip


def _build() -> dict[str, dict[str, Value]]:
    words: dict[str, dict[str, Value]] = {}

    def add(kind: str, forms: str, value: Value = 0) -> None:
        for form in _forms(forms.replace("(A)", f"({_ADJECTIVE})")):
            words.setdefault(form, {})[kind] = value

    for at in range(7):
        add("WEEKDAY", _WEEKDAYS[at], at)
        add("SHORT_WEEKDAY", _SHORT_WEEKDAYS[at], at)
        add("WEEKDAYS", _PLURAL_WEEKDAYS[at], at)
    for at in range(12):
        add("MONTH", _MONTHS[at], at + 1)
        add("LOOSE_MONTH", _LOOSE_MONTHS[at], at + 1)
    for kind, forms, unit in _UNITS:
        add("UNIT", forms, unit)
        add(kind, forms, unit)
    add("SECOND_UNIT", "second", (1, "second"))
    for forms, number in _NUMBERS:
        add("WORD_NUMBER", forms, number)
    for forms, number in _ORDINALS:
        add("ORD", forms, number)
    add("ORD", "second", 2)
    for number in range(1, 13):
        for form in _forms(_ORDINALS[number - 1][0].replace("(A)", f"({_ADJECTIVE})")):
            if form.endswith("го"):
                add("HALF_TO", f"пол{form}", number)
    for kind, forms in _PLAIN:
        add(kind, forms)
    for forms, month_and_day in _HOLIDAYS:
        add("HOLIDAY", forms, month_and_day)
    for kind, table in (("DAY_WORD", _DAYS), ("SEASON", _SEASONS), ("REPEAT", _REPEATS), ("EDGE", _EDGES)):
        for forms, value in table:
            add(kind, forms, value)
    for forms, value in _REPEATS:
        if value[1] in ("month", "year"):
            add("LONG_REPEAT", forms, value)
    for forms, moment in _PARTS:
        add("PART", forms, moment)
    for forms, moment in _EXACT:
        add("EXACT", forms, moment)
    add("PART_GENITIVE", "утра дня вечера ночи")
    add("PART_FREE", "утром вечером ночью днем")
    add("NIGHT", "night")
    add("HALF_HOUR", "полчаса", 30)
    add("HALF_DAY", "полдня", 12)
    add("TONIGHT", "tonight tonite", EVENING)
    return words


WORDS: Mapping[str, Mapping[str, Value]] = _build()
