"""Writes calendars as Google, Apple, Outlook, Zoom and Meetup do, as bytes, about invented people."""

from collections.abc import Sequence

NORA, ANNA, BEN = "nora@lind.example", "anna@belova.example", "ben@farrow.example"
OUTLOOK_ZONE = [
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
]


def calendar(*parts: Sequence[str], head: Sequence[str] = (), end: str = "\r\n") -> bytes:
    """A calendar of these events, with lines of its own; long lines are folded in the middle of a letter."""
    inner = [line for part in parts for line in part]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *inner, "END:VCALENDAR"]
    return b"".join(_folded(line.encode(), end.encode()) for line in lines)


def _folded(line: bytes, end: bytes) -> bytes:
    return (end + b" ").join(line[at : at + 74] for at in range(0, max(len(line), 1), 74)) + end


def event(uid: str, start: str, *lines: str) -> list[str]:
    """An event; ``start`` is all of the line after DTSTART, ":20240115T090000Z"."""
    return ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTART{start}", *lines, "END:VEVENT"]


def attendee(address: str, name: str = "", *params: str) -> str:
    given = ";".join(["ATTENDEE", *params, *([f'CN="{name}"'] if name else [])])
    return f"{given}:mailto:{address}"


def with_people(*addresses: str) -> list[str]:
    return [attendee(address) for address in addresses]


def google() -> bytes:
    """Five events: with two others, all day with one, declined, cancelled, without guests."""
    guest = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={};CN={};X-NUM-GUESTS=0"
    return calendar(
        event(
            "g1@google.com",
            ";TZID=Europe/Berlin:20240115T100000",
            "DTEND;TZID=Europe/Berlin:20240115T113000",
            f"ORGANIZER;CN={NORA}:mailto:{NORA}",
            f"ATTENDEE;{guest.format('ACCEPTED', NORA)}:mailto:{NORA}",
            f"ATTENDEE;{guest.format('ACCEPTED', 'Анна Белова из отдела очень длинных карт и планов')}:mailto:{ANNA}",
            f"ATTENDEE;{guest.format('NEEDS-ACTION', BEN)}:mailto:{BEN}",
            f"ATTENDEE;{guest.format('DECLINED', 'Zoe')}:mailto:zoe@mail.example",
            "ATTENDEE;CUTYPE=RESOURCE;CN=Blue room:mailto:c_188@resource.calendar.google.com",
            "SUMMARY:Обед\\, и карты",
            "LOCATION:Café Linde\\, Lindenweg 3",
            "DESCRIPTION:<p>Bring <b>maps</b></p><br>https://meet.example/abc &amp; more\\nLast line",
            "X-GOOGLE-CONFERENCE:https://meet.google.com/abc",
            "BEGIN:VALARM",
            "DESCRIPTION:This is an event reminder",
            "ATTENDEE:mailto:alarm@mail.example",
            "END:VALARM",
        ),
        event("g2@google.com", ";VALUE=DATE:20240201", *with_people(NORA, ANNA), "SUMMARY:Fair"),
        event("g3@google.com", ":20240202T090000Z", attendee(NORA, "", "PARTSTAT=DECLINED"), attendee(ANNA)),
        event("g4@google.com", ":20240203T090000Z", *with_people(NORA, ANNA), "STATUS:CANCELLED"),
        event("g5@google.com", ":20240204T090000Z", "SUMMARY:Dentist"),
        head=[
            "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
            f"X-WR-CALNAME:{NORA}",
            "X-WR-TIMEZONE:Europe/Berlin",
        ],
    )


def apple() -> bytes:
    """One event; addresses stand in parameters, lines come twice."""
    return calendar(
        event(
            "A1-APPLE",
            ";TZID=America/New_York:20240301T180000",
            "UID:A1-APPLE",
            "TRANSP:OPAQUE",
            "TRANSP:OPAQUE",
            "DURATION:PT45M",
            f'ORGANIZER;CN="Lind, Nora";EMAIL="{NORA}":/aMTIzNDU2Nzg5/principal/',
            f'ATTENDEE;CN="Lind, Nora";CUTYPE=INDIVIDUAL;EMAIL="{NORA}";PARTSTAT=ACCEPTED:/aMTIzNDU2Nzg5/principal/',
            f'ATTENDEE;CN="Ben ""Benny"" Farrow";CUTYPE=INDIVIDUAL:mailto:{BEN}',
            'ATTENDEE;CN="O\'Hara; Zoë";EMAIL="zoe@mail.example":urn:uuid:1-2-3',
            "ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:room5@mail.example",
            "LOCATION:https://zoom.us/j/1",
        ),
        head=["PRODID:-//Apple Inc.//macOS 14.2//EN", "CALSCALE:GREGORIAN"],
    )


def outlook() -> bytes:
    """Two events: one by a Windows zone, one by a zone that the file describes after it."""
    return calendar(
        event(
            "040000008200E00074C5B7101A82E008" + "0" * 80,
            ";TZID=W. Europe Standard Time:20240715T090000",
            "DTEND;TZID=W. Europe Standard Time:20240715T093000",
            f"ORGANIZER;CN='{NORA}':MAILTO:{NORA.upper()}",
            f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN='Farrow, Ben':MAILTO:{BEN.upper()}",
            "SUMMARY;LANGUAGE=en-US:Review",
            "LOCATION;LANGUAGE=en-US:Microsoft Teams Meeting",
        ),
        event("o2", ';TZID="Customized Time Zone":20240715T090000', *with_people(NORA, ANNA)),
        OUTLOOK_ZONE,
        head=["METHOD:PUBLISH", "PRODID:Microsoft Exchange Server 2010"],
    )


def without_people() -> bytes:
    """What Zoom and Meetup send: an organizer at most."""
    return calendar(
        event("zoom-1", ":20240115T090000Z", "SUMMARY:Zoom", "ORGANIZER;CN=Ann:mailto:ann@zoom.example"),
        event("meetup-1", ":20240115T090000Z", "URL:https://www.meetup.com/maps/events/1/", "CLASS:PUBLIC"),
        head=["METHOD:PUBLISH", "PRODID:-//Meetup//RemoteApi//EN"],
    )


def series(rule: str, *lines: str, start: str = ";TZID=Europe/Berlin:20230102T090000") -> bytes:
    """A recurring event with Nora and Anna."""
    return calendar(
        event("s1", start, f"RRULE:{rule}", *lines, *with_people(NORA, ANNA)), head=[f"X-WR-CALNAME:{NORA}"]
    )
