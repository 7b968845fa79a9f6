"""The card "Who to write to" on Today: its sentences, its keys, More, and what the settings change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_app.domain.suggestions import SuggestionKind
from crm_app.queries.history import steps
from crm_app.ui.dialogs.suggestion_weights import SuggestionWeights
from crm_app.ui.step_wording import step_sentence
from crm_app.ui.views.parts import suggestions as part
from crm_app.ui.views.parts.suggestions import SuggestionsCard
from crm_app.ui.views.today import TodayView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book

Key = Qt.Key


@pytest.fixture(params=["light", "dark"])
def book(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, request.param)
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot, width: int = 1084, height: int = 700) -> SuggestionsCard:
    view = TodayView(book.workspace, book.navigator)
    book.kept.append(view)
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    view.suggestions.list.setFocus()
    view.suggestions.list.select_first()
    return view.suggestions


def names(card: SuggestionsCard) -> list[str]:
    tips = (card.model.tip(row) for row in range(card.model.rowCount()))
    return [tip.name for tip in tips if tip is not None]


def waiting(book: Book, name: str, days_ago: int = 5) -> int:
    """Somebody whose message waits for an answer."""
    person = book.person(name)
    book.talk(person, days_ago, kind="message", direction="in")
    return person


def test_it_says_why_in_a_sentence(book: Book, qtbot: QtBot) -> None:
    waiting(book, "Anna Petrova")
    card = opened(book, qtbot)
    assert card.isVisible()
    assert card.hint.isVisible()
    said = card.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Anna Petrova. Their message of 17 November 2026 has waited 5 days for your answer"
    assert card.list.accessibleName() == card.accessibleName() == "Who to write to"
    assert not card.grab().isNull()


def test_with_nobody_it_says_so(book: Book, qtbot: QtBot) -> None:
    card = opened(book, qtbot)
    assert card.nobody.isVisible()
    assert not card.list.isVisible()
    assert not card.more.isVisible()


@pytest.mark.parametrize(("key", "said"), [
    (Key.Key_P, "Anna is not suggested any more"), (Key.Key_S, "Anna is left alone for a week"),
])  # fmt: skip
def test_a_key_dismisses_the_person_and_undo_brings_them_back(book: Book, qtbot: QtBot, key: Key, said: str) -> None:
    waiting(book, "Anna", 3)
    waiting(book, "Boris", 9)
    card = opened(book, qtbot)
    assert names(card) == ["Anna", "Boris"]
    qtbot.keyClick(card.list, key)
    book.settle()
    assert names(card) == ["Boris"]
    tip = card.list.current_tip()
    assert tip is not None
    assert tip.name == "Boris"
    with book.store.reading() as session:
        assert step_sentence(steps(session)[0].label) == said
    book.workspace.undo()
    book.settle()
    assert names(card) == ["Anna", "Boris"]


def test_n_dismisses_the_kind_and_the_settings_bring_it_back(book: Book, qtbot: QtBot) -> None:
    waiting(book, "Anna")
    waiting(book, "Boris")
    card = opened(book, qtbot)
    qtbot.keyClick(card.list, Key.Key_N)
    book.settle()
    assert card.nobody.isVisible()
    weights = SuggestionWeights(book.workspace)
    book.kept.append(weights)
    qtbot.addWidget(weights)
    book.settle()
    kind = next(iter(weights.boxes))
    box = weights.boxes[kind]
    assert (box.accessibleName(), box.currentText()) == ("Unanswered messages", "Off")
    box.setCurrentIndex(box.findText("More · 200"))
    box.activated.emit(box.currentIndex())
    book.settle()
    assert len(names(card)) == 2
    assert book.workspace.settings.value.suggestion_weights == '{"unanswered": "more"}'
    box.setCurrentIndex(box.findText("Off"))
    box.activated.emit(box.currentIndex())
    book.settle()
    assert names(card) == []


def test_log_open_and_click(book: Book, qtbot: QtBot) -> None:
    anna = waiting(book, "Anna")
    card = opened(book, qtbot)
    with qtbot.waitSignal(book.navigator.log) as logged:
        qtbot.keyClick(card.list, Key.Key_L)
    assert logged.args == [[anna]]
    with qtbot.waitSignal(book.navigator.contact) as shown:
        qtbot.keyClick(card.list, Key.Key_Return)
    assert shown.args == [anna]
    middle = card.list.visualRect(card.list.model().index(0, 0)).center()
    with qtbot.waitSignal(book.navigator.contact):
        qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_w_opens_the_best_link_or_the_log(book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = waiting(book, "Anna")
    card = opened(book, qtbot)
    with qtbot.waitSignal(book.navigator.log) as logged:
        qtbot.keyClick(card.list, Key.Key_W)
    assert logged.args == [[anna]]
    links: list[str] = []
    monkeypatch.setattr(part, "open_safely", lambda link: links.append(link) or True)
    monkeypatch.setattr(card.model, "find_link", lambda contact_id, then: then("mailto:anna@mail.example"))
    typed = QKeyEvent(QEvent.Type.KeyPress, 0x0426, Qt.KeyboardModifier.NoModifier, "ц")
    with qtbot.assertNotEmitted(book.navigator.log):
        QApplication.sendEvent(card.list, typed)
    assert links == ["mailto:anna@mail.example"]


def test_more_shows_the_rest(book: Book, qtbot: QtBot) -> None:
    for number in range(7):
        waiting(book, f"Person {number}")
    card = opened(book, qtbot)
    assert len(names(card)) == 5
    card.more.click()
    assert len(names(card)) == 7
    assert card.more.text() == "Less"
    card.more.click()
    assert len(names(card)) == 5


def test_the_menu_has_every_deed(book: Book, qtbot: QtBot) -> None:
    waiting(book, "Anna")
    card = opened(book, qtbot)
    tip = card.list.current_tip()
    assert tip is not None
    menu = card.list.menu_for(tip)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "Write\tW", "Log\tL", "Snooze for a week\tS", "Not this person\tP", "Not this kind\tN", "Show its source\tR",
        "Open the person",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    book.settle()
    assert names(card) == []
    menu.deleteLater()


def test_on_a_small_window_what_is_due_keeps_its_room(book: Book, qtbot: QtBot) -> None:
    for number in range(7):
        book.follow_up("call", waiting(book, f"Due {number}"), 0)
        waiting(book, f"Person {number}")
    card = opened(book, qtbot, 760, 520)
    view = card.parentWidget()
    assert isinstance(view, TodayView)
    assert view.list.height() > 100
    assert view.suggestions.list.height() <= 520 * 2 // 5


def test_r_shows_the_row_that_it_comes_from(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    talk = book.talk(anna, 5, kind="message", direction="in")
    born = book.person("Born today", birthday="1980-11-22")
    card = opened(book, qtbot)
    with qtbot.waitSignal(book.navigator.edit_interaction) as shown:
        qtbot.keyClick(card.list, Key.Key_R)
    assert shown.args == [talk]
    card.list.setCurrentIndex(card.model.index(1, 0))
    with qtbot.waitSignal(book.navigator.contact) as page:
        qtbot.keyClick(card.list, Key.Key_R)
    assert page.args == [born]


def test_settings_list_what_is_dismissed_and_suggest_it_again(book: Book, qtbot: QtBot) -> None:
    waiting(book, "Anna", 3)
    waiting(book, "Boris", 9)
    card = opened(book, qtbot)
    weights = SuggestionWeights(book.workspace)
    book.kept.append(weights)
    qtbot.addWidget(weights)
    weights.show()
    book.settle()
    rests = weights.rests
    assert rests.nobody.isVisible()
    assert not rests.list.isVisible()
    qtbot.keyClick(card.list, Key.Key_P)
    book.settle()
    qtbot.keyClick(card.list, Key.Key_N)
    book.settle()
    texts = [rests.model.index(row, 0).data() for row in range(rests.model.rowCount())]
    assert texts == ["Unanswered messages", "Anna"]
    assert not rests.again.isEnabled()
    assert weights.boxes[SuggestionKind.UNANSWERED].currentText() == "Off"
    rests.list.setCurrentIndex(rests.model.index(0, 0))
    rests.again.click()
    book.settle()
    assert names(card) == ["Boris"]
    assert weights.boxes[SuggestionKind.UNANSWERED].currentText() == "Normal · 100"
    qtbot.keyClick(rests.list, Key.Key_Return)
    book.settle()
    assert names(card) == ["Anna", "Boris"]
    assert rests.nobody.isVisible()
    book.workspace.undo()
    book.settle()
    assert rests.model.rowCount() == 1
    with book.store.reading() as session:
        assert step_sentence(steps(session)[0].label) == "Suggested again: Anna"
