"""A line taken apart: words, numbers, dates in digits and signs, each with its kinds and its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from crm_app.quick_add.line.lexicon import WORDS

_PLAIN = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u202f": " "})
_RU_ENDING = r"(?:ого|его|ому|ему|ое|ее|ый|ий|ой|ая|ую|ей|го|му|е|й|я|ю|м|х)"
_SHAPES: tuple[tuple[str, str], ...] = (
    ("LINK", r"(?<![\w.])[\w-]+\.(?:com|org|net|io|dev|ai|app|ru|de|рф)(?![\w.])|https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]*\w"),
    ("TAG", r"(?<![\w&#])#[^\W_][\w-]*"),
    ("DATE", r"(?<![\d.:/])\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}(?![\d:]|[-./]\d)"),
    ("DATE", r"(?<![\d.:/])\d{1,2}(?P<s2>[-./])\d{1,2}(?P=s2)(?:\d{4}|\d{2})(?![\d:/]|\.\d|-\d{1,3}-)"),
    ("DATE", r"(?<![\d.:/])\d{1,2} ?\. ?\d{1,2} ?\. ?(?:\d{4}|\d{2})(?![\d:/.])"),
    ("CLOCK", r"(?<![\d.:/])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?![\d:])"),
    ("CLOCK", r"(?<![\w.:/])(?:[01]?\d|2[0-3])[hч][0-5]\d(?!\w)"),
    ("YEAR_MONTH",
     r"(?<![\w.:/-])(?:(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d)(?![\w/.:-])"),
    ("SLASHED", r"(?<![\w.:/-])\d{1,2}/\d{1,2}(?=h(?!\w))|(?<![\w.:/-])\d{1,2}/\d{1,2}(?![\w/.:-]|-\d)"),
    ("DOTTED", r"(?<![\w.:/-])\d{1,2}\.\d{1,2}(?![\d:/]|[.-]\d)"),
    ("JUNK", r"\d+(?:[.,:/]\d+)+%?|\d+ ?%|[$€£₽]\d[\d.,]*|\+\d[\d-]{5,}|(?<!\d)\d+(?:-\d+){2,}"),
    ("ORD", rf"\d{{1,3}}(?:st|nd|rd|th|-?{_RU_ENDING})(?![\w])"),
    ("NUM", r"\d+"),
    ("QUARTER_NAME", r"(?<!\w)q[1-4](?!\w)"),
    ("AMPM", r"(?<=[\d.])[ap]\.?(?!\w| ?\.?m)|[ap]\.? ?m(?!\w)\.?"),
    ("WORD", r"(?<!\w)(?:след|прошл|пред)\."),
    ("WORD", r"(?<!\w)w/(?= ?[^\W\d])"),
    ("WORD", r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?|'s(?!\w)"),
    ("SIGN", r"[^\w\s]|_"),
    ("BREAK", r"\n"),
)  # fmt: skip
_TOKEN = re.compile("|".join(f"(?P<{kind}_{at}>{shape})" for at, (kind, shape) in enumerate(_SHAPES)))
_SIGNS = {"+": "PLUS", ",": "COMMA", ".": "DOT", "-": "DASH", "/": "SLASH", "@": "AT", "&": "AND"}
_STOPS = frozenset(".!?;\n()")


@dataclass(slots=True)
class Node:
    """A piece of the line: a token, or what several were read as. ``values`` has one entry for each of its kinds."""

    start: int
    end: int
    text: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    future: bool = True

    @property
    def is_stop(self) -> bool:
        return self.text in _STOPS


def level(text: str) -> str:
    """Lower case, ``е`` for ``ё``, plain dashes and blanks; each sign keeps its place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return low.translate(_PLAIN)


