"""Everybody who wrote in a group, over all groups of a file: a person comes once, with all of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_app.domain.records import CommunityRef, ContactRecord, MembershipRecord, PersonRecord
from crm_app.importers.telegram.values import person

_MOST = 300_000
_MOST_BOTS = 10_000
_BOT = re.compile(r".*(?:[a-z]Bot|\b[Bb]ot|_bot)", re.DOTALL)


@dataclass(slots=True)
class _Author:
    name: str
    groups: list[CommunityRef] = field(default_factory=list[CommunityRef])


class People:
    """The names of authors by id, and the groups they wrote in; ``bots`` are ids that are no people."""

    def __init__(self) -> None:
        self.bots: set[str] = set()
        self._authors: dict[str, _Author] = {}
        self._talked: set[str] = set()

    def note(self, ident: str, name: str, group: CommunityRef) -> None:
        """Somebody wrote in a group; groups come one after the other."""
        author = self._authors.get(ident)
        if author is None:
            if len(self._authors) >= _MOST:
                return
            author = self._authors[ident] = _Author(name)
        if not author.groups or author.groups[-1] is not group:
            author.groups.append(group)

    def is_bot(self, ident: str, name: str = "") -> bool:
        """By its chat with the owner, or by a name such as "Order Bot" or "GroupHelpBot"."""
        if ident in self.bots:
            return True
        if name[-3:] in ("Bot", "bot") and _BOT.fullmatch(name) and len(self.bots) < _MOST_BOTS:
            self.bots.add(ident)
            return True
        return False

    def talked(self, ident: str) -> None:
        """The owner and this person talked to each other, here or in a chat of their own."""
        self._talked.add(ident)

    def name(self, ident: str) -> str:
        author = self._authors.get(ident)
        return author.name if author else ""

    def person(self, ident: str, name: str = "") -> PersonRecord | None:
        """None for a bot, and for somebody whose name is not known: a deleted account."""
        name = self.name(ident) or name
        return person(ident, name) if name and ident not in self.bots else None

    def records(self) -> Iterator[ContactRecord]:
        """Everybody noted; with whom the owner never talked is only a member."""
        for ident, author in self._authors.items():
            if ident not in self.bots:
                yield ContactRecord(
                    (),
                    f"user:{ident}",
                    person(ident, author.name),
                    memberships=tuple(MembershipRecord(group) for group in author.groups),
                    listed=ident in self._talked,
                )
