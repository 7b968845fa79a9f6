import io
import re
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, CommunityRecord, CommunityRef, IdentityRecord, Record
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.archives import Member, scan
from crm_app.importers.discord.export import Discord
from crm_app.importers.discord.values import instant
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from tests.importers import discord_files as files
from tests.importers.exports import zipped
from tests.importers.reading import all_rows, contacts, interactions, reasons

NORA = Owner(me=(files.NORA,))
CARDS = CommunityRef("discord", files.MAPS, "Карты")


def opened(path: Path, owner: Owner = NOBODY) -> Opened:
    """What the importer makes of what it claims."""
    discord = Discord()
    claimed: list[Claimed] = []
    for found in scan([path]):
        assert not isinstance(found, BadInput)
        if claim := discord.recognise(Head(found[0].name, found[1])):
            claimed.append(Claimed(found[0], claim.kind))
    return discord.open(claimed, owner)


def taken(opened: Opened) -> dict[str, list[Record]]:
    """The records of each file by its name; each row is accounted for once."""
    read = {file.name: list(file.reader.records()) for file in opened.files}
    for records in read.values():
        rows = all_rows(records)
        assert rows == list(range(1, len(rows) + 1))
    return read


def package(given_file, generation="2026", owner=NOBODY, **how) -> Opened:
    return opened(given_file(zipped(files.package(generation, **how)), "package.zip"), owner)


def chat(given_file, data: bytes, owner=NOBODY, name="chat.json") -> list[Record]:
    (records,) = taken(opened(given_file(data, name), owner)).values()
    return records


def of(found: dict[str, list[Record]], channel: str) -> list[Record]:
    return next(records for name, records in found.items() if channel in name)


def kept(read: dict[str, list[Record]]) -> dict[str, list[Record]]:
    """Without the folder names, which differ from generation to generation."""
    return {name.rpartition("/")[2].partition(" ")[0].removeprefix("c"): records for name, records in read.items()}


@pytest.mark.parametrize("generation", files.GENERATIONS)
def test_a_package_of_every_generation(given_file, generation):
    found = package(given_file, generation)
    assert not found.troubles
    assert found.question is None
    handle = ("nora", "nora#0420") if generation < "2024" else ("nora",)
    assert found.owner == Owner(me=(files.NORA, "nora@example.org", *handle))
    assert [file.source for file in found.files] == ["discord.friends", "discord.servers"] + 5 * ["discord.messages"]
    assert [file.complete for file in found.files] == [True] + 6 * [False]
    read = taken(found)
    assert all(file.reader.position >= file.size for file in found.files if file.source != "discord.servers")
    direct = interactions(of(read, files.DM))
    assert [(one.key, one.direction, one.assumed_zone) for one in direct] == [
        (f"{files.DM}|2024-03-02", "out", ""),
        (f"{files.DM}|2024-03-01", "out", "UTC"),
    ]
    first = direct[0].lines[0]
    assert first.author == "nora"
    assert first.text == f'One, "quoted"\nline for <@{files.ANNA}> :hat:'
    assert [line.text for line in direct[0].lines][1:] == ["Второе"]
    assert direct[1].lines[0].text == "map.png\nb.txt"
    assert first.at == datetime(2024, 3, 2, 9, tzinfo=UTC)
    assert first.mine
    assert direct[0].rows == (1, 2)
    assert reasons(of(read, files.DM)) == {"bad_date": 1}
    assert reasons(of(read, files.LOST)) == {"unknown_server": 1}
    assert reasons(of(read, files.DELETED)) == {"deleted_account": 1}
    assert of(read, files.TALK) == [ActivityRecord((1, 2), CARDS, date(2024, 3, 1))]


