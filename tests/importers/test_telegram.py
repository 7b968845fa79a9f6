from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, CommunityRecord, ContactRecord, InteractionRecord, Record
from crm_app.errors import KithbookError
from crm_app.importers.archives import scan
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from crm_app.importers.telegram.export import Telegram
from crm_app.importers.telegram.mended import Mended
from tests.importers import telegram_files as files
from tests.importers.reading import all_rows, contacts, interactions, reasons

WHOLE = files.written(files.whole())


def opened(path, owner: Owner = NOBODY) -> Opened:
    claimed = []
    for found in scan([path]):
        assert isinstance(found, tuple)
        member, data = found
        if claim := Telegram().recognise(Head(member.name, data)):
            claimed.append(Claimed(member, claim.kind))
    return Telegram().open(claimed, owner)


def of(some: Opened, source: str) -> list[Record]:
    records = [one for file in some.files if file.source == source for one in file.reader.records()]
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1))
    return records


def chats(given_file, document: object, owner: Owner = NOBODY) -> list[Record]:
    return of(opened(given_file(files.written(document), "result.json"), owner), "telegram.chats")


def test_a_whole_export(given_file):
    found = opened(given_file(WHOLE, "DataExport/result.json").parent)
    assert [file.source for file in found.files] == ["telegram.contacts", "telegram.chats"]
    assert set(found.owner.me) == {"100001", "@nora_l", "+49 30 000"}
    assert found.question is None
    for file in found.files:
        assert list(file.reader.records())
        assert 0 < file.reader.position <= file.size


def test_contacts(given_file):
    records = of(opened(given_file(WHOLE, "result.json")), "telegram.contacts")
    anna, zoe = contacts(records)
    assert (anna.key, anna.aliases, anna.person.given_name) == ("user:200002", ("phone:+79000000001",), "Анна")
    assert [(one.platform, one.kind, one.value) for one in anna.person.identities] == [
        ("telegram", "user_id", "200002"),
        ("phone", "phone", "+7 900 000 00 01"),
    ]
    assert anna.fields == (("Contact added", "2023-05-02"),)
    assert anna.met is None
    assert anna.listed
    assert (zoe.key, zoe.person.name) == ("phone:+15550100", "Zoë")
    assert reasons(records) == {"no_name": 1, "owner": 1, "duplicate_row": 1}


def test_a_personal_chat(given_file):
    records = chats(given_file, files.whole(inside=[files.talk()]))
    talks = interactions(records)
    assert [(one.key, one.kind, one.direction, one.minutes) for one in talks] == [
        ("user200002|2023-05-01", "message", "mutual", 0),
        ("user200002|2023-05-02", "message", "in", 0),
        ("user200002|call|5", "call", "out", 2),
        ("user200002|call|6", "call", "in", 0),
        ("user200002|2023-05-03", "message", "out", 0),
    ]
    assert [(line.author, line.mine, line.text) for line in talks[0].lines] == [
        ("Анна Белова", False, "Привет"),
        ("Нора Линд", True, "Hello"),
    ]
    assert talks[0].at == datetime(2023, 5, 1, 22, 30, tzinfo=UTC)
    assert talks[0].assumed_zone == ""
    assert talks[1].lines[0].text == "See https://x.example"
    assert talks[3].subtype == "missed"
    assert talks[4].lines[0].text == "👋"
    assert {one.people for one in talks} == {talks[0].people}
    assert [(one.kind, one.value) for one in talks[0].people[0].identities] == [("user_id", "200002")]
    assert reasons(records) == {"service": 2}


