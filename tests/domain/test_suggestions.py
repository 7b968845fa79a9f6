"""The rules of suggestions that need no database: rhythm, sleep, weights, and promises in a text."""

import re
from datetime import date, timedelta

import pytest

from crm_app.domain.promises import SEARCH_WORDS, find_promise, last_is_theirs, own_lines
from crm_app.domain.suggestions import (
    Level,
    SuggestionKind,
    dormant,
    is_silent,
    levels_of,
    levels_text,
    rhythm,
    weights_of,
)

TODAY = date(2026, 7, 1)


def days(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=each) for each in sorted(ago, reverse=True)]


def test_a_rhythm_is_the_median_of_the_gaps() -> None:
    found = rhythm(days(100, 90, 70, 60, 22), TODAY)
    assert found is not None
    assert (found.median, found.contact_days, found.silent, found.last) == (15, 5, 22, TODAY - timedelta(days=22))
    assert rhythm(days(30, 20, 10), TODAY) is None


@pytest.mark.parametrize(
    ("ago", "silent"),
    [((42, 37, 32, 27, 22), True), ((41, 36, 31, 26, 21), False), ((55, 45, 35, 25), False), ((56, 46, 36, 26), True)],
)
def test_silence_is_more_than_three_weeks_and_two_and_a_half_gaps(ago: tuple[int, ...], silent: bool) -> None:
    found = rhythm(days(*ago), TODAY)
    assert found is not None
    assert is_silent(found) is silent


def test_dormant_was_busy_within_a_year_and_is_asleep_for_more_than_one() -> None:
    found = dormant(days(1300, 700, 650, 600, 550, 500, 366), TODAY)
    assert found is not None
    assert (found.contact_days, found.silent) == (6, 366)
    assert (found.first, found.until) == (TODAY - timedelta(days=700), TODAY - timedelta(days=366))
    assert dormant(days(700, 650, 600, 550, 500, 365), TODAY) is None
    assert dormant(days(1000, 900, 800, 700, 600, 500), TODAY) is None


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"silence": 3}', '{"silence": "loud"}', "[" * 100_000])
def test_damaged_weights_are_normal(text: str) -> None:
    assert set(levels_of(text).values()) == {Level.NORMAL}


def test_weights_are_kept_as_text() -> None:
    text = levels_text(levels_of("") | {SuggestionKind.JOB: Level.OFF, SuggestionKind.SILENCE: Level.MORE})
    weights = weights_of(text)
    assert (weights[SuggestionKind.JOB], weights[SuggestionKind.SILENCE]) == (0, 120)
    assert levels_text(levels_of("")) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I'll send the slides", "i’ll also share the doc", "I will write to Bob", "Will send you the deck tomorrow",
        "promised to introduce her to Kim", "Обещал прислать резюме", "Пообещала познакомить с Ильёй",
        "Завтра пришлю ссылку", "Хорошо, отправлю вечером", "вышлю договор", "I owe her a coffee", "Good. I'll call.",
    ],
)  # fmt: skip
def test_promises_are_found(text: str) -> None:
    assert find_promise(text)


@pytest.mark.parametrize(
    "text",
    [
        "He promised to send it", "They'll send the slides", "she will send a note", "Anna promised to write",
        "он обещал позвонить", "Анна обещала позвонить", "не пришлю", "if I'll send it", "sent the slides",
        "a promising start", "Unwilling sender", "goodwill sending",
    ],
)  # fmt: skip
def test_what_is_no_promise_of_ones_own_is_not(text: str) -> None:
    assert find_promise(text, "Anna Анна") == ""


def test_a_promise_is_quoted_by_its_sentence() -> None:
    assert find_promise("Nice talk.\nI'll send the slides. Bye!") == "I'll send the slides."
    long = find_promise("word " * 40 + "and I'll send " + "it " * 60)
    assert len(long) <= 90
    assert long.startswith("I'll send")


def test_who_wrote_what() -> None:
    text = "Olga Own: hello\nAnna Berg: hi\nI'll send it\nOlga Own: thanks"
    assert own_lines(text, ["Olga Own"], "Anna Berg") == "hello\nthanks"
    assert last_is_theirs(text, ["olga own"], "Anna Berg") is False
    assert last_is_theirs(text + "\nAnna Berg: sure", ["Olga Own"], "Anna Berg") is True
    assert last_is_theirs(text, [], "Anna Berg") is None
    assert own_lines("a note", ["Olga Own"], "Anna Berg") is None


def test_the_search_finds_whatever_is_a_promise() -> None:
    assert all(word.startswith('"') and word.endswith('"') for word in SEARCH_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "will intro him to Max", "let me get back to you", "Ill send it", "Owe her an intro to Max",
        "С меня презентация", "Had coffee with Anna, will send her the deck",
        "talked to her and promised to send slides", "Напишу ей в мае",
        "Анне обещал прислать статью", "promised I'd send the deck", "Сведу её с Иваном", "I'm going to send the paper",
    ],
)  # fmt: skip
def test_more_promises_are_found_and_the_search_index_finds_them_too(text: str) -> None:
    assert find_promise(text, "Anna Petrova")
    words = " ".join(re.findall(r"\w+", text.casefold()))
    assert any(f" {phrase.strip(chr(34))} " in f" {words} " for phrase in SEARCH_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Max promised to send the deck", "The team will call", "She liked it and will send me the CV",
        "the manager promised to call", "Макс обещал прислать", "I promised to send the deck, sent it",
        "Пришлю слайды. Отправил.", "I'll send the deck. Done!", "Let me know what you think",
    ],
)  # fmt: skip
def test_another_s_promise_or_a_kept_one_is_none(text: str) -> None:
    assert find_promise(text, "Anna Petrova") == ""


def test_who_wrote_last_is_told_only_where_both_are_known() -> None:
    assert last_is_theirs("Olga: hi\nab: and you?", ("Olga",), ("Anna Berg", "ab")) is True
    assert last_is_theirs("ab: hi\nOlga: yes", ("Olga",), ("Anna Berg", "ab")) is False
    assert last_is_theirs("Olga: hi\nab: and you?", ("Olga",), "Anna Berg") is None
