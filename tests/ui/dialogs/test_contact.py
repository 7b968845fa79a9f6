"""The contact form."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from crm_app.domain.drafts import IdentityDraft, MetDraft
from crm_app.queries.contact import contact_page
from crm_app.ui.dialogs.contact import ContactDialog
from tests.ui.dialogs.conftest import NOW, Book

SLACK = 2


def opened(book: Book, window: QWidget, *args: object, **kwargs: object) -> ContactDialog:
    dialog = ContactDialog(book.workspace, window, *args, **kwargs)
    dialog.open()
    book.settle()
    return dialog


def test_a_new_contact_with_everything_is_one_step(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, name="Anna Petrova")
    saved: list[int] = []
    dialog.saved.connect(saved.append)
    dialog.position.setText("Data Engineer")
    dialog.company.setText("Foo GmbH")
    dialog.birthday.line.setText("12 June")
    dialog.identities.rows()[0].value.setText("https://www.linkedin.com/in/anna-petrova")
    dialog.identities.rows()[1].value.setText("anna@example.org")
    dialog.place.platform.editor.choose(SLACK)
    dialog.place.community.editor.setEditText("PyData")
    dialog.met_on.line.setText("14 March 2024")
    dialog.evidence.setText("a thread")
    dialog.save()
    book.settle()
    page = book.ask(contact_page, saved[0], NOW.date())
    assert (page.name, page.position, page.company, page.birthday) == (
        "Anna Petrova",
        "Data Engineer",
        "Foo GmbH",
        "--06-12",
    )
    assert [(row.platform, row.kind) for row in page.identities] == [("linkedin", "url"), ("email", "email")]
    assert (page.met.community, page.met.on, page.met.evidence) == ("PyData", date(2024, 3, 14), "a thread")
    assert [step.label.code for step in book.actions()] == ["contact.add"]


def test_opening_and_saving_changes_nothing(book: Book, window: QWidget) -> None:
    pydata = book.community("PyData")
    anna = book.person(
        "Anna Petrova",
        company="Foo",
        birthday="1985-06-12",
        notes="tea",
        identities=(IdentityDraft("slack", "handle", "anna.p"), IdentityDraft("telegram", "handle", "anna_p")),
        met=MetDraft(SLACK, pydata, date(2024, 3, 14), "a thread"),
    )
    before = book.ask(contact_page, anna, NOW.date())
    dialog = opened(book, window, anna)
    assert not dialog.edited()
    assert len(dialog.identities.rows()) == 3
    dialog.save()
    book.settle()
    assert book.ask(contact_page, anna, NOW.date()) == before
    assert book.actions() == []


def test_a_profile_of_somebody_else_is_said_beside_the_profiles(book: Book, window: QWidget) -> None:
    book.person("Beth", identities=(IdentityDraft("email", "email", "beth@example.org"),))
    dialog = opened(book, window, name="Anna")
    dialog.identities.rows()[0].value.setText("BETH@example.org")
    dialog.save()
    book.settle()
    assert dialog.isVisible()
    assert "Beth" in dialog.identities.error.text()
    assert dialog.save_button.isEnabled()


def test_a_name_is_needed(book: Book, window: QWidget) -> None:
    dialog = opened(book, window)
    dialog.notes.setPlainText("somebody")
    dialog.save()
    assert dialog.name_field.is_refused()
    assert dialog.focusWidget() is dialog.name


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("1985-06-12", "1985-06-12"), ("--02-29", "--02-29"), ("12 июня 1985", "1985-06-12"), ("12 июня", "--06-12")],
)
def test_birthdays_as_people_write_them(book: Book, window: QWidget, typed: str, stored: str) -> None:
    dialog = opened(book, window, name="Anna")
    dialog.birthday.line.setText(typed)
    assert dialog.birthday.check()
    assert dialog.birthday.stored() == stored


@pytest.mark.parametrize("typed", ["2126-01-01", "30 February", "soon"])
def test_what_is_no_birthday_is_refused(book: Book, window: QWidget, typed: str) -> None:
    dialog = opened(book, window, name="Anna")
    dialog.birthday.line.setText(typed)
    dialog.save()
    assert dialog.birthday.is_refused()


def test_a_value_without_a_platform_is_refused(book: Book, window: QWidget) -> None:
    dialog = opened(book, window, name="Anna")
    row = dialog.identities.rows()[0]
    row.value.setText("anna.p")
    dialog.save()
    assert dialog.identities.is_refused()
    row.platform.choose("slack")
    dialog.save()
    book.settle()
    assert len(book.actions()) == 1
