import io
import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, CommunityRecord, Record, SourceFile
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.archives import HEAD, Member, scan
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from crm_app.importers.slack.export import Slack
from tests.importers import exports, slack_files
from tests.importers.reading import all_rows, contacts, interactions, reasons
from tests.importers.slack_files import (
    ANNA,
    BEN,
    BOARD,
    DAY1,
    DAY2,
    DM_ANNA,
    GENERAL,
    GONE,
    GROUP,
    GUEST,
    NAME,
    OWNER,
    OWNER_MAIL,
    STRANGER,
    TEAM,
)

PATH = f"/given/{NAME} Slack export Mar 1 2024 - Mar 3 2024.zip"
NORA = Owner(me=(OWNER_MAIL,))
PLACE = f"#general · {NAME}"


def opened(files: Mapping[str, bytes], owner: Owner = NOBODY, path: str = PATH) -> Opened:
    """What the importer makes of files in one archive."""
    slack = Slack()
    claimed: list[Claimed] = []
    for name, data in files.items():
        if claim := slack.recognise(Head(name, data[:HEAD])):
            claimed.append(Claimed(Member(name, path, len(data), partial(stream, data), path), claim.kind))
    return slack.open(claimed, owner)


def stream(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))  # type: ignore[arg-type]


def of(found: Opened, source: str) -> list[SourceFile]:
    return [file for file in found.files if file.source == f"slack.{source}"]


def records(found: Opened, source: str, name: str = "") -> list[Record]:
    read: list[Record] = []
    for file in of(found, source):
        if not name or file.name == name:
            read += file.reader.records()
            assert file.reader.position == file.size
    return read


def checked(found: list[Record], count: int) -> list[Record]:
    assert all_rows(found) == list(range(1, count + 1))
    return found


def general(files: Mapping[str, bytes] | None = None, owner: Owner = NORA) -> list[Record]:
    return records(opened(files or slack_files.public_export(), owner), "messages", "general/")


def test_the_files_of_an_export_and_their_order():
    found = opened(slack_files.full_export(), NORA)
    assert [(file.source, file.name) for file in found.files] == [
        ("slack.members", "users.json"),
        ("slack.communities", "channels.json"),
        ("slack.communities", "groups.json"),
        *(("slack.messages", f"{name}/") for name in ("general", "board", *slack_files.direct())),
    ]
    assert found.troubles == ()
    assert (found.owner, found.question) == (Owner(me=(OWNER_MAIL, OWNER)), None)


def test_members():
    found = checked(records(opened(slack_files.full_export(), NORA), "members"), 7)
    assert reasons(found) == {"owner": 1, "bot": 2}
    anna, ben, guest, gone = contacts(found)
    assert [one.key for one in (anna, ben, guest, gone)] == [ANNA, BEN, GUEST, GONE]
    assert not any(one.listed for one in contacts(found))
    assert (anna.person.name, anna.person.given_name, anna.person.family_name) == ("Анна Белова", "Анна", "Белова")
    assert [(one.platform, one.kind, one.value) for one in anna.person.identities] == [
        ("slack", "user_id", ANNA),
        ("email", "email", "anna@fern.example"),
        ("phone", "phone", "+49 30 1234567"),
    ]
    assert (anna.position, anna.company) == ("Аналитик", "")
    assert anna.fields == (
        ("Display name", "Аня"),
        ("Username", "anna"),
        ("Time zone", "Europe/Berlin"),
        ("Profile field", "Сосновка"),
        ("Guild", "Maps"),
    )
    assert [(one.community.key, one.community.name, one.role) for one in anna.memberships] == [
        (TEAM, NAME, "Owner"),
        (GENERAL, PLACE, ""),
        ("C0MAPS001", f"#maps · {NAME}", ""),
    ]
    assert (ben.person.name, ben.memberships[0].role) == ("Benny", "Member")
    assert [one.community.key for one in ben.memberships] == [TEAM, GENERAL, "C0CAVE001", BOARD]
    assert guest.memberships[0].role == "Guest"
    assert (gone.person.name, gone.fields) == ("Old Timer", (("Username", "gone"), ("Deactivated", "yes")))


def test_channels():
    found = records(opened(slack_files.full_export(), NORA), "communities")
    communities = [one for one in found if isinstance(one, CommunityRecord)]
    assert [one.community.name for one in communities] == [PLACE, f"#maps · {NAME}", f"#board · {NAME}"]
    assert communities[0].notes == "Всё обо всём\nWeekly & more"
    assert reasons(found) == {"not_joined": 1}
    unknown = records(opened(slack_files.public_export()), "communities")
    assert len(unknown) == 3
    assert reasons(unknown) == {}


