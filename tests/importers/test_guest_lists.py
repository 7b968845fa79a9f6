import io
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import Owner
from crm_app.domain.records import ContactRecord, Record
from crm_app.errors import KithbookError
from crm_app.importers.archives import Member
from crm_app.importers.guest_lists.answers import Asks, identity_of
from crm_app.importers.guest_lists.event_names import named_by
from crm_app.importers.guest_lists.eventbrite import Eventbrite
from crm_app.importers.guest_lists.luma import Luma
from crm_app.importers.guest_lists.meetup import Meetup
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed
from crm_app.importers.table_days import day_first, parse_day
from tests.importers import guest_list_files as files
from tests.importers.reading import all_rows, contacts, reasons

NORA = Owner(me=("nora@lind.example", "Nora Lind"))
ALL = (Luma(), Eventbrite(), Meetup())


def read(data: bytes, name: str = "list.csv", owner: Owner = NORA) -> list[Record]:
    """Every record, by the one importer that recognises the file."""
    claims = [(importer, claim) for importer in ALL if (claim := importer.recognise(Head(name, data[:65536])))]
    ((importer, claim),) = claims
    member = Member(name, name, len(data), lambda: io.BufferedReader(io.BytesIO(data)))
    records = [
        record for file in importer.open([Claimed(member, claim.kind)], owner).files for record in file.reader.records()
    ]
    assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
    return records


def values(one: ContactRecord) -> list[tuple[str, str, str]]:
    return [(it.platform, it.kind, it.value) for it in one.person.identities]


@pytest.mark.parametrize("identifier", ["api_id", "guest_id"])
def test_luma(identifier):
    records = read(files.luma(identifier), files.LUMA_NAME)
    anna, ben, carl = contacts(records)
    assert reasons(records) == {"owner": 1, "not_attending": 2, "duplicate_row": 1, "no_name": 1}
    assert (anna.key, anna.person.name, anna.person.given_name) == ("email:anna@belova.example", "Анна Белова", "Анна")
    assert values(anna) == [
        ("email", "email", "anna@belova.example"),
        ("phone", "phone", "+37120000001"),
        ("linkedin", "url", "https://www.linkedin.com/in/anna-belova"),
        ("web", "url", "https://anna.example"),
    ]
    assert (anna.company, anna.position, anna.listed) == ("Тёплый код", "Аналитик", True)
    assert anna.fields == (
        ("survey_response_rating", "5"),
        ("ticket_name", "Standard"),
        ("Why do you come?", "Карты,\nконечно"),
    )
    assert anna.met is not None
    assert anna.met.community is not None
    assert (anna.met.platform, anna.met.on, anna.met.evidence) == (
        "luma",
        date(2024, 11, 5),
        "Guest of Maps & Plans № 3",
    )
    assert (anna.met.community.key, anna.met.community.name, anna.met.community.kind) == (
        "evt-AbCd1234",
        "Maps & Plans № 3",
        "local",
    )
    assert [one.community for one in anna.memberships] == [anna.met.community]
    assert ben.met is not None
    assert ben.met.on == date(2024, 11, 6)
    assert values(ben) == [("email", "email", "ben@farrow.example")]
    assert ("What is your LinkedIn?", "@ben") in ben.fields
    assert ("Why do you come?", "I use node.js") in ben.fields
    assert (carl.key, values(carl)) == ("email:anna@belova.example|carl gast", [])


def test_luma_without_its_name_and_link():
    records = read(files.luma().replace(b"check-in", b"x"), "guests (2).csv", Owner())
    first = contacts(records)[0]
    assert first.met is not None
    assert first.met.community is not None
    assert (first.met.community.key, first.met.community.name) == ("guests", "guests")
    assert reasons(records)["not_attending"] == 2
    assert len(contacts(records)) == 4


def test_eventbrite():
    records = read(files.eventbrite(), "Maps evening.csv")
    anna, carl = contacts(records)
    assert reasons(records) == {"not_attending": 1, "duplicate_row": 1, "no_name": 1, "owner": 1}
    assert (anna.person.name, anna.location) == ("Анна Белова", "Рига, LV")
    assert values(anna) == [("email", "email", "anna@belova.example"), ("phone", "phone", "+37120000001")]
    assert (carl.company, carl.position, carl.fields) == (
        "Row",
        "CTO",
        (("Ticket Type", "General"), ("Are you a mapper?", "Yes")),
    )
    assert carl.met is not None
    assert carl.met.community is not None
    assert (carl.met.platform, carl.met.on, carl.met.community.key) == ("eventbrite", None, "maps evening")


def test_eventbrite_of_several_events():
    anna, ben = contacts(read(files.eventbrite_new()))
    assert anna.met is not None
    assert ben.met is not None
    assert (anna.met.on, ben.met.on) == (date(2024, 12, 3), date(2024, 12, 4))
    assert [(one.memberships[0].community.key, one.memberships[0].community.name) for one in (anna, ben)] == [
        ("77", "Maps"),
        ("78", "Plans"),
    ]


