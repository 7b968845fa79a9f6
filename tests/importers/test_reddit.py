from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, CommunityRecord, Record
from crm_app.domain.vocabulary import CommunityKind
from crm_app.errors import KithbookError
from crm_app.importers.archives import scan
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from crm_app.importers.reddit.export import Reddit
from tests.importers import exports, reddit_files
from tests.importers.reading import all_rows, contacts, interactions, reasons

NORA = Owner(me=(reddit_files.ME,))


def opened(path, owner: Owner = NOBODY) -> Opened:
    claimed = []
    for found in scan([path]):
        assert isinstance(found, tuple)
        member, data = found
        if claim := Reddit().recognise(Head(member.name, data)):
            claimed.append(Claimed(member, claim.kind))
    return Reddit().open(claimed, owner)


def read(some: Opened) -> dict[str, list[Record]]:
    """The records of each file by its name."""
    found = {}
    for file in some.files:
        found[file.name.rpartition("/")[2]] = records = list(file.reader.records())
        rows = all_rows(records)
        assert rows == list(range(1, len(rows) + 1))
        assert 0 < file.reader.position <= file.size
    return found


def alone(given_file, data: bytes, name: str, owner: Owner = NORA) -> list[Record]:
    (records,) = read(opened(given_file(data, name), owner)).values()
    return records


@pytest.mark.parametrize("folder", ["", "export_nora_maps_20240601/"])
def test_a_whole_request(given_file, folder):
    data = exports.zipped({folder + name: data for name, data in reddit_files.whole().items()})
    found = opened(given_file(data, "export.zip"))
    assert [(file.source, file.name.removeprefix(folder)) for file in found.files] == [
        ("reddit.communities", "approved_submitter_subreddits.csv"),
        ("reddit.communities", "moderated_subreddits.csv"),
        ("reddit.communities", "subscribed_subreddits.csv"),
        ("reddit.friends", "friends.csv"),
        ("reddit.activity", "posts.csv"),
        ("reddit.activity", "comments.csv"),
        ("reddit.activity", "comments_1.csv"),
        ("reddit.messages", "messages.csv"),
        ("reddit.messages", "messages_archive.csv"),
        ("reddit.chats", "chat_history.csv"),
    ]
    assert found.owner.me == (reddit_files.ME,)
    assert found.question is None
    records = read(found)
    assert records["comments.csv"] == records["comments_1.csv"]


def test_communities(given_file):
    data = reddit_files.whole()["subscribed_subreddits.csv"]
    records = alone(given_file, data, "subscribed_subreddits_1.csv")
    maps, gis = (one for one in records if isinstance(one, CommunityRecord))
    assert (maps.community.key, maps.community.name, maps.community.kind) == ("maps", "r/Maps", CommunityKind.INTEREST)
    assert (gis.url, gis.joined_on) == ("https://www.reddit.com/r/gis_ru/", None)
    assert reasons(records) == {"own_profile": 1, "duplicate_row": 1, "bad_record": 1}


def test_activity(given_file):
    records = alone(given_file, reddit_files.posts(), "posts_1.csv")
    days = [one for one in records if isinstance(one, ActivityRecord)]
    assert [(one.community.key, one.on, one.kind, one.rows) for one in days] == [
        ("maps", date(2024, 5, 2), "post", (1, 3)),
        ("maps", date(2024, 5, 1), "post", (2,)),
    ]
    assert days[0].community.name == "r/Maps"
    assert reasons(records) == {"own_profile": 1, "bad_date": 1, "bad_record": 1}
    records = alone(given_file, reddit_files.comments(), "comments.csv")
    assert [(one.community.key, one.kind, one.rows) for one in records if isinstance(one, ActivityRecord)] == [
        ("maps", "comment", (1, 2)),
        ("gis_ru", "comment", (3,)),
    ]


def test_friends(given_file):
    records = alone(given_file, reddit_files.friends(), "friends.csv", NOBODY)
    assert [(one.key, one.notes, one.listed) for one in contacts(records)] == [
        ("user:anna-belova", "Карты", True),
        ("user:benfarrow", "", True),
        ("user:nora_maps", "", True),
    ]
    assert contacts(records)[1].person.identities[0].value == "BenFarrow"
    assert reasons(records) == {"deleted_account": 1, "duplicate_row": 1, "no_name": 1}


