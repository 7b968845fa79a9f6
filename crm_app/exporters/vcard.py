"""Contacts as vCard 4.0 (RFC 6350)."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from crm_app.domain.book import BookContact, BookIdentity
from crm_app.domain.cadence import Birthday
from crm_app.domain.card_lines import CardLine, written
from crm_app.domain.card_text import escaped
from crm_app.domain.identities import identity_link
from crm_app.domain.names import strip_scrub
from crm_app.errors import BadInput
from crm_app.exporters.around import Around
from crm_app.exporters.card_kept import Kept

_FOLD = 75  # octets of a line, its end not counted (RFC 6350 §3.2)
_LINE_END = "\r\n"
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_MEDIA = {"/9j/": "image/jpeg", "iVBORw0KGgo": "image/png", "UklGR": "image/webp"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def vcard(contact: BookContact, around: Around, now: datetime) -> str:
    """One card, lines folded and ended as the standard wants it."""
    return "".join(_folded(line) for line in _lines(contact, around, now))


def vcards(contacts: Iterable[BookContact], around: Around, now: datetime) -> Iterator[str]:
    for contact in contacts:
        yield vcard(contact, around, now)


def _lines(contact: BookContact, around: Around, now: datetime) -> Iterator[str]:
    kept = Kept(contact)
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{contact.uid}"
    yield f"FN:{_escaped(contact.name)}"
    line = kept.name(contact.family_name, contact.given_name)
    if contact.given_name or contact.family_name:
        yield _either(line, f"N:{_escaped(contact.family_name)};{_escaped(contact.given_name)};;;")
    line = kept.company(contact.company)
    if contact.company:
        yield _either(line, f"ORG:{_escaped(contact.company)}")
    if contact.position:
        yield f"TITLE:{_escaped(contact.position)}"
    for identity in contact.identities:
        yield _either(kept.identity(identity), _identity(identity, around))
    if birthday := _birthday(contact.birthday):
        kept.birthday()
        yield f"BDAY:{birthday}"
    line = kept.location(contact.location)
    if contact.location:
        yield _either(line, f"ADR:;;{_escaped(contact.location)};;;;")
    if contact.notes:
        yield f"NOTE:{_escaped(contact.notes)}"
    if contact.tags:
        yield f"CATEGORIES:{','.join(_escaped(tag) for tag in contact.tags)}"
    if photo := _photo(contact.photo):
        yield f"PHOTO:{photo}"
    yield from (written(line) for line in kept.rest())
    yield f"REV:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _either(kept: CardLine | None, own: str) -> str:
    return own if kept is None else written(kept)


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
    kind = ";X-KIND=user_id" if identity.kind == "user_id" else ""
    return f"X-SOCIALPROFILE;X-SERVICE-TYPE={service}{kind};VALUE=text:{_escaped(value)}"


def _photo(base64: str) -> str:
    """The picture as a data URI; empty for what is no base64 of one of the three formats."""
    media = next((media for start, media in _MEDIA.items() if base64.startswith(start)), "")
    return f"data:{media};base64,{base64}" if media and _BASE64.fullmatch(base64) else ""


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
    """A text value, without control characters."""
    return escaped(_CONTROL.sub("", strip_scrub(text)))


def _parameter(text: str) -> str:
    """A parameter's value in quotes; a quotation mark cannot stand in one (RFC 6350 §3.3)."""
    return '"' + strip_scrub(text).replace('"', "'").replace("\n", " ") + '"'


def _folded(line: str) -> str:
    """The line cut into pieces of 75 octets, never inside a character; each next one begins with a blank."""
    if line.isascii():
        pieces = [line[:_FOLD], *(" " + line[at : at + _FOLD - 1] for at in range(_FOLD, len(line), _FOLD - 1))]
        return _LINE_END.join(pieces) + _LINE_END
    pieces = list[str]()
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += width
    return _LINE_END.join([*pieces, piece]) + _LINE_END
