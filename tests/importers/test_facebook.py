import io
import json
from dataclasses import astuple
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, CommunityRecord, Record
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.days import MOST_LINES
from crm_app.importers.facebook.export import Facebook
from crm_app.importers.facebook.values import mended
from crm_app.importers.head import Head
from crm_app.importers.importer import Opened
from tests.importers import facebook_files as files
from tests.importers.facebook_files import ANNA, BEN, DAY, OWNER, claimed, message, thread
from tests.importers.reading import all_rows, contacts, interactions, reasons


def opened(given: dict[str, bytes], owner: Owner = NOBODY) -> Opened:
    return Facebook().open(claimed(given), owner)


def read(given: dict[str, bytes], owner: Owner = NOBODY) -> dict[str, list[Record]]:
    """The records by source and name of the file, each file accounted for."""
    found: dict[str, list[Record]] = {}
    for file in opened(given, owner).files:
        records = list(file.reader.records())
        assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
        assert file.reader.position == file.size
        found[f"{file.source} {file.name.rpartition('/')[2]}"] = records
    return found


def talk(messages, owner: Owner = NOBODY, **more) -> list[Record]:
    given = {"messages/inbox/x_1/message_1.json": thread(messages, **more), "profile_information.json": files.profile()}
    (records,) = read(given, owner).values()
    return records


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\u00d0\u0090\u00d0\u00bd\u00d0\u00bd\u00d0\u00b0", "Анна"),
        ("Zo\u00c3\u00ab", "Zoë"),
        ("Zoë", "Zoë"),
        ("Анна", "Анна"),
        ("caf\u00e9", "café"),
        ("\u00f0\u009f\u008e\u0089", "🎉"),
        ("Ok \u00d0\u0090\u00f0\u009f", "Ok А"),
        ("\u00f0\u009f", "\u00f0\u009f"),
        ("plain", "plain"),
    ],
)
def test_mojibake(written, meant):
    assert mended(written) == meant


@pytest.mark.parametrize("generation", files.ROOTS)
def test_every_generation(generation):
    found = read(files.whole_export(generation))
    assert [name.split()[0] for name in found] == [
        "facebook.friends",
        "facebook.followers",
        "address_book.facebook",
        *["facebook.groups"] * 2,
        *["facebook.activity"] * 3,
        *["facebook.requests"] * 5,
        "facebook.messages",
    ]
    friends = found["facebook.friends friends.json"]
    assert [(one.key, one.person.name, one.met and one.met.on, one.listed) for one in contacts(friends)] == [
        (f"name:анна белова|{DAY + 5}", ANNA, date(2024, 3, 1), True),
        (f"name:ben farrow|{DAY - 1}", BEN, date(2024, 2, 29), True),
        ("name:zoe o'hara 🌿|", "Zoë O'Hara 🌿", None, True),
    ]
    assert reasons(friends) == {"duplicate_row": 1, "no_name": 1, "bad_record": 1}
    (messages,) = (records for name, records in found.items() if name.startswith("facebook.messages"))
    second, call, first = sorted(interactions(messages), key=lambda one: one.at, reverse=True)[0:3]
    first, call = (call, first) if first.kind == "call" else (first, call)
    assert (second.key, first.key) == ("thread:ab12cd|2024-03-02", "thread:ab12cd|2024-03-01")
    assert (call.kind, call.minutes, call.direction, call.key) == (
        "call",
        10,
        "mutual",
        f"thread:ab12cd|call|{DAY + 50}",
    )
    assert [(line.author, line.mine, line.text) for line in first.lines] == [
        (ANNA, False, "https://map.example/"),
        (OWNER, True, "Отлично"),
    ]
    assert [line.text for line in second.lines] == ["", "Ура 🎉"]
    assert [person.name for person in second.people] == [ANNA]
    assert (second.direction, first.at) == ("mutual", datetime(2024, 3, 1, 0, 1, tzinfo=UTC))
    assert (second.rows, first.rows, call.rows) == ((1, 2), (4, 5), (6,))
    assert reasons(messages) == {"service": 2, "bad_date": 1, "bad_record": 1}


