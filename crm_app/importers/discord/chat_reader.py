"""What an exported chat says about people: members of the server, and the owner's talk with them."""

from collections.abc import Iterator
from datetime import date, datetime

from crm_app.domain.records import (
    ContactRecord,
    InteractionRecord,
    MembershipRecord,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.discord.cast import Author, Cast
from crm_app.importers.discord.chat import Kind
from crm_app.importers.discord.chat_rows import ChatRows, Said
from crm_app.importers.discord.collected import Collected, Talk, rows_of, talked
from crm_app.importers.discord.people import is_deleted
from crm_app.importers.discord.values import PLATFORM, instant

_SPOKEN = ("Default", "Reply", "0", "19")
_CALL = ("Call", "3")
_JOINED = ("GuildMemberJoin", "7")
_REMEMBERED = 150_000  # messages: a reply to one before the last two times as many counts by its mention only


class ChatTalk:
    """Turns the messages of one chat into records, one message after the other.

    ``known``: it is known who the owner is. In a direct message the partner is known by the chat's name even then.
    """

    def __init__(self, rows: ChatRows, cast: Cast, *, known: bool) -> None:
        self._rows = rows
        self._cast = cast
        self._known = known
        self._collected = Collected(self._made)
        self._wrote: dict[str, Author] = {}
        self._wrote_before: dict[str, Author] = {}

    def records(self) -> Iterator[Record]:
        collected = self._collected
        for row, said in enumerate(self._rows.rows(self._cast), 1):
            if said is None:
                collected.fail(row, "bad_record")
            elif reason := self._take(row, said):
                collected.skip(row, reason)
            if collected.due:
                yield from collected.ready()
        yield from collected.rest()

    def _take(self, row: int, said: Said) -> str:
        """Take a message in, or say why it is skipped."""
        author, chat = said.author, self._rows.chat
        author.wrote += 1
        if author.bot:
            return "bot"
        found = instant(said.sent)
        if chat.kind is Kind.SERVER and not author.told:
            self._tell(author, found[0].date() if found and said.kind in _JOINED else None)
        if said.kind not in _SPOKEN and (said.kind not in _CALL or chat.kind is Kind.SERVER):
            return "service"
        if author.deleted:
            return "deleted_account"
        if not (author.mine or author.user.name):
            return "no_name"
        if found is None:
            self._collected.fail(row, "bad_date")
            return ""
        if said.kind in _CALL:
            return self._call(row, said, found[0])
        if chat.kind is Kind.SERVER:
            return self._in_server(row, said, *found)
        mine = self._mine(author)
        if mine is None:
            return "owner_unknown"
        people = () if author.mine or mine else (author.key,)
        line = MessageLine(row, found[0], author.user.signature, mine, said.text)
        self._collected.said(chat.id, people, line, naive=found[1])
        return ""

    def _mine(self, author: Author) -> bool | None:
        """Whether the owner wrote it, None if that is not known."""
        if self._known:
            return author.mine
        chat, user = self._rows.chat, author.user
        named = chat.kind is Kind.DIRECT and chat.name in (user.shown, user.username, user.handle)
        return False if named else None

    def _in_server(self, row: int, said: Said, at: datetime, naive: bool) -> str:
        if not self._known:
            return "owner_unknown"
        author, chat = said.author, self._rows.chat
        answered = self._answered(said)
        if author.mine:
            others = [one for one in (answered, *said.mentions) if one and not one.mine and _is_person(one)]
            people = tuple(sorted({one.key for one in others}))
            for one in others:
                if not one.told:
                    self._tell(one, None)
            if not people:
                if chat.community is None:
                    return "unknown_server"
                self._collected.wrote(row, chat.community, at.date())
                return ""
        elif (answered and answered.mine) or any(one.mine for one in said.mentions):
            people = (author.key,)
        else:
            return "not_addressed"
        thread = f"{chat.id}|{','.join(one.removeprefix('id:') for one in people)}"
        line = MessageLine(row, at, author.user.signature, author.mine, said.text)
        self._collected.said(thread, people, line, naive=naive)
        return ""

    def _answered(self, said: Said) -> Author | None:
        """Whose message it answers; remembers who wrote this one."""
        if said.id:
            if len(self._wrote) >= _REMEMBERED:
                self._wrote_before, self._wrote = self._wrote, {}
            self._wrote[said.id] = said.author
        if not said.answers:
            return None
        return self._wrote.get(said.answers) or self._wrote_before.get(said.answers)

    def _tell(self, author: Author, since: date | None) -> None:
        """Somebody of the server, who may be nobody that the owner ever talked with; no row is theirs."""
        author.told = True
        community = self._rows.chat.community
        if community is None or author.mine or author.deleted or not author.user.name:
            return
        membership = MembershipRecord(community, author.role, since)
        self._collected.give(ContactRecord((), author.key, author.person(), memberships=(membership,), listed=False))

    def _call(self, row: int, said: Said, at: datetime) -> str:
        """A call that lasted a minute was a talk of both; a shorter one is who tried."""
        ended = instant(said.ended)
        seconds = (ended[0] - at).total_seconds() if ended else 60 * said.minutes
        if seconds <= 0:
            return "service"
        mine = self._mine(said.author)
        if mine is None:
            return "owner_unknown"
        people = self._people({} if mine else {said.author.key: None})
        if isinstance(people, str):
            return people
        chat = self._rows.chat
        self._collected.give(
            InteractionRecord(
                (row,),
                f"{chat.id}|call|{said.id or at.isoformat()}",
                InteractionKind.CALL,
                Direction.MUTUAL if seconds >= 60 else Direction.OUT if mine else Direction.IN,
                at,
                PLATFORM,
                people,
                title=chat.name if chat.kind is Kind.GROUP else "",
                minutes=int(min(seconds, 10**6) // 60),
            )
        )
        return ""

    def _made(self, talk: Talk, key: str) -> InteractionRecord | SkippedRow:
        chat = self._rows.chat
        if chat.kind is Kind.SERVER:
            people = tuple(self._cast.authors[one].person() for one in talk.people if one in self._cast.authors)
            return (
                talked(talk, key, people, chat.name, chat.community) if people else SkippedRow(rows_of(talk), "nobody")
            )
        found = self._people(talk.people)
        if isinstance(found, str):
            return SkippedRow(rows_of(talk), found)
        return talked(talk, key, found, chat.name if chat.kind is Kind.GROUP else "")

    def _people(self, keys: dict[str, None]) -> tuple[PersonRecord, ...] | str:
        """The others of a direct message or group: who wrote that day, else everybody met so far; or why nobody is."""
        chat, authors = self._rows.chat, self._cast.authors
        met = [authors[one] for one in keys if one in authors]
        met = met or [one for one in authors.values() if one.wrote and not self._mine(one)]
        people = tuple(one.person() for one in met if _is_person(one))
        if people:
            return people
        if met:
            return (
                "bot"
                if all(one.bot for one in met)
                else "deleted_account"
                if any(one.deleted for one in met)
                else "no_name"
            )
        if chat.kind is Kind.GROUP or not chat.name:
            return "nobody"
        return "deleted_account" if is_deleted(chat.name) else (PersonRecord(chat.name),)


def _is_person(author: Author) -> bool:
    return bool(author.user.name) and not (author.bot or author.deleted)
