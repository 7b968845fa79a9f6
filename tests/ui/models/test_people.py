"""The list of people: orders, filters, the search in its two stages, and what makes it stale."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands import contacts, tags
from crm_app.domain.drafts import ContactDraft
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.people import PeopleFilter, PeopleModel, RowRole, Sort, runs_of, selected_ids
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book) -> PeopleModel:
    choices = FilterChoices(book.workspace)
    model = PeopleModel(book.workspace, choices)
    choices.setParent(model)
    choices.load()
    model.set_active(True)
    book.settle()
    return model


def test_it_is_a_sound_model(book: Book, qtmodeltester: ModelTester) -> None:
    book.person("Anna Petrova")
    model = opened(book)
    model.index(0).data(RowRole)
    book.settle()
    qtmodeltester.check(model)
    assert model.index(0).data(RowRole).name == "Anna Petrova"


def test_orders(book: Book) -> None:
    boris, anna = book.person("Boris"), book.person("Anna")
    book.talk(boris, 1)
    model = opened(book)
    assert list(model.ids) == [anna, boris]
    model.set_sort(Sort.LAST_CONTACT)
    book.settle()
    assert list(model.ids) == [boris, anna]


def test_names_are_found_first_and_messages_after_them(book: Book) -> None:
    anna, pip, boris = book.person("Anna"), book.person("Pipa Longstone"), book.person("Boris")
    book.talk(anna, 3, "about the pipeline")
    book.talk(boris, 1, "pipes and all")
    model = opened(book)
    model.search("pip")
    book.settle()
    assert list(model.ids) == [pip, boris, anna]
    assert model.is_settled
    model.search("")
    assert model.rowCount() == 3  # the order is known: nothing has to be read


def test_what_is_found_comes_with_its_first_rows(book: Book) -> None:
    for number in range(40):
        book.person(f"Anna {number:02}")
    boris = book.person("Boris")
    model = opened(book)
    assert model.known(model.ids[0]) is not None
    assert model.known(boris) is None  # beyond the first screen
    shown: list[list[bool]] = []
    model.modelReset.connect(lambda: shown.append([model.known(row_id) is not None for row_id in model.ids]))
    model.search("bor")
    book.settle()
    assert shown == [[True]]


def test_messages_are_searched_when_what_was_found_is_shown(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.talk(boris, 1, "about Anna")
    model = opened(book)
    at_hand: list[list[int]] = []
    ask = book.workspace.read

    def watched(key: str, *rest: Any, **more: Any) -> None:
        at_hand.append(list(model.ids))
        ask(key, *rest, **more)

    monkeypatch.setattr(book.workspace, "read", watched)
    model.search("anna")
    book.settle()
    assert at_hand == [[anna, boris], [anna]]  # the second question came when the first was answered and shown
    assert list(model.ids) == [anna, boris]


def test_a_newer_key_press_is_not_overtaken_by_an_older_answer(book: Book) -> None:
    anna = book.person("Anna")
    book.talk(book.person("Boris"), 1, "anagram")
    model = opened(book)
    for text in ("a", "an", "ana", "anna"):
        model.search(text)
    book.settle()
    assert list(model.ids) == [anna]


def test_filters_narrow_and_so_does_the_search_language(book: Book) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.do(tags.tag_contacts, [boris], "mentor")
    model = opened(book)
    model.search("#mentor")
    book.settle()
    assert list(model.ids) == [boris]
    model.search("tag:men")  # while it is being typed
    book.settle()
    assert list(model.ids) == [boris]
    model.search("tag:nothing")
    book.settle()
    assert list(model.ids) == []
    model.search("")
    model.set_filter(PeopleFilter(tag_id=model.effective_filter().tag_id, never=True))
    book.settle()
    assert list(model.ids) == [anna, boris]


def test_messages_of_people_outside_the_filter_are_left_out(book: Book) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    for person in (anna, boris):
        book.talk(person, 1, "about the pipeline")
    book.do(contacts.archive_contacts, [boris], True)
    model = opened(book)
    model.search("pipeline")
    book.settle()
    assert list(model.ids) == [anna]


def test_a_step_makes_it_read_anew_and_keeps_the_search(book: Book) -> None:
    anna = book.person("Anna")
    model = opened(book)
    model.search("ann")
    book.settle()
    assert model.asked_anew
    annika = book.person("Annika")
    assert list(model.ids) == [anna, annika]
    assert not model.asked_anew
    book.do(contacts.edit_contact, anna, ContactDraft("Zoe"))
    assert list(model.ids) == [annika]


def test_a_hidden_list_waits_until_it_is_looked_at(book: Book) -> None:
    model = opened(book)
    model.set_active(False)
    anna = book.person("Anna")
    assert list(model.ids) == []
    model.set_active(True)
    book.settle()
    assert list(model.ids) == [anna]


def test_a_change_of_a_row_is_shown(book: Book) -> None:
    anna = book.person("Anna")
    model = opened(book)
    model.index(0).data(RowRole)
    book.settle()
    book.do(contacts.edit_contact, anna, ContactDraft("Anna", company="Foo GmbH"))
    model.index(0).data(RowRole)
    book.settle()
    assert model.index(0).data(RowRole).company == "Foo GmbH"
    assert "Foo GmbH" in model.spoken(model.index(0).data(RowRole))


def test_runs() -> None:
    assert list(runs_of([])) == []
    assert list(runs_of([0, 1, 2, 5, 7, 8])) == [(0, 2), (5, 5), (7, 8)]


def test_selected_ids_come_in_the_order_of_the_list(book: Book) -> None:
    people = [book.person(name) for name in "ABCDE"]
    model = opened(book)
    selection = QItemSelection(model.index(3), model.index(4))
    selection.select(model.index(0), model.index(0))
    assert selected_ids(model.ids, selection) == [people[0], people[3], people[4]]
