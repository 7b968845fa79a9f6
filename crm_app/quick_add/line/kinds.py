"""What kind of interaction a line reports, and who reached out."""

from collections.abc import Sequence

from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.quick_add.line.cues import Clauses
from crm_app.quick_add.line.records import Happened, Named, Role, Span
from crm_app.quick_add.line.talk_words import NOUNS, VERBS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_ME = wordset("me us мне меня нас нам")
_HELPED = {InteractionKind.HELP_GIVEN: InteractionKind.HELP_RECEIVED}
_WRITTEN = frozenset({Direction.OUT, Direction.IN})


def find_kind(nodes: Sequence[Node], clauses: Clauses, people: Sequence[Named], *, reports: bool) -> Happened | None:
    """By the first word that tells, in a clause that reports: a verb before a noun ("had a call" is a call)."""
    verb = noun = None
    for at, node in enumerate(nodes):
        if clauses.role_at(node.start) not in (Role.EVENT, None):
            continue
        if verb is None and node.text in VERBS:
            verb = at
        if noun is None and node.text in NOUNS and (at == 0 or nodes[at - 1].text not in ("about", "про", "о", "the")):
            noun = at
    if verb is None and noun is None:
        return None
    if not reports and verb is None:
        return None
    return _verb(nodes, verb, people) if verb is not None else _noun(nodes, noun or 0)


def _verb(nodes: Sequence[Node], at: int, people: Sequence[Named]) -> Happened:
    kind, direction = VERBS[nodes[at].text]
    span = Span(nodes[at].start, nodes[at].end)
    near = {node.text for node in nodes[at + 1 : at + 3]}
    subject = any(
        0 <= nodes[at].start - person.span.end <= 1 or _stands_as_subject(nodes[at], person) for person in people
    )
    follows = _by_me(nodes, at)
    theirs = bool(near & _ME) or (at > 0 and nodes[at - 1].text in _ME) or (subject and not follows)
    if theirs and kind in _HELPED:
        return Happened(span, _HELPED[kind], Direction.IN)
    if nodes[at].text in ("talked", "spoke", "говорил", "поговорил") and {"phone", "телефону"} & {
        node.text for node in nodes
    }:
        kind = InteractionKind.CALL
    return Happened(span, kind, Direction.IN if theirs and direction in _WRITTEN else direction)


def _stands_as_subject(verb: Node, person: Named) -> bool:
    """ "позвонила Ольга": a Russian verb with a name in the nominative after it."""
    russian = "а" <= verb.text[:1] <= "я"
    return russian and 0 <= person.span.start - verb.end <= 1 and person.as_written


def _by_me(nodes: Sequence[Node], at: int) -> bool:
    return at > 0 and nodes[at - 1].text in ("i", "я", "we", "мы")


def _noun(nodes: Sequence[Node], at: int) -> Happened:
    kind, direction = NOUNS[nodes[at].text]
    near = [node.text for node in nodes[at + 1 : at + 3]]
    if {"from", "от"} & set(near):
        direction = Direction.IN
    elif near[:1] in (["to"], ["к"]) and direction is Direction.MUTUAL and kind is InteractionKind.EMAIL:
        direction = Direction.OUT
    return Happened(Span(nodes[at].start, nodes[at].end), kind, direction)
