"""Writes Telegram Desktop exports of every generation, as bytes, about invented people."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

NORA, ANNA, BEN, KIRA, BOT = 100001, 200002, 300003, 400004, 500005
GROUP, CHANNEL = 1700000001, 1800000002
NAMES = {NORA: "Нора Линд", ANNA: "Анна Белова", BEN: "Ben Farrow", KIRA: "Kira", BOT: "Order Bot"}
ZONE = timedelta(hours=3)  # of the computer that wrote the export
_OLD_USER, _OLD_GROUP = 1 << 32, 2 << 32

Json = dict[str, Any]


def moment(day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2023, 5, day, hour, minute, tzinfo=UTC)


def dated(at: datetime) -> Json:
    local = (at + ZONE).strftime("%Y-%m-%dT%H:%M:%S")
    return {"date": local, "date_unixtime": str(int(at.timestamp()))}


def message(ident: int, at: datetime, author: int, text: object = "", **more: object) -> Json:
    return {
        "id": ident,
        "type": "message",
        **dated(at),
        "from": NAMES.get(author),
        "from_id": f"user{author}",
        **more,
        "text": text,
        "text_entities": [{"type": "plain", "text": text}] if isinstance(text, str) and text else [],
    }


def service(ident: int, at: datetime, actor: int, action: str, **more: object) -> Json:
    who = {"actor": NAMES.get(actor), "actor_id": f"user{actor}"}
    return {"id": ident, "type": "service", **dated(at), **who, "action": action, **more, "text": ""}


def chat(kind: str, ident: int, name: str | None, messages: Sequence[Any]) -> Json:
    named = {} if kind in ("saved_messages", "replies") else {"name": name}
    return {**named, "type": kind, "id": ident, "messages": list(messages)}


def mention(handle: str) -> Json:
    return {"type": "mention", "text": handle}


def talk() -> Json:
    """Three days with Anna: both write, she writes in pieces of text, a call each way."""
    return chat(
        "personal_chat",
        ANNA,
        NAMES[ANNA],
        [
            message(1, moment(1, 22, 30), ANNA, "Привет"),
            message(2, moment(1, 23, 30), NORA, "Hello"),
            message(3, moment(2, 0, 30), ANNA, ["See ", {"type": "link", "text": "https://x.example"}, " "]),
            message(4, moment(3), NORA, "", media_type="sticker", sticker_emoji="👋"),
            service(5, moment(3, 13), NORA, "phone_call", duration_seconds=61, discard_reason="hangup"),
            service(6, moment(3, 14), ANNA, "phone_call", discard_reason="missed"),
            service(7, moment(3, 15), ANNA, "joined_telegram"),
            {"id": 8, "type": "unsupported"},
        ],
    )


def group() -> Json:
    """A group: some of it is said to Nora, some of it she says to others or to all."""
    return chat(
        "private_supergroup",
        GROUP,
        "Карты [GIS]",
        [
            service(1, moment(4, 9), NORA, "join_group_by_link", inviter="Group"),
            message(2, moment(4), ANNA, "Who knows?"),
            message(3, moment(4, 12, 5), NORA, "I do", reply_to_message_id=2),
            message(4, moment(4, 12, 6), BEN, [mention("@Nora_L"), " really?"]),
            message(5, moment(4, 12, 7), BEN, "Nobody else asked", reply_to_message_id=2),
            message(6, moment(5), KIRA, "Thanks", reply_to_message_id=3),
            message(7, moment(5, 13), NORA, "Good morning all"),
            message(8, moment(5, 14), NORA, "And again"),
            message(9, moment(6), 999, "Bye", reply_to_message_id=8),
            message(10, moment(6), BOT, "Spam", reply_to_message_id=8),
            message(11, moment(6), NORA, [{"type": "mention_name", "text": "Kira", "user_id": KIRA}, " see"]),
            {**message(12, moment(6), CHANNEL, "Posted"), "from_id": f"channel{CHANNEL}"},
            message(13, moment(7), BEN, "Among ourselves"),
        ],
    )


def chats() -> list[Json]:
    return [
        chat("bot_chat", BOT, NAMES[BOT], [message(1, moment(1), BOT, "Buy")]),
        talk(),
        chat("saved_messages", NORA, None, [message(1, moment(1), NORA, "Note")]),
        chat("personal_chat", 999, None, [message(1, moment(1), 999, "gone"), message(2, moment(1), NORA, "?")]),
        group(),
        chat("public_channel", CHANNEL, "News", [{**message(1, moment(1), CHANNEL), "from_id": f"channel{CHANNEL}"}]),
    ]


def contacts() -> list[Json]:
    def contact(user: int, first: str, last: str, phone: str) -> Json:
        known = {"user_id": user} if user else {}
        return {**known, "first_name": first, "last_name": last, "phone_number": phone, **dated(moment(1, 22))}

    return [
        contact(ANNA, "Анна", "Белова", "+7 900 000 00 01"),
        contact(0, "Zoë", "", "+1 555 0100"),
        dated(moment(2)),
        contact(NORA, "Нора", "Линд", "+49 30 000"),
        contact(ANNA, "Анна", "Белова", "+7 900 000 00 01"),
    ]


def whole(*, owner: bool = True, inside: list[Any] | None = None) -> Json:
    me = {
        "user_id": NORA,
        "first_name": "Нора",
        "last_name": "Линд",
        "phone_number": "+49 30 000",
        "username": "@nora_l",
    }
    frequent = {"about": "", "list": [{"id": BOT, "category": "inline_bots", "type": "user", "name": "Order Bot"}]}
    return {
        "about": "Here is the data you requested.",
        **({"personal_information": me} if owner else {}),
        "profile_pictures": [{**dated(moment(1)), "photo": "(File not included.)"}],
        "contacts": {"about": "Your contacts.", "list": contacts()},
        "frequent_contacts": frequent,
        "sessions": {"about": "", "list": [{"last_ip": "127.0.0.1"}]},
        "other_data": {"drafts": [{"text": "x"}]},
        "chats": {"about": "All chats.", "list": chats() if inside is None else inside},
        "left_chats": {"about": "Left.", "list": [chat("private_group", 77, "Old club", [])]},
    }


def written(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def older(value: Any) -> Any:
    """As exports before 2021 were: bare numbers as ids, with the kind in the high bits, and no date_unixtime."""
    if isinstance(value, list):
        return [older(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: older(one) for name, one in value.items() if name not in ("date_unixtime", "text_entities")}
    for name in ("from_id", "actor_id"):
        if str(found.get(name, "")).startswith("user"):
            found[name] = _OLD_USER + int(found[name].removeprefix("user"))
        elif name in found:
            found[name] = _OLD_GROUP + int(found[name].removeprefix("channel"))
    if "messages" in found:
        found["id"] += _OLD_USER if found["type"] in ("personal_chat", "bot_chat", "saved_messages") else _OLD_GROUP
    return found