def test_requests():
    found = read(files.requests())
    (sent,) = interactions(found["facebook.requests sent_friend_requests.json"])
    (received,) = interactions(found["facebook.requests received_friend_requests.json"])
    assert (sent.direction, sent.subtype, sent.people[0].name) == ("out", "friend request", "Олег Ким")
    assert (received.direction, received.key) == ("in", f"friend request|ida moss|{DAY}|in")
    assert reasons(found["facebook.requests rejected_friend_requests.json"]) == {"removed_friend": 1}
    assert reasons(found["facebook.requests removed_friends.json"]) == {"removed_friend": 1}
    assert reasons(found["facebook.requests friend_requests_sent.json"]) == {"bad_date": 1}


def test_who_follows_and_is_followed_comes_once_and_friends_do_not():
    given = {"friends.json": files.friends(), "followers.json": files.followers(), "following.json": files.following()}
    records = read(given)["facebook.followers followers.json"]
    ida, oleg = contacts(records)
    assert (ida.rows, ida.key, ida.listed) == ((1, 4), "name:ida moss", False)
    assert ida.fields == (("Facebook", "follows you"), ("Facebook", "followed by you"))
    assert (oleg.person.name, oleg.fields) == ("Олег Ким", (("Facebook", "followed by you"),))
    assert reasons(records) == {"duplicate_row": 1, "no_name": 1}


def test_a_list_of_followers_without_a_name():
    (records,) = read({"connections/people_who_followed_you.json": files.followers_list()}).values()
    assert [(one.person.name, one.fields[0][1]) for one in contacts(records)] == [("Ida Moss", "follows you")]


def test_address_book():
    (records,) = read({"a.json": files.address_book()}, Owner(me=("nora@pine.example",))).values()
    (mother,) = contacts(records)
    assert (mother.key, mother.listed) == ("name:мама|+7 900 000-00-01", True)
    assert [(one.platform, one.value) for one in mother.person.identities] == [
        ("phone", "+7 900 000-00-01"),
        ("email", "mama@pine.example"),
    ]
    assert reasons(records) == {"owner": 1, "no_name": 1, "duplicate_row": 1}


@pytest.mark.parametrize("generation", ["2018", "2026"])
def test_groups(generation):
    found = read(files.groups(generation))
    joined = found["facebook.groups your_group_membership_activity.json"]
    maps, cards, again = joined
    assert isinstance(maps, CommunityRecord)
    assert isinstance(cards, CommunityRecord)
    assert (maps.community.key, maps.community.name, maps.joined_on) == ("map makers", "Map Makers", date(2024, 3, 1))
    assert reasons([again]) == {"duplicate_row": 1}
    (admined,) = found["facebook.groups your_groups.json"]
    assert isinstance(admined, CommunityRecord)
    assert (admined.community, admined.joined_on) == (cards.community, None)


def test_activity():
    found = read(files.groups() | files.activity())
    comments = found["facebook.activity your_comments_in_groups.json"]
    assert [(one.rows, one.community.key, one.on, one.kind) for one in comments if isinstance(one, ActivityRecord)] == [
        ((1, 2), "map makers", date(2024, 3, 1), "comment"),
        ((3,), "map makers", date(2024, 3, 2), "comment"),
    ]
    posts = found["facebook.activity group_posts_and_comments.json"]
    assert [(one.rows, one.community.key, one.kind) for one in posts if isinstance(one, ActivityRecord)] == [
        ((1,), "карты и люди", "post")
    ]
    assert reasons(posts) == {"no_group": 1}
    assert reasons(found["facebook.activity comments.json"]) == {"no_group": 2, "duplicate_row": 1}


