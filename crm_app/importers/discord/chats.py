"""Channels, direct messages and groups as DiscordChatExporter writes them."""

from collections.abc import Iterator, Sequence

from crm_app.domain.owner import Owner, OwnerQuestion
from crm_app.domain.records import Record, SourceFile
from crm_app.importers.archives import Member
from crm_app.importers.discord import recognised
from crm_app.importers.discord.cast import Cast
from crm_app.importers.discord.chat_owner import Survey, has_id, rows_of
from crm_app.importers.discord.chat_reader import ChatTalk
from crm_app.importers.discord.chat_rows import ChatRows
from crm_app.importers.importer import Claimed

SOURCE = "discord.channel"


class ChatReader:
    """Streams one chat; see ``RecordReader``."""

    def __init__(self, member: Member, kind: str, owner: Owner, *, known: bool) -> None:
        self._member = member
        self._kind = kind
        self._owner = owner
        self._known = known
        self._rows: ChatRows | None = None

    @property
    def position(self) -> int:
        return self._rows.position if self._rows else 0

    def records(self) -> Iterator[Record]:
        """Each message is a row; the members of a server come besides, without rows.

        An interaction is what one day of a direct message or group holds, or what the owner and somebody said to each
        other on one day in one channel: by mention or reply. What the owner wrote to nobody is activity.

        Skipped: "not_addressed", "bot", "service", "deleted_account", "owner_unknown", "unknown_server", "nobody",
        "no_name".
        Failed: "bad_date", "bad_record".
        """
        self._rows = rows_of(self._member, self._kind)
        yield from ChatTalk(self._rows, Cast(self._owner), known=self._known).records()


def open_chats(claimed: Sequence[Claimed], owner: Owner) -> tuple[list[SourceFile], Owner, OwnerQuestion | None]:
    """The files to read, the owner, and who to ask about where the owner cannot be told."""
    survey = Survey(owner)
    survey.look(claimed if not has_id(owner) else [one for one in claimed if one.kind == recognised.CHAT_NAMES])
    owner = owner.also(*survey.found)
    by_id, by_name = has_id(owner), bool(survey.found)
    question = None if survey.found else survey.question()
    files = [
        SourceFile(
            SOURCE,
            one.member.name,
            one.member.path,
            one.member.size,
            ChatReader(one.member, one.kind, owner, known=by_name if one.kind == recognised.CHAT_NAMES else by_id),
        )
        for one in claimed
    ]
    return files, owner, question
