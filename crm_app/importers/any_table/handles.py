"""Takes a cell apart into identities: e-mails, phones, links, handles; what is none of them is given back."""

import re
from collections.abc import Iterable

from crm_app.domain.identities import guess_identity
from crm_app.domain.records import IdentityRecord
from crm_app.importers.any_table.values import EMAIL, is_phone

_MOST = 20  # of one kind in one cell
_LONGEST = 500  # characters
_PHONE_ENDS = re.compile(r"[;,\n|]| / ")
_ONE_PHONE = re.compile(r"\+[\d()\- ]{8,20}\d")
_LINK_ENDS = re.compile(r"[\s;|]+|,\s+")
_SLUG = re.compile(r"/?(?:in/)?([\w%-]{3,100})/?")
_WORD = re.compile(r"@?[\w.-]{2,64}")
_NAME_OF = {"telegram": re.compile(r"@?([A-Za-z]\w{3,31})"), "reddit": re.compile(r"(?:/?u(?:ser)?/)?@?([\w-]{3,20})")}
_DISCORD = re.compile(r"@?\S(?:.{0,38}\S)?")
_SLACK_ID = re.compile(r"[UW][A-Z0-9]{7,12}")
_PAGES = {"facebook": "https://www.facebook.com/", "vk": "https://vk.com/"}
_HOSTS = {"vk": re.compile(r"(?:https?://)?(?:www\.|m\.)?vk\.com/(?P<page>[\w.]+)/?", re.I)}
_VK_ID = re.compile(r"id(\d{1,12})")
Taken = tuple[tuple[IdentityRecord, ...], str]


def emails(cell: str) -> Taken:
    """The addresses in a cell; a cell without one is given back."""
    if len(cell) <= _LONGEST and EMAIL.fullmatch(cell):
        return (IdentityRecord("email", "email", cell),), ""
    found = EMAIL.findall(cell[: 4 * _LONGEST])[:_MOST]
    return tuple(IdentityRecord("email", "email", one) for one in dict.fromkeys(found)), "" if found else cell


def phones(cell: str) -> Taken:
    if _ONE_PHONE.fullmatch(cell):
        return (IdentityRecord("phone", "phone", cell),), ""
    parts = [part.strip() for part in _PHONE_ENDS.split(cell[:_LONGEST])][:_MOST]
    found = [part for part in parts if is_phone(part) or (len(part) <= 30 and sum(map(str.isdigit, part)) >= 5)]
    rest = "" if found else cell
    return tuple(IdentityRecord("phone", "phone", one) for one in dict.fromkeys(found)), rest


def links(cell: str) -> Taken:
    """Profiles on platforms that are known, and other addresses of pages."""
    found: list[IdentityRecord] = []
    rest: list[str] = []
    for part in [part for part in _LINK_ENDS.split(cell[: 4 * _LONGEST]) if part][:_MOST]:
        guess = guess_identity(part[:_LONGEST])
        if guess.platform or guess.kind == "url":
            found.append(IdentityRecord(guess.platform or "web", guess.kind, guess.value))
        else:
            rest.append(part)
    return tuple(dict.fromkeys(found)), " ".join(rest) if found else cell


def handles(platform: str, cell: str) -> Taken:
    """The profile on this platform: as a link, or as people write its name there."""
    value = cell.strip()
    if not value or len(value) > _LONGEST:
        return (), cell
    if known := _HOSTS.get(platform):
        if page := known.fullmatch(value):
            return (_on_vk(page["page"]),), ""
    elif "://" in value or "/" in value.strip("/"):
        found = [one for one in links(value)[0] if one.platform == platform]
        if found:
            return tuple(found), ""
    one = _named(platform, value)
    if one:
        return (one,), ""
    return links(cell) if "/" in value else ((), cell)


def _named(platform: str, value: str) -> IdentityRecord | None:
    match platform:
        case "linkedin" if (found := _SLUG.fullmatch(value)) and not value.isdigit():
            return IdentityRecord("linkedin", "url", f"https://www.linkedin.com/in/{found[1]}")
        case "telegram" | "reddit":
            found = _NAME_OF[platform].fullmatch(value)
            return IdentityRecord(platform, "handle", found[1]) if found else None
        case "discord":
            return IdentityRecord("discord", "handle", value.removeprefix("@")) if _DISCORD.fullmatch(value) else None
        case "slack" if _WORD.fullmatch(value):
            return IdentityRecord("slack", "user_id" if _SLACK_ID.fullmatch(value) else "handle", value)
        case "vk" if _WORD.fullmatch(value):
            return _on_vk(value.removeprefix("@"))
        case "facebook" if _WORD.fullmatch(value):
            return IdentityRecord("facebook", "url", _PAGES["facebook"] + value.removeprefix("@"))
        case _:
            return None


def _on_vk(page: str) -> IdentityRecord:
    """Pages are called by number or by name; VK's own export knows the number."""
    if number := _VK_ID.fullmatch(page):
        return IdentityRecord("vk", "user_id", number[1])
    return IdentityRecord("vk", "url", _PAGES["vk"] + page)


def first_mark(identities: Iterable[IdentityRecord]) -> IdentityRecord | None:
    """What tells people of one name apart: an e-mail, else a phone, else a page or handle."""
    best = None
    for one in identities:
        if one.kind == "email":
            return one
        if best is None or (one.kind == "phone" and best.kind != "phone"):
            best = one
    return best
