"""The contacts of the book that a line names, by any of their names and in any case of Russian."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crm_app.domain.names import fold
from crm_app.quick_add.line.inflection import bases
from crm_app.quick_add.line.records import KnownPerson, Named, Names, Span
from crm_app.quick_add.line.tokens import Node

_NAME_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(_NAME_WORD.findall(fold(name)))


@lru_cache(maxsize=4096)
def _forms_of(name: str) -> tuple[tuple[str, ...], ...]:
    """What may stand for a name: its words in either order, its given name, its family name."""
    words, parts = _words_of(name), name.split()
    forms = (words, (*words[1:], *words[:1]), _words_of(parts[0]), _words_of(parts[-1])) if parts else ()
    return tuple(dict.fromkeys(form for form in forms if form))


class KnownPeople:
    """Contacts by the folded words of their names."""

    def __init__(self, text: str, nodes: Sequence[Node], capital: list[bool], names: Names) -> None:
        self._text, self._nodes, self._capital = text, nodes, capital
        self._bases = {at: bases(fold(nodes[at].text)) for at, yes in enumerate(capital) if yes}
        asked = {base for words in self._bases.values() for base in words}
        people = names.people(asked) if asked else ()
        self._people = [(person, _forms_of(person.name)) for person in people]

    def at(self, place: int) -> tuple[Named | None, int]:
        """The longest known name that begins here, in either order; a given name alone may be several people's."""
        best: list[KnownPerson] = []
        length = 0
        for person, forms in self._people:
            size = self._agrees(place, forms)
            if size > length:
                best, length = [person], size
            elif size == length and size:
                best.append(person)
        if not best or (length == 1 and not self._alone(place)):
            return None, place
        span = Span(self._nodes[place].start, self._nodes[place + length - 1].end)
        exact = [person for person in best if len(_words_of(person.name)) == length] or best
        name = self._shown(exact, span)
        written = fold(self._text[span.start : span.end])
        same = all(written in (fold(person.name), fold(person.name).split()[0]) for person in exact)
        return Named(span, name, tuple(person.id for person in exact), same), place + length

    def _shown(self, people: list[KnownPerson], span: Span) -> str:
        """The name of one; of several the given name that they share: "Анна" for "Анной"."""
        if len({person.name for person in people}) == 1:
            return people[0].name
        given = {person.name.split()[0] for person in people if person.name}
        said = self._bases.get(next(at for at, node in enumerate(self._nodes) if node.start == span.start), ())
        shared = next(iter(given)) if len(given) == 1 else ""
        return shared if fold(shared) in said else self._text[span.start : span.end]

    def _agrees(self, place: int, forms: tuple[tuple[str, ...], ...]) -> int:
        """How many nodes of the line from here are the name: all its words, or its given or family name alone."""
        return next((size for words in forms if (size := self._whole(place, words))), 0)

    def _whole(self, place: int, words: tuple[str, ...]) -> int:
        if words[0] not in self._bases.get(place, ()):
            return 0
        at = place
        for word in words:
            if at > place and at < len(self._nodes) and self._nodes[at].text == "-":
                at += 1
            if word not in self._bases.get(at, ()):
                return 0
            at += 1
        return at - place

    def _alone(self, place: int) -> bool:
        """Whether the word is not the beginning of another, longer name."""
        return self._capital[place + 1 : place + 2] != [True]