def test_what_is_addressed_in_a_channel():
    found = checked(general(), 17)
    talks = interactions(found)
    threads = [f"{GENERAL}:{DAY1 + at}.000000" for at in (20, 30, 80, 30, 50)] + [f"{GENERAL}:{DAY2 + 40}.400529"]
    days = ["2024-03-01"] * 3 + ["2024-03-02"] * 3
    assert [one.key for one in talks] == [f"{thread}|{day}" for thread, day in zip(threads, days, strict=True)]
    mention, answered, greeted, later, answer, called = talks
    assert [one.direction for one in talks] == ["in", "in", "in", "in", "out", "out"]
    assert [[who.name for who in one.people] for one in talks] == [
        ["Benny"],
        ["Анна Белова"],
        ["Анна Белова"],
        ["Benny"],
        ["Zoë O'Hara"],
        ["Эл Чужой"],
    ]
    assert mention.lines[0].text == "Привет, @Nora Lindqvist & all: maps (https://x.example/?a=1&b=2)"
    assert (mention.title, mention.community and mention.community.name) == ("#general", PLACE)
    assert (answered.lines[0].author, answered.lines[0].text) == ("Анна Белова", "An answer <3")
    assert (greeted.subtype, greeted.lines[0].mine) == ("reaction", True)
    assert called.lines[0].text == "@Эл Чужой see #maps, @here and #cave"
    assert called.at == datetime(2024, 3, 2, 0, 0, 40, 400529, tzinfo=UTC)
    assert called.people[0].identities[0].value == STRANGER
    assert (answer.lines[0].text, later.subtype) == ("Here I am", "")


def test_what_is_left_out_of_a_channel():
    found = general()
    assert reasons(found) == {"service": 1, "not_addressed": 4, "bot": 2, "bad_date": 1}
    own = [one for one in found if isinstance(one, ActivityRecord)]
    assert [(one.rows, one.on, one.community.key, one.kind) for one in own] == [
        ((4, 9), date(2024, 3, 1), GENERAL, "message"),
        ((17,), date(2024, 3, 2), GENERAL, "message"),
    ]


def test_a_thread_that_goes_both_ways():
    root = DAY1 + 10
    talk = [
        slack_files.says(BEN, f"<@{OWNER}>?", root, thread_ts=f"{root:.6f}"),
        slack_files.reply(OWNER, "Yes", root + 5, root),
        slack_files.reply(OWNER, "And tomorrow", DAY2 + 5, root, parent_user_id=BEN),
    ]
    files = slack_files.lists() | slack_files.folder("general", {"2024-03-01": talk})
    both, later = interactions(general(files))
    assert (both.direction, both.rows, later.direction) == ("mutual", (1, 2), "out")


def test_direct_messages():
    found = opened(slack_files.full_export(), NORA)
    call, first, second = interactions(checked(records(found, "messages", f"{DM_ANNA}/"), 4))
    assert (first.key, first.direction, first.rows) == (f"{DM_ANNA}|2024-03-01", "mutual", (1, 2))
    assert [(line.author, line.mine, line.text) for line in first.lines] == [
        ("Nora Lindqvist", True, "Are you there?"),
        ("Анна Белова", False, "Да"),
    ]
    assert [who.name for who in first.people] == ["Анна Белова"]
    assert first.community is None
    assert first.lines[1].at.microsecond == 1
    assert (second.direction, second.lines[0].text) == ("out", "карта.png")
    assert (call.kind, call.minutes, call.direction, call.subtype) == ("call", 25, "mutual", "huddle")
    (group,) = interactions(records(found, "messages", "mpdm-nora--anna--ben-1/"))
    assert (group.key, [who.name for who in group.people]) == (f"{GROUP}|2024-03-02", ["Анна Белова", "Benny"])
    assert reasons(records(found, "messages", f"{slack_files.DM_SELF}/")) == {"nobody": 1}
    assert reasons(records(found, "messages", f"{slack_files.DM_BOT}/")) == {"bot": 2}


def test_messages_among_others_are_not_the_owners():
    files = slack_files.lists() | slack_files.folder("D0OTHER01", {"2024-03-01": [slack_files.says(BEN, "Hi", DAY1)]})
    files["dms.json"] = slack_files.dump([{"id": "D0OTHER01", "created": 1, "members": [ANNA, BEN]}])
    assert reasons(records(opened(files, NORA), "messages")) == {"not_addressed": 1}


