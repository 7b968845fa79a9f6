"""Lists of people copied from a page: found in what was pasted, off the GUI thread, and brought in as one step."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_app.domain.records import CommunityRef
from crm_app.errors import KithbookError
from crm_app.importers.pasted.parse import MOST, parse_pasted
from crm_app.importers.pasted.people import PastedPerson
from crm_app.importers.pasted.reader import records
from crm_app.store.journal import Label
from crm_app.ui.actions.exports import announcer
from crm_app.ui.workspace import Workspace


class Chosen(Protocol):
    """Somebody of the list, as they were corrected."""

    @property
    def name(self) -> str: ...
    @property
    def headline(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def role(self) -> str: ...


class Pasting(QObject):
    """Finds people. Signals: ``found(tuple)``, the people of what was asked last."""

    found = Signal(object)
    _ended = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kithbook-pasting")
        self._asked = 0
        self._ended.connect(self._tell)

    def look(self, sources: Sequence[tuple[str, str]]) -> None:
        """Find the people of these pastes, each its text and its HTML."""
        self._asked += 1
        announce = announcer(lambda future, asked=self._asked: self._ended.emit(future, asked))
        self._pool.submit(_people, tuple(sources)).add_done_callback(announce)

    def _tell(self, future: Future[tuple[PastedPerson, ...]], asked: int) -> None:
        if isValid(self) and asked == self._asked and not future.cancelled():
            self.found.emit(future.result())


def import_pasted(
    workspace: Workspace,
    people: Sequence[Chosen],
    community: CommunityRef,
    name: str,
    *,
    listed: bool,
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Make the people members of the community, and put them into the list of people too if ``listed``.

    ``name`` is what the import is called; ``then`` gets how many people there are.
    """
    from crm_app.commands.ingest.files import ingest_files

    pasted = [PastedPerson(one.name, one.headline, "", "", one.url, one.handle, 1.0, one.role) for one in people]
    owner = workspace.settings.value.owner
    file = records(pasted, community, community.platform, listed=listed, owner=owner, name=name)
    label = Label("import", {"file": name, "people": len(pasted), "interactions": 0})
    workspace.run_then(lambda _reports: then(len(pasted)), otherwise, label, ingest_files, (file,), _no_progress)


def _people(sources: Sequence[tuple[str, str]]) -> tuple[PastedPerson, ...]:
    """The people of all pastes, each once; whoever has a profile is known by it."""
    found: dict[Any, PastedPerson] = {}
    for text, html in sources:
        for one in parse_pasted(text, html):
            if len(found) < MOST:
                found.setdefault(one.url or (one.name, one.headline), one)
    return tuple(found.values())


def _no_progress(_done: int, _total: int) -> None:
    """A list is brought in before a bar could be drawn."""
