"""The first people of a table, as they would come in by the columns chosen so far."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from crm_app.ui.models.cells import Cell, CellTable, Column

translate = QCoreApplication.translate


class MappedPerson(Protocol):
    """One person; ``reach`` are e-mails, phones and handles, ``more`` is what is kept besides."""

    @property
    def name(self) -> str: ...
    @property
    def reach(self) -> str: ...
    @property
    def company(self) -> str: ...
    @property
    def position(self) -> str: ...
    @property
    def more(self) -> str: ...


class MappedPeopleModel(CellTable[MappedPerson]):
    """One row a person."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(translate("Mapping", "Name")),
            Column(translate("Mapping", "E-mail, phone, profiles")),
            Column(translate("Mapping", "Company")),
            Column(translate("Mapping", "Position")),
            Column(translate("Mapping", "More")),
        )
        super().__init__(columns, parent)

    @override
    def cells(self, row: MappedPerson) -> Sequence[Cell]:
        return (
            Cell(row.name, strong=True),
            Cell(row.reach),
            Cell(row.company),
            Cell(row.position),
            Cell(row.more, muted=True),
        )
