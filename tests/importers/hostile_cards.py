"""Cards, calendars and pages that nobody's program writes."""

import base64
import struct
import zlib
from collections.abc import Callable

from tests.importers import calendar_files, exports, facebook_files, vcard_files, vk_files
from tests.importers.hostile_files import MEGABYTE, Case, a_file, a_folder

ZOE = vcard_files.card("FN:Zoë Maas", "EMAIL:zoe@mail.example")


def _photo(size: int, *, fold: bool) -> bytes:
    data = base64.b64encode(bytes(size)).decode()
    line = vcard_files.folded("PHOTO;ENCODING=b;TYPE=PNG", data) if fold else f"PHOTO;ENCODING=b;TYPE=PNG:{data}"
    return vcard_files.card("FN:Анна Белова", line) + ZOE


def _agents(count: int) -> bytes:
    begin = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Anna\r\nAGENT:\r\n"
    return begin * count + b"END:VCARD\r\n" * count + ZOE


def _inline_agents(count: int) -> bytes:
    return b"BEGIN:VCARD\r\nFN:Anna\r\nAGENT:" * count + b"\r\n" + b"END:VCARD\r\n" * count + ZOE


def picture(width: int, height: int) -> bytes:
    """A PNG that says it is so large, of one colour: a few KB that unpack to a gigabyte."""
    packer = zlib.compressobj(9)
    row = b"\0" * (1 + width * 4)
    data = b"".join(packer.compress(row) for _ in range(min(height, 100_000_000 // len(row)))) + packer.flush()
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def _pictured(*pictures: bytes) -> bytes:
    return b"".join(
        vcard_files.card(f"FN:Anna {n}", vcard_files.folded("PHOTO;ENCODING=b", base64.b64encode(one).decode()))
        for n, one in enumerate(pictures)
    )


def _with_text_chunks() -> bytes:
    """A small picture with 40 compressed texts of 10 MB."""
    text = b"Comment\0\0" + zlib.compress(bytes(10 * MEGABYTE), 9)
    chunk = struct.pack(">I", len(text)) + b"zTXt" + text + struct.pack(">I", zlib.crc32(b"zTXt" + text))
    whole = vcard_files.png(40, 40)
    return whole[:33] + chunk * 40 + whole[33:]


CARDS: dict[str, Case] = {
    "a PHOTO of 20 MB": a_file("a.vcf", lambda: _photo(15 * MEGABYTE, fold=True), 0),
    "a PHOTO of 20 MB in one line": a_file("a.vcf", lambda: _photo(15 * MEGABYTE, fold=False), 0),
    "a line without end": a_file("a.vcf", lambda: vcard_files.card("FN:Anna", "NOTE:" + "a" * 30 * MEGABYTE) + ZOE, 0),
    "a folded line without end": a_file(
        "a.vcf", lambda: b"BEGIN:VCARD\r\nFN:Anna\r\nNOTE:" + b"\r\n a" * (2 * MEGABYTE), 0
    ),
    "a card without end": a_file("a.vcf", lambda: b"BEGIN:VCARD\r\nFN:Anna\r\n" + b"TEL:1\r\n" * 300_000, 0),
    "400,000 cards of nothing": a_file("a.vcf", lambda: b"BEGIN:VCARD\r\nEND:VCARD\r\n" * 400_000, 2, "Nearly every"),
    "10^5 agents": a_file("a.vcf", lambda: _agents(100_000), 0),
    "10^5 agents in a line": a_file("a.vcf", lambda: _inline_agents(100_000), 0),
    "quoted-printable without end": a_file(
        "a.vcf", lambda: vcard_files.card("FN;ENCODING=QUOTED-PRINTABLE:" + "=41=\r\n" * 1_000_000, version="2.1"), 0
    ),
    "parameters without end": a_file("a.vcf", lambda: vcard_files.card("FN" + ";TYPE=x" * 200_000 + ":Anna") + ZOE, 0),
    "categories without end": a_file("a.vcf", lambda: vcard_files.card("FN:Anna", "CATEGORIES:" + "a," * 900_000), 0),
    "a PNG of 20,000 × 20,000": a_file("a.vcf", lambda: _pictured(picture(20_000, 20_000)), 0),
    "PNGs of 24 megapixels": a_file("a.vcf", lambda: _pictured(*[picture(6000, 4000)] * 5), 0),
    "a PNG with texts": a_file("a.vcf", lambda: _pictured(_with_text_chunks()), 0),
    "UTF-16": a_file("a.vcf", lambda: ZOE.decode().encode("utf-16"), 0),
    "binary": a_file("a.vcf", lambda: b"BEGIN:VCARD\r\n" + bytes(range(256)) * 10_000, 0),
}

NORA, ANNA = calendar_files.NORA, calendar_files.ANNA


def _series(rule: str, *lines: str, times: int = 1) -> Callable[[], bytes]:
    def make() -> bytes:
        events = [
            calendar_files.event(
                f"s{number}", ":20100101T090000Z", f"RRULE:{rule}", *lines, *calendar_files.with_people(NORA, ANNA)
            )
            for number in range(times)
        ]
        return calendar_files.calendar(*events, head=[f"X-WR-CALNAME:{NORA}"])

    return make


def _guests(count: int) -> bytes:
    people = [f"ATTENDEE;CN=Guest {n}:mailto:g{n}@mail.example" for n in range(count)]
    return calendar_files.calendar(calendar_files.event("e1", ":20240115T090000Z", *people))


def _nested_events(count: int) -> bytes:
    return b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * count + b"END:VEVENT\r\n" * count + b"END:VCALENDAR\r\n"


def _zone(rule: str) -> bytes:
    zone = [line.replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", rule) for line in calendar_files.OUTLOOK_ZONE]
    start = ';TZID="Customized Time Zone":20240715T090000'
    return calendar_files.calendar(
        zone, calendar_files.event("o2", start, *calendar_files.with_people(NORA, ANNA)), head=[f"X-WR-CALNAME:{NORA}"]
    )


CALENDARS: dict[str, Case] = {
    "every second": a_file("a.ics", _series("FREQ=SECONDLY"), 0),
    "every 0 days": a_file("a.ics", _series("FREQ=DAILY;INTERVAL=0"), 0),
    "minus one": a_file("a.ics", _series("FREQ=DAILY;INTERVAL=-1;COUNT=-1"), 0),
    "never again": a_file("a.ics", _series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), 0),
    "every day without end, a thousand times": a_file("a.ics", _series("FREQ=DAILY", times=1000), 0),
    "every second of every day": a_file(
        "a.ics", _series("FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3,4,5,6"), 0
    ),
    "Easter": a_file("a.ics", _series("FREQ=YEARLY;BYEASTER=0;BYWEEKNO=53;BYYEARDAY=366"), 0),
    "from the year 1": a_file("a.ics", lambda: calendar_files.series("FREQ=DAILY", start=":00010101T000000Z"), 0),
    "a rule of 20 MB": a_file("a.ics", _series("FREQ=DAILY;BYDAY=" + "MO," * (6 * MEGABYTE)), 0),
    "10^6 dates": a_file("a.ics", _series("FREQ=DAILY", "RDATE:" + "20240101T090000Z," * 200_000), 0),
    "10^5 dates left out": a_file("a.ics", _series("FREQ=DAILY", *["EXDATE:20240101T090000Z"] * 100_000), 0),
    "10^5 attendees": a_file("a.ics", lambda: _guests(100_000), 0),
    "a line of 30 MB": a_file(
        "a.ics", lambda: calendar_files.google().replace(b"SUMMARY:Fair", b"SUMMARY:" + b"a" * (30 * MEGABYTE)), 0
    ),
    "a folded line of 8 MB": a_file(
        "a.ics", lambda: calendar_files.google().replace(b"SUMMARY:Fair", b"SUMMARY:" + b"\r\n a" * (2 * MEGABYTE)), 0
    ),
    "10^5 events in events": a_file("a.ics", lambda: _nested_events(100_000), 0),
    "a zone that changes every second": a_file("a.ics", lambda: _zone("FREQ=SECONDLY"), 0),
    "a zone that changes every day": a_file("a.ics", lambda: _zone("FREQ=DAILY"), 0),
    "no end": a_file("a.ics", lambda: b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + b"X:1\r\n" * 500_000, 0),
    "UTF-16": a_file("a.ics", lambda: calendar_files.without_people().decode().encode("utf-16"), 0),
}


def _vk(page: Callable[[], bytes]) -> Callable[[], dict[str, bytes]]:
    place = f"Archive/messages/{vk_files.ANNA_ID}/messages0.html"
    return lambda: vk_files.archive() | {place: page()}


def _page(*inside: str) -> bytes:
    return vk_files.page(vk_files.NEWER[0], *inside)


PAGES: dict[str, Case] = {
    "10^6 open tags": a_folder("vk", _vk(lambda: _page("<div>" * 1_000_000)), 0),
    "10^6 open tags in a message": a_folder(
        "vk",
        _vk(lambda: _page(vk_files.message(3, vk_files.ANNAS, "12 мар 2024 в 14:05:33", "<b>" * 1_000_000 + "a"))),
        0,
    ),
    "10^6 open messages": a_folder("vk", _vk(lambda: _page('<div class="message" data-id="1">' * 200_000)), 2),
    "a tag without end": a_folder("vk", _vk(lambda: _page("<div class='" + "a" * 6 * MEGABYTE)), 0),
    "a comment without end": a_folder("vk", _vk(lambda: _page("<!-- " + "-- !> " * 1_000_000)), 0),
    "10^6 <": a_folder("vk", _vk(lambda: _page("<" * 4_000_000)), 0),
    "10^6 &": a_folder("vk", _vk(lambda: _page("&" * 4_000_000, "&#x110000;&#xd800;&#0;" * 100_000)), 0),
    "10^6 attributes": a_folder("vk", _vk(lambda: _page("<div" + " a='b'" * 1_000_000 + ">")), 0),
    "a text of 20 MB": a_folder(
        "vk", _vk(lambda: _page(vk_files.message(3, vk_files.ANNAS, "12 мар 2024 в 14:05:33", "я" * 6 * MEGABYTE))), 0
    ),
    "a page of 20 MB": a_folder("vk", _vk(lambda: _page("я" * 20 * MEGABYTE)), 2, "too large"),
    "UTF-16": a_folder("vk", _vk(lambda: _page().decode("cp1251").encode("utf-16")), 0),
    "Facebook's HTML": a_file("your_friends.html", facebook_files.html_page, 2, "as JSON"),
    "any page": a_file("page.html", lambda: b"<html>" + b"<div>" * 1_000_000, 2),
    "a page that says it is a table": a_file("Connections.csv", lambda: b"<p>" + exports.connections_2023(), None),
}
