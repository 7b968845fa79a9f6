"""Whole lines: when, who, where, what is next and what is left; then what must never happen."""

import datetime as dt
import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.names import fold
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.quick_add.line.chips import chips_of
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import KnownCommunity, KnownPerson, Line

HERE = Path(__file__).parent
NOW = dt.datetime(2026, 6, 10, 14, 30, 20, tzinfo=ZoneInfo("Europe/Berlin"))  # a Wednesday


class Book:
    """An address book of a few."""

    def __init__(self, names: Sequence[str], communities: Sequence[KnownCommunity] = ()) -> None:
        self._people = [KnownPerson(number, name) for number, name in enumerate(names, 1)]
        self._communities = communities

    def people(self, words: Collection[str]) -> Sequence[KnownPerson]:
        return [person for person in self._people if set(re.findall(r"[\w']+", fold(person.name))) & set(words)]

    def platforms(self) -> Sequence[tuple[str, str]]:
        return [("own:1", "Mastodon")]

    def communities(self) -> Sequence[KnownCommunity]:
        return self._communities


BOOK = Book(
    ["Анна Вересова", "Анна Лугова", "Иван Петров", "Lena Marsh", "Павел Громов"],
    [KnownCommunity(7, "Rust Berlin", "discord"), KnownCommunity(8, "Питон и чай", "telegram")],
)


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def sentences() -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines_of("sentences.txt")]


def dates_of(line: Line) -> str:
    return ", ".join(f"{found.value.isoformat()[:16]} {found.role[0]}" for found in line.dates) or "-"


def rule_of(line: Line) -> str:
    return line.recurrence.rrule if line.recurrence else "-"


@pytest.mark.parametrize(("text", "dates", "rule", "rest"), sentences())
def test_sentences(text: str, dates: str, rule: str, rest: str) -> None:
    line = parse_line(text, NOW)
    assert (dates_of(line), rule_of(line)) == (dates, rule)
    assert rest in ("=", line.rest or "-")


@pytest.mark.parametrize("text", lines_of("without_dates.txt"))
def test_lines_without_a_date(text: str) -> None:
    line = parse_line(text, NOW)
    assert (line.dates, line.recurrence) == ((), None)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("созвон с Анной Вересовой вчера", [("Анна Вересова", (1,))]),
        ("созвон с Анной вчера", [("Анна", (1, 2))]),
        ("встретил Ивана Петрова и Павла Громова", [("Иван Петров", (3,)), ("Павел Громов", (5,))]),
        ("написал Петрову Ивану", [("Иван Петров", (3,))]),
        ("обсудили доклад Павла Громова", [("Павел Громов", (5,))]),
        ("met Lena Marsh and Ola Nyberg", [("Lena Marsh", (4,)), ("Ola Nyberg", ())]),
        ("coffee with Lena", [("Lena Marsh", (4,))]),
        ("с Игорем Ледневым, Катей и Олегом", [("Игорь Леднев", ()), ("Катя", ()), ("Олег", ())]),
        ("позвонил Марии Соколовой", [("Мария Соколова", ())]),
        ("письмо от Сергея", [("Сергей", ())]),
        ("встретил Сашу Достоевского", [("Саша Достоевский", ())]),
        ("поговорил с Еленой Толстой", [("Елена Толстая", ())]),
        ("talked to Max van der Berg about Paris", [("Max van der Berg", ())]),
        ("went to Berlin with the Acme team", []),
        ("spoke with IBM", []),
        ("Call Ann on Monday", [("Ann", ())]),
    ],
)
def test_people(text: str, people: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(person.name, person.ids) for person in parse_line(text, NOW, names=BOOK).people] == people


@pytest.mark.parametrize(
    ("text", "platform", "community", "known"),
    [
        ("met Ivan at PyData Slack", "slack", "PyData Slack", None),
        ("переписка с Павлом в чате Python RU", None, "Python RU", None),
        ("chatted on Telegram about maps", "telegram", None, None),
        ("написал Ане в телеграме", "telegram", None, None),
        ("met Lena in the Rust Berlin Discord", "discord", "Rust Berlin", 7),
        ("были на митапе Питон и чай", "telegram", "Питон и чай", 8),
        ("wrote to Ola on Mastodon", "own:1", None, None),
        ("lunch at the office", None, None, None),
    ],
)
def test_places(text: str, platform: str | None, community: str | None, known: int | None) -> None:
    place = parse_line(text, NOW, names=BOOK).place
    found = (place.platform, place.community, place.community_id) if place else (None, None, None)
    assert found == (platform, community, known)


