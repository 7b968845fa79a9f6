"""What all guest lists share: a table, one person a row, each once."""

import hashlib
from collections.abc import Callable, Iterator

from crm_app.domain.names import fold
from crm_app.domain.records import IdentityRecord, Owner, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.guest_lists.answers import Answers, labels
from crm_app.importers.tables import Table
from crm_app.importers.whose import is_me

MAX_NAME = 500
_MAX_ID = 100
_MAX_EMAIL = 254


class GuestTable:
    """Streams a table; see ``RecordReader``. A source says what a row is with ``read_row``."""

    needed: frozenset[str]
    known: frozenset[str]

    def __init__(self, member: Member, owner: Owner) -> None:
        self.member = member
        self._is_me = is_me(owner)
        self._table: Table | None = None
        self._seen: set[str] = set()
        self._emails: dict[str, str] = {}

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "not_attending", "no_name", "owner", "duplicate_row". Raises ``BadInput`` as ``Table`` does."""
        self._seen, self._emails = set(), {}
        answers = Answers(labels(self.member, self.needed), self.known)
        with Table(self.member.open, self.needed, self.member.base) as table:
            self._table = table
            read = self.row_reader(table, answers)
            for row, cells in table:
                yield read(row, cells)

    def row_reader(self, table: Table, answers: Answers) -> Callable[[int, list[str]], Record]:
        """What makes the record of a row."""
        raise NotImplementedError

    def left_out(self, row: int, key: str, *names: str) -> SkippedRow | None:
        """The owner's own row, and one whose key was there before; names may be e-mails, ids and names."""
        if self._is_me is not None and self._is_me(*names):
            return SkippedRow((row,), "owner")
        if key in self._seen:
            return SkippedRow((row,), "duplicate_row")
        self._seen.add(key)
        return None

    def key_of(self, email: str, identifier: str, name: str) -> str:
        """The key of a person: by e-mail, which stays the same from event to event, else by id or name.

        Somebody else whose e-mail is taken (one person has registered several) is told apart by name.
        """
        if email:
            key, folded = f"email:{email.casefold()}", fold(name)
            return key if self._emails.setdefault(key, folded) == folded else f"{key}|{folded}"
        return f"id:{identifier[:_MAX_ID]}" if identifier else f"name:{fold(name)}"


def email_in(text: str) -> str:
    """An e-mail address, or empty for what is none."""
    email = text.strip()
    return email if "@" in email and len(email) <= _MAX_EMAIL and " " not in email else ""


def email_identity(key: str, email: str) -> tuple[IdentityRecord, ...]:
    """The address of the person with this key, if it is theirs alone."""
    return (IdentityRecord("email", "email", email),) if key == f"email:{email.casefold()}" else ()


def phone_identity(*numbers: str) -> tuple[IdentityRecord, ...]:
    given = dict.fromkeys(filter(None, numbers))
    return tuple(
        [
            IdentityRecord("phone", "phone", number)
            for number in given
            if len(number) <= 40 and 5 <= sum(map(str.isdigit, number)) <= 20
        ]
    )


def shown(*parts: str) -> str:
    """A name in one line."""
    name = " ".join(" ".join(parts).split())[:MAX_NAME]
    return name if name[:1].isalnum() or any(map(str.isalnum, name)) else ""


def short(text: str) -> str:
    """A key that is not too long."""
    return text if len(text) <= 200 else hashlib.sha256(text.encode()).hexdigest()
