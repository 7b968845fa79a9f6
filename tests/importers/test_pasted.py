"""Lists of people copied from pages: who is found, what is noise, and text of any kind."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import CommunityRef, IdentityRecord, Owner
from crm_app.importers.pasted.noise import plain_name
from crm_app.importers.pasted.parse import MOST, parse_pasted
from crm_app.importers.pasted.people import PastedPerson, work_of
from crm_app.importers.pasted.profiles import profile_of
from crm_app.importers.pasted.reader import records
from tests.importers import pasted_pages as pages
from tests.importers.reading import all_rows, contacts, reasons

CLUB = CommunityRef("linkedin", "ink", "Ink")
IN = "https://www.linkedin.com/in/"
FB = "https://www.facebook.com/"


def found(text: str = "", html: str = "") -> list[tuple[str, str, str, str]]:
    return [(one.name, one.headline, one.url, one.role) for one in parse_pasted(text, html)]


def test_members_of_a_linkedin_group() -> None:
    assert found(html=pages.LINKEDIN_MEMBERS) == [
        ("Anna Belova", "CTO at Foo & Sons | Speaker", IN + "anna-belova", ""),
        ("Boris Kim", "Инженер в Заря", IN + "boris-kim", "Owner"),
        ("Вера Орлова", "Freelance illustrator", IN + "вера", ""),
    ]
    anna, boris, vera = parse_pasted("", pages.LINKEDIN_MEMBERS)
    assert (anna.company, anna.position) == ("Foo & Sons", "CTO")
    assert (boris.company, boris.position) == ("Заря", "Инженер")
    assert min(one.sure for one in (anna, boris, vera)) > 0.9


def test_mutual_contacts_of_a_search_are_not_members() -> None:
    assert found(html=pages.LINKEDIN_SEARCH) == [
        ("Dina Fox", "Head of Data @ Bar", IN + "dina-fox", ""),
        ("Egor Mai", "Works at Baz", IN + "egor-mai", ""),
    ]


def test_members_of_a_facebook_group_and_not_who_added_them() -> None:
    assert found(html=pages.FACEBOOK_GROUP) == [
        ("Anna Belova", "Works at Foo", FB + "profile.php?id=1001", "Admin"),
        ("Борис Ким", "Работает в Заря", FB + "profile.php?id=1002", "Модератор"),
        ("Clara Page", "", FB + "clara.page", ""),
    ]


def test_members_of_a_discord_server() -> None:
    assert [(one.name, one.role) for one in parse_pasted("", pages.DISCORD_MEMBERS)] == [
        ("anna", "Moderators"),
        ("борис", ""),
        ("Clara P.", ""),
    ]
    assert found(pages.DISCORD_TEXT) == [
        ("anna", "", "", "MODERATORS"),
        ("борис", "", "", ""),
        ("Clara P.", "", "", ""),
    ]


def test_plain_text_of_linkedin() -> None:
    assert found(pages.LINKEDIN_TEXT) == [
        ("Anna Belova", "CTO at Foo | Speaker", "", ""),
        ("Boris Kim", "Инженер в Заря", "", "Owner"),
        ("Вера Орлова", "", "", ""),
    ]
    assert found(pages.LINKEDIN_CONNECTIONS_TEXT) == [
        ("Anna Belova", "CTO at Foo", "", ""),
        ("Boris Kim", "Student", "", ""),
    ]


def test_plain_text_of_facebook_in_russian() -> None:
    assert found(pages.FACEBOOK_TEXT_RU) == [
        ("Анна Белова", "Работает в Заря", "", "Администратор"),
        ("Борис Ким", "", "", ""),
    ]


def test_a_line_a_person() -> None:
    people = parse_pasted(pages.LINES, "")
    assert [(one.name, one.headline, one.url, one.handle) for one in people] == [
        ("Anna Belova", "CTO at Foo", "", ""),
        ("Борис Ким", "инженер", "", ""),
        ("Clara Page", "", IN + "clara", ""),
        ("dina_fox", "", "", "dina_fox"),
        ("Egor Mai", "", "https://t.me/egor_mai", ""),
    ]


def test_blocks_between_blank_lines() -> None:
    assert found(pages.BLOCKS) == [
        ("Anna Belova", "CTO at Foo", "", ""),
        ("Борис Ким", "Инженер в Заря", "https://vk.com/id42", ""),
        ("Clara Page", "", "", ""),
    ]


def test_html_without_people_falls_back_on_the_text() -> None:
    assert found("Anna Belova\nBoris Kim", "<p>Anna Belova</p><p>Boris Kim</p>") == [
        ("Anna Belova", "", "", ""),
        ("Boris Kim", "", "", ""),
    ]
    assert found("", "<ul><li>Anna Belova<li>Boris Kim</ul>") == [
        ("Anna Belova", "", "", ""),
        ("Boris Kim", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://www.linkedin.com/in/Anna-B/?x=1", IN + "anna-b"),
        ("https://m.facebook.com/profile.php?v=info&id=12", FB + "profile.php?id=12"),
        ("https://www.reddit.com/user/anna_b/comments", "https://www.reddit.com/user/anna_b"),
        ("/user/anna_b/", "https://www.reddit.com/user/anna_b"),
        ("https://t.me/anna_b", "https://t.me/anna_b"),
        ("https://vk.com/id12", "https://vk.com/id12"),
        ("https://www.meetup.com/de-DE/members/77/group/1", "https://www.meetup.com/members/77/"),
    ],
)
def test_links_to_profiles(href: str, url: str) -> None:
    profile = profile_of(href)
    assert profile is not None
    assert profile.url == url


@pytest.mark.parametrize(
    "href",
    [
        "https://www.linkedin.com/company/foo",
        "https://www.facebook.com/groups/42",
        "https://www.facebook.com/profile.php",
        "https://vk.com/club42",
        "https://vk.com/wall-1_2",
        "https://t.me/joinchat/x",
        "https://t.me/c/1/2",
        "https://example.com/in/anna",
        "javascript:alert(1)",
        "#",
    ],
)
def test_other_links_are_no_profiles(href: str) -> None:
    assert profile_of(href) is None


def test_names_and_headlines() -> None:
    assert plain_name("Anna Belova (She/Her) • 2nd") == "Anna Belova"
    assert plain_name("Борис Ким · Модератор") == "Борис Ким"
    assert work_of("Working at Foo, Riga") == ("Foo", "")
    assert work_of("Designer | Lead at «Бар» | Mother") == ("Бар", "Lead")
    assert work_of("Freelancer") == ("", "")


def test_pasted_people_become_members() -> None:
    people = parse_pasted("", pages.LINKEDIN_MEMBERS)
    extra = (PastedPerson("Me", url=IN + "me"), PastedPerson(""), people[0], PastedPerson("No link"))
    file = records((*people, *extra), CLUB, "linkedin", owner=Owner(me=(IN + "me",)))
    found = list(file.reader.records())
    assert all_rows(found) == [1, 2, 3, 4, 5, 6, 7]
    assert reasons(found) == {"owner": 1, "no_name": 1, "duplicate_row": 1}
    anna, boris, vera, plain = contacts(found)
    assert not any(one.listed for one in contacts(found))
    assert (anna.company, anna.position, anna.fields) == ("Foo & Sons", "CTO", (("Headline", people[0].headline),))
    assert anna.person.identities == (IdentityRecord("linkedin", "url", IN + "anna-belova"),)
    assert [(one.community, one.role) for one in boris.memberships] == [(CLUB, "Owner")]
    assert (vera.position, vera.fields) == ("Freelance illustrator", ())
    assert plain.key == "linkedin|ink|name:no link"
    assert all(one.listed for one in contacts(list(records(people, CLUB, "linkedin", listed=True).reader.records())))


def test_handles_are_those_of_the_platform() -> None:
    server = CommunityRef("discord", "ink", "Ink")
    (anna,) = contacts(list(records([PastedPerson("anna", handle="anna#1234")], server, "discord").reader.records()))
    assert anna.person.identities == (IdentityRecord("discord", "handle", "anna#1234"),)


def test_there_is_an_end_to_it() -> None:
    many = "".join(f'<a href="/in/p{n}">Person {n}</a>' for n in range(MOST + 50))
    assert len(parse_pasted("", many)) == MOST
    assert len(parse_pasted("\n".join(f"Person {n}" for n in range(MOST + 50)), "")) == MOST


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<script>", "</", '<a href="', "<a href=/in/a>", "&#x110000;", "<i"]
)
def test_hostile_html_takes_no_time(piece: str) -> None:
    started = time.monotonic()
    parse_pasted("", piece * (2_000_000 // len(piece)))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("line", ["a", "- ", "view ", "• 2nd ", "A at ", "( he ", "x — 9", "1 members ", "@", "a, "])
def test_hostile_text_takes_no_time(line: str) -> None:
    started = time.monotonic()
    parse_pasted(line * 200_000, "")
    parse_pasted(f"{line * 60}\n" * 4_000, "")
    assert time.monotonic() - started < 5


HTML = [pages.LINKEDIN_MEMBERS, pages.LINKEDIN_SEARCH, pages.FACEBOOK_GROUP, pages.DISCORD_MEMBERS]
TEXTS = [pages.LINKEDIN_TEXT, pages.FACEBOOK_TEXT_RU, pages.DISCORD_TEXT, pages.LINES, pages.BLOCKS]
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "<",
            ">",
            '"',
            "<a href=",
            "/in/x",
            "</a>",
            "\0",
            "\ud800",
            "&#0;",
            "&#xd800;",
            "\n",
            "• 2nd",
            "Message",
            "<!--",
        ]
    ),
)


@st.composite
def damaged(draw: st.DrawFn, whole: list[str]) -> str:
    text = draw(st.sampled_from([*whole, ""]))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(PIECES) + text[start + draw(st.integers(0, 20)) :]
    return text


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged(TEXTS), damaged(HTML))
def test_text_and_html_of_any_kind(text: str, html: str) -> None:
    people = parse_pasted(text, html)
    assert all(one.name and 0 <= one.sure <= 1 for one in people)
    repr(people).encode()
    found = list(records(people, CLUB, "linkedin").reader.records())
    assert all_rows(found) == list(range(1, len(people) + 1))
    for record in found:
        repr(record).encode()
        assert "\0" not in str(record)