def test_meetup_members():
    records = read(files.members(), files.MEMBERS_NAME)
    anna, ben = contacts(records)
    assert reasons(records) == {"owner": 1}
    assert (anna.key, anna.person.name, anna.listed, anna.met) == ("id:12537919", "Анна Белова", False, None)
    assert values(anna) == [
        ("meetup", "user_id", "12537919"),
        ("meetup", "url", "https://www.meetup.com/members/12537919/"),
    ]
    (membership,) = anna.memberships
    assert (membership.role, membership.since) == ("Co-Organizer", date(2014, 4, 24))
    assert (membership.community.key, membership.community.name) == ("warm-maps-riga", "Warm Maps Riga")
    assert (anna.location, anna.company) == ("Riga", "Тёплый код")
    assert ("Intro", "Yes") in anna.fields
    assert ben.memberships[0].since is None


def test_meetup_attendees():
    records = read(files.attendees(), "Maps evening 2024-11-28.xls")
    (anna,) = contacts(records)
    assert reasons(records) == {"not_attending": 3, "owner": 1}
    (member, _) = contacts(read(files.members(), files.MEMBERS_NAME))
    assert (anna.key, anna.person, anna.listed) == (member.key, member.person, True)
    assert anna.met is not None
    assert (anna.met.on, anna.met.evidence) == (date(2024, 11, 28), "Guest of Maps evening 2024-11-28")
    assert anna.met.community is not None
    assert anna.met.community.key == member.memberships[0].community.key


@pytest.mark.parametrize(
    "data", [b"", b"name,email\r\n", b"BEGIN:VCARD", b"First Name,Last Name,Email,Connected On\r\n"]
)
def test_other_files_are_not_recognised(data):
    assert not any(importer.recognise(Head("x.csv", data)) for importer in ALL)


@pytest.mark.parametrize(
    ("text", "days_first", "day"),
    [
        ("11/29/24 22:28", False, date(2024, 11, 29)),
        ("03/12/2024", True, date(2024, 12, 3)),
        ("03/12/2024", False, date(2024, 3, 12)),
        ("29/11/24", False, None),
        ("2024-11-05T17:58:41.123Z", False, date(2024, 11, 5)),
        ("29 Nov 2024", False, date(2024, 11, 29)),
        ("2024-99-99", False, None),
        ("1601-01-01", False, None),
        ("", False, None),
    ],
)
def test_days(text, days_first, day):
    assert parse_day(text, days_first=days_first) == day


def test_the_order_of_day_and_month():
    assert day_first(["", "01/02/2024", "13/02/2024"])
    assert not day_first(["01/02/2024", "02/13/2024", "13/02/2024"])
    assert not day_first(["01/02/2024"])


@pytest.mark.parametrize(
    ("base", "name", "day"),
    [
        (files.LUMA_NAME, "Maps & Plans № 3", date(2024, 11, 6)),
        ("A - Guests - 2024-11-06-09-15-02 (1).csv", "A", date(2024, 11, 6)),
        (files.MEMBERS_NAME, "Warm Maps Riga", None),
        ("report-2024-12-03T0912.csv", "report-2024-12-03T0912", date(2024, 12, 3)),
        ("guests", "guests", None),
    ],
)
def test_file_names(base, name, day):
    found = named_by(base)
    assert (found.name, found.day) == (name, day)


@pytest.mark.parametrize(
    ("label", "value", "identity"),
    [
        ("LinkedIn profile", "linkedin.com/in/ada?trk=x", ("linkedin", "https://linkedin.com/in/ada?trk=x")),
        ("LinkedIn", "ada-b", ("linkedin", "https://www.linkedin.com/in/ada-b")),
        ("Telegram", "@adaada", ("telegram", "adaada")),
        ("Twitter link", "@adaada", None),
        ("Your site", "none", None),
        ("Favourite library", "node.js", None),
    ],
)
def test_answers_that_are_identities(label, value, identity):
    found = identity_of(Asks.of(label), value)
    assert (found and (found.platform, found.value)) == identity


VALID = [files.luma(), files.eventbrite(), files.eventbrite_new(), files.members(), files.attendees()]
PIECES = st.one_of(
    st.binary(max_size=20),
    st.sampled_from([b'"', b",", b"\t", b"\n", b"\r", b"\0", b"\xff\xfe", b"99/99/9999", b"@", b"evt-", b"approved"]),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Valid bytes with up to six places overwritten, cut out or added to."""
    data = bytearray(draw(st.sampled_from(VALID)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 30))] = draw(PIECES)
    return bytes(data)


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutated(), st.sampled_from([files.LUMA_NAME, files.MEMBERS_NAME, "x"]))
def test_any_bytes(data, name):
    if not any(importer.recognise(Head(name, data)) for importer in ALL):
        return
    try:
        records = read(data, name)
    except KithbookError:
        return
    for record in records:
        repr(record).encode()  # no lone surrogate
        assert "\0" not in str(record)
