"""Small Discord exports of every generation, as bytes; nobody in them is real."""

import csv
import io
import json
from typing import Any

NORA, ANNA, BEN, GONE, VERA, ODD = (f"{number}00000000000000{number}" for number in (11, 22, 33, 44, 55, 66))
MAPS, CATS = "700000000000000001", "700000000000000002"
DM, GROUP, TALK, LOST, DELETED = (f"80000000000000000{number}" for number in range(1, 6))

# Generation: the top folders of account, messages and servers; what stands before a channel's id; CSV or JSON.
GENERATIONS: dict[str, tuple[str, str, str, str, str]] = {
    "2020": ("account", "messages", "servers", "", "csv"),
    "2022": ("account", "messages", "servers", "c", "csv"),
    "2024": ("account", "messages", "servers", "c", "json"),
    "2026": ("Account", "Messages", "Servers", "c", "json"),
    "2026-pl": ("Konto", "Wiadomości", "Serwery", "c", "json"),
}
HEADER = ["ID", "Timestamp", "Contents", "Attachments"]


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def account(generation: str = "2026") -> dict[str, Any]:
    old = generation < "2024"
    friend, blocked, pending = (1, 2, 3) if old else ("FRIEND", "BLOCKED", "PENDING_INCOMING")

    def user(user_id: str, name: str, shown: str | None = None) -> dict[str, Any]:
        tag = {"discriminator": "0420"} if old else {"discriminator": "0", "global_name": shown}
        return {"id": user_id, "username": name, **tag}

    return {
        **user(NORA, "nora", "Nora L"),
        "email": "nora@example.org",
        "flags": ["HAS_X"],
        "relationships": [
            {"id": ANNA, "type": friend, "nickname": "Анечка", "user": user(ANNA, "anna", "Анна Белова")},
            {"id": BEN, "type": blocked, "nickname": None, "user": user(BEN, "ben")},
            {"id": ODD, "type": pending, "nickname": None, "user": user(ODD, "odd")},
        ],
        "notes": {ANNA: "Met at the map days", VERA: "Knows about maps", BEN: "Rude"},
    }


def messages(rows: list[tuple[str, str, str]], form: str) -> bytes:
    """Rows are timestamp, contents, attachments."""
    if form == "json":
        return dumped([{"ID": 9 * 10**17 + n, **dict(zip(HEADER[1:], row, strict=True))} for n, row in enumerate(rows)])
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows([9 * 10**17 + n, *row] for n, row in enumerate(rows))
    return out.getvalue().encode()


SENT = {
    DM: [
        ("2024-03-02 10:00:01.726000+00:00", "Второе", ""),
        ("2024-03-02 09:00:00+00:00", f'One, "quoted"\nline for <@{ANNA}> <:hat:800000000000000009>', ""),
        ("2024-03-01 23:59:59", "", "https://cdn.example/a/map.png?ex=1 https://cdn.example/b.txt"),
        ("yesterday", "when?", ""),
    ],
    GROUP: [("2024-03-01 12:00:00", "Hello all", "")],
    TALK: [("2024-03-01 12:00:00", "To everyone", ""), ("2024-03-01 13:00:00", "Again", "")],
    LOST: [("2024-03-01 12:00:00", "Into the void", "")],
    DELETED: [("2024-03-01 12:00:00", "Are you there?", "")],
}


def channels(generation: str) -> dict[str, dict[str, Any]]:
    dm, group, text = (1, 3, 0) if generation < "2024" else ("DM", "GROUP_DM", "GUILD_TEXT")
    return {
        DM: {"id": DM, "type": dm, "recipients": [ANNA, NORA]},
        GROUP: {"id": GROUP, "type": group, "name": "Trip", "recipients": [NORA, VERA, ANNA, ODD]},
        TALK: {"id": TALK, "type": text, "name": "general", "guild": {"id": MAPS, "name": "Карты"}},
        LOST: {"id": LOST, "type": text, "name": "old"},
        DELETED: {"id": DELETED, "type": dm, "recipients": ["Deleted User", NORA]},
    }


def package(generation: str = "2026", wrapped: str = "", without: tuple[str, ...] = ()) -> dict[str, bytes]:
    """A whole package by name; ``without`` leaves out parts ("account", "messages", "servers", "index", "channel")."""
    account_, messages_, servers, prefix, form = GENERATIONS[generation]
    tag = "#0420" if generation < "2024" else "#0"
    index = {DM: f"Direct Message with anna{tag}", GROUP: "Trip", TALK: "general in Карты", LOST: None, DELETED: None}
    parts: dict[str, tuple[str, bytes]] = {
        f"{account_}/user.json": ("account", dumped(account(generation))),
        f"{messages_}/index.json": ("index", dumped(index)),
        f"{servers}/index.json": ("servers", dumped({MAPS: "Карты", CATS: "Cats"})),
        f"{servers}/{MAPS}/guild.json": ("servers", dumped({"id": MAPS, "name": "Карты"})),
        f"{servers}/{MAPS}/audit-log.json": ("servers", b"[]"),
        "Activities/9/user.json": ("activities", dumped({"id": BEN, "username": "ben", "score": 3})),
        "README.txt": ("readme", b"Welcome to your Discord Data Package!"),
    }
    for channel_id, channel in channels(generation).items():
        folder = f"{messages_}/{prefix}{channel_id}"
        parts[f"{folder}/channel.json"] = ("channel", dumped(channel))
        parts[f"{folder}/messages.{form}"] = ("messages", messages(SENT[channel_id], form))
    return {wrapped + name: data for name, (part, data) in parts.items() if part not in without}


