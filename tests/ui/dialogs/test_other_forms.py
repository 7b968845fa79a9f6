"""Follow-up, keep in touch, community and outcome."""

from datetime import date, time

from PySide6.QtWidgets import QRadioButton, QWidget

from crm_app.commands.cadences import set_cadence
from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.tiers import set_tier
from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import FollowUpDraft, MetDraft
from crm_app.domain.vocabulary import Unit
from crm_app.queries.communities import community_rows
from crm_app.queries.contact import contact_page
from crm_app.queries.forms import follow_up_form, own_cadence
from crm_app.queries.lookups import platforms
from crm_app.queries.triage import shared_tier, undecided_count
from crm_app.ui.dialogs.cadence import CadenceDialog
from crm_app.ui.dialogs.community import CommunityDialog
from crm_app.ui.dialogs.follow_up import FollowUpDialog
from crm_app.ui.dialogs.outcome import OutcomeDialog
from tests.ui.dialogs.conftest import NOW, Book

TODAY = NOW.date()


def test_a_follow_up_with_time_and_recurrence(book: Book, window: QWidget) -> None:
    anna = book.person("Anna Petrova")
    dialog = FollowUpDialog(book.workspace, window, [anna])
    dialog.open()
    book.settle()
    dialog.line.setText("send the notes")
    dialog.when.line.setText("in 2 weeks 15:00")
    dialog.repeat.choice.choose("other")
    dialog.repeat.other.setText("every 10 days")
    dialog.save()
    book.settle()
    found = book.ask(contact_page, anna, TODAY).follow_ups[0]
    assert (found.due_on, found.due_time, found.every, found.unit) == (date(2026, 12, 6), "15:00", 10, "day")


def test_a_follow_up_says_each_thing_that_is_missing(book: Book, window: QWidget) -> None:
    dialog = FollowUpDialog(book.workspace, window)
    dialog.open()
    book.settle()
    dialog.repeat.choice.choose("other")
    dialog.repeat.other.setText("often")
    dialog.save()
    fields = (dialog.people, dialog.text, dialog.when, dialog.repeat)
    assert all(field.is_refused() for field in fields)
    dialog.when.line.setText("20.11.2026")
    dialog.save()
    assert dialog.when.is_refused()
    assert book.actions() == []


def test_a_stored_follow_up_that_is_overdue_can_be_edited(book: Book, window: QWidget) -> None:
    anna = book.person("Anna Petrova")
    stored = FollowUpDraft("write", (anna,), date(2026, 11, 1), time(9, 30), "Europe/Berlin", 2, Unit.WEEK)
    row_id = book.put(add_follow_up, stored)
    dialog = FollowUpDialog(book.workspace, window, (), row_id)
    dialog.open()
    book.settle()
    assert not dialog.edited()
    dialog.line.setText("call")
    dialog.save()
    book.settle()
    form = book.ask(follow_up_form, row_id)
    assert (form.text, form.due_on, form.due_time, form.zone) == ("call", date(2026, 11, 1), "09:30", "Europe/Berlin")
    assert (form.every, form.unit) == (2, "week")


def test_a_rule_of_days_stays_until_another_interval_is_chosen(book: Book, window: QWidget) -> None:
    anna = book.person("Anna Petrova")
    rule = "FREQ=MONTHLY;BYDAY=-1FR"
    stored = FollowUpDraft("meet", (anna,), date(2026, 11, 27), every=1, unit=Unit.MONTH, rule=rule)
    row_id = book.put(add_follow_up, stored)
    dialog = FollowUpDialog(book.workspace, window, (), row_id)
    dialog.open()
    book.settle()
    assert dialog.repeat.choice.currentText() == "Every month: last Friday"
    dialog.line.setText("lunch")
    dialog.save()
    book.settle()
    assert book.ask(follow_up_form, row_id).rule == rule
    again = FollowUpDialog(book.workspace, window, (), row_id)
    again.open()
    book.settle()
    again.repeat.set_cadence(Cadence(1, Unit.MONTH))
    again.save()
    book.settle()
    form = book.ask(follow_up_form, row_id)
    assert (form.every, form.unit, form.rule) == (1, "month", "")


def test_keep_in_touch_says_the_day_that_follows(book: Book, window: QWidget) -> None:
    people = [book.person("Anna"), book.person("Beth")]
    dialog = CadenceDialog(book.workspace, window, people)
    dialog.open()
    book.settle()
    press(dialog, "Every 6 weeks")
    assert "2027" in dialog.due.text()
    dialog.save()
    book.settle()
    assert book.ask(own_cadence, people) == Cadence(6, Unit.WEEK)
    assert book.actions()[0].label.values == {"count": 2}