K, D = InteractionKind, Direction


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("met Ivan yesterday", K.MEETING, D.MUTUAL),
        ("had a call with Ivan yesterday", K.CALL, D.MUTUAL),
        ("called Ivan yesterday", K.CALL, D.OUT),
        ("Ivan called yesterday", K.CALL, D.IN),
        ("Ivan called me", K.CALL, D.IN),
        ("позвонил Ивану", K.CALL, D.OUT),
        ("позвонила Ольга", K.CALL, D.IN),
        ("созвонились с Ольгой", K.CALL, D.MUTUAL),
        ("написал Ольге", K.MESSAGE, D.OUT),
        ("Ольга написала мне", K.MESSAGE, D.IN),
        ("переписывались с Ольгой", K.MESSAGE, D.MUTUAL),
        ("email from Ola last week", K.EMAIL, D.IN),
        ("emailed Ola", K.EMAIL, D.OUT),
        ("introduced Ola to Ben", K.INTRODUCTION, D.OUT),
        ("Ola introduced me to Ben", K.INTRODUCTION, D.IN),
        ("helped Ola with her talk", K.HELP_GIVEN, D.OUT),
        ("Ola helped me with my talk", K.HELP_RECEIVED, D.IN),
        ("помог Ольге", K.HELP_GIVEN, D.OUT),
        ("Ольга помогла мне", K.HELP_RECEIVED, D.IN),
        ("митап вчера, познакомились с Ольгой", K.MEETING, D.MUTUAL),
        ("были на митапе вчера", K.EVENT, D.MUTUAL),
    ],
)
def test_kind_and_direction(text: str, kind: InteractionKind, direction: Direction) -> None:
    happened = parse_line(text, NOW).happened
    assert happened is not None
    assert (happened.kind, happened.direction) == (kind, direction)


@pytest.mark.parametrize(
    "text", ["call Ivan tomorrow", "позвонить Ивану завтра", "lunch with Ola on Friday", "buy milk"]
)
def test_a_plan_is_no_interaction(text: str) -> None:
    assert parse_line(text, NOW).happened is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("call with Ola yesterday, 40 minutes", 40),
        ("созвон с Ольгой вчера на полтора часа", 90),
        ("met Ola for an hour and a half", 90),
        ("говорили с Ольгой 1 час 20 минут", 80),
        ("met Ola 2 hours ago", None),
        ("call Ola in 2 hours", None),
    ],
)
def test_duration(text: str, minutes: int | None) -> None:
    duration = parse_line(text, NOW).duration
    assert (duration.minutes if duration else None) == minutes


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("met Ola yesterday, remind me in 2 weeks to send the deck", "send the deck"),
        ("met Ola yesterday, remind me in 2 weeks", ""),
        ("встретил Ольгу вчера, написать ей через месяц", "написать ей"),
        ("met Ola yesterday, she will send the deck on Friday", None),
        ("call Ola tomorrow", "call Ola"),
        ("met Ola yesterday", None),
    ],
)
def test_next_step(text: str, step: str | None) -> None:
    found = parse_line(text, NOW).next_step
    assert (found.text if found else None) == step


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("every Monday at 10", "2026-06-15T10:00:00"),
        ("every 3 months", "2026-09-10"),
        ("every day at 9", "2026-06-11T09:00:00"),
        ("call Ola in a month, then every 3 months", "2026-07-10"),
        ("every Monday until December 1", "2026-06-15"),
        ("every year on 30 February", "2026-06-10"),
    ],
)
def test_a_recurrence_begins(text: str, first: str) -> None:
    recurrence = parse_line(text, NOW).recurrence
    assert recurrence is not None
    assert recurrence.first.isoformat() == first


def test_the_order_of_slashes_follows_the_language_unless_it_is_said() -> None:
    assert dates_of(parse_line("call Ola on 5/6/2027", NOW)) == "2027-05-06 p"
    assert dates_of(parse_line("позвонить Ольге 5/6/2027", NOW)) == "2027-06-05 p"
    assert dates_of(parse_line("call Ola on 5/6/2027", NOW, "DMY")) == "2027-06-05 p"
    assert dates_of(parse_line("call Ola on 05.06.2027", NOW, "MDY")) == "2027-06-05 p"


def test_the_rest_keeps_what_nothing_understood() -> None:
    line = parse_line("met Ola Nyberg yesterday at PyData Slack, loves maps #maps, remind me in 2 weeks", NOW)
    assert (line.rest, [tag.tag for tag in line.tags]) == ("loves maps", ["maps"])
    assert line.undated == "met Ola Nyberg at PyData Slack, loves maps"


def test_chips_say_all_that_was_understood_in_order() -> None:
    line = parse_line("созвон с Анной сегодня в 11:00 40 минут, написать через месяц #доклад", NOW, names=BOOK)
    chips = [(chip.kind, chip.value, chip.ids) for chip in chips_of(line)]
    assert chips == [
        ("kind", "call mutual", ()),
        ("person", "Анна", (1, 2)),
        ("date", "2026-06-10T11:00:00", ()),
        ("duration", "40", ()),
        ("next", "написать", ()),
        ("date", "2026-07-10", ()),
        ("tag", "доклад", ()),
    ]


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        parse_line("today", dt.datetime(2026, 6, 10))  # noqa: DTZ001


