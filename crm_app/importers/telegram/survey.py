"""Looks into an export before it is read: whose account it is, or who may be its owner."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.json_stream import START
from crm_app.importers.telegram.chats import CHANNELS, GROUPS
from crm_app.importers.telegram.stream import CHATS, CONTACTS, PERSONAL, ExportStream
from crm_app.importers.telegram.values import bare, called, is_old, number, table, user

_MOST_READ = 50 << 20  # bytes
_MOST_MESSAGES = 300_000
_MOST_AUTHORS = 20_000


@dataclass(slots=True)
class Survey:
    """``owner`` is the owner's user id, ``called`` what else the account is known by; empty where nothing tells it.

    ``groups``: there is one, so that it matters. ``whole``: every author was seen. ``contacts`` is the number of bytes
    up to the end of the list of contacts, 0 without one. ``names`` are those of authors by id.
    """

    owner: str = ""
    called: tuple[str, ...] = ()
    groups: bool = False
    whole: bool = False
    contacts: int = 0
    names: dict[str, str] = field(default_factory=dict[str, str])
    written: Counter[str] = field(default_factory=Counter[str])


def survey(member: Member, owner: Owner, *, lone: bool) -> Survey:
    """Read as far as it takes to know the owner, at most 50 MB or 300,000 messages.

    A file that cannot be read says as much as it could.
    """
    looking = _Looking(owner, lone=lone)
    stream = ExportStream(member)
    found = looking.found
    try:
        for path, value in stream.walk():
            if looking.contacts and not path.startswith("contacts"):
                looking.contacts = False
                found.contacts = stream.position
            looking.see(path, value)
            if (found.owner and not looking.contacts and looking.enough) or looking.too_much(stream.position):
                break
        else:
            found.whole = True
    except BadInput:
        pass
    if looking.contacts:
        found.contacts = stream.position
    return found


def question(surveys: list[Survey]) -> OwnerQuestion | None:
    """Who of the authors is the owner, those who wrote most first; none where it is known or nothing depends on it."""
    unknown = [one for one in surveys if one.groups and one.names and not one.owner]
    if not unknown:
        return None
    names = {ident: name for one in unknown for ident, name in one.names.items()}
    written = sum((one.written for one in unknown), Counter[str]())
    return OwnerQuestion("telegram", tuple((ident, names[ident]) for ident, _ in written.most_common(MOST)))


class _Looking:
    """Follows the chats as they come; ``enough``: what comes now is no longer about whose account it is."""

    def __init__(self, owner: Owner, *, lone: bool) -> None:
        self.found = Survey()
        self.contacts = False
        self.enough = lone
        self._owner = owner
        self._bases = frozenset({""}) if lone else CHATS
        self._base = None if not lone else ""
        self._told: dict[str, Any] = {}
        self._messages = 0

    def too_much(self, read: int) -> bool:
        return read > _MOST_READ or self._messages > _MOST_MESSAGES

    def see(self, path: str, value: Any) -> None:
        base = self._base
        if path == CONTACTS:
            return
        if path == "contacts":
            self.contacts = value is START
        elif path == PERSONAL:
            self._personal(table(value))
        elif path in self._bases:
            self.enough = True
            self._base = path if path == "" else f"{path}."
            self._told = {}
        elif base is None:
            return
        elif path == f"{base}messages[]":
            self._messages += 1
            self._message(table(value))
        elif path.startswith(base) and path[len(base) :] in ("name", "type", "id"):
            self._told[path[len(base) :]] = value
            self._chat()

    def _personal(self, told: dict[str, Any]) -> None:
        ident = number(told.get("user_id"))
        if ident:
            self.found.owner = str(ident)
        self.found.called = tuple(one for name in ("username", "phone_number") if (one := called(told.get(name))))

    def _chat(self) -> None:
        kind = self._told.get("type")
        if not isinstance(kind, str):
            return
        self.found.groups = self.found.groups or kind in GROUPS
        ident = number(self._told.get("id"))
        if kind == "saved_messages" and ident and ident >> 32 == 0:
            self.found.owner = self.found.owner or str(ident)

    def _message(self, message: dict[str, Any]) -> None:
        kind = self._told.get("type")
        author = user(message.get("from_id"), message)
        if not author or not isinstance(kind, str) or kind in CHANNELS or kind == "bot_chat":
            return
        if kind in GROUPS:
            self._author(author, called(message.get("from")))
            return
        ident = number(self._told.get("id"))
        other = "" if ident is None else str(bare(ident, old=is_old(message)))
        if other and (author != other) == (kind == "personal_chat"):
            self.found.owner = self.found.owner or author

    def _author(self, author: str, name: str) -> None:
        found = self.found
        if not name or (author not in found.names and len(found.names) >= _MOST_AUTHORS):
            return
        found.written[author] += 1
        if author not in found.names:
            found.names[author] = name
            if not found.owner and self._owner.is_me(author, name):
                found.owner = author
