"""account/user.json of a data package: whose account it is, the friends, and the owner's notes about people."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from crm_app.domain.records import ContactRecord, FailedRow, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord.people import User, is_deleted, user_of
from crm_app.importers.discord.small import limited
from crm_app.importers.discord.values import code_of, id_of, object_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream

_MAX_PEOPLE = 100_000
_FRIEND = ("FRIEND", "1")
_BLOCKED = ("BLOCKED", "2")
_GONE_INTO = ("", "relationships", "notes")
_OWN = ("id", "username", "discriminator", "global_name", "email")


class Relationship(NamedTuple):
    kind: str
    user: User
    nickname: str


@dataclass(slots=True)
class Account:
    """The account; ``notes`` by user id, "" where the note is none."""

    own: dict[str, Any] = field(default_factory=dict[str, Any])
    relationships: list[Relationship] = field(default_factory=list[Relationship])
    notes: dict[str, str | None] = field(default_factory=dict[str, "str | None"])

    @property
    def user(self) -> User:
        return user_of(self.own)

    @property
    def email(self) -> str:
        return text_of(self.own.get("email"))

    def users(self) -> Iterator[User]:
        """Everybody who is named; somebody only written about goes by the id."""
        for one in self.relationships:
            yield one.user
        for user_id, note in self.notes.items():
            if note and id_of(user_id):
                yield User(user_id, shown=user_id)


def read_account(member: Member, read: Callable[[int], bytes]) -> Account:
    """Raises ``BadInput``: "file_too_large", "bad_json"."""
    account = Account()
    stream = JsonStream(limited(read, member.base))
    try:
        for path, value in stream.walk(lambda path: path in _GONE_INTO):
            if len(account.relationships) + len(account.notes) > _MAX_PEOPLE:
                raise BadInput("file_too_large", file=member.base)
            if path == "relationships[]":
                account.relationships.append(_relationship(object_of(value)))
            elif path.startswith("notes.") and value is not START:
                note = text_of(value) if isinstance(value, str) else None
                account.notes[path.removeprefix("notes.")] = note
            elif path in _OWN:
                account.own[path] = value
    except BadJson as error:
        raise BadInput("bad_json", file=member.base) from error
    return account


def _relationship(value: dict[str, Any]) -> Relationship:
    user = user_of(object_of(value.get("user")))
    return Relationship(
        code_of(value.get("type")).upper(),
        user._replace(id=user.id or id_of(value.get("id"))),
        text_of(value.get("nickname")),
    )


class Friends:
    """Streams the friends; see ``RecordReader``. ``known`` are names that the rest of the package tells, by id."""

    def __init__(self, member: Member, known: Mapping[str, User]) -> None:
        self._member = member
        self._known = known
        self.position = 0

    def records(self) -> Iterator[Record]:
        """A record a relationship, then one for each other person whom the owner has written a note about.

        Skipped: "not_a_friend" (asked, or only talked with, and no note), "blocked", "deleted_account", "no_name",
        "duplicate_row", "empty" (a note without text), "owner" (a note about oneself). Failed: "bad_record".
        """
        account = self._account()
        taken: set[str] = set()
        row = 0
        for row, one in enumerate(account.relationships, 1):
            yield self._friend(row, one, account.notes.get(one.user.id) or "", taken)
        related = {one.user.id for one in account.relationships}
        for user_id, note in account.notes.items():
            if user_id not in related:
                row += 1
                yield self._noted(row, user_id, note, account.user.id)

    def _account(self) -> Account:
        self.position = 0
        with self._member.open() as file:

            def read(size: int) -> bytes:
                data = file.read(size)
                self.position += len(data)
                return data

            return read_account(self._member, read)

    def _friend(self, row: int, one: Relationship, note: str, taken: set[str]) -> Record:
        user = one.user if one.user.name else self._known.get(one.user.id, one.user)
        if not user.id:
            return FailedRow((row,), "bad_record")
        if user.id in taken:
            return SkippedRow((row,), "duplicate_row")
        taken.add(user.id)
        if one.kind in _BLOCKED:
            return SkippedRow((row,), "blocked")
        if one.kind not in _FRIEND and not note:
            return SkippedRow((row,), "not_a_friend")
        if user.deleted and not note:
            return SkippedRow((row,), "deleted_account")
        if not user.name and not note:
            return SkippedRow((row,), "no_name")
        return _contact(row, user, note, one.nickname)

    def _noted(self, row: int, user_id: str, note: str | None, owner: str) -> Record:
        if note is None or not id_of(user_id):
            return FailedRow((row,), "bad_record")
        if not note:
            return SkippedRow((row,), "empty")
        if user_id == owner:
            return SkippedRow((row,), "owner")
        return _contact(row, self._known.get(user_id, User(user_id)), note)


def _contact(row: int, user: User, note: str, nickname: str = "") -> ContactRecord:
    """``nickname`` is the owner's own word for a friend. Who has no name goes by the id, so that no note is lost."""
    if not user.name or is_deleted(user.name):
        user = user._replace(shown=nickname or user.shown or user.id)
    key = f"id:{user.id}"
    fields = (("Nickname", nickname),) if nickname else ()
    return ContactRecord((row,), key, user.person(key), notes=note, fields=fields)
