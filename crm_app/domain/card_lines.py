"""A property line of a vCard 4.0 as text: taken apart, put together, and what it is a line of (RFC 6350)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.domain.card_text import is_blank, unescaped
from crm_app.domain.identities import guess_identity

Params = tuple[tuple[str, tuple[str, ...]], ...]

LONGEST = 1 << 16
"""Characters of a line that is kept for the way back; a longer one is not."""

_LINE = re.compile(r"(?:(?P<group>[A-Za-z0-9_-]{1,60})\.)?(?P<name>[A-Za-z0-9_-]{1,120})\s*(?=[;:])")
_PARAM = re.compile(r";\s*([A-Za-z0-9-]{1,60})\s*=|;")
_PARAM_NAME = re.compile(r"[A-Z0-9-]{1,60}")
_PARAM_VALUE = re.compile(r'"([^"]*)"|([^,;:"]*)')
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CIRCUMFLEX = re.compile(r"\^([n'^])")
_FIRST_DIGITS = re.compile(r"\d")

# What the program writes itself, or what holds only for the one file it stood in.
_NEVER = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "UID"})
# Lines that stand for an identity, whatever it is called.
_MESSENGERS = frozenset({
    "SKYPE", "SKYPE-USERNAME", "SKYPE-ID", "ICQ", "AIM", "MSN", "YAHOO", "YAHOO-ID", "JABBER", "XMPP", "GTALK",
    "GOOGLE-TALK", "QQ", "GADUGADU", "TWITTER", "TELEGRAM", "WHATSAPP", "SIGNAL", "FACEBOOK", "LINKEDIN", "VK",
    "INSTAGRAM", "SIP", "GITHUB", "MS-IMADDRESS", "GROUPWISE", "MASTODON",
})  # fmt: skip
_PROFILES = frozenset({"IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE"})


@dataclass(frozen=True, slots=True)
class CardLine:
    """One property: ``name`` as it is spelt, ``kind`` in capitals; ``value`` with the escapes of version 4.0."""

    group: str
    name: str
    kind: str
    params: Params
    value: str

    def types(self) -> frozenset[str]:
        """The values of TYPE in small letters ("home", "pref")."""
        return frozenset(value.casefold() for name, values in self.params if name == "TYPE" for value in values)

    def param(self, *names: str) -> str:
        """The first value of the first parameter of one of these names, or empty."""
        return next((values[0] for name, values in self.params if name in names and values), "")

    def text(self) -> str:
        return unescaped(self.value)


def parsed(text: str) -> CardLine | None:
    """The line taken apart; none for what is no property, or not fit to be written as one."""
    if len(text) > LONGEST or _CONTROL.search(text):
        return None
    found = parse_head(text)
    if found is None:
        return None
    group, name, params, at = found
    line = CardLine(group, name, name.upper(), params, text[at:])
    return None if line.kind in _NEVER else line


def parse_head(text: str) -> tuple[str, str, Params, int] | None:
    """Group, name and parameters of a line, and where its value begins; none for what has no name and no colon.

    Old parameters without a name ("TEL;WORK;CELL:") are read as what they were short for.
    """
    start = _LINE.match(text)
    if start is None:
        return None
    at, params = start.end(), list[tuple[str, tuple[str, ...]]]()
    while at < len(text) and text[at] == ";":
        found = _PARAM.match(text, at)
        if found is None:
            return None
        at, values = _values(text, found.end())
        if at < 0:
            return None
        name = (found[1] or "").upper()
        params += [(name, values)] if name else _bare(values)
    if text[at : at + 1] != ":":
        return None
    return start["group"] or "", start["name"].replace("_", "-"), tuple(params), at + 1


def _values(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The values of a parameter, which commas separate, and where they end; -1 if they do not."""
    values: list[str] = []
    while True:
        found = _PARAM_VALUE.match(text, at)
        if found is None or (found.end() == at and text[at : at + 1] not in (",", ";", ":")):
            return -1, ()
        value = found[1] if found[1] is not None else found[2].strip(" \t")
        values.append(_CIRCUMFLEX.sub(_plain_sign, value) if "^" in value else value)
        at = found.end()
        # A quotation mark in the middle of a value, as no standard allows it, belongs to the value.
        while text[at : at + 1] == '"' or (at < len(text) and text[at] not in ",;:"):
            values[-1] += "" if text[at] == '"' else text[at]
            at += 1
        if text[at : at + 1] != ",":
            return (at, tuple(values)) if at < len(text) else (-1, ())
        at += 1


def _plain_sign(found: re.Match[str]) -> str:
    return {"n": "\n", "'": '"', "^": "^"}[found[1]]


def _bare(values: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    word = values[0].upper()
    if word in {"QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT", "B"}:
        return [("ENCODING", (word,))]
    if word in {"INLINE", "URL", "CONTENT-ID", "CID"}:
        return [("VALUE", (word,))]
    return [("TYPE", values)] if word else []


def written(line: CardLine) -> str:
    """The line as text, not folded. Parameters that no other program would read are left out."""
    head = f"{line.group}.{line.name}" if line.group else line.name
    for name, values in line.params:
        if _PARAM_NAME.fullmatch(name):
            head += f";{name}={','.join(_param_value(value) for value in values)}"
    return f"{head}:{line.value}"


def fit(line: CardLine) -> str:
    """The line as it may be kept and written again; empty for one that is too long, or never kept."""
    text = _CONTROL.sub("", written(line))
    return "" if len(text) > LONGEST or line.kind in _NEVER else text


def _param_value(value: str) -> str:
    plain = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{plain}"' if re.search(r"[,;:]", plain) else plain


def main_address(lines: Sequence[CardLine]) -> CardLine | None:
    """The ADR that says where somebody lives: the one at home, else the first."""
    return next((line for line in lines if "home" in line.types()), next(iter(lines), None))


def is_identity(line: CardLine) -> bool:
    """Whether a line stands for an identity of one person.

    A fax, a pager and a web site at work belong to a whole office: they are none.
    """
    if is_blank(line.value):
        return False
    match line.kind:
        case "TEL":
            return bool(_FIRST_DIGITS.search(line.value)) and not line.types() & {"fax", "pager"}
        case "EMAIL":
            return "@" in line.value
        case "URL":
            return "work" not in line.types() or bool(guess_identity(line.text()).platform)
        case _:
            return line.kind in _PROFILES or messenger(line.kind) != ""


def messenger(kind: str) -> str:
    """The name of the service of an "X-SKYPE" or "X-ICQ"; empty for other properties."""
    name = kind.removeprefix("X-")
    return name if name != kind and name in _MESSENGERS else ""
