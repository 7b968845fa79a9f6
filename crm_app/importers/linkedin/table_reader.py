"""What the readers of LinkedIn's tables have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from crm_app.domain.records import Record
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.tables import Table


class TableReader(ABC):
    """Streams one table; see ``RecordReader``. ``needed`` are the folded columns that its header is found by.

    Raises ``BadInput("file_too_large")`` after ``most`` bytes: what a reader keeps of the rows grows with them.
    """

    most = 20 << 20

    def __init__(self, member: Member, needed: frozenset[str]) -> None:
        self.member = member
        self._needed = needed
        self._table: Table | None = None

    @property
    def position(self) -> int:
        return self._table.position if self._table else 0

    def records(self) -> Iterator[Record]:
        with Table(self.member.open, self._needed, self.member.base) as table:
            self._table = table
            yield from self.read(table)

    @abstractmethod
    def read(self, table: Table) -> Iterator[Record]:
        """What the rows of the open table say."""

    def rows(self, table: Table) -> Iterator[tuple[int, list[str]]]:
        for row in table:
            if table.position > self.most:
                raise BadInput("file_too_large", file=self.member.base)
            yield row
