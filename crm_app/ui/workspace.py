"""What every screen shares: an open store, the settings, and the two ways to it, ``run`` and ``read``."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from crm_app.domain.cadence import LeapRule
from crm_app.errors import Failure, KithbookError
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label, StepDone
from crm_app.store.store import Store, Written
from crm_app.ui.tasks import Reader, alive

if TYPE_CHECKING:  # dear to import, and needed only once something is written
    from sqlmodel import Session

P = ParamSpec("P")
T = TypeVar("T")


class Workspace(QObject):
    """Hands commands to the writer thread and queries to the readers; answers arrive on the GUI thread.

    Signals: ``changed(StepDone)`` after every step, undo and redo, with the tables it touched; ``stepped(StepDone,
    bool)`` the same, telling whether it was a new action (then it can be undone); ``failed(KithbookError)``.
    """

    changed = Signal(object)
    stepped = Signal(object, bool)
    failed = Signal(object)
    _written = Signal(object, object)

    def __init__(
        self, store: Store, settings: SettingsFile, *, sample: bool = False, clock: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__()
        self.store = store
        self.settings = settings
        self.sample = sample
        self._clock = clock or (lambda: datetime.now(UTC))
        self._reader = Reader(store, self)
        self._reader.failed.connect(self.failed)
        self._written.connect(self._deliver)
        self._writing = 0
        self._version: int | None = None

    def now(self) -> datetime:
        """The moment, aware, in the person's own zone."""
        return self._clock().astimezone()

    def today(self) -> date:
        return self.now().date()

    @property
    def leap(self) -> LeapRule:
        return self.settings.leap

    def script_first(self) -> int:
        """Which alphabet a list of names begins with: 1 (Cyrillic) in Russian, else 0 (Latin)."""
        return 1 if QLocale().language() == QLocale.Language.Russian else 0

    def run(
        self,
        label: Label,
        command: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Future[Written[T]]:
        """Run a command as one step of the history; a failure is told by ``failed`` and changes nothing."""
        return self._watch(self.store.write(label, command, *args, **kwargs))

    def run_then(
        self,
        then: Callable[[T], None],
        otherwise: Callable[[KithbookError], None] | None,
        label: Label,
        command: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Future[Written[T]]:
        """``run``, and hand what the command returned to ``then`` on the GUI thread.

        With ``otherwise`` the error goes there instead of to ``failed``: a form says it beside the field.
        """
        return self._watch(self.store.write(label, command, *args, **kwargs), then, otherwise)

    def rehearse(
        self,
        then: Callable[[T], None],
        otherwise: Callable[[KithbookError], None],
        command: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a command and take it back; ``then`` gets what it would have returned, ``otherwise`` the error."""
        self._watch(self.store.rehearse(command, *args, **kwargs), then, otherwise)

    def undo(self, step_id: int | None = None) -> Future[StepDone]:
        return self._watch(self.store.undo(step_id))

    def redo(self) -> Future[StepDone]:
        return self._watch(self.store.redo())

    def read(self, key: str, query: Callable[..., T], *args: Any, then: Callable[[T], None]) -> None:
        """Ask a query off the GUI thread; a newer question with the same key stops the older one."""
        self._reader.ask(key, query, args, then)

    def watch(self, seconds: float) -> None:
        """From now on look every so many seconds whether another program (the command line) wrote to the data."""
        self._watcher = QTimer(self)
        self._watcher.setInterval(round(seconds * 1000))
        self._watcher.timeout.connect(lambda: self._watch(self.store.data_version(), self._compare))
        self._watcher.start()

    def _compare(self, version: int) -> None:
        if self._version not in (None, version):
            self.reload_all()
        self._version = version

    def reload_all(self) -> None:
        """Have every screen read anew: another program wrote, or a rule of the settings changed."""
        from crm_app.store.schema import JOURNALED, table_of

        everything = frozenset(table_of(model).name for model in JOURNALED)
        self.changed.emit(StepDone(None, Label("elsewhere"), everything))

    def idle(self) -> bool:
        """Whether nothing is being read or written: for tests and pictures."""
        return self._reader.idle() and self._writing == 0

    def close(self) -> None:
        self._reader.close()
        self.store.close()

    def _watch(
        self,
        future: Future[Any],
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[KithbookError], None] | None = None,
    ) -> Future[Any]:
        self._writing += 1
        future.add_done_callback(lambda done: self._written.emit(done, (then, otherwise)))
        return future

    def _deliver(self, future: Future[Any], callbacks: tuple[Callable[[Any], None] | None, ...]) -> None:
        self._writing -= 1
        then, otherwise = callbacks
        error = future.exception()
        if error is not None:
            if otherwise is not None and not alive(otherwise):
                otherwise = None
            told = error if isinstance(error, KithbookError) else Failure("unexpected")
            (otherwise or self.failed.emit)(told)
            if told is not error:
                raise error
            return
        result: Any = future.result()
        if isinstance(result, Written):
            written = cast("Written[Any]", result)
            self._announce(written.step, action=True)
            result = written.value
        elif isinstance(result, StepDone):
            self._announce(result, action=False)
        if then is not None and alive(then):
            then(result)

    def _announce(self, step: StepDone, *, action: bool) -> None:
        if step.changes:
            self.changed.emit(step)
            self.stepped.emit(step, action)
