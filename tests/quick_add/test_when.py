"""A field's text as a day and time, and as a cadence: tables in both languages, then what must never happen."""

import datetime as dt
import subprocess
import sys
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.quick_add.when import When, parse_cadence, parse_when

NOW = dt.datetime(2026, 6, 10, 14, 30, 20, tzinfo=ZoneInfo("Europe/Berlin"))  # a Wednesday

# Text, as a plan, as something that happened ("=": the same); "-" is nothing understood.
ENGLISH = """
today                       | 2026-06-10       | =
tomorrow                    | 2026-06-11       | =
yesterday                   | 2026-06-09       | =
Yesterday 15:00             | 2026-06-09 15:00 | =
yesterday at 6pm            | 2026-06-09 18:00 | =
day after tomorrow          | 2026-06-12       | =
the day before yesterday    | 2026-06-08       | =
now                         | 2026-06-10 14:30 | =
today at 3pm                | 2026-06-10 15:00 | =
today 3 PM                  | 2026-06-10 15:00 | =
tomorrow at 5               | 2026-06-11 17:00 | =
tomorrow at 9               | 2026-06-11 09:00 | =
9 tomorrow                  | 2026-06-11 09:00 | =
at 5pm tomorrow             | 2026-06-11 17:00 | =
tomorrow at 05:00           | 2026-06-11 05:00 | =
tomorrow 8:45 a.m.          | 2026-06-11 08:45 | =
tomorrow, 10:15             | 2026-06-11 10:15 | =
tomorrow noon               | 2026-06-11 12:00 | =
tomorrow morning            | 2026-06-11 09:00 | =
tomorrow afternoon at 5     | 2026-06-11 17:00 | =
9 tomorrow evening          | 2026-06-11 21:00 | =
tomorrow at half past three | 2026-06-11 15:30 | =
tomorrow at quarter to 5    | 2026-06-11 16:45 | =
tonight                     | 2026-06-10 19:00 | =
tonight at 8 o'clock        | 2026-06-10 20:00 | =
last night                  | 2026-06-09 19:00 | =
last night at 8             | 2026-06-09 20:00 | =
this morning                | 2026-06-10 09:00 | =
in 2 weeks                  | 2026-06-24       | =
in two weeks                | 2026-06-24       | =
in a couple of weeks        | 2026-06-24       | =
in a week                   | 2026-06-17       | =
in 1 month                  | 2026-07-10       | =
in 10 years                 | 2036-06-10       | =
in half a year              | 2026-12-10       | =
in 2 weeks at 10:00         | 2026-06-24 10:00 | =
3 weeks from now            | 2026-07-01       | =
2 weeks                     | 2026-06-24       | 2026-05-27
1d                          | 2026-06-11       | 2026-06-09
+2w                         | 2026-06-24       | =
+ 3 months                  | 2026-09-10       | =
-3d                         | 2026-06-07       | =
3 days ago                  | 2026-06-07       | =
two days ago at 3pm         | 2026-06-08 15:00 | =
a week ago                  | 2026-06-03       | =
a fortnight ago             | 2026-05-27       | =
2 hours ago                 | 2026-06-10 12:30 | =
in 2 hours                  | 2026-06-10 16:30 | =
an hour ago                 | 2026-06-10 13:30 | =
half an hour ago            | 2026-06-10 14:00 | =
in 90 minutes               | 2026-06-10 16:00 | =
monday                      | 2026-06-15       | 2026-06-08
on Friday                   | 2026-06-12       | 2026-06-05
by Fri                      | 2026-06-12       | 2026-06-05
wednesday                   | 2026-06-17       | 2026-06-03
next Monday                 | 2026-06-15       | =
next Friday                 | 2026-06-19       | =
this Friday                 | 2026-06-12       | =
last friday                 | 2026-06-05       | =
last tuesday                | 2026-06-09       | =
friday next week            | 2026-06-19       | =
next week friday            | 2026-06-19       | =
Friday at 11am              | 2026-06-12 11:00 | 2026-06-05 11:00
next week                   | 2026-06-15       | =
next month                  | 2026-07-01       | =
next quarter                | 2026-07-01       | =
last week                   | 2026-06-03       | =
last month                  | 2026-05-10       | =
weekend                     | 2026-06-13       | 2026-06-06
next weekend                | 2026-06-20       | =
end of month                | 2026-06-30       | =
at the end of the month     | 2026-06-30       | =
end of next month           | 2026-07-31       | =
end of week                 | 2026-06-14       | =
end of year                 | 2026-12-31       | =
eom                         | 2026-06-30       | =
beginning of next month     | 2026-07-01       | =
5 March                     | 2027-03-05       | 2026-03-05
March 5th                   | 2027-03-05       | 2026-03-05
the 5th of March            | 2027-03-05       | 2026-03-05
10 June                     | 2026-06-10       | =
Mar 5, 2026 at 2:30pm       | 2026-03-05 14:30 | =
March 24th at 11            | 2027-03-24 11:00 | 2026-03-24 11:00
Friday, 12 June             | 2026-06-12       | =
Tuesday, 5 May              | 2026-05-05       | =
Sunday, 5 May               | 2027-05-05       | 2024-05-05
5 June 1999                 | 1999-06-05       | =
5 June 85                   | 1985-06-05       | =
29 February                 | 2028-02-29       | -
31 June                     | -                | -
30 Feb 2026                 | -                | -
the 5th                     | 2026-07-05       | 2026-06-05
on the 31st                 | 2026-07-31       | 2026-05-31
2026-06-05                  | 2026-06-05       | =
2026-06-05 10:00            | 2026-06-05 10:00 | =
05.06.2026                  | 2026-06-05       | =
5/6/26                      | 2026-06-05       | =
05-06-2026                  | 2026-06-05       | =
15:00                       | 2026-06-10 15:00 | 2026-06-09 15:00
at 3pm                      | 2026-06-10 15:00 | 2026-06-09 15:00
14:30                       | 2026-06-10 14:30 | =
11am                        | 2026-06-11 11:00 | 2026-06-10 11:00
15h15                       | 2026-06-10 15:15 | 2026-06-09 15:15
12am                        | 2026-06-11 00:00 | 2026-06-10 00:00
noon                        | 2026-06-11 12:00 | 2026-06-10 12:00
25:00                       | -                | -
13pm                        | 2026-06-11 13:00 | 2026-06-10 13:00
tomorrow 10:75              | -                | -
in 99999 years              | -                | -
may                         | -                | -
12                          | -                | -
1:1                         | -                | -
a second opinion            | -                | -
python 3.12                 | -                | -
call Ivan tomorrow          | -                | -
whenever                    | -                | -
"""

