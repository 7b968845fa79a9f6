"""The fresh lines in each language: the share of each piece that is as expected."""

from collections import Counter

import pytest

from crm_app.quick_add.line.parse import parse_line
from tests.quick_add.fresh import fresh_lines, marks

# Percent that must be right of those a line says something about; what is measured stands a little above.
FLOORS = {
    "dates": 97, "recurrence": 99, "minutes": 99, "tags": 100, "people": 97, "kind": 97, "place": 85, "rest": 93,
    "next": 93,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_piece_is_as_expected(language: str) -> None:
    right, asked, wrong = Counter[str](), Counter[str](), list[str]()
    for fresh in fresh_lines():
        if fresh.language == language:
            found = marks(fresh, parse_line(fresh.text, fresh.now))
            asked.update(found)
            right.update(piece for piece, good in found.items() if good)
            wrong += [f"{piece}: {fresh.text}" for piece, good in found.items() if not good]
    assert set(asked) == set(FLOORS)
    short = {piece: right[piece] for piece, floor in FLOORS.items() if 100 * right[piece] < floor * asked[piece]}
    assert not short, "\n".join(wrong)


def test_lines_without_a_date_have_none() -> None:
    """At most two in twelve may be found where nothing is said; here hardly any are."""
    silent = [fresh for fresh in fresh_lines() if not {"d", "r"} & fresh.said.keys()]
    found = [fresh.text for fresh in silent if (line := parse_line(fresh.text, fresh.now)).dates or line.recurrence]
    assert len(silent) > 40
    assert len(found) <= len(silent) // 12, found


def test_the_lines_are_many_and_in_both_languages() -> None:
    count = Counter(fresh.language for fresh in fresh_lines())
    assert min(count["en"], count["ru"]) > 200
