"""Columns that an organizer added: what guests answered, taken as identity, company, position or further field."""

import csv
import io
import re
from itertools import islice
from typing import NamedTuple

from crm_app.domain.records import IdentityRecord
from crm_app.domain.vocabulary import IdentityKind
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.profiles import guessed
from crm_app.importers.tables import HEADER_LINES, find_header, fold_header
from crm_app.importers.text import lines

_COMPANY = re.compile(r"\b(?:company|organi[sz]ation|employer|компания|организация)\b|\bwhere do you work\b", re.I)
_POSITION = re.compile(r"\b(?:job title|your role|position|должность)\b|^(?:role|title)$", re.I)
_LINKEDIN = re.compile(r"linked\s?in", re.I)
_TELEGRAM = re.compile(r"telegram|телеграм", re.I)
_LINK = re.compile(
    r"link|website|\bsite\b|\burl\b|homepage|portfolio|blog|git\s?hub|twitter|facebook|instagram|reddit|сайт|ссылк|блог",
    re.I,
)
_SLUG = re.compile(r"(?:https?://)?/?in/[^\s/]+/?|[\w%-]{3,100}", re.I)
_MAX_LABEL = 200
_MAX_FIELD = 5_000
_MAX_ANSWER = 500


class Asks(NamedTuple):
    """What a column asks for, by its label."""

    company: bool
    position: bool
    linkedin: bool
    telegram: bool
    link: bool

    @classmethod
    def of(cls, label: str) -> "Asks":
        return cls(
            *(pattern.search(label) is not None for pattern in (_COMPANY, _POSITION, _LINKEDIN, _TELEGRAM, _LINK))
        )


class Answers:
    """The columns of a table that no reader knows, by their position and label."""

    def __init__(self, labels: list[str], known: frozenset[str]) -> None:
        shown = ((at, " ".join(label.split())[:_MAX_LABEL]) for at, label in enumerate(labels))
        self._columns = [
            (at, label, Asks.of(label)) for at, label in shown if label and fold_header(label) not in known
        ]

    def read(self, cells: list[str]) -> tuple[tuple[tuple[str, str], ...], tuple[IdentityRecord, ...], str, str]:
        """Of a row: fields, identities, company and position."""
        fields: list[tuple[str, str]] = []
        identities: dict[IdentityRecord, None] = {}
        company = position = ""
        last = len(cells) - 1
        for at, label, asks in self._columns:
            if at >= last or not (value := cells[at].strip()):
                continue
            if (asks.linkedin or asks.telegram or asks.link) and (found := identity_of(asks, value)):
                identities[found] = None
            elif asks.company and not company and len(value) <= _MAX_LABEL:
                company = value
            elif asks.position and not position and len(value) <= _MAX_LABEL:
                position = value
            else:
                fields.append((label, value[:_MAX_FIELD]))
        return tuple(fields), tuple(identities), company, position


def identity_of(asks: Asks, value: str) -> IdentityRecord | None:
    """A profile or a site, if the question asks for one and the answer is one."""
    if len(value) > _MAX_ANSWER or not (asks.linkedin or asks.telegram or asks.link):
        return None
    if asks.linkedin and _SLUG.fullmatch(value) and "." not in value:
        slug = value.rstrip("/").rpartition("/")[2]
        return IdentityRecord("linkedin", IdentityKind.URL, f"https://www.linkedin.com/in/{slug}")
    guess = guessed(value)
    if guess.platform in ("email", "phone") or (guess.kind != IdentityKind.URL and not guess.platform):
        return None
    if guess.kind == IdentityKind.HANDLE and guess.platform == "telegram" and not asks.telegram and "/" not in value:
        return None  # "@name" is what people write for any network
    return IdentityRecord(guess.platform or "web", guess.kind, guess.value)


def labels(member: Member, needed: frozenset[str]) -> list[str]:
    """The column titles of a table as they are written; empty if its header is not found."""
    try:
        with member.open() as stream:
            for line in islice(lines(stream.read), HEADER_LINES):
                if header := find_header([line], needed):
                    return next(csv.reader(io.StringIO(line, newline="\n"), delimiter=header.delimiter))
    except OSError as error:
        raise BadInput("file_unreadable", file=member.base) from error
    return []
