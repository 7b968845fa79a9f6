"""Reads the cells of Reddit's tables: names of accounts and subreddits, instants."""

import re
from datetime import UTC, datetime
from functools import lru_cache

from crm_app.domain.records import CommunityRef, IdentityRecord, PersonRecord
from crm_app.domain.vocabulary import CommunityKind

_USER = re.compile(r"/?u(?:ser)?/", re.IGNORECASE)
_SUBREDDIT = re.compile(r"/?r/", re.IGNORECASE)
_NAME = re.compile(r"[\w-]{1,64}", re.ASCII)
_PLACE = re.compile(r"#|/?r/", re.IGNORECASE)
_BOT = re.compile(r".*(?:[a-z]Bot|[_-]bot)", re.ASCII)
_BOTS = frozenset({"reddit", "automoderator", "remindmebot", "modsupportbot", "welcomebot", "reddit-admin"})
_DELETED = frozenset({"[deleted]", "[removed]"})
_LONGEST_DATE = 40
_LONGEST_NAME = 64
_PROFILE = "u_"


def account(cell: str) -> str:
    """The name of an account without u/ before it, empty where there is none; what is longer than any is cut."""
    cell = cell[:_LONGEST_NAME].strip()
    return _USER.sub("", cell, count=1) if "/" in cell else cell


def is_place(cell: str) -> bool:
    """Whether it is a subreddit ("#r/maps", "r/maps", "/r/maps") that writes or is written to: its moderators."""
    return bool(_PLACE.match(cell.strip()))


@lru_cache(maxsize=1024)
def not_a_person(name: str) -> str:
    """Why an account is none to keep in touch with: "deleted_account", "bot" (Reddit itself too), or empty."""
    if not name or name in _DELETED:
        return "deleted_account"
    return "bot" if name.casefold() in _BOTS or _BOT.fullmatch(name) else ""


def person(name: str) -> PersonRecord:
    return PersonRecord(name, identities=(IdentityRecord("reddit", "handle", name),))


def subreddit(cell: str) -> str:
    """The name of a subreddit or profile page without r/ before it; empty for what is none."""
    name = _SUBREDDIT.sub("", cell.strip(), count=1)
    return name if _NAME.fullmatch(name) else ""


def is_profile(name: str) -> bool:
    """Whether it is the page of an account, which Reddit keeps among the subreddits as "u_name"."""
    return name[:2].casefold() == _PROFILE


def community(name: str) -> CommunityRef:
    return CommunityRef("reddit", name.casefold(), f"r/{name}", CommunityKind.INTEREST)


def instant(cell: str) -> datetime | None:
    """The instant of "2024-05-02 18:11:04 UTC"; a time without a zone is UTC. None outside 1990 to 2100."""
    try:
        if len(cell) == 23 and cell.endswith(" UTC"):
            found = datetime.fromisoformat(f"{cell[:19]}+00:00")
        else:
            cell = cell.strip().removesuffix(" UTC")
            if not cell or len(cell) > _LONGEST_DATE:
                return None
            found = datetime.fromisoformat(cell)
            found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return found if 1990 <= found.year <= 2100 else None
