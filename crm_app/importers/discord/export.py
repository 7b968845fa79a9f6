"""Discord: its data package, and the chats that DiscordChatExporter saves; which files are understood, and whose."""

from collections.abc import Sequence

from crm_app.domain.owner import Owner
from crm_app.domain.records import SourceFile
from crm_app.errors import BadInput
from crm_app.importers.discord import package, recognised
from crm_app.importers.discord.chats import open_chats
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened

_CHATS = (recognised.CHAT_JSON, recognised.CHAT_CSV, recognised.CHAT_NAMES)
_ORDER = (package.FRIENDS, package.SERVERS, package.MESSAGES)


class Discord:
    def recognise(self, head: Head) -> Claim | None:
        kind, sure = recognised.kind_of(head)
        return Claim(sure, kind) if kind else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        files: list[SourceFile] = []
        troubles: list[BadInput] = []
        for one in package.packages([one for one in claimed if one.kind not in _CHATS]):
            found, owner = package.open_package(one, owner)
            files += found
            troubles += one.troubles
        files.sort(key=lambda file: _ORDER.index(file.source))
        chats, owner, question = open_chats([one for one in claimed if one.kind in _CHATS], owner)
        return Opened((*files, *chats), owner, question, tuple(troubles))
