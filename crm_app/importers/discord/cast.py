"""The people of one exported chat, each made once."""

from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.owner import Owner
from crm_app.domain.records import PersonRecord
from crm_app.importers.discord.people import User, is_deleted, split_tag
from crm_app.importers.discord.values import code_of, id_of, list_of, object_of, text_of

_MOST = 200_000  # people held; further ones are not told as members


class Author:
    """Somebody who wrote or was mentioned. ``mine``: the owner; ``wrote`` counts messages; ``told``: as a member."""

    __slots__ = ("bot", "deleted", "key", "mine", "role", "told", "user", "wrote")

    def __init__(self, key: str, user: User, *, bot: bool, mine: bool, role: str) -> None:
        self.key = key
        self.user = user
        self.bot = bot
        self.mine = mine
        self.role = role
        self.deleted = user.deleted or is_deleted(user.shown)
        self.wrote = 0
        self.told = False

    def person(self) -> PersonRecord:
        return self.user.person(self.key)


class Cast:
    """Who is who, by key: "id:123", or "handle:name" in files without ids."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._by_id: dict[str, Author] = {}
        self._by_name: dict[str, Author] = {}
        self.authors: dict[str, Author] = {}

    def of_object(self, value: Any) -> Author | None:
        """Somebody as JSON has them; None without an id."""
        raw = object_of(value)
        given = raw.get("id")
        found = self._by_id.get(given) if isinstance(given, str) else None
        if found:
            return found
        user_id = id_of(given)
        if not user_id:
            return None
        username, tag = split_tag(text_of(raw.get("name")))
        user = User(user_id, username, _number(raw.get("discriminator")) or tag, text_of(raw.get("nickname")))
        return self._take(f"id:{user_id}", user, bot=raw.get("isBot") is True, role=_role(raw.get("roles")))

    def of_cells(self, user_id: str, tag: str) -> Author | None:
        """Somebody as CSV has them."""
        username, discriminator = split_tag(tag.strip())
        user = User(id_of(user_id), username, discriminator)
        if not user.id and not username:
            return None
        return self._take(f"id:{user.id}" if user.id else f"handle:{fold(user.handle).replace('#', '/')}", user)

    def named(self, name: str) -> Author | None:
        """Who is called so among those met so far."""
        return self._by_name.get(name.casefold())

    def with_id(self, user_id: str) -> Author | None:
        return self._by_id.get(user_id)

    def _take(self, key: str, user: User, *, bot: bool = False, role: str = "") -> Author:
        known = self.authors.get(key)
        if known:
            return known
        mine = self._owner.is_me(user.id) if user.id else self._owner.is_me(user.handle)
        author = Author(key, user, bot=bot, mine=mine, role=role)
        if len(self.authors) < _MOST:
            self.authors[key] = author
            if user.id:
                self._by_id[user.id] = author
            for name in (user.username, user.shown):
                self._by_name.setdefault(name.casefold(), author)
        else:
            author.told = True
        return author


def _number(discriminator: Any) -> str:
    number = code_of(discriminator)
    return number if number.isascii() and number.isdigit() and len(number) <= 4 else ""


def _role(roles: Any) -> str:
    """The name of the highest role."""
    best, name = -1, ""
    for one in list_of(roles):
        role = object_of(one)
        position = role.get("position")
        place = position if isinstance(position, int) else 0
        if place > best and (called := text_of(role.get("name"))):
            best, name = place, called
    return name
