"""Who and what the address book knows by name: what a text is compared with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class KnownPerson:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class KnownCommunity:
    """``platform`` is the key of the platform it is on, or empty."""

    id: int
    name: str
    platform: str = ""


class Names(Protocol):
    """Who and what the address book knows."""

    def people(self, words: Collection[str]) -> Sequence[KnownPerson]:
        """People in whose folded name one of these folded words stands; who is likelier meant comes first."""
        ...

    def platforms(self) -> Sequence[tuple[str, str]]:
        """Key and name of each platform."""
        ...

    def communities(self) -> Sequence[KnownCommunity]: ...
