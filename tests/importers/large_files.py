"""Exports of a gigabyte, written piece by piece: repeated talk, no line of it the same."""

import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.importers import slack_files, telegram_files

START = datetime(2015, 1, 1, 8, tzinfo=UTC)
WORDS = (
    *("карта", "лес", "maps", "coffee", "встреча", "завтра", "in", "the"),
    *("spring", "озеро", "ночь", "of", "paper", "and", "тушь"),
)
TEXTS = tuple(" ".join(WORDS[(n * k + k) % len(WORDS)] for k in range(1, 22)) for n in range(97))
PEOPLE = 400


def telegram(path: Path, size: int) -> Path:
    """A whole account: half of the chats with one person, half of them groups, until there are ``size`` bytes."""
    document = telegram_files.whole(inside=[])
    before, after = json.dumps(document, ensure_ascii=False).split('"All chats.", "list": [')
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{before}"All chats.", "list": [')
        written, chat = 0, 0
        while written < size:
            person, kind = 10_000 + chat, "personal_chat" if chat % 2 == 0 else "private_supergroup"
            head = {"name": f"Имя {chat}", "type": kind, "id": person}
            file.write((", " if chat else "") + json.dumps(head, ensure_ascii=False)[:-1] + ', "messages": [')
            for number in range(40):
                piece = ",\n".join(_telegram_messages(chat, person, number * 250))
                written += file.write(piece + (",\n" if number < 39 else "")) * 5 // 4  # letters of two bytes
            file.write("]}")
            chat += 1
        file.write(after)
    return path


def _telegram_messages(chat: int, person: int, first: int) -> Iterator[str]:
    group = chat % 2
    for number in range(first, first + 250):
        at = START + timedelta(minutes=number * 37 + chat)
        if number % 3 == 0:
            author, name = telegram_files.NORA, telegram_files.NAMES[telegram_files.NORA]
        else:
            author = 10_000 + (chat + number % 50) % PEOPLE if group else person
            name = f"Имя {author - 10_000}"
        text = f"{number} {TEXTS[(number + chat) % len(TEXTS)]}"
        answers = f'"reply_to_message_id": {number - 2}, ' if group and number % 4 == 0 else ""
        yield (
            f'{{"id": {number}, "type": "message", "date": "{at:%Y-%m-%dT%H:%M:%S}", '
            f'"date_unixtime": "{int(at.timestamp())}", "from": "{name}", "from_id": "user{author}", {answers}'
            f'"text": "{text}", "text_entities": [{{"type": "plain", "text": "{text}"}}]}}'
        )


def slack(path: Path, size: int) -> Path:
    """A workspace of channels and direct conversations, a file a day, stored as it is: the ZIP is of this size too."""
    people = [f"U0P{number:06}" for number in range(PEOPLE)]
    users = [*slack_files.users(), *(slack_files.user(one, one.lower(), f"Имя {one}") for one in people)]
    channels = [slack_files.channel(f"C0L{n:06}", f"channel-{n}", [slack_files.OWNER, *people]) for n in range(20)]
    direct = [
        {"id": f"D0L{n:06}", "created": 1, "members": [slack_files.OWNER, one]} for n, one in enumerate(people[:20])
    ]
    lists = {"users.json": users, "channels.json": channels, "dms.json": direct}
    folders = [str(one["name"]) for one in channels] + [str(one["id"]) for one in direct]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, value in lists.items():
            archive.writestr(name, slack_files.dump(value))
        written = number = 0
        while written < size:
            folder, day = folders[number % len(folders)], START + timedelta(days=number // len(folders))
            data = _slack_day(number % len(folders), day, people)
            archive.writestr(f"{folder}/{day:%Y-%m-%d}.json", data)
            written += len(data)
            number += 1
    return path


def _slack_day(folder: int, day: datetime, people: list[str]) -> bytes:
    direct, said = folder >= 20, list[str]()
    for number in range(2500):
        other = people[folder - 20] if direct else people[(number * 7 + folder) % PEOPLE]
        who = slack_files.OWNER if number % 5 == 0 else other
        text = f"{number} {'' if number % 11 else f'<@{slack_files.OWNER}> '}{TEXTS[(number + folder) % len(TEXTS)]}"
        ts = day.timestamp() + number * 12 + folder / 1000
        said.append(
            f'{{"user": "{who}", "type": "message", "ts": "{ts:.6f}", "client_msg_id": "{folder}-{ts:.0f}", '
            f'"text": "{text}", "team": "{slack_files.TEAM}", "blocks": [{{"type": "rich_text", "elements": '
            f'[{{"type": "text", "text": "{text}"}}]}}]}}'
        )
    return f"[{','.join(said)}]".encode()
