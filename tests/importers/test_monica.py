"""Monica's JSON export: contacts with all that hangs on them, and whose account it is."""

import io
import json
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import (
    ContactRecord,
    FollowUpRecord,
    IdentityRecord,
    MetRecord,
    Owner,
    Record,
)
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.monica.export import Monica
from crm_app.importers.monica.slim import Slim
from tests.importers import monica_files as files
from tests.importers.reading import all_rows, contacts, interactions, reasons

VALID = [files.export(pretty=False), files.export(uuids=False, swapped=True, pretty=False), files.values_first()]
PIECES = st.one_of(
    st.binary(max_size=20),
    st.sampled_from(
        [b'"', b",", b"{", b"}", b"[", b"]", b"null", b"1e999", b"9" * 400, b"NaN", b'"\\ud800"', b'"\\u0000"']
    ),
    st.sampled_from([b"true", b"[]", b"{}", b'"dataUrl":"', b'"2021-13-01"', b"-1", b"[" * 50]),
)


def member(data: bytes) -> Member:
    return Member("monica.json", "monica.json", len(data), lambda: io.BufferedReader(io.BytesIO(data)))


def opened(data: bytes, owner: Owner | None = None) -> Opened:
    assert Monica().recognise(Head("monica.json", data[:HEAD])) is not None
    return Monica().open([Claimed(member(data), "")], owner or Owner())


def read(data: bytes, owner: Owner | None = None) -> list[Record]:
    (file,) = opened(data, owner).files
    records = list(file.reader.records())
    assert file.reader.position == len(data)
    return records


def named(records: list[Record], name: str) -> ContactRecord:
    return next(one for one in contacts(records) if one.person.name == name)


@pytest.mark.parametrize("made", [files.export, lambda: files.export(pretty=False), files.values_first])
def test_contacts(made):
    records = read(made())
    assert [one.person.name for one in contacts(records)] == ["Анна Петровна Белова", "Ben Farrow", "Zoë O'Hara"]
    anna, ben, zoe = contacts(records)
    assert (anna.key, anna.person.given_name, anna.person.family_name) == (files.ANNA, "Анна", "Белова")
    assert (anna.company, anna.position, anna.location) == ("Тёплый код", "Аналитик", "Сосновка, RU")
    assert (anna.birthday, anna.tags, anna.cadence) == ("1985-06-12", ("друзья", "карты"), (42, Unit.DAY))
    assert anna.met == MetRecord("in_person", date(2015, 9, 1), evidence="through Ben Farrow")
    assert anna.person.identities == (
        IdentityRecord("email", "email", "anna@code.example"),
        IdentityRecord("phone", "phone", "+7 900 000-00-01"),
        IdentityRecord("facebook", "url", "https://www.facebook.com/anna.belova"),
        IdentityRecord("telegram", "handle", "anna_belova"),
        IdentityRecord("own:Twitter", "handle", "anna_b"),
        IdentityRecord("own:Site", "url", "https://belova.example/maps"),
    )
    assert anna.notes.split("\n") == [
        "Из клуба",
        "child: Миша, --03-02",
        "ex husband: Ben Farrow",
        "debt 2021-03-05: I owe 50 EUR, inprogress",
        "gift (offered) 2020-01-02: Атлас, 20",
        "2021-03-05: Любит чай",
        "pet: Рекс, dog",
        "2019-05-03: New job, maps",
    ]
    assert anna.fields == (
        ("Nickname", "Аня"),
        ("Food preferences", "no nuts"),
        ("Address (Home)", "ул. Лесная, 1, Сосновка, 100000, RU"),
        ("Contact", "nobody knows"),
    )
    assert anna.photo.startswith((b"\x89PNG", b"\xff\xd8"))
    assert len(anna.rows) == 8
    assert (ben.archived, ben.fields, ben.met) == (True, (("Died", "yes"),), None)
    assert (zoe.birthday, zoe.fields) == ("", (("Born about", "1970"),))


def test_what_happened():
    records = read(files.export())
    calls = [one for one in interactions(records) if one.kind == "call"]
    assert [(one.key, one.direction, one.text) for one in calls] == [
        ("call:call-1", "in", "О картах"),
        ("call:call-2", "mutual", ""),
    ]
    first, second = (one for one in interactions(records) if one.kind == "message")
    assert (first.key, first.direction, first.platform) == ("conversation:conv-1|2021-06-01", "mutual", "telegram")
    assert [(line.author, line.mine, line.text) for line in first.lines] == [
        ("Nora Lindqvist", True, "Hello"),
        ("Анна Петровна Белова", False, "Привет"),
    ]
    assert (second.direction, second.at) == ("in", datetime(2021, 6, 2, 9, tzinfo=UTC))
    lunch, walk = (one for one in interactions(records) if one.kind == "meeting")
    assert (lunch.title, lunch.text, lunch.subtype) == ("Обед", "в парке", "ate at restaurant")
    assert [one.key for one in lunch.people] == [files.ANNA, files.BEN]
    assert [one.name for one in walk.people] == ["Ben Farrow"]


