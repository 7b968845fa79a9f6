"""Every hostile file gets one clear sentence or a full account, within the memory and time there is for it."""

import os
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from shutil import rmtree

import pytest

from crm_app.cli.output import clean
from tests.importers import hostile_cards, hostile_files, hostile_json, hostile_tables
from tests.importers.forked_cli import ForkedCli, Ran
from tests.importers.hostile_files import Case

pytestmark = pytest.mark.skipif(not hasattr(os, "fork") or os.name != "posix", reason="needs fork and wait4")

MOST_MEMORY, MOST_SECONDS, LONGEST = 300, 5, 60
SHARED = 25  # MB of libraries that a forked child does not count as its own
START = 0.9  # seconds of processor time that it did not take either
PARTS = ("created", "updated", "unchanged", "skipped", "failed")
GROUPS: Mapping[str, Mapping[str, Case]] = {
    "archive": hostile_files.ARCHIVES,
    "place": hostile_files.PLACES,
    "names": hostile_files.NAMES,
    "table": hostile_tables.TABLE_CASES,
    "JSON": hostile_json.JSON_CASES,
    "card": hostile_cards.CARDS,
    "calendar": hostile_cards.CALENDARS,
    "page": hostile_cards.PAGES,
}
CASES = {f"{group}, {name}": case for group, cases in GROUPS.items() for name, case in cases.items()}


@dataclass(frozen=True)
class Outcome:
    """How an import ended; where it was refused also what the data folder holds, and the names of the files."""

    ran: Ran
    names: frozenset[str]
    log: str
    healthy: bool
    contacts: int
    steps: int


Outcomes = dict[str, Future[Outcome]]


def brought_in(cli: ForkedCli, home: Path, case: Case) -> Outcome:
    given = home / "given"
    given.mkdir(parents=True)
    try:
        path = case.make(given)
        ran = cli.run(home, "import", path, "--json", *case.options)
        names = _names(path, given) if ran.code else frozenset[str]()
        if not (home / "data").exists():  # it was refused before anything was opened
            return Outcome(ran, names, "", True, 0, 0)
        log = home / "data" / "kithbook.log"
        said = log.read_text("utf-8") if log.exists() else ""
        healthy = cli.run(home, "check", "--json").document["ok"]
        if ran.code == 0:
            return Outcome(ran, names, said, healthy, 0, 0)
        contacts = cli.run(home, "contacts", "--limit", "1", "--json").document["total"]
        steps = len(cli.run(home, "history", "--json").document["steps"])
        return Outcome(ran, names, said, healthy, contacts, steps)
    finally:
        rmtree(home)


def _names(path: Path, given: Path) -> frozenset[str]:
    """What was chosen, and every file in it, as the command line shows names."""
    inside = [name for _, _, files in os.walk(given) for name in files]
    return frozenset(clean(name) for name in (path.name, *inside))


@pytest.fixture(scope="module")
def outcomes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcomes]:
    """The outcome of each case that is asked for; two are under way at once."""
    wanted = [
        str(item.callspec.params["name"])
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.originalname == test_hostile_file.__name__
    ]
    free: SimpleQueue[ForkedCli] = SimpleQueue()
    folder = tmp_path_factory.mktemp("hostile")

    def run(number: int, case: Case) -> Outcome:
        cli = free.get()
        try:
            return brought_in(cli, folder / str(number), case)
        finally:
            free.put(cli)

    processes = [ForkedCli(), ForkedCli()]
    for one in processes:
        free.put(one)
    with ThreadPoolExecutor(len(processes)) as pool:
        yield {name: pool.submit(run, number, CASES[name]) for number, name in enumerate(wanted)}
    for one in processes:
        one.close()


def _dear(name: str) -> bool:
    """What takes seconds; two of the shapes stand for the others otherwise."""
    return name.endswith("as elements") and "kithbook" not in name and "facebook friends" not in name


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.soak] * _dear(name)) for name in CASES])
def test_hostile_file(outcomes: Outcomes, name: str) -> None:
    judge(outcomes[name].result(), CASES[name])


def judge(found: Outcome, case: Case) -> None:
    ran = found.ran
    assert ran.memory < MOST_MEMORY - SHARED
    assert ran.seconds < MOST_SECONDS - START
    assert ran.wall < LONGEST
    assert ran.code == case.code if case.code is not None else ran.code in (0, 2), ran.err
    assert case.said in ran.err + ran.out
    assert "Traceback" not in ran.err
    assert found.log == ""
    assert found.healthy
    if ran.code == 2:
        assert ran.out == ""
        assert (found.contacts, found.steps) == (0, 0)
        one_sentence(ran.err, found.names)
    else:
        accounted(ran)


def one_sentence(said: str, names: Collection[str]) -> None:
    """One line that says of which file it speaks, and what to do."""
    assert any(name in said for name in names)
    assert said.endswith(".\n") or "--map" in said
    assert said.count("\n") == 1
    assert len(said) < 600
    wrong, _, what_to_do = said.rpartition(". " if ". " in said else ": ")
    assert wrong
    assert what_to_do.strip()


def accounted(ran: Ran) -> None:
    """Every row has a fate; what could not be read is said in a line a file."""
    for entry in ran.document["imports"]:
        assert entry["read"] == sum(entry[part] for part in PARTS)
        assert sum(entry["reasons"].values()) == entry["skipped"] + entry["failed"]
    assert ran.err.count("\n") <= 2
    for line in ran.err.splitlines():
        assert line.endswith(".")


@pytest.mark.soak
@pytest.mark.parametrize("name", hostile_tables.HUGE)
def test_huge_cells(tmp_path: Path, name: str) -> None:
    with closing(ForkedCli()) as cli:
        judge(brought_in(cli, tmp_path / "home", hostile_tables.HUGE[name]), hostile_tables.HUGE[name])


@pytest.mark.parametrize("name", ["archive, overlap bomb", "JSON, telegram: 14 MB of {} in an element", "names, vCard"])
def test_a_whole_process_says_and_takes_the_same(tmp_path: Path, name: str) -> None:
    """What is shared above counts here: this is ``python -m crm_app`` from its start."""
    with closing(ForkedCli()) as cli:
        path = CASES[name].make(tmp_path)
        ran = cli.run(tmp_path, "import", path, "--json", whole=True)
    assert ran.code == CASES[name].code
    assert ran.memory < MOST_MEMORY
    assert ran.seconds < MOST_SECONDS
    if ran.code:
        one_sentence(ran.err, [path.name])
    else:
        accounted(ran)
