"""Slack: a workspace's export, and the lists of members that its admin pages save."""

from collections.abc import Sequence

from crm_app.domain.owner import Owner, OwnerQuestion
from crm_app.domain.records import SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.slack import recognise as kinds
from crm_app.importers.slack.channels import ChannelsReader
from crm_app.importers.slack.conversation import Conversation, ConversationReader
from crm_app.importers.slack.layout import Export, Folder, arrange
from crm_app.importers.slack.members import MembersReader
from crm_app.importers.slack.members_csv import MembersCsvReader, workspace_named_by
from crm_app.importers.slack.talks import Place
from crm_app.importers.slack.workspace import GROUP_DM, Workspace

MEMBERS, COMMUNITIES, MESSAGES = "slack.members", "slack.communities", "slack.messages"
# Each list says other things of the same people, so each is a source of its own.
MEMBER_LIST, ANALYTICS = "slack.member_list", "slack.analytics"
_CSV = (kinds.MEMBER_LIST, kinds.ANALYTICS)


class Slack:
    def recognise(self, head: Head) -> Claim | None:
        return kinds.recognise(head)

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """Troubles: "slack_txt" for an export in TXT, which says too little of who wrote; "bad_json" and
        "file_too_large" for lists that cannot be read.
        """
        opened = _Opening(owner)
        exports = arrange([one for one in claimed if one.kind not in (*_CSV, kinds.TXT)])
        for export in exports:
            opened.export(export)
        for one in claimed:
            if one.kind in _CSV:
                opened.csv(one, alone=len(exports) != 1)
        if text := next((one.member for one in claimed if one.kind == kinds.TXT), None):
            opened.troubles.append(BadInput("slack_txt", file=text.base))
        return opened.result()


class _Opening:
    """Gathers what becomes of the files of one container."""

    def __init__(self, owner: Owner) -> None:
        self._known = owner
        self._owner = owner
        self._question: OwnerQuestion | None = None
        self._files: dict[str, list[SourceFile]] = {
            source: [] for source in (MEMBERS, MEMBER_LIST, ANALYTICS, COMMUNITIES, MESSAGES)
        }
        self._workspace: Workspace | None = None
        self.troubles: list[BadInput] = []

    def result(self) -> Opened:
        files = [file for source in self._files.values() for file in source]
        return Opened(tuple(files), self._owner, self._question, tuple(self.troubles))

    def export(self, export: Export) -> None:
        self._workspace = workspace = Workspace(export, self._known)
        self.troubles += workspace.troubles
        if owner := workspace.owner:
            self._owner = self._owner.also(owner, workspace.owner_email)
        elif export.folders and (self._question is None or not self._question.candidates):
            self._question = workspace.question()
        for member in export.of(kinds.USERS):
            if member.name not in workspace.broken:
                self._add(MEMBERS, member, MembersReader(member, workspace, owner))
        for member in export.of(kinds.CHANNELS):
            if member.name not in workspace.broken:
                self._add(COMMUNITIES, member, ChannelsReader(member, workspace, owner))
        for folder in export.folders.values():
            reader = ConversationReader(_conversation(folder, workspace), workspace, owner)
            first, size = folder.members[0], sum(member.size for member in folder.members)
            name = f"{folder.path.removeprefix(export.base).strip('/') or folder.name or first.base}/"
            self._files[MESSAGES].append(SourceFile(MESSAGES, name, first.path, size, reader))

    def csv(self, one: Claimed, *, alone: bool) -> None:
        """A list of members; ``alone``: there is not exactly one export beside it whose workspace it is of."""
        known = None if alone or self._workspace is None else self._workspace.workspace()
        self._add(
            MEMBER_LIST if one.kind == kinds.MEMBER_LIST else ANALYTICS,
            one.member,
            MembersCsvReader(one.member, one.kind, self._owner, known or workspace_named_by(one.member.base)),
        )

    def _add(self, source: str, member: Member, reader: MembersReader | ChannelsReader | MembersCsvReader) -> None:
        self._files[source].append(SourceFile(source, member.name, member.path, member.size, reader))


def _conversation(folder: Folder, workspace: Workspace) -> Conversation:
    """What the messages of a folder are: by the lists, else by how Slack calls its folders."""
    name = folder.name
    number = workspace.channel_of(folder.root, name)
    if number is not None:
        community = workspace.community(number)
        return Conversation(folder, Place(community.key, community.name.partition(" · ")[0], community), direct=False)
    if name in workspace.dms:
        return Conversation(folder, Place(name), direct=True, members=workspace.dms[name])
    if name in workspace.mpims:
        key, members = workspace.mpims[name]
        return Conversation(folder, Place(key), direct=True, members=members)
    if name.startswith(GROUP_DM) or _is_dm(name):
        return Conversation(folder, Place(name), direct=True)
    community = workspace.unlisted(folder.root, name) if name else None
    return Conversation(folder, Place(name, f"#{name}" if name else "", community), direct=False)


def _is_dm(name: str) -> bool:
    return name.startswith("D") and len(name) >= 9 and name.isascii() and name.isalnum() and name == name.upper()