@pytest.mark.parametrize("generation", files.GENERATIONS)
def test_friends_and_notes(given_file, generation):
    friends = taken(package(given_file, generation))[package(given_file, generation).files[0].name]
    anna, vera = contacts(friends)
    old = generation < "2024"
    assert anna.person.name == ("anna" if old else "Анна Белова")
    assert anna.person.identities == (
        IdentityRecord("discord", "user_id", files.ANNA),
        IdentityRecord("discord", "handle", "anna#0420" if old else "anna"),
    )
    assert (anna.key, anna.rows, anna.listed) == (f"id:{files.ANNA}", (1,), True)
    assert (anna.notes, anna.fields) == ("Met at the map days", (("Nickname", "Анечка"),))
    assert (vera.person.name, vera.notes, vera.rows) == (files.VERA, "Knows about maps", (4,))
    assert reasons(friends) == {"blocked": 1, "not_a_friend": 1}


def test_a_group_has_everybody_whose_name_is_known(given_file):
    (one,) = interactions(of(taken(package(given_file)), files.GROUP))
    assert {person.name for person in one.people} == {"Анна Белова", "odd", files.VERA}
    assert one.title == "Trip"
    assert one.people[1].identities[0].value == files.ANNA


def test_a_person_in_messages_is_the_one_among_friends(given_file):
    read = taken(package(given_file))
    anna = contacts(of(read, "user.json"))[0]
    assert interactions(of(read, files.DM))[0].people[0].identities == anna.person.identities


def test_servers(given_file):
    read = taken(package(given_file))
    maps, cats = (one for one in of(read, "Servers/index.json") if isinstance(one, CommunityRecord))
    assert (maps.community, maps.rows, maps.url) == (CARDS, (1,), f"https://discord.com/channels/{files.MAPS}")
    assert (cats.community.name, cats.community.key) == ("Cats", files.CATS)


def test_servers_without_their_index(given_file):
    data = {name: data for name, data in files.package().items() if name != "Servers/index.json"}
    read = taken(opened(given_file(zipped(data), "package.zip")))
    assert of(read, "guild.json") == [
        CommunityRecord((1,), CARDS, url=f"https://discord.com/channels/{files.MAPS}"),
    ]


@pytest.mark.parametrize("wrapped", ["", "package/", "a/b/"])
def test_a_wrapping_folder_changes_nothing(given_file, wrapped):
    plain = kept(taken(package(given_file)))
    assert kept(taken(package(given_file, wrapped=wrapped))) == plain


def test_rezipped_and_unpacked_packages_are_read_too(given_file, tmp_path):
    plain = kept(taken(package(given_file)))
    inner = zipped({"package.zip": zipped(files.package())})
    assert kept(taken(opened(given_file(inner, "outer.zip")))) == plain
    for name, data in files.package().items():
        given_file(data, f"unpacked/{name}")
    assert kept(taken(opened(tmp_path / "unpacked"))).keys() == plain.keys()


def test_later_generations_have_the_same_keys(given_file):
    """So that a newer package adds only what is new."""

    def keys(generation: str) -> set[str]:
        records = [one for found in taken(package(given_file, generation)).values() for one in found]
        return {one.key for one in (*contacts(records), *interactions(records))}

    assert len({frozenset(keys(generation)) for generation in files.GENERATIONS}) == 1


def test_without_the_account_the_owner_is_in_every_direct_message(given_file):
    data = files.package("2024", without=("account", "servers"))
    other = {"id": "800000000000000009", "type": "DM", "recipients": [files.BEN, files.NORA]}
    data["messages/c800000000000000009/channel.json"] = files.dumped(other)
    found = opened(given_file(zipped(data), "package.zip"))
    assert found.owner.is_me(files.NORA)
    direct = interactions(of(taken(found), files.DM))
    assert [(one.name, one.identities[0].value) for one in direct[0].people] == [("anna", files.ANNA)]
    assert reasons(of(taken(found), files.DELETED)) == {"deleted_account": 1}


