"""Tells Facebook's files by their first keys; the download as HTML is told too, since it cannot be read."""

import re

from crm_app.importers.head import Head

FRIENDS, FOLLOWERS, REQUESTS, CONTACTS = "friends", "followers", "requests", "contacts"
GROUPS, ACTIVITY, PROFILE = "groups", "activity", "profile"
MESSAGES, ENCRYPTED, HTML = "messages", "encrypted", "html"

_FIRST_KEY = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"([A-Za-z0-9_]{1,40})"\s*:')
_VERSION = re.compile(r"_v\d$")
_ARRAYS = {
    "friends": FRIENDS,
    "followers": FOLLOWERS,
    "following": FOLLOWERS,
    "sent_requests": REQUESTS,
    "received_requests": REQUESTS,
    "rejected_requests": REQUESTS,
    "deleted_friends": REQUESTS,
    "groups_joined": GROUPS,
    "groups_admined": GROUPS,
    "group_posts": ACTIVITY,
    "group_comments": ACTIVITY,
    "comments": ACTIVITY,
}
# Without a version these words may be anybody's: what else must stand near the beginning.
_PLAIN = {
    "friends": (b'"name"', b'"timestamp"'),
    "followers": (b'"name"', b'"timestamp"'),
    "following": (b'"name"', b'"timestamp"'),
    "comments": (b'"comment"', b'"author"', b'"timestamp"'),
}
_THREAD = frozenset({"participants", "messages", "title", "threadName"})
_HTML_CLASSES = (b"_a6-g", b"uiBoxWhite", b"_3-95")
_HTML_NAME = re.compile(
    r"(?:message_\d+|(?:your_|removed_|rejected_)?friends|(?:sent|received|rejected)_friend_requests"
    r"|friend_requests_\w+|who_you\S{0,5}ve_followed|people_who_followed_you|your_address_books|profile_information"
    r"|your_groups|your_group_membership_activity|group_posts_and_comments|your_comments_in_groups|comments)\.html?"
)


def kind_of(head: Head) -> tuple[str, float]:
    """The kind of file and how sure that is; ("", 0) for what is not Facebook's, or not about people."""
    if "instagram" in head.name.casefold():  # the same company's, with the same keys
        return "", 0.0
    found = _FIRST_KEY.match(head.data)
    if found:
        return _of_object(found[1].decode(), head.data)
    if head.data[:20].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return _of_array(head)
    if _HTML_NAME.fullmatch(head.base.casefold()) and any(sign in head.data for sign in _HTML_CLASSES):
        return HTML, 0.8
    return "", 0.0


def _of_object(key: str, data: bytes) -> tuple[str, float]:
    plain = _VERSION.sub("", key)
    if plain in _ARRAYS:
        if plain != key or plain not in _PLAIN:
            return _ARRAYS[plain], 1.0
        return (_ARRAYS[plain], 0.7) if all(sign in data for sign in _PLAIN[plain]) else ("", 0.0)
    if plain == "address_book":
        return (CONTACTS, 0.9) if data.count(b'"address_book"') > 1 or b'"contact_point"' in data else ("", 0.0)
    if plain == "profile":
        return (PROFILE, 0.9) if b'"full_name"' in data else ("", 0.0)
    if key in _THREAD and b'"messages"' in data and b'"participants"' in data:
        if b'"sender_name"' in data or b'"thread_path"' in data:
            return MESSAGES, 0.95
        if b'"senderName"' in data or b'"threadName"' in data:
            return ENCRYPTED, 0.9
    return "", 0.0


def _of_array(head: Head) -> tuple[str, float]:
    """Newer lists of followers have no name of their own."""
    if b'"string_list_data"' not in head.data or b"instagram.com" in head.data:
        return "", 0.0
    ours = b"facebook.com/" in head.data or "who_followed_you" in head.base or "ve_followed" in head.base
    return (FOLLOWERS, 0.7) if ours else ("", 0.0)
