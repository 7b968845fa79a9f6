"""Who of the people in exported chats is the owner, where the files were made by somebody who does not say."""

import io
import re
from collections.abc import Sequence
from contextlib import suppress

from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord import recognised
from crm_app.importers.discord.cast import Author, Cast
from crm_app.importers.discord.chat import Chat, Kind
from crm_app.importers.discord.chat_rows import ChatRows, CsvChat, JsonChat, Open
from crm_app.importers.discord.values import PLATFORM
from crm_app.importers.importer import Claimed

_READ_WHOLE = 50 << 20  # bytes of all files together; of what is beyond only the beginning is looked at
_BEGINNING = 1 << 16
_MOST_MESSAGES = 500_000
_SNOWFLAKE = re.compile(r"\d{17,20}")


def rows_of(member: Member, kind: str, open_file: Open | None = None) -> ChatRows:
    return (JsonChat if kind == recognised.CHAT_JSON else CsvChat)(member, open_file)


def has_id(owner: Owner) -> bool:
    """Whether one of what the owner is called can be a user id of Discord: then names are not needed."""
    return any(_SNOWFLAKE.fullmatch(value.strip()) for value in owner.me)


class Survey:
    """Looks through chats for the owner. ``found``: id and handle, none if nobody is."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._left = _READ_WHOLE
        self._messages = 0
        self._counts: dict[str, tuple[int, Author]] = {}
        self.found: tuple[str, ...] = ()

    def look(self, chats: Sequence[Claimed]) -> None:
        """Damaged files tell what stands before the damage; reading them proper says what is wrong."""
        for one in chats:
            cast = Cast(self._owner)
            rows = self._rows(one)
            with suppress(BadInput):
                for said in rows.rows(cast):
                    if said:
                        said.author.wrote += 1
                    self._messages += 1
                    if self._messages > _MOST_MESSAGES:
                        break
            authors = [author for author in cast.authors.values() if author.wrote and not author.bot]
            self._count(authors)
            if me := self._me(authors) or _not_the_partner(rows.chat, authors):
                self.found = (me.user.id, me.user.handle)
                return

    def question(self) -> OwnerQuestion | None:
        """Who wrote the most first; None where nobody wrote."""
        people = sorted(self._counts.items(), key=lambda item: -item[1][0])[:MOST]
        candidates = tuple((_value(author), _label(author)) for _, (_, author) in people)
        return OwnerQuestion(PLATFORM, candidates) if candidates else None

    def _rows(self, one: Claimed) -> ChatRows:
        member = one.member
        if member.size <= self._left:
            self._left -= member.size
            return rows_of(member, one.kind)
        with member.open() as file:
            beginning = file.read(_BEGINNING)
        return rows_of(member, one.kind, lambda: io.BufferedReader(io.BytesIO(beginning)))

    def _count(self, authors: list[Author]) -> None:
        for author in authors:
            if not author.deleted:
                self._counts[author.key] = (self._counts.get(author.key, (0, author))[0] + author.wrote, author)

    def _me(self, authors: list[Author]) -> Author | None:
        """The one who has a name of the owner's, the surest kind of name first."""
        for names in (_id, _handle, _username, _shown):
            mine = [author for author in authors if self._owner.is_me(names(author))]
            if len(mine) == 1:
                return mine[0]
        return None


def _not_the_partner(chat: Chat, authors: list[Author]) -> Author | None:
    """A direct message is called by the other one: of the two who wrote it, the owner has another name."""
    if chat.kind is not Kind.DIRECT or len(authors) != 2:
        return None
    others = [one for one in authors if chat.name not in (one.user.shown, one.user.username, one.user.handle)]
    return others[0] if len(others) == 1 else None


def _value(author: Author) -> str:
    return author.user.id or author.user.handle


def _label(author: Author) -> str:
    user = author.user
    return f"{user.shown} ({user.handle})" if user.shown and user.shown != user.handle else user.handle


def _id(author: Author) -> str:
    return author.user.id


def _handle(author: Author) -> str:
    return author.user.handle


def _username(author: Author) -> str:
    return author.user.username


def _shown(author: Author) -> str:
    return author.user.shown