def test_keep_in_touch_takes_words_and_none(book: Book, window: QWidget) -> None:
    anna = book.person("Anna")
    book.put(set_cadence, [anna], Cadence(10, Unit.DAY), TODAY)
    dialog = CadenceDialog(book.workspace, window, [anna])
    dialog.open()
    book.settle()
    assert dialog.cadence() == Cadence(10, Unit.DAY)
    dialog.line.setText("now and then")
    dialog.save()
    assert dialog.other.is_refused()
    dialog.line.setText("раз в полгода")
    assert dialog.cadence() == Cadence(6, Unit.MONTH)
    press(dialog, "No reminders to keep in touch")
    dialog.save()
    book.settle()
    assert book.ask(own_cadence, [anna]) is None


def test_keep_in_touch_by_a_tier_takes_the_place_of_ones_own_cadence(book: Book, window: QWidget) -> None:
    people = [book.person("Anna"), book.person("Beth")]
    book.put(set_cadence, people, Cadence(10, Unit.DAY), TODAY)
    dialog = CadenceDialog(book.workspace, window, people)
    dialog.open()
    book.settle()
    assert dialog.by_tier.isHidden()
    press(dialog, "By tier")
    assert not dialog.by_tier.isHidden()
    assert dialog.tiers.currentText() == "1 · every 2 weeks"
    dialog.tiers.choose(4)
    assert "22 May 2027" in dialog.due.text()
    dialog.save()
    book.settle()
    assert (book.ask(own_cadence, people), book.ask(shared_tier, people)) == (None, 4)
    assert [step.label.code for step in book.actions()] == ["tier.choose"]
    again = CadenceDialog(book.workspace, window, people)
    again.open()
    book.settle()
    assert (again.cadence(), again.tier()) == (Cadence(6, Unit.MONTH), 4)
    press(again, "No reminders to keep in touch")
    again.save()
    book.settle()
    assert book.ask(shared_tier, people) is None
    assert book.ask(undecided_count) == 0


def test_keep_in_touch_says_which_cadence_counts(book: Book, window: QWidget) -> None:
    anna = book.person("Anna")
    said: list[str] = []
    for step in (
        lambda: None,
        lambda: book.put(set_tier, [anna], 3, TODAY),
        lambda: book.put(set_cadence, [anna], Cadence(10, Unit.DAY), TODAY),
    ):
        step()
        dialog = CadenceDialog(book.workspace, window, [anna])
        dialog.open()
        book.settle()
        said.append(dialog.now.text())
        dialog.close()
    assert said == ["", "Now every 3 months, tier 3", "Now every 10 days, for this person"]


def press(dialog: CadenceDialog, text: str) -> None:
    next(each for each in dialog.findChildren(QRadioButton) if each.text() == text).setChecked(True)


def test_a_community_on_a_platform_of_ones_own_is_one_step(book: Book, window: QWidget) -> None:
    dialog = CommunityDialog(book.workspace, window)
    dialog.open()
    book.settle()
    dialog.save()
    assert dialog.name_field.is_refused()
    assert dialog.platform_field.is_refused()
    dialog.name.setText("Chess club")
    dialog.platform.choose("new")
    dialog.save()
    assert dialog.new_platform_field.is_refused()
    dialog.new_platform.setText("Mastodon")
    dialog.kind.choose("local")
    dialog.joined.line.setText("14.03.2024")
    dialog.save()
    book.settle()
    row = book.ask(community_rows)[0]
    assert (row.name, row.platform_name, row.kind, row.joined_on) == (
        "Chess club",
        "Mastodon",
        "local",
        date(2024, 3, 14),
    )
    assert len(book.actions()) == 1
    book.workspace.undo()
    book.settle()
    assert "Mastodon" not in [platform.name for platform in book.ask(platforms)]


def test_a_community_of_that_name_is_said_beside_the_name(book: Book, window: QWidget) -> None:
    book.community("PyData", 2)
    other = book.community("Other", 2)
    dialog = CommunityDialog(book.workspace, window, other)
    dialog.open()
    book.settle()
    assert not dialog.edited()
    dialog.name.setText("pydata")
    dialog.save()
    book.settle()
    assert "pydata" in dialog.name_field.error.text()


def test_an_outcome_suggests_where_the_contact_was_met(book: Book, window: QWidget) -> None:
    pydata = book.community("PyData")
    anna = book.person("Anna Petrova", met=MetDraft(2, pydata))
    dialog = OutcomeDialog(book.workspace, window, anna)
    dialog.open()
    book.settle()
    assert not dialog.edited()
    dialog.kind.choose("client")
    dialog.notes.setPlainText("three months")
    dialog.save()
    book.settle()
    found = book.ask(contact_page, anna, TODAY).outcomes[0]
    assert (found.kind, found.community, found.on, found.notes) == ("client", "PyData", TODAY, "three months")
    assert book.actions()[0].label.values == {"name": "Anna Petrova"}
