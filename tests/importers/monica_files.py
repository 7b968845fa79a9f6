"""Writes JSON exports of Monica 4, as bytes, about invented people."""

import base64
import json
from typing import Any

NORA, ANNA, BEN, MISHA, ZOE = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(1, 6))
OWNER_EMAIL = "nora@maps.example"
# A white pixel, as PNG.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
)


def thing(uuid: str, said: dict[str, Any] | None = None, created: str = "2021-03-05", **more: Any) -> dict[str, Any]:
    """A resource; one without properties has an empty list of them, as PHP writes it."""
    stamp = f"{created}T10:00:00.000000Z"
    head: dict[str, Any] = {"uuid": uuid} if uuid else {}
    return {**head, "created_at": stamp, "updated_at": stamp, **more, "properties": said or []}


def group(kind: str, values: list[Any]) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": values}


def special(day: str, *, age: bool = False, yearless: bool = False) -> dict[str, Any]:
    return {"uuid": f"date-{day}", "is_age_based": age, "is_year_unknown": yearless, "date": f"{day}T00:00:00.000000Z"}


def contact(uuid: str, first: str, last: str | None, *groups: dict[str, Any], **said: Any) -> dict[str, Any]:
    named = {"first_name": first, "last_name": last, "is_partial": False, "is_active": True, "is_dead": False}
    return thing(uuid, {**named, **said, "avatar": {"avatar_source": "default"}} | said, data=list(groups))


def reminder(uuid: str, title: str, day: str, every: str = "one_time", **said: Any) -> dict[str, Any]:
    base = {"initial_date": f"{day}T00:00:00.000000Z", "title": title, "frequency_type": every, "frequency_number": 1}
    return thing(uuid, {**base, "delible": True, "inactive": False, **said})


def anna(*, uuids: bool = True) -> dict[str, Any]:
    def named(name: str) -> str:
        return name if uuids else ""

    return contact(
        ANNA,
        "Анна",
        "Белова",
        group(
            "call",
            [
                thing(
                    named("call-1"),
                    {"called_at": "2021-05-01T09:30:00.000000Z", "content": "О картах", "contact_called": True},
                ),
                thing(named("call-2"), {"called_at": "2021-05-01T09:30:00.000000Z", "contact_called": False}),
                thing(named("call-3"), {"called_at": "0001-01-01T00:00:00Z"}),
            ],
        ),
        group(
            "contact_field",
            [
                thing("f1", {"data": "anna@code.example", "type": "type-email"}),
                thing("f2", {"data": "+7 900 000-00-01", "type": "type-phone"}),
                thing("f3", {"data": "anna.belova", "type": "type-facebook"}),
                thing("f4", {"data": "@anna_belova", "type": "type-telegram"}),
                thing("f5", {"data": "@anna_b", "type": "type-twitter"}),
                thing("f6", {"data": "https://belova.example/maps", "type": "type-site"}),
                thing("f7", {"data": "nobody knows", "type": "type-gone"}),
            ],
        ),
        group("debt", [thing("d1", {"amount": 50, "currency": "EUR", "status": "inprogress", "in_debt": True})]),
        group("gift", [thing("g1", {"name": "Атлас", "status": "offered", "amount": "20", "date": "2020-01-02"})]),
        group("note", [thing("n1", {"body": "Любит чай", "is_favorite": False})]),
        group(
            "reminder",
            [
                reminder("r1", "Поздравить Анну", "1985-06-12", "year", delible=False),
                reminder("r2", "Позвонить", "2020-01-01", "month", frequency_number=2, description="утром"),
                reminder("r3", "Old thing", "2001-01-01"),
                reminder("r4", "Far thing", "2999-01-01"),
            ],
        ),
        group(
            "task",
            [
                thing("t1", {"title": "Send the map", "completed": False}, created="2022-02-03"),
                thing("t2", {"title": "Done thing", "completed": True}),
            ],
        ),
        group(
            "address",
            [
                thing(
                    "a1",
                    {
                        "name": "Home",
                        "street": "ул. Лесная, 1",
                        "city": "Сосновка",
                        "postal_code": "100000",
                        "country": "RU",
                    },
                )
            ],
        ),
        group("pet", [thing("p1", {"name": "Рекс", "category": "dog"})]),
        group(
            "conversation",
            [
                thing(
                    named("conv-1"),
                    {
                        "happened_at": "2021-06-01T00:00:00.000000Z",
                        "contact_field_type": "type-telegram",
                        "messages": [
                            thing(
                                "m1",
                                {
                                    "content": "Привет",
                                    "written_at": "2021-06-01T10:00:00.000000Z",
                                    "written_by_me": False,
                                },
                            ),
                            thing(
                                "m2",
                                {
                                    "content": "Hello",
                                    "written_at": "2021-06-01T09:00:00.000000Z",
                                    "written_by_me": True,
                                },
                            ),
                            thing(
                                "m3", {"content": "Ещё раз", "written_at": "2021-06-02 09:00:00", "written_by_me": 0}
                            ),
                        ],
                    },
                ),
                thing(named("conv-2"), {"happened_at": "2021-06-03T00:00:00.000000Z", "messages": []}),
            ],
        ),
        group("life_event", [thing("l1", {"name": "New job", "note": "maps", "happened_at": "2019-05-03T00:00:00Z"})]),
        group("activity", ["act-1"]),
        middle_name="Петровна",
        nickname="Аня",
        description="Из клуба",
        job="Аналитик",
        company="Тёплый код",
        food_preferences="no nuts",
        stay_in_touch_frequency=42,
        tags=["друзья", "карты"],
        birthdate=special("1985-06-12"),
        first_met_date=special("2015-09-01"),
        first_met_through=BEN,
        avatar={"avatar_source": "photo", "avatar_photo": "photo-1"},
    )


