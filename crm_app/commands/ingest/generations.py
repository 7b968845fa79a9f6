"""Exports of one source and several ages in one import: whether a newer one says again what is stored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crm_app.commands.ingest.said import Said, said_of, written
from crm_app.domain.records import ContactRecord, SourceFile

_OFTEN = 1000  # records after which ``alive`` is asked


class _Word(NamedTuple):
    """What the file of this number says of somebody, in short; the communities, which add up, stand apart."""

    number: int
    rest: int
    communities: tuple[str, ...]


class Generations:
    """The files of one import, in the order in which they are read.

    They are looked into when somebody is said to be different from what is stored, and not before. ``alive`` is called
    now and then meanwhile, and may raise.
    """

    def __init__(self, files: Sequence[SourceFile], alive: Callable[[], None]) -> None:
        self._alive = alive
        self._files: dict[str, list[tuple[int, SourceFile]]] = {}
        for number, file in enumerate(files):
            self._files.setdefault(file.source, []).append((number, file))
        self._words: dict[str, dict[str, list[_Word]]] = {}

    def words(self, source: str, key: str) -> Sequence[_Word]:
        """What the files of a source say of the person with this key, in their order."""
        if source not in self._words:
            self._words[source] = self._read(source)
        return self._words[source].get(key, ())

    def go_on(self, source: str, number: int) -> bool:
        """Whether another file of the source comes after this one."""
        return self._files[source][-1][0] > number

    def _read(self, source: str) -> dict[str, list[_Word]]:
        """Everything the source says; in one file the first word on a person counts, as the import takes it."""
        found: dict[str, list[_Word]] = {}
        for number, file in self._files[source]:
            for count, record in enumerate(file.reader.records()):
                if count % _OFTEN == 0:
                    self._alive()
                if isinstance(record, ContactRecord):
                    words = found.setdefault(record.key, [])
                    if not words or words[-1].number != number:
                        words.append(_word(number, said_of(record)))
        return found


@dataclass(frozen=True, slots=True)
class Later:
    """The files of the same source that come after the one of this number."""

    generations: Generations
    source: str
    number: int

    def repeat(self, key: str, stored: Said) -> bool:
        """Whether one of them says of the person with ``key`` what is stored: an earlier one is out of date then."""
        if not self.generations.go_on(self.source, self.number):
            return False
        kept = _word(self.number, stored)
        return any(
            word.number > self.number and word.rest == kept.rest and set(word.communities) <= set(kept.communities)
            for word in self.generations.words(self.source, key)
        )


def _word(number: int, said: Said) -> _Word:
    rest = {name: value for name, value in said.items() if name != "communities"}
    return _Word(number, hash(written(rest)), tuple(said.get("communities", ())))
