"""Whose export this is, from what its files say."""

from collections import Counter
from collections.abc import Iterable, Sequence

from crm_app.domain.names import fold
from crm_app.domain.records import ContactRecord, Owner, PersonRecord
from crm_app.domain.vocabulary import Direction
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.linkedin import connections, invitations, profile
from crm_app.importers.linkedin.message_rows import NEEDED, Directory, Message, messages
from crm_app.importers.linkedin.messages import MAX_SIZE
from crm_app.importers.linkedin.people import is_closed, person_key, profile_key
from crm_app.importers.tables import Table

_Seen = Counter[tuple[str, str]]


def find_owner(files: Sequence[tuple[str, Member]]) -> Owner:
    """The owner by, in this order: invitations, Profile.csv, and who takes part in the conversations.

    ``files`` are pairs of source and member. A name from the first two that no message bears is not trusted for the
    messages. A file that cannot be read says nothing here; reading its records will say why.
    """
    by_source: dict[str, list[Member]] = {}
    for source, member in files:
        by_source.setdefault(source, []).append(member)
    found = _from_invitations(by_source.get(invitations.Invitations.source, []))
    if not found.name:
        names = [profile.owner_name(member) for member in by_source.get(profile.SOURCE, [])]
        found = Owner(next((name for name in names if name), ""), found.profile_url)
    rows = [row for member in by_source.get("linkedin.messages", []) for row in _messages(member)]
    if not rows:
        return found
    directory = Directory(rows)
    found = _completed(found, rows)
    if found.profile_url or (found.name and _appears(found.name, rows, directory)):
        return found
    by_talk = _from_messages(rows, directory, by_source.get(connections.Connections.source, []))
    return by_talk if by_talk.known() else found


def _from_invitations(members: Iterable[Member]) -> Owner:
    """``From`` of outgoing rows and ``To`` of incoming ones, whichever name stands there most."""
    seen = _Seen()
    for member in members:
        try:
            with Table(member.open, invitations.NEEDED, member.base) as table:
                for row in invitations.invitations(table):
                    if row.direction is Direction.OUT:
                        seen[row.sender, row.sender_url] += 1
                    elif row.direction is Direction.IN:
                        seen[row.recipient, row.recipient_url] += 1
        except BadInput:
            continue
    return _most(seen)


def _messages(member: Member) -> list[Message]:
    if member.size > MAX_SIZE:
        return []
    try:
        with Table(member.open, NEEDED, member.base) as table:
            return [row for row in messages(table) if row.folder.upper() != "SPAM"]
    except BadInput:
        return []


def _completed(owner: Owner, rows: Sequence[Message]) -> Owner:
    """The owner with the URL the name writes under, or the name the URL writes under."""
    if owner.name and not owner.profile_url:
        name = fold(owner.name)
        seen = _Seen((row.sender, row.sender_url) for row in rows if row.sender_url and fold(row.sender) == name)
        return Owner(owner.name, _most(seen).profile_url)
    return owner


def _appears(name: str, rows: Sequence[Message], directory: Directory) -> bool:
    folded = fold(name)
    return any(
        fold(row.sender) == folded or any(fold(one.name) == folded for one in directory.recipients(row)) for row in rows
    )


def _from_messages(rows: Sequence[Message], directory: Directory, contacts: Iterable[Member]) -> Owner:
    """Who wrote what only an owner can have (outgoing rows, drafts); else who takes part in most conversations.

    Of several with equally many, those in the list of connections are left out; then it is who wrote most messages,
    then who comes first. A lone conversation of two is decided by these last rules.
    """
    own = _Seen((row.sender, row.sender_url) for row in rows if row.draft or row.direction.upper().startswith("OUT"))
    if own:
        return _most(own)
    people: dict[str, PersonRecord] = {}
    conversations: dict[str, set[str]] = {}
    written = Counter[str]()
    for row in rows:
        if row.has_urls and not row.sender_url and not is_closed(row.sender):
            continue  # an advertisement
        present = [directory.sender(row), *directory.recipients(row)]
        keyed = {_key(one): one for one in present if one.name and not is_closed(one.name)}
        conversation = row.conversation or ",".join(sorted(keyed))
        for key, one in keyed.items():
            people.setdefault(key, one)
            conversations.setdefault(key, set()).add(conversation)
        written[_key(present[0])] += 1
    most = max((len(some) for some in conversations.values()), default=0)
    candidates = [key for key, some in conversations.items() if len(some) == most]
    if len(candidates) > 1:
        connected = _connected(contacts)
        candidates = [key for key in candidates if key not in connected] or candidates
    if not candidates:
        return Owner()
    best = people[max(candidates, key=lambda key: written[key])]
    return Owner(best.name, best.identities[0].value if best.identities else "")


def _connected(members: Iterable[Member]) -> set[str]:
    """The keys of everybody in the list of connections, by profile and by name."""
    keys: set[str] = set()
    for member in members:
        try:
            for record in connections.ConnectionsReader(member).records():
                if isinstance(record, ContactRecord):
                    keys |= {record.key, person_key(record.person.name)}
        except BadInput:
            continue
    return keys


def _key(one: PersonRecord) -> str:
    return person_key(one.name, one.identities[0].value if one.identities else "")


def _most(seen: _Seen) -> Owner:
    """The person who was seen most, under the URL that goes with the name, where one does."""
    if not seen:
        return Owner()
    names = Counter[str]()
    for (name, _), count in seen.items():
        if not is_closed(name):
            names[fold(name)] += count
    if not names:
        return Owner()
    best = names.most_common(1)[0][0]
    same = [(name, url) for (name, url), _ in seen.most_common() if fold(name) == best]
    return Owner(same[0][0], next((url for _, url in same if profile_key(url)), ""))