RUSSIAN = """
сегодня                       | 2026-06-10       | =
завтра                        | 2026-06-11       | =
вчера                         | 2026-06-09       | =
Вчера в 15:00                 | 2026-06-09 15:00 | =
вчера 15:00                   | 2026-06-09 15:00 | =
послезавтра                   | 2026-06-12       | =
позавчера                     | 2026-06-08       | =
послепослезавтра              | 2026-06-13       | =
сейчас                        | 2026-06-10 14:30 | =
только что                    | 2026-06-10 14:30 | =
завтра в 5                    | 2026-06-11 17:00 | =
завтра в 10                   | 2026-06-11 10:00 | =
завтра в 5 утра               | 2026-06-11 05:00 | =
завтра в 05:00                | 2026-06-11 05:00 | =
завтра в 10.30                | 2026-06-11 10:30 | =
завтра в 3 часа дня           | 2026-06-11 15:00 | =
завтра в час дня              | 2026-06-11 13:00 | =
завтра в 3 дня                | 2026-06-11 15:00 | =
завтра в 10 часов 14 минут    | 2026-06-11 10:14 | =
сегодня в 8 вечера            | 2026-06-10 20:00 | =
сегодня в 14 часов            | 2026-06-10 14:00 | =
завтра утром                  | 2026-06-11 09:00 | =
вчера вечером                 | 2026-06-09 19:00 | =
завтра в полдень              | 2026-06-11 12:00 | =
завтра к вечеру               | 2026-06-11 19:00 | =
в пятницу после обеда         | 2026-06-12 14:00 | 2026-06-05 14:00
через 2 недели                | 2026-06-24       | =
через две недели              | 2026-06-24       | =
через пару недель             | 2026-06-24       | =
через неделю                  | 2026-06-17       | =
через месяц                   | 2026-07-10       | =
через 3 дня                   | 2026-06-13       | =
через 7 дней                  | 2026-06-17       | =
через день                    | 2026-06-11       | =
через полгода                 | 2026-12-10       | =
через год                     | 2027-06-10       | =
через 5 лет                   | 2031-06-10       | =
через квартал                 | 2026-09-10       | =
через 2 недели в 10:00        | 2026-06-24 10:00 | =
спустя неделю                 | 2026-06-17       | =
2 недели                      | 2026-06-24       | 2026-05-27
2 нед                         | 2026-06-24       | 2026-05-27
3 дня назад                   | 2026-06-07       | =
неделю назад                  | 2026-06-03       | =
неделю тому назад             | 2026-06-03       | =
месяц назад                   | 2026-05-10       | =
полгода назад                 | 2025-12-10       | =
два дня назад в 15            | 2026-06-08 15:00 | =
через 2 часа                  | 2026-06-10 16:30 | =
через час                     | 2026-06-10 15:30 | =
час назад                     | 2026-06-10 13:30 | =
через полчаса                 | 2026-06-10 15:00 | =
полчаса назад                 | 2026-06-10 14:00 | =
через 15 минут                | 2026-06-10 14:45 | =
понедельник                   | 2026-06-15       | 2026-06-08
в понедельник                 | 2026-06-15       | 2026-06-08
во вторник                    | 2026-06-16       | 2026-06-09
в среду                       | 2026-06-17       | 2026-06-03
до пятницы 18:00              | 2026-06-12 18:00 | 2026-06-05 18:00
пт                            | 2026-06-12       | 2026-06-05
в субботу в девять            | 2026-06-13 09:00 | 2026-06-06 09:00
в следующую пятницу           | 2026-06-19       | =
следующий понедельник         | 2026-06-15       | =
в эту пятницу                 | 2026-06-12       | =
в прошлую пятницу             | 2026-06-05       | =
в прошлый вторник             | 2026-06-09       | =
в пятницу на следующей неделе | 2026-06-19       | =
на следующей неделе в пятницу | 2026-06-19       | =
на следующей неделе           | 2026-06-15       | =
в следующем месяце            | 2026-07-01       | =
в следующем квартале          | 2026-07-01       | =
на прошлой неделе             | 2026-06-03       | =
в прошлом месяце              | 2026-05-10       | =
на выходных                   | 2026-06-13       | 2026-06-06
конец месяца                  | 2026-06-30       | =
в конце месяца                | 2026-06-30       | =
до конца недели               | 2026-06-14       | =
к концу года                  | 2026-12-31       | =
в конце следующего месяца     | 2026-07-31       | =
в начале следующего месяца    | 2026-07-01       | =
5 марта                       | 2027-03-05       | 2026-03-05
5-го марта                    | 2027-03-05       | 2026-03-05
к 5 марта                     | 2027-03-05       | 2026-03-05
5 мар                         | 2027-03-05       | 2026-03-05
5 мая                         | 2027-05-05       | 2026-05-05
10 июня                       | 2026-06-10       | =
24 марта в 11                 | 2027-03-24 11:00 | 2026-03-24 11:00
в 11 24 марта                 | 2027-03-24 11:00 | 2026-03-24 11:00
5 марта 2026 14:30            | 2026-03-05 14:30 | =
5 марта 2026 года             | 2026-03-05       | =
5 марта 2026 г.               | 2026-03-05       | =
в пятницу, 12 июня            | 2026-06-12       | =
12 июня                       | 2026-06-12       | 2025-06-12
5 числа                       | 2026-07-05       | 2026-06-05
20-го                         | 2026-06-20       | 2026-05-20
29 февраля                    | 2028-02-29       | -
31 июня                       | -                | -
05.06.2026                    | 2026-06-05       | =
05.06.26                      | 2026-06-05       | =
05.06                         | 2027-06-05       | 2026-06-05
05.06 в 10                    | 2027-06-05 10:00 | 2026-06-05 10:00
31.12                         | 2026-12-31       | 2025-12-31
15:00                         | 2026-06-10 15:00 | 2026-06-09 15:00
15.30                         | 2026-06-10 15:30 | 2026-06-09 15:30
в 15                          | 2026-06-10 15:00 | 2026-06-09 15:00
15 часов                      | 2026-06-10 15:00 | 2026-06-09 15:00
в 2 часа                      | 2026-06-11 14:00 | 2026-06-10 14:00
вечером                       | 2026-06-10 19:00 | 2026-06-09 19:00
март                          | -                | -
марта                         | -                | -
вчера в 25                    | -                | -
позвонить Ивану завтра        | -                | -
когда-нибудь                  | -                | -
"""


