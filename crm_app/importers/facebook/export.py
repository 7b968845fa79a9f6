"""Facebook's download: which of its files are understood, in what order they are read, and whose it is."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from crm_app.domain.owner import Owner
from crm_app.domain.records import RecordReader, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.facebook import recognised
from crm_app.importers.facebook.contacts import ContactsReader, FollowersReader
from crm_app.importers.facebook.friends import FriendsReader, RequestsReader, names_of_friends
from crm_app.importers.facebook.groups import ActivityReader, GroupsReader, names_of_groups, seconds_of_comments
from crm_app.importers.facebook.messages import MessagesReader
from crm_app.importers.facebook.owner import find_owner, read_profile
from crm_app.importers.facebook.thread_files import Thread, threads
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened

# Not "facebook.contacts": a name in a conversation means a friend before somebody of that name in an address book,
# and people whom only another platform's list names come second.
CONTACTS = "address_book.facebook"


class Facebook:
    def recognise(self, head: Head) -> Claim | None:
        kind, sure = recognised.kind_of(head)
        return Claim(sure, kind) if kind else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        conversations = threads([one for one in claimed if one.kind in (recognised.MESSAGES, recognised.ENCRYPTED)])
        profile = read_profile(_of(claimed, recognised.PROFILE))
        me, owner, question = find_owner(profile, conversations, owner)
        files = [*_lists(claimed, owner), *(_conversation(thread, me) for thread in conversations)]
        return Opened(tuple(files), owner, question, _troubles(_of(claimed, recognised.HTML)))


def _lists(claimed: Sequence[Claimed], owner: Owner) -> list[SourceFile]:
    """People first, then groups and what was written in them."""
    friends, groups = _of(claimed, recognised.FRIENDS), _of(claimed, recognised.GROUPS)

    @cache
    def names() -> tuple[str, ...]:
        return names_of_groups(groups)

    activity = _of(claimed, recognised.ACTIVITY)

    @cache
    def told() -> frozenset[int]:
        return seconds_of_comments(activity)

    followers = _of(claimed, recognised.FOLLOWERS)
    return [
        *_each("facebook.friends", friends, FriendsReader),
        *([_followers(followers, friends)] if followers else []),
        *_each(CONTACTS, _of(claimed, recognised.CONTACTS), lambda member: ContactsReader(member, owner)),
        *_each("facebook.groups", groups, GroupsReader),
        *_each("facebook.activity", activity, lambda member: ActivityReader(member, names, told)),
        *_each("facebook.requests", _of(claimed, recognised.REQUESTS), RequestsReader),
    ]


def _of(claimed: Sequence[Claimed], kind: str) -> list[Member]:
    return [one.member for one in claimed if one.kind == kind]


def _each(source: str, members: list[Member], reader: Callable[[Member], RecordReader]) -> list[SourceFile]:
    return [SourceFile(source, member.name, member.path, member.size, reader(member)) for member in members]


def _followers(members: list[Member], friends: list[Member]) -> SourceFile:
    first, size = members[0], sum(member.size for member in members)
    reader = FollowersReader(members, lambda: names_of_friends(friends))
    return SourceFile("facebook.followers", first.name, first.path, size, reader)


def _conversation(thread: Thread, me: frozenset[str]) -> SourceFile:
    size = sum(member.size for member in thread.members)
    return SourceFile("facebook.messages", thread.name, thread.members[0].path, size, MessagesReader(thread, me))


def _troubles(pages: list[Member]) -> tuple[BadInput, ...]:
    """The download as HTML, once for each archive or folder it came in."""
    names = dict.fromkeys(re.split(r"[\\/]", page.container)[-1] or page.base for page in pages)
    return tuple(BadInput("facebook_html", file=name) for name in names)