def test_without_the_account_a_lone_direct_message_names_the_other_without_id(given_file):
    whole = files.package("2024").items()
    data = {name: data for name, data in whole if f"/c{files.DM}/" in name or f"/c{files.GROUP}/" in name}
    data["messages/index.json"] = files.dumped({files.DM: "Direct Message with anna#0"})
    found = opened(given_file(zipped(data), "package.zip"))
    assert found.owner == NOBODY
    (person,) = interactions(of(taken(found), files.DM))[0].people
    assert person.identities == (IdentityRecord("discord", "handle", "anna"),)
    assert reasons(of(taken(found), files.GROUP)) == {"owner_unknown": 1}


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        (("index",), {files.DM: {"bad_date": 1}}),
        (("channel",), {files.DM: {"bad_date": 1}, files.LOST: {"unknown_channel": 1}}),
        (("channel", "index"), {files.DM: {"unknown_channel": 4}}),
        (("channel", "servers"), {files.TALK: {"unknown_server": 2}}),
        (("account", "index"), {files.GROUP: {"no_name": 1}, files.DM: {"no_name": 4}}),
    ],
)
def test_parts_of_a_package(given_file, without, expected):
    found = package(given_file, "2024", without=without)
    read = taken(found)
    for channel, why in expected.items():
        assert reasons(of(read, channel)) == why


def test_a_damaged_part_is_told_and_the_rest_is_read(given_file):
    data = files.package()
    data["Account/user.json"] = data["Account/user.json"][:-5]
    data[f"Messages/c{files.GROUP}/channel.json"] += b"]["
    found = opened(given_file(zipped(data), "package.zip"))
    assert [error.code for error in found.troubles] == ["bad_json"]
    assert len(taken(found)) == 6


def test_a_server_channel(given_file):
    records = chat(given_file, files.server_chat(), NORA)
    anna, ben, vera = contacts(records)
    assert not anna.rows
    assert not anna.listed
    assert [(one.person.name, one.key) for one in (anna, ben, vera)] == [
        ("Анна", f"id:{files.ANNA}"),
        ("ben", f"id:{files.BEN}"),
        ("vera", f"id:{files.VERA}"),
    ]
    assert ben.person.identities[1].value == "ben#0007"
    (membership,) = anna.memberships
    assert (membership.community, membership.role, membership.since) == (CARDS, "Модератор", date(2025, 1, 1))
    assert ben.memberships[0].since is None
    talks = {one.key: one for one in interactions(records)}
    assert {key: (one.direction, one.rows) for key, one in talks.items()} == {
        f"{files.TALK}|{files.ANNA}|2025-01-01": ("mutual", (3, 4)),
        f"{files.TALK}|{files.BEN}|2025-01-01": ("in", (5,)),
        f"{files.TALK}|{files.BEN},{files.VERA}|2025-01-01": ("out", (10,)),
    }
    both = talks[f"{files.TALK}|{files.ANNA}|2025-01-01"]
    assert both.people == (anna.person,)
    assert (both.title, both.community) == ("general", CARDS)
    assert [(line.author, line.mine, line.text) for line in both.lines] == [
        ("anna", False, "Привет!"),
        ("nora", True, "Thanks"),
    ]
    assert ActivityRecord((2,), CARDS, date(2025, 1, 1)) in records
    assert reasons(records) == {
        "service": 2,
        "not_addressed": 2,
        "bot": 1,
        "deleted_account": 1,
        "bad_date": 1,
        "bad_record": 1,
    }


def test_a_server_channel_of_nobody_known(given_file):
    found = opened(given_file(files.server_chat(), "chat.json"))
    assert found.question is not None
    assert found.question.platform == "discord"
    assert found.question.candidates[0] == (files.VERA, "vera")
    assert (files.NORA, "Nora L (nora)") in found.question.candidates
    (records,) = taken(found).values()
    assert [one.person.name for one in contacts(records)] == ["Анна", "Nora L", "ben", "vera"]
    assert not interactions(records)
    assert reasons(records)["owner_unknown"] == 7


@pytest.mark.parametrize("called", ["nora", "Nora L", files.NORA])
def test_the_owner_goes_by_any_name(given_file, called):
    found = opened(given_file(files.server_chat(), "chat.json"), Owner(me=(called,)))
    assert found.question is None
    assert found.owner.is_me(files.NORA)
    assert len(interactions(next(iter(taken(found).values())))) == 3