def table(text: str) -> list[tuple[str, bool, str]]:
    rows: list[tuple[str, bool, str]] = []
    for line in text.strip().splitlines():
        phrase, plan, past = (cell.strip() for cell in line.split("|"))
        rows += [(phrase, True, plan), (phrase, False, plan if past == "=" else past)]
    return rows


def shown(when: When | None) -> str:
    if when is None:
        return "-"
    return f"{when.day} {when.time:%H:%M}" if when.time else str(when.day)


@pytest.mark.parametrize(("phrase", "future", "expected"), table(ENGLISH))
def test_english(phrase: str, future: bool, expected: str) -> None:
    assert shown(parse_when(phrase, NOW, future=future)) == expected


@pytest.mark.parametrize(("phrase", "future", "expected"), table(RUSSIAN))
def test_russian(phrase: str, future: bool, expected: str) -> None:
    assert shown(parse_when(phrase, NOW, future=future)) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("5/6/2026", "2026-05-06"), ("05.06.2026", "2026-06-05"), ("2026-06-05", "2026-06-05"), ("5/6", "2027-05-06")],
)
def test_month_first_is_for_slashes_only(phrase: str, expected: str) -> None:
    assert shown(parse_when(phrase, NOW, future=True, day_first=False)) == expected


def test_a_month_clamps_at_its_end() -> None:
    end_of_january = NOW.replace(month=1, day=31)
    assert shown(parse_when("через месяц", end_of_january, future=True)) == "2026-02-28"


