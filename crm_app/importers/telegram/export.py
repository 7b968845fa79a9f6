"""Telegram Desktop's exports in JSON: a whole account, or one chat."""

import re
from collections.abc import Sequence

from crm_app.domain.owner import NOBODY, Owner
from crm_app.domain.records import SourceFile
from crm_app.importers.head import Head
from crm_app.importers.importer import Claim, Claimed, Opened
from crm_app.importers.telegram import chats, contacts
from crm_app.importers.telegram.chats import ChatsReader
from crm_app.importers.telegram.contacts import ContactsReader
from crm_app.importers.telegram.me import Me
from crm_app.importers.telegram.survey import Survey, question, survey

WHOLE, LONE = "telegram.whole", "telegram.lone"

_TEXT = rb'"(?:[^"\\]|\\.){0,2000}"'
_MEMBERS = rb"\{\s*(?:" + _TEXT + rb"\s*:\s*(?:" + _TEXT + rb"|[-\w.]{1,40})\s*,\s*){0,8}?"
_CHAT = _MEMBERS + rb'"type"\s*:\s*"(?:' + "|".join(sorted(chats.TYPES)).encode() + rb')"'
_OBJECT = re.compile(rb"\s*\{")
_LONE = re.compile(rb"\s*" + _CHAT)
_MESSAGES = re.compile(rb'"messages"\s*:\s*\[')
_ABOUT_ME = re.compile(rb'"personal_information"\s*:\s*\{\s*"user_id"\s*:')
_PART = re.compile(rb'"(?:contacts|frequent_contacts|chats|left_chats|web_sessions)"\s*:\s*\{\s*"about"\s*:\s*"')
_CHATS = re.compile(rb'"(?:chats|left_chats)"\s*:\s*' + _MEMBERS + rb'"list"\s*:\s*\[\s*' + _CHAT)


class Telegram:
    def recognise(self, head: Head) -> Claim | None:
        data = head.data.removeprefix(b"\xef\xbb\xbf")
        if not _OBJECT.match(data):
            return None
        if _LONE.match(data) and _MESSAGES.search(data):
            return Claim(0.95, LONE)
        if _ABOUT_ME.search(data) or _CHATS.search(data):
            return Claim(0.95, WHOLE)
        return Claim(0.8, WHOLE) if len(_PART.findall(data)) > 1 else None

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """The owner is told by a whole export, or by a chat with one person; groups alone do not tell."""
        surveys = [survey(one.member, owner, lone=one.kind == LONE) for one in claimed]
        learned = NOBODY
        for found in surveys:
            learned = learned.also(found.owner, *found.called)
        ident = next((found.owner for found in surveys if found.owner), "")
        for found in surveys:
            found.owner = found.owner or ident
        known = owner.also(*learned.me)
        files = [
            SourceFile(
                contacts.SOURCE,
                one.member.name,
                one.member.path,
                found.contacts,
                ContactsReader(one.member, Owner(me=(found.owner,))),
            )
            for one, found in zip(claimed, surveys, strict=True)
            if found.contacts
        ]
        files += [_chats(one, found, known) for one, found in zip(claimed, surveys, strict=True)]
        return Opened(tuple(files), learned, question(surveys))


def _chats(one: Claimed, found: Survey, owner: Owner) -> SourceFile:
    member = one.member
    # Who the owner is may show only beyond what was looked at.
    perhaps = not found.whole and bool(owner.name or owner.me)
    reader = ChatsReader(member, Me(found.owner, owner, perhaps=perhaps), lone=one.kind == LONE)
    return SourceFile(chats.SOURCE, member.name, member.path, member.size, reader)
