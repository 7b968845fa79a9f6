"""Which files make up one conversation: those of a folder, or one file of the end-to-end encrypted download."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.facebook import recognised
from crm_app.importers.facebook.values import entry_of, list_of, text_of
from crm_app.importers.importer import Claimed
from crm_app.importers.json_stream import START, BadJson, JsonStream

_NUMBER = re.compile(r"(\d{1,9})\.json$", re.IGNORECASE)
_COUNTED = re.compile(r"_\d+$")  # how the encrypted download tells conversations of one name apart
_MOST_PARTICIPANTS = 5_000
_ABOUT = ("participants", "title", "thread_path", "threadName")


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation: its files, the newest first. ``folder`` is the last part of its path, empty if unknown."""

    name: str
    members: tuple[Member, ...]
    folder: str = ""
    encrypted: bool = False

    @property
    def smallest(self) -> Member:
        """Every file of a thread says who takes part and what it is called."""
        return min(self.members, key=lambda member: member.size)


@dataclass(slots=True)
class About:
    """What a file says of its thread; ``deleted``: one of those who take part has no name any more."""

    participants: tuple[str, ...] = ()
    title: str = ""
    path: str = ""
    deleted: bool = False

    def note(self, name: str, value: object) -> None:
        """Take over what stands at the top of the file under this name."""
        match name:
            case "participants":
                found = [text_of(_participant(one)) for one in list_of(value)[:_MOST_PARTICIPANTS]]
                self.participants = tuple(dict.fromkeys(one for one in found if not is_deleted(one)))
                self.deleted = len(found) > sum(not is_deleted(one) for one in found)
            case "title":
                self.title = text_of(value)
            case "threadName":
                self.title = _COUNTED.sub("", text_of(value))
            case "thread_path":
                self.path = text_of(value)
            case _:
                pass


def is_deleted(name: str) -> bool:
    """Deactivated accounts have no name, or one that says so."""
    return not name or name.casefold() in ("facebook user", "пользователь facebook")


def threads(claimed: Sequence[Claimed]) -> list[Thread]:
    """The conversations in the order of their first files."""
    folders: dict[str, list[Member]] = {}
    alone: list[Thread] = []
    for one in claimed:
        if one.kind == recognised.ENCRYPTED:
            alone.append(Thread(one.member.name, (one.member,), encrypted=True))
        else:
            folders.setdefault(_folder(one.member), []).append(one.member)
    return [*map(_thread, folders.values()), *alone]


def _thread(members: list[Member]) -> Thread:
    inside = members[0].name.rpartition("/")[0]
    members.sort(key=_number)
    return Thread(inside or members[0].name, tuple(members), inside.rpartition("/")[2])


def _folder(member: Member) -> str:
    """Files that were chosen one by one belong together if they lie in one folder."""
    inside = member.name.rpartition("/")[0]
    return f"{member.container}/{inside}" if inside else str(PurePath(member.path).parent)


def _number(member: Member) -> tuple[int, str]:
    found = _NUMBER.search(member.name)
    return (int(found[1]) if found else 0, member.name)


def _participant(value: Any) -> object:
    entry = entry_of(value)
    return value if entry is None else entry.get("name")


class ThreadFile:
    """One file of a thread: ``messages`` yields them, and notes in ``about`` what else it says.

    Raises ``BadInput``: "bad_json", "file_unreadable".
    """

    def __init__(self, member: Member, about: About) -> None:
        self._member = member
        self._about = about
        self._stream: JsonStream | None = None

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def messages(self) -> Iterator[Any]:
        try:
            with self._member.open() as file:
                self._stream = JsonStream(file.read)
                for path, value in self._stream.walk(_into):
                    if path == "messages[]":
                        yield value
                    elif value is not START and path in _ABOUT:
                        self._about.note(path, value)
        except BadJson as error:
            raise BadInput("bad_json", file=self._member.base) from error
        except OSError as error:
            raise BadInput("file_unreadable", file=self._member.base) from error


def _into(path: str) -> bool:
    return path in ("", "messages")
