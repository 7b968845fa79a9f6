"""Finds out whose account an export is, which Slack's own files do not say."""

import re
from collections.abc import Iterable

from crm_app.domain.names import fold
from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.importers.slack.users import User

_ID = re.compile(r"[UW][A-Z0-9]{6,}")


class OwnerFinder:
    """Sees every user once; ``found`` then is who of them is the owner.

    ``dms`` are the members of each direct conversation.
    """

    def __init__(self, owner: Owner, dms: Iterable[tuple[str, ...]]) -> None:
        self._mine = {plain(value) for value in (owner.name, *owner.me)} - {""}
        self._ids = {value for value in owner.me if _ID.fullmatch(value)}
        self._inferred = _in_every(dms)
        self._matches: tuple[list[User], ...] = ([], [], [], [])
        self._ranks: dict[int, list[User]] = {}
        self._email = ""
        self._seen = False

    def see(self, user: User) -> None:
        self._seen = True
        if user.id == self._inferred:
            self._email = user.email
            if user.bot:
                self._inferred = ""
        if user.bot:
            return
        if self._mine:
            # A sign that is the surer wins: id, e-mail, username, names.
            for level, values in enumerate(((user.id,), (user.email,), (user.username,), (user.name, user.display))):
                if any(value and plain(value) in self._mine for value in values):
                    self._matches[level].append(user)
                    break
        if not user.deleted and len(kept := self._ranks.setdefault(user.rank, [])) < MOST:
            kept.append(user)

    def found(self) -> tuple[str, str]:
        """The owner's id and e-mail: who is known to be it, else who is in every direct conversation."""
        matches = next((users for users in self._matches if users), list[User]())
        if len(matches) == 1:
            return matches[0].id, matches[0].email
        if not self._seen and len(self._ids) == 1:
            return next(iter(self._ids)), ""
        if matches and self._inferred not in {user.id for user in matches}:
            return "", ""
        return self._inferred, self._email

    def question(self) -> OwnerQuestion:
        """Who of the most likely users is the owner: the primary owner, owners and admins come first."""
        users = [user for rank in sorted(self._ranks) for user in self._ranks[rank]]
        return OwnerQuestion("slack", tuple((user.id, _label(user)) for user in users[:MOST]))


def _in_every(dms: Iterable[tuple[str, ...]]) -> str:
    """Who is in each of at least two conversations, or alone in one; a whole workspace's export has nobody such."""
    pairs = {frozenset(members) for members in dms if members}
    if not pairs:
        return ""
    first = next(iter(pairs))
    common = {user for user in first if all(user in pair for pair in pairs)}
    tells = len(pairs) > 1 or len(first) == 1
    return common.pop() if tells and len(common) == 1 else ""


def _label(user: User) -> str:
    other = user.email or user.username
    return f"{user.name} ({other})" if other and other != user.name else user.name or user.id


def plain(value: str) -> str:
    """How ``Owner.is_me`` compares e-mails, handles, ids and names."""
    return fold(value.strip().removeprefix("@").removeprefix("mailto:"))
