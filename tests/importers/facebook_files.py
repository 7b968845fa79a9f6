"""Writes Facebook downloads of every generation, as bytes, about invented people."""

import io
import json
from collections.abc import Sequence
from typing import Any

from crm_app.importers.archives import Member
from crm_app.importers.facebook.export import Facebook
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed

OWNER, ANNA, BEN = "Nora Lindqvist", "Анна Белова", "Ben Farrow"
DAY = 1_709_251_200  # 2024-03-01, midnight UTC
ROOTS = {
    "2018": "",
    "2021": "facebook-noralindqvist/",
    "2023": "facebook-noralindqvist-2023-05-01-Ab12Cd/your_activity_across_facebook/",
    "2026": "facebook-noralindqvist-2026-03-01-Ab12Cd/your_facebook_activity/",
}


def broken(value: Any) -> Any:
    """As Facebook writes it: each byte of UTF-8 as a letter of its own, in the names of members too."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, dict):
        return {broken(key): broken(one) for key, one in value.items()}
    return [broken(one) for one in value] if isinstance(value, list | tuple) else value


def dump(value: Any, *, indent: int | None = 2) -> bytes:
    return json.dumps(broken(value), indent=indent).encode()


def friends(generation: str = "2026") -> bytes:
    people = [
        {"name": ANNA, "timestamp": DAY + 5},
        {"name": BEN, "timestamp": DAY - 1},
        {"name": BEN, "timestamp": DAY - 1},
        {"name": "", "timestamp": DAY},
        {"name": "Zoë O'Hara 🌿"},
        "nobody",
    ]
    return dump({"friends" if generation == "2018" else "friends_v2": people})


def requests() -> dict[str, bytes]:
    def one(key: str, name: str, stamp: int = DAY) -> bytes:
        return dump({key: [{"name": name, "timestamp": stamp}]})

    return {
        "sent_friend_requests.json": one("sent_requests_v2", "Олег Ким"),
        "received_friend_requests.json": one("received_requests_v2", "Ida Moss"),
        "rejected_friend_requests.json": one("rejected_requests_v2", "Spam Mann"),
        "removed_friends.json": one("deleted_friends_v2", "Old Friend"),
        "friend_requests_sent.json": one("sent_requests", "Bad Day", -5),
    }


def followers() -> bytes:
    return dump({"followers_v3": [{"name": "Ida Moss"}, {"name": ANNA}, {}]})


def following() -> bytes:
    listed = {"string_list_data": [{"value": "Олег Ким", "timestamp": DAY}]}
    return dump({"following_v3": [{"name": "Ida Moss", "timestamp": DAY}, listed]})


def followers_list() -> bytes:
    link = "https://www.facebook.com/ida.moss"
    return dump([{"title": "", "string_list_data": [{"href": link, "value": "Ida Moss", "timestamp": DAY}]}])


def address_book() -> bytes:
    def entry(name: str, *points: str) -> dict[str, Any]:
        details = [{"contact_point": point} for point in points]
        return {"name": name, "details": details, "created_timestamp": DAY, "updated_timestamp": DAY}

    book = [
        entry("Мама", "+7 900 000-00-01", "mama@pine.example"),
        entry("Me", "nora@pine.example"),
        entry("", "+15550100"),
        entry("Мама", "+7 900 000-00-01"),
    ]
    return dump({"address_book": {"address_book": book}})


def groups(generation: str = "2026") -> dict[str, bytes]:
    def joined(name: str) -> dict[str, Any]:
        named = [{"name": name}]
        inside = {"attachments": [{"data": named}]} if generation == "2018" else {"data": named}
        return {"timestamp": DAY, **inside, "title": f"You became a member of {name}."}

    version = "" if generation == "2018" else "_v2"
    admined = [{"name": "Карты и люди", "timestamp": DAY}]
    return {
        "your_group_membership_activity.json": dump(
            {f"groups_joined{version}": [joined("Map Makers"), joined("Карты и люди"), joined("Map Makers")]}
        ),
        "your_groups.json": dump({f"groups_admined{version}": admined}),
    }


def activity() -> dict[str, bytes]:
    def comment(group: str, stamp: int) -> dict[str, Any]:
        said = {"timestamp": stamp, "comment": "Да!", "author": OWNER, **({"group": group} if group else {})}
        return {"timestamp": stamp, "data": [{"comment": said}], "title": f"{OWNER} commented on a post."}

    def post(title: str) -> dict[str, Any]:
        return {"timestamp": DAY, "data": [{"post": "Hello"}], "title": title}

    comments = [comment("Map Makers", DAY), comment("Map Makers", DAY + 9), comment("Map Makers", DAY + 90_000)]
    posts = [post(f"{OWNER} posted in Карты и люди."), post(f"{OWNER} updated her status.")]
    return {
        "your_comments_in_groups.json": dump({"group_comments_v2": comments}),
        "group_posts_and_comments.json": dump({"group_posts_v2": posts}),
        "comments.json": dump({"comments_v2": [comment("", DAY), comment("Map Makers", DAY), {"timestamp": 1}]}),
    }


def profile(name: str = OWNER) -> bytes:
    who = {"name": {"full_name": name, "first_name": "Nora"}, "emails": {"emails": ["nora@pine.example"]}}
    return dump({"profile_v2": {**who, "registration_timestamp": DAY}})


def message(sender: str, seconds: float, content: str | None = None, **more: Any) -> dict[str, Any]:
    said = {} if content is None else {"content": content}
    stamp = int((DAY + seconds) * 1000)
    return {"sender_name": sender, "timestamp_ms": stamp, **said, "is_geoblocked_for_viewer": False, **more}


def thread(
    messages: Sequence[Any],
    people: Sequence[str] = (ANNA, OWNER),
    title: str = ANNA,
    path: str = "inbox/annabelova_Ab12Cd",
    **more: Any,
) -> bytes:
    who = [{"name": name} for name in people]
    rest = {"title": title, "is_still_participant": True, "thread_path": path, "magic_words": [], **more}
    return dump({"participants": who, "messages": list(messages), **rest})


NEWER = [
    message(ANNA, 90_000, "Ура 🎉"),
    message(OWNER, 89_000, photos=[{"uri": "a.jpg"}]),
    message(ANNA, 88_000, call_duration=0),
]
OLDER = [
    message(OWNER, 100, "Отлично"),
    message(ANNA, 60, share={"link": "https://map.example/"}),
    message(ANNA, 50, "Called", call_duration=600, type="Call"),
    message(ANNA, 40, "Joined", type="Subscribe"),
    {"sender_name": ANNA},
    7,
]


def encrypted() -> bytes:
    def said(name: str, text: str, kind: str = "text") -> dict[str, Any]:
        common = {"isUnsent": False, "media": [], "reactions": [], "senderName": name, "text": text}
        return {**common, "timestamp": (DAY + 200) * 1000, "type": kind}

    talk = [said(ANNA, "Секрет"), said(ANNA, "", "placeholder")]
    return dump({"participants": [OWNER, ANNA], "threadName": f"{ANNA}_40", "messages": talk})


def whole_export(generation: str = "2026") -> dict[str, bytes]:
    """Every file of a download, by its path in it."""
    root = ROOTS[generation]
    found = {f"{root}friends/friends.json": friends(generation), f"{root}profile_information.json": profile()}
    found |= {f"{root}friends/{name}": data for name, data in requests().items()}
    found |= {f"{root}followers/followers.json": followers(), f"{root}followers/following.json": following()}
    found |= {f"{root}about_you/your_address_books.json": address_book()}
    found |= {f"{root}groups/{name}": data for name, data in (groups(generation) | activity()).items()}
    inbox = f"{root}messages/inbox/annabelova_{'Ab12Cd' if generation == '2018' else 'ab12cd'}"
    found |= {f"{inbox}/message_1.json": thread(NEWER), f"{inbox}/message_2.json": thread(OLDER)}
    return found | {f"{root}people_you_may_know.json": dump({"people_you_may_know_v2": [{"name": "X"}]})}


def html_page() -> bytes:
    return b"<html><head><base href='../'/><style>._a6-g{}</style></head><body><div class='_a6-g'>Anna</div></html>"


def claimed(files: dict[str, bytes], container: str = "/tmp/facebook-nora.zip") -> list[Claimed]:
    """What the importer claims of these files, as the registry would hand it over."""
    found: list[Claimed] = []
    for name, data in files.items():
        claim = Facebook().recognise(Head(name, data[: 1 << 16]))
        if claim:
            found.append(Claimed(member(name, data, container), claim.kind))
    return found


def member(name: str, data: bytes, container: str = "") -> Member:
    return Member(name, f"/tmp/{name}", len(data), lambda: io.BufferedReader(io.BytesIO(data)), container)
