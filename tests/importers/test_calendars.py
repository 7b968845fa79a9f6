import io
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.owner import Owner
from crm_app.domain.records import FailedRow, Record
from crm_app.errors import KithbookError
from crm_app.importers.archives import Member
from crm_app.importers.calendars.export import Calendars
from crm_app.importers.calendars.lines import content_lines
from crm_app.importers.calendars.properties import read_attendee
from crm_app.importers.calendars.zones import named_zone
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from tests.importers import calendar_files as files
from tests.importers.calendar_files import ANNA, BEN, NORA, attendee, calendar, event, with_people
from tests.importers.reading import all_rows, interactions, reasons

NOW = datetime(2024, 12, 1, 12, tzinfo=UTC)
ME = Owner(me=(NORA,))


def member(data: bytes, name: str = "calendar.ics") -> Member:
    return Member(name, name, len(data), lambda: io.BufferedReader(io.BytesIO(data)))


def opened(*datas: bytes, owner: Owner | None = None) -> Opened:
    return Calendars(lambda: NOW).open([Claimed(member(data), "calendars.events") for data in datas], owner or Owner())


def read(data: bytes, owner: Owner | None = ME) -> list[Record]:
    found = [record for file in opened(data, owner=owner).files for record in file.reader.records()]
    assert all_rows(found) == list(range(1, len(all_rows(found)) + 1))
    return found


def test_google():
    records = read(files.google(), None)
    lunch, fair = interactions(records)
    assert (lunch.rows, lunch.key) == ((1,), "g1@google.com|20240115T090000Z")
    assert (lunch.kind, lunch.subtype, lunch.direction, lunch.platform) == (
        "meeting",
        "calendar",
        "mutual",
        "in_person",
    )
    assert (lunch.at, lunch.minutes) == (datetime(2024, 1, 15, 9, tzinfo=UTC), 90)
    assert lunch.title == "Обед, и карты"
    assert lunch.text == "Café Linde, Lindenweg 3\n\nBring maps\n\nhttps://meet.example/abc & more\nLast line"
    assert [(one.name, one.identities[0].value) for one in lunch.people] == [
        ("Анна Белова из отдела очень длинных карт и планов", ANNA),
        (BEN, BEN),
    ]
    assert lunch.assumed_zone == ""
    assert (fair.key, fair.minutes, fair.assumed_zone, fair.platform) == (
        "g2@google.com|20240201",
        0,
        "Europe/Berlin",
        "email",
    )
    assert fair.at == datetime(2024, 1, 31, 23, tzinfo=UTC)
    assert reasons(records) == {"declined": 1, "cancelled": 1, "nobody": 1}


def test_apple():
    (one,) = interactions(read(files.apple()))
    assert (one.at, one.minutes, one.platform) == (datetime(2024, 3, 1, 23, tzinfo=UTC), 45, "email")
    assert [(who.name, who.identities[0].value) for who in one.people] == [
        (BEN, BEN),  # the quotes inside quotes cannot be told apart
        ("O'Hara; Zoë", "zoe@mail.example"),
    ]


def test_outlook():
    by_name, described = interactions(read(files.outlook()))
    assert by_name.at == described.at == datetime(2024, 7, 15, 7, tzinfo=UTC)
    assert (by_name.minutes, by_name.platform, by_name.title) == (30, "email", "Review")
    assert [who.name for who in by_name.people] == ["Farrow, Ben"]
    assert by_name.key.endswith("|20240715T070000Z")
    assert described.assumed_zone == ""


def test_zoom_and_meetup_name_nobody():
    assert reasons(read(files.without_people())) == {"nobody": 2}


@pytest.mark.parametrize(("method", "reason"), [("CANCEL", "cancelled"), ("REPLY", "service"), ("COUNTER", "service")])
def test_answers_and_cancellations(method, reason):
    data = calendar(event("1", ":20240115T090000Z", *with_people(NORA, ANNA)), head=[f"METHOD:{method}"])
    assert reasons(read(data)) == {reason: 1}


def test_what_is_left_out():
    crowd = [f"p{number}@mail.example" for number in range(202)]
    data = calendar(
        event("1", ":20250115T090000Z", *with_people(NORA, ANNA)),
        event("2", ":20240115T090000Z", *with_people(*crowd)),
        event("3", ":20240115T090000Z", *with_people(NORA)),
        event("4", ":someday", *with_people(NORA, ANNA)),
        event("5", ":19700101T000000Z", *with_people(NORA, ANNA)),
        ["BEGIN:VEVENT", *with_people(NORA, ANNA)],
        event("7", ":20240115T090000Z", *with_people(NORA, ANNA)),
        event("7", ":20240115T090000Z", *with_people(NORA, ANNA)),
    )
    records = read(data)
    assert reasons(records) == {
        **{"future": 1, "crowd": 1, "nobody": 1},
        **{"bad_date": 2, "bad_record": 1, "duplicate_row": 1},
    }
    assert [one.key for one in interactions(records)] == ["7|20240115T090000Z"]


