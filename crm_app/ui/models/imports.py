"""What an import would bring as a table, past imports as another, and whom an import brought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from typing_extensions import override

from crm_app.domain.vocabulary import PLATFORMS
from crm_app.queries.imports import ImportRow, past_imports
from crm_app.queries.people import PeopleFilter
from crm_app.store.journal import StepDone
from crm_app.ui import import_wording, wording
from crm_app.ui.models.cells import Cell, CellTable, Column
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_DASH = "–"
_TABLES = frozenset({"import"})
_NAMED = 3  # files of an import that are named
_PLATFORM_KEYS = frozenset(key for key, _, _ in PLATFORMS)


class Account(Protocol):
    """What became of one file: ``read = created + updated + unchanged + skipped + failed``, in rows of it."""

    @property
    def file(self) -> str: ...
    @property
    def read(self) -> int: ...
    @property
    def created(self) -> int: ...
    @property
    def updated(self) -> int: ...
    @property
    def unchanged(self) -> int: ...
    @property
    def skipped(self) -> int: ...
    @property
    def failed(self) -> int: ...
    @property
    def reasons(self) -> dict[str, int]: ...
    @property
    def interactions_created(self) -> int: ...


class PreviewModel(CellTable[Account]):
    """One row a file, as its account says."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(translate("Import", "File")),
            Column(translate("Import", "Read"), right=True),
            Column(translate("Import", "New"), right=True),
            Column(translate("Import", "Updated"), right=True),
            Column(translate("Import", "Unchanged"), right=True),
            Column(translate("Import", "Left out"), right=True),
            Column(translate("Import", "Why")),
        )
        super().__init__(columns, parent)

    @override
    def cells(self, row: Account) -> Sequence[Cell]:
        figures = (row.read, row.created, row.updated, row.unchanged, row.skipped + row.failed)
        texts = [Cell(QLocale().toString(figure) if figure else _DASH, muted=not figure) for figure in figures]
        talks = row.interactions_created
        if talks and talks != row.created:
            note = translate("Import", "%n interactions", None, talks)
            texts[1] = Cell(texts[1].text, note)
        return (Cell(row.file), *texts, Cell(why_text(row.reasons), muted=True))


def why_text(reasons: Mapping[str, int]) -> str:
    """Why rows were left out, the most frequent reason first."""
    ordered = sorted(reasons.items(), key=lambda item: -item[1])
    return "; ".join(import_wording.reason_sentence(code, count) for code, count in ordered if count)


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import with all its files; ``step_id`` is None once the history has forgotten it."""

    at: datetime
    files: tuple[str, ...]
    read: int
    created: int
    updated: int
    step_id: int | None


class PastImportsModel(CellTable[PastImport]):
    """Imports that stand, the newest first. Signals: ``loaded()``, ``stale()``."""

    loaded = Signal()
    stale = Signal()
    UNDO = 3  # the column that takes an import back

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        columns = (
            Column(translate("Import", "When")),
            Column(translate("Import", "File")),
            Column(translate("Import", "What came in")),
            Column("", right=True),
        )
        super().__init__(columns, parent)
        self._workspace = workspace
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        self._workspace.read("imports", past_imports, then=self._take)

    @override
    def cells(self, row: PastImport) -> Sequence[Cell]:
        template = translate("Import", "%1 new and %2 updated of %3 rows")
        for place, figure in (("%1", row.created), ("%2", row.updated), ("%3", row.read)):
            template = template.replace(place, QLocale().toString(figure))
        undo = translate("Import", "Undo") if row.step_id is not None else ""
        return (
            Cell(wording.short_moment(row.at)),
            Cell(_named(row.files)),
            Cell(template, muted=True),
            Cell(undo, link=True),
        )

    def _take(self, found: list[ImportRow]) -> None:
        groups: dict[int, list[ImportRow]] = {}
        for row in found:
            if not row.undone:
                groups.setdefault(-row.id if row.step_id is None else row.step_id, []).append(row)
        self.set_rows([_joined(rows) for rows in groups.values()])
        self.loaded.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()


def _named(files: Sequence[str]) -> str:
    """The first names, and how many there are besides: an export of many channels has thousands."""
    named = ", ".join(files[:_NAMED])
    if len(files) <= _NAMED:
        return named
    return translate("Import", "%1 and %n others", None, len(files) - _NAMED).replace("%1", named)


def _joined(rows: Sequence[ImportRow]) -> PastImport:
    """The files of one step as one import: it can only be taken back whole."""
    return PastImport(
        at=max(row.at for row in rows),
        files=tuple(row.file for row in reversed(rows)),
        read=sum(row.read for row in rows),
        created=sum(row.created for row in rows),
        updated=sum(row.updated for row in rows),
        step_id=rows[0].step_id,
    )


def people_of(source: str) -> PeopleFilter:
    """The people of the platform that a source of imports belongs to; of one that belongs to none (a table), all."""
    platform = source.partition(".")[0]
    return PeopleFilter(platform=platform if platform in _PLATFORM_KEYS else "")
