"""Invented people, messages and times of the exports that the sources are measured on."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle

from bench.words import COMPANIES, POSITIONS, TAGS, Name, Texts, names

OWNER = Name("Nora", "Lindqvist")
OWNER_EMAIL = "nora@fern.example"
_FIRST = datetime(2023, 1, 9, 8, tzinfo=UTC)
_CITIES = ("Berlin", "Казань", "Лесной", "Bristol", "Tbilisi", "São Paulo", "Санкт-Петербург", "Gdańsk")
_STREETS = ("Linden", "ул. Лесная,", "Quay Street", "пер. Садовый,", "Long Lane", "Mühlweg")


class Invented:
    """Seeded by the name of a source, so that each has files of its own that are the same in every run."""

    def __init__(self, source: str) -> None:
        self.dice = random.Random(f"exports {source}")
        self._names = names(self.dice)
        self._texts = Texts(self.dice)

    def person(self, number: int) -> Name:
        return self._names[number % len(self._names)]

    def text(self) -> str:
        """A message of 40 to 300 characters."""
        text = self._texts.text()
        while len(text) < 40:
            text = f"{text} {self._texts.text()}"
        return text[:300].rstrip()

    def moments(self, each: timedelta = timedelta(minutes=7)) -> Iterator[datetime]:
        """Instants that go on, as they do in a conversation, with a night between the days."""
        at = _FIRST
        for _ in cycle((None,)):
            yield at
            at += each * self.dice.random() * 2
            if at.hour >= 22:
                at += timedelta(hours=10)

    def company(self) -> str:
        return self.dice.choice(COMPANIES)

    def position(self) -> str:
        return self.dice.choice(POSITIONS)

    def city(self) -> str:
        return self.dice.choice(_CITIES)

    def street(self) -> str:
        return f"{self.dice.choice(_STREETS)} {self.dice.randint(1, 180)}"

    def tags(self) -> list[str]:
        return self.dice.sample(TAGS, self.dice.choice((0, 0, 0, 0, 1, 1, 1, 2, 2, 3)))

    def often(self, share: float) -> bool:
        return self.dice.random() < share

    def digits(self, count: int) -> str:
        return str(self.dice.randrange(10 ** (count - 1), 10**count))

    def hexadecimal(self, count: int) -> str:
        return f"{self.dice.getrandbits(4 * count):0{count}x}"

    def uuid(self) -> str:
        plain = self.hexadecimal(32)
        return f"{plain[:8]}-{plain[8:12]}-4{plain[13:16]}-9{plain[17:20]}-{plain[20:]}"


def email(number: int) -> str:
    return f"person.{number}@mail{number % 40}.example"


def phone(number: int) -> str:
    """In the spellings that people use."""
    digits = f"{9000000 + number:07}"
    forms = (f"+7 916 {digits[:3]}-{digits[3:5]}-{digits[5:]}", f"+49 30 {digits}", f"(020) {digits[:4]}-{digits[4:]}")
    return forms[number % 3]


def handle(number: int) -> str:
    return f"person_{number:x}"