def account(*, uuids: bool = True, swapped: bool = False, document: int = 0) -> dict[str, Any]:
    """Five contacts; ``swapped`` has the activities before the contacts, ``document`` adds a file of so many bytes."""
    contacts = [
        contact(NORA, "Nora", "Lindqvist", group("note", [thing("n9", {"body": "me"})])),
        anna(uuids=uuids),
        contact(BEN, "Ben", "Farrow", group("activity", ["act-1", "act-2"]), is_active=False, is_dead=True),
        contact(MISHA, "Миша", None, is_partial=True, birthdate=special("2015-03-02", yearless=True)),
        contact(ZOE, "Zoë", "O'Hara", birthdate=special("1970-01-01", age=True)),
    ]
    user = {"first_name": "Nora", "last_name": "Lindqvist", "email": OWNER_EMAIL}
    other = {"first_name": "Uwe", "last_name": "Farrow", "email": "uwe@mail.example"}
    activities = [
        thing(
            "act-1",
            {"summary": "Обед", "description": "в парке", "happened_at": "2022-01-02T00:00:00Z", "type": "at-1"},
        ),
        thing("act-2", {"summary": "Walk", "happened_at": "2022-01-03T00:00:00.000000Z"}),
        thing("act-3", {"summary": "Alone", "happened_at": "2022-01-04T00:00:00.000000Z"}),
    ]
    relations = [
        thing("rel-1", {"type": "child", "contact_is": ANNA, "of_contact": MISHA}),
        thing("rel-2", {"type": "ex_husband", "contact_is": ANNA, "of_contact": BEN}),
        thing("rel-3", {"type": "father", "contact_is": MISHA, "of_contact": ANNA}),
        thing("rel-4", {"type": "uncle", "contact_is": "gone", "of_contact": ANNA}),
    ]
    url = "data:image/png;base64," + base64.b64encode(PIXEL).decode()
    groups = [
        group("user", [thing("u2", {"invited_by_user": "u1"}, **other), thing("u1", {"me_contact": NORA}, **user)]),
        group("contact", contacts),
        group("relationship", relations),
        group("photo", [thing("photo-1", {"mime_type": "image/png", "dataUrl": url})]),
        group("document", [thing("doc-1", {"dataUrl": "data:;base64," + "A" * document})]),
        group("activity", activities),
    ]
    if swapped:
        groups.insert(1, groups.pop())
    types = {
        "email": ("Email", "email"),
        "phone": ("Phone", "phone"),
        "facebook": ("Facebook", None),
        "telegram": ("Telegram", None),
        "twitter": ("Twitter", None),
        "site": ("Site", None),
    }
    instance = {
        "activity_types": [thing("at-1", {"translation_key": "ate_at_restaurant"})],
        "contact_field_types": [
            thing(f"type-{key}", {"name": name, "type": kind}) for key, (name, kind) in types.items()
        ],
        "genders": [thing("gender-1", {"name": "Woman"})],
    }
    return {
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": "2023-01-01T00:00:00.000000Z",
        "url": "https://monica.example",
        "exported_by": "u1",
        "account": {**thing("account-1"), "data": groups, "properties": {}, "instance": instance},
    }


def written(document: dict[str, Any], *, pretty: bool = True) -> bytes:
    """As PHP does: pretty, letters as they are, slashes not escaped."""
    return json.dumps(document, ensure_ascii=False, indent=4 if pretty else None).encode()


def export(*, uuids: bool = True, swapped: bool = False, document: int = 0, pretty: bool = True) -> bytes:
    return written(account(uuids=uuids, swapped=swapped, document=document), pretty=pretty)


def values_first() -> bytes:
    """The parts of each group the other way round, so that its type comes last."""
    made = account()
    made["account"]["data"] = [dict(reversed(group.items())) for group in made["account"]["data"]]
    return written(made)
