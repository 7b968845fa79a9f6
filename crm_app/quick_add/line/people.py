"""The people a line names: known ones anywhere, in any case of Russian; new ones where somebody must stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.domain.names import fold
from crm_app.quick_add.line.cues import is_past, is_verb
from crm_app.quick_add.line.inflection import bases, is_given_name, is_listed, nominative
from crm_app.quick_add.line.records import KnownPerson, Named, Names, Span
from crm_app.quick_add.line.talk_words import NOUNS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_PARTICLES = wordset("van von der den de da di la el al bin фон де аль")
_AND = frozenset(("and", "и", "&", ","))
# What a new name must follow, with the case that it stands in after a Russian word.
_BEFORE = {"with": "nom", "с": "ins", "со": "ins", "w": "nom", "от": "gen", "у": "gen"}
_ACCUSATIVE = re.compile(
    r"встретил\w?|видел\w?|увидел\w?|познакомил\w?|представил\w?|набрал\w?|свел\w?|поздрави\w*|спроси\w*"
)
_DATIVE = re.compile(
    r"(?:на|пере|от)?пи(?:са|ш)\w*|(?:по|пере)?звон\w+|помо[гч]\w*|ответ\w+|отправ\w+|присла\w+|напомни\w*"
)
_TO_VERBS = wordset(
    "talked spoke wrote introduced said reached talk speak write introduce sent send reply replied listened "
    "thanks intro"
)
_FROM_NOUNS = wordset("email message letter call dm note mail reply heard письмо сообщение звонок got")
_DIRECT = wordset(
    "met called emailed messaged texted saw introduced helped thanked phoned pinged call email message text meet "
    "ping ask invite thank congratulate remind wish sent send told tell gave give nudge help see visit contact "
    "asked invited mentored interviewed hired met: visited lunched"
)
_DOES = wordset("will wants want asks says knows works looks likes needs has is хочет ищет будет работает просит знает")
_ALSO_WORDS = wordset("вера надежда любовь роман лев слава мила рома марк май")
_NOT_NAMES = wordset(
    "i i'm i'll he she we they the a an my our his her ok он она мы они я это все all team everyone somebody cto "
    "ceo hr monday mr mrs"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row: places of the first and of the one after the last."""

    first: int
    last: int


def find_people(text: str, nodes: Sequence[Node], taken: Sequence[Span], names: Names) -> list[Named]:
    """In the order of the text; a known person once."""
    nodes = [node for node in nodes if not any(span.start < node.end and node.start < span.end for span in taken)]
    capital = [
        text[node.start].isupper()
        and text[node.start : node.end].replace("'", "").isalpha()
        and node.text not in _NOT_NAMES
        for node in nodes
    ]
    capital = [yes and not _opens_with_verb(nodes, at) for at, yes in enumerate(capital)]
    known = _Known(text, nodes, capital, names)
    found: list[Named] = []
    at = 0
    while at < len(nodes):
        person, end = known.at(at) if capital[at] else (None, at)
        if person is None and capital[at]:
            person, end = _new(text, nodes, capital, at, found)
        if person is not None and not (person.ids and any(person.ids == other.ids for other in found)):
            found.append(person)
        at = max(end, at + 1)
    return found


def _opens_with_verb(nodes: Sequence[Node], at: int) -> bool:
    """ "Call Ann", "Написать Ане": the first word has its capital from its place."""
    first = at == 0 or nodes[at - 1].is_stop
    return first and (bool(nodes[at].values) or nodes[at].text in _DIRECT or is_verb(nodes[at].text))


class _Known:
    """Contacts by the folded words of their names."""

    def __init__(self, text: str, nodes: Sequence[Node], capital: list[bool], names: Names) -> None:
        self._text, self._nodes, self._capital = text, nodes, capital
        self._bases = {at: bases(fold(nodes[at].text)) for at, yes in enumerate(capital) if yes}
        asked = {base for words in self._bases.values() for base in words}
        people = names.people(asked) if asked else ()
        self._people = [(person, fold(person.name).replace(",", " ").split()) for person in people]

    def at(self, place: int) -> tuple[Named | None, int]:
        """The longest known name that begins here, in either order; a given name alone may be several people's."""
        best: list[KnownPerson] = []
        length = 0
        for person, words in self._people:
            size = self._agrees(place, words)
            if size > length:
                best, length = [person], size
            elif size == length and size:
                best.append(person)
        if not best or (length == 1 and not self._alone(place)):
            return None, place
        span = Span(self._nodes[place].start, self._nodes[place + length - 1].end)
        exact = [person for person in best if len(fold(person.name).split()) == length] or best
        name = (
            exact[0].name
            if len(exact) == 1 or len({person.name for person in exact}) == 1
            else self._text[span.start : span.end]
        )
        written = fold(self._text[span.start : span.end])
        same = all(written in (fold(person.name), fold(person.name).split()[0]) for person in exact)
        return Named(span, name, tuple(person.id for person in exact), same), place + length

    def _agrees(self, place: int, words: list[str]) -> int:
        """How many words of the line from here are the name's: all of them, or its given name alone."""
        for order in (words, [*words[1:], *words[:1]]):
            count = len(order)
            if all(order[step] in self._bases.get(place + step, ()) for step in range(count)):
                return count
        return 1 if words and words[0] in self._bases.get(place, ()) else 0

    def _alone(self, place: int) -> bool:
        """Whether the word is not the beginning of another, longer name."""
        return self._capital[place + 1 : place + 2] != [True]