def test_more_than_four_others_are_an_event():
    people = [f"p{number}@mail.example" for number in range(5)]
    (one,) = interactions(read(calendar(event("1", ":20240115T090000Z", *with_people(NORA, *people)))))
    assert one.kind == "event"
    assert len(one.people) == 5


@pytest.mark.parametrize(
    ("rule", "lines", "marks"),
    [
        ("FREQ=WEEKLY;COUNT=3", [], ["20230102T080000Z", "20230109T080000Z", "20230116T080000Z"]),
        (
            "FREQ=WEEKLY;COUNT=3",
            ["EXDATE;TZID=Europe/Berlin:20230109T090000"],
            ["20230102T080000Z", "20230116T080000Z"],
        ),
        ("FREQ=WEEKLY;COUNT=3", ["EXDATE;VALUE=DATE:20230102,20230116"], ["20230109T080000Z"]),
        ("FREQ=WEEKLY;UNTIL=20230109T080000Z;BYDAY=MO,TU", [], ["20230102", "20230103", "20230109"]),
        ("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20230331", [], ["20230102", "20230206", "20230306"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", [], ["20230102", "20230131", "20230228"]),
        ("FREQ=YEARLY", [], ["20230102", "20240102"]),
        ("FREQ=DAILY;COUNT=1", ["RDATE;VALUE=PERIOD:20230401T070000Z/PT1H"], ["20230102", "20230401T070000Z"]),
        ("FREQ=SECONDLY", [], ["20230102T080000Z"]),
        ("FREQ=DAILY;INTERVAL=0", [], ["20230102T080000Z"]),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", [], ["20230102T080000Z"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", [], ["20230102T080000Z"]),
        ("FREQ=YEARLY;BYDAY=54MO", [], ["20230102T080000Z"]),
        ("nonsense", [], ["20230102T080000Z"]),
    ],
)
def test_series(rule, lines, marks):
    found = interactions(read(files.series(rule, *lines)))
    assert [one.rows for one in found] == [(1,)] + [()] * (len(marks) - 1)
    assert [one.key.removeprefix("s1|")[: len(mark)] for one, mark in zip(found, marks, strict=True)] == marks


def test_an_old_series_comes_with_its_first_instance_and_two_years():
    found = interactions(read(files.series("FREQ=WEEKLY", start=";TZID=Europe/Berlin:20150105T090000")))
    assert len(found) == 1 + 104
    assert found[0].at.year == 2015
    assert found[1].at == datetime(2022, 12, 5, 8, tzinfo=UTC)
    assert found[-1].at == datetime(2024, 11, 25, 8, tzinfo=UTC)
    assert {one.at.hour for one in found} == {7, 8}  # nine o'clock there, in summer too


def test_a_changed_instance_stands_for_itself():
    data = calendar(
        event("s1", ":20230102T080000Z", "RRULE:FREQ=WEEKLY;COUNT=3", *with_people(NORA, ANNA)),
        event("s1", ":20230110T150000Z", "RECURRENCE-ID:20230109T080000Z", *with_people(NORA, BEN)),
        event("s1", ":20230116T080000Z", "RECURRENCE-ID:20230116T080000Z", *with_people(NORA, BEN), "STATUS:CANCELLED"),
    )
    first, changed = interactions(read(data))
    assert (first.key, changed.key) == ("s1|20230102T080000Z", "s1|20230109T080000Z")
    assert changed.at == datetime(2023, 1, 10, 15, tzinfo=UTC)
    assert [who.name for who in changed.people] == [BEN]


def test_a_newer_export_adds_what_is_new():
    rule = files.series("FREQ=WEEKLY")
    keys = {one.key for one in interactions(read(rule))}
    later = Calendars(lambda: datetime(2024, 12, 20, tzinfo=UTC)).open([Claimed(member(rule), "")], ME)
    newer = {one.key for one in interactions(list(later.files[0].reader.records()))}
    assert newer - keys == {"s1|20241202T080000Z", "s1|20241209T080000Z", "s1|20241216T080000Z"}


def test_the_owner_is_in_every_event():
    three = [
        event(str(n), f":2024011{n}T090000Z", *with_people(who, NORA))
        for n, who in enumerate([ANNA, BEN, "c@d.example"])
    ]
    found = opened(calendar(*three))
    assert (found.owner.me, found.question) == ((NORA,), None)


def test_an_owner_who_cannot_be_told_is_asked_for():
    two = [
        event(str(n), f":2024011{n}T090000Z", attendee(who, name), attendee(NORA))
        for n, (who, name) in enumerate([(ANNA, "Анна"), (BEN, "")])
    ]
    found = opened(calendar(*two))
    assert found.question is not None
    assert found.question.platform == "email"
    assert found.question.candidates == ((NORA, NORA), (ANNA, f"Анна <{ANNA}>"), (BEN, BEN))
    people = [who.name for one in interactions(list(found.files[0].reader.records())) for who in one.people]
    assert people == ["Анна", NORA, BEN, NORA]


def test_the_owner_is_known_by_name():
    data = calendar(event("1", ":20240115T090000Z", attendee(NORA, "Nora Lind"), attendee(ANNA)))
    found = opened(data, owner=Owner("Nora Lind"))
    assert (found.owner.me, found.question) == ((NORA,), None)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ATTENDEE:mailto:a@b.example", ("a@b.example", "a@b.example")),
        ("ATTENDEE;CN=\"'Bell, Ann'\":MAILTO:a@b.example", ("a@b.example", "Bell, Ann")),
        ("ATTENDEE;CN=Bell, Ann:mailto:a@b.example", ("a@b.example", "Bell, Ann")),
        ('ATTENDEE;CN=Bell; Ann "x:mailto:a@b.example', ("a@b.example", "a@b.example")),
        ("ATTENDEE;CN=Ann:invalid:nomail", ("", "Ann")),
        ("ATTENDEE;CN=Bell^nAnn ^'x^':mailto:a%2Bc@b.example", ("a+c@b.example", 'Bell Ann "x')),
        ("ORGANIZER:mailto:unknownorganizer@calendar.google.com", None),
        ("ATTENDEE;CUTYPE=GROUP;CN=All:mailto:all@b.example", None),
        ("ATTENDEE:", None),
    ],
)
def test_attendees(line, found):
    who = read_attendee(line)
    assert (who and (who.address, who.name)) == found


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "W. Europe Standard Time", "/mozilla.org/20050126_1/Europe/Berlin", "/Europe/Berlin"]
)
def test_zones(name):
    zone = named_zone(name)
    assert zone is not None
    assert datetime(2024, 7, 1, tzinfo=zone).utcoffset() == datetime(2024, 7, 1, tzinfo=named_zone("CET")).utcoffset()


