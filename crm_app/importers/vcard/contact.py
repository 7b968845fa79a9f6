"""A card as a contact: its name, its key, and all that its lines say."""

import re
from hashlib import sha256
from itertools import islice

from crm_app.domain.card_text import split
from crm_app.domain.names import fold, split_name
from crm_app.domain.records import ContactRecord, PersonRecord
from crm_app.importers.vcard.cards import Card
from crm_app.importers.vcard.draft import Draft, words
from crm_app.importers.vcard.places import settle
from crm_app.importers.vcard.properties import take

_URN = re.compile(r"urn:(?:uuid:)?", re.IGNORECASE)
_APPLE_LABEL = re.compile(r"_?\$!<(.*)>!\$_?")
_LONGEST_KEY = 200
_LABELS = frozenset({"X-ABLABEL", "X-LABEL"})
_KINDS = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_SHOWN_DROPPED = 20


def is_group(card: Card) -> bool:
    return any(line.kind in _KINDS and line.value.strip().casefold() == "group" for line in card.lines)


def contact(card: Card, row: int) -> ContactRecord | None:
    """The contact of a whole card; none for a card without any name, e-mail and phone."""
    draft = Draft(_labels(card))
    for line in card.lines:
        take(draft, line)
    settle(draft)
    name = _name(draft)
    if not name:
        return None
    given, family = draft.given, draft.family
    if draft.name and draft.name != draft.company and not (given and family) and _says_no_more(draft):
        given, family = split_name(draft.name)
    if card.dropped or draft.dropped:
        dropped = islice(dict.fromkeys([*card.dropped, *draft.dropped]), _SHOWN_DROPPED)
        draft.fields += [("dropped", what) for what in dropped]
    digest, uid = _digest(draft, name), _uid(card)
    return ContactRecord(
        (row,),
        uid or digest,
        PersonRecord(name, given, family, tuple(draft.identities.values())),
        (digest,) if uid else (),
        draft.company,
        draft.position,
        draft.location,
        draft.birthday,
        "\n\n".join(draft.notes),
        tags=tuple(draft.tags),
        photo=draft.photo,
        fields=tuple(dict.fromkeys(draft.fields)),
        kept=tuple(draft.kept),
    )


def _labels(card: Card) -> dict[str, str]:
    """What the groups of lines are called; Apple writes its own labels as "_$!<Spouse>!$_"."""
    labels: dict[str, str] = {}
    for line in card.lines:
        if line.group and line.kind in _LABELS:
            text = words(line.text())[:100]
            own = _APPLE_LABEL.fullmatch(text)
            labels[line.group.casefold()] = own[1].casefold() if own else text
    return labels


def _name(draft: Draft) -> str:
    if draft.name:
        return draft.name
    if draft.structured is not None and (draft.given or draft.family):
        return f"{draft.given} {draft.family}".strip()
    if draft.structured is not None:
        parts = [words(part) for part in split(draft.structured.value, ";")]
        if whole := " ".join(part for part in parts if part):
            return whole
    if draft.nickname or draft.company:
        return draft.nickname or draft.company
    by_platform = {one.platform: one.value for one in reversed(draft.identities.values())}
    return by_platform.get("email") or by_platform.get("phone") or ""


def _says_no_more(draft: Draft) -> bool:
    """Whether N does not tell the given from the family name: it is not there, or holds the whole name in one."""
    one = fold(draft.given or draft.family)
    return not one or sorted(one.split()) == sorted(fold(draft.name).replace(",", " ").split())


def _uid(card: Card) -> str:
    for line in card.lines:
        if line.kind == "UID" and (uid := fold(_URN.sub("", line.text().strip(), count=1))):
            return uid if len(uid) <= _LONGEST_KEY else f"uid:{sha256(uid.encode()).hexdigest()[:32]}"
    return ""


def _digest(draft: Draft, name: str) -> str:
    """The key of a card without UID: the name with all e-mails and phones."""
    ways = sorted([key for platform, _, key in draft.identities if platform in ("email", "phone")])
    return f"card:{sha256(chr(10).join([fold(name), *ways]).encode()).hexdigest()[:32]}"