def _new(
    text: str, nodes: Sequence[Node], capital: list[bool], at: int, found: list[Named]
) -> tuple[Named | None, int]:
    """Somebody the book does not know: after "with", "met" and the like, before "called", or in a list of people."""
    run = _run(nodes, capital, at)
    case = _case(nodes, run, found)
    words = [text[node.start : node.end] for node in nodes[run.first : run.last]]
    if case is None or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1):
        return None, run.last
    name = " ".join(nominative([word.removesuffix("'s") for word in words], case))
    span = Span(nodes[run.first].start, nodes[run.last - 1].end)
    return Named(span, name, (), name == text[span.start : span.end]), run.last


def _run(nodes: Sequence[Node], capital: list[bool], at: int) -> Run:
    last = at + 1
    while last < len(nodes) and last - at < 5:
        following = last
        while following < len(nodes) and (nodes[following].text in _PARTICLES or nodes[following].text == "-"):
            following += 1
        if following == len(nodes) or not capital[following] or nodes[following].start - nodes[following - 1].end > 1:
            break
        last = following + 1
    return Run(at, last)


def _case(nodes: Sequence[Node], run: Run, found: list[Named]) -> str | None:
    """The case a name stands in here; None where a name need not be a person."""
    before = nodes[run.first - 1].text if run.first else ""
    earlier = nodes[run.first - 2].text if run.first > 1 else ""
    after = nodes[run.last].text if run.last < len(nodes) else ""
    if before == "/" and earlier == "w":
        return "nom"
    if before in _BEFORE:
        return _BEFORE[before]
    if before in _DIRECT or (before == "to" and _reaches(nodes, run.first)):
        return "nom"
    if before in ("from", "by") and earlier in _FROM_NOUNS:
        return "nom"
    if _DATIVE.fullmatch(before):
        return "dat" if nodes[run.first].text[-1:] in "уюеи" else "nom"
    if _ACCUSATIVE.fullmatch(before):
        return "acc"
    if before in _AND and found and found[-1].span.end <= nodes[run.first - 1].start <= found[-1].span.end + 2:
        return _case_of_list(nodes, found)
    if (before, earlier) in (("into", "bumped"), ("into", "ran"), ("on", "check"), ("on", "checked")):
        return "nom"
    if before in ("1:1", "интервью"):
        return "nom"
    if (is_past(after) or after in _DOES) and (run.first == 0 or before in (",", ".", "and", "и")):
        return "nom"
    return _listed(nodes, run)


def _listed(nodes: Sequence[Node], run: Run) -> str | None:
    """The case of a Russian given name that stands anywhere: after a preposition its own, else the genitive."""
    word = nodes[run.first].text
    opening = run.first == 0 or nodes[run.first - 1].is_stop
    if not is_given_name(word) or (opening and word in _ALSO_WORDS):
        return None
    before = nodes[run.first - 1].text if run.first else ""
    return "nom" if is_listed(word) else {"к": "dat", "про": "acc", "о": "dat", "об": "dat"}.get(before, "gen")


def _case_of_list(nodes: Sequence[Node], found: list[Named]) -> str | None:
    """The case of the first name of the list that goes on."""
    at = next(place for place, node in enumerate(nodes) if node.start == found[-1].span.start)
    return _case(nodes, Run(at, at + 1), found[:-1]) or "nom"


def _reaches(nodes: Sequence[Node], at: int) -> bool:
    """Whether the "to" before belongs to talking: "spoke to", "introduced Ann to", "call to"."""
    words = [node.text for node in nodes[max(0, at - 6) : at - 1]]
    return any(word in _TO_VERBS or word in NOUNS for word in words)
