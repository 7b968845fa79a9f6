"""Writes Slack exports of every kind, as bytes, about invented people."""

import json
from collections.abc import Mapping
from typing import Any

TEAM, NAME = "T0KITH001", "Fern Guild"
OWNER, OWNER_MAIL = "U0NORA001", "nora@fern.example"
ANNA, BEN, GUEST, GONE = "U0ANNA001", "U0BEN0001", "W0GUEST01", "U0GONE001"
BOT, STRANGER = "U0BOT0001", "U0ALIEN01"
GENERAL, MAPS, BOARD, CAVE = "C0GENERAL", "C0MAPS001", "G0BOARD01", "C0CAVE001"
DM_ANNA, DM_BEN, DM_SELF, DM_BOT, DM_OTHERS = "D0ANNA001", "D0BEN0001", "D0SELF001", "D0BOT0001", "D0OTHER01"
GROUP, GROUP_NAME = "G0MPDM001", "mpdm-nora--anna--ben-1"
DAY1, DAY2 = 1_709_251_200, 1_709_337_600  # 2024-03-01 and 2024-03-02, midnight UTC


def dump(value: object) -> bytes:
    """As Slack writes it: indented, slashes escaped, everything ASCII."""
    return json.dumps(value, indent=4).replace("/", "\\/").encode()


def user(user_id: str, name: str, real: str, **more: Any) -> dict[str, Any]:
    profile = {"title": "", "real_name": real, "display_name": "", "fields": None, **more.pop("profile", {})}
    flags = {f"is_{flag}": False for flag in ("admin", "owner", "primary_owner", "restricted", "bot", "app_user")}
    common = {"id": user_id, "team_id": TEAM, "name": name, "deleted": False, "real_name": real, "tz": "Europe/Berlin"}
    return {**common, "profile": profile, **flags, **more}


def users() -> list[dict[str, Any]]:
    anna = {
        "display_name": "Аня",
        "title": "Аналитик",
        "phone": "+49 30 1234567",
        "email": "anna@fern.example",
        "first_name": "Анна",
        "last_name": "Белова",
        "fields": {"Xf01": {"value": "Сосновка", "alt": ""}, "Xf02": {"value": "x", "alt": "Maps", "label": "Guild"}},
    }
    gone: dict[str, Any] = {"id": GONE, "team_id": TEAM, "name": "gone", "deleted": True}
    return [
        user(OWNER, "nora", "Nora Lindqvist", profile={"email": OWNER_MAIL}, is_admin=True),
        user(ANNA, "anna", "Анна Белова", profile=anna, is_owner=True, is_primary_owner=True),
        user(BEN, "ben", "", profile={"display_name": "Benny"}),
        user(GUEST, "guest", "Zoë O'Hara", is_restricted=True),
        {**gone, "profile": {"real_name": "Old Timer", "fields": {}}},
        user(BOT, "helper", "Helper", is_bot=True),
        user("USLACKBOT", "slackbot", "Slackbot"),
    ]


def channel(channel_id: str, name: str, members: list[str], purpose: str = "", topic: str = "") -> dict[str, Any]:
    said = {"topic": {"value": topic, "creator": "", "last_set": 0}, "purpose": {"value": purpose, "creator": ANNA}}
    return {"id": channel_id, "name": name, "created": 1700000000, "creator": ANNA, "members": members, **said}


def lists(*, full: bool = True) -> dict[str, bytes]:
    general = channel(GENERAL, "general", [OWNER, ANNA, BEN, GUEST], "Всё обо всём", "Weekly & more")
    found = {
        "users.json": dump(users()),
        "channels.json": dump([general, channel(MAPS, "maps", [OWNER, ANNA]), channel(CAVE, "cave", [BEN])]),
    }
    if full:
        dms = {DM_ANNA: ANNA, DM_BEN: BEN, DM_SELF: OWNER, DM_BOT: "USLACKBOT"}
        found |= {
            "groups.json": dump([channel(BOARD, "board", [OWNER, BEN])]),
            "dms.json": dump([{"id": one, "created": 1, "members": [OWNER, other]} for one, other in dms.items()]),
            "mpims.json": dump([channel(GROUP, GROUP_NAME, [OWNER, ANNA, BEN])]),
            "integration_logs.json": dump([{"user_id": OWNER, "date": "1", "change_type": "added"}]),
            "canvases.json": b"[]",
        }
    return found


def says(who: str, text: str, at: float, **more: Any) -> dict[str, Any]:
    return {"user": who, "type": "message", "ts": f"{at:.6f}", "client_msg_id": "x", "text": text, "team": TEAM, **more}


def reply(who: str, text: str, at: float, root: float, **more: Any) -> dict[str, Any]:
    return says(who, text, at, thread_ts=f"{root:.6f}", **more)