@pytest.mark.parametrize(
    ("given", "owner", "me"),
    [
        ({"profile_information.json": files.profile()}, NOBODY, True),
        ({}, Owner(me=(OWNER,)), True),
        ({}, NOBODY, True),  # a conversation of two is called by the other one
        ({"messages/inbox/b_2/message_1.json": thread([], (BEN, OWNER), "")}, NOBODY, True),
    ],
    ids=["profile", "told", "title", "everywhere"],
)
def test_whose_it_is(given, owner, me):
    title = "" if "messages/inbox/b_2/message_1.json" in given else ANNA
    files_ = {"messages/inbox/a_1/message_1.json": thread([message(OWNER, 1, "Hi")], title=title), **given}
    found = opened(files_, owner)
    assert found.question is None
    assert found.owner.is_me(OWNER) is me
    records = [record for file in found.files for record in file.reader.records()]
    assert [one.direction for one in interactions(records)] == ["out"]


def test_whose_it_is_has_to_be_asked():
    given = {"messages/inbox/a_1/message_1.json": thread([message(OWNER, 1, "Hi")], title="")}
    found = opened(given, Owner(me=("somebody@else.example",)))
    assert found.question is not None
    assert {value for value, _ in found.question.candidates} == {ANNA, OWNER}
    assert reasons(list(found.files[0].reader.records())) == {"owner_unknown": 1}
    asked = opened(given, Owner().also(found.question.candidates[0][0]))
    assert asked.question is None


def test_a_thread_keeps_its_key_in_another_folder():
    old = {"messages/archived_threads/Anna_B_Ab12Cd/message.json": thread([message(ANNA, 1, "Hi")])}
    new = {"f/your_facebook_activity/messages/inbox/annabelova_ab12cd/message_1.json": thread([message(ANNA, 1, "Hi")])}
    keys = [interactions([*read(one).popitem()[1]])[0].key for one in (old, new)]
    assert keys == ["thread:ab12cd|2024-03-01"] * 2


def test_deactivated_accounts():
    records = talk([message("", 9, "Bye"), message(OWNER, 1, "Hi")], people=("", OWNER))
    assert reasons(records) == {"deleted_account": 2}
    assert reasons(talk([message(OWNER, 1, "Note")], people=(OWNER,))) == {"nobody": 1}
    (one,) = interactions(talk([message("", 9, "Bye")], people=("", ANNA, OWNER)))
    assert [person.name for person in one.people] == [ANNA]


def test_a_small_group_is_a_conversation():
    (one,) = interactions(talk([message(ANNA, 1, "Hi")], people=(ANNA, BEN, OWNER), title="Поход"))
    assert ([person.name for person in one.people], one.title, one.direction) == ([ANNA, BEN], "Поход", "in")


def test_a_large_group_is_a_community():
    many = [f"Member {number}" for number in range(12)]
    said = [message(ANNA, 90_000, "Hi"), message(OWNER, 3, "Yes"), message(ANNA, 2, "?"), message(OWNER, -9, "First")]
    records = talk(said, people=(*many, ANNA, OWNER), title="Клуб")
    (one,) = interactions(records)
    assert one.community is not None
    assert ([person.name for person in one.people], one.community.name, one.rows) == ([ANNA], "Клуб", (2, 3))
    assert reasons(records) == {"not_addressed": 1}
    assert [record.rows for record in records if isinstance(record, ActivityRecord)] == [(4,)]


def test_the_encrypted_download():
    given = {"messages/Анна_40.json": files.encrypted()}
    records = read(given, Owner(me=(OWNER,)))["facebook.messages Анна_40.json"]
    (one,) = interactions(records)
    assert (one.key, one.direction, one.lines[0].text) == ("with:анна белова|2024-03-01", "in", "Секрет")
    assert reasons(records) == {"service": 1}
    assert opened(given).question is None  # it is called by the other one


