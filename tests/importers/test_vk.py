import time
from dataclasses import astuple
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import ActivityRecord, Record
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.head import Head
from crm_app.importers.importer import Opened
from crm_app.importers.vk.dates import find_date, instant
from crm_app.importers.vk.export import Vk
from crm_app.importers.vk.tokens import MAX_PAGE
from tests.importers import vk_files as files
from tests.importers.reading import all_rows, contacts, interactions, reasons
from tests.importers.vk_files import ANNA, ANNA_ID, BEN, CHAT, OWNER, claimed, message, page


def opened(given: dict[str, bytes], owner: Owner = NOBODY) -> Opened:
    return Vk().open(claimed(given), owner)


def read(given: dict[str, bytes]) -> dict[str, list[Record]]:
    """The records by the name of the conversation's folder, each accounted for."""
    found: dict[str, list[Record]] = {}
    for file in opened(given).files:
        assert file.source == "vk.messages"
        records = list(file.reader.records())
        assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
        assert file.reader.position == file.size
        found[file.name.rpartition("/")[2]] = records
    return found


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2 фев 2020 в 22:46:22", datetime(2020, 2, 2, 19, 46, 22, tzinfo=UTC)),
        ("1 июл 2012 в 0:00:00", datetime(2012, 6, 30, 20, tzinfo=UTC)),  # Moscow was four hours ahead then
        ("5 мая 2023 в 12:30:00", datetime(2023, 5, 5, 9, 30, tzinfo=UTC)),
        ("5 май 2023 в 12:30", datetime(2023, 5, 5, 9, 30, tzinfo=UTC)),
        ("at 7:15:40 pm on 3 Nov 2020", datetime(2020, 11, 3, 16, 15, 40, tzinfo=UTC)),
        ("at 12:30:00 am on 2 Jan 2020", datetime(2020, 1, 1, 21, 30, tzinfo=UTC)),
        ("2 Feb 2020 at 22:46:22", datetime(2020, 2, 2, 19, 46, 22, tzinfo=UTC)),
        ("31 фев 2020 в 0:00:00", None),
        ("1 янв 1970 в 0:00:00", None),
        ("1 foo 2020 at 0:00:00", None),
        ("at 25:00:00 am on 1 Jan 2020", None),
    ],
)
def test_dates(text, at):
    found = find_date(text)
    assert found is not None
    assert instant(found) == at


def test_nothing_like_a_date():
    assert find_date("вчера") is None


def test_a_conversation():
    newest, first = interactions(read(files.archive())[ANNA_ID])
    # 0:10 of the 2nd in Moscow is still the 1st in UTC: the days are UTC's, and go on from page to page.
    assert [one.key for one in (newest, first)] == ["peer:100|2024-03-12", "peer:100|2024-03-01"]
    assert [(line.row, line.text) for line in first.lines] == [(3, ""), (2, "Ответ")]
    assert (first.direction, first.at) == ("mutual", datetime(2024, 3, 1, 20, 50, tzinfo=UTC))


def test_the_archive():
    found = read(files.archive())
    assert list(found) == ["100", "101", CHAT, "-7", "103", "42"]
    assert reasons(found["100"]) == {"service": 1, "bad_date": 2}
    (to_ben,) = interactions(found["101"])
    assert (to_ben.people[0].name, to_ben.direction, to_ben.assumed_zone) == (BEN, "out", "Europe/Moscow")
    assert reasons(found["-7"]) == {"bot": 1}
    assert reasons(found["103"]) == {"deleted_account": 2}
    assert reasons(found["42"]) == {"nobody": 1}