def test_messages(given_file):
    records = alone(given_file, reddit_files.messages(), "messages.csv")
    anna, ben = interactions(records)
    assert (anna.key, anna.direction, anna.title) == ("message:anna-belova|2024-05-02", "mutual", "Maps")
    assert anna.at == datetime(2024, 5, 2, 17, 11, 4, tzinfo=UTC)
    assert [(line.author, line.mine, line.text) for line in anna.lines] == [
        (reddit_files.ME, True, "Hello\nthere"),
        (reddit_files.ANNA, False, "Привет"),
    ]
    assert [(one.platform, one.kind, one.value) for one in ben.people[0].identities] == [
        ("reddit", "handle", "BenFarrow")
    ]
    assert (ben.key, ben.direction) == ("message:benfarrow|2024-05-03", "out")
    assert reasons(records) == {"bot": 1, "deleted_account": 1, "not_addressed": 2, "bad_date": 1, "nobody": 1}


def test_chats(given_file):
    records = alone(given_file, reddit_files.chat(), "chat_history.csv")
    assert [
        (one.key, one.direction, one.title, [person.name for person in one.people]) for one in interactions(records)
    ] == [
        ("chat:!a:reddit.com|2024-05-04", "out", "", [reddit_files.ANNA]),
        ("chat:!a:reddit.com|2024-05-05", "in", "", [reddit_files.ANNA]),
        ("chat:!b:reddit.com|2024-05-05", "out", "", [reddit_files.BEN]),
        ("chat:!g:reddit.com|2024-05-06", "in", "Walks", [reddit_files.ANNA, reddit_files.BEN]),
        ("chat:!g:reddit.com|2024-05-07", "out", "Walks", [reddit_files.ANNA, reddit_files.BEN]),
    ]
    (wrote,) = [one for one in records if isinstance(one, ActivityRecord)]
    assert (wrote.community.key, wrote.kind, wrote.rows) == ("maps", "message", (8,))
    assert reasons(records) == {"nobody": 1, "not_addressed": 1, "bad_date": 1, "deleted_account": 1}


def test_the_owner_is_in_every_message(given_file):
    found = opened(given_file(reddit_files.messages(), "messages.csv"))
    assert found.owner.me == (reddit_files.ME,)
    assert opened(given_file(reddit_files.chat(), "chat_history.csv")).owner == NOBODY


def test_one_correspondence_does_not_say_whose_it_is(given_file):
    data = b"\n".join(reddit_files.messages().split(b"\n")[:2]) + b"\n"
    found = opened(given_file(data, "messages.csv"))
    assert found.question is not None
    assert found.question.candidates == (("anna-belova", "anna-belova"), ("nora_maps", "nora_maps"))
    (records,) = read(found).values()
    assert reasons(records) == {"owner_unknown": 1}
    told = opened(given_file(data, "messages.csv"), Owner(me=("NORA_maps",)))
    assert told.question is None
    (records,) = read(told).values()
    assert interactions(records)[0].direction == "in"


def test_what_takes_too_much_memory_comes_in_parts(given_file, monkeypatch):
    monkeypatch.setattr("crm_app.importers.reddit.talks._MOST_HELD", 1)
    keys = [one.key for one in interactions(alone(given_file, reddit_files.messages(), "messages.csv"))]
    assert keys == [
        "message:anna-belova|2024-05-02",
        "message:anna-belova|2024-05-02#2",
        "message:benfarrow|2024-05-03",
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("votes.csv", b"id,permalink,direction\n1,x,up\n"),
        ("messages.csv", exports.messages("2023")),
        ("Invitations.csv", exports.invitations()),
        ("subreddits.csv", b"subreddit\nmaps\n"),
        ("subscribed_subreddits.csv", b"name\nmaps\n"),
        ("friends.csv", b"username,note,phone\nx,y,z\n"),
        ("comments.csv", b"id,date,body\n"),
        ("x.csv", b"\0" * 100),
    ],
)
def test_other_files_are_not_claimed(name, data):
    assert Reddit().recognise(Head(name, data)) is None


SEEDS = {
    name: reddit_files.whole()[name]
    for name in ("posts.csv", "comments.csv", "messages_archive.csv", "chat_history.csv", "friends.csv",
                 "subscribed_subreddits.csv")
}  # fmt: skip
PIECES = st.one_of(
    st.binary(max_size=10),
    st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b";", b'""', b"\xd0", b"9999-12-31 23:59:59", b"+99:99", b"u/"]),
    st.text(max_size=5).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    name = draw(st.sampled_from(sorted(SEEDS)))
    data = bytearray(SEEDS[name])
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 12))] = draw(PIECES)
    return name, bytes(data)


def test_hostile_bytes(tmp_path):
    @settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(mutated())
    def run(given: tuple[str, bytes]) -> None:
        name, data = given
        path = tmp_path / name
        path.write_bytes(data or b"x")
        try:
            for records in read(opened(path, NORA)).values():
                shown = repr(records).replace("\\\\", "")
                assert "\\x00" not in shown
                assert "\\ud8" not in shown
        except KithbookError:
            pass

    run()
