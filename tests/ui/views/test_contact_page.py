"""A contact's page: what it shows, what its buttons do, and that notes are never lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_app.commands import cadences, communities, contacts, follow_ups, outcomes, tags, tiers
from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import (
    CommunityDraft,
    ContactDraft,
    FollowUpDraft,
    IdentityDraft,
    MetDraft,
    OutcomeDraft,
)
from crm_app.domain.vocabulary import Unit
from crm_app.queries.history import steps
from crm_app.ui.models.contact import ContactPage
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.models.people import PeopleFilter
from crm_app.ui.views.contact_page import ContactPane
from crm_app.ui.widgets.text import Label
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import TODAY, Book

Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


@dataclass
class Shown:
    """The pane, and the pages it was given."""

    pane: ContactPane
    pages: list[ContactPage]


def opened(book: Book, qtbot: QtBot, contact_id: int, width: int = 700) -> Shown:
    choices = FilterChoices(book.workspace)
    pane = ContactPane(book.workspace, book.navigator, choices)
    choices.setParent(pane)
    choices.load()
    pages: list[ContactPage] = []
    pane.model.loaded.connect(pages.append)
    qtbot.addWidget(pane)
    pane.resize(width, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_active(True)
    pane.show_contact(contact_id)
    book.settle()
    return Shown(pane, pages)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def button(widget: QWidget, text: str) -> QAbstractButton:
    found = [each for each in widget.findChildren(QAbstractButton) if each.isVisible() and each.text() == text]
    assert found, f"no button {text}"
    return found[0]


def newest(book: Book) -> tuple[str, dict[str, object]]:
    with book.store.reading() as session:
        label = steps(session)[0].label
    return label.code, label.values


def test_everything_known_is_shown(book: Book, qtbot: QtBot) -> None:
    slack = book.platform["slack"]
    pydata = book.do(communities.add_community, CommunityDraft("PyData", slack, "professional"))
    data = book.do(communities.add_community, CommunityDraft("Women in Data", slack, "professional"))
    draft = ContactDraft(
        "Anna Petrova", "Foo GmbH", "Analyst", "Berlin", "1985-06-12", "Loves pipelines",
        (IdentityDraft("slack", "handle", "anna.p"),), MetDraft(slack, pydata, date(2024, 3, 14), "a thread"),
    )  # fmt: skip
    anna = book.do(contacts.add_contact, draft)
    book.do(contacts.edit_contact, anna, ContactDraft(**{**vars_of(draft), "position": "Data Engineer"}))
    book.do(communities.add_members, data, [anna], "organiser", date(2023, 1, 5))
    book.do(outcomes.add_outcome, OutcomeDraft("referral", anna, pydata, TODAY, "to Foo"))
    book.do(tags.tag_contacts, [anna], "mentor")
    book.do(cadences.set_tag_cadence, 1, Cadence(6, Unit.WEEK), TODAY)
    book.talk(anna, 3, "You: will send it")
    pane = opened(book, qtbot, anna).pane
    said = " | ".join(texts(pane))
    for part in (
        "Anna Petrova", "Data Engineer, Foo GmbH · Berlin", "Slack · PyData", "14 Mar 2024, a thread",
        "Also in: Women in Data (Slack)", "by tag mentor", "Last contact on 19 Nov.", "Analyst, Foo GmbH", "Referral",
        "organiser, since 5 Jan 2023", "12 Jun 1985",
    ):  # fmt: skip
        assert part in said, part
    assert pane.notes.edit.toPlainText() == "Loves pipelines"
    assert button(pane, "anna.p").isVisible()
    assert pane.timeline.model.rowCount() == 1


def test_which_cadence_won_is_said(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    shown = opened(book, qtbot, anna).pane
    assert button(shown, "Set").isVisible()
    book.do(tiers.set_tier, [anna], 3, TODAY)
    book.settle()
    assert "every 3 months | tier 3" in " | ".join(texts(shown))
    assert button(shown, "Change").isVisible()
    book.do(cadences.set_cadence, [anna], Cadence(2, Unit.WEEK), TODAY)
    book.settle()
    said = " | ".join(texts(shown))
    assert "every 2 weeks | for this person" in said
    assert "tier 3" not in said


def vars_of(draft: ContactDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}


def test_cards_with_nothing_to_say_are_not_there(book: Book, qtbot: QtBot) -> None:
    pane = opened(book, qtbot, book.person("Anna")).pane
    hidden = (pane.follow_ups, pane.communities, pane.positions, pane.outcomes, pane.birthday)
    assert not any(card.isVisible() for card in hidden)
    said = " | ".join(texts(pane))
    assert "You have not been in contact yet." in said
    assert "Not known yet." in said


def test_an_unanswered_attempt_is_told(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    book.talk(anna, 10, direction="in")
    book.talk(anna, 2, direction="out")
    pane = opened(book, qtbot, anna).pane
    assert "Last contact on 12 Nov. You wrote on 20 Nov; no answer yet." in texts(pane.cadence)


def test_links_open_only_when_they_are_safe(book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toString()) or True)
    identities = (
        IdentityDraft("linkedin", "url", "https://www.linkedin.com/in/anna-x/"),
        IdentityDraft("reddit", "url", "file:///etc/passwd"),
        IdentityDraft("slack", "handle", "anna.p"),
    )
    anna = book.do(contacts.add_contact, ContactDraft("Anna", identities=identities))
    pane = opened(book, qtbot, anna).pane
    button(pane.header, "anna-x").click()
    button(pane.header, "file:///etc/passwd").click()
    assert len(went) == 1
    assert went[0].startswith("https://www.linkedin.com/in/anna-x")
    button(pane.header, "anna.p").click()
    assert QGuiApplication.clipboard().text() == "anna.p"


def test_notes_are_one_step_when_they_are_left(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    shown = opened(book, qtbot, anna)
    notes = shown.pane.notes.edit
    notes.setFocus()
    qtbot.keyClicks(notes, "Loves pipelines")
    shown.pane.tags.field.setFocus()
    book.settle()
    assert newest(book) == ("contact.notes", {"name": "Anna Petrova"})
    assert shown.pages[-1].notes == "Loves pipelines"


def test_notes_go_to_whom_they_were_written_about(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    shown = opened(book, qtbot, anna)
    shown.pane.notes.edit.setFocus()
    qtbot.keyClicks(shown.pane.notes.edit, "about Anna")
    shown.pane.show_contact(boris)
    book.settle()
    assert (shown.pages[-1].name, shown.pages[-1].notes) == ("Boris", "")
    assert shown.pane.notes.edit.toPlainText() == ""
    shown.pane.show_contact(anna)
    book.settle()
    assert shown.pages[-1].notes == "about Anna"


def test_a_reload_does_not_take_away_what_is_being_typed(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    shown = opened(book, qtbot, anna)
    shown.pane.notes.edit.setFocus()
    qtbot.keyClicks(shown.pane.notes.edit, "half a sen")
    book.follow_up("call", anna, 1)
    assert shown.pane.notes.edit.toPlainText() == "half a sen"
    assert shown.pane.follow_ups.isVisible()


def test_follow_ups_are_done_snoozed_and_skipped(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    book.follow_up("send the notes", anna, -2)
    monthly = FollowUpDraft("lunch", (anna,), TODAY, every=1, unit=Unit.MONTH)
    book.do(follow_ups.add_follow_up, monthly)
    shown = opened(book, qtbot, anna)
    card = shown.pane.follow_ups
    assert "send the notes" in texts(card)
    button(card, "Done").click()
    book.settle()
    assert newest(book) == ("follow_up.done", {"name": "Anna"})
    button(card, "Skip").click()
    book.settle()
    assert newest(book) == ("follow_up.skip", {"name": "Anna"})
    assert shown.pages[-1].follow_ups[0].due_on > TODAY
    button(card, "Snooze").click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    book.settle()
    assert newest(book) == ("follow_up.snooze", {"name": "Anna"})
    assert shown.pages[-1].follow_ups[0].snoozed_until == TODAY + timedelta(days=1)


def test_ledgers_unfold(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    book.do(follow_ups.mark_done, book.follow_up("old thing", anna, -1), TODAY)
    book.follow_up("new thing", anna, 1)
    shown = opened(book, qtbot, anna)
    card = shown.pane.follow_ups
    assert "old thing" not in texts(card)
    assert not any("created" in text for text in texts(card))
    button(card, "History").click()
    book.settle()
    assert sum("created" in text for text in texts(card)) == 1
    button(card, "Show 1 closed").click()
    book.settle()
    assert "old thing" in texts(card)
    assert any("done" in text for text in texts(card))


def test_tags_come_and_go_and_lead_to_their_people(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    shown = opened(book, qtbot, anna)
    card = shown.pane.tags
    qtbot.keyClicks(card.field, "#mentor")
    qtbot.keyClick(card.field, Key.Key_Return)
    book.settle()
    assert newest(book) == ("tag.add", {"tag": "mentor", "count": 1})
    assert card.field.text() == ""
    tag_id = shown.pages[-1].tags[0].id
    with qtbot.waitSignal(book.navigator.people) as asked:
        button(card, "mentor").click()
    assert asked.args == [PeopleFilter(tag_id=tag_id), "mentor"]
    cross = [each for each in card.findChildren(QAbstractButton) if each.accessibleName() == "Take the tag mentor off"]
    cross[0].click()
    book.settle()
    assert shown.pages[-1].tags == ()
    assert newest(book) == ("tag.remove", {"tag": "mentor", "count": 1})


def test_the_buttons_ask_for_their_forms(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    call = book.talk(anna, 1, "hello")
    pane = opened(book, qtbot, anna).pane
    for signal, click, args in (
        (book.navigator.log, pane.header.log.click, [[anna]]),
        (book.navigator.follow_up, pane.header.follow_up.click, [[anna]]),
        (book.navigator.cadence, pane.cadence.change.click, [[anna]]),
        (book.navigator.edit_contact, pane.met.change.click, [anna]),
        (book.navigator.edit_contact, lambda: qtbot.keyClick(pane, Key.Key_F2), [anna]),
        (book.navigator.edit_interaction, lambda: pane.timeline.list._open(pane.timeline.model.index(0)), [call]),
    ):
        with qtbot.waitSignal(signal) as asked:
            click()
        assert asked.args == args


def test_the_menu_archives_deletes_and_adds_outcomes(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    shown = opened(book, qtbot, anna)
    menu = shown.pane.header.more.menu()
    menu.aboutToShow.emit()
    actions = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert set(actions) == {"Edit…", "Add an outcome…", "", "Archive", "Delete"}
    with qtbot.waitSignal(book.navigator.outcome) as asked:
        actions["Add an outcome…"].trigger()
    assert asked.args == [anna]
    actions["Archive"].trigger()
    book.settle()
    assert newest(book) == ("contact.archive", {"count": 1})
    assert shown.pane.header.archived.isVisible()
    with qtbot.waitSignal(shown.pane.gone):
        actions["Delete"].trigger()
    book.settle()
    assert newest(book) == ("contact.delete", {"count": 1})
    assert shown.pane.currentWidget() is shown.pane.empty


def test_kinds_filter_the_timeline(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    book.talk(anna, 1, "a call")
    book.talk(anna, 2, "a meeting", kind="meeting")
    pane = opened(book, qtbot, anna).pane
    assert pane.timeline.model.rowCount() == 2
    next(action for action in pane.timeline.kind.menu().actions() if action.text() == "Meeting").trigger()
    book.settle()
    assert pane.timeline.model.rowCount() == 1
    assert pane.timeline.kind.isChecked()


@pytest.mark.parametrize(("width", "below"), [(700, False), (400, True)])
def test_columns_and_buttons_follow_the_width(book: Book, qtbot: QtBot, width: int, below: bool) -> None:
    pane = opened(book, qtbot, book.person("Anna"), width).pane
    cadence, met = pane.cadence.geometry(), pane.met.geometry()
    assert (met.top() >= cadence.bottom()) is below
    assert pane.area.widget().width() <= pane.area.viewport().width()


def test_a_card_shrinks_with_what_it_holds(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.do(cadences.set_cadence, [anna], Cadence(1, Unit.DAY), TODAY - timedelta(days=9))
    shown = opened(book, qtbot, anna, 1000)
    shown.pane.resize(400, 700)
    book.settle()
    tall = shown.pane.cadence.height()
    shown.pane.show_contact(boris)
    book.settle()
    card = shown.pane.cadence
    assert card.height() == card.heightForWidth(card.width()) < tall
