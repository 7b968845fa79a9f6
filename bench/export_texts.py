"""Writes vCards, a calendar, VK's pages and a Monica account as the programs do, about invented people."""

import base64
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bench.export_people import OWNER, OWNER_EMAIL, Invented, email, handle, phone

_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_FIRST_SEEN = "2021-03-05T10:00:00.000000Z"
Json = dict[str, Any]


def _folded(line: str) -> bytes:
    """Not within a letter: Kithbook reads that too, but the bare parse does not."""
    pieces = [line[:70], *(line[at : at + 69] for at in range(70, len(line), 69))]
    return "\r\n ".join(pieces).encode() + b"\r\n"


def vcard(folder: Path, count: int) -> None:
    """As a phone's address book has them: some e-mails and numbers, half with a company, few with an address."""
    new = Invented("vcard")
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "contacts.vcf").open("wb") as stream:
        for number in range(count):
            stream.write(b"".join(map(_folded, _card(new, number))))


def _card(new: Invented, number: int) -> Iterator[str]:
    name = new.person(number)
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 17.4//EN")
    yield f"N:{name.family};{name.given};;;"
    yield f"FN:{name.full}"
    if new.often(0.5):
        yield from (f"ORG:{new.company()};", f"TITLE:{new.position()}")
    if new.often(0.7):
        yield f"EMAIL;type=INTERNET;type=HOME;type=pref:{email(number)}"
    if new.often(0.15):
        yield f"item1.EMAIL;type=INTERNET:{handle(number)}@work.example"
        yield "item1.X-ABLabel:_$!<Other>!$_"
    yield f"TEL;type=CELL;type=VOICE;type=pref:{phone(number)}"
    if new.often(0.2):
        yield f"TEL;type=WORK;type=VOICE:{phone(number + 1_000_000)}"
    if new.often(0.15):
        yield f"ADR;type=HOME;type=pref:;;{new.street()};{new.city()};;{new.digits(6)};Germany"
    if new.often(0.1):
        yield f"NOTE:{new.text()}"
    if new.often(0.2):
        yield f"BDAY:19{number % 40 + 60}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    if new.often(0.15):
        yield f"URL;type=pref:https\\://www.linkedin.com/in/person-{number:x}"
    if new.often(0.2):
        yield f"CATEGORIES:{','.join(['myContacts', *new.tags()])}"
    yield from ("REV:2024-05-02T18:11:04Z", f"UID:{new.uuid()}", "END:VCARD")


def calendar(folder: Path, count: int) -> None:
    """A Google calendar: meetings with one to four others, one in twenty weekly for a while, some without guests."""
    new = Invented("icalendar")
    folder.mkdir(parents=True, exist_ok=True)
    head = ("BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "CALSCALE:GREGORIAN")
    named = ("METHOD:PUBLISH", f"X-WR-CALNAME:{OWNER_EMAIL}", "X-WR-TIMEZONE:Europe/Berlin")
    with (folder / f"{OWNER_EMAIL}.ics").open("wb") as stream:
        stream.write(b"".join(map(_folded, (*head, *named))))
        for number, at in zip(range(count), new.moments(timedelta(minutes=20)), strict=False):
            stream.write(b"".join(map(_folded, _event(new, number, at))))
        stream.write(_folded("END:VCALENDAR"))


def _event(new: Invented, number: int, at: datetime) -> Iterator[str]:
    end = at + timedelta(minutes=new.dice.choice((30, 45, 60)))
    yield "BEGIN:VEVENT"
    if new.often(0.5):
        yield f"DTSTART:{at:%Y%m%dT%H%M00Z}"
        yield f"DTEND:{end:%Y%m%dT%H%M00Z}"
    else:
        yield f"DTSTART;TZID=Europe/Berlin:{at:%Y%m%dT%H%M00}"
        yield f"DTEND;TZID=Europe/Berlin:{end:%Y%m%dT%H%M00}"
    if number % 200 == 0:
        yield "RRULE:FREQ=WEEKLY;COUNT=5"
    yield f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}"
    guests = new.dice.choice((0, 1, 1, 1, 2, 3, 4))
    if guests:
        yield f"ORGANIZER;CN={OWNER.full}:mailto:{OWNER_EMAIL}"
        yield _attendee(OWNER.full, OWNER_EMAIL)
    yield f"UID:{new.hexadecimal(26)}@google.com"
    for _ in range(guests):
        who = new.dice.randrange(2000)
        yield _attendee(new.person(who).full if new.often(0.5) else email(who), email(who))
    yield f"CREATED:{at:%Y%m%dT%H%M%SZ}"
    text = new.text() if new.often(0.4) else ""
    yield f"DESCRIPTION:{text}" + ("\\n\\nJoin: https://meet.example/abc-defg-hij" if new.often(0.3) else "")
    yield f"LAST-MODIFIED:{at:%Y%m%dT%H%M%SZ}"
    yield f"LOCATION:{new.street()}\\, {new.city()}" if new.often(0.3) else "LOCATION:"
    yield from ("SEQUENCE:0", "STATUS:CONFIRMED", f"SUMMARY:{new.text()[:40].rstrip()}", "TRANSP:OPAQUE", "END:VEVENT")


def _attendee(name: str, address: str) -> str:
    common = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED"
    return f"ATTENDEE;{common};CN={name};X-NUM-GUESTS=0:mailto:{address}"


