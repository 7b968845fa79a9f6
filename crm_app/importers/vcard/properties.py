"""What each property of a card says of its contact; what does not land whole in a column is kept."""

import re
from collections.abc import Callable

from crm_app.domain.card_lines import CardLine, is_identity, messenger
from crm_app.domain.card_text import is_blank, split
from crm_app.domain.names import fold, strip_scrub
from crm_app.importers.vcard.dates import parse_birthday
from crm_app.importers.vcard.draft import MAX_ITEMS, Draft, says_more, words
from crm_app.importers.vcard.photos import is_remote, photo_of
from crm_app.importers.vcard.profiles import identity_of

_LONGEST_NOTES = 1 << 20  # characters
_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "starred in android"})  # Google's own
_SPOKEN = {
    "NICKNAME": "nickname", "ANNIVERSARY": "anniversary", "GENDER": "gender", "LANG": "language", "RELATED": "related",
    "SPOUSE": "spouse", "SPOUSE-NAME": "spouse", "PARTNER": "partner", "ASSISTANT": "assistant",
    "ASSISTANTSNAME": "assistant", "MANAGER": "manager", "MANAGERSNAME": "manager", "CHILD": "child",
    "CHILDREN": "children", "HOBBY": "hobby", "INTEREST": "interest", "EXPERTISE": "expertise", "CUSTOM": "custom",
    "PROFESSION": "profession", "DEPARTMENT": "department", "OFFICE": "office", "DEATHDATE": "died on",
    "BIRTHPLACE": "birthplace", "DEATHPLACE": "place of death", "MAIDENNAME": "maiden name", "ROLE": "role",
    "TITLE": "title", "PHONETIC-FIRST-NAME": "phonetic first name", "PHONETIC-LAST-NAME": "phonetic last name",
    "PHONETIC-MIDDLE-NAME": "phonetic middle name", "WEDDING-ANNIVERSARY": "anniversary", "LINE": "line",
}  # fmt: skip
_VENDORS = re.compile(r"X-(?:MS-|MS-OL-|EVOLUTION-|KADDRESSBOOK-X-|WAB-|MOZILLA-|FUNAMBOL-)?")
_ANDROID = re.compile(r"vnd\.android\.cursor\.item/(nickname|contact_event|relation)$")
_USUAL = frozenset({"other", "home", "work", "mobile", "main", "homepage"})  # labels that say nothing special
_EVENTS = {"1": "anniversary", "3": "birthday"}


def _full_name(draft: Draft, line: CardLine) -> None:
    name = words(line.text())
    if draft.name:
        if name and name != draft.name:
            draft.keep(line)
    else:
        draft.name = name


def _names(draft: Draft, line: CardLine) -> None:
    if draft.structured is not None:
        draft.keep(line)
        return
    draft.structured = line
    parts = [part and words(part.replace(",", " ")) for part in split(line.value, ";")] + [""] * 5
    draft.family, draft.given = parts[0], parts[1]
    more = any(parts[2:])
    if more:
        for label, part in zip(("middle name", "prefix", "suffix"), parts[2:5], strict=True):
            draft.say(label, part)
    if more or says_more(line):
        draft.keep(line)


def _nickname(draft: Draft, line: CardLine) -> None:
    text = words(", ".join(part for part in split(line.value, ",") if part.strip()))
    draft.nickname = draft.nickname or text
    draft.say("nickname", text)
    draft.keep(line)


def _organisation(draft: Draft, line: CardLine) -> None:
    draft.organisations.append(line)


def _position(draft: Draft, line: CardLine) -> None:
    text = strip_scrub(line.text())
    if not draft.position:
        draft.position = text
    elif text != draft.position:
        draft.say(_SPOKEN[line.kind], text)
        draft.keep(line)


def _address(draft: Draft, line: CardLine) -> None:
    draft.addresses.append(line)


def _birthday(draft: Draft, line: CardLine) -> None:
    found = parse_birthday(line)
    if found and draft.birthday in ("", found):
        draft.birthday = found
    else:
        draft.say("birthday", line.text())
        draft.keep(line)


def _note(draft: Draft, line: CardLine) -> None:
    text = strip_scrub(line.text())
    if sum(map(len, draft.notes[:MAX_ITEMS])) + len(text) > _LONGEST_NOTES or len(draft.notes) >= MAX_ITEMS:
        draft.dropped.append(line.kind)
    elif text:
        draft.notes.append(text)


