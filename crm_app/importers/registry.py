"""Recognises what a person dropped and finds a reader for every file of it that is about people."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crm_app.domain.records import Owner, RecordReader, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.archives import Member, scan
from crm_app.importers.head import Head
from crm_app.importers.kithbook_json import KithbookJson
from crm_app.importers.linkedin import profile
from crm_app.importers.linkedin.connections import Connections
from crm_app.importers.linkedin.invitations import Invitations
from crm_app.importers.linkedin.messages import Messages
from crm_app.importers.linkedin.owner import find_owner


class Importer(Protocol):
    """One kind of file of one platform; a new one is a module and a line in ``IMPORTERS``."""

    @property
    def source(self) -> str: ...

    def recognise(self, head: Head) -> float:
        """How sure it is that this is its file, from 0 (it is not) to 1, by its content."""
        ...

    def reader(self, member: Member, owner: Owner) -> RecordReader: ...


# In the order in which they are read: people first, then what happened with them.
IMPORTERS: tuple[Importer, ...] = (KithbookJson(), Connections(), Invitations(), Messages())


@dataclass(frozen=True, slots=True)
class Export:
    """What was found: the files to read, the names of those that are not about people, and whose account it is."""

    files: tuple[SourceFile, ...]
    ignored: tuple[str, ...]
    owner: Owner


def open_export(paths: Sequence[Path], owner: Owner | None = None) -> Export:
    """Look into files, folders and archives; nothing is read beyond what it takes to recognise them.

    ``owner``, where it is known, wins over what the data says. Raises ``BadInput`` as ``archives.scan`` does, and
    "not_recognised" when nothing in it is understood.
    """
    found: list[tuple[int, Importer, Member]] = []
    evidence: list[tuple[str, Member]] = []
    ignored: list[str] = []
    for member, data in scan(paths):
        head = Head(member.name, data)
        order = _best(head)
        if order is not None:
            found.append((order, IMPORTERS[order], member))
        elif profile.recognise(head):
            evidence.append((profile.SOURCE, member))
        else:
            ignored.append(member.name)
    if not found:
        _refuse(paths)
    found.sort(key=lambda item: item[0])
    evidence += [(importer.source, member) for _, importer, member in found]
    known = owner if owner is not None and owner.known() else find_owner(evidence)
    files = tuple(
        SourceFile(importer.source, member.name, member.path, member.size, importer.reader(member, known))
        for _, importer, member in found
    )
    return Export(files, tuple(ignored), known)


def _best(head: Head) -> int | None:
    scores = [importer.recognise(head) for importer in IMPORTERS]
    best = max(range(len(scores)), key=scores.__getitem__)
    return best if scores[best] > 0 else None


def _refuse(paths: Sequence[Path]) -> None:
    """Say "zip_not_a_zip" of a lone file that only its name makes a ZIP, "not_recognised" of anything else."""
    first = paths[0]
    with suppress(OSError):
        if len(paths) == 1 and first.suffix.lower() == ".zip" and first.is_file():
            with first.open("rb") as stream:
                if stream.read(2) != b"PK":
                    raise BadInput("zip_not_a_zip", file=first.name)
    raise BadInput("not_recognised", file=first.name)
