"""Whom the person helped, answered, introduced and thanked in a week, and the streak of weeks."""

import pytest

from crm_app.domain.rhythm import Deed, week_of
from crm_app.queries import rhythm as module
from crm_app.queries.rhythm import Rhythm, week
from crm_app.store.tables.imports import SourceRecord
from tests.queries.book import TODAY, Book

# TODAY is Wednesday, 1 July 2026; its week began two days ago.
OWN = ("Vera Owner",)


def read(book: Book, goal: int = 5, **more: bool) -> Rhythm:
    return book.read(week, TODAY, goal, OWN, **more)


def counts(found: Rhythm) -> dict[str, int]:
    return {deed.value: len(people) for deed, people in found.deeds.items() if people}


def help_in_week(book: Book, weeks_ago: int, *contact_ids: int) -> None:
    for contact_id in contact_ids:
        book.talk(contact_id, days_ago=7 * weeks_ago, kind="help_given", direction="out")


def test_an_empty_book_has_one_week_and_no_streak(book: Book) -> None:
    found = read(book)
    assert (found.people, found.streak, found.best, found.whole) == (0, 0, 0, True)
    assert [bar.monday for bar in found.weeks] == [week_of(TODAY)]


def test_each_person_counts_once_whatever_was_done(book: Book) -> None:
    anna, boris = book.contact("Anna"), book.contact("Boris")
    book.talk(anna, kind="help_given", direction="out", text="thanked Anna")
    book.talk(anna, boris, kind="introduction", direction="mutual")
    found = read(book)
    assert found.people == 2
    assert counts(found) == {"helped": 1, "introduced": 2, "thanked": 1}
    assert [each.name for each in found.deeds[Deed.INTRODUCED]] == ["Anna", "Boris"]


def test_help_received_and_an_introduction_by_others_do_not_count(book: Book) -> None:
    anna = book.contact("Anna")
    book.talk(anna, kind="help_received", direction="in")
    book.talk(anna, kind="introduction", direction="in")
    assert read(book).people == 0


def test_the_week_begins_on_monday_and_ends_today(book: Book) -> None:
    for number, days in enumerate((2, 3, -1)):  # Monday, the Sunday before it, tomorrow
        book.talk(book.contact(f"P{number}"), days_ago=days, kind="help_given", direction="out")
    assert [each.name for each in read(book).deeds[Deed.HELPED]] == ["P0"]


@pytest.mark.parametrize(("before", "answered"), [
    ({"direction": "in", "days_ago": 4}, 1),
    ({"direction": "in", "days_ago": 32}, 0),  # past answering
    ({"direction": "out", "days_ago": 4}, 0),
    ({"direction": "in", "days_ago": 4, "kind": "event"}, 0),
    ({"direction": "in", "days_ago": 4, "subtype": "invitation"}, 0),
    ({"direction": "mutual", "days_ago": 4, "text": "Vera Owner: hi\nAnna: hello"}, 1),
    ({"direction": "mutual", "days_ago": 4, "text": "Anna: hello\nVera Owner: hi"}, 0),
])  # fmt: skip
def test_an_answer_is_what_follows_a_message_that_waited(book: Book, before: dict[str, object], answered: int) -> None:
    anna = book.contact("Anna")
    book.talk(anna, **before)  # type: ignore[arg-type]
    book.talk(anna, days_ago=1, direction="out")
    assert len(read(book).deeds[Deed.ANSWERED]) == answered


def test_what_was_answered_elsewhere_waits_no_more(book: Book) -> None:
    anna = book.contact("Anna")
    book.talk(anna, days_ago=4, direction="in")
    book.talk(anna, days_ago=3, kind="call")
    book.talk(anna, days_ago=1, direction="out")
    assert read(book).people == 0


def test_an_answer_on_the_same_day_of_one_thread(book: Book) -> None:
    anna, boris = book.contact("Anna"), book.contact("Boris")
    book.talk(anna, days_ago=1, text="Anna: hello\nVera Owner: hi")
    book.talk(boris, days_ago=1, text="Vera Owner: hi\nBoris: hello")
    assert [each.name for each in read(book).deeds[Deed.ANSWERED]] == ["Anna"]


def test_a_message_to_several_answers_and_thanks_nobody(book: Book) -> None:
    anna, boris = book.contact("Anna"), book.contact("Boris")
    book.talk(anna, days_ago=4, direction="in")
    book.talk(anna, boris, days_ago=1, direction="out", text="thanks")
    assert read(book).people == 0


def test_of_an_imported_conversation_only_ones_own_words_thank(book: Book) -> None:
    anna = book.contact("Anna")
    made = book.talk(anna, direction="mutual", text="thanks for the link")
    assert counts(read(book)) == {"thanked": 1}
    book.add(SourceRecord(source="linkedin", key="1", interaction_id=made, said="[]"))
    assert counts(read(book)) == {}


def test_weeks_in_a_row_and_the_best_of_a_year(book: Book) -> None:
    anna, boris = book.contact("Anna"), book.contact("Boris")
    for weeks_ago in (1, 2, 4, 5, 6):
        help_in_week(book, weeks_ago, anna, boris)
    help_in_week(book, 3, anna)
    found = read(book, 2)
    assert (found.people, found.streak, found.best) == (0, 2, 3)
    assert [bar.met for bar in found.weeks] == [True, True, True, False, True, True, False]
    assert [bar.people for bar in found.weeks] == [2, 2, 2, 1, 2, 2, 0]
    help_in_week(book, 0, anna, boris)
    assert read(book, 2).streak == 3
    assert read(book, 1).streak == 7  # judged by the present goal
    assert read(book, 3).streak == 0


def test_a_long_streak_is_read_to_its_end_when_asked(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "YEAR_WEEKS", 4)
    monkeypatch.setattr(module, "SHOWN_WEEKS", 3)
    anna = book.contact("Anna")
    for weeks_ago in range(8):
        help_in_week(book, weeks_ago, anna)
    help_in_week(book, 10, anna)
    shown, whole = read(book, 1, whole=False), read(book, 1)
    assert (shown.streak, shown.whole, len(shown.weeks)) == (3, False, 3)
    assert (whole.streak, whole.best, whole.whole, len(whole.weeks)) == (8, 8, True, 3)


def test_a_week_is_read_page_by_page(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAGE", 2)
    monkeypatch.setattr(module, "_LARGEST_PAGE", 2)
    for number in range(5):  # all at the same moment
        book.talk(book.contact(f"P{number}"), text="thanks", direction="out", days_ago=1)
    assert len(read(book).deeds[Deed.THANKED]) == 5
