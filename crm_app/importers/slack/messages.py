"""What a message object says: who wrote it, when, and whether it is one between people at all."""

from datetime import UTC, datetime
from typing import Any

from crm_app.importers.slack.values import ident, many, table, text

_FIRST, _LAST = 631_152_000, 4_133_980_800  # 1990 and 2101, in seconds since 1970
_DAY = 86_400
_LONGEST_TS = 24
HUDDLE = "huddle_thread"
# What people write; every other subtype is about the channel.
_PERSONAL = frozenset({"me_message", "thread_broadcast", "reply_broadcast", "file_share", "file_comment"})


def seconds(ts: object) -> float | None:
    """The seconds of a ts such as "1772112471.400529" (to the microsecond, UTC); none for what is not between
    1990 and 2100.
    """
    if not isinstance(ts, str) or len(ts) > _LONGEST_TS:
        return None
    try:
        value = float(ts)
    except ValueError:
        return None
    return value if _FIRST <= value < _LAST else None


def instant(value: float) -> datetime:
    return datetime.fromtimestamp(value, UTC)


def day_number(value: float) -> int:
    """The UTC day, counted as ``date.toordinal`` does."""
    return int(value) // _DAY + 719_163


def author(message: dict[str, Any]) -> str:
    """The id of who wrote it; an old comment on a file has it inside."""
    return ident(message.get("user")) or ident(table(message.get("comment")).get("user"))


def reason(message: dict[str, Any], user: str, bots: set[str], users: dict[str, str]) -> str:
    """Why it is no message of a person: "service" or "bot", empty where it is one.

    What an app posts in the name of somebody who is among the users is theirs.
    """
    subtype = message.get("subtype")
    if subtype == "bot_message":
        return "bot"
    if (subtype and subtype not in _PERSONAL) or message.get("type") != "message":
        return "service"
    if not user or user in bots or (message.get("bot_id") and user not in users):
        return "bot" if user or message.get("bot_id") or message.get("username") else "service"
    return ""


def stranger(message: dict[str, Any]) -> str:
    """The name of an author who is not among the users, as the message itself gives it."""
    profile = table(message.get("user_profile"))
    return text(profile.get("real_name")) or text(profile.get("display_name")) or text(profile.get("name"))


def reactors(message: dict[str, Any]) -> list[str]:
    """Who reacted to it."""
    found = (ident(user) for one in many(message.get("reactions")) for user in many(table(one).get("users")))
    return list(dict.fromkeys(user for user in found if user))


def huddle(message: dict[str, Any]) -> tuple[list[str], int]:
    """Who was in a huddle, and how many minutes it took, at least one; 0 while it is not known."""
    room = table(message.get("room"))
    people = [ident(one) for one in many(room.get("participant_history")) or many(room.get("participants"))]
    start, end = room.get("date_start"), room.get("date_end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 < end - start < 2 * _DAY:
        return [], 0
    return [user for user in dict.fromkeys(people) if user], max(1, round((end - start) / 60))