@pytest.mark.parametrize("owner", [NORA, NOBODY], ids=["told", "found"])
def test_a_direct_message(given_file, owner):
    found = opened(given_file(files.direct_chat(), "chat.json"), owner)
    assert found.owner.is_me(files.NORA)
    (records,) = taken(found).values()
    call, first, second = interactions(records)
    assert (first.key, first.direction, first.rows) == (f"{files.DM}|2025-02-01", "mutual", (1, 2))
    assert (second.key, second.direction) == (f"{files.DM}|2025-02-02", "out")
    assert [line.text for line in first.lines] == ["Hi", "plan.pdf"]
    assert (call.kind, call.minutes, call.direction, call.rows) == ("call", 42, "mutual", (4,))
    assert {one.people for one in (call, first, second)} == {first.people}
    assert first.people[0].identities[0].value == files.ANNA
    assert reasons(records) == {"service": 1}
    assert not contacts(records)


def test_the_keys_of_a_direct_message_are_those_of_the_package(given_file):
    one = interactions(chat(given_file, files.direct_chat()))[-1]
    other = interactions(of(taken(package(given_file)), files.DM))[0]
    assert one.key.partition("|")[0] == other.key.partition("|")[0]


def test_the_partner_is_known_by_the_name_of_the_chat(given_file):
    items = [files.said(1, "2025-02-01T09:00:00+00:00", files.A_ANNA)]
    (one,) = interactions(chat(given_file, files.chat("DirectTextChat", "Анна", items, files.DM)))
    assert one.direction == "in"
    items = [files.said(1, "2025-02-01T09:00:00+00:00", files.A_NORA)]
    (one,) = interactions(chat(given_file, files.chat("DirectTextChat", "Анна", items, files.DM), NORA))
    assert (one.direction, one.people[0].name, one.people[0].identities) == ("out", "Анна", ())


@pytest.mark.parametrize(
    ("partner", "reason"), [(files.A_BOT, "bot"), (files.A_GONE, "deleted_account")], ids=["bot", "deleted"]
)
def test_a_direct_message_with_nobody(given_file, partner, reason):
    records = chat(given_file, files.direct_chat(partner, "whoever"), NORA)
    assert not interactions(records)
    assert reasons(records)[reason] >= 3


def test_a_group(given_file):
    alone, both = interactions(chat(given_file, files.group_chat(), NORA))
    assert [(one.direction, [person.name for person in one.people]) for one in (alone, both)] == [
        ("out", ["Анна", "vera"]),
        ("in", ["Анна", "vera"]),
    ]
    assert alone.title == "Trip"
    assert reasons(chat(given_file, files.group_chat())) == {"owner_unknown": 3}


NAME = f"Карты - Talk - general [{files.TALK}].csv"


@pytest.mark.parametrize("ids", [True, False])
def test_a_table(given_file, ids):
    records = chat(given_file, files.table_chat(ids=ids), Owner(me=("nora",)), NAME)
    anna, ben = contacts(records)
    assert anna.memberships[0].community == CommunityRef("discord", "Карты", "Карты")
    assert anna.memberships[0].since == date(2025, 1, 1)
    assert (ben.person.name, ben.person.identities[-1].value) == ("ben", "ben#0007")
    keys = [files.ANNA, f"{files.ANNA},{files.BEN}"] if ids else ["handle:anna", "handle:anna,handle:ben/0007"]
    talks = interactions(records)
    assert [one.key for one in talks] == [f"{files.TALK}|{key}|2025-01-01" for key in keys]
    assert [one.direction for one in talks] == ["in", "out"]
    assert talks[0].lines[0].at == datetime(2025, 1, 1, 7, tzinfo=UTC)
    assert reasons(records) == {"service": 1, "not_addressed": 1, "bad_date": 1}


def test_in_a_table_without_ids_the_owner_goes_by_name(given_file):
    found = opened(given_file(files.table_chat(ids=False), NAME), NORA)
    assert found.question is not None
    assert set(found.question.candidates) == {("anna", "anna"), ("nora", "nora"), ("ben#0007", "ben#0007")}
    (records,) = taken(found).values()
    assert reasons(records) == {"service": 1, "bad_date": 1, "owner_unknown": 4}