def author(user_id: str, name: str, nickname: str = "", **more: Any) -> dict[str, Any]:
    return {
        "id": user_id,
        "name": name,
        "discriminator": "0000",
        "nickname": nickname or name,
        "color": None,
        "isBot": False,
        "roles": [],
        **more,
    }


A_NORA = author(NORA, "nora", "Nora L")
A_ANNA = author(ANNA, "anna", "Анна", roles=[{"name": "All", "position": 1}, {"name": "Модератор", "position": 5}])
A_BEN = author(BEN, "ben", discriminator="0007")
A_VERA = author(VERA, "vera")
A_BOT = author("990000000000000001", "helper", isBot=True)
A_GONE = author(GONE, "deleted_user_1a2b3c")


def said(number: int, at: str, who: dict[str, Any], text: str = "text", **more: Any) -> dict[str, Any]:
    return {
        "id": str(9 * 10**17 + number),
        "type": "Default",
        "timestamp": at,
        "timestampEdited": None,
        "callEndedTimestamp": None,
        "isPinned": False,
        "content": text,
        "author": who,
        "attachments": [],
        "embeds": [],
        "stickers": [],
        "reactions": [],
        "mentions": [],
        **more,
    }


def answer(number: int) -> dict[str, Any]:
    return {"type": "Reply", "reference": {"messageId": str(9 * 10**17 + number), "channelId": TALK, "guildId": MAPS}}


def chat(kind: str, name: str, items: list[Any], channel_id: str = TALK) -> bytes:
    server = kind.startswith("Guild")
    return dumped(
        {
            "guild": {"id": MAPS if server else "0", "name": "Карты" if server else "Direct Messages", "iconUrl": "x"},
            "channel": {"id": channel_id, "type": kind, "categoryId": None, "category": None, "name": name},
            "dateRange": {"after": None, "before": None},
            "exportedAt": "2026-01-01T00:00:00+00:00",
            "messages": items,
            "messageCount": len(items),
        }
    )


def server_chat() -> bytes:
    return chat(
        "GuildTextChat",
        "general",
        [
            said(1, "2025-01-01T08:00:00.1+00:00", A_ANNA, "Joined the server.", type="GuildMemberJoin"),
            said(2, "2025-01-01T09:00:00+00:00", A_NORA, "Hello all"),
            said(3, "2025-01-01T10:00:00+00:00", A_ANNA, "Привет!", **answer(2)),
            said(4, "2025-01-01T11:00:00+00:00", A_NORA, "Thanks", **answer(3)),
            said(5, "2025-01-01T12:00:00+00:00", A_BEN, "@Nora L look", mentions=[A_NORA]),
            said(6, "2025-01-01T12:00:01+00:00", A_VERA, "just talking"),
            said(7, "2025-01-01T12:00:02+00:00", A_VERA, "on and on"),
            said(8, "2025-01-01T12:00:03+00:00", A_BOT, "beep", mentions=[A_NORA]),
            said(9, "2025-01-01T12:00:04+00:00", A_GONE, "bye", mentions=[A_NORA]),
            said(10, "2025-01-02T02:00:00+03:00", A_NORA, "", mentions=[A_VERA, A_BEN, A_NORA, A_BOT]),
            said(11, "never", A_VERA, "lost", mentions=[A_NORA]),
            {"id": "1"},
            said(
                13,
                "2025-01-03T00:00:00Z",
                A_VERA,
                "Pinned a message.",
                type="ChannelPinnedMessage",
                **{"mentions": [A_NORA]},
            ),
        ],
    )


def direct_chat(partner: dict[str, Any] = A_ANNA, name: str = "Анна") -> bytes:
    return chat(
        "DirectTextChat",
        name,
        [
            said(1, "2025-02-01T09:00:00+00:00", partner, "Hi"),
            said(2, "2025-02-01T09:01:00+00:00", A_NORA, "", attachments=[{"fileName": "plan.pdf"}]),
            said(3, "2025-02-02T09:00:00+00:00", A_NORA, "?"),
            said(4, "2025-02-02T10:00:00+00:00", partner, type="Call", callEndedTimestamp="2025-02-02T10:42:30+00:00"),
            said(5, "2025-02-02T11:00:00+00:00", partner, type="Call"),
        ],
        DM,
    )


def group_chat() -> bytes:
    return chat(
        "DirectGroupTextChat",
        "Trip",
        [
            said(1, "2025-02-01T09:00:00+00:00", A_NORA, "Where to?"),
            said(2, "2025-02-02T09:00:00+00:00", A_ANNA, "North"),
            said(3, "2025-02-02T09:00:01+00:00", A_VERA, "South"),
        ],
        GROUP,
    )


def table_chat(*, ids: bool = True) -> bytes:
    rows = [
        (ANNA, "anna#0000", "2025-01-01T08:00:00.1000000+00:00", "Joined the server.", ""),
        (NORA, "nora", "2025-01-01T09:00:00.0000000+00:00", "Hello", ""),
        (ANNA, "anna#0000", "2025-01-01T10:00:00.0000000+03:00", "@nora привет", ""),
        (BEN, "ben#0007", "01-Jan-25 11:00 AM", "nothing much", ""),
        (NORA, "nora", "2025-01-01T12:00:00.0000000+00:00", "@ben and @anna: here", "https://x.example/a.png"),
        (BEN, "ben#0007", "01/02/2025 11:00", "when", ""),
    ]
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    out.write(("AuthorID," if ids else "") + "Author,Date,Content,Attachments,Reactions\r\n")
    writer.writerows((*(row if ids else row[1:]), "") for row in rows)
    return out.getvalue().encode()
