"""What platforms and communities bring."""

from datetime import date

import pytest

from crm_app.queries.platform_yield import PeriodRow, known_meeting_points, yield_periods, yield_rows
from tests.queries.book import DISCORD, LINKEDIN, NOW, SLACK, Book


@pytest.fixture
def met(book: Book) -> tuple[int, int]:
    """Two met in a LinkedIn group (one warm, one cold), one on LinkedIn itself, one by a Slack community alone."""
    group = book.community("Data People", LINKEDIN, joined_on=date(2022, 5, 1))
    empty = book.community("Quiet", DISCORD, joined_on=date(2023, 5, 1))
    delta = book.community("Py Delta", SLACK)
    warm, cold, alone, archived, nowhere = (book.contact(name) for name in ("A", "B", "C", "D", "E"))
    book.met(warm, LINKEDIN, group, met_on=date(2023, 1, 5))
    book.met(cold, LINKEDIN, group, met_on=date(2023, 1, 9))
    book.met(alone, LINKEDIN, met_on=date(2024, 6, 1))
    book.met(archived, None, delta)
    book.met(nowhere, None, None, met_on=date(2024, 1, 1))
    book.talk(warm, days_ago=90)
    book.talk(cold, days_ago=91)
    book.talk(alone, direction="out")
    return group, empty


def test_platforms_by_people_met_talked_and_warm(book: Book, met: tuple[int, int]) -> None:
    rows = book.read(yield_rows, "platform", NOW)
    figures = [(row.platform, row.joined, row.met, row.talked, row.warm, row.share) for row in rows]
    assert figures == [
        ("linkedin", date(2022, 5, 1), 3, 2, 1, 0.75),
        ("slack", None, 1, 0, 0, 0.25),
        ("discord", date(2023, 5, 1), 0, 0, 0, 0.0),
    ]
    assert {(row.community_id, row.community) for row in rows} == {(None, "")}


def test_communities_and_the_rest_of_each_platform(book: Book, met: tuple[int, int]) -> None:
    rows = book.read(yield_rows, "community", NOW)
    assert [(row.platform_name, row.community, row.met, row.talked) for row in rows] == [
        ("LinkedIn", "Data People", 2, 2),
        ("LinkedIn", "", 1, 0),
        ("Slack", "Py Delta", 1, 0),
        ("Discord", "Quiet", 0, 0),
    ]
    assert rows[0].community_id == met[0]
    assert rows[3].joined == date(2023, 5, 1)


def test_since_counts_only_people_met_from_that_day_on(book: Book, met: tuple[int, int]) -> None:
    rows = book.read(yield_rows, "community", NOW, date(2023, 1, 9))
    assert {row.community or row.platform: row.met for row in rows} == {
        "Data People": 1, "linkedin": 1, "Py Delta": 0, "Quiet": 0
    }  # fmt: skip


def test_archived_communities_stay_while_they_brought_somebody(book: Book, met: tuple[int, int]) -> None:
    old = book.community("Old", SLACK, archived_at=NOW)
    assert "Old" not in [row.community for row in book.read(yield_rows, "community", NOW)]
    book.met(book.contact("F"), SLACK, old)
    assert "Old" in [row.community for row in book.read(yield_rows, "community", NOW)]


def test_an_empty_book_has_no_yield(book: Book) -> None:
    assert book.read(yield_rows, "platform", NOW) == []
    assert book.read(yield_rows, "community", NOW) == []
    assert book.read(known_meeting_points) == (0, 0)


def test_periods(book: Book, met: tuple[int, int]) -> None:
    months = book.read(yield_periods, "month")
    assert months == [
        PeriodRow(date(2023, 1, 1), "linkedin", "LinkedIn", "#2F7BC8", 2),
        PeriodRow(date(2024, 6, 1), "linkedin", "LinkedIn", "#2F7BC8", 1),
    ]
    assert [(row.period, row.met) for row in book.read(yield_periods, "year", date(2023, 1, 9))] == [
        (date(2023, 1, 1), 1), (date(2024, 1, 1), 1)
    ]  # fmt: skip


def test_a_community_says_the_platform_of_those_met_there(book: Book, met: tuple[int, int]) -> None:
    delta = book.community("Py Gamma", SLACK)
    for day, name in ((2, "F"), (28, "G")):
        book.met(book.contact(name), None, delta, met_on=date(2024, 6, day))
    book.met(book.contact("H"), SLACK, met_on=date(2024, 6, 2))
    found = [(row.period, row.platform, row.met) for row in book.read(yield_periods, "month", date(2024, 1, 1))]
    assert found == [(date(2024, 6, 1), "linkedin", 1), (date(2024, 6, 1), "slack", 3)]


def test_how_much_is_known(book: Book, met: tuple[int, int]) -> None:
    assert book.read(known_meeting_points) == (4, 5)
    book.contact("only a member", listed=False)
    assert book.read(known_meeting_points) == (4, 5)
