"""JSON that a parser chokes on, in the shape of every source that gives JSON."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.importers import discord_files, facebook_files, monica_files, slack_files, telegram_files
from tests.importers.hostile_files import MEGABYTE, Case, a_folder

ELEMENT, VALUE = "@element@", "@value@"
"""Where something stands instead of a whole element of what is streamed, and instead of a name or text in one."""


def _dumped(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def _slack_users() -> dict[str, bytes]:
    odd = slack_files.user("U0ODD0001", VALUE, VALUE, profile={"display_name": VALUE, "email": VALUE})
    return slack_files.full_export() | {"users.json": _dumped([*slack_files.users(), ELEMENT, odd])}


def _slack_day() -> dict[str, bytes]:
    said = slack_files.says(slack_files.ANNA, VALUE, slack_files.DAY1 + 7, reactions=VALUE, thread_ts=VALUE)
    day = [*slack_files.general()["2024-03-01"], ELEMENT, said, said | {"user": VALUE, "ts": VALUE}]
    return slack_files.full_export() | {"general/2024-03-01.json": _dumped(day)}


def _slack_channels() -> dict[str, bytes]:
    general = slack_files.channel(slack_files.GENERAL, "general", [slack_files.OWNER])
    odd = slack_files.channel("C0ODD0001", VALUE, [slack_files.OWNER], VALUE)
    return slack_files.full_export() | {"channels.json": _dumped([general, ELEMENT, odd, odd | {"members": VALUE}])}


def _discord_messages() -> dict[str, bytes]:
    said = {"ID": 1, "Timestamp": "2024-03-02 10:00:00", "Contents": VALUE, "Attachments": VALUE}
    place = f"Messages/c{discord_files.DM}/messages.json"
    return discord_files.package() | {place: _dumped([said, ELEMENT, said | {"Timestamp": VALUE, "ID": VALUE}])}


def _discord_account() -> dict[str, bytes]:
    account = discord_files.account()
    friend = account["relationships"][0]
    odd = friend | {"nickname": VALUE, "user": friend["user"] | {"username": VALUE, "global_name": VALUE}}
    changed = account | {"relationships": [friend, ELEMENT, odd, friend | {"user": VALUE}]}
    return discord_files.package() | {"Account/user.json": _dumped(changed)}


def _discord_chat() -> dict[str, bytes]:
    who = discord_files.author("990000000000000009", VALUE, VALUE, roles=VALUE)
    items = [discord_files.said(number, "2025-01-01T09:00:00+00:00", who, VALUE, mentions=VALUE) for number in (1, 2)]
    return {
        "chat.json": discord_files.chat("GuildTextChat", "general", [*items, ELEMENT, items[0] | {"author": VALUE}])
    }


def _facebook_friends() -> dict[str, bytes]:
    people = [{"name": facebook_files.broken("Анна"), "timestamp": facebook_files.DAY}, ELEMENT, {"name": VALUE}]
    name = f"{facebook_files.ROOTS['2026']}friends/friends.json"
    return facebook_files.whole_export() | {name: _dumped({"friends_v2": [*people, {"name": "A", "timestamp": VALUE}]})}


def _facebook_thread() -> dict[str, bytes]:
    odd = facebook_files.message(facebook_files.ANNA, 5, VALUE, photos=VALUE)
    lines = [odd, ELEMENT, odd | {"timestamp_ms": VALUE}, odd | {"sender_name": VALUE}]
    name = f"{facebook_files.ROOTS['2026']}messages/inbox/annabelova_ab12cd/message_1.json"
    return facebook_files.whole_export() | {name: facebook_files.thread(lines)}


def _telegram() -> dict[str, bytes]:
    odd = telegram_files.message(9, telegram_files.moment(1), telegram_files.ANNA, VALUE, from_=VALUE)
    talk = telegram_files.talk()
    talk["messages"] += [ELEMENT, odd, odd | {"date_unixtime": VALUE, "date": VALUE}, odd | {"from_id": VALUE}]
    group = telegram_files.group()
    group["messages"] += [ELEMENT, odd | {"reply_to_message_id": VALUE}, odd | {"id": VALUE, "from": VALUE}]
    return {"result.json": telegram_files.written(telegram_files.whole(inside=[talk, group, ELEMENT]))}


def _monica() -> dict[str, bytes]:
    document = monica_files.account()
    people = next(one for one in document["account"]["data"] if one["type"] == "contact")
    odd = monica_files.contact(monica_files.BEN[:-1] + "9", VALUE, VALUE, birthdate=VALUE, tags=VALUE, job=VALUE)
    people["values"] += [ELEMENT, odd, odd | {"data": VALUE}]
    return {"monica.json": monica_files.written(document)}


def _kithbook() -> dict[str, bytes]:
    person = {"uid": "0192f0c1-0000-7000-8000-000000000001", "name": "Анна Белова"}
    odd = {"uid": VALUE, "name": VALUE, "notes": VALUE}
    return {"book.json": _dumped({"kithbook": 1, "contacts": [person, ELEMENT, odd]})}


SHAPES: dict[str, Callable[[], dict[str, bytes]]] = {
    "slack users": _slack_users,
    "slack channels": _slack_channels,
    "slack day": _slack_day,
    "discord messages": _discord_messages,
    "discord account": _discord_account,
    "discord chat": _discord_chat,
    "facebook friends": _facebook_friends,
    "facebook thread": _facebook_thread,
    "telegram": _telegram,
    "monica": _monica,
    "kithbook": _kithbook,
}
DEEP = b"[" * 10_000 + b"]" * 10_000
DEEP_OBJECTS = b'{"a":' * 10_000 + b"1" + b"}" * 10_000
OBJECTS = b"[" + b"{}," * (14 * MEGABYTE // 3) + b"{}]"
ODD = (
    b'{"id":1,"id":2,"name":"A","name":{},"name":"\\ud800B\\udc00\\u0000"}',
    b'"\\ud800Anna\\udc00\\u0000"',
    b"1e999",
    b"-1e400",
    b"9" * 4000,
    b"-" + b"9" * 400,
    b"true",
    b"[[]]",
    b'{"text":[{"text":{}}]}',
    b'""',
)
"""What stands in the place of a name in turn: duplicate keys, lone surrogates, numbers that are none."""


def filled(shape: str, element: bytes, value: bytes) -> dict[str, bytes]:
    """The shape's files with something hostile in the first places that are left for it, and a plain name in others."""
    marks = (f'"{ELEMENT}"'.encode(), f'"{VALUE}"'.encode())
    return {
        name: data.replace(marks[0], element, 1)
        .replace(marks[0], b"{}")
        .replace(marks[1], value, 1)
        .replace(marks[1], b'"A"')
        for name, data in SHAPES[shape]().items()
    }


