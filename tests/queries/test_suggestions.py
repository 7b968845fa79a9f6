"""Who to write to: planted cases among people with nothing to say, each sentence checked against the data."""

import json
import random
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_app.commands import suggestions as commands
from crm_app.domain.suggestions import Suggestion, SuggestionKind
from crm_app.queries.reading import rows
from crm_app.queries.suggestions import Asked, best_link, resting_kinds, suggestions
from crm_app.store.instants import from_millis
from crm_app.store.journal import Label
from crm_app.store.tables.imports import Import, ImportChange
from crm_app.ui.suggestion_wording import reason_sentence
from tests.queries.book import LINKEDIN, NOW, SLACK, TODAY, Book, day

K = SuggestionKind


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """Sentences need an application for their plurals."""


def found(book: Book, **asked: Any) -> list[Suggestion]:
    return book.read(suggestions, Asked(TODAY, **({"limit": 1000} | asked)))


def kinds(book: Book, **asked: Any) -> dict[int, list[SuggestionKind]]:
    return {each.contact_id: [each.kind, *(other.kind for other in each.also)] for each in found(book, **asked)}


def talks(book: Book, contact: int, *ago: int, **more: Any) -> list[int]:
    return [book.talk(contact, days_ago=each, **({"kind": "call"} | more)) for each in ago]


def change(book: Book, contact: int, kind: str = "job", **more: Any) -> int:
    made = book.add(Import(source="linkedin", file="Connections.csv", at=NOW - timedelta(days=3)))
    fields = {"before": "Analyst, Elder Row", "after": "CTO, Fjordlight"} | more
    return book.add(ImportChange(import_id=made, contact_id=contact, kind=kind, **fields))


def planted(book: Book) -> dict[int, SuggestionKind]:
    """One of each kind, and beside each the one that just misses it."""
    people = {kind: book.contact(f"{kind.value} case") for kind in K}
    near = {kind: book.contact(f"{kind.value} near") for kind in K}
    talks(book, people[K.SILENCE], 70, 60, 52, 40)
    talks(book, near[K.SILENCE], 130, 100, 70, 40)
    book.talk(people[K.UNANSWERED], days_ago=5, direction="in")
    book.talk(near[K.UNANSWERED], days_ago=6, direction="in")
    book.talk(near[K.UNANSWERED], days_ago=5, direction="out")
    book.talk(people[K.PROMISE], days_ago=9, kind="call", text="Обсудили доклад. Пришлю слайды.")
    book.talk(near[K.PROMISE], days_ago=9, kind="call", text="Пришлю слайды.")
    book.follow_up("слайды", day(-8), near[K.PROMISE], done_at=NOW, created_at=NOW - timedelta(days=9))
    change(book, people[K.JOB])
    change(book, near[K.JOB], settled_at=NOW)
    for kind, ahead in ((people[K.BIRTHDAY], 7), (near[K.BIRTHDAY], 8)):
        _birthday(book, kind, day(ahead))
    club, other = book.community("PyData", SLACK), book.community("Elsewhere", SLACK)
    book.member(people[K.SHARED_EVENT], club)
    book.member(near[K.SHARED_EVENT], other)
    guest = book.contact("Guest with a plan")
    book.follow_up("write", day(30), guest)
    book.talk(guest, days_ago=10, kind="event", community_id=club, title="Summer meetup")
    talks(book, people[K.MET_TWICE], 200, 90, kind="event")
    talks(book, near[K.MET_TWICE], 200, kind="event")
    talks(book, people[K.DORMANT], 800, 790, 700, 640, 600, 560, 500)
    talks(book, near[K.DORMANT], 900, 700, 500)
    return {people[kind]: kind for kind in K}


def _birthday(book: Book, contact: int, on: date) -> None:
    def command(session: Any) -> None:
        from crm_app.store.tables.contacts import Contact

        session.get(Contact, contact).birthday = f"1985-{on:%m-%d}"

    book.store.write(Label("test"), command).result()


def test_each_planted_reason_is_found_and_nobody_else(book: Book) -> None:
    dice = random.Random(4)
    cases = planted(book)
    for number in range(60):  # people in touch by a rhythm of their own, and people who never were
        person = book.contact(f"Crowd {number}")
        gap = dice.randint(10, 60)
        talks(book, person, *(2 + gap * each for each in range(dice.randint(0, 6))))
    assert kinds(book) == {contact: [kind] for contact, kind in cases.items()}
    assert [each.kind for each in found(book)] == list(K)


