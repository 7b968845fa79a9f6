"""Suggestions from imports: job changes, guest lists, other people's lines; and what was dismissed."""

import pytest

from crm_app.commands import suggestions as commands
from crm_app.domain.suggestions import SuggestionKind as K
from crm_app.queries.reading import rows
from crm_app.queries.suggestion_rests import rests
from crm_app.store.journal import Label
from crm_app.store.tables.imports import Import, SourceRecord
from crm_app.ui.suggestion_wording import reason_sentence
from tests.queries.book import NOW, SLACK, TODAY, Book, day
from tests.queries.test_suggestions import change, found, kinds

pytestmark = pytest.mark.usefixtures("qapp")  # sentences need an application for their plurals


def test_a_job_change_is_settled_by_talking_since(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    change(book, anna)
    change(book, bea)
    book.talk(anna, days_ago=2, kind="call")
    assert list(kinds(book)) == [bea]


def test_met_at_a_guest_list_and_at_an_event_is_met_twice(book: Book) -> None:
    luma = book.read(lambda session: rows(session, "SELECT id FROM platform WHERE \"key\" = 'luma'"))[0][0]
    first, second = (book.community(f"Evening {number}", luma) for number in (1, 2))
    anna, host, talked = (book.contact(name) for name in ("Anna", "Host", "Talked"))
    for person in (anna, talked):
        book.met(person, luma, first, met_on=day(-90), source="luma")
        book.member(person, first)
        book.member(person, second)
    book.met(host, luma, second, met_on=day(-30), source="luma")
    book.talk(talked, days_ago=25, kind="message", direction="mutual")
    assert kinds(book) == {anna: [K.MET_TWICE]}
    assert (
        reason_sentence(found(book)[0]) == "Met at events on 2 days, from 2 April 2026 to 1 June 2026, and never talked"
    )
    book.talk(host, days_ago=200, kind="meeting")
    assert kinds(book)[host] == [K.MET_TWICE]
    assert "Met on 2 days" in reason_sentence(found(book)[1])


def test_a_guest_of_these_days_is_somebody_to_write_to(book: Book) -> None:
    luma = book.read(lambda session: rows(session, "SELECT id FROM platform WHERE \"key\" = 'luma'"))[0][0]
    evening = book.community("Data Evening", luma)
    guest, talked, long_ago = (book.contact(name) for name in ("Guest", "Talked", "Long ago"))
    for person, ago in ((guest, 5), (talked, 5), (long_ago, 15)):
        book.met(person, luma, evening, met_on=day(-ago), source="luma")
    book.talk(talked, days_ago=4, kind="call")
    assert kinds(book) == {guest: [K.SHARED_EVENT]}
    said = "You were both at “Data Evening” of 26 June 2026, and have not talked since"
    assert reason_sentence(found(book)[0]) == said


def test_another_s_lines_are_no_promise_of_ones_own(book: Book) -> None:
    anna = book.contact("Anna Berg")
    source = Import(source="slack", file="x.zip", at=NOW)
    book.add(source)
    talk = book.talk(anna, days_ago=5, text="Olga Own: hi\nannab: I'll send it")
    book.add(SourceRecord(source="slack", key="1", interaction_id=talk, said=""))
    assert kinds(book, own=("Olga Own",)) == {}
    book.identity(anna, "annab", SLACK, "handle")
    again = book.talk(anna, days_ago=1, text="annab: deck?\nOlga Own: I'll send it")
    book.add(SourceRecord(source="slack", key="2", interaction_id=again, said=""))
    (only,) = found(book, own=("Olga Own",))
    assert (only.kind, only.rows) == (K.PROMISE, (again,))


def test_what_rests_is_listed_and_can_be_woken(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    change(book, anna)
    change(book, bea)
    for command, values in (
        (commands.rest_person, (anna,)),
        (commands.snooze_person, (bea, day(7), TODAY)),
        (commands.rest_kind, (K.JOB,)),
    ):
        book.store.write(Label("x"), command, *values).result()
    listed = book.read(rests, TODAY)
    assert [(rest.name, rest.kind, rest.until) for rest in listed] == [
        ("", K.JOB, None), ("Bea", None, day(7)), ("Anna", None, None),
    ]  # fmt: skip
    assert [rest.name for rest in book.read(rests, day(7))] == ["", "Anna"]
    book.store.write(Label("x"), commands.wake, listed[0].id).result()
    assert kinds(book) == {}
    book.store.write(Label("x"), commands.wake_person, anna).result()
    assert list(kinds(book)) == [anna]
    book.store.undo().result()
    assert kinds(book) == {}
