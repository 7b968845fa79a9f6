"""Who a cell names: keys of names, profile URLs made alike, lists of names taken apart."""

import re
import unicodedata
from urllib.parse import unquote

from crm_app.domain.names import fold
from crm_app.domain.records import IdentityRecord, Owner, PersonRecord

CLOSED_ACCOUNT = "LinkedIn Member"
_PROFILE = "https://www.linkedin.com/in/"
_ANY_PROFILE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)?linkedin\.com/(?:mwlite/)?in/", re.IGNORECASE)
_SLUG_END = re.compile(r"[/?#\s]")
_BARE_COMMA = re.compile(r",(?!\s)")


def name_key(name: str) -> str:
    return f"name:{fold(name)}"


def profile_key(url: str) -> str:
    """``url:https://www.linkedin.com/in/<slug>``, or empty for what is no profile of a person.

    Scheme, country host, case, percent encoding, trailing slash and query make no difference.
    """
    if url.startswith(_PROFILE):
        slug = url[len(_PROFILE) :]
        if slug.isascii() and slug.replace("-", "").isalnum():
            return f"url:{_PROFILE}{slug.lower()}"
    else:
        found = _ANY_PROFILE.match(url.strip())
        if found is None:
            return ""
        slug = url.strip()[found.end() :]
    if not slug.isalnum():
        slug = _SLUG_END.split(slug, maxsplit=1)[0]
        if "%" in slug:
            plain = unquote(slug)
            slug = slug if "\ufffd" in plain else plain.strip()
    if not slug.isascii():
        slug = unicodedata.normalize("NFC", slug)
    return f"url:{_PROFILE}{slug.lower()}" if slug else ""


def person(name: str, url: str = "") -> PersonRecord:
    """A person by name and, where it is one, by profile URL; a nameless profile is called by its slug."""
    key = profile_key(url)
    if key and (not name or is_closed(name)):
        name = key.rpartition("/")[2].replace("-", " ")
    return PersonRecord(name, identities=(IdentityRecord("linkedin", "url", url.strip()),) if key else ())


def full_name(given: str, family: str) -> str:
    """Given and family name as one; either may be missing."""
    given, family = given.strip(), family.strip()
    return f"{given} {family}" if given and family else given or family


def named_person(given: str, family: str, url: str = "") -> PersonRecord:
    """As ``person``, where the source has the two parts of the name; a URL without a scheme gets one."""
    name = full_name(given, family)
    one = person(name, f"https://{url}" if url and "//" not in url else url)
    return PersonRecord(name, given.strip(), family.strip(), one.identities) if one.name == name else one


def person_key(name: str, url: str = "") -> str:
    return profile_key(url) or name_key(name)


def is_closed(name: str) -> bool:
    """Whether this is what LinkedIn writes for an account that is gone (or hidden)."""
    return name.casefold() == CLOSED_ACCOUNT.casefold()


def is_owner(owner: Owner, name: str, url: str = "") -> bool:
    """By profile URL where both are known, by name otherwise."""
    mine, theirs = profile_key(owner.profile_url), profile_key(url)
    if mine and theirs:
        return mine == theirs
    return bool(owner.name) and fold(owner.name) == fold(name)


def split_names(text: str, count: int = 0) -> list[str]:
    """The names of a TO cell, which LinkedIn joins with bare commas.

    ``count`` is how many there are, where the profile URLs say so. A comma with a blank after it belongs to the name
    (", MBA") unless only splitting there gives the right number.
    """
    text = text.strip()
    if not text:
        return []
    if count == 1:
        return [text]
    names = [name.strip() for name in _BARE_COMMA.split(text)]
    if count and len(names) != count:
        everywhere = [name.strip() for name in text.split(",")]
        if len(everywhere) == count:
            names = everywhere
    return [name for name in names if name]


def split_urls(text: str) -> list[str]:
    return [url.strip() for url in text.split(",") if url.strip()]
