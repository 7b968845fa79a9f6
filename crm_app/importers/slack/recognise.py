"""Tells Slack's files from others by the keys and columns that only Slack writes."""

import re

from crm_app.importers.head import Head
from crm_app.importers.importer import Claim

USERS, CHANNELS, DMS, MPIMS, DAY = "users", "channels", "dms", "mpims", "day"
MEMBER_LIST, ANALYTICS, TXT = "member_list", "analytics", "txt"

MEMBER_LIST_NEEDED = frozenset({"username", "email", "status", "billingactive", "userid", "fullname"})
ANALYTICS_NEEDED = frozenset({"name", "userid", "username", "accounttype", "accountcreatedutc"})

_ARRAY = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*\{")
_MESSAGE = re.compile(rb'"type"\s*:\s*"message"')
_TS = re.compile(rb'"ts"\s*:\s*"\d{9,10}\.\d{1,6}"')
_DAY_NAME = re.compile(r"\d{4}-\d\d-\d\d\.json", re.IGNORECASE)
_USER = re.compile(rb'"id"\s*:\s*"[UW][A-Z0-9]{2,}"')
_TEAM = re.compile(rb'"team_id"\s*:\s*"[TE][A-Z0-9]*"')
_CONVERSATION = re.compile(rb'"id"\s*:\s*"([CGD])[A-Z0-9]{2,}"')
_GROUP_DM = re.compile(rb'"name"\s*:\s*"mpdm-')
# The folders of a single person's export in TXT; the bytes themselves say nothing.
_TXT_NAME = re.compile(r"(?:[^/]+/)?(?:channels|dms)/.+\.txt", re.IGNORECASE)


def recognise(head: Head) -> Claim | None:
    data = head.data
    if _ARRAY.match(data):
        return _json(head.base, data)
    if _TXT_NAME.fullmatch(head.name):
        return Claim(0.3, TXT)
    if head.header(MEMBER_LIST_NEEDED):
        return Claim(1.0, MEMBER_LIST)
    return Claim(1.0, ANALYTICS) if head.header(ANALYTICS_NEEDED) else None


def _json(base: str, data: bytes) -> Claim | None:
    if _MESSAGE.search(data) and _TS.search(data):
        return Claim(1.0 if _DAY_NAME.fullmatch(base) else 0.9, DAY)
    if b'"profile"' in data and _TEAM.search(data) and _USER.search(data):
        return Claim(1.0, USERS)
    found = _CONVERSATION.search(data)
    if found is None or b'"created"' not in data or b'"members"' not in data:
        return None
    if found[1] == b"D":
        return Claim(0.9, DMS)
    return Claim(0.9, MPIMS if _GROUP_DM.search(data, 0, 4096) else CHANNELS)