def test_hours_are_counted_across_a_clock_change() -> None:
    before = dt.datetime(2026, 3, 29, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert shown(parse_when("in 2 hours", before, future=True)) == "2026-03-29 04:30"


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        parse_when("today", dt.datetime(2026, 6, 10), future=True)  # noqa: DTZ001


def test_dateparser_is_loaded_only_for_a_typed_date() -> None:
    code = (
        "import sys, datetime as dt\n"
        "from crm_app.quick_add.when import parse_when\n"
        "now = dt.datetime(2026, 6, 10, tzinfo=dt.UTC)\n"
        "parse_when('in 2 weeks', now, future=True)\n"
        "before = 'dateparser' in sys.modules\n"
        "parse_when('5 March', now, future=True)\n"
        "print(before, 'dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
    assert done.stderr == ""


PIECES = st.lists(
    st.sampled_from(
        "in next last через 2 99999 week weeks часа в at 5 15:00 31 февраля march 2026 назад ago end of месяца "
        "в_прошлую пятницу + - . 05.06 утра pm the го 0 00 32.13.9999 '99".replace("_", " ").split(" ")
    ),
    max_size=6,
).map(" ".join)


@given(PIECES | st.text(max_size=60), st.booleans(), st.booleans())
def test_any_text_is_a_day_or_nothing(text: str, future: bool, day_first: bool) -> None:
    when = parse_when(text, NOW, future=future, day_first=day_first)
    assert when is None or isinstance(when.day, dt.date)
    cadence = parse_cadence(text)
    assert cadence is None or 1 <= cadence.every <= 999


CADENCES = """
every 6 weeks        | 6 week
6 weeks              | 6 week
6w                   | 6 week
every week           | 1 week
every day            | 1 day
everyday             | 1 day
each month           | 1 month
every other week     | 2 week
every two months     | 2 month
every second month   | 2 month
every 3rd month      | 3 month
once a month         | 1 month
once a year          | 1 year
once every 3 months  | 3 month
once in 2 weeks      | 2 week
daily                | 1 day
weekly               | 1 week
biweekly             | 2 week
fortnightly          | 2 week
every fortnight      | 2 week
Monthly              | 1 month
quarterly            | 3 month
every quarter        | 3 month
every half year      | 6 month
twice a year         | 6 month
yearly               | 1 year
annually             | 1 year
1y                   | 1 year
90 days              | 90 day
каждые 6 недель      | 6 week
6 недель             | 6 week
6 нед                | 6 week
каждую неделю        | 1 week
каждый день          | 1 day
каждый месяц         | 1 month
каждый год           | 1 year
каждые 3 месяца      | 3 month
каждые три месяца    | 3 month
каждую вторую неделю | 2 week
каждый второй месяц  | 2 month
раз в месяц          | 1 month
раз в неделю         | 1 week
один раз в год       | 1 year
раз в 2 недели       | 2 week
раз в две недели     | 2 week
раз в квартал        | 3 month
раз в полгода        | 6 month
каждые полгода       | 6 month
раз в полтора месяца | 45 day
ежедневно            | 1 day
еженедельно          | 1 week
ежемесячно           | 1 month
ежеквартально        | 3 month
ежегодно             | 1 year
два раза в год       | 6 month
week                 | -
неделя               | -
every 0 weeks        | -
every 5000 weeks     | -
every 2 hours        | -
раз в час            | -
every monday         | -
6                    | -
sometimes            | -
"""


@pytest.mark.parametrize("line", CADENCES.strip().splitlines())
def test_cadence(line: str) -> None:
    phrase, expected = (cell.strip() for cell in line.split("|"))
    every, _, unit = expected.partition(" ")
    assert parse_cadence(phrase) == (None if expected == "-" else Cadence(int(every), Unit(unit)))
