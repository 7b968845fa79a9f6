"""From files to people: opens what was chosen, says what would come in, brings it in. Never on the GUI thread."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.errors import BadInput, Cancelled, Failure, KithbookError
from crm_app.importers.registry import Export
from crm_app.store.journal import Label, StepDone
from crm_app.ui.actions.exports import announcer
from crm_app.ui.actions.tables import UnknownTable, open_or_look
from crm_app.ui.workspace import Workspace

FULL = 1000
"""What ``progressed`` carries when all is done."""


class Stage(Enum):
    """What is under way."""

    IDLE = auto()
    OPENING = auto()
    REHEARSING = auto()
    SAVING = auto()
    IMPORTING = auto()


@dataclass(frozen=True, slots=True)
class Accounts:
    """What an import brings, or brought: ``name`` is what was chosen, ``ignored`` the files not about people.

    ``troubles`` are files that are recognised and cannot be read. ``step_id`` names the step it became; None before it
    was one. ``all_listed``: members of communities went into the list of contacts too.
    """

    name: str
    reports: tuple[ImportReport, ...]
    ignored: tuple[str, ...]
    troubles: tuple[BadInput, ...] = ()
    step_id: int | None = None
    all_listed: bool = False

    @property
    def people(self) -> int:
        return sum(report.people_created for report in self.reports)

    @property
    def members(self) -> int:
        """People who are only members of a community."""
        return sum(report.members_created for report in self.reports)

    @property
    def communities(self) -> int:
        return sum(report.communities_created for report in self.reports)

    @property
    def changes(self) -> int:
        """How many people have a new job, or have vanished, since the export before."""
        return sum(report.changes for report in self.reports)

    @property
    def interactions(self) -> int:
        return sum(report.interactions_created for report in self.reports)

    @property
    def updated(self) -> int:
        return sum(report.updated for report in self.reports)

    @property
    def something(self) -> bool:
        """Whether anything is new or changed."""
        return any(report.something for report in self.reports)


class Importing(QObject):
    """One import after another: ``open``, ``answer`` what was asked, then ``start`` what was previewed.

    ``cancel`` at any time. Signals: ``staged(Stage)``, ``progressed(int)`` from 0 to ``FULL``,
    ``asked(OwnerQuestion)``, ``unknown(UnknownTable)`` (a table whose columns the person must name; ``open_files`` goes
    on with it), ``previewed(Accounts)``, ``done(Accounts)``, ``failed(KithbookError)`` (nothing was changed) and
    ``cancelled()``.
    """

    asked = Signal(object)
    unknown = Signal(object)
    staged = Signal(object)
    progressed = Signal(int)
    previewed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _opened = Signal(object, object)
    _saved = Signal(object)
    _moved = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kithbook-opening")
        self._stop = threading.Event()
        self._name = ""
        self._paths: tuple[Path, ...] = ()
        self._unanswered: set[str] = set()
        self._list_members = False
        self._export: Export | None = None
        self._preview: Accounts | None = None
        self._step_id: int | None = None
        self.stage = Stage.IDLE
        self._opened.connect(self._rehearse)
        self._saved.connect(self._import)
        self._moved.connect(self._show_progress)
        workspace.stepped.connect(self._remember_step)

    def open(self, paths: Sequence[Path]) -> bool:
        """Look into what was chosen and rehearse it; False while something else is under way, or without paths."""
        if self.stage is not Stage.IDLE or not paths:
            return False
        self._stop = threading.Event()
        self._export = self._preview = None
        self._name = paths[0].name or str(paths[0])
        self._paths = tuple(paths)
        self._unanswered = set()
        self._look()
        return True

    def open_files(self, name: str, opening: Callable[[], Export]) -> bool:
        """Rehearse what ``opening`` makes ready, off the GUI thread; False while something else is under way."""
        if self.stage is not Stage.IDLE:
            return False
        self._stop = threading.Event()
        self._export = self._preview = None
        self._name, self._paths, self._unanswered = name, (), set()
        self._submit(opening)
        return True

    def answer(self, platform: str, who: str) -> None:
        """Say which of the people of an export is the owner; empty text leaves it open, and messages out."""
        if self.stage is not Stage.IDLE or not self._paths:
            return
        if who:
            settings = self._workspace.settings
            settings.remember_owner(settings.value.owner.also(who))
        else:
            self._unanswered.add(platform)
        self._look()

    def start(self, *, list_members: bool = False) -> None:
        """Bring in what was previewed: a backup first, then one step of the history."""
        if self.stage is Stage.IDLE and self._preview is not None:
            self._list_members = list_members
            self._stop = threading.Event()
            self._set_stage(Stage.SAVING)
            backup = self._workspace.store.back_up(reason="before-import")
            backup.add_done_callback(announcer(self._saved.emit))

    def cancel(self) -> None:
        """Stop what is under way, or let go of the preview; ``cancelled`` follows."""
        self._stop.set()
        if self.stage in (Stage.IDLE, Stage.OPENING):  # what is only being looked at need not be waited for
            self._end()
            self.cancelled.emit()

    def _look(self) -> None:
        settings = self._workspace.settings.value
        paths, owner, mappings = self._paths, settings.owner, settings.mappings
        self._submit(lambda: open_or_look(paths, owner, mappings))

    def _submit(self, opening: Callable[[], Export | UnknownTable]) -> None:
        self._set_stage(Stage.OPENING)
        announce = announcer(lambda future, stop=self._stop: self._opened.emit(future, stop))
        self._pool.submit(opening).add_done_callback(announce)

    def _rehearse(self, opened: Future[Export | UnknownTable], stop: threading.Event) -> None:
        if stop.is_set():
            return
        error = opened.exception()
        if error is not None:
            self._fail(error)
            return
        found = opened.result()
        if isinstance(found, UnknownTable):
            self._set_stage(Stage.IDLE)
            self.unknown.emit(found)
            return
        self._export = found
        for question in self._export.questions:
            if question.platform not in self._unanswered:
                self._set_stage(Stage.IDLE)
                self.asked.emit(question)
                return
        self._set_stage(Stage.REHEARSING)
        self._workspace.rehearse(
            self._if_here(self._show), self._if_here(self._fail), ingest_files, self._export.files, self._progress()
        )

    def _show(self, reports: list[ImportReport]) -> None:
        if self._stop.is_set():  # too late to stop the rehearsal, not too late to forget it
            self._fail(Cancelled())
        elif self._export is not None:
            self._preview = Accounts(self._name, tuple(reports), self._export.ignored, self._export.troubles)
            self._set_stage(Stage.IDLE)
            self.previewed.emit(self._preview)

    def _import(self, saved: Future[Path]) -> None:
        error = Cancelled() if self._stop.is_set() else saved.exception()
        if error is not None or self._preview is None or self._export is None:
            self._fail(error or Cancelled())
            return
        people = self._preview.people + (self._preview.members if self._list_members else 0)
        values = {"file": self._name, "people": people, "interactions": self._preview.interactions}
        self._set_stage(Stage.IMPORTING)
        self._workspace.run_then(
            self._if_here(self._finish),
            self._if_here(self._fail),
            Label("import", values),
            ingest_files,
            self._export.files,
            self._progress(),
            list_members=self._list_members,
        )

    def _finish(self, reports: list[ImportReport]) -> None:
        export = self._export
        if export is None:
            return
        if not self._workspace.sample:
            self._workspace.settings.remember_owner(export.owner)
        accounts = Accounts(
            self._name, tuple(reports), export.ignored, export.troubles, self._step_id, self._list_members
        )
        self._end()
        self.done.emit(accounts)

    def _fail(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, KithbookError):
            self.failed.emit(error)
        else:
            self.failed.emit(Failure("unexpected"))
            raise error

    def _if_here(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """`then`, unless the page was closed meanwhile: a change of language builds the window anew."""
        return lambda value: then(value) if isValid(self) else None

    def _end(self) -> None:
        self._export = self._preview = None
        self._set_stage(Stage.IDLE)

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.staged.emit(stage)
        self.progressed.emit(0)

    def _progress(self) -> Callable[[int, int], None]:
        """What the writer thread calls; a bar needs no more than a thousand steps, nor has an int room for bytes."""
        stop, announce = self._stop, announcer(self._moved.emit)

        def progress(done: int, total: int) -> None:
            if stop.is_set():
                raise Cancelled
            announce(FULL * done // total if total else FULL)

        return progress

    def _show_progress(self, permille: Any) -> None:
        if self.stage is not Stage.IDLE:
            self.progressed.emit(permille)

    def _remember_step(self, step: StepDone, action: bool) -> None:
        if action and self.stage is Stage.IMPORTING and step.label.code == "import":
            self._step_id = step.id