@pytest.mark.parametrize(
    "me", [OWNER, OWNER_MAIL.upper(), "@nora", "nora lindqvist", "mailto:nora@fern.example"], ids=str
)
def test_the_owner_is_told(me):
    found = opened(slack_files.public_export(), Owner(me=(me,)))
    assert found.question is None
    assert found.owner.is_me(OWNER)
    assert found.owner.is_me(OWNER_MAIL)


def test_the_owner_is_who_is_in_every_direct_conversation():
    found = opened(slack_files.full_export())
    assert (found.owner.me, found.question) == ((OWNER, OWNER_MAIL), None)
    alone = slack_files.full_export()
    alone["dms.json"] = slack_files.dump([{"id": "D0SELF001", "created": 1, "members": [BEN, BEN]}])
    assert opened(alone).owner.me == (BEN,)


def test_an_export_of_everybody_asks_who_the_owner_is():
    files = slack_files.full_export()
    pairs = [(OWNER, ANNA), (ANNA, BEN), (BEN, OWNER)]
    dms = [{"id": f"D0PAIR00{at}", "created": 1, "members": pair} for at, pair in enumerate(pairs)]
    found = opened(files | {"dms.json": slack_files.dump(dms)})
    assert found.owner == NOBODY
    assert found.question is not None
    assert found.question.platform == "slack"
    assert found.question.candidates == (
        (ANNA, "Анна Белова (anna@fern.example)"),
        (OWNER, f"Nora Lindqvist ({OWNER_MAIL})"),
        (BEN, "Benny (ben)"),
        (GUEST, "Zoë O'Hara (guest)"),
    )
    read = checked(records(found, "messages", "general/"), 17)
    assert reasons(read) == {"service": 1, "bot": 2, "owner_unknown": 13, "bad_date": 1}
    assert len(contacts(records(found, "members"))) == 5


def test_two_of_one_name_are_not_guessed():
    files = slack_files.public_export()
    twice = [*slack_files.users(), slack_files.user("U0NORA002", "nora2", "Nora Lindqvist")]
    files["users.json"] = slack_files.dump(twice)
    assert opened(files, Owner(me=("Nora Lindqvist",))).question is not None
    assert opened(files, Owner(me=("Nora Lindqvist", "nora2"))).owner.is_me("U0NORA002")


@pytest.mark.parametrize(
    ("files", "path"),
    [
        (slack_files.full_export(), PATH),
        (slack_files.wrapped(slack_files.full_export()), "/given/again.zip"),
        (slack_files.wrapped(slack_files.full_export()), "/given/folder"),
    ],
    ids=["zip", "zipped again", "in a folder"],
)
def test_the_same_keys_however_it_is_wrapped(files: dict[str, bytes], path: str):
    found = opened(files, NORA, path)
    assert {one.community.name for one in records(found, "communities") if isinstance(one, CommunityRecord)} >= {PLACE}
    keys = {one.key for one in interactions(records(found, "messages"))}
    assert keys == {one.key for one in interactions(records(opened(slack_files.full_export(), NORA), "messages"))}
    assert keys >= {one.key for one in interactions(general())}
    assert "general/" in {file.name for file in found.files}


def test_without_a_name_the_workspace_is_called_by_its_id():
    (anna, *_) = contacts(records(opened(slack_files.public_export(), NORA, "/given/x.zip"), "members"))
    assert [one.community.name for one in anna.memberships] == [TEAM, "#general", "#maps"]


def test_grid():
    found = opened(slack_files.grid_export(), NOBODY, "/given/org.zip")
    assert found.owner.is_me(OWNER)
    assert [file.name for file in of(found, "messages")] == [f"teams/{NAME}/general/", "teams/Moss/general/"]
    anna, ben, *_ = contacts(records(found, "members"))
    assert [one.community.key for one in ben.memberships] == [TEAM, "T0MOSS001", GENERAL, "C0CAVE001", "C0MOSS001"]
    assert [one.community.name for one in anna.memberships] == [NAME, PLACE, f"#maps · {NAME}"]
    (moss,) = interactions(records(found, "messages", "teams/Moss/general/"))
    assert moss.community is not None
    assert moss.community.name == "#general · Moss"


def test_a_lone_folder_of_a_channel():
    files = slack_files.folder("general", slack_files.general())
    found = opened(files, NOBODY)
    assert found.question is not None
    assert reasons(records(found, "messages"))["owner_unknown"] == 12 + 1
    known = interactions(records(opened(files, Owner(me=(OWNER,))), "messages"))
    assert len(known) == 6
    assert [who.name for who in known[0].people] == [BEN]


