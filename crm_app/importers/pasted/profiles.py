"""Which links of a page are profiles of people, and what they say of who it is."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from crm_app.domain.records import IdentityRecord

_LONGEST = 1000  # characters
_FACEBOOK = "https://www.facebook.com/"
_NOBODY = """
    groups events pages photo photo.php photos watch marketplace help policies hashtag share sharer login friends
    messages notifications stories reel reels privacy settings bookmarks gaming ads business legal about profile.php
    l.php story.php permalink.php media permalink posts home.php plugins dialog tr search people public games joinchat
    addstickers proxy iv c s setlanguage addtheme bg boost feed im wall video videos audio audios app apps docs market
    away.php club topic terms support dev blog jobs clips
"""
_PAGES = frozenset(_NOBODY.split())
_VK_THINGS = re.compile(r"(?:club|public|event|wall|photo|video|album|topic|market|doc|audio|app|clip)-?\d.*", re.I)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (platform, re.compile(pattern, re.I))
    for platform, pattern in (
        ("linkedin", r"(?:https?://(?:[a-z0-9-]+\.)?linkedin\.com)?/(?:mwlite/)?in/([^/?#\s]+)"),
        ("facebook.id", r"(?:https?://(?:[a-z0-9-]+\.)?facebook\.com)?/groups/[\w.-]+/user/(\d+)"),
        ("facebook.id", r"https?://(?:[a-z0-9-]+\.)?(?:facebook|fb)\.com/profile\.php\?(?:[^#]*&)?id=(\d+)"),
        ("facebook", r"https?://(?:[a-z0-9-]+\.)?(?:facebook|fb)\.com/([\w.]{3,80})/?(?:[?#].*)?$"),
        ("reddit", r"(?:https?://(?:[a-z]+\.)?reddit\.com)?/u(?:ser)?/([\w-]{3,20})(?:[/?#]|$)"),
        ("telegram", r"https?://(?:t|telegram)\.me/([a-z]\w{3,31})/?(?:[?#].*)?$"),
        ("vk", r"https?://(?:[a-z]+\.)?vk\.com/([\w.]{2,64})/?(?:[?#].*)?$"),
        ("discord", r"https?://(?:[a-z]+\.)?discord(?:app)?\.com/users/(\d{5,25})"),
        ("slack", r"https?://[\w.-]+\.slack\.com/(?:team|app/T\w+/user_profile)/([UW][A-Z0-9]{5,15})"),
        ("meetup", r"https?://(?:[a-z]+\.)?meetup\.com/(?:[^?#]*/)?members/(\d+)"),
    )
)
_HOSTS = re.compile(
    r"linkedin\.com|facebook\.com|fb\.com|reddit\.com|t\.me|telegram\.me|vk\.com|discord|slack\.com|meetup", re.I
)


@dataclass(frozen=True, slots=True)
class Profile:
    """``url`` in one spelling, so that one person is found once; ``handle`` where people are called by it there."""

    platform: str
    url: str
    handle: str = ""


def profile_of(href: str) -> Profile | None:
    """The profile that a link leads to; None for any other link."""
    href = href.strip()[:_LONGEST]
    if not (href.startswith("/") or _HOSTS.search(href)):
        return None
    for platform, pattern in _PATTERNS:
        if found := pattern.match(href):
            return _profile(platform, found[1])
    return None


def _profile(platform: str, who: str) -> Profile | None:
    if who.casefold() in _PAGES or (platform == "vk" and _VK_THINGS.fullmatch(who)):
        return None
    match platform:
        case "linkedin":
            slug = unquote(who)
            slug = who if "\ufffd" in slug or re.search(r"[/?#\s\x00]", slug) else slug
            return Profile(platform, f"https://www.linkedin.com/in/{slug.lower()}")
        case "facebook.id":
            return Profile("facebook", f"{_FACEBOOK}profile.php?id={who}")
        case "facebook":
            return Profile(platform, _FACEBOOK + who)
        case "reddit":
            return Profile(platform, f"https://www.reddit.com/user/{who}", who)
        case "telegram":
            return Profile(platform, f"https://t.me/{who}", who)
        case "vk":
            return Profile(platform, f"https://vk.com/{who}")
        case "discord":
            return Profile(platform, f"https://discord.com/users/{who}")
        case "slack":
            return Profile(platform, f"https://app.slack.com/team/{who}")
        case _:
            return Profile(platform, f"https://www.meetup.com/members/{who}/")


def identity_of(profile: Profile) -> IdentityRecord:
    """As the platform's own export names the same person."""
    last = profile.url.rstrip("/").rpartition("/")[2]
    match profile.platform:
        case "reddit" | "telegram":
            return IdentityRecord(profile.platform, "handle", profile.handle)
        case "discord" | "slack" | "meetup":
            return IdentityRecord(profile.platform, "user_id", last)
        case "vk" if re.fullmatch(r"id\d+", last):
            return IdentityRecord("vk", "user_id", last[2:])
        case _:
            return IdentityRecord(profile.platform, "url", profile.url)
