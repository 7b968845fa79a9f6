"""The icon in the tray, notices without buttons, and who shows what when the first cannot."""

from concurrent.futures import Future
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from crm_app.domain.cadence import DueState
from crm_app.queries.refs import PersonRef
from crm_app.queries.today import DueRow, Why
from crm_app.reminders.desktop import NoticeWords
from crm_app.reminders.notices import Answer, Answered, Notice, Occasion
from crm_app.ui.notice_wording import notice_words
from crm_app.ui.plain_notices import PlainNotices
from crm_app.ui.reminder_runner import Either, target_of
from crm_app.ui.tray import Tray

TODAY = date(2026, 11, 23)


def due(kind: str = "follow-up", name: str = "Anna Petrova", **why: object) -> DueRow:
    reason = Why("birthday" if kind == "birthday" else "promised", {"created": TODAY, **why})
    return DueRow("12", kind, (PersonRef(3, name),), "send it", TODAY, "15:00", 0, DueState.TODAY, reason, False)


def notice(occasion: Occasion = Occasion.DUE, *rows: DueRow) -> Notice:
    return Notice("12@2026-11-23", occasion, rows, TODAY)


def test_the_menu_asks_for_what_it_says(qtbot: QtBot) -> None:
    tray = Tray()
    actions = [action for action in tray.menu.actions() if action.text()]
    signals = (tray.open_wanted, tray.today_wanted, tray.line_wanted, tray.quit_wanted)
    for action, signal in zip(actions, signals, strict=True):
        with qtbot.waitSignal(signal):
            action.trigger()
    with qtbot.waitSignal(tray.open_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_the_menu_says_how_much_is_due_in_any_language(qtbot: QtBot) -> None:
    tray = Tray()
    tray.opening.connect(lambda: tray.show_due(3))
    with qtbot.waitSignal(tray.opening):
        tray.menu.popup(QPoint(0, 0))
    tray.menu.hide()
    assert "3" in tray.today.text()
    tray.retranslate()
    assert "3" in tray.today.text()


def test_without_a_tray_nothing_can_be_shown_there(qtbot: QtBot) -> None:
    assert not Tray().present(NoticeWords("Anna", "", {}), lambda: None)


def test_a_click_opens_what_a_plain_notice_is_about(qtbot: QtBot) -> None:
    seen: list[NoticeWords] = []
    answers: list[Answer] = []

    def present(words: NoticeWords, clicked: object) -> bool:
        seen.append(words)
        clicked()  # type: ignore[operator]
        return True

    plain = PlainNotices(present)
    shown = plain.show(notice(Occasion.DUE, due()), lambda _notice, answer: answers.append(answer))
    qtbot.waitUntil(shown.done)
    assert (shown.result(), seen[0].title, answers) == (True, "Anna Petrova", [Answer.OPEN])


class Way:
    def __init__(self, works: bool) -> None:
        self.works, self.shown = works, 0

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        self.shown += 1
        done: Future[bool] = Future()
        done.set_result(self.works)
        return done

    def withdraw(self, key: str) -> None: ...


def test_the_second_way_is_tried_where_the_first_does_not_work() -> None:
    for first, second in ((True, True), (False, True), (False, False)):
        one, two = Way(first), Way(second)
        shown = Either(one, two).show(notice(Occasion.DUE, due()), lambda *_: None)
        assert shown.result(timeout=1) is (first or second)
        assert (one.shown, two.shown) == (1, 0 if first else 1)


def test_open_shows_whom_it_is_about() -> None:
    assert target_of(notice(Occasion.DUE, due())) == "contact/3"
    assert target_of(notice(Occasion.SEVERAL, due(), due())) == "today"
    assert target_of(notice(Occasion.DIGEST)) == "digest"


def test_what_notices_say(qapp: object) -> None:
    one = notice_words(notice(Occasion.DUE, due(name="Anna\n" + "x" * 200)))
    assert len(one.title) == 80
    assert one.body.splitlines()[:2] == ["send it", "15:00"]
    birthday = notice_words(notice(Occasion.DUE, due("birthday", age=40)))
    assert birthday.body.splitlines()[0] == "birthday, turns 40"
    digest = notice_words(notice(Occasion.DIGEST))
    assert digest.body == "Nothing is due this week."
