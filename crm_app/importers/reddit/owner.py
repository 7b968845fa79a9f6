"""Whose account it is: as the statistics say, else as the messages and chats let see."""

from collections import Counter
from collections.abc import Iterator, Sequence

from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.reddit import chat, messages
from crm_app.importers.reddit.values import account, is_place, not_a_person
from crm_app.importers.tables import Table

STATISTICS = frozenset({"statistic", "value"})
_MOST_READ = 50 << 20  # bytes of a file
_MOST_NAMES = 50_000
_LONGEST = 300  # characters of a cell


def account_name(members: Sequence[Member]) -> str:
    """The "account name" of the statistics; empty where they do not say it or cannot be read."""
    for member in members:
        try:
            with Table(member.open, STATISTICS, member.base) as table:
                what, value = table.column("statistic"), table.column("value")
                for _, cells in table:
                    if cells[what].strip().casefold() == "account name" and (name := account(cells[value])):
                        return name
        except BadInput:
            continue
    return ""


class OwnerFinder:
    """Looks through messages and chats, each up to 50 MB, for who takes part in everything."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._names: dict[str, str] = {}
        self._written = Counter[str]()
        self._common: set[str] | None = None

    def look(self, private: Sequence[Member], chats: Sequence[Member]) -> None:
        for member in private:
            for names in _rows(member, messages.NEEDED, ("from", "to")):
                if not any(is_place(name) for name in names):
                    self._see(self._known(names), least=1)  # a bot's and a deleted account's tell it alone
        channels: dict[str, set[str]] = {}
        for member in chats:
            for name, channel, kind in _rows(member, chat.NEEDED, ("username", "channelurl", "conversationtype")):
                if len(channels) < _MOST_NAMES and (known := self._known((name,))):
                    channels.setdefault(channel if kind.strip().casefold() == "direct" else "", set()).update(known)
        channels.pop("", None)
        for together in channels.values():
            self._see(together, least=2)

    def found(self) -> str:
        """Who is known to be the owner; else the only one who is in all messages and direct chats."""
        known = [name for name in self._names.values() if self._owner.is_me(name)]
        if len(known) == 1:
            return known[0]
        common = self._common or set()
        return self._names[next(iter(common))] if not known and len(common) == 1 else ""

    def question(self) -> OwnerQuestion | None:
        """Who of the writers it is, who is everywhere first, then those who wrote most; none where nobody wrote."""
        common = self._common or set()
        order = sorted(self._written, key=lambda key: (key not in common, -self._written[key]))[:MOST]
        names = [self._names[key] for key in order]
        return OwnerQuestion("reddit", tuple((name, name) for name in names)) if names else None

    def _known(self, cells: Sequence[str]) -> set[str]:
        """The folded names of people among the cells; each is counted."""
        keys: set[str] = set()
        for cell in cells:
            name = account(cell)
            key = name.casefold()
            if not_a_person(name) or (key not in self._names and len(self._names) >= _MOST_NAMES):
                continue
            self._names.setdefault(key, name)
            self._written[key] += 1
            keys.add(key)
        return keys

    def _see(self, together: set[str], *, least: int) -> None:
        """The owner is one of these, where there are enough of them."""
        if len(together) >= least:
            self._common = together if self._common is None else self._common & together


def _rows(member: Member, needed: frozenset[str], names: tuple[str, ...]) -> Iterator[list[str]]:
    """These cells of each row; a file that cannot be read says nothing here, reading its records will say why."""
    try:
        with Table(member.open, needed, member.base) as table:
            places = [table.column(name) for name in names]
            for _, cells in table:
                if table.position > _MOST_READ:
                    return
                yield [cells[place][:_LONGEST] for place in places]
    except BadInput:
        return
