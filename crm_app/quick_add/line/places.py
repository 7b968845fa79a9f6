"""Where a line says it was: a platform, a community on it, a chat by its name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crm_app.domain.names import fold
from crm_app.domain.vocabulary import PLATFORMS
from crm_app.quick_add.line.cues import is_past
from crm_app.quick_add.line.inflection import bases, is_given_name
from crm_app.quick_add.line.people import is_given
from crm_app.quick_add.line.records import Names, Placed, Span
from crm_app.quick_add.line.talk_words import NOUNS
from crm_app.quick_add.line.tokens import Node
from crm_app.quick_add.line.words import wordset

_ALIASES = {
    alias: key
    for key, aliases in (
        ("slack", "слак слаке слэк слэке"),
        ("discord", "дискорд дискорде"),
        ("linkedin", "линкедин линкедине"),
        ("facebook", "fb фейсбук фейсбуке"),
        ("reddit", "реддит реддите"),
        ("telegram", "tg тг телеграм телеграме телеграмм телеграмме телега телеге телегу телеги телеграму"),
        ("vk", "вк вконтакте"),
    )
    for alias in aliases.split()
}
_NAMES = {fold(name): key for key, name, _ in PLATFORMS if key not in ("email", "phone", "web", "in_person", "meetup")}
_INTO = wordset("at on in via through over from during attended joined в во на по через из посетил посетила посетили")
_GATHERING = re.compile(
    r"[A-Z]\w*(?:[Cc]on(?:f|ference)?|[Ff]est|[Cc]amp|[Hh]ack|[Dd]ays?|[Ss]ummit|[Mm]eetup|Python|Ladies|Data|Girls)\d*|"
    r"Py[A-Z]\w+|FOSDEM|HighLoad|EuroPython|Slush"
)
"""Names that conferences and groups give themselves."""
_PLACES = wordset(
    "slack discord server channel group chat community meetup conference conf forum workspace subreddit club "
    "hackathon summit чат чате чата канал канале сервер сервере группа группе группы сообщество сообществе форум "
    "форуме митап митапе конференция конференции клуб клубе хакатон хакатоне воркспейс воркспейсе сабреддит "
    "сабреддите"
)


def find_place(text: str, nodes: Sequence[Node], taken: Sequence[Span], names: Names) -> Placed | None:
    """The first place outside what is taken; a community that the book knows wins over what only looks like one."""
    nodes = [node for node in nodes if not any(span.start < node.end and node.start < span.end for span in taken)]
    platforms = _NAMES | _ALIASES | {fold(name): key for key, name in names.platforms()}
    known = _known(nodes, names)
    if known is not None:
        first, last, identity, name, platform = known
        start = first - 1 if first and nodes[first - 1].text in _INTO | {"the"} else first
        start = start - 1 if start and nodes[start].text == "the" and nodes[start - 1].text in _INTO else start
        beside = nodes[last].text if last < len(nodes) else ""
        end = last + 1 if beside in platforms or beside in _PLACES else last
        return Placed(
            Span(nodes[start].start, nodes[end - 1].end), platform or platforms.get(beside) or None, name, identity
        )
    for at, node in enumerate(nodes):
        if (found := _beside(nodes, at, platforms)) is not None:
            return found
        if node.text in _INTO and (found := _after(text, nodes, at, platforms)) is not None:
            return found
    return None


def _beside(nodes: Sequence[Node], at: int, platforms: dict[str, str]) -> Placed | None:
    """ "Slack DM from Noor", "Telegram: Ivan asks": a platform that opens the line, or before a word for talking."""
    node = nodes[at]
    after = nodes[at + 1].text if at + 1 < len(nodes) else ""
    if node.text not in platforms or not (after in NOUNS or (at == 0 and after in (":", "-", "chat", "dm"))):
        return None
    return Placed(Span(node.start, nodes[at + 1].end if after == ":" else node.end), platforms[node.text])


def _known(nodes: Sequence[Node], names: Names) -> tuple[int, int, int, str, str] | None:
    best: tuple[int, int, int, str, str] | None = None
    words = [node.text for node in nodes]
    forms = [frozenset(bases(word)) for word in words]
    begins: dict[str, list[int]] = {}
    for at, each in enumerate(forms):
        for form in each:
            begins.setdefault(form, []).append(at)
    for community in names.communities():
        name = _words_of(community.name)
        for at in begins.get(name[0], ()) if name else ():
            here = forms[at : at + len(name)]
            if len(here) < len(name) or not all(part in each for each, part in zip(here, name, strict=True)):
                continue
            led = at > 0 and (words[at - 1] in _INTO or words[at - 1] in _PLACES or words[at - 1] == "the")
            if (led or len(name) > 1) and (best is None or len(name) > best[1] - best[0]):
                best = (at, at + len(name), community.id, community.name, community.platform)
    return best


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(name)))


def _after(text: str, nodes: Sequence[Node], at: int, platforms: dict[str, str]) -> Placed | None:
    """ "at PyData Slack", "in the Rust Berlin channel", "в чате Python RU", "on Telegram"."""
    place = at + 1
    if place < len(nodes) and nodes[place].text in ("the", "a"):
        place += 1
    marker = nodes[place].text if place < len(nodes) else ""
    led = (marker in _PLACES and marker not in platforms) or (
        marker in platforms and _is_name(text, nodes, place + 1) and not is_given(nodes[place + 1].text)
    )
    first = place + 1 if led else place
    last = first
    while (
        last < len(nodes)
        and _is_name(text, nodes, last)
        and (last == first or (nodes[last].start - nodes[last - 1].end <= 1 and _one_script(nodes, last)))
        and not (
            last > first
            and is_given(nodes[last].text)
            and is_past(nodes[last + 1].text if last + 1 < len(nodes) else "")
        )
    ):
        last += 1
    after = nodes[last].text if last < len(nodes) else ""
    trailing = after in _PLACES or after in platforms
    words = [node.text for node in nodes[first : last + (1 if trailing else 0)]]
    platform = next((platforms[word] for word in [*words, marker] if word in platforms), None)
    end = last + 1 if trailing else last
    if led and last > first:
        name = text[nodes[first].start : nodes[last - 1].end]
        return Placed(Span(nodes[at].start, nodes[end - 1].end), platform, name)
    if not led and platform is not None and len(words) == 1:
        return Placed(Span(nodes[at].start, nodes[max(end, first + 1) - 1].end), platform)
    if not led and last > first and (platform is not None or trailing):
        name = text[nodes[first].start : nodes[end - 1].end]
        return Placed(Span(nodes[at].start, nodes[end - 1].end), platform, name)
    named = text[nodes[first].start : nodes[last - 1].end] if last > first else ""
    if named and _GATHERING.fullmatch(named.partition(" ")[0]):
        return Placed(Span(nodes[at].start, nodes[last - 1].end), None, named)
    return None


def _one_script(nodes: Sequence[Node], at: int) -> bool:
    """ "Python Beginners Игнат": a name in other letters is somebody's."""
    return not (nodes[at].text[0] >= "а" and nodes[at - 1].text.isascii() and is_given_name(nodes[at].text))


def _is_name(text: str, nodes: Sequence[Node], at: int) -> bool:
    """A word of a community's name: capitalised, or in Latin letters with a sign in it ("r/python")."""
    if at >= len(nodes):
        return False
    node = nodes[at]
    first = text[node.start]
    return (
        first.isupper()
        or first.isdecimal()
        or (node.text in ("/", ".", "-", "&") and at > 0 and nodes[at - 1].end == node.start)
    )