def number_kinds(value: int, digits: str = "") -> dict[str, Any]:
    """What a number may be: a day of the month, an hour, minutes, a year, 1030 o'clock."""
    kinds: dict[str, Any] = {"NUM": value}
    short = len(digits) <= 2
    if value == 1:
        kinds["ONE"] = 1
    if short and 1 <= value <= 31:
        kinds["DAY_NUM"] = value
    if short and value <= 24:
        kinds["HOUR"] = value
    if value <= 59 and (len(digits) == 2 or (not digits and value >= 10)):
        kinds["MINUTES"] = value
    if len(digits) == 2 and value > 31:
        kinds["OLD_YEAR"] = value
    if len(digits) == 4 and value // 100 < 24 and value % 100 < 60:
        kinds["HHMM"] = value
    if len(digits) == 4 and 1900 <= value <= 2100:
        kinds["YEAR"] = value
    if digits:
        kinds["DIGITS"] = value
    return kinds


def _ordinal_kinds(value: int) -> dict[str, Any]:
    return {"ORD": value, "ORD_DAY": value} if 1 <= value <= 31 else {"ORD": value}


def _word(text: str) -> dict[str, Any]:
    values: dict[str, Any] = dict(WORDS.get(text, ()))
    if "ORD" in values:
        values |= _ordinal_kinds(values["ORD"])
    if "WORD_NUMBER" in values:
        values |= number_kinds(values["WORD_NUMBER"])
    return values


def _kinds(kind: str, text: str) -> dict[str, Any]:
    match kind:
        case "WORD":
            return _word(text.rstrip("."))
        case "NUM":
            return number_kinds(int(text), text) if len(text) <= 6 else {}
        case "ORD":
            return _ordinal_kinds(int(re.match(r"\d+", text)[0]))  # type: ignore[index]
        case "SIGN":
            return {_SIGNS[text]: 0} if text in _SIGNS else {"SIGN": 0}
        case "AMPM":
            return {"AMPM": text[0]}
        case "JUNK" | "LINK":
            return {}
        case _:
            return {kind: text}


def _joined_numbers(nodes: list[Node]) -> Iterator[Node]:
    """ "twenty five", "twenty-fourth" and "двадцать пятое" as one number."""
    at = 0
    while at < len(nodes):
        node = nodes[at]
        tens = node.values.get("WORD_NUMBER", 0)
        step = 2 if at + 2 < len(nodes) and "DASH" in nodes[at + 1].values else 1
        if tens in range(20, 100, 10) and at + step < len(nodes):
            last = nodes[at + step]
            low, order = last.values.get("WORD_NUMBER", 0), last.values.get("ORD", 0)
            kinds = number_kinds(tens + low) if 0 < low < 10 else _ordinal_kinds(tens + order) if 0 < order < 10 else {}
            if kinds and not last.text[0].isdecimal():
                yield Node(node.start, last.end, f"{node.text} {last.text}", kinds)
                at += step + 1
                continue
        yield node
        at += 1


def _word_years(nodes: list[Node]) -> Iterator[Node]:
    """ "nineteen eighty six", "two thousand and thirty two"."""
    at = 0
    while at < len(nodes):
        first, last, year = nodes[at], at + 1, 0
        value = first.values.get("WORD_NUMBER") or (first.values.get("NUM") if " " in first.text else 0)
        if value in (19, 20) and last < len(nodes) and 10 <= _spoken(nodes[last]) <= 99:
            year = value * 100 + _spoken(nodes[last])
        elif value == 2 and last < len(nodes) and nodes[last].text == "thousand":
            last += 2 if last + 1 < len(nodes) and nodes[last + 1].text == "and" else 1
            year = 2000 + _spoken(nodes[last]) if last < len(nodes) and 0 < _spoken(nodes[last]) < 100 else 0
        if year:
            yield Node(first.start, nodes[last].end, f"{first.text} {nodes[last].text}", {"YEAR": year, "NUM": year})
            at = last + 1
            continue
        yield first
        at += 1


def _spoken(node: Node) -> int:
    """The number that a node says in words, else 0."""
    return node.values.get("NUM", 0) if node.text[:1].isalpha() else 0


def tokens_of(text: str) -> list[Node]:
    """The tokens of a levelled text, in order."""
    nodes: list[Node] = []
    for found in _TOKEN.finditer(text):
        kind = (found.lastgroup or "").rpartition("_")[0]
        nodes.append(Node(found.start(), found.end(), found[0], _kinds(kind, found[0])))
    return list(_word_years(list(_joined_numbers(nodes))))
