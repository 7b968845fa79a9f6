"""What an export says of its people and conversations as a whole, held in compact tables while it is read."""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from crm_app.domain.names import fold
from crm_app.domain.owner import Owner, OwnerQuestion
from crm_app.domain.records import CommunityRef, MembershipRecord
from crm_app.errors import BadInput
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.slack.layout import Export, parent, team_of
from crm_app.importers.slack.owner import OwnerFinder
from crm_app.importers.slack.recognise import CHANNELS, DMS, MPIMS, USERS
from crm_app.importers.slack.users import User, read_user
from crm_app.importers.slack.values import Elements, ident, idents, table, text

_MOST_USERS = 300_000
_MOST_CONVERSATIONS = 100_000
_MOST_PLACES = 5_000_000  # users by channels
_SAMPLES = 3
_TEAM = re.compile(rb'"team"\s*:\s*"(T[A-Z0-9]{2,32})"')
GROUP_DM = "mpdm-"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel or private channel of channels.json or groups.json."""

    id: str
    name: str
    root: str
    has_members: bool


class Workspace:
    """Everything that other files of the export refer to by id.

    ``names`` and ``bots`` are of its users, ``dms`` the members of each direct conversation, by id; ``mpims`` those
    of group conversations, by id and by name. ``troubles`` are lists that cannot be read, ``broken`` their names.
    """

    def __init__(self, export: Export, owner: Owner) -> None:
        self.names: dict[str, str] = {}
        self.bots: set[str] = set()
        self.channels: list[Channel] = []
        self.channel_names: dict[str, str] = {}
        self.dms: dict[str, tuple[str, ...]] = {}
        self.mpims: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.troubles: list[BadInput] = []
        self.broken: set[str] = set()
        self._export = export
        self._by_folder: dict[tuple[str, str], int] = {}
        self._by_id: dict[str, int] = {}
        self._places: dict[str, array[int]] = {}
        self._count = 0
        self._read(CHANNELS, self._read_channels)
        self._read(DMS, self._read_direct)
        self._read(MPIMS, self._read_direct)
        self._finder = OwnerFinder(owner, self.dms.values())
        self._teams = Counter[str]()  # how many users each has
        self._read(USERS, self._read_users)
        self.owner, self.owner_email = self._finder.found()
        self._refs = self._team_refs(self._teams)
        self._is_grid = any(team_of(root) for root in self._refs)
        self._roles: dict[tuple[str, str], MembershipRecord] = {}
        self._in = [MembershipRecord(self.community(number)) for number in range(len(self.channels))]

    def channel_of(self, root: str, folder: str) -> int | None:
        """The number of the channel whose messages lie in a folder: by its name, or by its id."""
        for spelling in _spellings(folder):
            if (found := self._by_folder.get((root, spelling))) is not None:
                return found
        return self._by_id.get(folder)

    def channel_number(self, channel_id: str) -> int | None:
        return self._by_id.get(channel_id)

    def community(self, number: int) -> CommunityRef:
        channel = self.channels[number]
        return self._named(channel.id, channel.name or channel.id, channel.root)

    def unlisted(self, root: str, name: str) -> CommunityRef:
        """The community of a channel that no list has, by its name."""
        workspace = self._refs.get(root)
        return self._named(f"{workspace.key if workspace else root}#{fold(name)}", name, root)

    def _named(self, key: str, name: str, root: str) -> CommunityRef:
        """A channel's community, shown with the workspace's name where that is known."""
        workspace = self._refs.get(root)
        known = workspace.name if workspace and workspace.name != workspace.key else ""
        return CommunityRef("slack", key, f"#{name} · {known}" if known else f"#{name}")

    def workspace(self) -> CommunityRef | None:
        """The one workspace, if it is one and known."""
        return next(iter(self._refs.values())) if len(self._refs) == 1 else None

    def joined_by(self, user_id: str) -> frozenset[int]:
        """The numbers of the channels somebody is in."""
        return frozenset(self._places.get(user_id, ()))

    def memberships(self, user: User) -> tuple[MembershipRecord, ...]:
        """The workspaces a user is in, with the role, and the channels."""
        places = self._places.get(user.id, ())
        if self._is_grid:
            roots = {self.channels[number].root for number in places}
            refs = [ref for root, ref in self._refs.items() if root in roots or ref.key in user.teams]
        else:
            refs = [ref for ref in self._refs.values() if ref.key in user.teams or not user.teams]
        return (*(self._with_role(ref, user.role) for ref in refs), *(self._in[number] for number in places))

    def _with_role(self, ref: CommunityRef, role: str) -> MembershipRecord:
        found = self._roles.get((ref.key, role))
        if found is None:
            found = self._roles[ref.key, role] = MembershipRecord(ref, role)
        return found

    def question(self) -> OwnerQuestion:
        return self._finder.question()

    def _read(self, kind: str, read: Callable[[Member], None]) -> None:
        for member in self._export.of(kind):
            self._count = 0
            try:
                read(member)
            except BadInput as error:
                self.troubles.append(error)
                self.broken.add(member.name)

    def _read_users(self, member: Member) -> None:
        for fields in _elements(member, _MOST_USERS):
            user = read_user(fields)
            if user is None or user.id in self.names:
                continue
            if len(self.names) >= _MOST_USERS:
                raise BadInput("file_too_large", file=member.base)
            self.names[user.id] = user.name
            self._finder.see(user)
            self._teams.update(user.teams[:1])
            if user.bot:
                self.bots.add(user.id)

    def _read_channels(self, member: Member) -> None:
        root = parent(member.name)
        for fields in _elements(member, _MOST_CONVERSATIONS):
            channel_id, name = ident(fields.get("id")), text(fields.get("name"))
            members = idents(fields.get("members"))
            if not channel_id:
                continue
            if name.startswith(GROUP_DM):
                self._group(channel_id, name, members)
                continue
            if channel_id not in self._by_id:
                self._limit(member, len(members))
                if max(len(members), len(self._places)) > _MOST_USERS:
                    raise BadInput("file_too_large", file=member.base)
                self._add(Channel(channel_id, name, root, bool(members)), members)
            if name:
                self._by_folder.setdefault((root, normalize("NFC", name)), self._by_id[channel_id])

    def _add(self, channel: Channel, members: Iterable[str]) -> None:
        number = self._by_id[channel.id] = len(self.channels)
        self.channels.append(channel)
        self.channel_names[channel.id] = channel.name
        for user_id in members:
            self._places.setdefault(user_id, array("I")).append(number)

    def _read_direct(self, member: Member) -> None:
        for fields in _elements(member, _MOST_CONVERSATIONS):
            members = idents(fields.get("members"))
            self._limit(member, 5 * len(members))
            direct_id = ident(fields.get("id"))
            if direct_id.startswith("D"):
                self.dms[direct_id] = tuple(members)
            elif direct_id:
                self._group(direct_id, text(fields.get("name")), members)

    def _group(self, group_id: str, name: str, members: Iterable[str]) -> None:
        self.mpims[group_id] = self.mpims[name or group_id] = (group_id, tuple(members))

    def _limit(self, member: Member, members: int) -> None:
        """Refuse a list whose conversations have more members than memory takes."""
        self._count += members
        conversations = len(self.channels) + len(self.dms) + len(self.mpims)
        if self._count > _MOST_PLACES or conversations >= _MOST_CONVERSATIONS:
            raise BadInput("file_too_large", file=member.base)

    def _team_refs(self, teams: Counter[str]) -> dict[str, CommunityRef]:
        """The workspace of each folder with lists: its id as users or messages give it, its name as folders do."""
        base = self._export.base
        roots = {channel.root for channel in self.channels} | {one.root for one in self._export.folders.values()}
        grid = sorted(root for root in roots if team_of(root))
        refs: dict[str, CommunityRef] = {}
        for root in grid or [base]:
            name = team_of(root) or self._export.name()
            common = teams.most_common(1)
            key = common[0][0] if common and not grid else self._sampled(root)
            if key or name:
                refs[root] = CommunityRef("slack", key or f"name:{fold(name)}", name or key)
        return refs

    def _sampled(self, root: str) -> str:
        """The team that the first messages under a folder name most often."""
        found = Counter[bytes]()
        folders = [one for one in self._export.folders.values() if one.root == root]
        for folder in folders[:_SAMPLES]:
            try:
                with folder.members[0].open() as file:
                    found.update(_TEAM.findall(file.read(HEAD)))
            except (BadInput, OSError):
                continue
        return found.most_common(1)[0][0].decode() if found else ""


def _elements(member: Member, most: int) -> Iterator[dict[str, Any]]:
    """The elements of a list; raises ``BadInput("file_too_large")`` where there are more than ``most``."""
    for number, raw in enumerate(Elements(member)):
        if number >= most:
            raise BadInput("file_too_large", file=member.base)
        yield table(raw)


def _spellings(folder: str) -> Iterator[str]:
    """A folder's name as the lists write it: macOS takes letters apart, and a ZIP may not say that it is in UTF-8."""
    yield normalize("NFC", folder)
    with suppress(UnicodeError):
        yield normalize("NFC", folder.encode("cp437").decode("utf-8"))
