"""Where a line says it was: a platform, a community on it, a chat by its name."""

import re
from collections.abc import Sequence

from crm_app.domain.names import fold
from crm_app.domain.vocabulary import PLATFORMS
from crm_app.quick_add.line.inflection import bases
from crm_app.quick_add.line.records import Names, Placed, Span
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
        ("telegram", "tg тг телеграм телеграме телеграмм телеграмме телега телеге"),
        ("vk", "вк вконтакте"),
    )
    for alias in aliases.split()
}
_NAMES = {fold(name): key for key, name, _ in PLATFORMS if key not in ("email", "phone", "web", "in_person", "meetup")}
_INTO = wordset("at on in via through over from during в во на по через из")
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
        if node.text in _INTO and (found := _after(text, nodes, at, platforms)) is not None:
            return found
    return None


def _known(nodes: Sequence[Node], names: Names) -> tuple[int, int, int, str, str] | None:
    best: tuple[int, int, int, str, str] | None = None
    words = [node.text for node in nodes]
    for community in names.communities():
        name = list(re.findall(r"\w+", fold(community.name)))
        for at in range(len(words) - len(name) + 1):
            if not name or not _same(words[at : at + len(name)], name):
                continue
            led = at > 0 and (words[at - 1] in _INTO or words[at - 1] in _PLACES or words[at - 1] == "the")
            if (led or len(name) > 1) and (best is None or len(name) > best[1] - best[0]):
                best = (at, at + len(name), community.id, community.name, community.platform)
    return best


def _same(words: list[str], name: list[str]) -> bool:
    return all(part == word or part in bases(word) for word, part in zip(words, name, strict=True))


def _after(text: str, nodes: Sequence[Node], at: int, platforms: dict[str, str]) -> Placed | None:
    """ "at PyData Slack", "in the Rust Berlin channel", "в чате Python RU", "on Telegram"."""
    place = at + 1
    if place < len(nodes) and nodes[place].text in ("the", "a"):
        place += 1
    marker = nodes[place].text if place < len(nodes) else ""
    led = marker in _PLACES or (marker in platforms and _is_name(text, nodes, place + 1))
    first = place + 1 if led else place
    last = first
    while (
        last < len(nodes)
        and _is_name(text, nodes, last)
        and (last == first or nodes[last].start - nodes[last - 1].end <= 1)
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
    return None


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