@pytest.mark.parametrize(
    ("name", "community", "rows"),
    [
        (f"A - B - Talk - general [{files.TALK}] (after 2024-01-01) [part 2].csv", "A - B", 1),
        (f"Cats - general [{files.TALK}].csv", "Cats", 1),
        ("renamed.csv", "", 0),
    ],
)
def test_the_name_of_a_table_says_where_it_is_from(given_file, name, community, rows):
    records = chat(given_file, files.table_chat(), NORA, name)
    active = [one for one in records if isinstance(one, ActivityRecord)]
    assert [one.community.name for one in active] == [community] * rows


def test_a_table_of_a_direct_message(given_file):
    found = chat(given_file, files.table_chat(), NORA, f"Direct Messages - Private - anna [{files.DM}].csv")
    assert {one.key for one in interactions(found)} == {f"{files.DM}|2025-01-01"}


def test_the_package_says_who_wrote_the_chats_beside_it(given_file):
    data = files.package() | {"chats/general.json": files.server_chat()}
    found = opened(given_file(zipped(data), "all.zip"))
    assert found.question is None
    assert len(interactions(of(taken(found), "chats/general.json"))) == 3


def test_a_day_too_long_to_hold_comes_in_parts(given_file, monkeypatch):
    monkeypatch.setattr("crm_app.importers.discord.collected._MOST_HELD", 900)
    items = [files.said(n, f"2025-02-0{1 + n // 6}T09:00:0{n % 6}Z", files.A_ANNA) for n in range(12)]
    records = chat(given_file, files.chat("DirectTextChat", "Анна", items, files.DM), NORA)
    keys = [one.key for one in interactions(records)]
    assert len(keys) == len(set(keys)) == 4
    assert keys[0] == f"{files.DM}|2025-02-01"
    assert {key.partition("#")[0] for key in keys} == {f"{files.DM}|2025-02-01", f"{files.DM}|2025-02-02"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("channels.json", b'[{"id": "C1", "name": "general", "creator": "U1"}]'),
        ("users.json", b'[{"id": "U1", "name": "anna"}]'),
        ("result.json", b'{"name": "Maps", "type": "private_group", "id": 1, "messages": []}'),
        ("index.json", b'{"a": "b"}'),
        ("messages.csv", b"CONVERSATION ID,FROM,TO,DATE,CONTENT\n"),
        ("user.json", b'{"id": "123456789012345678", "username": "anna"}'),
        ("messages.json", b"[]"),
        ("x", b""),
        ("x", b"\xff\xfe{"),
    ],
)
def test_what_is_not_discords(name, data):
    assert Discord().recognise(Head(name, data)) is None


