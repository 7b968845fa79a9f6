"""Identities: the normalised value that makes one unique, the link it opens, and what a hand-typed value is."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from crm_app.domain.names import fold
from crm_app.domain.vocabulary import IdentityKind

_EMAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\\[\]/?#]+\.[^\s@<>\"(),:;\\\[\]/?#.]{2,}")
_PHONE = re.compile(r"\+?[\d(][\d\s().\-/\u2010-\u2013\u00A0]{5,}\d")
_EXTENSION = re.compile(r"(?:;ext=|ext\.?|доб\.?|x|#)\s*(\d+)$", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:(?=//)", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_BARE_URL = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?:[/?#:]\S*)?")
_UNSAFE = re.compile(r"[\s\\\x00-\x1F\x7F]")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)

# Hosts that are the same site under another name, and sites whose paths do not tell upper from lower case.
_SAME_SITE = {"telegram.me": "t.me", "telegram.dog": "t.me", "fb.com": "facebook.com", "discordapp.com": "discord.com"}
_CASELESS = frozenset(["linkedin.com", "facebook.com", "reddit.com", "t.me"])
_SUBDOMAIN = re.compile(r"(?:www|m|mobile|web|old|new|touch|[a-z]{2}|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.)")

# What a path on a known site names: host, path, platform, kind; the group is the value, without one the whole URL is.
_SITES = tuple(
    (host, re.compile(path, re.IGNORECASE), platform, kind)
    for host, path, platform, kind in (
        ("linkedin.com", r"/(?:in|pub)/[^/]+.*", "linkedin", IdentityKind.URL),
        ("t.me", r"/(?:s/)?([a-z]\w{3,31})", "telegram", IdentityKind.HANDLE),
        ("reddit.com", r"/(?:u|user)/([\w-]+)(?:/.*)?", "reddit", IdentityKind.HANDLE),
        ("facebook.com", r"/.+", "facebook", IdentityKind.URL),
        ("discord.com", r"/users/(\d+)", "discord", IdentityKind.USER_ID),
        ("slack.com", r"/team/(\w+)", "slack", IdentityKind.USER_ID),
    )
)
_HANDLES = (
    (re.compile(r"/?u(?:ser)?/([\w-]{3,20})", re.IGNORECASE), "reddit"),
    (re.compile(r"(.{2,32}#\d{4})"), "discord"),
    (re.compile(r"@([a-z]\w{3,31})", re.IGNORECASE), "telegram"),
)
_PROFILES = {"telegram": "https://t.me/", "reddit": "https://www.reddit.com/user/"}


class Guess(NamedTuple):
    """What a hand-typed value is; ``platform`` is empty where nothing tells it."""

    platform: str
    kind: str
    value: str


@lru_cache(maxsize=16384)
def identity_key(platform: str, kind: str, value: str) -> str:
    """The normalised value: with platform and kind it names one identity. Never raises."""
    text = unicodedata.normalize("NFKC", value).strip()
    match kind:
        case IdentityKind.EMAIL:
            return _email_key(text)
        case IdentityKind.PHONE:
            return _phone_key(text)
        case IdentityKind.URL:
            return _url_key(text)
        case IdentityKind.HANDLE:
            bare = re.sub(r"^/?u(?:ser)?/", "", text, flags=re.IGNORECASE) if platform == "reddit" else text
            return fold_handle(bare)
        case _:
            return text


def fold_handle(text: str) -> str:
    """A handle without its @ and without case; diacritics stay, they make another handle."""
    return text.strip().lstrip("@").casefold() or text.strip().casefold()


def identity_link(kind: str, value: str, platform: str = "") -> str | None:
    """The URL that opens an identity, or None: only http, https, mailto and tel, with a host, without user info.

    The host is shown in ASCII (punycode), so that a look-alike can be seen; an address carries no headers.
    """
    text = value.strip()
    match kind:
        case IdentityKind.EMAIL:
            found = _EMAIL.search(text.removeprefix("mailto:"))
            return f"mailto:{quote(found[0], safe='@+')}" if found and not _UNSAFE.search(found[0]) else None
        case IdentityKind.PHONE:
            digits = _phone_key(text).partition("x")[0]
            return f"tel:{digits}" if len(digits.lstrip("+")) >= 3 and digits.lstrip("+").isdecimal() else None
        case IdentityKind.URL:
            return _web_link(text)
        case IdentityKind.HANDLE if platform in _PROFILES:
            handle = identity_key(platform, kind, text)
            return _PROFILES[platform] + handle if re.fullmatch(r"[\w-]+", handle, re.ASCII) else None
        case _:
            return None


def guess_identity(text: str) -> Guess:
    """What a value typed by hand is, by its form alone; a word that nothing tells is a handle on no platform."""
    value = " ".join(text.split())
    bare = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE)
    if _EMAIL.fullmatch(bare):
        return Guess("email", IdentityKind.EMAIL, bare)
    number = re.sub(r"^tel:", "", value, flags=re.IGNORECASE)
    if _PHONE.fullmatch(_EXTENSION.sub("", number).strip()):
        return Guess("phone", IdentityKind.PHONE, number)
    if _WEB.match(value) or _BARE_URL.fullmatch(value):
        return _guess_url(value)
    for pattern, platform in _HANDLES:
        if found := pattern.fullmatch(value):
            return Guess(platform, IdentityKind.HANDLE, found[1])
    return Guess("", IdentityKind.HANDLE, value)


def _guess_url(value: str) -> Guess:
    url = value if _WEB.match(value) else f"https://{value}"
    host, slash, path = _url_key(url).partition("/")
    # The key folds case; the handle is shown as it was typed.
    typed_path = url.split("?")[0].split("#")[0].rstrip("/")
    for site, pattern, platform, kind in _SITES:
        if (host == site or host.endswith(f".{site}")) and (found := pattern.fullmatch(slash + path)):
            if not pattern.groups:
                return Guess(platform, kind, url)
            at = typed_path.casefold().rfind(f"/{found[1].casefold()}")
            return Guess(platform, kind, typed_path[at + 1 : at + 1 + len(found[1])] if at >= 0 else found[1])
    return Guess("", IdentityKind.URL, url)


def _email_key(text: str) -> str:
    found = _EMAIL.search(text)
    return (found[0] if found else re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)).casefold()


def _phone_key(text: str) -> str:
    """Digits with the leading + where one stands; an extension follows an x: it tells people of one office apart."""
    number = fold(re.sub(r"^tel:", "", text, flags=re.IGNORECASE))
    extension = _EXTENSION.search(number)
    digits = "".join(str(unicodedata.digit(sign)) for sign in _EXTENSION.sub("", number) if sign.isdecimal())
    if not digits:
        return number
    if not number.startswith("+") and digits.startswith("00") and len(digits) > 9:
        number, digits = "+", digits[2:]
    return ("+" if number.startswith("+") else "") + digits + (f"x{extension[1]}" if extension else "")


def _url_key(text: str) -> str:
    """Host and path, without what does not name the page: scheme, www, language, query, trailing slash."""
    address = _SCHEME.sub("", text, count=1).lstrip("/")
    address, _, query = address.partition("#")[0].partition("?")
    authority, _, path = address.partition("/")
    host = authority.rpartition("@")[2].casefold().removesuffix(":443").removesuffix(":80").rstrip(".")
    host = host.removeprefix("www.")
    # Another language or device of a known site is the same site; elsewhere a subdomain is a place of its own.
    short = _SUBDOMAIN.sub("", host, count=1)
    host = _SAME_SITE.get(short, short) if _SAME_SITE.get(short, short) in _CASELESS else _SAME_SITE.get(host, host)
    segments = [_decoded(segment) for segment in path.split("/") if segment]
    if host in _CASELESS:
        segments = [segment.casefold() for segment in segments]
    if host == "linkedin.com" and segments[:1] == ["in"]:
        segments = segments[:2]
    if host == "reddit.com" and segments[:1] == ["u"]:
        segments[0] = "user"
    if host == "facebook.com" and segments == ["profile.php"]:
        segments = [f"profile.php?{part}" for part in query.split("&") if re.fullmatch(r"id=\d+", part)] or segments
    return "/".join([host, *segments])


def _decoded(segment: str) -> str:
    """A path segment in one spelling: percent-escapes read as UTF-8, where that changes nothing else."""
    try:
        plain = unquote(segment, errors="strict")
    except UnicodeDecodeError:
        return segment
    return segment if re.search(r"[/?#%\x00-\x20]", plain) else unicodedata.normalize("NFC", plain)


def _web_link(text: str) -> str | None:
    if _UNSAFE.search(text) or text.startswith("/"):
        return None
    address = text if _WEB.match(text) else f"https://{text}"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
        path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~"), quote(parts.query, safe="/?%:@!$&'()*+,;=~")
    except (UnicodeError, ValueError):
        return None
    if "@" in parts.netloc or "." not in host or not _HOST.fullmatch(host) or (not _WEB.match(text) and port):
        return None
    return f"{parts.scheme.lower()}://{host}{port}{path}" + (f"?{query}" if query else "")
