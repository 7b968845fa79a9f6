"""Today's list: its sections, what each entry says, and when it has to be read anew."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.cadences import set_cadence
from crm_app.commands.communities import add_platform
from crm_app.commands.follow_ups import snooze
from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.ui.models.today import Entry, EntryRole, Heading, Section, TodayModel
from tests.ui.small_book import TODAY, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def loaded(book: Book) -> TodayModel:
    model = TodayModel(book.workspace)
    model.load()
    book.settle()
    return model


def listed(model: TodayModel) -> list[str]:
    found = [model.index(row, 0).data(EntryRole) for row in range(model.rowCount())]
    return [f"[{each.section}]" if isinstance(each, Heading) else f"{each.name}: {each.text}" for each in found]


def entries(model: TodayModel) -> list[Entry]:
    return [entry for row in range(model.rowCount()) if (entry := model.entry(row)) is not None]


def test_entries_stand_under_their_heading_the_longest_overdue_first(book: Book, qtmodeltester: ModelTester) -> None:
    anna = book.person("Anna Petrova")
    for text, days in (("in a week", 7), ("late", -2), ("now", 0), ("very late", -9), ("too far", 8)):
        book.follow_up(text, anna, days)
    model = loaded(book)
    assert listed(model) == [
        "[overdue]", "Anna Petrova: very late", "Anna Petrova: late",
        "[today]", "Anna Petrova: now",
        "[soon]", "Anna Petrova: in a week",
    ]  # fmt: skip
    assert [model.count(section) for section in Section] == [2, 1, 1]
    assert [entry.last for entry in entries(model)] == [False, True, True, True]
    qtmodeltester.check(model, force_py=True)


def test_a_cadence_and_a_birthday_say_why_and_can_be_skipped_but_a_one_off_cannot(book: Book) -> None:
    anna = book.person("Anna Petrova")
    book.person("Boris", birthday="1990-11-24")
    book.person("Vera", birthday="--11-25")
    book.talk(anna, 50)
    book.do(set_cadence, [anna], Cadence(6, Unit.WEEK), TODAY - timedelta(days=60))
    book.follow_up("send the notes", anna, 1)
    cadence, one_off, boris, vera = entries(loaded(book))
    assert (cadence.text, cadence.can_skip, cadence.tone) == ("keep in touch", True, "overdue")
    assert "3 October 2026" in cadence.why
    assert (one_off.text, one_off.can_skip) == ("send the notes", False)
    assert (boris.text, boris.can_skip, boris.why != "") == ("birthday", True, True)
    assert vera.why == ""


def test_what_is_snoozed_is_not_listed(book: Book) -> None:
    due_id = book.follow_up("later", book.person("Anna Petrova"), 0)
    book.do(snooze, due_id, TODAY + timedelta(days=1), TODAY)
    assert loaded(book).rowCount() == 0


def test_it_is_stale_when_the_day_turned_and_not_before(book: Book, qtbot: QtBot) -> None:
    model = loaded(book)
    with qtbot.assertNotEmitted(model.stale):
        model.check_day()
    book.moment += timedelta(days=1)
    with qtbot.waitSignal(model.stale):
        model.check_day()
    model.load()
    book.settle()
    assert model.day == TODAY + timedelta(days=1)
    with qtbot.assertNotEmitted(model.stale):
        model.check_day()


def test_only_steps_that_touch_what_is_due_make_it_stale(book: Book, qtbot: QtBot) -> None:
    model = loaded(book)
    with qtbot.assertNotEmitted(model.stale):
        book.do(add_platform, "Mastodon")
    with qtbot.waitSignal(model.stale):
        book.person("Anna Petrova")


def test_headings_cannot_be_chosen(book: Book) -> None:
    book.follow_up("now", book.person("Anna Petrova"), 0)
    model = loaded(book)
    heading, entry = model.index(0, 0), model.index(1, 0)
    assert not heading.flags() & heading.flags().ItemIsEnabled
    assert entry.flags() & entry.flags().ItemIsSelectable