def _categories(draft: Draft, line: CardLine) -> None:
    left: list[str] = []
    for part in split(line.value, ",", MAX_ITEMS):
        tag = words(part)[:100]
        if fold(tag).removeprefix("* ").removeprefix("system group: ") in _GROUPS:
            left.append(tag)
        elif tag and len(draft.tags) < MAX_ITEMS:
            draft.tags.setdefault(tag)
    if left:
        draft.keep(CardLine("", line.name, line.kind, (), ",".join(left)))


def _photo(draft: Draft, line: CardLine) -> None:
    if is_remote(line):
        draft.keep(line)
    elif not draft.photo:
        draft.photo = photo_of(line)


def _identity(draft: Draft, line: CardLine) -> None:
    """A phone, an e-mail, a profile; its type or label, which no column holds, is kept with the line."""
    label = draft.label(line)
    one = identity_of(line, label) if is_identity(line) else None
    if one is None:
        kinds = sorted(line.types() & {"work", "fax", "pager"})
        draft.say(label or " ".join([_WORDS.get(line.kind, line.kind.casefold()), *kinds]), line.text())
        draft.keep(line)
        return
    draft.identity(one)
    if label and label not in _USUAL:
        draft.say(label, one.value)
    if line.kind not in _WORDS or says_more(line):
        draft.keep(line)


_WORDS = {"EMAIL": "e-mail", "TEL": "phone", "URL": "website"}


def _android(draft: Draft, line: CardLine) -> None:
    parts = [*split(line.value, ";"), "", "", "", ""]
    if found := _ANDROID.match(parts[0]):
        if found[1] == "contact_event":
            draft.say(parts[3] or _EVENTS.get(parts[2], "date"), parts[1])
        elif found[1] == "nickname":
            draft.nickname = draft.nickname or words(parts[1])
            draft.say("nickname", parts[1])
        else:
            draft.say(parts[3] or "related", parts[1])
    draft.keep(line)


def _agent(draft: Draft, line: CardLine) -> None:
    found = re.search(r"^FN[^:\n]*:(.*)$", line.text(), re.MULTILINE | re.IGNORECASE)
    draft.say("agent", found[1] if found else "")
    draft.keep(line)


def _labelled(draft: Draft, line: CardLine) -> None:
    """A date or a relative under the name that the person gave it (Apple, Google)."""
    draft.say(draft.label(line) or ("date" if line.kind == "X-ABDATE" else "related"), line.text())
    draft.keep(line)


def _other(draft: Draft, line: CardLine) -> None:
    """Anything else is kept; what people wrote, and not programs, is also shown."""
    if label := _SPOKEN.get(_VENDORS.sub("", line.kind, count=1)):
        relation = " ".join(sorted(line.types() - {"pref", "contact", "friend", "home", "work"}))
        draft.say(draft.label(line) or (relation if line.kind == "RELATED" else "") or label, line.text())
    draft.keep(line)


def _nothing(draft: Draft, line: CardLine) -> None:
    del draft, line


HANDLERS: dict[str, Callable[[Draft, CardLine], None]] = {
    "FN": _full_name, "N": _names, "NICKNAME": _nickname, "X-NICKNAME": _nickname, "ORG": _organisation,
    "TITLE": _position, "ROLE": _position, "ADR": _address, "BDAY": _birthday, "NOTE": _note,
    "CATEGORIES": _categories, "PHOTO": _photo, "EMAIL": _identity, "TEL": _identity, "URL": _identity,
    "IMPP": _identity, "SOCIALPROFILE": _identity, "X-SOCIALPROFILE": _identity, "X-ANDROID-CUSTOM": _android,
    "AGENT": _agent, "X-ABDATE": _labelled, "X-ABRELATEDNAMES": _labelled, "VERSION": _nothing, "PRODID": _nothing,
    "REV": _nothing, "UID": _nothing,
}  # fmt: skip

SILENT = frozenset({"VERSION", "PRODID", "REV"})
"""Properties that nobody asks for: a reader may leave their lines out."""


def take(draft: Draft, line: CardLine) -> None:
    """What one line says; one with an empty value says nothing."""
    if is_blank(line.value):
        return
    handler = HANDLERS.get(line.kind)
    if handler is not None:
        handler(draft, line)
    elif messenger(line.kind):
        _identity(draft, line)
    else:
        _other(draft, line)