@pytest.mark.parametrize("spelt", ["NFD", "cp437"])
def test_a_folder_whose_name_was_spelt_anew(spelt: str):
    name = "чай-größe"
    folder = unicodedata.normalize("NFD", name) if spelt == "NFD" else name.encode().decode("cp437")
    files = slack_files.lists() | slack_files.folder(folder, {"2024-03-01": [slack_files.says(OWNER, "ok", DAY1)]})
    files["groups.json"] = slack_files.dump([slack_files.channel(BOARD, name, [OWNER])])
    (own,) = records(opened(files, NORA), "messages")
    assert isinstance(own, ActivityRecord)
    assert own.community.key == BOARD


def test_a_lone_day_file():
    data = slack_files.folder("general", slack_files.general())["general/2024-03-01.json"]
    found = records(opened({"2024-03-01.json": data}, Owner(me=(OWNER,)), "/given/general.zip"), "messages")
    assert len([one for one in checked(found, 12) if isinstance(one, ActivityRecord)]) == 1
    claimed = Claimed(Member("2024-03-01.json", "/given/2024-03-01.json", len(data), partial(stream, data)), "day")
    alone = Slack().open([claimed], Owner(me=(OWNER,)))
    assert reasons(checked(records(alone, "messages"), 12))["not_addressed"] == 5


def test_messages_filed_under_another_day_keep_to_their_own():
    """Day files are cut in the workspace's time zone; one that is far off gets a key of its own."""
    days: dict[str, Any] = {
        "2024-03-01": [slack_files.says(ANNA, "a", DAY1 + 10)],
        "2024-03-02": [slack_files.says(ANNA, "b", DAY1 + 80_000), slack_files.says(ANNA, "c", DAY2 + 5)],
        "2024-03-05": [slack_files.says(ANNA, "d", DAY1 + 20)],
        "2024-03-06": [slack_files.says(ANNA, "e", DAY1 + 30)],
    }
    found = interactions(records(opened(slack_files.lists() | slack_files.folder(DM_ANNA, days), NORA), "messages"))
    assert [(one.key, one.rows) for one in found] == [
        (f"{DM_ANNA}|2024-03-01", (1, 2)),
        (f"{DM_ANNA}|2024-03-02", (3,)),
        (f"{DM_ANNA}|2024-03-01#3", (4,)),
        (f"{DM_ANNA}|2024-03-01#4", (5,)),
    ]


def test_damaged_files():
    files = slack_files.full_export()
    files["general/2024-03-01.json"] = files["general/2024-03-01.json"][:-400]
    found = checked(general(files), 10 + 1 + 5)
    assert reasons(found)["bad_record"] == 1
    files["channels.json"] = files["channels.json"][:-10]
    broken = opened(files, NORA)
    assert [(one.code, one.values) for one in broken.troubles] == [("bad_json", {"file": "channels.json"})]
    assert "channels.json" not in {file.name for file in broken.files}
    assert len(contacts(records(broken, "members"))) == 4


def test_txt_is_said_to_be_not_read():
    found = opened({"channels/general.txt": b"Nora: hello", "dms/anna.txt": b"Anna: hi"})
    assert found.files == ()
    assert [one.code for one in found.troubles] == ["slack_txt"]


@pytest.mark.parametrize(
    ("name", "data", "position"),
    [
        ("slack-fern-members.csv", slack_files.member_list(), ""),
        (f"{NAME} Member Analytics Prior 30 Days - Mar 3, 2024.csv", slack_files.analytics(), "Аналитик"),
    ],
    ids=["member list", "analytics"],
)
def test_lists_of_members(name: str, data: bytes, position: str):
    source = "analytics" if position else "member_list"
    found = records(opened({name: data}, NORA, f"/given/{name}"), source)
    checked(found, 6 if "slack" in name else 3)
    anna = contacts(found)[0]
    assert (anna.key, anna.person.name, anna.position, anna.listed) == (ANNA, "Анна Белова", position, False)
    assert [one.value for one in anna.person.identities] == [ANNA, "anna@fern.example"]
    assert (anna.memberships[0].role, anna.memberships[0].community.kind) == ("Owner", "professional")
    gone = contacts(found)[-1]
    assert (gone.key, gone.fields[-1]) == (GONE, ("Deactivated", "yes"))
    if position:
        assert (anna.memberships[0].community.name, anna.memberships[0].since) == (NAME, date(2020, 1, 6))
        assert reasons(found) == {"owner": 1}
    else:
        assert anna.memberships[0].community.key == "name:fern"
        assert reasons(found) == {"owner": 1, "bot": 1, "duplicate_row": 1}
        assert contacts(found)[1].memberships[0].role == "Guest"


