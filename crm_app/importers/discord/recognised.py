"""Which of Discord's files a file is, by its beginning, and for the smallest ones by their place in the package."""

import re
from typing import Final

from crm_app.importers.discord import chat_rows, own_messages
from crm_app.importers.head import Head

ACCOUNT: Final = "account"
INDEX: Final = "index"
GUILD: Final = "guild"
CHANNEL: Final = "channel"
MESSAGES_JSON: Final = "messages.json"
MESSAGES_CSV: Final = "messages.csv"
CHAT_JSON: Final = "chat.json"
CHAT_CSV: Final = "chat.csv"
CHAT_NAMES: Final = "chat.names.csv"  # without ids of people

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_ID = re.compile(rb'"id"\s*:\s*"?\d{15,20}\b')
_NAME = re.compile(rb'"(?:name|type)"\s*:')
_INDEX = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"\d{15,20}"\s*:\s*(?:"|null)')
_ACCOUNT = (re.compile(rb'"username"\s*:'), re.compile(rb'"(?:discriminator|global_name)"\s*:'))
_ACCOUNT_ONLY = re.compile(
    rb'"(?:relationships|notes|guild_settings|user_profile_metadata|avatar_hash|needs_email_verification|has_mobile)"\s*:'
)
_ROW = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{\s*"')
_ROW_NAMES = tuple(re.compile(rb'"%s"\s*:' % name) for name in (b"ID", b"Timestamp", b"Contents"))
_CHAT = tuple(
    re.compile(pattern)
    for pattern in (
        rb'"guild"\s*:\s*\{',
        rb'"channel"\s*:\s*\{',
        rb'"messages"\s*:\s*\[',
        rb'"(?:exportedAt|dateRange|iconUrl|categoryId|category)"\s*:',
    )
)
_CHANNEL_PLACE = re.compile(r"(?:.*/)?c?\d{15,32}/channel\.json")
_GUILD_PLACE = re.compile(r"(?:.*/)?\d{15,32}/guild\.json")


def kind_of(head: Head) -> tuple[str, float]:
    """The kind of file and how sure that is; ("", 0.0) for another."""
    data = head.data
    if _OBJECT.match(data):
        return _object(head, data)
    if _ROW.match(data):
        return (MESSAGES_JSON, 1.0) if all(name.search(data) for name in _ROW_NAMES) else ("", 0.0)
    if data[:1] in b"{[":
        return "", 0.0
    return _table(head)


def _object(head: Head, data: bytes) -> tuple[str, float]:
    if all(pattern.search(data) for pattern in _CHAT):
        return CHAT_JSON, 1.0
    base = head.base.lower()
    if base == "index.json" and _INDEX.match(data):
        return INDEX, 0.9
    if not _ID.search(data):
        return "", 0.0
    if all(pattern.search(data) for pattern in _ACCOUNT) and _ACCOUNT_ONLY.search(data):
        return ACCOUNT, 1.0 if base == "user.json" else 0.6
    if _NAME.search(data):
        if _CHANNEL_PLACE.fullmatch(head.name) or (base == "channel.json" and b'"recipients"' in data):
            return CHANNEL, 0.9
        if _GUILD_PLACE.fullmatch(head.name):
            return GUILD, 0.9
    return "", 0.0


def _table(head: Head) -> tuple[str, float]:
    if head.header(own_messages.NEEDED | {"attachments"}):
        return MESSAGES_CSV, 1.0
    header = head.header(chat_rows.NEEDED)
    if header is None:
        return "", 0.0
    return (CHAT_CSV, 1.0) if "authorid" in header.columns else (CHAT_NAMES, 0.8)
