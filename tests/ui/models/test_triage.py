"""The queue of people to decide about: who comes next is there at once, and nobody is lost or asked about twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crm_app.commands import tiers as commands
from crm_app.commands.contacts import add_contact, delete_contacts
from crm_app.domain.drafts import ContactDraft
from crm_app.paths import DataFolder
from crm_app.queries.triage import PAGE
from crm_app.store.journal import Label
from crm_app.store.store import Store
from crm_app.ui.actions.tiers import put_into_tier
from crm_app.ui.models.triage import TriageModel
from tests.ui.small_book import TODAY, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def add_many(session: Any, count: int) -> None:
    for number in range(count):
        add_contact(session, ContactDraft(f"Person {number:04}"))


def opened(book: Book, count: int = 4) -> TriageModel:
    book.do(add_many, count)
    model = TriageModel(book.workspace)
    book.kept.append(model)
    model.load()
    book.settle()
    return model


def decide(book: Book, model: TriageModel, tier: int | None = 3) -> str:
    person = model.current
    assert person is not None
    model.advance()
    put_into_tier(book.workspace, [person.id], tier, person.name)
    return person.name


def shown(model: TriageModel) -> str:
    return "" if model.current is None else model.current.name


def test_who_is_skipped_comes_again_at_the_end_and_over_and_over(book: Book) -> None:
    model = opened(book, 3)
    asked: list[str] = []
    for _ in range(7):
        asked.append(shown(model))
        model.skip()
    book.settle()
    assert asked == ["Person 0002", "Person 0001", "Person 0000"] * 2 + ["Person 0002"]
    assert (model.left, model.decided, model.finished) == (3, 0, False)


def test_what_it_did_itself_is_not_read_anew(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    model = opened(book)
    keys: list[str] = []
    read = book.workspace.read
    monkeypatch.setattr(book.workspace, "read", lambda key, *args, **more: (keys.append(key), read(key, *args, **more)))
    decide(book, model)
    decide(book, model, None)
    book.settle()
    assert keys == []
    assert (shown(model), model.left, model.decided) == ("Person 0001", 2, 2)
    book.workspace.undo()
    book.settle()
    assert keys == ["triage"]
    assert (shown(model), model.left, model.decided) == ("Person 0002", 3, 1)


def test_more_than_a_page_and_each_person_once(book: Book) -> None:
    count = PAGE + 30
    model = opened(book, count)
    assert model.left == count
    names: list[str] = []
    while not model.finished:
        if model.current is None:
            book.settle()
            continue
        names.append(decide(book, model))
        if len(names) == 10:
            model.skip()
        if len(names) % 20 == 0:
            book.settle()
    book.settle()
    assert len(names) == len(set(names)) == count
    assert (model.left, model.decided, model.anybody) == (0, count, True)


def test_an_answer_that_is_older_than_a_decision_does_not_bring_the_person_back(book: Book) -> None:
    model = opened(book)
    model.load()
    first = decide(book, model)
    assert shown(model) == "Person 0002"
    book.settle()
    assert first == "Person 0003"
    assert (shown(model), model.left, model.decided) == ("Person 0002", 3, 1)


def test_what_is_decided_elsewhere_is_not_asked_about(book: Book) -> None:
    model = opened(book)
    first = model.current
    assert first is not None
    book.do(commands.set_tier, [first.id], 1, TODAY)
    assert (shown(model), model.left, model.decided) == ("Person 0002", 3, 1)
    book.do(delete_contacts, [first.id - 1])
    assert (shown(model), model.left) == ("Person 0001", 2)


def test_what_was_not_stored_is_asked_about_again(book: Book) -> None:
    model = opened(book)
    person = model.current
    assert person is not None
    model.advance()
    book.workspace.run(Label("tier.set"), commands.set_tier, [person.id], 9, TODAY)
    book.settle()
    assert [error.code for error in book.errors] == ["unknown_tier"]
    book.errors.clear()
    assert (shown(model), model.left, model.decided) == (person.name, 4, 0)


def test_who_is_gone_before_they_are_read_is_left_out(book: Book) -> None:
    model = opened(book, 60)
    other = Store(DataFolder(book.store.folder.root))  # another program, of whose steps nobody tells
    other.write(Label("x"), delete_contacts, list(range(10, 30))).result()
    other.close()
    names: list[str] = []
    while not model.finished:
        names.append(decide(book, model))
        book.settle()
    assert names == [f"Person {number:04}" for number in range(59, -1, -1) if not 9 <= number < 29]


def test_an_empty_book_is_told_from_one_that_is_decided(book: Book) -> None:
    model = opened(book, 0)
    assert (model.finished, model.anybody) == (True, False)
