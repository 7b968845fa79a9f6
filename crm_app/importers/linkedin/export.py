"""LinkedIn's export: which of its files are understood, in what order they are read, and whose it is."""

from collections.abc import Sequence
from typing import Protocol

from crm_app.domain.records import Owner, RecordReader, SourceFile
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.linkedin import profile
from crm_app.importers.linkedin.connections import Connections
from crm_app.importers.linkedin.endorsements import Endorsements
from crm_app.importers.linkedin.fact_rows import own_emails
from crm_app.importers.linkedin.imported_contacts import ImportedContacts
from crm_app.importers.linkedin.invitations import Invitations
from crm_app.importers.linkedin.messages import Messages
from crm_app.importers.linkedin.owner import find_owner
from crm_app.importers.linkedin.owner_facts import EMAILS, FACT_FILES
from crm_app.importers.linkedin.recommendations import Recommendations


class _Kind(Protocol):
    """One kind of file: how sure it is, from 0 to 1, that a file is of it, and what reads it."""

    @property
    def source(self) -> str: ...

    def recognise(self, head: Head) -> float: ...

    def reader(self, member: Member, owner: Owner) -> RecordReader: ...


# In the order in which they are read: people first, then what happened with them, then what concerns the owner alone.
# The address book comes after what names people by name alone: there connections are meant, not their namesakes in it.
_KINDS: tuple[_Kind, ...] = (
    Connections(),
    Invitations(),
    Messages(),
    Endorsements(),
    Recommendations(),
    ImportedContacts(),
    *FACT_FILES,
)
_BY_SOURCE = {kind.source: kind for kind in _KINDS}
_ORDER = [kind.source for kind in _KINDS]


class LinkedIn:
    def recognise(self, head: Head) -> Claim | None:
        sure, source = max(((kind.recognise(head), kind.source) for kind in _KINDS), key=lambda found: found[0])
        if sure:
            return Claim(sure, source)
        return Claim(1.0, profile.SOURCE) if profile.recognise(head) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        known = owner if owner.known() else find_owner([(one.kind, one.member) for one in claimed])
        known = Owner(known.name, known.profile_url, owner.me)
        for one in claimed:
            if one.kind == EMAILS.source:
                known = known.also(*own_emails(one.member, EMAILS.needed))
        files = [
            SourceFile(
                one.kind,
                one.member.name,
                one.member.path,
                one.member.size,
                _BY_SOURCE[one.kind].reader(one.member, known),
                complete=one.kind == Connections.source,
            )
            for one in claimed
            if one.kind in _BY_SOURCE
        ]
        files.sort(key=_place)
        return Opened(tuple(files), known)


def _place(file: SourceFile) -> tuple[int, bool]:
    """Where a file stands in the order; of the two forms of 2022 first the one without blanks, which has the URLs."""
    return _ORDER.index(file.source), " " in file.name.rpartition("/")[2]
