"""A world in Berlin on the 7th of June 2027, a Monday, at noon; Anna is in its book."""

from collections.abc import Iterator

import pytest

from crm_app.paths import DataFolder
from tests.reminders.stage import Clock, World, clock_in


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    with clock_in(monkeypatch, "Europe/Berlin", "2027-06-07T12:00") as made:
        yield made


@pytest.fixture
def world(folder: DataFolder, clock: Clock) -> Iterator[World]:
    made = World(folder, clock)
    yield made
    made.close()


@pytest.fixture
def anna(world: World) -> int:
    return world.book.contact("Anna")
