"""Puts the files of one data package together: whose it is, who is known by name, and what is to be read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from crm_app.domain.owner import Owner
from crm_app.domain.records import SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord import recognised
from crm_app.importers.discord.account import Account, Friends, read_account
from crm_app.importers.discord.channels import Channel, channel_of, owner_among, partners, place_of
from crm_app.importers.discord.own_messages import JsonRows, OwnMessages, Rows, TableRows
from crm_app.importers.discord.servers import Servers
from crm_app.importers.discord.small import index_of, small_object
from crm_app.importers.discord.values import id_of
from crm_app.importers.importer import Claimed

FRIENDS, SERVERS, MESSAGES = "discord.friends", "discord.servers", "discord.messages"
_DEPTH = {recognised.ACCOUNT: 2, recognised.INDEX: 2}  # parts of a path from the package's root on, else 3
T = TypeVar("T")


@dataclass(slots=True)
class Package:
    """What was claimed of one package, by kind, and the troubles met while looking into it."""

    members: dict[str, list[Member]] = field(default_factory=dict[str, list[Member]])
    troubles: list[BadInput] = field(default_factory=list[BadInput])

    def of(self, kind: str) -> list[Member]:
        return self.members.get(kind, [])

    def messages(self) -> list[tuple[Member, Rows]]:
        of_json = [(one, JsonRows(one)) for one in self.of(recognised.MESSAGES_JSON)]
        return [*of_json, *((one, TableRows(one)) for one in self.of(recognised.MESSAGES_CSV))]

    def tried(self, look: Callable[[Member], T], member: Member) -> T | None:
        """What a look into a file gives, or None and a trouble more."""
        try:
            return look(member)
        except BadInput as error:
            error.values.setdefault("file", member.base)
            self.troubles.append(error)
            return None


def packages(claimed: Sequence[Claimed]) -> list[Package]:
    """The claimed files by the package they lie in. A user.json further down than another is not the account's."""
    found: list[Package] = []
    depth = min((len(_root(one)) for one in claimed if one.kind == recognised.ACCOUNT), default=0)
    taken = [one for one in claimed if one.kind != recognised.ACCOUNT or len(_root(one)) == depth]
    for _, group in groupby(sorted(taken, key=_root), key=_root):
        package = Package()
        for one in group:
            package.members.setdefault(one.kind, []).append(one.member)
        found.append(package)
    return found


def _root(one: Claimed) -> tuple[str, ...]:
    return tuple(one.member.name.split("/")[: -_DEPTH.get(one.kind, 3)])


def open_package(package: Package, owner: Owner) -> tuple[list[SourceFile], Owner]:
    """The files to read, friends first, and the owner as the account says."""
    accounts = [(one, account) for one in package.of(recognised.ACCOUNT) if (account := package.tried(_account, one))]
    member, account = accounts[0] if accounts else (None, Account())
    channel_names, server_names, server_index = _indexes(package)
    channels = dict(_channels(package, channel_names))
    own_id = account.user.id or owner_among(channels.values(), owner)
    known = partners(channels.values(), own_id)
    known |= {user.id: user for user in account.users() if user.name and (user.id != user.name or user.id not in known)}
    known.pop(own_id, None)
    owner = owner.also(own_id, account.email, account.user.username, account.user.handle)
    files: list[SourceFile] = []
    if member and (account.relationships or account.notes):
        complete = any(one.user.id for one in account.relationships)
        reader = Friends(member, known)
        files.append(SourceFile(FRIENDS, member.name, member.path, member.size, reader, complete=complete))
    files += _servers(package, server_names, server_index)
    author = account.user.signature
    for one, rows in package.messages():
        channel = channels.get(_folder(one)) or channel_of(_digits(one), {}, channel_names.get(_digits(one), ""))
        place = place_of(channel, own_id, known, server_names)
        files.append(_messages(one, channel, OwnMessages(rows, place, author)))
    return files, owner


def _account(member: Member) -> Account:
    with member.open() as file:
        return read_account(member, file.read)


def _messages(member: Member, channel: Channel, reader: OwnMessages) -> SourceFile:
    label = channel.label.removesuffix("#0") or channel.name
    name = f"{_folder(member) or member.name} ({label})" if label else _folder(member) or member.name
    return SourceFile(MESSAGES, name, member.path, member.size, reader)


def _channels(package: Package, names: Mapping[str, str]) -> Iterator[tuple[str, Channel]]:
    """The channels by the folder they lie in."""
    for member in package.of(recognised.CHANNEL):
        value = package.tried(small_object, member)
        if value:
            channel_id = _digits(member) or id_of(value.get("id")) or _folder(member)
            yield _folder(member), channel_of(channel_id, value, names.get(channel_id, ""))


def _indexes(package: Package) -> tuple[dict[str, str], dict[str, str], Member | None]:
    """The names of channels and of servers, and the index of the servers.

    An index lies beside the folders of what it names; where there are none, the names tell.
    """
    messages = (member for member, _ in package.messages())
    channel_folders = {_above(one) for one in (*package.of(recognised.CHANNEL), *messages)}
    guild_folders = {_above(one) for one in package.of(recognised.GUILD)}
    channels: dict[str, str] = {}
    servers: dict[str, str] = {}
    server_index: Member | None = None
    for member in package.of(recognised.INDEX):
        names = package.tried(index_of, member)
        if names is None:
            continue
        folder = _folder(member)
        of_channels = any(name.startswith("Direct Message with ") or " in " in name for name in names.values())
        if folder in channel_folders or (folder not in guild_folders and of_channels):
            channels |= names
        else:
            servers |= names
            server_index = member
    return channels, servers, server_index


def _servers(package: Package, names: Mapping[str, str], index: Member | None) -> Iterator[SourceFile]:
    others = [one for one in package.of(recognised.GUILD) if _digits(one) not in names]
    first = index or next(iter(others), None)
    if first:
        size = (index.size if index else 0) + sum(one.size for one in others)
        name = first.name if index or len(others) == 1 else _above(first)
        yield SourceFile(SERVERS, name, first.path, size, Servers(index, others))


def _folder(member: Member) -> str:
    return member.name.rpartition("/")[0]


def _above(member: Member) -> str:
    return _folder(member).rpartition("/")[0]


def _digits(member: Member) -> str:
    """The id that the folder is called by."""
    name = _folder(member).rpartition("/")[2].removeprefix("c")
    return name if name.isascii() and name.isdigit() else ""
