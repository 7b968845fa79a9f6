from datetime import UTC, datetime

import pytest

from crm_app.domain.records import Owner
from crm_app.importers.linkedin.people import split_names
from crm_app.importers.plain_text import plain_text
from crm_app.importers.registry import open_export
from tests.importers import exports
from tests.importers.reading import all_rows, interactions, read, reasons

NORA = Owner(exports.OWNER, exports.OWNER_URL)


@pytest.mark.parametrize("owner", [NORA, None], ids=["told", "found"])
@pytest.mark.parametrize("generation", exports.MESSAGE_HEADERS)
def test_every_generation(given_file, generation, owner):
    records = read(given_file(exports.messages(generation), "messages.csv"), owner)
    both, alone, group = interactions(records)
    assert [one.key for one in (both, alone, group)] == [
        "2-aaa==|2022-09-08",
        "2-aaa==|2022-09-07",
        "2-bbb==|2022-09-06",
    ]
    assert [one.direction for one in (both, alone, group)] == ["mutual", "out", "in"]
    assert [(line.author, line.mine, line.text) for line in both.lines] == [
        (exports.OWNER, True, "Hello"),
        (exports.ANNA, False, "Привет & a <3"),
    ]
    assert both.at == datetime(2022, 9, 8, 17, 0, tzinfo=UTC)
    assert both.rows == (1, 2)
    assert [one.name for one in both.people] == [one.name for one in alone.people] == [exports.ANNA]
    assert both.people[0].identities[0].value == exports.ANNA_URL
    assert {one.name for one in group.people} == {exports.ANNA, exports.BEN}
    assert all(one.identities for one in group.people)
    assert group.title == "Maps"
    assert group.lines[0].text == "Hello Nora,\n\nwe’re hiring:\n\n- maps\n- more maps"
    assert reasons(records) == {"closed_account": 1, "sponsored": 1, "spam": 1, "bad_date": 1}
    assert all_rows(records) == list(range(1, 9))


def test_2018(given_file):
    records = read(given_file(exports.messages_2018(), "Messages.csv"))
    assert [(one.key, one.direction, len(one.lines)) for one in interactions(records)] == [
        ("name:анна белова|2018-10-16", "mutual", 2),
        ("name:анна белова|2018-10-15", "out", 1),
        ("name:ben farrow, mba,name:анна белова|2018-10-14", "in", 1),
    ]
    assert interactions(records)[2].lines[0].at == datetime(2018, 10, 14, 0, 5, tzinfo=UTC)
    assert interactions(records)[0].title == "RE: maps"


@pytest.mark.parametrize("column", ["IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"])
def test_drafts_are_left_out(given_file, column):
    rows = [*exports.TALK[:1], {**exports.TALK[1], column: "Yes"}, {**exports.TALK[2], column: "No"}]
    records = read(given_file(exports.messages("2026-03", rows), "messages.csv"), NORA)
    assert reasons(records) == {"draft": 1}
    assert [one.direction for one in interactions(records)] == ["in", "out"]


def test_a_closed_account_in_a_group_does_not_hide_the_others(given_file):
    rows = [
        exports.message("2-g", exports.MEMBER, [exports.NORA, exports.ANNA_], "2022-09-08 18:08:14 UTC", "Bye"),
        exports.message("2-g", exports.NORA, [exports.ANNA_], "2022-09-08 18:09:14 UTC", "Oh"),
    ]
    (one,) = interactions(read(given_file(exports.messages("2023", rows)), NORA))
    assert [person.name for person in one.people] == [exports.ANNA]
    assert [line.author for line in one.lines] == ["LinkedIn Member", exports.OWNER]


def test_an_answer_to_an_advertisement_is_left_out_with_it(given_file):
    rows = [
        exports.message("2-s", ("Lanternworks", ""), [exports.NORA], "2022-09-08 18:08:14 UTC", "Buy"),
        exports.message("2-s", exports.NORA, [("Lanternworks", "")], "2022-09-08 18:09:14 UTC", "No"),
    ]
    assert reasons(read(given_file(exports.messages("2023", rows)), NORA)) == {"sponsored": 2}