DIRECT = f"m/c{files.DM}"
PACKAGE = {
    "a/user.json": ("account", files.dumped(files.account())),
    "m/index.json": ("index", files.dumped({files.DM: "Direct Message with anna#0", files.TALK: None})),
    "s/index.json": ("index", files.dumped({files.MAPS: "Карты", files.CATS: "Cats"})),
    f"s/{files.MAPS}/guild.json": ("guild", files.dumped({"id": files.CATS, "name": "Карты"})),
    f"{DIRECT}/channel.json": ("channel", files.dumped(files.channels("2026")[files.DM])),
    f"{DIRECT}/messages.json": ("messages.json", files.messages(files.SENT[files.DM], "json")),
    f"{DIRECT}/messages.csv": ("messages.csv", files.messages(files.SENT[files.DM], "csv")),
}
CHATS = {
    "server.json": ("chat.json", files.server_chat()),
    "direct.json": ("chat.json", files.direct_chat()),
    "group.json": ("chat.json", files.group_chat()),
    NAME: ("chat.csv", files.table_chat()),
}
PIECES = st.one_of(
    st.binary(max_size=10),
    st.sampled_from(
        [b'"', b",", b"\n", b"\0", b"[", b"]", b"{}", b"null", b"-1e99", b"\\u0000", b"NaN", b"[[[[", b"\xff"]
    ),
)
VALUE = re.compile(rb'"[^"\n]*"(?!\s*:)|\b\d+\b|null|true|false|\[\]')
VALUES = st.sampled_from(
    [
        *(b"null", b"true", b"false", b"0", b"-1", b"3", b"1e999", b"[]", b"{}", b"[[[1]]]", b'{"id": 1}', b'""'),
        *(
            b'"\\ud800"',
            b'"\\u0000x"',
            b'"Deleted User"',
            b'"0001-01-01T00:00:00+14:00"',
            b'"9999-12-31T23:59:59-14:00"',
        ),
        *(b"9" * 30, b"1" + b"0" * 4290, files.NORA.encode(), b'"%s"' % files.NORA.encode(), b'"2025-01-01T00:00:00Z"'),
        *(b'"Call"', b'"Reply"', b'"DM"', b'"GROUP_DM"', b'"FRIEND"', b'"DirectTextChat"', b'"x#1234"'),
    ]
)
UNFIT = re.compile(r"(?<!\\)(?:\\\\)*\\(?:x00|ud[89a-f])")  # as repr writes them
MANY = settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@st.composite
def mutated(draw: st.DrawFn, valid: bytes) -> bytes:
    """Valid bytes with one to six values exchanged or places changed, or any bytes after a valid beginning."""
    data = bytearray(valid)
    way = draw(st.integers(0, 9))
    if way == 0:
        return valid[: draw(st.integers(0, len(valid)))] + draw(st.binary(max_size=60))
    for _ in range(draw(st.integers(1, 6))):
        places = [found.span() for found in VALUE.finditer(data)] if way > 4 else []
        if places:
            start, end = draw(st.sampled_from(places))
            data[start:end] = draw(VALUES)
        else:
            start = draw(st.integers(0, len(data)))
            data[start : start + draw(st.integers(0, 12))] = draw(PIECES)
    return bytes(data)


@pytest.mark.parametrize("valid", [PACKAGE, CHATS], ids=["package", "chats"])
def test_whatever_the_bytes_are(valid):
    @MANY
    @given(st.data(), st.sampled_from(sorted(valid)), st.sampled_from([NORA, NOBODY]))
    def run(data: st.DataObject, name: str, owner: Owner) -> None:
        given_ = valid if valid is PACKAGE else {name: valid[name]}
        given_ = given_ | {name: (valid[name][0], data.draw(mutated(valid[name][1])))}
        Discord().recognise(Head(name, given_[name][1]))
        claimed = [Claimed(member(one, content), kind) for one, (kind, content) in given_.items()]
        for file in Discord().open(claimed, owner).files:
            check(file.reader)

    run()


def member(name: str, data: bytes) -> Member:
    return Member(name, name, len(data), partial(lambda content: io.BufferedReader(io.BytesIO(content)), data))


def check(reader) -> None:
    try:
        records = list(reader.records())
    except KithbookError:
        return
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
    for record in records:
        assert not UNFIT.search(repr(record)), "no NUL and no lone surrogate"


@pytest.mark.parametrize(
    ("text", "hour", "naive"),
    [
        ("2024-05-02 18:11:04", 18, True),
        ("2024-05-02T18:11:04.123", 18, True),
        ("2024-05-02T18:11+02", 16, False),  # as long as the first
        ("2024-05-02 18:11:04+00:00", 18, False),
        ("2024-05-02T18:11:04.123456+05:30", 12, False),
        ("02-May-24 06:11 PM", 18, True),
    ],
)
def test_an_instant_is_in_utc_with_or_without_a_zone(text: str, hour: int, *, naive: bool) -> None:
    found = instant(text)
    assert found is not None
    assert (found[0].hour, found[0].tzinfo, found[1]) == (hour, UTC, naive)


@pytest.mark.parametrize("text", ["2024-13-02 18:11:04", "1024-05-02 18:11:04", "18:11:04", "", "yesterday: 10:00:00"])
def test_no_instant(text: str) -> None:
    assert instant(text) is None
