"""Folding, alphabets, sort keys and whole names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.names import fold, script_of, sort_key, split_name, strip_scrub


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna  Lind", "anna lind"),
        (" Tab\tand\nline ", "tab and line"),
        ("Zoë Müller", "zoe muller"),
        ("Łukasz Đorđe Ørsted", "lukasz dorde orsted"),
        ("Ǽlfred Ǿst", "aelfred ost"),
        ("Straße", "strasse"),
        ("İzmir Işık", "izmir isik"),
        ("Фёдор Ёлкин", "федор елкин"),
        ("Андрей", "андрей"),
        ("Андре\u0438\u0306", "андреи\u0306".replace("и\u0306", "й")),
        ("Їжак", "їжак"),
        ("Ива\u0301н", "иван"),
        ("𝐀𝐧𝐧𝐚 𝓛𝓲𝓷𝓭", "anna lind"),
        ("Ａｎｎａ", "anna"),
        ("An\u200bna\u200e \u202eLind\u202c\ufeff", "anna lind"),
        ("Anna\u00a0Lind", "anna lind"),
        ("Άννα", "αννα"),
        ("がぎ", "がぎ"),
        ("한국", "한국"),
        ("हिन्दी", "हिन्दी"),
        ("a\x00b", "ab"),
        ("a\ud800b", "ab"),
        ("\u3164", ""),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text() | st.text(alphabet="aæøиИеǼ\u0306\u0308\u0301\u200b\u202eёЁйß İﬁ\u0345ΐ\ud800", max_size=8))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_fast_path_agrees_with_the_long_way(text: str) -> None:
    assert fold(text + "é").removesuffix("e").rstrip() == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna", 0), ("Émile", 0), ("Анна", 1), ("Їжак", 1), ("王芳", 2), ("Άννα", 2), ("", 2), ("123", 2),
        ("🚀 Анна", 1), ("«Anna»", 0), ("𝐀nna", 0), ("7 Анна Lind", 1),
    ],
)  # fmt: skip
def test_the_first_letter_decides_the_alphabet(text: str, expected: int) -> None:
    assert script_of(text) == expected


def test_people_sort_by_the_name_as_shown() -> None:
    assert sort_key("Anna", "Lind", "Anna Lind") == "anna lind"
    assert sort_key("Anna", "Lind", "") == "anna lind"
    assert sort_key("", "", "🚀 «Zoë»") == "zoe»"
    assert sort_key("", "", "!!") == "!!"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "ab"),
        ("a\ud83db", "ab"),
        ("line\r\nnext\rlast\x85end", "line\nnext\nlast\nend"),
        ("tab\there", "tab\there"),
        ("\x1b[31mred\x07", "[31mred"),
        ("  kept 𝐀 \u200b🚀 ", "kept 𝐀 \u200b🚀"),
    ],
)
def test_strip_scrub(text: str, expected: str) -> None:
    assert strip_scrub(text) == expected


@given(st.text(alphabet=st.characters()))
def test_scrubbed_text_can_be_stored(text: str) -> None:
    scrubbed = strip_scrub(text)
    scrubbed.encode()
    assert "\x00" not in scrubbed
    assert strip_scrub(scrubbed) == scrubbed


@pytest.mark.parametrize(
    ("name", "given_name", "family_name"),
    [
        ("Anna Lind", "Anna", "Lind"),
        ("Anna Maria Lind", "Anna Maria", "Lind"),
        ("Ludo van der Berg", "Ludo", "van der Berg"),
        ("Jack Ma", "Jack", "Ma"),
        ("Lind, Anna", "Anna", "Lind"),
        ("Anna Lind, MBA", "Anna", "Lind"),
        ("Anna Lind, Ph.D., PMP", "Anna", "Lind"),
        ("Tom Reed Jr.", "Tom", "Reed"),
        ("Anna (Anya) Lind", "Anna", "Lind"),
        ("Cher", "Cher", ""),
        ("", "", ""),
        (",", "", ""),
        ("Иванов Пётр Сергеевич", "Пётр Сергеевич", "Иванов"),
        ("Пётр Сергеевич Иванов", "Пётр Сергеевич", "Иванов"),
        ("Роман Максимович", "Роман", "Максимович"),
        ("Ольга Петрова", "Ольга", "Петрова"),
        ("王芳", "王芳", ""),
    ],
)
def test_split_name(name: str, given_name: str, family_name: str) -> None:
    assert split_name(name) == (given_name, family_name)


@given(st.text())
def test_any_text_splits(name: str) -> None:
    assert all(part == " ".join(part.split()) for part in split_name(name))
