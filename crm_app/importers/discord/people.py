"""Discord accounts as people: handles old and new, and accounts that are no more."""

import re
from typing import Any, NamedTuple

from crm_app.domain.records import IdentityRecord, PersonRecord
from crm_app.importers.discord.values import PLATFORM, code_of, id_of, text_of

_DELETED_ID = "456226577798135808"  # under which Discord shows accounts that were deleted
_DELETED = re.compile(r"deleted[ _]user(?:[ _#][0-9a-f]+)?", re.IGNORECASE)
_TAG = re.compile(r"(.+)#(\d{1,4})", re.DOTALL)


class User(NamedTuple):
    """An account; what is not known is empty. ``shown`` is the name shown instead of the user name."""

    id: str
    username: str = ""
    discriminator: str = ""
    shown: str = ""

    @property
    def handle(self) -> str:
        """The user name, with "#1234" where it dates from the time before user names were unique."""
        old = self.discriminator.strip("0")
        return f"{self.username}#{self.discriminator.zfill(4)}" if old and self.username else self.username

    @property
    def name(self) -> str:
        return self.shown or self.username

    @property
    def signature(self) -> str:
        """What their messages are signed with: user names change less often than the names that are shown."""
        return self.username or self.shown

    @property
    def deleted(self) -> bool:
        return self.id == _DELETED_ID or is_deleted(self.username)

    def person(self, key: str = "") -> PersonRecord:
        found = (("user_id", self.id), ("handle", self.handle))
        identities = tuple(IdentityRecord(PLATFORM, kind, value) for kind, value in found if value)
        return PersonRecord(self.name, identities=identities, key=key)


def is_deleted(name: str) -> bool:
    """Whether an account that was deleted is called so."""
    return _DELETED.fullmatch(name) is not None


def user_of(value: dict[str, Any]) -> User:
    """The account that an object of Discord's API describes."""
    discriminator = code_of(value.get("discriminator"))
    return User(
        id_of(value.get("id")),
        text_of(value.get("username")),
        discriminator if discriminator.isascii() and discriminator.isdigit() and len(discriminator) <= 4 else "",
        text_of(value.get("global_name")),
    )


def split_tag(tag: str) -> tuple[str, str]:
    """User name and discriminator of "name#1234"; newer ones end with "#0" or with nothing."""
    found = _TAG.fullmatch(tag)
    return (found[1].strip(), found[2]) if found else (tag, "")