def test_a_group(given_file):
    records = chats(given_file, files.whole())
    talks = [one for one in interactions(records) if one.community]
    assert [(one.key, one.direction, one.rows, [p.name for p in one.people]) for one in talks] == [
        ("chat1700000001:user200002|2023-05-04", "mutual", (14, 15), ["Анна Белова"]),
        ("chat1700000001:user300003|2023-05-04", "in", (16,), ["Ben Farrow"]),
        ("chat1700000001:user400004|2023-05-05", "in", (18,), ["Kira"]),
        ("chat1700000001:user400004|2023-05-06", "out", (23,), ["Kira"]),
    ]
    assert talks[0].title == "Карты [GIS]"
    (wrote,) = [one for one in records if isinstance(one, ActivityRecord)]
    assert (wrote.on, wrote.rows, wrote.kind) == (date(2023, 5, 5), (19, 20), "message")
    places = [one for one in records if isinstance(one, CommunityRecord)]
    assert [(one.community.key, one.community.name, one.joined_on, one.rows) for one in places] == [
        ("1700000001", "Карты [GIS]", date(2023, 5, 4), ()),
        ("1800000002", "News", None, ()),
        ("77", "Old club", None, ()),
    ]
    people = [(one.person.name, one.listed, one.rows) for one in contacts(records)]
    assert people == [("Анна Белова", True, ()), ("Ben Farrow", True, ()), ("Kira", True, ())]
    assert [one.community.key for one in contacts(records)[0].memberships] == ["1700000001"]
    assert reasons(records) == {
        "bot": 2, "owner": 1, "service": 3, "deleted_account": 3, "not_addressed": 4,
    }  # fmt: skip


def test_an_older_export_has_the_same_keys(given_file):
    def keys(records: list[Record]) -> set[str]:
        return {one.key for one in records if isinstance(one, InteractionRecord | ContactRecord)}

    newer = chats(given_file, files.whole())
    older = chats(given_file, files.older(files.whole()))
    # Without a zone the local time is taken for UTC, so that a late evening is the next day.
    assert keys(older) | {"user200002|2023-05-01"} == keys(newer)
    assert {one.assumed_zone for one in interactions(older)} == {"UTC"}
    assert reasons(older) == reasons(newer)


@pytest.mark.parametrize("make", [files.talk, files.group])
def test_one_chat_alone(given_file, make):
    inside = chats(given_file, files.whole(inside=[make()]))
    found = opened(given_file(files.written(make()), "result.json"), Owner(me=("Нора Линд", "@NORA_L")))
    alone = of(found, "telegram.chats")
    assert interactions(alone) == interactions(inside)
    assert reasons(alone).get("not_addressed") == reasons(inside).get("not_addressed")
    assert "100001" in found.owner.me or found.owner == NOBODY
    assert found.question is None


def test_a_group_alone_does_not_say_whose_it_is(given_file):
    found = opened(given_file(files.written(files.group()), "result.json"))
    assert found.question is not None
    assert found.question.platform == "telegram"
    assert found.question.candidates[0] == ("100001", "Нора Линд")
    assert {value for value, _ in found.question.candidates} == {"100001", "200002", "300003", "400004", "500005"}
    records = of(found, "telegram.chats")
    assert reasons(records) == {"service": 1, "owner_unknown": 12}
    assert contacts(records) == []
    answered = opened(given_file(files.written(files.group()), "result.json"), Owner(me=("100001",)))
    assert answered.question is None
    assert len(interactions(of(answered, "telegram.chats"))) == 3  # the handle is not known


@pytest.mark.parametrize("first", [files.talk(), files.chats()[2]], ids=["a talk", "notes"])
def test_a_whole_export_without_the_account_tells_it_by_its_chats(given_file, first):
    document = files.whole(owner=False, inside=[files.group(), first])
    found = opened(given_file(files.written(document), "result.json"))
    assert found.owner.me == ("100001",)
    assert found.question is None
    assert [one.direction for one in interactions(of(found, "telegram.chats")) if one.community] == [
        "mutual", "in", "out",
    ]  # fmt: skip


def test_members_are_not_contacts(given_file):
    said = [files.message(1, files.moment(1), files.BEN, "hello all")]
    (one,) = contacts(chats(given_file, files.whole(inside=[files.chat("private_group", 5, "Five", said)])))
    assert not one.listed
    assert one.person.identities[0].value == "300003"
    groups = [files.chat("private_group", ident, "Same", said) for ident in (5, 6)]
    (one,) = contacts(chats(given_file, files.whole(inside=groups)))
    assert [place.community.key for place in one.memberships] == ["5", "6"]


def test_control_characters_as_telegram_writes_them(given_file):
    document = files.whole(inside=[files.chat("personal_chat", files.ANNA, files.NAMES[files.ANNA], [
        files.message(1, files.moment(1), files.ANNA, "a\x01b\x1f \\x41 \\\x02"),
    ])])  # fmt: skip
    data = (
        files.written(document)
        .replace(b"\\u0001", b"\\x01")
        .replace(b"\\u001f", b"\\x1F")
        .replace(b"\\u0002", b"\\x02")
    )
    assert data.count(b"\\x01") == 2
    (one,) = interactions(of(opened(given_file(data, "result.json")), "telegram.chats"))
    assert one.lines[0].text == "a\x01b\x1f \\x41 \\\x02"