def test_a_long_thread_is_given_out_early_and_no_key_comes_twice():
    lines = [message(ANNA, -60.0 * number, "x") for number in range(MOST_LINES + 4000)]
    lines.append(message(ANNA, 5, "late"))
    records = talk(lines)
    keys = [one.key for one in interactions(records)]
    assert len(keys) == len(set(keys))
    assert "thread:1|2024-03-01#2" in keys


def test_the_html_download_is_told_once():
    given = {f"friends/{name}.html": files.html_page() for name in ("friends", "removed_friends")}
    given["messages/inbox/a_1/message_1.html"] = files.html_page()
    found = opened(given)
    assert found.files == ()
    assert [(one.code, one.values["file"]) for one in found.troubles] == [("facebook_html", "facebook-nora.zip")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b'{"friends": ["anna"]}'),
        ("a.json", b'{"people_you_may_know_v2": [{"name": "X"}]}'),
        ("a.json", b'{"messages": [{"id": 1}], "name": "x"}'),
        ("a.json", b"[]"),
        ("your_instagram_activity/messages/inbox/x_1/message_1.json", thread([])),
        ("followers_1.json", b'[{"string_list_data": [{"href": "https://www.instagram.com/x", "value": "x"}]}]'),
        ("page.html", b"<html><body>friends</body></html>"),
        ("b.json", b"\xff\x00"),
    ],
)
def test_other_files_are_not_claimed(name, data):
    assert Facebook().recognise(Head(name, data)) is None


def test_damaged_files():
    file = opened({"friends.json": files.friends()[:-20]}).files[0]
    with pytest.raises(BadInput, match="bad_json"):
        list(file.reader.records())


PIECES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([b"null", b"{}", b"[]", b"-1", b"1e999", b"NaN", b'"\\u0000"', b'"\\ud800"', b"9" * 30, b"true"]),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
VALID = [
    *files.requests().items(),
    *files.groups().items(),
    *files.activity().items(),
    ("friends.json", files.friends()),
    ("followers.json", files.followers()),
    ("following.json", files.following()),
    ("people_who_followed_you.json", files.followers_list()),
    ("your_address_books.json", files.address_book()),
    ("profile_information.json", files.profile()),
    ("inbox/a_1/message_1.json", thread(files.OLDER)),
    ("inbox/a_1/message_1.json", thread(files.NEWER, (*map(str, range(12)), OWNER), "Club")),
    ("Anna_1.json", files.encrypted()),
]
COMPACT = [(name, json.dumps(json.loads(data), separators=(",", ":")).encode()) for name, data in VALID]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A valid file with one to six places overwritten, cut out or added to."""
    name, valid = draw(st.sampled_from(COMPACT))
    data = bytearray(valid)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 12))] = draw(PIECES)
    return name, bytes(data)


def assert_clean(record: Any) -> None:
    """No NUL and no lone surrogate in any text of it."""
    values = list(astuple(record))
    while values:
        value = values.pop()
        if isinstance(value, str):
            assert "\0" not in value.encode().decode()
        elif isinstance(value, tuple):
            values.extend(value)


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutated(), st.booleans())
def test_whatever_the_bytes_are(given, told):
    name, data = given
    one = claimed({name: data})
    found = Facebook().open(one, Owner(me=(OWNER,)) if told else NOBODY)
    assert_clean(found.owner)
    for file in found.files:
        try:
            records = list(file.reader.records())
        except KithbookError:
            continue
        assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
        for record in records:
            assert_clean(record)


def test_streams_are_closed():
    closed = []

    class Stream(io.BytesIO):
        def close(self) -> None:
            closed.append(True)
            super().close()

    (one,) = claimed({"friends.json": files.friends()})
    object.__setattr__(one.member, "open", lambda: io.BufferedReader(Stream(files.friends())))
    list(Facebook().open([one], NOBODY).files[0].reader.records())
    assert closed