def test_each_sentence_is_true(book: Book) -> None:
    planted(book)
    for each in found(book):
        with book.store.reading() as session:
            if each.kind is K.JOB:
                (change_id,) = each.rows
                assert rows(session, 'SELECT contact_id, "after" FROM import_change WHERE id = :i', i=change_id) == [
                    (each.contact_id, "CTO, Fjordlight")
                ]
                continue
            stored = {
                row[0]: from_millis(row[1]).astimezone().date()
                for row in rows(session, "SELECT id, at FROM interaction WHERE id IN :i", i=list(each.rows) or [0])
            }
        said, on = reason_sentence(each), sorted(stored.values())
        assert all(f"{value.day} {value:%B %Y}" in said for value in (on[:1] + on[-1:] if on else [])) or each.kind in {
            K.SILENCE, K.DORMANT,
        }  # fmt: skip
        if each.kind is K.SILENCE:
            gaps = [(later - earlier).days for earlier, later in pairwise(on)]
            assert f"Silent for {(TODAY - on[-1]).days} days, since {on[-1].day} {on[-1]:%B %Y}" in said
            assert f"every {median(gaps):g} days (median of {len(on)} days of contact)" in said
        if each.kind is K.DORMANT:
            assert "Once 7 days of contact within a year" in said
            assert f"none for {(TODAY - on[-1]).days} days" in said


def test_what_the_sentences_say(book: Book) -> None:
    planted(book)
    said = {each.kind: reason_sentence(each) for each in found(book)}
    assert said == {
        K.UNANSWERED: "Their message of 26 June 2026 has waited 5 days for your answer",
        K.PROMISE: "Your note of 22 June 2026 says “Пришлю слайды.”, and there is no follow-up",
        K.BIRTHDAY: "Birthday in 7 days, on 8 July 2026; turns 41",
        K.JOB: "New job: CTO, Fjordlight (was: Analyst, Elder Row), seen in the import of 28 June 2026",
        K.SILENCE: "Silent for 40 days, since 22 May 2026; usually in touch every 10 days "
        "(median of 4 days of contact)",
        K.SHARED_EVENT: "“Summer meetup” of 21 June 2026 was in PyData, where you both are, "
        "and you have not talked since",
        K.MET_TWICE: "Met at events on 2 days, from 13 December 2025 to 2 April 2026, and never talked",
        K.DORMANT: "Once 7 days of contact within a year (22 April 2024 to 16 February 2025), "
        "and none for 500 days since",
    }


def test_one_suggestion_a_contact_with_its_other_reasons(book: Book) -> None:
    anna = book.contact("Anna")
    talks(book, anna, 70, 60, 52, 40)
    made = change(book, anna, "company")
    (only,) = found(book)
    assert (only.kind, only.rows) == (K.JOB, (made,))
    assert [other.kind for other in only.also] == [K.SILENCE]
    (heavier,) = found(book, weights=json.dumps({"silence": "more"}))
    assert heavier.kind is K.SILENCE
    (alone,) = found(book, weights=json.dumps({"job": "off"}))
    assert (alone.kind, alone.also) == (K.SILENCE, ())


def test_who_is_archived_not_listed_promised_or_snoozed_is_left_out(book: Book) -> None:
    names = ("archived", "unlisted", "promised", "snoozed", "anna")
    gone, unlisted, promised, snoozed, anna = (
        book.contact(name, archived_at=NOW if name == "archived" else None, listed=name != "unlisted") for name in names
    )
    for person in (gone, unlisted, promised, snoozed, anna):
        change(book, person)
    book.follow_up("x", day(90), promised)
    book.put_off(snoozed, snoozed_until=day(3))
    assert list(kinds(book)) == [anna]


def test_their_message_comes_before_ones_own(book: Book) -> None:
    theirs, mine, answered, fresh, old, both = (book.contact(name) for name in "ABCDEF")
    book.talk(theirs, days_ago=50, direction="in", kind="email")
    book.talk(mine, days_ago=10, direction="out")
    book.talk(answered, days_ago=20, direction="in")
    book.talk(answered, days_ago=10, direction="out")
    book.talk(fresh, days_ago=2, direction="in")
    book.talk(old, days_ago=181, direction="in")
    book.talk(theirs, both, days_ago=4, direction="in", kind="comment")
    book.talk(answered, days_ago=9, direction="in", subtype="invitation")
    assert [each.contact_id for each in found(book)] == [theirs, mine]
    assert "Your message of 21 June 2026 has had no answer for 10 days" in reason_sentence(found(book)[1])


def test_on_a_day_when_both_wrote_the_last_line_tells(book: Book) -> None:
    anna, bea = book.contact("Anna Berg"), book.contact("Bea Lund")
    book.talk(anna, days_ago=5, text="Olga Own: hello\nAnna Berg: could you help?")
    book.talk(bea, days_ago=5, text="Bea Lund: hello\nOlga Own: hi")
    assert list(kinds(book, own=("Olga Own",))) == [anna]
    assert kinds(book) == {}


