"""Contacts as vCard 4.0 (RFC 6350)."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from crm_app.domain.book import BookContact, BookIdentity
from crm_app.domain.cadence import Birthday
from crm_app.domain.identities import identity_link
from crm_app.domain.names import strip_scrub
from crm_app.errors import BadInput
from crm_app.exporters.around import Around

_FOLD = 75  # octets of a line, its end not counted (RFC 6350 §3.2)
_LINE_END = "\r\n"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def vcard(contact: BookContact, around: Around, now: datetime) -> str:
    """One card, lines folded and ended as the standard wants it."""
    return "".join(_folded(line) for line in _lines(contact, around, now))


def vcards(contacts: Iterable[BookContact], around: Around, now: datetime) -> Iterator[str]:
    for contact in contacts:
        yield vcard(contact, around, now)


def _lines(contact: BookContact, around: Around, now: datetime) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{contact.uid}"
    yield f"FN:{_escaped(contact.name)}"
    if contact.given_name or contact.family_name:
        yield f"N:{_escaped(contact.family_name)};{_escaped(contact.given_name)};;;"
    if contact.company:
        yield f"ORG:{_escaped(contact.company)}"
    if contact.position:
        yield f"TITLE:{_escaped(contact.position)}"
    for identity in contact.identities:
        yield _identity(identity, around)
    if birthday := _birthday(contact.birthday):
        yield f"BDAY:{birthday}"
    if contact.location:
        yield f"ADR:;;{_escaped(contact.location)};;;;"
    if contact.notes:
        yield f"NOTE:{_escaped(contact.notes)}"
    if contact.tags:
        yield f"CATEGORIES:{','.join(_escaped(tag) for tag in contact.tags)}"
    yield f"REV:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _identity(identity: BookIdentity, around: Around) -> str:
    """A handle as the property that address books know it by; the platform goes along where it has a name.

    A profile is a URL where it opens as one; other handles are X-SOCIALPROFILE text, since IMPP wants a URI.
    """
    value = identity.value.strip()
    if identity.kind == "email":
        return f"EMAIL:{_escaped(value)}"
    if identity.kind == "phone":
        return f"TEL;VALUE=text:{_escaped(value)}"
    link = identity_link(identity.kind, value, identity.platform)
    service = _parameter(around.platforms.get(identity.platform, identity.platform))
    if identity.kind == "url" and link is not None:
        return f"URL;X-SERVICE-TYPE={service}:{link}"
    return f"X-SOCIALPROFILE;X-SERVICE-TYPE={service};VALUE=text:{_escaped(value)}"


def _birthday(text: str) -> str:
    """The date in the basic form that version 4.0 wants: 19850612, or --0612 without a year (RFC 6350 §4.3.1)."""
    try:
        day = Birthday.parse(text) if text else None
    except BadInput:
        return ""
    if day is None:
        return ""
    return f"{'--' if day.year is None else f'{day.year:04}'}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    """A text value: backslash, comma, semicolon and line ends escaped (RFC 6350 §3.4), control characters out."""
    plain = _CONTROL.sub("", strip_scrub(text))
    for sign in ("\\", ",", ";"):
        plain = plain.replace(sign, "\\" + sign)
    return plain.replace("\n", "\\n")


def _parameter(text: str) -> str:
    """A parameter's value in quotes; a quotation mark cannot stand in one (RFC 6350 §3.3)."""
    return '"' + strip_scrub(text).replace('"', "'").replace("\n", " ") + '"'


def _folded(line: str) -> str:
    """The line cut into pieces of 75 octets, never inside a character; each next one begins with a blank."""
    pieces: list[str] = []
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += width
    return _LINE_END.join([*pieces, piece]) + _LINE_END