def test_a_namesake_of_the_owner_is_somebody_else(given_file):
    other = (exports.OWNER, "https://www.linkedin.com/in/nora-lindqvist-2")
    rows = [exports.message("2-n", other, [exports.NORA], "2022-09-08 18:08:14 UTC", "Namesakes!")]
    (one,) = interactions(read(given_file(exports.messages("2023", rows)), NORA))
    assert one.direction == "in"
    assert one.people[0].identities[0].value == other[1]


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("Anna Bell,Ben Farrow", 2, ["Anna Bell", "Ben Farrow"]),
        ("Ben Farrow, MBA", 1, ["Ben Farrow, MBA"]),
        ("Ben Farrow, MBA", 0, ["Ben Farrow, MBA"]),
        ("Ben Farrow, MBA,Anna Bell, Ph.D.", 2, ["Ben Farrow, MBA", "Anna Bell, Ph.D."]),
        ("Anna Bell, Ben Farrow", 2, ["Anna Bell", "Ben Farrow"]),
        ("", 0, []),
    ],
)
def test_names_joined_with_commas(text, count, names):
    assert split_names(text, count) == names


def test_a_recipient_is_named_by_what_they_sign_with(given_file):
    rows = [
        exports.message("2-x", exports.NORA, [("A,B", exports.BEN_URL), exports.ANNA_], "2022-09-08 18:08:14 UTC", "1"),
        exports.message("2-x", exports.BEN_, [exports.NORA, exports.ANNA_], "2022-09-09 18:08:14 UTC", "2"),
    ]
    first, _ = interactions(read(given_file(exports.messages("2023", rows)), NORA))
    assert first.people[0].name == exports.BEN
    assert first.people[1].identities[0].value == exports.ANNA_URL


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("a < b && c > d", "a < b && c > d"),
        ("see https://x.example/?a=1&copy=2", "see https://x.example/?a=1&copy=2"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("<p>one<br/>two</p><p>three&nbsp;&eacute;</p>", "one\ntwo\n\nthree é"),
        ('<a href="https://x.example">link</a>', "link"),
        ("<![CDATA[<p>x</p>", "<![CDATA[\nx"),
        ("&#0;&#xD800;ok", "\ufffd\ufffdok"),
    ],
)
def test_bodies(content, text):
    assert plain_text(content) == text


@pytest.mark.parametrize("generation", ["2022", "2023", "2024"])
def test_invitations(given_file, generation):
    records = read(given_file(exports.invitations(generation), "Invitations.csv"))
    out, in_ = interactions(records)
    assert out.key == "invitation|name:анна белова|2026-06-27T07:35|out"
    assert in_.key == "invitation|name:ben farrow, mba|2026-06-26T00:05|in"
    assert (out.kind, out.subtype, out.direction, in_.direction) == ("message", "invitation", "out", "in")
    assert [line.text for line in out.lines] == ["Очень приятно"]
    assert in_.lines == ()
    assert (out.people[0].name, in_.people[0].name) == (exports.ANNA, exports.BEN)
    assert reasons(records) == {"closed_account": 1, "bad_date": 1}


def owner_of(given_file, **files: bytes) -> Owner:
    return open_export([given_file(data, f"export/{name}.csv").parent for name, data in files.items()][-1:]).owner


def test_the_owner_is_who_invited(given_file):
    found = owner_of(given_file, Invitations=exports.invitations(), Profile=exports.profile("Someone", "Else"))
    assert found == NORA


def test_the_owner_stands_in_the_profile(given_file):
    found = owner_of(given_file, Profile=exports.profile(), messages=exports.messages("2023", exports.TALK[:3]))
    assert found == NORA


def test_a_profile_name_nobody_writes_under_does_not_count(given_file):
    found = owner_of(given_file, Profile=exports.profile("N.", "L."), messages=exports.messages("2023"))
    assert found == NORA


def test_the_owner_is_not_among_the_connections(given_file):
    rows = exports.TALK[:1]
    found = owner_of(given_file, Connections=exports.connections_2023(), messages=exports.messages("2023", rows))
    assert found.profile_url == exports.OWNER_URL


def test_the_owner_is_who_wrote_a_draft(given_file):
    rows = [exports.TALK[0], {**exports.TALK[1], "IS MESSAGE DRAFT": "Yes"}]
    assert owner_of(given_file, messages=exports.messages("2026-03", rows)) == NORA


def test_a_lone_conversation_of_two_has_an_owner_too(given_file):
    found = owner_of(given_file, messages=exports.messages("2023", exports.TALK[:1]))
    assert found.known()
