"""The words that tell what a clause does: reports what happened, plans, or asks for a reminder."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from crm_app.quick_add.line.records import Role
from crm_app.quick_add.line.talk_words import NOUNS, VERBS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_REMIND = re.compile(r"remind(?:er|ers|s)?|nudge|followup|напомн\w*|напомина\w*")
_PLANS = wordset(
    "he'd she'd they'd i'd we'd will i'll we'll he'll she'll they'll you'll gonna let's lets should must need "
    "needs plan planning want wants "
    "todo due upcoming wanna буду будет будем будут надо нужно давай давайте планирую планируем собираюсь хочу хотим "
    "договорились назначили запланировали agreed scheduled хочет обещал обещала promised нужен нужна нужны "
    "дедлайн deadline"
)
_THEIRS = wordset(
    "he'd she'd they'd будет будут нужен нужна нужны due обещал обещала promised wants needs хочет дедлайн "
    "deadline she'll he'll they'll"
)
_AGREED = wordset("agreed scheduled договорились назначили запланировали")
_SUBJECTS = wordset("he she they it's he's she's can is are has он она они")
_MOVED = wordset("moved rescheduled postponed shifted pushed перенес перенесла перенесли сдвинули отложили передвинули")
_TO_DO = wordset(
    "call write email ask send meet ping schedule book invite reply check text message buy catch thank "
    "congratulate wish introduce share prepare submit return reach get grab visit follow talk discuss review "
    "finish pay read connect answer try forward order organise organize arrange plan confirm update register sign "
    "apply bring "
    "pick drop tell give make look offer suggest invoice chase remember renew cancel collect let prep mail ring "
    "напиши позвони спроси отправь пришли поздравь встреться познакомь пригласи узнай "
    "проверь ответь верни договорись напишите позвоните закажи купи"
)
_PAST = wordset(
    "done was were did had went got sent gave told said saw came made took found ran caught heard brought left bought "
    "moved visited был была были было пришел пришла нашел нашла ушел зашел зашла вел прошел прошла шел принес "
    "принесла вез"
)
_NOT_PAST = wordset(
    "ahmed mohammed mohamed fred ted jared alfred need speed feed indeed hundred red bed seed shed embed exceed "
    "succeed proceed supposed interested scheduled planned excited led если или школа школы дела дело стола стол "
    "зала зал начала начало сила силы числа число тела тело канал каналы канала апрель апрели футбол материал "
    "материалы материала журнал журнала финал финала скала рала мало мала была-бы села вокзал вокзала персонал "
    "персонала потенциал филиал отдел отдела отдели модели неделя деталь детали цель цели узел раздел раздела "
    "михаила михаил даниил даниила данила кирилл павел павла самуил гавриил рафаэль нигде юла икала"
)
_PAST_RU = re.compile(r"[а-я]{2,}[аеиоуыя]л(?:а|и|о)?(?:с[яь])?|[а-я]{2,}(?:ог|ег|ек|ас|ес)л[аио]с?[ья]?|помог")
_PAST_EN = re.compile(r"[a-z]{2,}[a-z]ed")
_INFINITIVE = re.compile(r"[а-я]{2,}(?:[аеиоуыя]|[зс])(?:ть|ти)(?:ся|сь)?|[а-я]+чь(?:ся)?")
_NOT_INFINITIVE = wordset(
    "опять пять десять девять шесть семь часть сеть память область новость есть кровать печать пути дети сети "
    "ночь помощь речь дочь скорость новости части области почти здесь хоть"
)  # fmt: skip
_NOT_VERB = wordset("the a an me him her them us you my his their our your it this that talk")
_OPENERS = frozenset(("and", "и", "please", '"', "«", "“", "-", ">"))
_ALSO = frozenset(("and", "и", "&", "а", "but", "но"))
_ASKING = wordset("how if whether why what who when как что почему кто когда ли")
_JOINTS = wordset("then потом затем")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells, by its place; ``own`` unless it says what others mean to do, ``agreed`` if both do."""

    at: int
    role: Role
    own: bool = True
    agreed: bool = False


