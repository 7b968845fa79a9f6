"""What every sub-command works at: the data folder, the store once it is needed, and the way to answer."""

import json
import locale
import os
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import click

from crm_app.errors import BadInput, Failure
from crm_app.paths import DataFolder, default_folder
from crm_app.settings import SettingsFile

if TYPE_CHECKING:
    from sqlmodel import Session

    from crm_app.domain.cadence import LeapRule
    from crm_app.quick_add.when import When
    from crm_app.store.journal import Label
    from crm_app.store.reading import Session as ReadingSession
    from crm_app.store.store import Store, Written

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
P = ParamSpec("P")
T = TypeVar("T")

WAY = "command line"
"""How the ledger names what is done here (reminders, rule 8)."""


class Desk:
    """One command's surroundings. Nothing is opened before it is needed; ``close`` lets go of all of it."""

    def __init__(self) -> None:
        self.data_dir: Path | None = None
        self.as_json = False
        self._store: Store | None = None

    @cached_property
    def folder(self) -> DataFolder:
        return DataFolder(self.data_dir or default_folder())

    @cached_property
    def settings(self) -> SettingsFile:
        return SettingsFile(self.folder.settings)

    @property
    def store(self) -> "Store":
        """The open store; raises as ``Store`` does."""
        if self._store is None:
            from crm_app.store.store import Store

            self._store = Store(self.folder)
            self.start_log()
        return self._store

    @property
    def leap(self) -> "LeapRule":
        return self.settings.leap

    def start_log(self) -> None:
        """Log to the data folder; without one there is nowhere to write to."""
        from crm_app.logs import start_log

        try:
            if self.folder.root.is_dir():
                start_log(self.folder.log)
        except OSError:
            return

    def language(self) -> str:
        """ "en" or "ru", as the person chose or as the system speaks."""
        choice = self.settings.value.language
        if choice in ("en", "ru"):
            return choice
        named = next((value for name in _LOCALE if (value := os.environ.get(name))), locale.getlocale()[0] or "")
        return "ru" if named.lower().startswith("ru") else "en"

    def now(self) -> datetime:
        """This moment, aware, where the person is."""
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()

    def zone(self) -> str:
        """The IANA name of the zone that a time of day is meant in; empty if the system does not say."""
        from tzlocal import get_localzone_name

        return get_localzone_name() or ""

    @contextmanager
    def reading(self) -> "Generator[ReadingSession]":
        with self.store.reading() as session:
            yield session

    def write(
        self, label: "Label", command: "Callable[Concatenate[Session, P], T]", *args: P.args, **kwargs: P.kwargs
    ) -> "Written[T]":
        """Run a command as one step of the history and wait for it."""
        return self.store.write(label, command, *args, **kwargs).result()

    def day_in(self, text: str, *, future: bool) -> "When":
        """A day, perhaps with a time, as typed; raises ``BadInput("bad_when")``."""
        from crm_app.quick_add.when import parse_when

        found = parse_when(text, self.now(), future=future)
        if found is None:
            raise BadInput("bad_when", text=text)
        return found

    def answer(self, document: dict[str, Any], lines: Callable[[], Iterable[str]]) -> None:
        """Print the document as JSON if that was asked for, else the lines."""
        if self.as_json:
            utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
            click.echo(json.dumps(document, ensure_ascii=not utf8))
            return
        for line in lines():
            click.echo(line)

    def answer_step(self, written: "Written[Any]", **more: Any) -> None:
        """Print what was done, and the step it became."""
        from crm_app.cli.output import sentence_lines

        document = {**more, "step": written.step.id}
        self.answer(document, lambda: sentence_lines(self.language(), written.step.label))

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    @contextmanager
    def without_window(self) -> Generator[None]:
        """Keep the window from opening meanwhile; raises ``Failure("window_open")`` if it is open."""
        from PySide6.QtCore import QLockFile

        self.folder.make()
        lock = QLockFile(str(self.folder.lock))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            raise Failure("window_open")
        try:
            yield
        finally:
            lock.unlock()


def _take_json(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Desk).as_json = True


def _take_data_dir(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Desk).data_dir = value


json_option = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_take_json,
    help="Print one JSON document and nothing else.",
)
data_dir_option = click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    expose_value=False,
    is_eager=True,
    callback=_take_data_dir,
    help="The folder where everything lives (or KITHBOOK_DATA_DIR).",
)


class Command(click.Command):
    """A sub-command; it takes ``--json`` and ``--data-dir`` too, so that they may stand on either side of its name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        json_option(self)
        data_dir_option(self)


desk_command = click.pass_obj
