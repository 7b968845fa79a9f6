"""What a line says is to be done next, and what then is left of it as the note."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.quick_add.line.cues import Clauses
from crm_app.quick_add.line.records import Dated, Happened, Named, NextStep, Recurring, Role, Span
from crm_app.quick_add.line.rest import head, is_talk, without
from crm_app.quick_add.line.talk_words import HELPS, VERBS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_OTHERS = wordset("может могут хочет хотят будет будут обещал обещала должен должна просит просил просила готов готова")
_OWN = wordset("i i'll we we'll and и then потом затем а also please я мы еще надо нужно need to")


@dataclass(frozen=True, slots=True)
class Pieces:
    """What is known of a line before its rest: ``cut`` is said by other pieces, ``aside`` only of what happened."""

    text: str
    nodes: Sequence[Node]
    clauses: Clauses
    dates: Sequence[Dated]
    recurrence: Recurring | None
    people: Sequence[Named]
    cut: Sequence[Span]
    aside: Sequence[Span]

    @property
    def undated(self) -> str:
        return without(self.text, self.cut)


def only_plans(pieces: Pieces) -> NextStep | None:
    """Of a line that reports nothing, all of it is what to do; None if it neither plans nor asks."""
    planned = pieces.recurrence is not None or any(found.role is not Role.EVENT for found in pieces.dates)
    if planned or any(cue.role in (Role.REMINDER, Role.PLAN) for cue in pieces.clauses.cues):
        return NextStep(Span(0, len(pieces.text)), pieces.undated)
    return None


def split(pieces: Pieces, happened: Happened | None) -> tuple[NextStep | None, str]:
    """The next step of a line that reports something, and the note."""
    steps = _clauses(pieces)
    cut = [*pieces.cut, *pieces.aside, *steps]
    if happened is not None and pieces.text[happened.span.start : happened.span.end].lower() not in HELPS:
        cut = head(pieces.nodes, happened.span, cut, pieces.people)
        cut = _told_whole(pieces, cut)
    rest = without(pieces.text, cut)
    if not steps:
        return None, rest
    said = [without(pieces.text, pieces.cut, step.start, step.end) for step in steps]
    return NextStep(Span(steps[0].start, steps[-1].end), "; ".join(filter(None, said))), rest


def _told_whole(pieces: Pieces, cut: list[Span]) -> list[Span]:
    """With the other clauses that say nothing but whom one met: "…, met Ulla and Greta, both want to speak"."""
    starts = pieces.clauses.starts
    for start, end in zip(starts, [*starts[1:], len(pieces.text)], strict=True):
        inside = [node for node in pieces.nodes if start <= node.start < end]
        verb = next((node for node in inside if node.text in VERBS or is_talk(node)), None)
        if verb is None or any(span.start <= verb.start < span.end for span in cut):
            continue
        wider = head(pieces.nodes, Span(verb.start, verb.end), cut, pieces.people)
        if all(
            any(span.start <= node.start < span.end for span in wider) or "COMMA" in node.values or node.is_stop
            for node in inside
        ):
            cut = wider
    return cut


def _clauses(pieces: Pieces) -> list[Span]:
    """The clauses that say what I am to do, with those that go on: a reminder, or a plan that opens its clause."""
    starts = pieces.clauses.starts
    last = pieces.nodes[-1].end if pieces.nodes else 0
    repeats = None if pieces.recurrence is None else pieces.recurrence.span.start
    spans: list[Span] = []
    going = False
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        inside = [cue for cue in pieces.clauses.cues if start <= cue.at < end]
        begun = start
        if inside:
            asked = next((cue.at for cue in inside if cue.role is Role.REMINDER), None)
            dated = any(start <= found.span.start < end and found.role is not Role.EVENT for found in pieces.dates)
            mine = inside[0].own and (dated or not inside[0].agreed)
            going = inside[0].role is Role.PLAN and mine and _opens(pieces, start, inside[0].at, dated=dated)
            if not going and asked is not None:
                going, begun = True, start if _opens(pieces, start, asked, dated=False) else asked
        if going or (repeats is not None and start <= repeats < end and not inside):
            spans.append(Span(begun, end))
    return spans


def _opens(pieces: Pieces, start: int, at: int, *, dated: bool) -> bool:
    """Whether nothing but little words and times stands before the cue in its clause.

    In Russian what is to be done may stand there too: "счёт выслать во вторник".
    """
    before = [
        node
        for node in pieces.nodes
        if start <= node.start < at
        and node.text not in _OWN
        and "SIGN" not in node.values
        and not any(span.start <= node.start < span.end for span in pieces.cut)
    ]
    if dated and len(before) == 1 and not pieces.text[at].isascii():
        word = before[0]
        return pieces.text[word.start].islower() and word.text not in _OTHERS and len(word.text) > 3
    return not before
