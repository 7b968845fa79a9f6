"""Orders and filters of the list of contacts."""

from datetime import date, timedelta

import pytest

from crm_app.queries.people import NO_COMMUNITY, PeopleFilter, Sort, ordered_ids
from tests.queries.book import LINKEDIN, NOW, SLACK, Book


def order(book: Book, sort: Sort = Sort.NAME, script_first: int = 0, **conditions: object) -> list[int]:
    return book.read(ordered_ids, sort, PeopleFilter(**conditions), script_first)  # type: ignore[arg-type]


def test_the_chosen_alphabet_comes_first_and_case_says_nothing(book: Book) -> None:
    boris, zoe, yolka, adam = (book.contact(name) for name in ("Борис Тихов", "zoe Marsh", "Ёлка Белова", "Adam Reed"))
    assert order(book) == [adam, zoe, boris, yolka]
    assert order(book, script_first=1) == [boris, yolka, adam, zoe]


def test_newest_contact_first_and_never_last_by_name(book: Book) -> None:
    old, new, zed, attempted = (book.contact(name) for name in ("Old", "New", "Zed", "Attempted"))
    book.talk(old, days_ago=90)
    book.talk(new, days_ago=1)
    book.talk(attempted, days_ago=0, direction="out")
    assert order(book, Sort.LAST_CONTACT) == [new, old, attempted, zed]


def test_newest_meeting_first_and_unknown_last(book: Book) -> None:
    early, late, unknown = (book.contact(name) for name in ("B", "C", "A"))
    book.met(early, LINKEDIN, met_on=date(2020, 1, 1))
    book.met(late, LINKEDIN, met_on=date(2024, 1, 1))
    book.met(unknown, LINKEDIN)
    assert order(book, Sort.MET) == [late, early, unknown]


def test_companies_ignore_case_and_none_comes_last(book: Book) -> None:
    names = {"zebra Labs": 0, "Acme": 0, "": 0, "Ромашка": 0}
    for company in names:
        names[company] = book.contact("Somebody", company=company)
    latin, cyrillic, none = [names["Acme"], names["zebra Labs"]], names["Ромашка"], names[""]
    assert order(book, Sort.COMPANY) == [*latin, cyrillic, none]
    assert order(book, Sort.COMPANY, script_first=1) == [cyrillic, *latin, none]


def test_added_last_comes_first(book: Book) -> None:
    second = book.contact("Second", created_at=NOW - timedelta(days=1))
    first = book.contact("First", created_at=NOW - timedelta(days=2))
    assert order(book, Sort.ADDED) == [second, first]


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_lists_everybody_once(book: Book, sort: Sort) -> None:
    people = [book.contact(name, company=name) for name in ("Ada Moss", "Жанна Ли", "山田", "42nd Street", "Éva Kis")]
    book.met(people[0], LINKEDIN, met_on=date(2024, 1, 1))
    book.talk(people[1])
    assert sorted(order(book, sort)) == sorted(people)


def test_platform_is_an_identity_or_a_meeting(book: Book) -> None:
    by_identity, by_meeting, by_community, other = (book.contact(name) for name in "ABCD")
    book.identity(by_identity, "a", LINKEDIN)
    book.met(by_meeting, LINKEDIN)
    book.met(by_community, None, book.community("Data People", LINKEDIN))
    book.identity(other, "d", SLACK)
    assert order(book, platform="linkedin") == [by_identity, by_meeting, by_community]
    assert order(book, platform="unheard-of") == []


def test_community_is_membership_or_meeting_and_tag_is_tag(book: Book) -> None:
    member, met, tagged = (book.contact(name) for name in "ABC")
    community = book.community("Data People")
    book.member(member, community)
    book.met(met, LINKEDIN, community)
    tag = book.tag("mentor", tagged, met)
    assert order(book, community_id=community) == [member, met]
    assert order(book, tag_id=tag) == [met, tagged]
    assert order(book, tag_id=tag, community_id=community) == [met]


def test_never_and_talked_look_past_attempts(book: Book) -> None:
    talked, attempted, silent = (book.contact(name) for name in "ABC")
    book.talk(talked, days_ago=10, direction="in")
    book.talk(attempted, days_ago=1, direction="out")
    assert order(book, never=True) == [attempted, silent]
    assert order(book, talked=True) == [talked]
    assert order(book, talked_since=NOW - timedelta(days=11)) == [talked]
    assert order(book, talked_since=NOW - timedelta(days=9)) == []


def test_archived_contacts_have_a_list_of_their_own(book: Book) -> None:
    here, gone = book.contact("Here"), book.contact("Gone", archived_at=NOW)
    assert order(book) == [here]
    assert order(book, archived=True) == [gone]


def test_a_figure_of_the_yield_lists_whom_it_counted(book: Book) -> None:
    community = book.community("Data People")
    inside, outside, archived = book.contact("A"), book.contact("B"), book.contact("C", archived_at=NOW)
    book.met(inside, LINKEDIN, community, met_on=date(2024, 1, 31))
    book.met(outside, LINKEDIN, met_on=date(2024, 2, 1))
    book.met(archived, LINKEDIN, met_on=date(2024, 3, 1))
    assert order(book, met_platform="linkedin") == [inside, outside, archived]
    assert order(book, met_community_id=community) == [inside]
    assert order(book, met_platform="linkedin", met_community_id=NO_COMMUNITY) == [outside, archived]
    assert order(book, met_from=date(2024, 1, 31), met_to=date(2024, 2, 1)) == [inside, outside]
