"""Writes VK archives as bytes, about invented people: pages of HTML in windows-1251."""

import base64
import io
import json

from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed
from crm_app.importers.vk.export import Vk

OWNER, OWNER_ID = "Нора Линдквист", "42"
ANNA, ANNA_ID = "Анна Белова", "100"
BEN, BEN_ID = "Ben Farrow", "101"
IDA_ID = "102"
CHAT = "2000000007"


def page(*items: str, charset: str = "windows-1251", jd: bool = True) -> bytes:
    said = base64.b64encode(json.dumps({"user_id": int(OWNER_ID), "time_current": 1_700_000_000}).encode()).decode()
    meta = f'<meta name="jd" content="{said}">' if jd else ""
    head = f'<!DOCTYPE html><html><head><meta charset="{charset}">{meta}<link href="../style.css"></head>'
    body = "".join(f"<div class=\"item\">\n  <div class='item__main'>{item}</div>\n</div>" for item in items)
    foot = '<div class="footer">Архив был создан 25 мая 2024 в 18:41:09 https://vk.com</div>'
    return f"{head}<body>{body}{foot}</body></html>".encode(charset, "xmlcharrefreplace")


def message(number: int, author: str, when: str, text: str = "", kludges: str = "") -> str:
    """``author`` is "Вы", a bare name, or "id100|Name"."""
    link, bar, name = author.partition("|")
    who = f'<a href="https://vk.com/{link}">{name}</a>' if bar else author
    return (
        f'<div class="message" data-id="{number}">\n  <div class="message__header">{who}, {when}</div>\n'
        f'  <div>{text}<div class="kludges">{kludges}</div></div>\n</div>'
    )


def attachment(kind: str) -> str:
    return f'<div class="attachment"><div class="attachment__description">{kind}</div></div>'


def service(text: str) -> str:
    return f'<a class="im_srv_lnk " href="https://vk.com/id100">Анна</a> {text}'


EDITED = "2 мар 2024 в 0:10:00<span class='message-edited' title='2 мар 2024 в 0:11:00'> (ред.)</span>"
ANNAS = f"id{ANNA_ID}|{ANNA}"
BENS = f"id{BEN_ID}|{BEN}"

NEWER = (
    message(9, ANNAS, "12 мар 2024 в 14:05:33", "Привет &amp; пока<br>🎉 &lt;3"),
    message(8, "Вы", EDITED, "Ответ"),
)
OLDER = (
    message(7, ANNAS, "1 мар 2024 в 23:50:00", "", attachment("Фотография")),
    message(6, ANNAS, "1 мар 2024 в 12:00:00", "", attachment("Звонок")),
    message(5, ANNAS, "31 фев 2024 в 12:00:00", "?"),
    message(4, "no date", "at all"),
)
ENGLISH = (
    message(9, ANNAS, "at 2:05:33 pm on 12 Mar 2024", "Привет &amp; пока<br>🎉 &lt;3"),
    message(8, "You", "at 12:10:00 am on 2 Mar 2024", "Ответ"),
)
IN_CHAT = (
    message(30, BENS, "5 май 2024 в 10:00:00", "anyone?"),
    message(29, ANNAS, "4 мая 2024 в 10:00:00", "", service("вышла из чата")),
    message(28, "Вы", "4 мая 2024 в 09:00:00", "Я"),
    message(27, f"id{IDA_ID}|Ида", "4 мая 2024 в 08:00:00", "Кто?"),
    message(26, "public7|Новости", "4 мая 2024 в 07:00:00", "Реклама"),
    message(25, "Вы", "3 мая 2024 в 07:00:00", "Первая!"),
)


def index() -> bytes:
    peers = {ANNA_ID: ANNA, BEN_ID: BEN, CHAT: "Поход &amp; карты", "-7": "Новости", "103": "DELETED"}

    def entry(peer: str, name: str) -> str:
        link = f'<a href="{peer}/messages0.html">{name}</a>'
        return f'<div class="message-peer"><div class="message-peer--id">\n{link}</div></div>'

    return page(*(entry(peer, name) for peer, name in peers.items()))


def profile() -> bytes:
    return page(f'<div class="item__tertiary">Полное имя</div>\n<div>{OWNER}</div>')


def archive() -> dict[str, bytes]:
    mine = message(50, "Вы", "1 янв 2024 в 10:00:00", "Заметка")
    return {
        "Archive/profile/page-info.html": profile(),
        "Archive/messages/index-messages.html": index(),
        f"Archive/messages/{ANNA_ID}/messages0.html": page(*NEWER),
        f"Archive/messages/{ANNA_ID}/messages50.html": page(*OLDER),
        f"Archive/messages/{BEN_ID}/messages0.html": page(mine),
        f"Archive/messages/{CHAT}/messages0.html": page(*IN_CHAT),
        "Archive/messages/-7/messages0.html": page(message(60, "public7|Новости", "1 янв 2024 в 10:00:00", "Реклама")),
        "Archive/messages/103/messages0.html": page(
            message(61, "id103|DELETED", "1 янв 2024 в 10:00:00", "Пока"), mine
        ),
        f"Archive/messages/{OWNER_ID}/messages0.html": page(mine),
        "Archive/likes/likes0.html": page('<a href="https://vk.com/wall1_1">1</a>'),
    }


def claimed(files: dict[str, bytes], container: str = "/tmp/Archive.zip") -> list[Claimed]:
    """What the importer claims of these files, as the registry would hand it over."""
    found: list[Claimed] = []
    for name, data in files.items():
        claim = Vk().recognise(Head(name, data[: 1 << 16]))
        if claim:
            found.append(Claimed(member(name, data, container), claim.kind))
    return found


def member(name: str, data: bytes, container: str = "") -> Member:
    return Member(name, f"/tmp/{name}", len(data), lambda: io.BufferedReader(io.BytesIO(data)), container)