def test_a_list_of_members_beside_an_export_is_of_its_workspace():
    found = opened(slack_files.full_export() | {"members.csv": slack_files.member_list()})
    (anna, *_) = contacts(records(found, "member_list", "members.csv"))
    assert anna.memberships[0].community.key == TEAM
    assert reasons(records(found, "member_list", "members.csv"))["owner"] == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("result.json", b'[{"id": 1, "type": "message", "date": "2024-03-01T00:00:00", "text": "hi"}]'),
        ("users.json", b'[{"id": "1", "profile": {"name": "x"}}]'),
        ("channels.json", b'[{"id": "C123", "name": "x"}]'),
        ("index.json", b'{"id": "U123", "team_id": "T1", "profile": {}}'),
        ("canvases.json", b"[]"),
        ("Connections.csv", exports.connections_2023()),
        ("notes.txt", b"hello"),
        ("x/y/channels/notes.txt", b"hello"),
    ],
)
def test_files_of_others_are_not_claimed(name: str, data: bytes):
    assert Slack().recognise(Head(name, data)) is None


def test_through_an_archive(tmp_path):
    path = tmp_path / f"{NAME} Slack export Mar 1 2024 - Mar 3 2024.zip"
    path.write_bytes(exports.zipped(slack_files.full_export()))
    slack, claimed = Slack(), list[Claimed]()
    for found in scan([path]):
        assert not isinstance(found, BadInput)
        if claim := slack.recognise(Head(found[0].name, found[1])):
            claimed.append(Claimed(found[0], claim.kind))
    read = slack.open(claimed, NOBODY)
    assert len(interactions(records(read, "messages"))) == 6 + 3 + 1 + 1
    assert {one.community.name for one in records(read, "communities") if isinstance(one, CommunityRecord)} >= {PLACE}


def small(found: list[dict[str, Any]]) -> bytes:
    """On one line, so that thousands of examples take seconds."""
    return json.dumps(found, ensure_ascii=False).encode()


LISTS = {
    "users.json": small(slack_files.users()[:3]),
    "dms.json": small([{"id": DM_ANNA, "created": 1, "members": [OWNER, ANNA]}]),
}
OTHERS = {
    "channels.json": small([slack_files.channel(GENERAL, "general", [OWNER, ANNA], "all")]),
    "general/2024-03-01.json": small(slack_files.general()["2024-03-01"][2:5]),
    f"{DM_ANNA}/2024-03-01.json": small(slack_files.direct()[DM_ANNA]["2024-03-01"]),
    "slack-fern-members.csv": slack_files.member_list(),
}
SMALL = LISTS | OTHERS
PIECES = st.one_of(
    st.binary(max_size=20),
    st.sampled_from(
        [b'"', b",", b"[", b"]", b"{}", b"null", b"1e999", b"NaN", b"\\u0000", b"\\ud800", b"[[[[", b"true"]
    ),
    st.sampled_from([b"<@", b"<@U0NORA001>", b"U0ANNA001", b'"ts": "9e18"', b"-1", b'"2024', b"\0", b"\xff", b'{"a":']),
)


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, bytes]:
    """A small export with one of its files changed in up to six places, or cut off and ended by any bytes."""
    name = draw(st.sampled_from(sorted(SMALL)))
    rest = SMALL if name in LISTS else LISTS
    data = bytearray(SMALL[name])
    if draw(st.booleans()):
        data[draw(st.integers(0, len(data))) :] = draw(st.binary(max_size=60))
        return rest | {name: bytes(data)}
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 30))] = draw(PIECES)
    return rest | {name: bytes(data)}


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutated(), st.sampled_from([NOBODY, NORA]))
@example(SMALL | {"dms.json": b"[" * 100_000}, NOBODY)
@example(SMALL | {"general/2024-03-01.json": SMALL["general/2024-03-01.json"][:-3] + b"," + b"[" * 100_000}, NORA)
def test_any_bytes(files: dict[str, bytes], owner: Owner):
    found = opened(files, owner)
    for file in found.files:
        try:
            read = list(file.reader.records())
        except KithbookError:
            continue
        rows = all_rows(read)
        assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
        keys = [one.key for one in (*interactions(read), *contacts(read))]
        assert len(keys) == len(set(keys))
        text = repr(read)
        text.encode()  # no lone surrogate
        assert "\\x00" not in text