def vk(folder: Path, count: int) -> None:
    """A hundred conversations in pages of fifty messages, in windows-1251, some with a picture."""
    new = Invented("vk")
    said = base64.b64encode(json.dumps({"user_id": 42, "time_current": 1_700_000_000}).encode()).decode()
    for number in range(100):
        home = folder / "messages" / str(100 + number)
        home.mkdir(parents=True, exist_ok=True)
        link = f'<a href="https://vk.com/id{100 + number}">{new.person(number).full}</a>'
        rows = [
            _vk_message(number * count + row, link if new.often(0.5) else "Вы", at, new)
            for row, at in zip(range(count // 100), new.moments(), strict=False)
        ][::-1]
        for first in range(0, len(rows), 50):
            page = _vk_page(said, new.person(number).full, rows[first : first + 50])
            (home / f"messages{first}.html").write_bytes(page.encode("cp1251", "xmlcharrefreplace"))


def _vk_message(number: int, who: str, at: datetime, new: Invented) -> str:
    when = f"{at.day} {_MONTHS[at.month - 1]} {at.year} в {at.hour}:{at:%M:%S}"
    picture = ""
    if new.often(0.05):
        link = f"https://sun9-1.userapi.example/{new.hexadecimal(24)}.jpg"
        picture = (
            "<div class='attachment'>\n    <div class='attachment__description'>Фотография</div>\n"
            f"    <a class='attachment__link' href='{link}'>{link}</a>\n  </div>"
        )
    return (
        f'<div class="item">\n  <div class=\'item__main\'><div class="message" data-id="{number}">\n'
        f'  <div class="message__header">{who}, {when}</div>\n'
        f'  <div>{new.text()}<div class="kludges">{picture}</div></div>\n</div></div>\n</div>'
    )


def _vk_page(said: str, title: str, rows: list[str]) -> str:
    head = (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="windows-1251">\n<meta name="jd" content="{said}">\n'
        '<link rel="shortcut icon" href="../../favicon.ico">\n<link rel="stylesheet" href="../../style.css">\n'
        f"<title>Сообщения</title>\n</head>\n<body>\n<div class=\"wrap\"><div class='header'>{title}</div>\n"
    )
    return f'{head}{"".join(rows)}<div class="footer">Архив был создан 25 мая 2024 в 18:41:09 https://vk.com</div></div></body></html>'


def monica(folder: Path, count: int) -> None:
    """Contacts with two fields each, half with a note, some with calls and reminders; rows are all of these."""
    new = Invented("monica")
    folder.mkdir(parents=True, exist_ok=True)
    contacts = [_monica_contact(new, number) for number in range(count)]
    user = _thing(new, {"me_contact": None, "name": OWNER.full}, first_name=OWNER.given, last_name=OWNER.family)
    user["email"] = OWNER_EMAIL
    types = [
        {**_thing(new, {"name": name, "type": kind}), "uuid": f"type-{name.lower()}"}
        for name, kind in (("Email", "email"), ("Phone", "phone"), ("Telegram", None))
    ]
    instance = {"contact_field_types": types, "activity_types": [], "genders": [_thing(new, {"name": "Woman"})]}
    data = [_group("user", [user]), _group("contact", contacts), _group("relationship", [])]
    account = {"uuid": new.uuid(), "created_at": _FIRST_SEEN, "updated_at": _FIRST_SEEN, "data": data}
    document = {
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": _FIRST_SEEN,
        "url": "https://monica.example",
        "exported_by": user["uuid"],
        "account": {**account, "properties": {}, "instance": instance},
    }
    (folder / "monica.json").write_text(json.dumps(document, ensure_ascii=False, indent=4), "utf-8")


def _thing(new: Invented, said: Json, **more: Any) -> Json:
    return {"uuid": new.uuid(), "created_at": _FIRST_SEEN, "updated_at": _FIRST_SEEN, **more, "properties": said}


def _group(kind: str, values: list[Json]) -> Json:
    return {"count": len(values), "type": kind, "values": values}


def _monica_contact(new: Invented, number: int) -> Json:
    name = new.person(number)
    fields = [_thing(new, {"data": email(number), "type": "type-email"})]
    fields.append(_thing(new, {"data": phone(number), "type": "type-phone"}))
    groups = [_group("contact_field", fields)]
    if new.often(0.5):
        groups.append(_group("note", [_thing(new, {"body": new.text(), "is_favorite": False})]))
    if new.often(0.2):
        said = {"called_at": f"2021-05-{number % 28 + 1:02}T09:30:00.000000Z", "content": new.text()}
        groups.append(_group("call", [_thing(new, {**said, "contact_called": new.often(0.5)})]))
    if new.often(0.1):
        told: Json = {"initial_date": "2020-01-01T00:00:00.000000Z", "title": "Позвонить", "description": None}
        told |= {"frequency_type": "month", "frequency_number": 2, "delible": True, "inactive": False}
        groups.append(_group("reminder", [_thing(new, told)]))
    born = {"uuid": new.uuid(), "is_age_based": False, "is_year_unknown": False, "date": "1985-06-12T00:00:00.000000Z"}
    said = {
        "first_name": name.given, "middle_name": None, "last_name": name.family, "nickname": None,
        "description": None, "is_starred": False, "is_partial": False, "is_active": True, "is_dead": False,
        "job": new.position(), "company": new.company(), "food_preferences": None, "last_talked_to": None,
        "last_consulted_at": _FIRST_SEEN, "number_of_views": number % 9, "stay_in_touch_frequency": None,
        "stay_in_touch_trigger_date": None, "vcard": None, "distant_etag": None,
        "avatar": {"avatar_source": "default", "avatar_default_url": f"avatars/{new.uuid()}.jpg"},
        "tags": new.tags(), "gender": "gender-1", "birthdate": born if new.often(0.2) else None,
        "first_met_date": None, "first_met_through": None,
    }  # fmt: skip
    return _thing(new, said, data=groups)
