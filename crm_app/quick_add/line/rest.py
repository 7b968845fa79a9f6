"""What is left of a line when pieces are taken out, tidied: no dangling prepositions, commas or blanks.

The note of a line that reports is what else was said: times, tags, the place, the length and the next step go, and with
them the words that only say what happened and with whom, from the verb outwards ("met Ivan Petrov", "созвон с Анной").
A name that stands elsewhere in the sentence stays. A line that only plans keeps all its words but times, tags and
"remind me".
"""

import re
from collections.abc import Iterable, Sequence

from crm_app.domain.vocabulary import InteractionKind
from crm_app.quick_add.line.cues import Clauses
from crm_app.quick_add.line.records import Named, Role, Span
from crm_app.quick_add.line.talk_words import NOUNS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_CUT = "\x00"
_DANGLING = (
    "on at by in for from until till since around about starting every the with to and then of via through "
    "в во на к ко до с со от за по через около примерно начиная и потом затем"
)
_BEFORE_CUT = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DANGLING.split())}|не позже|не позднее|not? later than|as of)\s*(?={_CUT})", re.IGNORECASE
)
_EDGE = " \t,;:-–—"
_LEAD = re.compile(r"(?:and then|and|then|и потом|и затем|а потом|и|потом|затем)(?!\w)\s*", re.IGNORECASE)
_TRAIL = re.compile(r"(?:^|\s)(?:next|дальше|далее|and then|and|then|or|и потом|и|или|потом|а)$", re.IGNORECASE)
_HEAD = wordset(
    "last & sent received got left wrote написал написала оставил оставила отправил отправила получил получила "
    "пришло grabbed phone video i i've we've we had have a an the quick short great long nice good just was я мы "
    "был "
    "была было была у с быстрый короткий with by me us to up in into from at on and и мне"
)  # fmt: skip
_BEFORE_REMIND = wordset("поставь создай create add don't не please пожалуйста then and и потом set a надо нужно")
_AFTER_REMIND = wordset("please пожалуйста : me мне нам us to about что напомнить that of")
_OTHERS = wordset("her him them ей ему им")
_OBJECTS = wordset("me us мне меня нам нас")
_NAME_LEAD = wordset(
    "with с со to from от у and и & , up into out back down for over on a an quick short long на за w w/ the по "
    "phone телефону в zoom зуме скайпе teams"
)


def without(text: str, spans: Iterable[Span], start: int = 0, end: int | None = None) -> str:
    """The text between two places without the spans, tidied."""
    end = len(text) if end is None else end
    pieces: list[str] = []
    place = start
    for span in sorted(spans, key=lambda span: span.start):
        if span.end <= place or span.start >= end:
            continue
        pieces.append(text[place : max(place, span.start)])
        pieces.append(_CUT)
        place = span.end
    pieces.append(text[place:end] if place < end else "")
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """Close the gaps that cuts (NUL) left."""
    before = None
    while before != text:
        before = text
        text = _BEFORE_CUT.sub("", text)
        text = re.sub(rf"{_CUT}\s*{_CUT}", _CUT, text)
    text = re.sub(rf"\s*{_CUT}\s*(?=[,.;:!?])", "", text).replace(_CUT, " ")
    text = re.sub(r"\(\s*\)", " ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"([,;:])(?:\s*[,;:–—-])+(?=\s|$)", r"\1", text)
    text = re.sub(r"[,;:](?=[.!?])", "", text).strip(_EDGE)
    text = re.sub(r"(?<=[^.!?])\.$", "", re.sub(r"^[.!?]+\s*", "", text))
    while (
        stripped := _TRAIL.sub("", _LEAD.sub("", text, count=1) if _LEAD.match(text) else text).strip(_EDGE)
    ) != text:
        text = stripped
    return text


def lead_ins(nodes: Sequence[Node], clauses: Clauses, when: Sequence[Span], people: Sequence[Named]) -> list[Span]:
    """ "remind me to", "напомни мне", "don't forget to": words that only ask for a reminder."""
    found: list[Span] = []
    for cue in clauses.cues:
        if cue.role is not Role.REMINDER:
            continue
        at = next(place for place, node in enumerate(nodes) if node.start == cue.at)
        other = at + 1 < len(nodes) and nodes[at + 1].text in _OTHERS
        if (
            nodes[at].text in ("follow", "followup", "nudge", "f")
            or other
            or any(
                person.span.start <= beside.start < person.span.end
                for person in people
                for beside in (*nodes[max(0, at - 1) : at], *nodes[at + 1 : at + 2])
            )
        ):
            continue
        first = at
        while first and nodes[first - 1].text in _BEFORE_REMIND:
            first -= 1
        last = at + 1
        while last < len(nodes) and nodes[last].text in _AFTER_REMIND:
            last += 1
        found.append(Span(nodes[first].start, nodes[last - 1].end))
        while last < len(nodes) and any(span.start <= nodes[last].start < span.end for span in when):
            last += 1
        if last < len(nodes) and nodes[last].text in ("to", "about", "что"):
            found.append(Span(nodes[last].start, nodes[last].end))
    return found


def head(nodes: Sequence[Node], told: Span, cut: Sequence[Span], people: Sequence[Named]) -> list[Span]:
    """The words that only say what happened and with whom, from the verb outwards: "had a call with Anna"."""
    gone = [False] * len(nodes)
    for at, node in enumerate(nodes):
        gone[at] = any(span.start < node.end and node.start < span.end for span in cut)
        gone[at] = gone[at] or told.start <= node.start < told.end
    whose = {
        at: number
        for number, person in enumerate(people)
        for at, node in enumerate(nodes)
        if person.span.start <= node.start < person.span.end and not _owns(nodes, person)
    }
    verb = next(at for at, node in enumerate(nodes) if node.start == told.start)
    _spread(nodes, gone, whose, verb, -1)
    _spread(nodes, gone, whose, verb, 1)
    return [Span(node.start, node.end) for at, node in enumerate(nodes) if gone[at]]


def _spread(nodes: Sequence[Node], gone: list[bool], whose: dict[int, int], verb: int, step: int) -> None:
    """Take away, from the verb on, names and the little words between them and it."""
    at = verb + step
    pending: list[int] = []
    while 0 <= at < len(nodes):
        if gone[at] or at in whose or (is_talk(nodes[at]) and not nodes[at - 1].is_stop):
            for place in pending:
                gone[place] = True
            gone[at] = True
            pending = []
        elif nodes[at].text in (_HEAD if step < 0 else _NAME_LEAD):
            pending.append(at)
        elif step > 0 and at == verb + 1 and nodes[at].text in _OBJECTS:
            gone[at] = True
        else:
            break
        at += step
    if step < 0 and at < 0:
        for place in pending:
            gone[place] = True


def _owns(nodes: Sequence[Node], person: Named) -> bool:
    """ "Sara's post"."""
    return any(node.start == person.span.end and node.text == "'s" for node in nodes)


def is_talk(node: Node) -> bool:
    """ "coffee", "созвон": said by the kind; a meet-up or a comment tells more."""
    return node.text in NOUNS and NOUNS[node.text][0] not in (
        InteractionKind.EVENT,
        InteractionKind.COMMENT,
        InteractionKind.HELP_RECEIVED,
    )