class Clauses:
    """The clauses of a line and their cues; positions are places in the text."""

    def __init__(self, text: str, nodes: list[Node]) -> None:
        self.starts = _starts(text, nodes)
        self.cues: list[Cue] = []
        for place, node in enumerate(nodes):
            cue = self._cue(text, nodes, place, node)
            if cue is not None and not (cue.role is Role.EVENT and self._within_plan(nodes, place)):
                self.cues.append(cue)
        self._telling = {
            self.clause_of(node.start)
            for node in nodes
            if (not node.values and len(node.text) > 3 and text[node.start].islower()) or node.text in _SUBJECTS
        }
        roles = {cue.role for cue in self.cues}
        named = any(node.text in NOUNS for node in nodes)
        self.reports = Role.EVENT in roles or (named and self._plans_later(nodes))
        """Whether the line logs something that happened."""

    def _within_plan(self, nodes: list[Node], place: int) -> bool:
        """ "ask Hal how the move went": what happened is only a part of what is asked."""
        if not self.cues or (place and nodes[place - 1].text in _ALSO):
            return False
        last, asks = self.cues[-1], any(node.text in _ASKING for node in nodes[:place] if node.start > self.cues[-1].at)
        planned = last.role is not Role.EVENT and (last.own or asks)
        return planned and self.clause_of(last.at) == self.clause_of(nodes[place].start)

    def clause_of(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def role_at(self, at: int) -> Role | None:
        """By the cue before it in its clause, else after it, else in the clauses before; None where nothing tells."""
        clause = self.clause_of(at)
        inside = [cue for cue in self.cues if self.clause_of(cue.at) == clause]
        before = [cue for cue in inside if cue.at <= at]
        if before:
            asked = any(cue.role is Role.REMINDER for cue in before)
            return Role.REMINDER if asked else before[-1].role
        if inside:
            return inside[0].role
        if clause and self.reports and clause in self._telling:
            return Role.PLAN  # "he opens an office in July": what is so, or will be
        earlier = [cue for cue in self.cues if cue.at < at]
        return earlier[-1].role if earlier else Role.EVENT if self.reports else None

    def lean(self, nodes: list[Node]) -> None:
        """Set on each node whether an open day there is ahead or back."""
        for node in nodes:
            node.future = self.role_at(node.start) is not Role.EVENT or node.text in ("by", "until", "till", "до", "к")

    def _plans_later(self, nodes: list[Node]) -> bool:
        first = self.clause_of(next(node.start for node in nodes if node.text in NOUNS))
        if any(self.clause_of(cue.at) > first for cue in self.cues):
            return True
        asked = any(self.clause_of(cue.at) <= first for cue in self.cues)
        return not asked and any(clause > first for clause in self._telling)

    def _cue(self, text: str, nodes: list[Node], place: int, node: Node) -> Cue | None:
        role = self._role(text, nodes, place, node)
        return None if role is None else Cue(node.start, role, node.text not in _THEIRS, node.text in _AGREED)

    def _role(self, text: str, nodes: list[Node], place: int, node: Node) -> Role | None:
        word = node.text
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        before = nodes[place - 1] if place else None
        opens = place == 0 or node.start in self.starts or (before is not None and before.text in _OPENERS)
        if _REMIND.fullmatch(word) or _is_reminder(word, before, after, nodes, place):
            return Role.REMINDER
        if word in _PLANS or (word == "going" and after is not None and after.text == "to"):
            return Role.PLAN
        if (
            opens
            and word in _TO_DO
            and not (word in NOUNS and after is not None and after.text in ("with", "с", "from", "от"))
        ):
            return Role.PLAN
        if "NEXT" in node.values and after is not None and after.text in NOUNS:
            return Role.PLAN
        if word == "to" and _is_verb(text, after):
            return Role.PLAN
        if place and node.start in self.starts and word in NOUNS and any(cue.role is Role.EVENT for cue in self.cues):
            return Role.PLAN
        if word in _MOVED and (not word.isascii() or (after is not None and after.text in ("to", "from", "until"))):
            dated = place + 2 < len(nodes) and bool(nodes[place + 2].values)
            return Role.PLAN if dated else Role.EVENT
        if word in VERBS or word in _PAST:
            return Role.EVENT
        if not node.values and len(word) > 3 and word not in _NOT_PAST and text[node.start].islower():
            if _INFINITIVE.fullmatch(word) and word not in _NOT_INFINITIVE:
                return Role.PLAN
            if _PAST_EN.fullmatch(word) or (len(word) > 4 and _PAST_RU.fullmatch(word)):
                return Role.EVENT
        if _INFINITIVE.fullmatch(word) and not node.values and opens and word not in _NOT_INFINITIVE:
            return Role.PLAN
        past = (len(word) > 5 and _PAST_RU.fullmatch(word)) or _PAST_EN.fullmatch(word)
        if opens and not node.values and past and word not in _NOT_PAST:
            return Role.EVENT
        return None


def is_past(word: str) -> bool:
    """Whether a word tells what somebody did."""
    form = _PAST_EN.fullmatch(word) or (len(word) > 4 and _PAST_RU.fullmatch(word))
    return word in VERBS or word in _PAST or (form is not None and form is not False and word not in _NOT_PAST)


def is_verb(word: str) -> bool:
    """Whether a word looks like a Russian infinitive or past form, or tells what somebody does."""
    if word in VERBS or word in NOUNS or word in _PAST or word in _TO_DO or word in _PLANS:
        return True
    infinitive = _INFINITIVE.fullmatch(word) is not None and word not in _NOT_INFINITIVE
    return infinitive or (len(word) > 5 and _PAST_RU.fullmatch(word) is not None and word not in _NOT_PAST)


def _is_reminder(word: str, before: Node | None, after: Node | None, nodes: list[Node], place: int) -> bool:
    if word == "follow" and after is not None:
        up = nodes[place + 2] if after.text == "-" and place + 2 < len(nodes) else after
        return up.text == "up"
    if word == "f" and after is not None and after.text == "/" and place + 2 < len(nodes):
        return nodes[place + 2].text in ("u", "up")
    if word == "ping" and after is not None and after.text == "me":
        return True
    return before is not None and (before.text, word) in (("don't", "forget"), ("не", "забудь"), ("не", "забыть"))


def _is_verb(text: str, after: Node | None) -> bool:
    if after is None or after.text in _NOT_VERB or not text[after.start].islower() or not after.text.isascii():
        return False
    return not after.values and after.text not in NOUNS


def _ends_sentence(text: str, nodes: list[Node], at: int) -> bool:
    """Before a small letter a full stop may only shorten: "в след. вторник", "Jan. 5"."""
    if not text[nodes[at + 1].start].islower():
        return True
    return at > 0 and len(nodes[at - 1].text) > 3 and not nodes[at - 1].values and nodes[at - 1].end == nodes[at].start


def _goes_on(text: str, nodes: list[Node], at: int) -> bool:
    """Whether a comma stands in a list of names: "met Lin Zhao, Peter Voss and Ana Ruiz"."""
    if at == 0 or not text[nodes[at - 1].start].isupper():
        return False
    last = at + 1
    while last < len(nodes) and text[nodes[last].start].isupper():
        last += 1
    return (
        at + 1 < last < len(nodes) - 1
        and nodes[last].text in ("and", "и", "&")
        and text[nodes[last + 1].start].isupper()
    )


def _starts(text: str, nodes: list[Node]) -> list[int]:
    """Where clauses begin: after a comma, a stop, a dash between blanks, or "then"."""
    starts = [0]
    for at, node in enumerate(nodes[:-1]):
        following = nodes[at + 1]
        spaced = following.start > node.end
        stop = node.is_stop and (node.text != "." or (spaced and _ends_sentence(text, nodes, at)))
        dash = "DASH" in node.values and spaced and at > 0 and node.start > nodes[at - 1].end
        joint = following.text in _JOINTS
        colon = node.text == ":" and spaced and not (at and _REMIND.fullmatch(nodes[at - 1].text))
        if colon or stop or dash or joint or ("COMMA" in node.values and not _goes_on(text, nodes, at)):
            starts.append(following.start)
    return starts
