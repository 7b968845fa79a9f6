"""What the archive says of itself: whose it is, and what its conversations are called."""

import binascii
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from crm_app.errors import BadInput
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.vk.tokens import decoded, page, plain, tags

_LONGEST_META = 1000
_NAME_LABELS = frozenset({"полное имя", "имя", "full name", "name"})
_MOST_PEERS = 100_000


@dataclass(frozen=True, slots=True)
class Account:
    """The owner's id and name; empty where the archive does not say."""

    user: str = ""
    name: str = ""


def account(profiles: Sequence[Member], pages: Sequence[Member]) -> Account:
    """What the profile says; the id alone stands at the top of every page."""
    user = name = ""
    for member in profiles:
        with suppress(BadInput):
            text = page(member)
            user, name = user or _user_in(text), name or _name_in(text)
    if not user and pages:
        with suppress(BadInput, OSError), pages[0].open() as file:
            user = _user_in(decoded(file.read(HEAD)))
    return Account(user, name)


def _user_in(text: str) -> str:
    """The id in the page's meta tag "jd", which is JSON in Base64."""
    for tag in tags(text[:HEAD]):
        if tag.name == "meta" and "jd" in tag.rest:
            attributes = tag.attributes()
            if attributes.get("name") == "jd":
                return _decoded_user(attributes.get("content", ""))
    return ""


def _decoded_user(content: str) -> str:
    with suppress(ValueError, RecursionError):
        if len(content) <= _LONGEST_META:
            said: Any = json.loads(binascii.a2b_base64(content.encode("ascii", "replace")))
            user = cast(dict[str, Any], said).get("user_id") if isinstance(said, dict) else None
            if isinstance(user, int | str) and not isinstance(user, bool) and str(user).isascii():
                return str(user) if str(user).isdigit() else ""
    return ""


def _name_in(text: str) -> str:
    """The text that follows the label "full name" in the profile."""
    wanted = False
    for tag in tags(text):
        before = " ".join(plain(tag.before).split())
        if before and wanted:
            return before[:200]
        wanted = wanted or before.casefold() in _NAME_LABELS
    return ""


def titles(members: Sequence[Member]) -> dict[str, str]:
    """The name of each conversation by its folder; of a damaged list nothing."""
    found: dict[str, str] = {}
    for member in members:
        with suppress(BadInput):
            folder = ""
            for tag in tags(page(member)):
                if folder and tag.name == "a" and tag.end:
                    found[folder] = " ".join(plain(tag.before).split())
                folder = ""
                if tag.name == "a" and not tag.end and len(found) < _MOST_PEERS:
                    href = tag.attributes().get("href", "")
                    folder = href.partition("/")[0] if "/messages" in href else ""
    return found