WORDS = """
in|next|last|через|2|99999|week|weeks|часа|в|at|5|15:00|31|февраля|march|2026|назад|ago|end of|месяца
в прошлую пятницу|+|-|.|,|05.06|утра|pm|the|го|0|00|32.13.9999|'99|every|каждые|раз в|first|friday|of|месяц|1/2
12.12.12|q3|2-го|Anna|с Анной|met|remind me|to|напомнить|#tag|and|half|quarter|noon|каждый|30|february|until
не забудь|(|)|I|w/|@|в чате|Python|Slack|без|четверть|полтора|0001|9999|d|y|ч|before|от|from now|-31|1e9|\u0660
ё|\u0130|day|год|\u202eпятница|e\u0301|🙂|семь|полпятого|Christmas|last July|через день|вечера|at the|10/10|Sat|Anna's
"""
PIECES = st.lists(st.sampled_from(WORDS.strip().replace("\n", "|").split("|")), max_size=14).map(" ".join)
MOMENTS = st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30), timezones=st.just(dt.UTC))  # noqa: DTZ001


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PIECES | st.text(max_size=200), st.just(NOW) | MOMENTS)
def test_any_text_is_read_without_an_error(text: str, now: dt.datetime) -> None:
    line = parse_line(text, now, names=BOOK)
    spans = [chip.span for chip in chips_of(line)]
    assert spans == sorted(spans, key=lambda span: (span.start, span.end))
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert "\0" not in line.rest or "\0" in text
    dates = sorted((found.span for found in line.dates), key=lambda span: span.start)
    assert all(one.end <= other.start for one, other in pairwise(dates))


@pytest.mark.parametrize(
    "unit",
    [
        "every first and ",
        "2 ",
        "через неделю и ",
        "Anna ",
        "5/6 ",
        "в ",
        "#a ",
        "первая и ",
        "9",
        "🙂",
        "\u0301",
        "\0",
        "\u202e",
        "(",
        "every ",
        "Анна и ",
    ],
)
def test_a_long_line_is_read_in_time(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    parse_line(text, NOW, names=BOOK)
    started = perf_counter()
    parse_line(text, NOW, names=BOOK)
    assert perf_counter() - started < 0.2


KNOWN = Book(["Николай Гусев", "Anna-Maria Lopez", "O'Brien, Kit", "Jean Dupont", "Jean Dupond"])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("созвон с Гусевым вчера", [("Николай Гусев", (1,))]),
        ("написать Николаю Гусеву завтра", [("Николай Гусев", (1,))]),
        ("met Anna-Maria yesterday", [("Anna-Maria Lopez", (2,))]),
        ("met Eva-Maria yesterday", [("Eva-Maria", ())]),
        ("met Anna-Maria Lopez yesterday", [("Anna-Maria Lopez", (2,))]),
        ("met Kit O'Brien yesterday", [("O'Brien, Kit", (3,))]),
        ("met Jean yesterday", [("Jean", (4, 5))]),
        ("met Jean Duval yesterday", [("Jean Duval", ())]),
    ],
)
def test_known_people_by_any_of_their_names(text: str, people: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(person.name, person.ids) for person in parse_line(text, NOW, names=KNOWN).people] == people


@pytest.mark.parametrize(
    ("text", "clock", "rest"),
    [
        ("on Friday lunch with Ann at 12", "2026-06-12T12:00 p", "lunch with Ann"),
        ("в пятницу обед с Аней в 13:30", "2026-06-12T13:30 p", "обед с Аней"),
    ],
)
def test_a_clock_apart_from_its_day(text: str, clock: str, rest: str) -> None:
    line = parse_line(text, NOW)
    assert (dates_of(line), line.rest) == (clock, rest)


@pytest.mark.parametrize(
    ("text", "rule", "first", "rest"),
    [
        ("по пятницам созвон с командой в 11", "FREQ=WEEKLY;BYDAY=FR", "2026-06-12T11:00", "созвон с командой"),
        ("weekly sync with Ann on Tuesdays at 10", "FREQ=WEEKLY;BYDAY=TU", "2026-06-16T10:00", "sync with Ann"),
    ],
)
def test_a_recurrence_in_two_pieces(text: str, rule: str, first: str, rest: str) -> None:
    line = parse_line(text, NOW)
    assert (rule_of(line), dates_of(line), line.rest) == (rule, "-", rest)
    assert line.recurrence is not None
    assert line.recurrence.first.isoformat()[:16] == first
