"""Reddit's data request: which of its tables are about people or communities, and in what order they are read."""

from collections.abc import Sequence

from crm_app.domain.owner import NOBODY, Owner, OwnerQuestion
from crm_app.domain.records import RecordReader, SourceFile
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.reddit import activity, chat, communities, friends, messages
from crm_app.importers.reddit.activity import ActivityReader
from crm_app.importers.reddit.chat import ChatReader
from crm_app.importers.reddit.communities import CommunitiesReader
from crm_app.importers.reddit.friends import FriendsReader
from crm_app.importers.reddit.messages import MessagesReader
from crm_app.importers.reddit.owner import STATISTICS as STATISTICS_COLUMNS
from crm_app.importers.reddit.owner import OwnerFinder, account_name
from crm_app.importers.tables import Header, find_header

STATISTICS, POSTS, COMMENTS = "reddit.statistics", "reddit.posts", "reddit.comments"

# In the order in which they are read.
_SOURCES = {
    communities.SOURCE: communities.SOURCE,
    friends.SOURCE: friends.SOURCE,
    POSTS: activity.SOURCE,
    COMMENTS: activity.SOURCE,
    messages.SOURCE: messages.SOURCE,
    chat.SOURCE: chat.SOURCE,
}
_UNMISTAKABLE = (
    (COMMENTS, activity.COMMENTS),
    (POSTS, activity.POSTS),
    (messages.SOURCE, messages.NEEDED),
    (chat.SOURCE, chat.NEEDED),
)
_SMALL = ((friends.SOURCE, friends.NEEDED, "friends"), (STATISTICS, STATISTICS_COLUMNS, "statistics"))
_LONGEST_HEADER = 2000


class Reddit:
    def recognise(self, head: Head) -> Claim | None:
        """By the header, which is the first line; two columns that anything may have count less than a name says."""
        first = next((line for line in head.lines[:3] if line.strip()), "")
        if len(first) > _LONGEST_HEADER:
            return None
        for kind, needed in _UNMISTAKABLE:
            if find_header((first,), needed):
                return Claim(0.95, kind)
        for kind, needed, name in _SMALL:
            header: Header | None = find_header((first,), needed)
            if header and header.columns.keys() == needed:
                return Claim(0.9 if head.base.casefold().startswith(name) else 0.5, kind)
        return Claim(0.9, communities.SOURCE) if communities.recognise(head) else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """The owner is asked for where there are messages, and neither the statistics nor they say it."""
        of = {kind: [one.member for one in claimed if one.kind == kind] for kind in (*_SOURCES, STATISTICS)}
        name, question = _owner(of, owner)
        spellings: dict[str, str] = {}
        files = tuple(
            SourceFile(source, member.name, member.path, member.size, _reader(kind, member, name, spellings))
            for kind, source in _SOURCES.items()
            for member in of[kind]
        )
        return Opened(files, NOBODY.also(name), question)


def _owner(of: dict[str, list[Member]], known: Owner) -> tuple[str, OwnerQuestion | None]:
    name = account_name(of[STATISTICS])
    if name or not (of[messages.SOURCE] or of[chat.SOURCE]):
        return name, None
    finder = OwnerFinder(known)
    finder.look(of[messages.SOURCE], of[chat.SOURCE])
    name = finder.found()
    return name, None if name else finder.question()


def _reader(kind: str, member: Member, me: str, spellings: dict[str, str]) -> RecordReader:
    if kind == communities.SOURCE:
        return CommunitiesReader(member, spellings)
    if kind == friends.SOURCE:
        return FriendsReader(member, me)
    if kind == messages.SOURCE:
        return MessagesReader(member, me)
    if kind == chat.SOURCE:
        return ChatReader(member, me)
    if kind == POSTS:
        return ActivityReader(member, activity.POSTS, "post")
    return ActivityReader(member, activity.COMMENTS, "comment")
