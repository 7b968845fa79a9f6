"""What is to be known of a Monica account before its contacts are read: names, attendees, relationships, types."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from crm_app.domain.owner import Owner
from crm_app.errors import BadInput
from crm_app.importers.monica.pieces import pieces
from crm_app.importers.monica.values import (
    birthday_of,
    nested,
    object_of,
    properties,
    text_of,
    truth_of,
    uuid_of,
)
from crm_app.importers.photo import small_photo

_MOST_HELD = 500_000  # contacts, attendances and relationships in all
_MOST_PHOTOS = 64 << 20  # bytes of all small photos together


@dataclass(slots=True)
class Account:
    """Compact tables by uuid: ``relations`` are (type, other contact), ``types`` (name, what it is)."""

    names: dict[str, str] = field(default_factory=dict[str, str])
    partial: set[str] = field(default_factory=set[str])
    birthdays: dict[str, str] = field(default_factory=dict[str, str])
    attendees: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    relations: dict[str, list[tuple[str, str]]] = field(default_factory=dict[str, list[tuple[str, str]]])
    types: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    photos: dict[str, bytes] = field(default_factory=dict[str, bytes])
    users: list[tuple[str, dict[str, Any]]] = field(default_factory=list[tuple[str, dict[str, Any]]])
    exported_by: str = ""
    held: int = 0
    photo_bytes: int = 0

    def user(self) -> dict[str, Any]:
        """Whose account it is: who made the export, else who was not invited by another."""
        for uuid, user in self.users:
            if uuid and uuid == self.exported_by:
                return user
        founders = [user for _, user in self.users if not properties(user).get("invited_by_user")]
        return founders[0] if founders else {}

    def me(self) -> str:
        """The uuid of the owner's own contact."""
        return text_of(properties(self.user()).get("me_contact"))

    def my_name(self) -> str:
        user = self.user()
        return " ".join(name for part in ("first_name", "last_name") if (name := text_of(user.get(part))))

    def owner(self, known: Owner) -> Owner:
        return known.also(text_of(self.user().get("email")))

    def hold(self, count: int) -> None:
        """Count what is kept in memory; raises ``BadInput`` "file_too_large"."""
        self.held += count
        if self.held > _MOST_HELD:
            raise BadInput("file_too_large")


def survey(read: Callable[[int], bytes], *, users_only: bool = False) -> Account:
    """Go through the export once; raises ``BadJson`` and ``BadInput`` "file_too_large".

    ``users_only`` stops at the first contact: the users stand before them.
    """
    account = Account()
    wanted: set[str] = set()
    for kind, value in pieces(read):
        if kind == "exported_by":
            account.exported_by = text_of(value)
        elif kind == "user" and len(account.users) < 100:
            account.users.append((uuid_of(value), object_of(value)))
        elif kind == "contact":
            if users_only:
                return account
            _contact(account, object_of(value), wanted)
        elif kind == "relationship":
            _relationship(account, properties(value))
        elif kind == "photo":
            _photo(account, value, wanted)
        elif kind.endswith("_types"):
            named = properties(value)
            name = text_of(named.get("name")) or text_of(named.get("translation_key")).replace("_", " ")
            account.types[uuid_of(value)] = (name, text_of(named.get("type")))
            account.hold(1)
    return account


def name_of(contact: dict[str, Any]) -> tuple[str, str, str]:
    """The whole name, the given and the family name; without them the nickname."""
    said = properties(contact)
    given, middle, family = (text_of(said.get(part)) for part in ("first_name", "middle_name", "last_name"))
    whole = " ".join(part for part in (given, middle, family) if part)
    return whole or text_of(said.get("nickname")), given, family


def avatar_of(contact: dict[str, Any]) -> str:
    """The uuid of the photo that a contact is shown by."""
    avatar = object_of(properties(contact).get("avatar"))
    return text_of(avatar.get("avatar_photo")) if avatar.get("avatar_source", "photo") == "photo" else ""


def _contact(account: Account, contact: dict[str, Any], wanted: set[str]) -> None:
    uuid = uuid_of(contact)
    said = properties(contact)
    account.hold(1)
    account.names[uuid] = name_of(contact)[0]
    if truth_of(said.get("is_partial")):
        account.partial.add(uuid)
        if day := birthday_of(said.get("birthdate")):
            account.birthdays[uuid] = day
    if photo := avatar_of(contact):
        wanted.add(photo)
    for kind, item in nested(contact):
        if kind == "activity" and (activity := text_of(item)):
            account.hold(1)
            account.attendees.setdefault(activity, []).append(uuid)


def _relationship(account: Account, said: dict[str, Any]) -> None:
    account.hold(1)
    whose, other = text_of(said.get("contact_is")), text_of(said.get("of_contact"))
    account.relations.setdefault(whose, []).append((text_of(said.get("type")).replace("_", " "), other))


def _photo(account: Account, value: Any, wanted: set[str]) -> None:
    uuid = uuid_of(value)
    if uuid not in wanted or account.photo_bytes > _MOST_PHOTOS:
        return
    start, _, data = text_of(properties(value).get("dataUrl")).partition(",")
    if not start.endswith(";base64"):
        return
    try:
        photo = small_photo(base64.b64decode(data, validate=False))
    except (binascii.Error, ValueError):
        return
    if photo:
        account.photos[uuid] = photo
        account.photo_bytes += len(photo)
