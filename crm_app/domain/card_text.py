"""The value of a vCard property: its escapes, its parts, and the place that an address names (RFC 6350 §3.4)."""

import re

_ESCAPE = re.compile(r"\\([\\;,:nN])")
_NO_VALUE = str.maketrans("", "", ";,\\ \t")
_LONGEST_BLANK = 1 << 16


def escaped(text: str) -> str:
    """A text value: backslash, comma, semicolon and line ends escaped (RFC 6350 §3.4)."""
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")


def unescaped(value: str) -> str:
    """The text that a value stands for; a backslash before any other sign stays."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def split(value: str, sign: str, most: int = 64) -> list[str]:
    """The text of the parts of a value, at most ``most``; an escaped sign separates nothing."""
    if "\\" not in value:
        return value.split(sign, most)[:most]
    apart = value.replace("\\\\", "\0")
    parts = re.split(rf"(?<!\\){re.escape(sign)}", apart, maxsplit=most)[:most]
    return [unescaped(part.replace("\0", "\\\\")) for part in parts]


def is_blank(value: str) -> bool:
    """Whether a value says nothing: "", ";;;"."""
    if value[:1].isalnum():
        return False
    return not value[:_LONGEST_BLANK].translate(_NO_VALUE)


def location(value: str, label: str = "") -> str:
    """Where somebody lives, in one line: city and country of an ADR; else region, street, or the label."""
    parts = [" ".join(part.split()) for part in split(value, ";")] + [""] * 7
    street, city, region, country = parts[2], parts[3], parts[4], parts[6]
    found = [part for part in (city or region, country) if part]
    return (
        ", ".join(found)
        or street
        or " ".join(part for part in (*parts[:2], parts[5]) if part)
        or " ".join(unescaped(label).split())
    )
