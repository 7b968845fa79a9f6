"""The people a line names: known ones anywhere, in any case of Russian; new ones where somebody must stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.quick_add.line.cues import is_past, is_verb
from crm_app.quick_add.line.given_names import ENGLISH_NAMES
from crm_app.quick_add.line.inflection import is_given_name, is_listed, nominative
from crm_app.quick_add.line.known_people import KnownPeople
from crm_app.quick_add.line.records import Named, Names, Span
from crm_app.quick_add.line.talk_words import NOUNS, VERBS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_PARTICLES = wordset("van von der den de da di la el al bin фон де аль")
_FIRMS = wordset(
    "hq inc gmbh llc ltd ag corp labs lab university uni college group team office bank ventures capital partners "
    "studio media "
    "systems software technologies consulting foundation institute school conf conference meetup ооо оао ао зао банк"
)
_SURNAME = re.compile(r"(?:ов|ев|ин|ын|ский|ова|ева|ина|ская|ко|ян|дзе|швили|ук|юк)$")
_AND = frozenset(("and", "и", "&", ","))
# What a new name must follow, with the case that it stands in after a Russian word.
_BEFORE = {"with": "nom", "с": "ins", "со": "ins", "w": "nom", "w/": "nom", "от": "gen", "у": "gen"}
_ACCUSATIVE = re.compile(
    r"встрет\w+|набрать|позва\w+|приглас\w+|навест\w+|поблагодар\w+|пингануть|видел\w?|увидел\w?|познакомил\w?|представил\w?|набрал\w?|свел\w?|поздрави\w*|спроси\w*"
)
_DATIVE = re.compile(
    r"(?:на|пере|от|до)?пи(?:са|ш)\w*|(?:по|пере|до)?звон\w+|помо[гч]\w*|ответ\w+|отправ\w+|присла\w+|напомни\w*|"
    r"черкн\w+|(?:с|за)кин\w+|пере(?:да|сла|шл)\w+|(?:рас)?сказать|показать|предложить|вернуть|(?:по|от)дар\w+|отдать|отвезти|"
    r"принести|дать|дал\w?|обеща\w+|пинг\w+|подсказ\w+"
)
_TO_VERBS = wordset(
    "talked spoke wrote introduced said reached talk speak write introduce sent send reply replied listened "
    "thanks intro"
)
_FROM_NOUNS = wordset("email message letter call dm note mail reply intro comment heard письмо сообщение звонок got")
_DIRECT = wordset(
    "met called emailed messaged texted saw introduced helped thanked phoned pinged call email message text meet "
    "ping ask invite thank congratulate remind wish sent send told tell gave give nudge help see visit contact "
    "meeting asked invited mentored interviewed hired met: visited lunched"
)
_DOES = wordset(
    "owes loves moves leaves comes goes lives thinks hopes plans told хотела хотел уходит едет живет переезжает "
    "любит "
    "зовет ждет спрашивает говорит пишет советует может должен должна will wants want asks says knows works looks "
    "likes needs has is хочет ищет будет работает просит знает"
)
_ALSO_WORDS = wordset(
    "вера надежда любовь роман лев слава мила рома марк май марта роза лика лада тема дана рада сева злата клим "
    "влас назар "
    "карен платон мая муза ада ася"
)
_ALSO_VERBS = wordset("mark bill rob sue frank jack nick stan ken ray pat drew max ed gene art")
_SAYS = wordset("says said thinks asks asked writes adds added told сказал сказала говорит пишет считает")
_WRITES = wordset("wrote write dmed pm'd")
_AFTER_NAME = wordset("about re on in at to for that back with regarding this and")
_NOT_NAMES = wordset(
    "i i'm i'll he she we they the a an my our his her ok он она мы они я это все all team everyone somebody cto "
    "ceo hr monday mr mrs x xmas christmas easter halloween"
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
        and node.text not in VERBS
        for node in nodes
    ]
    capital = [
        (yes and not _opens_with_verb(nodes, at)) or (not yes and _low_name(nodes, at))
        for at, yes in enumerate(capital)
    ]
    known = KnownPeople(text, nodes, capital, names)
    found: list[Named] = []
    at = 0
    while at < len(nodes):
        person, end = known.at(at) if capital[at] else (None, at)
        if person is None and capital[at]:
            person, end = _new(text, nodes, capital, at, found)
        if person is not None and not any(_same(person, other) for other in found):
            found.append(person)
        at = max(end, at + 1)
    return found


def _low_name(nodes: Sequence[Node], at: int) -> bool:
    """ "talked to ada", "созвон с анной": a given name typed small, where somebody must stand."""
    if at == 0 or nodes[at].values or nodes[at].text in _ALSO_WORDS | _ALSO_VERBS:
        return False
    word, before = nodes[at].text, nodes[at - 1].text
    led = before in _BEFORE or before in _DIRECT or (before == "to" and _reaches(nodes, at))
    led = led or _ACCUSATIVE.fullmatch(before) is not None or _DATIVE.fullmatch(before) is not None
    return led and (word in ENGLISH_NAMES or (is_given_name(word) and word not in VERBS and word not in NOUNS))


def _same(person: Named, other: Named) -> bool:
    """The same contacts, or a new name that is again the one before or the first word of it."""
    if person.ids or other.ids:
        return person.ids == other.ids
    return person.name in (other.name, other.name.partition(" ")[0])


def _opens_with_verb(nodes: Sequence[Node], at: int) -> bool:
    """ "Call Ann", "Написать Ане", "Спасибо Петру": the first word has its capital from its place."""
    if at and not nodes[at - 1].is_stop:
        return False
    word, after = nodes[at].text, nodes[at + 1].text if at + 1 < len(nodes) else ""
    acts = is_past(after) or after in _DOES
    if word == "will" or (nodes[at].values and is_given(word)):
        return not acts
    if nodes[at].values or word in _DIRECT or is_verb(word):
        return True
    return is_given(after) and not is_given(word) and not _SURNAME.search(word)


def is_given(word: str) -> bool:
    """Whether a word is a given name, in any case."""
    return word in ENGLISH_NAMES or is_given_name(word)


def _new(
    text: str, nodes: Sequence[Node], capital: list[bool], at: int, found: list[Named]
) -> tuple[Named | None, int]:
    """Somebody the book does not know: after "with", "met" and the like, before "called", or in a list of people."""
    run = _run(nodes, capital, at)
    case = _case(nodes, run, found)
    words = [text[node.start : node.end] for node in nodes[run.first : run.last]]
    if (
        case is None
        or any(node.text in _FIRMS for node in nodes[run.first : run.last])
        or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)
    ):
        return None, run.last
    if words[0].islower():
        words = [word[:1].upper() + word[1:] for word in words]
    name = " ".join(nominative([word.removesuffix("'s") for word in words], case)).replace(" - ", "-")
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
    if before in _BEFORE:
        return _BEFORE[before]
    if before in _DIRECT or (before == "to" and _reaches(nodes, run.first)):
        return "nom"
    if before == "to" and earlier == "according":
        return "nom"
    if before in _SAYS and (after in ("", ",", ".", "!", ")") or before in ("says", "writes", "thinks", "adds")):
        return "nom"
    if before in _WRITES and (after in _AFTER_NAME or not after or not after.isalnum() or is_when(nodes, run.last)):
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
        word = nodes[run.first].text
        return "acc" if is_given_name(word) and not is_listed(word) else "nom"
    return _listed(nodes, run)


def is_when(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word of time stands there."""
    return bool(nodes[at].values) and not nodes[at].text[:1].isdecimal()


def _listed(nodes: Sequence[Node], run: Run) -> str | None:
    """The case of a Russian given name that stands anywhere: after a preposition its own, else the genitive."""
    word = nodes[run.first].text
    opening = run.first == 0 or nodes[run.first - 1].is_stop
    if run.first and nodes[run.first - 1].text in ("в", "во", "на", "in", "near", "под"):
        return None  # "в Вене", "in Florence": a place
    if word in ENGLISH_NAMES and not (opening and word in _ALSO_VERBS):
        return "nom"
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