@given(
    st.lists(st.sampled_from([b"\\", b"\\\\", b"x", b"x1", b"x1F", b"\\x0A", b"a", "ж".encode()]), max_size=12),
    st.data(),
)
def test_escapes_cut_anywhere(pieces, data):
    whole = b"".join(pieces)
    left = [whole]

    def read(_size: int) -> bytes:
        count = data.draw(st.integers(1, 4))
        given, left[0] = left[0][:count], left[0][count:]
        return given

    mended = Mended(read)
    found = b"".join(iter(lambda: mended.read(1), b""))
    expected, at = b"", 0
    while at < len(whole):
        long = whole[at : at + 2] == b"\\x" and len(whole[at + 2 : at + 4].strip(b"0123456789ABCDEF")) == 0
        long = long and len(whole) >= at + 4
        step = (4 if long else 2) if whole[at : at + 1] == b"\\" else 1
        expected += b"\\u00" + whole[at + 2 : at + 4] if long else whole[at : at + step]
        at += step
    assert found == expected
    assert mended.position == len(whole)


def test_what_is_odd(given_file):
    odd = [
        5,
        {"type": "message", "date": "soon", "from_id": "user200002"},
        {"type": "message", "date_unixtime": "99999999999", "from_id": "user200002"},
        files.message(4, files.moment(1), files.ANNA, 12),
        {**files.message(5, files.moment(2), files.ANNA, "x"), "reply_to_message_id": [1], "from": {"a": 1}},
    ]
    inside = [
        files.chat("personal_chat", files.ANNA, "Anna", odd),
        files.chat("private_group", 7, "Seven", odd),
        {"messages": odd, "type": "personal_chat", "id": 1},
        files.chat("hologram", 7, "Eight", odd),
        {"name": "Nobody", "type": "personal_chat", "id": "x", "messages": odd},
        [1, {"messages": []}],
        None,
    ]
    records = chats(given_file, files.whole(inside=inside))
    assert reasons(records) == {"bad_record": 12, "bad_date": 4, "service": 5, "not_addressed": 2}
    assert len(interactions(records)) == 2


def test_days_out_of_order_have_keys_of_their_own(given_file):
    said = [files.message(n, files.moment(day), files.ANNA, "x") for n, day in enumerate((1, 2, 1))]
    records = chats(given_file, files.whole(inside=[files.chat("personal_chat", files.ANNA, "Anna", said)]))
    assert [one.key for one in interactions(records)] == [
        "user200002|2023-05-01", "user200002|2023-05-02", "user200002|2023-05-01#2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b'{"about": "x", "list": []}',
        b'{"messages": [], "title": "x", "participants": []}',
        b'[{"type": "message", "text": "x"}]',
        b'{"name": "x", "type": "GuildTextChat", "id": 1, "messages": []}',
        b"\xff\xfe{",
        b"",
    ],
)
def test_other_files_are_not_claimed(data):
    assert Telegram().recognise(Head("result.json", data)) is None


SEEDS = [
    files.written(files.group()),
    files.written(files.talk()).replace(b"Hello", b"\\x01"),
    files.written(files.older(files.group())),
    files.written({**files.whole(inside=[files.group()]), "other_data": {}}),
]
PIECES = st.one_of(
    st.binary(max_size=10),
    st.sampled_from(
        [
            b'"',
            b",",
            b"{",
            b"[",
            b"]",
            b"null",
            b"-1",
            b"1e999",
            b"\\u0000",
            b"\\ud800",
            b"\\x",
            b"999999999999999999999",
            b"[]",
        ]
    ),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 12))] = draw(PIECES)
    return bytes(data)


def test_hostile_bytes(tmp_path):
    path = tmp_path / "result.json"

    @settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(mutated())
    def run(data: bytes) -> None:
        path.write_bytes(data)
        try:
            found = opened(path, Owner(me=("100001", "@nora_l")))
            for file in found.files:
                records = of(found, file.source)
                shown = repr(records).replace("\\\\", "")
                assert "\\x00" not in shown
                assert "\\ud8" not in shown
        except KithbookError:
            pass

    run()
