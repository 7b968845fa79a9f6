"""vCard files of version 2.1, 3.0 and 4.0, as phones, mail programs and address books on the web write them."""

import re
from collections.abc import Iterator, Sequence

from crm_app.domain.identities import identity_key
from crm_app.domain.records import ContactRecord, FailedRow, Owner, Record, SkippedRow
from crm_app.domain.vocabulary import IdentityKind
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened, one_by_one
from crm_app.importers.vcard.cards import Card
from crm_app.importers.vcard.contact import contact, is_group
from crm_app.importers.vcard.plain import CardFile
from crm_app.importers.whose import is_me

SOURCE = "vcard.contacts"
MAX_FILE = 1 << 30
"""Bytes of a file that is read."""

_BEGIN = re.compile(rb"\s*BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n]", re.IGNORECASE)
_LATER = re.compile(rb"[\r\n][ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n]", re.IGNORECASE)
_NAMES = (".vcf", ".vcard")


class VCards:
    def recognise(self, head: Head) -> Claim | None:
        data = head.data
        if b"\0" in data[:64]:  # UTF-16
            data = data.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
        if _BEGIN.match(data.removeprefix(b"\xef\xbb\xbf")):
            return Claim(1.0)
        return Claim(0.7) if head.base.lower().endswith(_NAMES) and _LATER.search(data) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        return Opened(one_by_one(claimed, lambda _kind: SOURCE, lambda member, _kind: VCardReader(member, owner)))


class VCardReader:
    """Streams the cards of a file; see ``RecordReader``. Each card is a row, one inside another belongs to it."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._is_me = is_me(owner) if owner.me else None
        self._file: CardFile | None = None

    @property
    def position(self) -> int:
        return self._file.position if self._file else 0

    def records(self) -> Iterator[Record]:
        """One record a card.

        Skipped: cards without a name, e-mail and phone ("no_name"), the owner's ("owner"), groups ("group"), and one
        whose UID, or whose name with all e-mails and phones, came before ("duplicate_row"). A card without its end,
        or with over ``cards.MAX_LINES`` lines, fails ("bad_record"). Raises ``BadInput("file_too_large")``.
        """
        if self._member.size > MAX_FILE:
            raise BadInput("file_too_large", file=self._member.base)
        seen: set[int] = set()
        with self._member.open() as file:
            self._file = CardFile(file.read)
            for row, card in enumerate(self._file, 1):
                if self._file.position > MAX_FILE:
                    raise BadInput("file_too_large", file=self._member.base)
                yield self._record(row, card, seen)

    def _record(self, row: int, card: Card, seen: set[int]) -> Record:
        if not card.whole:
            return FailedRow((row,), "bad_record")
        if is_group(card):
            return SkippedRow((row,), "group")
        found = contact(card, row)
        if found is None:
            return SkippedRow((row,), "no_name")
        if self._is_owner(found):
            return SkippedRow((row,), "owner")
        key = hash(found.key)
        if key in seen:
            return SkippedRow((row,), "duplicate_row")
        seen.add(key)
        return found

    def _is_owner(self, found: ContactRecord) -> bool:
        if self._is_me is None:
            return False
        emails = [
            identity_key(one.platform, one.kind, one.value)
            for one in found.person.identities
            if one.kind == IdentityKind.EMAIL
        ]
        return self._is_me(*emails)
