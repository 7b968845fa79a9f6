"""Writes conversations as Slack, Discord, Facebook and Telegram export them in JSON, about invented people."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bench.export_people import OWNER, OWNER_EMAIL, Invented, email, handle

_TEAM, _SLACK_OWNER = "T0FERN001", "U00000000"
_DISCORD_OWNER = 110000000000000011
_TELEGRAM_OWNER = 100001
Json = dict[str, Any]


def _write(file: Path, value: object, indent: int | None = None, *, ascii: bool = False) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, indent=indent, ensure_ascii=ascii), "utf-8")


def slack_channels(folder: Path, count: int) -> None:
    """A public export: ten channels, a file a day, one message in fifty to the owner, one in fifty the owner's."""
    new = Invented("slack_channels")
    users = [f"U{number:08X}" for number in range(300)]
    people = [OWNER, *(new.person(number) for number in range(1, 300))]
    _write(folder / "users.json", [_slack_user(user, n, people[n]) for n, user in enumerate(users)], 4, ascii=True)
    channels = [f"maps-{number}" for number in range(10)]
    said = {"value": "All about maps", "creator": users[1], "last_set": 1600000000}
    _write(
        folder / "channels.json",
        [
            {"id": f"C{n:08X}", "name": name, "created": 1600000000, "creator": users[1], "is_archived": False,
             "is_general": n == 0, "members": users, "topic": said, "purpose": said}
            for n, name in enumerate(channels)
        ],
        4,
        ascii=True,
    )  # fmt: skip
    for name in channels:
        days: dict[str, list[Json]] = {}
        root = ""
        for _, at in zip(range(count // len(channels)), new.moments(), strict=False):
            who = 0 if new.often(0.02) else new.dice.randrange(1, 300)
            message = _slack_message(new, at, users[who], people[who].full)
            if root and new.often(0.4):
                message |= {"thread_ts": root, "parent_user_id": users[1]}
            else:
                root = message["ts"]
            days.setdefault(f"{at:%Y-%m-%d}", []).append(message)
        for day, messages in days.items():
            _write(folder / name / f"{day}.json", messages, 4, ascii=True)


def _slack_user(user: str, number: int, name: Any) -> Json:
    images = {f"image_{size}": f"https://avatars.slack.example/{number:x}_{size}.jpg" for size in (24, 48, 72, 192)}
    profile = {
        "title": "", "phone": "", "skype": "", "real_name": name.full, "real_name_normalized": name.full,
        "display_name": name.given, "display_name_normalized": name.given, "fields": {}, "status_text": "",
        "status_emoji": "", "avatar_hash": f"{number:012x}", "email": email(number) if number else OWNER_EMAIL,
        "first_name": name.given, "last_name": name.family, **images, "team": _TEAM,
    }  # fmt: skip
    flags = {f"is_{flag}": False for flag in ("admin", "owner", "primary_owner", "restricted", "bot", "app_user")}
    head = {"id": user, "team_id": _TEAM, "name": handle(number), "deleted": False, "color": "9f69e7"}
    zone = {"tz": "Europe/Berlin", "tz_label": "Central European Time", "tz_offset": 3600}
    return {**head, "real_name": name.full, **zone, "profile": profile, **flags, "updated": 1700000000}


def _slack_message(new: Invented, at: datetime, user: str, name: str) -> Json:
    text = new.text()
    if new.often(0.02):
        text = f"<@{_SLACK_OWNER}> {text}"
    parts = [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}]
    avatar = f"https://avatars.slack.example/{user}_72.jpg"
    message: Json = {
        "user": user,
        "type": "message",
        "ts": f"{at.timestamp():.6f}",
        "client_msg_id": new.uuid(),
        "text": text,
        "team": _TEAM,
        "user_team": _TEAM,
        "source_team": _TEAM,
        "user_profile": {
            "avatar_hash": new.hexadecimal(12), "image_72": avatar, "first_name": name.partition(" ")[0],
            "real_name": name,
            "display_name": name, "team": _TEAM, "name": name, "is_restricted": False, "is_ultra_restricted": False,
        },
        "blocks": [{"type": "rich_text", "block_id": new.hexadecimal(5), "elements": parts}],
    }  # fmt: skip
    if new.often(0.1):
        message["reactions"] = [{"name": "wave", "users": [f"U{new.dice.randrange(300):08X}"], "count": 1}]
    return message


def discord_csv(folder: Path, count: int) -> None:
    _package(folder, count, Invented("discord_csv"), "csv")


def discord_json(folder: Path, count: int) -> None:
    _package(folder, count, Invented("discord_json"), "json")


def _package(folder: Path, count: int, new: Invented, form: str) -> None:
    """A data package: forty direct conversations and ten channels of servers, the owner's own messages only."""
    user = {"id": str(_DISCORD_OWNER), "username": "nora", "discriminator": 0, "global_name": OWNER.full}
    friends = [
        {"id": str(2 * 10**17 + n), "type": "FRIEND", "nickname": None,
         "user": {"id": str(2 * 10**17 + n), "username": handle(n), "global_name": new.person(n).full}}
        for n in range(40)
    ]  # fmt: skip
    more = {"email": OWNER_EMAIL, "verified": True, "avatar_hash": new.hexadecimal(32), "flags": [], "notes": {}}
    _write(folder / "Account" / "user.json", {**user, **more, "relationships": friends})
    index: dict[str, str] = {}
    for number in range(50):
        channel = str(8 * 10**17 + number)
        place: Json = {"id": channel, "type": "DM", "recipients": [str(2 * 10**17 + number), str(_DISCORD_OWNER)]}
        if number >= 40:
            guild = {"id": str(7 * 10**17 + number), "name": f"Maps {number}"}
            place = {"id": channel, "type": "GUILD_TEXT", "name": "general", "guild": guild}
        index[channel] = f"Direct Message with {handle(number)}#0" if number < 40 else f"general in Maps {number}"
        home = folder / "Messages" / f"c{channel}"
        _write(home / "channel.json", place)
        rows = list(_own_messages(new, count // 50, form))
        if form == "json":
            _write(home / "messages.json", rows, 2)
        else:
            with (home / "messages.csv").open("w", encoding="utf-8", newline="") as stream:
                out = csv.DictWriter(stream, ["ID", "Timestamp", "Contents", "Attachments"])
                out.writeheader()
                out.writerows(rows)
    _write(folder / "Messages" / "index.json", index)


def _own_messages(new: Invented, count: int, form: str) -> Iterator[Json]:
    for number, at in zip(range(count), new.moments(), strict=False):
        fraction = f".{new.dice.randrange(10**6):06}" if form == "csv" else ""
        zone = "+00:00" if form == "csv" else ""
        files = (
            f"https://cdn.discordapp.example/attachments/8/{number}/map.png?ex={number:x}" if new.often(0.05) else ""
        )
        text = new.text() if new.often(0.95) else f"{new.text()}\n{new.text()}"
        yield {
            "ID": 10**18 + number * 4194304,
            "Timestamp": f"{at:%Y-%m-%d %H:%M:%S}{fraction}{zone}",
            "Contents": text,
            "Attachments": files,
        }


def discord_chat(folder: Path, count: int) -> None:
    """A direct conversation, as DiscordChatExporter writes it."""
    new = Invented("discord_chat")
    other = new.person(1)
    authors = [
        _discord_author(_DISCORD_OWNER, "nora", OWNER.full),
        _discord_author(2 * 10**17, other.given.lower(), other.full),
    ]
    messages = [
        _discord_message(new, number, at, new.dice.choice(authors))
        for number, at in zip(range(count), new.moments(), strict=False)
    ]
    icon = "https://cdn.discordapp.example/embed/avatars/0.png"
    channel = {"id": str(8 * 10**17), "type": "DirectTextChat", "categoryId": None, "category": None}
    _write(
        folder / f"Direct Messages - {other.given} [{8 * 10**17}].json",
        {
            "guild": {"id": "0", "name": "Direct Messages", "iconUrl": icon},
            "channel": {**channel, "name": other.full, "topic": None},
            "dateRange": {"after": None, "before": None},
            "exportedAt": "2024-06-01T10:00:00.0000000+00:00",
            "messages": messages,
            "messageCount": count,
        },
        2,
    )


def _discord_author(number: int, name: str, shown: str) -> Json:
    picture = f"https://cdn.discordapp.example/avatars/{number}/a1b2c3d4e5f6.png?size=512"
    tag = {"id": str(number), "name": name, "discriminator": "0000", "nickname": shown, "color": None}
    return {**tag, "isBot": False, "roles": [], "avatarUrl": picture}


def _discord_message(new: Invented, number: int, at: datetime, author: Json) -> Json:
    message: Json = {
        "id": str(10**18 + number * 4194304),
        "type": "Default",
        "timestamp": f"{at:%Y-%m-%dT%H:%M:%S}.{new.dice.randrange(1000):03}+00:00",
        "timestampEdited": None,
        "callEndedTimestamp": None,
        "isPinned": False,
        "content": new.text(),
        "author": author,
        "attachments": [],
        "embeds": [],
        "stickers": [],
        "reactions": [],
        "mentions": [],
        "inlineEmojis": [],
    }
    if new.often(0.1):
        before = {"messageId": str(10**18 + (number - 1) * 4194304), "channelId": str(8 * 10**17), "guildId": None}
        message |= {"type": "Reply", "reference": before}
    return message


def facebook(folder: Path, count: int) -> None:
    """Fifty conversations of the inbox, newest first, in Facebook's own broken UTF-8."""
    new = Invented("facebook")
    root = folder / "your_facebook_activity" / "messages" / "inbox"
    for number in range(50):
        name = new.person(number).full
        messages = [
            {
                "sender_name": _broken(new.dice.choice((OWNER.full, name))),
                "timestamp_ms": int(at.timestamp() * 1000) + number,
                "content": _broken(new.text()),
                **({"reactions": [{"reaction": _broken("👍"), "actor": _broken(name)}]} if new.often(0.1) else {}),
                "is_geoblocked_for_viewer": False,
                "is_unsent_image_by_messenger_kid_parent": False,
            }
            for _, at in zip(range(count // 50), new.moments(), strict=False)
        ]
        thread: Json = {
            "participants": [{"name": _broken(name)}, {"name": OWNER.full}],
            "messages": messages[::-1],
            "title": _broken(name),
            "is_still_participant": True,
            "thread_path": f"inbox/person{number}_{number:016}",
            "magic_words": [],
        }
        _write(root / f"person{number}_{number:016}" / "message_1.json", thread, 2, ascii=True)


def _broken(text: str) -> str:
    return text.encode().decode("latin-1")


def telegram(folder: Path, count: int) -> None:
    """A whole account: a hundred conversations with one person each, one in ten messages an answer."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "result.json").open("w", encoding="utf-8") as stream:
        write_telegram(stream, count, 1)


def write_telegram(stream: Any, count: int, times: int) -> None:
    """The same chats several times, as other people's, for a file of any size."""
    new = Invented("telegram")
    me: Json = {"user_id": _TELEGRAM_OWNER, "first_name": OWNER.given, "last_name": OWNER.family}
    me |= {"phone_number": "+49 30 000", "username": "@nora_maps", "bio": ""}
    opening: Json = {"about": "Here is the data you requested.", "personal_information": me}
    stream.write(json.dumps(opening, ensure_ascii=False, indent=1)[:-2])
    stream.write(',\n "chats": {\n  "about": "All chats.",\n  "list": [\n')
    chats = [_telegram_chat(new, number, count // 100) for number in range(100)]
    for time in range(times):
        for number, chat in enumerate(chats):
            chat["id"] = 200_000 + time * 1000 + number
            comma = "" if time == number == 0 else ",\n"
            stream.write(comma + json.dumps(chat, ensure_ascii=False, indent=1))
    stream.write("\n  ]\n }\n}")


def _telegram_chat(new: Invented, number: int, count: int) -> Json:
    name, user = new.person(number).full, f"user{200_000 + number}"
    messages: list[Json] = []
    for ident, at in zip(range(count), new.moments(), strict=False):
        mine, text = new.often(0.5), new.text()
        pieces: list[Json] = [{"type": "plain", "text": text}]
        said: Any = text
        if new.often(0.08):
            link: Json = {"type": "link", "text": f"https://maps.example/{new.hexadecimal(6)}"}
            said, pieces = [text, link], [*pieces, link]
        messages.append(
            {
                "id": ident,
                "type": "message",
                "date": f"{at + timedelta(hours=3):%Y-%m-%dT%H:%M:%S}",
                "date_unixtime": str(int(at.timestamp())),
                "from": OWNER.full if mine else name,
                "from_id": f"user{_TELEGRAM_OWNER}" if mine else user,
                **({"reply_to_message_id": ident - 1} if new.often(0.1) else {}),
                "text": said,
                "text_entities": pieces,
            }
        )
    return {"name": name, "type": "personal_chat", "id": 200_000 + number, "messages": messages}
