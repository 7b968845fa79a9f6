"""Monica 4's JSON export: recognises it, says whose it is, and reads it in two goes."""

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from crm_app.domain.owner import Owner
from crm_app.domain.records import FailedRow, PersonRecord, Record, SkippedRow, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.json_stream import BadJson
from crm_app.importers.monica.account import Account, name_of, survey
from crm_app.importers.monica.contacts import NOTED, contact_record
from crm_app.importers.monica.happenings import HAPPENED, Happenings, meeting
from crm_app.importers.monica.identities import identities_of
from crm_app.importers.monica.pieces import pieces
from crm_app.importers.monica.slim import Slim
from crm_app.importers.monica.values import list_of, nested, object_of, properties, uuid_of

SOURCE = "monica.export"
_LONGEST_PHOTO = 11 << 20  # bytes of base64 of what ``small_photo`` takes
_MOST_PEOPLE = 200  # of one activity
_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:version|app_version|account|export_date|url)"\s*:')
_KEYS = tuple(
    re.compile(key)
    for key in (
        rb'"account"\s*:\s*\{',
        rb'"uuid"\s*:',
        rb'"data"\s*:\s*\[',
        rb'"values"\s*:\s*\[',
        rb'"first_name"\s*:',
    )
)


class Monica:
    def recognise(self, head: Head) -> Claim | None:
        if not _HEAD.match(head.data) or not all(key.search(head.data) for key in _KEYS):
            return None
        return Claim(1.0 if b'"exported_by"' in head.data else 0.9)

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """The owner is the user who made the export, whose own contact is left out."""
        files: list[SourceFile] = []
        troubles: list[BadInput] = []
        for one in claimed:
            member = one.member
            try:
                with _slim(member, 0) as slim:
                    owner = survey(slim.read, users_only=True).owner(owner)
            except BadInput as error:
                troubles.append(error)
                continue
            files.append(SourceFile(SOURCE, member.name, member.path, member.size, MonicaReader(member, owner)))
        return Opened(tuple(files), owner, troubles=tuple(troubles))


class MonicaReader:
    """Streams the export; see ``RecordReader``. The first go learns names and attendees, the second makes records."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._owner = owner
        self._slim: list[Slim] = []

    @property
    def position(self) -> int:
        return sum(slim.position for slim in self._slim) // 2

    def records(self) -> Iterator[Record]:
        """Contacts, each with what happened with it, then activities.

        Each contact, note, gift, debt, pet, life event, relationship, call, message, reminder, task and activity is a
        row. Skipped are contacts that are only the name of a relative of another ("partial"), the owner's own
        ("owner"), those without a name ("no_name"), all with what hangs on them; relationships of nobody ("nobody");
        and what ``Happenings.read`` and ``meeting`` skip. Raises ``BadInput``: "bad_json", "file_too_large".
        """
        self._slim = []
        with _slim(self._member, _LONGEST_PHOTO) as slim:
            self._slim.append(slim)
            account = survey(slim.read)
        with _slim(self._member, 0) as slim:
            self._slim.append(slim)
            rows = _Rows(account, self._owner)
            yield from rows.records(slim.read)
        if rows.early:
            with _slim(self._member, 0) as slim:
                yield from rows.early_activities(slim.read)
        yield from rows.left_over()


@contextmanager
def _slim(member: Member, longest: int) -> Generator[Slim]:
    try:
        with member.open() as file:
            yield Slim(file.read, longest)
    except BadJson as error:
        raise BadInput("bad_json", file=member.base) from error
    except OSError as error:
        raise BadInput("file_unreadable", file=member.base) from error
    except BadInput as error:
        error.values.setdefault("file", member.base)
        raise


class _Rows:
    """Numbers the rows of one go and makes their records."""

    def __init__(self, account: Account, owner: Owner) -> None:
        self._account = account
        self._owner = owner
        self._me = account.me()
        self._row = 0
        self._people: dict[str, str] = {}
        self.early = False
        """Whether activities stood before the contacts, and are still to be read."""

    def records(self, read: Callable[[int], bytes]) -> Iterator[Record]:
        begun = False
        for kind, value in pieces(read):
            if kind == "contact":
                begun = True
                yield from self._contact(value)
            elif kind == "activity" and begun:
                yield self._activity(value)
            elif kind == "activity":
                self.early = True

    def early_activities(self, read: Callable[[int], bytes]) -> Iterator[Record]:
        for kind, value in pieces(read):
            if kind == "contact":
                return
            if kind == "activity":
                yield self._activity(value)

    def left_over(self) -> Iterator[Record]:
        """Relationships of contacts that the export does not have."""
        for relations in self._account.relations.values():
            yield SkippedRow(self._next(len(relations)), "nobody")

    def _next(self, count: int) -> tuple[int, ...]:
        first = self._row + 1
        self._row += count
        return tuple(range(first, first + count))

    def _contact(self, value: Any) -> Iterator[Record]:
        contact = object_of(value)
        key = uuid_of(contact)
        items = [(kind, item) for kind, item in nested(contact) if kind in NOTED or kind in HAPPENED]
        related = self._account.relations.get(key, [])
        rows = self._next(1 + len(related) + sum(kind in NOTED for kind, _ in items))
        identities, odd = identities_of(self._account, contact)
        emails = [one.value for one in identities if one.platform == "email"]
        reason = self._reason(contact, key, emails)
        if reason:
            self._account.relations.pop(key, None)
            rows += self._next(sum(_count(kind, item) for kind, item in items if kind in HAPPENED))
            yield (FailedRow if reason == "bad_record" else SkippedRow)(rows, reason)
            return
        self._people[key] = name_of(contact)[0]
        yield contact_record(self._account, rows, key, contact, identities, odd)
        self._account.relations.pop(key, None)
        happenings = Happenings(self._account, contact, PersonRecord(self._people[key], key=key))
        for kind, item in items:
            if kind in HAPPENED:
                yield from happenings.read(kind, self._next(_count(kind, item))[0], item)

    def _reason(self, contact: dict[str, Any], key: str, emails: list[str]) -> str:
        """Why a contact is not taken, or empty."""
        if not key or key in self._people:
            return "duplicate_row" if key else "bad_record"
        if key == self._me or (emails and self._owner.is_me(*emails)):
            return "owner"
        if key in self._account.partial:
            return "partial"
        return "" if name_of(contact)[0] else "no_name"

    def _activity(self, value: Any) -> Record:
        there = dict.fromkeys(self._account.attendees.get(uuid_of(value), ()))
        people = [PersonRecord(self._people[key], key=key) for key in there if key in self._people]
        return meeting(self._account, self._next(1)[0], value, tuple(people[:_MOST_PEOPLE]))


def _count(kind: str, item: Any) -> int:
    """How many rows a thing is: a conversation as many as it has messages, at least one."""
    if kind != "conversation":
        return 1
    return len(list_of(properties(item).get("messages"))) or 1
