"""Whom and when a free text speaks of: full names of contacts, and the longest run of words that is a day."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crm_app.domain.names import fold
from crm_app.errors import BadInput
from crm_app.queries.mentions import NamedPerson

T = TypeVar("T")

LONGEST_DATE = 6
"""Words that a date phrase may have: "next Tuesday at 3 in the afternoon" is near the end of it."""
_EDGES = re.compile(r"^[^\w@#+]+|(?:['’]s)?[^\w]+$|['’]s$")
_SHORTEST = 3  # letters of a name of one word


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: as it stands, its place, and what it is compared by."""

    text: str
    start: int
    end: int
    key: str


def words_of(text: str) -> list[Word]:
    return [Word(m[0], m.start(), m.end(), fold(_EDGES.sub("", m[0]))) for m in re.finditer(r"\S+", text)]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The contacts named in a text, in order, and the places of the words that name them."""

    ids: tuple[int, ...]
    places: frozenset[int]


def find_people(words: Sequence[Word], people: Sequence[NamedPerson]) -> Mentions:
    """The people whose full name stands in the text; of two names in one place the longer counts.

    A name of one word must stand there exactly as it is written. Raises ``BadInput("ambiguous_contact")`` for a name
    that several have.
    """
    names: dict[tuple[str, ...], list[NamedPerson]] = {}
    for person in people:
        key = tuple(part for word in person.key.split() if (part := fold(_EDGES.sub("", word))))
        names.setdefault(key, []).append(person)
    longest = max((len(key) for key in names), default=0)
    ids: dict[int, None] = {}
    taken: set[int] = set()
    place = 0
    while place < len(words):
        found = _longest_name(words, place, longest, names)
        if not found:
            place += 1
            continue
        same = names[found]
        if len(same) > 1:
            raise BadInput("ambiguous_contact", text=same[0].name, count=len(same))
        ids[same[0].id] = None
        taken.update(range(place, place + len(found)))
        place += len(found)
    return Mentions(tuple(ids), frozenset(taken))


def _longest_name(
    words: Sequence[Word], place: int, longest: int, names: dict[tuple[str, ...], list[NamedPerson]]
) -> tuple[str, ...]:
    for length in range(min(longest, len(words) - place), 0, -1):
        key = tuple(word.key for word in words[place : place + length])
        if key not in names:
            continue
        if length > 1 or (len(key[0]) >= _SHORTEST and names[key][0].name == _EDGES.sub("", words[place].text)):
            return key
    return ()


def find_when(
    text: str, words: Sequence[Word], taken: frozenset[int], read: Callable[[str], T | None]
) -> tuple[T, str] | None:
    """The longest run of words that ``read`` understands and no name stands in, with the text without it."""
    for length in range(min(LONGEST_DATE, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if taken.intersection(range(start, start + length)):
                continue
            first, last = words[start], words[start + length - 1]
            found = read(_EDGES.sub("", text[first.start : last.end]))
            if found is not None:
                rest = f"{text[: first.start].rstrip()} {text[last.end :].lstrip()}"
                return found, rest.strip(" ,;:–—-")
    return None