@pytest.mark.parametrize("name", ["", "Europe", "../../etc/passwd", "/etc/passwd", "x" * 5000, "Home\0"])
def test_zones_that_are_none(name):
    assert named_zone(name) is None


@pytest.mark.parametrize(
    ("zone", "hour", "assumed"),
    [
        ('"(UTC-05:00) Eastern Time (US & Canada)"', 14, ""),
        ("Nowhere", 9, "UTC"),
        ("America/Sao_Paulo", 12, ""),
    ],
)
def test_zones_of_events(zone, hour, assumed):
    (one,) = interactions(read(calendar(event("1", f";TZID={zone}:20240115T090000", *with_people(NORA, ANNA)))))
    assert (one.at.hour, one.assumed_zone) == (hour, assumed)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_and_line_ends(end, encoding):
    lines = event("1", ":20240115T090000Z", "SUMMARY:Карты", *with_people(NORA, ANNA))
    (one,) = interactions(read(calendar(lines, end=end).decode().encode(encoding)))
    assert one.title == "Карты"


def test_an_old_code_page():
    lines = event("1", ":20240115T090000Z", "SUMMARY:Карты и планы", *with_people(NORA, ANNA))
    (one,) = interactions(read("\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"]).encode("cp1251")))
    assert one.title == "Карты и планы"


def test_a_long_line_is_cut_and_the_next_one_read():
    data = b"UID:" + b"x" * 3_000_000 + b"\r\nSUMMARY:short\r\n"
    (uid, long), (_, short) = content_lines(io.BytesIO(data).read)
    assert (uid, len(long) < 400_000, short) == ("UID", True, "SUMMARY:short")


@pytest.mark.parametrize(
    ("data", "claimed"),
    [
        (files.google(), True),
        (b"\xef\xbb\xbf\r\n" + files.apple().lower(), True),
        (files.outlook().decode().encode("utf-16"), True),
        (calendar(), False),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", False),
        (b"", False),
    ],
)
def test_recognised(data, claimed):
    claim = Calendars().recognise(Head("x.ics", data[:65536]))
    assert (claim is not None) == claimed


VALID = [
    files.google(),
    files.apple(),
    files.outlook(),
    files.series("FREQ=WEEKLY;COUNT=3", "EXDATE:20230109T080000Z"),
    files.series("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20230331"),
]
PIECES = st.one_of(
    st.binary(max_size=20),
    st.sampled_from(
        [b"\r\n", b"\r\n ", b":", b";", b'"', b"\\", b"\0", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"\xff\xfe"]
    ),
    st.sampled_from([b"99999999T999999", b"FREQ=DAILY", b"TZID=", b"0", b"-", b"00010101T000000Z", b"99991231T235959"]),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Valid bytes with up to six places overwritten, cut out or added to; or anything after a beginning."""
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
@given(mutated())
def test_any_bytes(data):
    Calendars().recognise(Head("x.ics", data))
    try:
        records = read(data, None)
    except KithbookError:
        return
    for record in records:
        repr(record).encode()  # no lone surrogate
        assert "\0" not in str(record)
        assert not isinstance(record, FailedRow) or record.reason in ("bad_record", "bad_date")
