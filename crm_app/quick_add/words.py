"""The words dates are made of, English and Russian, folded: stems to values."""

import re

WEEKDAYS: tuple[str, ...] = (
    r"mon(?:days?)?|пн|понедельник\w*",
    r"tue(?:s(?:days?)?)?|вт|вторник\w*",
    r"wed(?:nesdays?)?|ср|сред[аыуе]",
    r"thu(?:r(?:s(?:days?)?)?)?|чт|четверг\w*",
    r"fri(?:days?)?|пт|пятниц\w*",
    r"sat(?:urdays?)?|сб|суббот\w*",
    r"sun(?:days?)?|вс|воскресень\w*",
)
WEEKDAY = "|".join(WEEKDAYS)

MONTHS: tuple[str, ...] = (
    r"jan(?:uary)?|янв(?:ар[ьяе])?",
    r"feb(?:ruary)?|фев(?:р(?:ал[ьяе])?)?",
    r"mar(?:ch)?|мар(?:та?|те)?",
    r"apr(?:il)?|апр(?:ел[ьяе])?",
    r"may|ма[йяе]",
    r"june?|июн[ьяе]?",
    r"july?|июл[ьяе]?",
    r"aug(?:ust)?|авг(?:уста?|усте)?",
    r"sept?(?:ember)?|сент?(?:ябр[ьяе])?",
    r"oct(?:ober)?|окт(?:ябр[ьяе])?",
    r"nov(?:ember)?|ноя(?:бр[ьяе])?",
    r"dec(?:ember)?|дек(?:абр[ьяе])?",
)
MONTH = "|".join(MONTHS)
ENGLISH_MONTHS: tuple[str, ...] = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

# Unit names with how many of the base unit one is: a quarter is three months.
UNITS: tuple[tuple[str, str, int], ...] = (
    (r"minutes?|mins?|минут[ауы]?|мин", "minute", 1),
    (r"hours?|hrs?|h|час(?:а|ов)?|ч", "hour", 1),
    (r"days?|d|день|дня|дней|дн|сут(?:ки|ок)|д", "day", 1),
    (r"weeks?|wks?|w|недел[яюиь]|нед|н", "week", 1),
    (r"fortnights?", "week", 2),
    (r"months?|mos?|месяц(?:а|ев)?|мес|м", "month", 1),
    (r"quarters?|квартал(?:а|ов)?", "month", 3),
    (r"half[ -]?years?|полугоди[еяй]", "month", 6),
    (r"years?|yrs?|y|год(?:а|у)?|лет|г", "year", 1),
)
UNIT = "|".join(stem for stem, _, _ in UNITS)

NUMBERS: tuple[tuple[str, int], ...] = (
    (r"an?|one|od(?:in|na)|один|одну|одна|одного|одно", 1),
    (r"two|(?:a )?(?:couple|pair)(?: of)?|два|две|двух|пар[ауы]", 2),
    (r"three|(?:a )?few|три|трех|несколько", 3),
    (r"four|четыре|четырех", 4),
    (r"five|пят[ьи]", 5),
    (r"six|шест[ьи]", 6),
    (r"seven|сем[ьи]", 7),
    (r"eight|восемь|восьми", 8),
    (r"nine|девят[ьи]", 9),
    (r"ten|десят[ьи]", 10),
    (r"eleven|одиннадцат[ьи]", 11),
    (r"twelve|двенадцат[ьи]", 12),
)
NUMBER = r"\d{1,4}|" + "|".join(stem for stem, _ in NUMBERS)

NEXT = r"next|след(?:ующ\w+)?|будущ\w+|coming|upcoming"
LAST = r"last|past|previous|прошл\w+|предыдущ\w+|минувш\w+"
THIS = r"this|current|эт(?:от|у|а|о|ом|ой|и|их)|текущ\w+|ближайш\w+"

# Days from today.
DAY_WORDS: tuple[tuple[str, int], ...] = (
    (r"(?:the )?day before yesterday|позавчера", -2),
    (r"yesterday|вчера", -1),
    (r"today|сегодня|tod", 0),
    (r"tomorrow|tmrw?|tmw|завтра", 1),
    (r"(?:the )?day after tomorrow|послезавтра", 2),
    (r"послепослезавтра", 3),
)


def index_of(text: str, stems: tuple[str, ...]) -> int | None:
    """Which of the stems the whole text is, from 0; None if it is none."""
    return next((at for at, stem in enumerate(stems) if re.fullmatch(stem, text)), None)


def number_of(text: str) -> int | None:
    """A number in digits or words; the empty text is one ("через неделю"). None if it is no number."""
    if not text:
        return 1
    if text.isdecimal():
        return int(text)
    return next((value for stem, value in NUMBERS if re.fullmatch(stem, text)), None)


def unit_of(text: str) -> tuple[str, int] | None:
    """The base unit ("minute" to "year") and how many of it one is; None if it is no unit."""
    return next(((unit, size) for stem, unit, size in UNITS if re.fullmatch(stem, text)), None)
