"""Who the account of an export belongs to."""

from dataclasses import dataclass, replace

from crm_app.domain.names import fold


@dataclass(frozen=True, slots=True)
class Owner:
    """Who the account belongs to, as far as the data or the person says; empty where they do not.

    ``name`` and ``profile_url`` are LinkedIn's; ``me`` are e-mails, handles, ids and names on any platform.
    """

    name: str = ""
    profile_url: str = ""
    me: tuple[str, ...] = ()

    def known(self) -> bool:
        """Whether LinkedIn's files can tell the owner."""
        return bool(self.name or self.profile_url)

    def is_me(self, *values: str) -> bool:
        """Whether one of these e-mails, handles, ids or names is the owner's; case and a leading @ are all one."""
        mine = {_plain(value) for value in (self.name, self.profile_url, *self.me)} - {""}
        return any(_plain(value) in mine for value in values)

    def also(self, *values: str) -> "Owner":
        """The owner who is called so too."""
        new = tuple(value for value in values if value.strip() and not self.is_me(value))
        return replace(self, me=(*self.me, *dict.fromkeys(new))) if new else self


NOBODY = Owner()
"""An owner of whom nothing is known."""


@dataclass(frozen=True, slots=True)
class OwnerQuestion:
    """That a source cannot tell whose account it is. ``candidates`` are (value, label), the most likely first.

    A value is what ``Owner.me`` takes; at most ``MOST`` are given.
    """

    platform: str
    candidates: tuple[tuple[str, str], ...]


MOST = 200


def _plain(value: str) -> str:
    return fold(value.strip().removeprefix("@").removeprefix("mailto:"))