def general() -> dict[str, list[dict[str, Any]]]:
    """Two days of a channel: 12 messages on the first, 5 on the second."""
    wave = [{"name": "wave", "users": [ANNA, BOT, OWNER], "count": 3}]
    alien = {"real_name": "Эл Чужой", "name": "al"}
    return {
        "2024-03-01": [
            says(ANNA, f"<@{ANNA}> has joined the channel", DAY1 + 1, subtype="channel_join"),
            says(BEN, "just talking", DAY1 + 10),
            says(BEN, f"Привет, <@{OWNER}> &amp; all: <https://x.example/?a=1&amp;b=2|maps>", DAY1 + 20),
            says(OWNER, "I have a question", DAY1 + 30, thread_ts=f"{DAY1 + 30:.6f}", reply_count=2),
            reply(ANNA, "An answer &lt;3", DAY1 + 40, DAY1 + 30),
            says(GUEST, "Where is everybody?", DAY1 + 50, thread_ts=f"{DAY1 + 50:.6f}"),
            says(BOT, "beep", DAY1 + 60, subtype="bot_message", bot_id="B1"),
            says(BOT, "boop", DAY1 + 61, bot_id="B1"),
            says(OWNER, "good morning", DAY1 + 70),
            says(OWNER, "new here", DAY1 + 80, reactions=wave),
            says(STRANGER, "from elsewhere", DAY1 + 90, user_profile=alien),
            {"type": "message", "ts": "soon", "user": BEN, "text": "when?"},
        ],
        "2024-03-02": [
            reply(OWNER, "Here I am", DAY2 + 10, DAY1 + 50),
            reply(BEN, "me too", DAY2 + 20, DAY1 + 50),
            reply(BEN, "an answer of a new day", DAY2 + 30, DAY1 + 30),
            says(OWNER, f"<@{STRANGER}|al> see <#{MAPS}|maps>, <!here> and <#{CAVE}>", DAY2 + 40.400529),
            says(OWNER, f"note for <@{OWNER}>", DAY2 + 50),
        ],
    }


def direct() -> dict[str, dict[str, list[dict[str, Any]]]]:
    room = {"date_start": DAY1, "date_end": DAY1 + 1500, "participant_history": [ANNA, OWNER]}
    files = [{"id": "F1", "name": "карта.png", "title": "карта.png"}]
    return {
        DM_ANNA: {
            "2024-03-01": [
                says(OWNER, "Are you there?", DAY1 + 100),
                says(ANNA, "Да", DAY1 + 110.000001),
                says("USLACKBOT", "A huddle happened", DAY1 + 120, subtype="huddle_thread", room=room),
            ],
            "2024-03-02": [says(OWNER, "", DAY2 + 100, files=files, subtype="file_share")],
        },
        DM_BEN: {"2024-03-01": [says(BEN, "Hi", DAY1 + 200)]},
        DM_SELF: {"2024-03-01": [says(OWNER, "note", DAY1 + 300)]},
        DM_BOT: {"2024-03-01": [says("USLACKBOT", "remember", DAY1 + 1), says(OWNER, "ok", DAY1 + 2)]},
        GROUP_NAME: {"2024-03-02": [says(ANNA, "all three", DAY2 + 5)]},
    }


def folder(name: str, days: Mapping[str, object]) -> dict[str, bytes]:
    return {f"{name}/{day}.json": dump(messages) for day, messages in days.items()}


def full_export() -> dict[str, bytes]:
    found = lists() | folder("general", general()) | folder("board", {"2024-03-01": [says(BEN, "board", DAY1)]})
    for name, days in direct().items():
        found |= folder(name, days)
    return found


def public_export() -> dict[str, bytes]:
    return lists(full=False) | folder("general", general())


def wrapped(files: Mapping[str, bytes], name: str = f"{NAME} Slack export Mar 1 2024 - Mar 3 2024") -> dict[str, bytes]:
    return {f"{name}/{file}": data for file, data in files.items()}


def grid_export() -> dict[str, bytes]:
    """Users of the whole organisation, channels by workspace."""
    found = {"org_users.json": lists()["users.json"], "dms.json": lists()["dms.json"]}
    found |= {f"teams/{NAME}/channels.json": lists()["channels.json"]}
    found |= folder(f"teams/{NAME}/general", general())
    found |= {"teams/Moss/channels.json": dump([channel("C0MOSS001", "general", [OWNER, BEN])])}
    other = [{**says(BEN, f"<@{OWNER}> moss", DAY1), "team": "T0MOSS001"}]
    return found | folder("teams/Moss/general", {"2024-03-01": other})


def member_list() -> bytes:
    return "\r\n".join(
        (
            "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp",
            f'nora,{OWNER_MAIL},Admin,1,0,0,{OWNER},"Nora Lindqvist","",',
            f'anna,anna@fern.example,Primary Owner,1,1,0,{ANNA},"Анна Белова","Аня",',
            f'guest,,Single-Channel Guest,1,0,0,{GUEST},"Zoë O\'Hara","",',
            f'gone,gone@fern.example,Deactivated,0,0,0,{GONE},"Old Timer","",',
            f'helper,,Bot,0,0,0,{BOT},"Helper","",',
            f'anna,anna@fern.example,Admin,1,1,0,{ANNA},"Анна Белова","Аня",',
        )
    ).encode()


def analytics() -> bytes:
    return "\n".join(
        (
            "Name,What I Do,User ID,Username,Email,Account type,Account created (UTC),Claimed Date (UTC),"
            "Deactivated date (UTC),Days active,Messages posted,Last active (UTC)",
            f'Анна Белова,Аналитик,{ANNA},anna,anna@fern.example,Owner,"Jan 5, 2020","Jan 6, 2020",,3,4,"Mar 1, 2024"',
            f'Old Timer,,{GONE},gone,,Member,"Jan 5, 2020","Jan 7, 2020","Feb 1, 2021",0,0,',
            f'Nora Lindqvist,,{OWNER},nora,{OWNER_MAIL},Admin,"Jan 5, 2020","Jan 5, 2020",,3,4,"Mar 2, 2024"',
        )
    ).encode()