@pytest.mark.parametrize("items", [files.NEWER, files.ENGLISH], ids=["russian", "english"])
@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
def test_every_language_and_encoding(items, charset):
    given = {f"messages/{ANNA_ID}/messages0.html": page(*items, charset=charset)}
    newest, older = interactions(read(given)[ANNA_ID])
    assert (newest.key, newest.direction, newest.at) == (
        "peer:100|2024-03-12",
        "in",
        datetime(2024, 3, 12, 11, 5, 33, tzinfo=UTC),
    )
    assert (newest.lines[0].author, newest.lines[0].text) == (ANNA, "Привет & пока\n🎉 <3")
    assert (older.direction, older.lines[0].mine, older.lines[0].text) == ("out", True, "Ответ")
    (anna,) = older.people
    assert (anna.name, anna.key) == (ANNA, "id:100")
    assert [(one.platform, one.kind, one.value) for one in anna.identities] == [("vk", "user_id", "100")]


def test_a_chat():
    records = read(files.archive())[CHAT]
    (one,) = interactions(records)
    assert one.community is not None
    assert (one.key, one.title, one.community.key) == (f"peer:{CHAT}|2024-05-04", "Поход & карты", f"chat:{CHAT}")
    assert ([person.name for person in one.people], one.direction, one.rows) == (["Ида"], "mutual", (3, 4))
    assert [(record.rows, record.on) for record in records if isinstance(record, ActivityRecord)] == [
        ((6,), date(2024, 5, 3))
    ]
    assert reasons(records) == {"not_addressed": 1, "service": 1, "bot": 1}
    members = {one.person.name: (one.listed, one.rows, one.memberships[0].community.key) for one in contacts(records)}
    assert members == {BEN: (False, (), f"chat:{CHAT}"), "Ида": (True, (), f"chat:{CHAT}")}


def test_whose_it_is():
    assert opened(files.archive()).owner == Owner(me=(OWNER, "id42"))
    alone = {"messages/100/messages0.html": page(*files.NEWER)}
    assert opened(alone).owner == Owner(me=("id42",))
    assert opened({"messages/100/messages0.html": page(*files.NEWER, jd=False)}).owner == NOBODY


def test_a_page_without_its_folder():
    (one, _) = interactions(read({"messages0.html": page(*files.NEWER)})["messages0.html"])
    assert one.people[0].key == "id:100"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("index.html", b"<html><body>https://vk.com</body></html>"),
        ("messages0.html", b'<div class="message__header" data-id="1">somebody</div>'),
        ("Archive/likes/likes0.html", page('<a href="https://vk.com/wall1_1">1</a>')),
        ("a.json", b'{"message__header": "data-id vk.com"}'),
    ],
)
def test_other_files_are_not_claimed(name, data):
    assert Vk().recognise(Head(name, data)) is None


def test_a_page_that_is_too_large():
    data = page(*files.NEWER) + b" " * MAX_PAGE
    (file,) = opened({"messages/100/messages0.html": data}).files
    with pytest.raises(BadInput, match="file_too_large"):
        list(file.reader.records())


@pytest.mark.parametrize("piece", [b"<a", b"<", b"<!--", b"&", b"<div class='message' data-id=1>", b"<br>", b"&#9"])
def test_pages_made_to_be_slow(piece):
    data = page(message(1, files.ANNAS, "1 мар 2024 в 10:00:00", "Hi")) + piece * ((1 << 20) // len(piece))
    started = time.monotonic()
    read({"messages/100/messages0.html": data})
    assert time.monotonic() - started < 3


PIECES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([b"<", b">", b"</div>", b"<div>", b'"', b"&#0;", b"&#xd800;", b"&", b"data-id", b"\x98", b"\0"]),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
VALID = [(name, data) for name, data in files.archive().items() if "likes" not in name]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A valid page with one to six places overwritten, cut out or added to."""
    name, valid = draw(st.sampled_from(VALID))
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
@given(mutated())
def test_whatever_the_bytes_are(given):
    name, data = given
    found = Vk().open(claimed({name: data}), NOBODY)
    assert_clean(found.owner)
    for file in found.files:
        try:
            records = list(file.reader.records())
        except KithbookError:
            continue
        assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
        for record in records:
            assert_clean(record)
