"""Pasted people as records: members of the community that their list was copied from."""

from collections.abc import Iterator, Sequence

from crm_app.domain.identities import guess_identity, identity_key
from crm_app.domain.names import fold
from crm_app.domain.records import (
    NOBODY,
    CommunityRef,
    ContactRecord,
    IdentityRecord,
    MembershipRecord,
    Owner,
    PersonRecord,
    Record,
    SkippedRow,
    SourceFile,
)
from crm_app.importers.pasted.people import PastedPerson, work_of
from crm_app.importers.pasted.profiles import identity_of, profile_of

SOURCE = "pasted"
_MAX_NAME = 500
_MAX_TEXT = 2_000
_MAX_POSITION = 120
_HANDLE_PLATFORMS = frozenset({"discord", "telegram", "reddit", "slack", "vk"})


def records(
    people: Sequence[PastedPerson],
    community: CommunityRef,
    platform: str,
    *,
    listed: bool = False,
    owner: Owner = NOBODY,
    name: str = "",
) -> SourceFile:
    """The people, numbered from 1, as one file to import.

    ``platform`` is where their handles are; ``listed`` puts them into the list of contacts too; ``name`` is what the
    import is called.
    """
    reader = PastedReader(tuple(people), community, platform, listed=listed, owner=owner)
    shown = name or community.name
    return SourceFile(SOURCE, shown, shown, len(people), reader)


class PastedReader:
    """Yields the people; see ``RecordReader``. ``position`` counts people."""

    def __init__(
        self, people: Sequence[PastedPerson], community: CommunityRef, platform: str, *, listed: bool, owner: Owner
    ) -> None:
        self._people = people
        self._community = community
        self._platform = platform
        self._listed = listed
        self._owner = owner
        self.position = 0

    def records(self) -> Iterator[Record]:
        """One record a person. Skipped: "no_name", "owner", "duplicate_row" for a profile or name that comes again."""
        seen: set[str] = set()
        is_me = None if self._owner == NOBODY else self._owner.is_me
        for row, person in enumerate(self._people, 1):
            self.position = row
            name = " ".join(person.name.split())[:_MAX_NAME]
            identities = self._identities(person)
            key = self._key(name, identities)
            if not name:
                yield SkippedRow((row,), "no_name")
            elif is_me is not None and is_me(name, *(one.value for one in identities)):
                yield SkippedRow((row,), "owner")
            elif key in seen:
                yield SkippedRow((row,), "duplicate_row")
            else:
                seen.add(key)
                yield self._contact(row, key, name, identities, person)

    def _contact(
        self, row: int, key: str, name: str, identities: tuple[IdentityRecord, ...], person: PastedPerson
    ) -> ContactRecord:
        headline = person.headline.strip()[:_MAX_TEXT]
        company, position = person.company, person.position
        if not company and not position:
            company, position = work_of(headline)
        whole = position or (headline if len(headline) <= _MAX_POSITION and not company else "")
        return ContactRecord(
            (row,),
            key,
            PersonRecord(name, identities=identities),
            company=company,
            position=whole,
            memberships=(MembershipRecord(self._community, person.role.strip()[:_MAX_POSITION]),),
            listed=self._listed,
            fields=(("Headline", headline),) if headline and whole != headline else (),
        )

    def _identities(self, person: PastedPerson) -> tuple[IdentityRecord, ...]:
        found: list[IdentityRecord] = []
        url = person.url.strip()[:_MAX_TEXT]
        if profile := profile_of(url):
            found.append(identity_of(profile))
        elif url:
            guess = guess_identity(url)
            if guess.kind == "url" or guess.platform:
                found.append(IdentityRecord(guess.platform or "web", guess.kind, guess.value))
        handle = person.handle.strip()[:_MAX_NAME]
        if handle and self._platform in _HANDLE_PLATFORMS:
            found.append(IdentityRecord(self._platform, "handle", handle))
        return tuple(dict.fromkeys(found))

    def _key(self, name: str, identities: tuple[IdentityRecord, ...]) -> str:
        """By profile; somebody without one is known by name, in this community alone."""
        if identities:
            one = identities[0]
            return f"{one.platform}:{one.kind}:{identity_key(one.platform, one.kind, one.value)}"
        return f"{self._community.platform}|{self._community.key}|name:{fold(name)}"
