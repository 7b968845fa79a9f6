"""The lines of a vCard that an import kept: which of them still hold for the contact, and are written again."""

import json
from collections.abc import Callable, Iterator
from typing import cast
from urllib.parse import unquote

from crm_app.domain.book import BookContact, BookIdentity
from crm_app.domain.card_lines import CardLine, is_identity, main_address, parsed
from crm_app.domain.card_text import location, split
from crm_app.domain.identities import identity_key
from crm_app.domain.vocabulary import IdentityKind

_MOST = 2000  # lines of a contact
_OF_A_GROUP = frozenset({"X-ABLABEL", "X-ABADR", "X-LABEL"})  # say something of another line only
_HANDLES = (IdentityKind.HANDLE, IdentityKind.USER_ID)
_KINDS = {"TEL": IdentityKind.PHONE, "EMAIL": IdentityKind.EMAIL}


class Kept:
    """The kept lines of a contact. One that says what a column says is taken in place of the program's own line.

    What is taken, or left out because the contact does not say it any more, does not come again in ``rest``.
    """

    def __init__(self, contact: BookContact) -> None:
        self._lines = dict.fromkeys(_lines(contact))
        self._groups: set[str] = set()

    def name(self, family: str, given: str) -> CardLine | None:
        """The N that has the prefix or the second name too."""
        found = self._taken("N", lambda line: [part.strip() for part in split(line.value, ";")[:2]] == [family, given])
        for line in [line for line in self._lines if line.kind == "N"]:
            del self._lines[line]  # a card has one
        return found

    def company(self, company: str) -> CardLine | None:
        """The ORG that has the department too."""
        found = self._taken("ORG", lambda line: " ".join(split(line.value, ";")[0].split()) == company)
        if found is None:
            self._leave_out(next((line for line in self._lines if line.kind == "ORG"), None))
        return found

    def location(self, where: str) -> CardLine | None:
        """The ADR that has the street too."""
        found = self._taken("ADR", lambda line: location(line.value, line.param("LABEL")) == where)
        if found is None:
            self._leave_out(main_address([line for line in self._lines if line.kind == "ADR"]))
        return found

    def birthday(self) -> None:
        """The day is known: a part of one, or a text, is not needed."""
        for line in [line for line in self._lines if line.kind == "BDAY"]:
            del self._lines[line]

    def identity(self, one: BookIdentity) -> CardLine | None:
        """The line that has the type or the label too."""
        key = identity_key(one.platform, one.kind, one.value)
        for line in self._lines:
            if is_identity(line) and key in _keys(line, one):
                return self._take(line)
        return None

    def rest(self) -> Iterator[CardLine]:
        """What no column says; labels last, and only those of lines that were written."""
        last: list[CardLine] = []
        for line in self._lines:
            if line.kind in _OF_A_GROUP and line.group:
                last.append(line)
            elif not is_identity(line):
                self._groups.add(line.group.casefold())
                yield line
        yield from (line for line in last if line.group.casefold() in self._groups)

    def _taken(self, kind: str, fits: Callable[[CardLine], bool]) -> CardLine | None:
        found = next((line for line in self._lines if line.kind == kind and fits(line)), None)
        return self._take(found) if found is not None else None

    def _take(self, line: CardLine) -> CardLine:
        del self._lines[line]
        self._groups.add(line.group.casefold())
        return line

    def _leave_out(self, line: CardLine | None) -> None:
        if line is not None:
            del self._lines[line]


def _keys(line: CardLine, one: BookIdentity) -> set[str]:
    """What the line's value is, if it is such an identity; handles are written with and without a scheme and @."""
    if _KINDS.get(line.kind, one.kind) != one.kind:
        return set()
    text = " ".join(line.text().split())
    values = {text, unquote(text.partition(":")[2].lstrip("/"))} if one.kind in _HANDLES else {text}
    return {identity_key(one.platform, one.kind, value) for value in values if value} | _last_part(text, one)


def _last_part(text: str, one: BookIdentity) -> set[str]:
    """The handle at the end of a URL, which the platform's own are known by ("https://t.me/name")."""
    if one.kind not in _HANDLES or "/" not in text:
        return set()
    last = text.split("?", maxsplit=1)[0].rstrip("/").rpartition("/")[2]
    return {identity_key(one.platform, one.kind, value) for value in (last, last.removeprefix("@id")) if value}


def _lines(contact: BookContact) -> Iterator[CardLine]:
    """The lines of all vCards the contact was in; what is not fit to be written is left out."""
    count = 0
    for source in contact.sources:
        if not source.source.startswith("vcard"):
            continue
        try:
            said: object = json.loads(source.said)
        except (ValueError, RecursionError):
            continue
        kept = cast(dict[str, object], said).get("kept") if isinstance(said, dict) else None
        for text in cast(list[object], kept) if isinstance(kept, list) else []:
            line = parsed(text) if isinstance(text, str) and count < _MOST else None
            if line is not None and not (line.kind == "PHOTO" and line.value.startswith("data:")):
                count += 1
                yield line
