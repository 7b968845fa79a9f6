"""Finds people in copied text: by the buttons and degrees between them, by blank lines, or one a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_app.domain.identities import guess_identity
from crm_app.importers.pasted.noise import Kind, heading, is_name_like, kind_of, plain_name
from crm_app.importers.pasted.people import PastedPerson, work_of
from crm_app.importers.pasted.profiles import profile_of

_URL = re.compile(r"https?://[^\s<>()\"']{4,500}")
_EMAIL = re.compile(r"<?[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}\.[^\s<>@,;.]{2,24}>?")
_NUMBERED = re.compile(r"(?:\d{1,5}[.)]\s+|[-*•–—]\s+)")
_SPLIT = re.compile(r"\s+[-–—|•·]\s+|\t+|,\s+|\s+\(")
_HANDLE = re.compile(r"@?([\w.]{2,32}(?:#\d{4})?)")
_MAX_LINE = 500
_MOST = 12_000


@dataclass(slots=True)
class _Block:
    """What is said of one person: the lines that are text, and a role."""

    lines: list[str] = field(default_factory=list[str])
    role: str = ""
    url: str = ""
    sure: float = 0.5


def people_in_text(text: str) -> list[PastedPerson]:
    """The people of copied text, the surest reading of it: LinkedIn's and Facebook's lists, Discord's, plain lists."""
    lines = [" ".join(line[:_MAX_LINE].split()) for line in text.splitlines()]
    kinds = [kind_of(line) if line else Kind.LABEL for line in lines]
    if Kind.BUTTON in kinds or Kind.DEGREE in kinds:
        blocks = _marked(lines, kinds)
    elif any(heading(line) for line in lines):
        blocks = _under_headings(lines, kinds)
    elif _is_in_blocks(lines):
        blocks = _blocks(lines, kinds)
    else:
        blocks = _one_a_line(lines, kinds)
    return [person for block in blocks[:_MOST] if (person := _person(block))]


def _marked(lines: Sequence[str], kinds: Sequence[Kind]) -> list[_Block]:
    """A person begins after a button, and with the line that a degree stands under."""
    blocks: list[_Block] = []
    ended = True
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind is Kind.BUTTON:
            ended = True
        elif kind is Kind.TEXT and (ended or (_before_degree(lines, kinds, at) and not _repeats(blocks, line))):
            blocks.append(_Block([line], sure=0.7))
            ended = False
        elif blocks and not ended:
            _add(blocks[-1], line, kind)
    return blocks


def _before_degree(lines: Sequence[str], kinds: Sequence[Kind], at: int) -> bool:
    """Whether a degree comes next, but for labels and the same name again."""
    for line, kind in zip(lines[at + 1 : at + 5], kinds[at + 1 : at + 5], strict=True):
        if kind is Kind.DEGREE:
            return True
        if kind is not Kind.LABEL and plain_name(line) != plain_name(lines[at]):
            return False
    return False


def _repeats(blocks: Sequence[_Block], line: str) -> bool:
    """Whether this is the name of the person it stands with: pages write it twice, for screen readers."""
    return bool(blocks) and len(blocks[-1].lines) == 1 and plain_name(blocks[-1].lines[0]) == plain_name(line)


def _add(block: _Block, line: str, kind: Kind) -> None:
    if kind is Kind.ROLE:
        block.role = block.role or line
    elif kind is Kind.TEXT:
        if found := _URL.fullmatch(line):
            block.url = block.url or found[0]
        elif plain_name(line) != plain_name(block.lines[0]):
            block.lines.append(line)


def _under_headings(lines: Sequence[str], kinds: Sequence[Kind]) -> list[_Block]:
    """Discord: "Moderators — 3", then a name a line; what the heading counts tells names from what people are doing."""
    blocks: list[_Block] = []
    role, left = "", 0
    for line, kind in zip(lines, kinds, strict=True):
        if found := heading(line):
            role, left = found
        elif kind is Kind.TEXT and left > 0 and is_name_like(plain_name(line)):
            blocks.append(_Block([line], role, sure=0.6))
            left -= 1
    return blocks


def _is_in_blocks(lines: Sequence[str]) -> bool:
    sizes = [len(block) for block in _parted(lines)]
    return len(sizes) > 1 and sum(size > 1 for size in sizes) * 2 >= len(sizes)


def _parted(lines: Sequence[str]) -> list[list[str]]:
    """The lines between blank ones."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line:
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _blocks(lines: Sequence[str], kinds: Sequence[Kind]) -> list[_Block]:
    known = dict(zip(lines, kinds, strict=True))
    found: list[_Block] = []
    for part in _parted(lines):
        first = next((at for at, line in enumerate(part) if known[line] is Kind.TEXT), None)
        if first is not None:
            block = _Block([part[first]], sure=0.6)
            for line in part[first + 1 :]:
                _add(block, line, known[line])
            found.append(block)
    return found


def _one_a_line(lines: Sequence[str], kinds: Sequence[Kind]) -> list[_Block]:
    """A name a line, with what follows a dash, a comma or a tab; a mere link belongs to the line above."""
    found: list[_Block] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is Kind.ROLE and found:
            found[-1].role = line
        if kind is not Kind.TEXT:
            continue
        url = _URL.search(line)
        rest = _NUMBERED.sub("", _EMAIL.sub("", _URL.sub("", line)), count=1).strip(" \t,;-–—|")
        if not rest and url:
            if found and not found[-1].url:
                found[-1].url = url[0]
            elif profile := profile_of(url[0]):
                found.append(_Block([profile.handle], url=url[0]))
            continue
        name, *more = (part.strip(" ()") for part in _SPLIT.split(rest, maxsplit=1))
        if name:
            found.append(_Block([name, *(part for part in more if part)], url=url[0] if url else "", sure=0.4))
    return found


def _person(block: _Block) -> PastedPerson | None:
    name = plain_name(block.lines[0])
    handle = ""
    guess = guess_identity(name) if name.startswith(("@", "u/", "/u/")) or "#" in name else None
    if guess is not None and guess.kind == "handle" and guess.platform and _HANDLE.fullmatch(guess.value):
        handle = guess.value
        name = handle.partition("#")[0]
    if not name or not any(map(str.isalnum, name)):
        return None
    headline = next((line for line in block.lines[1:] if plain_name(line) != name), "")
    company, position = work_of(headline)
    profile = profile_of(block.url)
    url = profile.url if profile else block.url
    sure = 0.9 if profile else block.sure if is_name_like(name) else block.sure / 2
    return PastedPerson(name, headline, company, position, url, handle, sure, block.role)
