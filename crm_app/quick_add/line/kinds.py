"""What kind of interaction a line reports, and who reached out."""

from collections.abc import Sequence
from dataclasses import replace

from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.quick_add.line.cues import Clauses
from crm_app.quick_add.line.records import Happened, Named, Role, Span
from crm_app.quick_add.line.talk_words import CALLED, MAILED, NOUNS, PHRASES, VERBS, Kind
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_ME = wordset("me us мне меня нас нам")
_HELPED = {InteractionKind.HELP_GIVEN: InteractionKind.HELP_RECEIVED}
_NOT = wordset("haven't hasn't hadn't didn't never not не")
_GAVE = wordset("gave got дал дала дали получил получила")
_SUCH = wordset("a long short good great quick nice")
_ADVERBS = wordset("just also finally again then today already и уже тоже снова опять только наконец сам сама сегодня")
_TALKED = wordset(
    "talked spoke met chatted caught synced поговорил поговорила поговорили говорил говорила говорили разговаривал "
    "разговаривала разговаривали пообщался пообщалась пообщались общался общалась общались поболтали болтали"
)
_SENT = wordset("sent wrote left отправил отправила отправили написал написала оставил оставила послал послала")
_SENT_KINDS = frozenset({InteractionKind.MESSAGE, InteractionKind.EMAIL, InteractionKind.COMMENT})
_WRITTEN = frozenset({Direction.OUT, Direction.IN})


def find_kind(
    nodes: Sequence[Node], clauses: Clauses, people: Sequence[Named], aside: Sequence[Span], *, reports: bool
) -> Happened | None:
    """By the first clause that tells: its verb, or else its noun ("had a call" is a call).

    ``aside`` are times and places: they do not part a person from the verb.
    """
    verb = noun = None
    for at, node in enumerate(nodes):
        told = noun is not None and NOUNS[nodes[noun].text][0] is not InteractionKind.EVENT
        if told and clauses.clause_of(node.start) > clauses.clause_of(nodes[noun or 0].start):
            break
        if clauses.role_at(node.start) not in (Role.EVENT, None):
            continue
        if verb is None and verb_kind(nodes, at) is not None and not _named(node, people) and not _denied(nodes, at):
            verb = at
        if noun is None and _is_noun(nodes, at) and (at == 0 or nodes[at - 1].text not in ("about", "про", "о", "the")):
            noun = at
    if verb is None:
        return None if noun is None or not reports else _noun(nodes, noun)
    return (
        _verb(nodes, verb, people, aside)
        if noun is None
        else _both(nodes, verb, noun) or _verb(nodes, verb, people, aside)
    )


def _both(nodes: Sequence[Node], verb: int, noun: int) -> Happened | None:
    """Where the noun tells more than the verb: "caught up over coffee", "пили чай", "wrote a comment"."""
    if nodes[verb].text in ("caught", "пил", "пила", "пили"):
        return replace(_noun(nodes, noun), span=Span(nodes[verb].start, nodes[verb].end))
    sent = nodes[verb].text in _SENT and 0 < noun - verb <= 3 and NOUNS[nodes[noun].text][0] in _SENT_KINDS
    return _noun(nodes, noun) if sent else None


def _is_noun(nodes: Sequence[Node], at: int) -> bool:
    word = nodes[at].text
    if word in NOUNS and NOUNS[word][0] is InteractionKind.HELP_RECEIVED:
        return any(node.text in _GAVE for node in nodes[:at])
    return word in NOUNS and (word != "talk" or (at > 0 and nodes[at - 1].text in _SUCH))


def verb_kind(nodes: Sequence[Node], at: int) -> Kind | None:
    """What a verb, or a verb of two words, says happened."""
    after = nodes[at + 1].text if at + 1 < len(nodes) else ""
    return PHRASES.get((nodes[at].text, after)) or VERBS.get(nodes[at].text)


def _denied(nodes: Sequence[Node], at: int) -> bool:
    """ "haven't heard from Kai", "не написал"."""
    return any(node.text in _NOT for node in nodes[max(0, at - 2) : at])


def _named(node: Node, people: Sequence[Named]) -> bool:
    return any(person.span.start <= node.start < person.span.end for person in people)


def _verb(nodes: Sequence[Node], at: int, people: Sequence[Named], aside: Sequence[Span]) -> Happened:
    kind, direction = verb_kind(nodes, at) or VERBS["met"]
    span = Span(nodes[at].start, nodes[at].end)
    near = {node.text for node in nodes[at + 1 : at + 3]}
    subject = any(_comes_before(nodes, at, person, aside) or _stands_as_subject(nodes[at], person) for person in people)
    follows = _by_me(nodes, at)
    theirs = bool(near & _ME) or (at > 0 and nodes[at - 1].text in _ME) or (subject and not follows)
    if theirs and kind in _HELPED:
        return Happened(span, _HELPED[kind], Direction.IN)
    words = {node.text for node in nodes}
    if kind is InteractionKind.MEETING and words & CALLED and nodes[at].text in _TALKED:
        kind = InteractionKind.CALL
    if kind is InteractionKind.MESSAGE and any(
        node.text in MAILED and nodes[place - 1].text in ("by", "via", "an", "на", "по")
        for place, node in enumerate(nodes)
    ):
        kind = InteractionKind.EMAIL
    return Happened(span, kind, Direction.IN if theirs and direction in _WRITTEN else direction)


def _comes_before(nodes: Sequence[Node], at: int, person: Named, aside: Sequence[Span]) -> bool:
    """ "Marco replied", "Marco (Acme) yesterday also replied": nothing but asides stands between."""
    if person.span.start > nodes[at].start:
        return False
    inside = 0
    for node in nodes[:at]:
        if node.start < person.span.end:
            continue
        inside += (node.text == "(") - (node.text == ")")
        timed = any(span.start <= node.start < span.end for span in aside)
        if not (timed or inside or node.text == ")" or node.text in _ADVERBS):
            return False
    return True


def _stands_as_subject(verb: Node, person: Named) -> bool:
    """ "позвонила Ольга": a Russian verb with a name in the nominative after it."""
    russian = "а" <= verb.text[:1] <= "я"
    return russian and 0 <= person.span.start - verb.end <= 1 and person.as_written


def _by_me(nodes: Sequence[Node], at: int) -> bool:
    return at > 0 and nodes[at - 1].text in ("i", "я", "we", "мы")


def _given_by_me(nodes: Sequence[Node], at: int) -> bool:
    """ "gave Ann advice", "дал Ане совет": the verb opens, or "I" stands before it; else somebody gave it to me."""
    verb = next((place for place in range(at) if nodes[place].text in _GAVE), None)
    return verb is not None and (verb == 0 or _by_me(nodes, verb)) and not _ME & {node.text for node in nodes[verb:at]}


def _noun(nodes: Sequence[Node], at: int) -> Happened:
    kind, direction = NOUNS[nodes[at].text]
    if kind is InteractionKind.HELP_RECEIVED and _given_by_me(nodes, at):
        kind, direction = InteractionKind.HELP_GIVEN, Direction.OUT
    near = [node.text for node in nodes[at + 1 : at + 3]]
    if any(node.text in _SENT for node in nodes[max(0, at - 3) : at]):
        direction = Direction.OUT
    elif {"from", "от"} & set(near):
        direction = Direction.IN
    elif near[:1] in (["to"], ["к"]) and direction is Direction.MUTUAL and kind is InteractionKind.EMAIL:
        direction = Direction.OUT
    return Happened(Span(nodes[at].start, nodes[at].end), kind, direction)