def test_a_promise_is_mine_and_has_no_follow_up_since(book: Book) -> None:
    noted, theirs, before = (book.contact(name) for name in ("Noted", "Theirs", "Before"))
    book.contact("Notes", notes="Met at a talk. I'll send her the paper.")
    talk = book.talk(noted, days_ago=300, kind="meeting", text="I'll send the deck")
    book.talk(noted, days_ago=400, kind="meeting", text="I'll send more")
    book.talk(theirs, days_ago=3, kind="call", text="She promised to call")
    book.follow_up("older", day(-200), before, done_at=NOW, created_at=NOW - timedelta(days=200))
    book.talk(before, days_ago=100, kind="call", text="I'll write to you")
    assert [(each.name, each.rows) for each in found(book)][1:] == [("Noted", (talk,)), ("Notes", ())]
    assert "Your notes say “I'll send her the paper.”, and there is no follow-up" in [
        reason_sentence(each) for each in found(book)
    ]


def test_a_tie_written_to_just_now_is_not_silent(book: Book) -> None:
    anna = book.contact("Anna")
    talks(book, anna, 130, 120, 112, 100)
    book.talk(anna, days_ago=70, direction="out", kind="comment")
    (only,) = found(book)
    assert reason_sentence(only).endswith("; you wrote on 22 April 2026, no answer yet")
    book.talk(anna, days_ago=1, direction="out", kind="comment")
    assert found(book) == []


def test_a_text_from_outside_fills_no_place_of_the_sentence(book: Book) -> None:
    change(book, book.contact("Anna"), before="%1 %2 %3", after="100% %3")
    assert "New job: 100% %3 (was: %1 %2 %3)" in reason_sentence(found(book)[0])


def test_the_rule_holds_for_every_contact_whatever_the_short_cut(book: Book) -> None:
    dice = random.Random(7)
    expected: set[int] = set()
    for number in range(80):
        person, at = book.contact(f"P{number}"), dice.randint(15, 90)
        days = [at]
        for _ in range(dice.randint(2, 6)):
            days.append(days[-1] + dice.randint(1, 40))
        for ago in days:
            at_hour = datetime(2026, 7, 1, dice.choice((0, 12, 23)), 30).astimezone() - timedelta(days=ago)
            book.talk(person, at=at_hour, kind="call")
        gaps = [later - earlier for earlier, later in pairwise(days)]
        if len(days) >= 4 and days[0] > 21 and days[0] > 2.5 * median(gaps):
            expected.add(person)
    assert expected
    assert kinds(book).keys() == expected
    few = found(book, limit=5)
    assert [each.contact_id for each in few] == [each.contact_id for each in found(book)][:5]


@pytest.mark.parametrize(
    ("command", "values"),
    [
        (commands.rest_person, ()),
        (commands.snooze_person, (day(7), TODAY)),
    ],
)
def test_a_dismissed_person_stays_away_until_it_is_undone(book: Book, command: Any, values: tuple[Any, ...]) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    change(book, anna)
    change(book, bea)
    book.store.write(Label("x"), command, anna, *values).result()
    assert list(kinds(book)) == [bea]
    later = book.read(suggestions, Asked(day(7)))
    assert [each.contact_id for each in later] == ([bea] if command is commands.rest_person else [anna, bea])
    book.store.undo().result()
    assert set(kinds(book)) == {anna, bea}
    book.store.redo().result()
    assert list(kinds(book)) == [bea]


def test_a_dismissed_kind_stays_away_until_it_is_woken_or_undone(book: Book) -> None:
    anna, bea = book.contact("Anna"), book.contact("Bea")
    change(book, anna)
    talks(book, bea, 70, 60, 52, 40)
    book.store.write(Label("x"), commands.rest_kind, K.JOB).result()
    assert list(kinds(book)) == [bea]
    assert book.read(resting_kinds, TODAY) == [K.JOB]
    book.store.undo().result()
    assert set(kinds(book)) == {anna, bea}
    book.store.write(Label("x"), commands.rest_kind, K.SILENCE, bea).result()
    assert list(kinds(book)) == [anna]
    assert book.read(resting_kinds, TODAY) == []
    book.store.write(Label("x"), commands.rest_kind, K.JOB).result()
    book.store.write(Label("x"), commands.wake_kind, K.JOB).result()
    assert list(kinds(book)) == [anna]


def test_where_to_write_is_where_one_talked_last(book: Book) -> None:
    anna = book.contact("Anna")
    assert book.read(best_link, anna) == ""
    book.identity(anna, "https://www.linkedin.com/in/anna", LINKEDIN)
    book.identity(anna, "anna@mail.example", 7, "email")
    assert book.read(best_link, anna) == "mailto:anna@mail.example"
    book.talk(anna, platform_id=LINKEDIN)
    assert book.read(best_link, anna) == "https://www.linkedin.com/in/anna"
