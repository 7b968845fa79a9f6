"""Handles and profiles: which platform an IMPP, an X-SOCIALPROFILE, an X-ICQ or a URL is of."""

import re
from urllib.parse import unquote

from crm_app.domain.card_lines import CardLine, messenger
from crm_app.domain.names import fold
from crm_app.domain.records import IdentityRecord
from crm_app.domain.vocabulary import PLATFORMS, IdentityKind
from crm_app.importers.profiles import guessed
from crm_app.importers.vcard.draft import BIDI, words

_KNOWN = {
    **{fold(name): key for key, name, _colour in PLATFORMS if key not in ("email", "phone", "web", "in_person")},
    "tg": "telegram",
    "vkontakte": "vk",
}
_NAMES = {
    "twitter": "Twitter", "x": "Twitter", "skype": "Skype", "skype-username": "Skype", "skype-id": "Skype",
    "icq": "ICQ", "aim": "AIM", "msn": "MSN", "msnim": "MSN", "yahoo": "Yahoo", "yahoo-id": "Yahoo", "ymsgr": "Yahoo",
    "jabber": "XMPP", "xmpp": "XMPP", "gtalk": "Google Talk", "google-talk": "Google Talk",
    "google talk": "Google Talk", "googletalk": "Google Talk", "qq": "QQ", "gadugadu": "Gadu-Gadu", "gg": "Gadu-Gadu",
    "whatsapp": "WhatsApp", "signal": "Signal", "instagram": "Instagram", "github": "GitHub", "mastodon": "Mastodon",
    "flickr": "Flickr", "myspace": "MySpace", "sinaweibo": "Weibo", "sip": "SIP", "matrix": "Matrix", "irc": "IRC",
    "groupwise": "GroupWise", "ms-imaddress": "Messenger", "youtube": "YouTube", "tiktok": "TikTok",
}  # fmt: skip
_HOSTS = {
    "twitter.com": "Twitter", "x.com": "Twitter", "instagram.com": "Instagram", "github.com": "GitHub",
    "flickr.com": "Flickr", "myspace.com": "MySpace", "youtube.com": "YouTube", "tiktok.com": "TikTok",
    "weibo.com": "Weibo", "wa.me": "WhatsApp",
}  # fmt: skip
_NO_SERVICE = frozenset({"home", "work", "pref", "internet", "other", "personal", "private", "x-user", "text", "uri"})
_CONTEXT = re.compile(r";(?:phone-context|isub)=[^;]*", re.IGNORECASE)
_EXTENSION = re.compile(r";ext=", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]]{1,200}@[^\s@<>\"(),:;\\\[\]]{1,200}")
_NO_SCHEME = frozenset({"x-apple", "apple", "im"})  # any service
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):(?://)?(?=\S)", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:www\.|m\.|mobile\.)?([a-z0-9.-]+)/[^/?#]", re.IGNORECASE)
_SERVICE = re.compile(r"[^\x00-\x1f\x7f<>\"]{1,40}")
_TELEGRAM_ID = re.compile(r"https?://t\.me/@id(\d{3,15})", re.IGNORECASE)  # as iOS links its contacts
_WEBSITE = fold(next(name for key, name, _colour in PLATFORMS if key == "web"))
_LONGEST = 1000  # characters of a handle or URL


def identity_of(line: CardLine, label: str) -> IdentityRecord | None:
    text = line.text().strip()
    if not text.isascii():
        text = BIDI.sub("", text).strip()
    if line.kind == "EMAIL":
        found = _ADDRESS.search(text[:1000].removeprefix("mailto:"))
        return IdentityRecord("email", IdentityKind.EMAIL, found[0]) if found else None
    if line.kind == "TEL":
        bare = text[4:] if text[:4].casefold() == "tel:" else text
        bare = bare[:200]
        number = words(_EXTENSION.sub(" ext. ", _CONTEXT.sub("", bare)) if ";" in bare else bare)
        return IdentityRecord("phone", IdentityKind.PHONE, number) if number else None
    return _profile(line, label)


def _profile(line: CardLine, label: str) -> IdentityRecord | None:
    """The identity in a line that ``card_lines.is_identity`` says is one, no e-mail and no phone.

    ``label`` is what the person called the line. None for a value that is too long to be one.
    """
    text = " ".join(line.text().split())
    if not text or len(text) > _LONGEST:
        return None
    if line.kind == "URL":
        return _url(text, line.param("X-SERVICE-TYPE"))
    service = line.param("X-SERVICE-TYPE", "SERVICE-TYPE") or messenger(line.kind)
    if not service and line.kind != "IMPP":
        service = _type(line)
    found = _SCHEME.match(text)
    scheme = found[1].casefold() if found else ""
    if scheme in ("http", "https"):
        return _url(text, service or label)
    if found and (line.kind == "IMPP" or scheme in _NAMES or scheme in _KNOWN or scheme in _NO_SCHEME):
        text = unquote(text[found.end() :]).strip() or text
        service = service or ("" if scheme in _NO_SCHEME else scheme if scheme in _NAMES else label or found[1])
    platform = platform_of(service or label or "Messenger")
    return IdentityRecord(platform, _kind(line.param("X-KIND")), text.removeprefix("@") or text)


def platform_of(service: str) -> str:
    """The key of a platform by its name; "own:Name" for one that is none of ours."""
    name = " ".join(service.split())
    folded = fold(name)
    if folded in _KNOWN:
        return _KNOWN[folded]
    name = _NAMES.get(folded, name)
    if name.islower():
        name = name.capitalize()
    return f"own:{name}" if _SERVICE.fullmatch(name) else "own:Messenger"


def _url(text: str, service: str) -> IdentityRecord:
    """A page: of the platform that its address tells, else of the service that is named, else a web site."""
    guess = guessed(text)
    if guess.platform and not (service and guess.platform in ("email", "phone")):
        return IdentityRecord(guess.platform, guess.kind, guess.value)
    if found := _TELEGRAM_ID.fullmatch(text):
        return IdentityRecord("telegram", IdentityKind.USER_ID, found[1])
    host = _HOST.match(text)
    if service and fold(service) != _WEBSITE:
        return IdentityRecord(platform_of(service), IdentityKind.URL, text)
    if host and (name := _HOSTS.get(host[1].casefold(), "")):
        return IdentityRecord(f"own:{name}", IdentityKind.URL, text)
    return IdentityRecord("web", IdentityKind.URL, guess.value if guess.kind == IdentityKind.URL else text)


def _type(line: CardLine) -> str:
    """The service as Apple says it, in TYPE."""
    for name, values in line.params:
        if name == "TYPE":
            for value in values:
                if value and value.casefold() not in _NO_SERVICE:
                    return value
    return ""


def _kind(named: str) -> IdentityKind:
    return IdentityKind.USER_ID if named == IdentityKind.USER_ID else IdentityKind.HANDLE