def test_what_is_to_be_done():
    found = [record for record in read(files.export()) if isinstance(record, FollowUpRecord)]
    assert [(one.key, one.text, one.due_on, one.every, one.unit) for one in found] == [
        ("reminder:r2", "Позвонить\nутром", date(2020, 1, 1), 2, Unit.MONTH),
        ("reminder:r4", "Far thing", date(2999, 1, 1), 0, None),
        ("task:t1", "Send the map", date(2022, 2, 3), 0, None),
    ]
    assert {one.people[0].key for one in found} == {files.ANNA}


def test_each_row_is_accounted_for():
    records = read(files.export())
    assert reasons(records) == {
        "owner": 2,
        "partial": 2,
        "bad_date": 1,
        "birthday_reminder": 1,
        "past_reminder": 1,
        "done": 1,
        "empty": 1,
        "nobody": 2,
    }
    assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
    assert len(all_rows(records)) == 5 + 3 + 5 + 4 + 2 + 4 + 1 + 4 + 3  # contacts, calls, notes, …, activities


def test_activities_before_the_contacts_are_read_too():
    records, swapped = read(files.export()), read(files.export(swapped=True))
    assert [one.key for one in interactions(swapped)] == [one.key for one in interactions(records)]
    assert all_rows(swapped) == all_rows(records)


def test_exports_without_uuids_have_keys_by_time():
    keys = [one.key for one in interactions(read(files.export(uuids=False)))]
    assert keys[:3] == [
        f"call:{files.ANNA}|2021-05-01T09:30:00+00:00",
        f"call:{files.ANNA}|2021-05-01T09:30:00+00:00#2",
        f"conversation:{files.ANNA}|2021-06-01T00:00:00+00:00|2021-06-01",
    ]


def test_the_owner_is_who_made_the_export():
    found = opened(files.export(), Owner(me=("nora",))).owner
    assert found.is_me(files.OWNER_EMAIL)
    assert not found.is_me("uwe@mail.example")
    records = read(files.export(), Owner(me=("anna@code.example",)))
    assert [one.person.name for one in contacts(records)] == ["Ben Farrow", "Zoë O'Hara"]
    assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))


def test_a_document_larger_than_what_is_held_does_no_harm():
    assert len(contacts(read(files.export(document=20 << 20)))) == 3


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1 << 18])
def test_data_urls_are_left_out(size):
    data = b'{"a": "\\"dataUrl\\": \\"x", "dataUrl" : "0123456789", "b": {"dataUrl":"012"}}'
    file = io.BytesIO(data)
    slim = Slim(file.read, 5)
    text = b"".join(iter(lambda: slim.read(size), b""))
    assert json.loads(text) == {"a": '"dataUrl": "x', "dataUrl": "", "b": {"dataUrl": "012"}}
    assert slim.position == len(data)


@pytest.mark.parametrize(
    ("data", "claim"),
    [
        (files.export(), Claim(1.0)),
        (files.export().replace(b'"exported_by"', b'"by"'), Claim(0.9)),
        (b'{"account": {"uuid": "1"}}', None),
        (b'[{"first_name": "A", "values": []}]', None),
        (b'{"version": 1, "contacts": [{"uuid": "1", "first_name": "A"}]}', None),
        (b"", None),
    ],
)
def test_recognised_by_its_keys(data, claim):
    assert Monica().recognise(Head("data.json", data[:HEAD])) == claim


def test_a_damaged_file_is_said_to_be_one():
    data = files.export()[:-200]
    (file,) = opened(data).files
    with pytest.raises(BadInput, match="bad_json"):
        list(file.reader.records())
    assert [error.code for error in opened(data.replace(b'"first_name"', b'"first_name', 1)).troubles] == ["bad_json"]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A valid export with up to six places overwritten, cut out or added to."""
    data = bytearray(draw(st.sampled_from(VALID)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 12))] = draw(PIECES)
    return bytes(data)


VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        10**40,
        1.5,
        "",
        "x\0y",
        "\ud800",
        [],
        {},
        [[]],
        {"uuid": []},
        "2021-01-01",
        "9999-12-31T23:59:59-12:00",
    ]
)


@st.composite
def other_values(draw: st.DrawFn) -> bytes:
    """A valid export in which up to four values are of another type."""
    made = files.account()
    for _ in range(draw(st.integers(1, 4))):
        place = made["account"]["data"]
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if not isinstance(place[key], (dict, list)) or draw(st.integers(0, 5)) == 0:
                place[key] = deepcopy(draw(VALUES))
                break
            place = place[key]
    return json.dumps(made).encode()


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.one_of(mutated(), other_values()))
def test_any_bytes(data):
    Monica().recognise(Head("monica.json", data[:HEAD]))
    found = Monica().open([Claimed(member(data), "")], Owner())
    try:
        records = [record for file in found.files for record in file.reader.records()]
    except KithbookError:
        return
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
    text = repr([replace(one, photo=b"") if isinstance(one, ContactRecord) else one for one in records])
    text.encode()
    assert "\\x00" not in text
    assert "\\ud8" not in text