def odd(shape: str) -> dict[str, bytes]:
    """Every element and value of ``ODD`` in one file, each of them where an element or a name may stand."""
    files = SHAPES[shape]()
    for name, data in files.items():
        pieces = data.replace(f'"{ELEMENT}"'.encode(), b",".join(ODD)).split(f'"{VALUE}"'.encode())
        files[name] = pieces[0] + b"".join(
            ODD[number % len(ODD)] + piece for number, piece in enumerate(pieces[1:], len(shape))
        )
    return files


def given(make: Callable[[], dict[str, bytes]], code: int, said: str = "") -> Case:
    """The files in a folder; a lone one by itself."""
    folder = a_folder("export", make, code, said)

    def write(place: Path) -> Path:
        made = folder.make(place)
        inside = list(made.iterdir())
        return inside[0] if len(inside) == 1 and inside[0].is_file() else made

    return Case(write, code, said)


def cut(shape: str) -> dict[str, bytes]:
    """The files that have a place for something hostile end there."""
    mark = f'"{ELEMENT}"'.encode()
    return {name: data.partition(mark)[0] for name, data in SHAPES[shape]().items()}


BROKEN: dict[str, tuple[bytes, bytes]] = {
    "10,000 deep": (b"{}", DEEP),
    "10,000 deep element": (DEEP_OBJECTS, b'"A"'),
    "NaN": (b"{}", b"NaN"),
    "Infinity": (b"-Infinity", b'"A"'),
    "a number of 5,000 digits": (b"{}", b"9" * 5000),
    "not UTF-8": (b"{}", b'"\xff\xfe"'),
    "14 MB of {} in an element": (b"{}", OBJECTS),
    "14 MB of {} as elements": (OBJECTS[1:-1], b'"A"'),
    "a text of 14 MB": (b"{}", b'"' + "🎉a".encode() * (14 * MEGABYTE // 5) + b'"'),
}
LEFT_OUT = {"slack users": "users.json", "slack channels": "channels.json", "discord account": "user.json"}
"""Files that an export can do without: it says so, and takes in the rest."""


def _case(shape: str, name: str, make: Callable[[], dict[str, bytes]]) -> Case:
    if shape in LEFT_OUT:
        return given(make, 0, f"{LEFT_OUT[shape]} is ")
    rest_of_a_day = shape == "slack day" and "as elements" not in name
    return given(make, 0, "bad_record") if rest_of_a_day else given(make, 2)


def _cases() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for shape in SHAPES:
        found[f"{shape}: odd values"] = given(lambda shape=shape: odd(shape), 0)
        found[f"{shape}: cut off"] = _case(shape, "cut off", lambda shape=shape: cut(shape))
        for name, (element, value) in BROKEN.items():
            make = partial(filled, shape, element, value)
            found[f"{shape}: {name}"] = _case(shape, name, make)
    return found


JSON_CASES = _cases()
