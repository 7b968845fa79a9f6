"""What every source of exports offers: saying whether a file is its own, and reading what it claimed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from crm_app.domain.records import NOBODY, Owner, OwnerQuestion, RecordReader, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head

_NAMED_DAY = re.compile(r"(?<!\d)(20\d\d)(?:[-_. ]?(\d\d)(?:[-_. ]?(\d\d))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Claim:
    """That a file is a source's own: how sure it is, from just over 0 to 1, and what kind of its files it is."""

    sure: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A file that an importer was the surest about, with the kind it gave it."""

    member: Member
    kind: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What an importer makes of the files it claimed in one container (an archive, or what was chosen).

    ``files`` in the order in which they are to be read: people first, then what happened with them. ``owner`` is who
    the account belongs to, as far as the data says; ``question`` is asked where it matters and the data does not say.
    ``troubles`` are files that are recognised and cannot be read, each with the code that says what to do.
    """

    files: tuple[SourceFile, ...]
    owner: Owner = NOBODY
    question: OwnerQuestion | None = None
    troubles: tuple[BadInput, ...] = ()


class Importer(Protocol):
    """One source; a new one is a module with its tests and a line in ``registry.IMPORTERS``."""

    def recognise(self, head: Head) -> Claim | None:
        """Whether this is a file of the source, by its content; never raises."""
        ...

    def open(self, claimed: Sequence[Claimed], owner: Owner) -> Opened:
        """Readers for the claimed files of one container; ``owner`` is what is known of the owner so far.

        Files that only say whose account it is, or that others refer to, are read here, and stay out of ``files``.
        """
        ...


def one_by_one(
    claimed: Sequence[Claimed], source: Callable[[str], str], reader: Callable[[Member, str], RecordReader]
) -> tuple[SourceFile, ...]:
    """A reader of its own for each file: for sources whose files need not know of each other.

    ``source`` names the source by the kind of file, ``reader`` makes the reader of a member of that kind. The oldest
    comes first: of what two of them say differently the newer is to stay.
    """
    return tuple(
        SourceFile(source(one.kind), one.member.name, one.member.path, one.member.size, reader(one.member, one.kind))
        for one in sorted(claimed, key=_age)
    )


def _age(one: Claimed) -> tuple[str, str, str, str]:
    """What orders the files of a source by age: the year or day in the name, else when it was last written."""
    member = one.member
    found = _NAMED_DAY.search(member.base)
    named = "-".join(filter(None, found.groups())) if found else ""
    return named or member.changed, member.changed, member.name, member.path
