"""LinkedIn's export: which of its files are understood, in what order they are read, and whose it is."""

from collections.abc import Sequence

from crm_app.domain.records import Owner, SourceFile
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.linkedin import profile
from crm_app.importers.linkedin.connections import Connections
from crm_app.importers.linkedin.invitations import Invitations
from crm_app.importers.linkedin.messages import Messages
from crm_app.importers.linkedin.owner import find_owner

# In the order in which they are read: people first, then what happened with them.
_KINDS = (Connections(), Invitations(), Messages())
_BY_SOURCE = {kind.source: kind for kind in _KINDS}
_ORDER = [kind.source for kind in _KINDS]


class LinkedIn:
    def recognise(self, head: Head) -> Claim | None:
        for kind in _KINDS:
            if sure := kind.recognise(head):
                return Claim(sure, kind.source)
        return Claim(1.0, profile.SOURCE) if profile.recognise(head) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        known = owner if owner.known() else find_owner([(one.kind, one.member) for one in claimed])
        known = Owner(known.name, known.profile_url, owner.me)
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
        files.sort(key=lambda file: _ORDER.index(file.source))
        return Opened(tuple(files), known)
