"""VK's archive: pages of HTML, of which the conversations are read, and whose it is."""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import PurePath

from crm_app.domain.owner import Owner
from crm_app.domain.records import SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.vk.about import account, titles
from crm_app.importers.vk.conversation import ConversationReader, Peer
from crm_app.importers.vk.page_messages import messages
from crm_app.importers.vk.tokens import page

MESSAGES, INDEX, PROFILE = "messages", "index", "profile"
_PAGE_NAME = re.compile(r"messages\d+\.html?", re.IGNORECASE)
_OURS = (b"vk.com", b"vk.ru", b"windows-1251")


class Vk:
    def recognise(self, head: Head) -> Claim | None:
        data = head.data
        if b"<" not in data[:200] or not any(sign in data for sign in _OURS):
            return None
        if b"message__header" in data and b"data-id" in data:
            return Claim(0.95 if _PAGE_NAME.fullmatch(head.base) else 0.7, MESSAGES)
        if b"message-peer--id" in data:
            return Claim(0.95, INDEX)
        if head.base.casefold() == "page-info.html" and b"item__tertiary" in data:
            return Claim(0.9, PROFILE)
        return None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        pages = _of(claimed, MESSAGES)
        whose = account(_of(claimed, PROFILE), pages)
        names = titles(_of(claimed, INDEX))
        folders: dict[str, list[Member]] = {}
        for member in pages:
            folders.setdefault(_folder(member), []).append(member)
        files = tuple(_conversation(folder, members, names, whose.user) for folder, members in folders.items())
        return Opened(files, owner.also(whose.name, f"id{whose.user}" if whose.user else ""))


def _of(claimed: Sequence[Claimed], kind: str) -> list[Member]:
    return [one.member for one in claimed if one.kind == kind]


def _folder(member: Member) -> str:
    """The folder is called by the id of who is at the other end."""
    inside = member.name.rpartition("/")[0]
    return inside or PurePath(member.path).parent.as_posix()


def _only_user(member: Member, owner: str) -> str:
    """Of a page that was chosen without its folder: the one other who wrote on it, empty if there were several."""
    with suppress(BadInput):
        users = {message.user for message in messages(page(member))} - {"", owner}
        return next(iter(users)) if len(users) == 1 else ""
    return ""


def _conversation(folder: str, members: list[Member], names: dict[str, str], owner: str) -> SourceFile:
    inside = members[0].name.rpartition("/")[0]
    last = folder.rpartition("/")[2]
    if not inside and not last.removeprefix("-").isdigit():
        last = _only_user(members[0], owner) or last
    reader = ConversationReader(Peer(last, names.get(last, ""), owner), members)
    name = inside or members[0].name
    return SourceFile("vk.messages", name, members[0].path, sum(member.size for member in members), reader)
