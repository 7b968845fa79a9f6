"""Where a chat puts the records it makes, and the rows it leaves out until there are enough for a record."""

from crm_app.domain.records import FailedRow, Record, SkippedRow

_AT_ONCE = 1000  # rows of one reason


class Outbox:
    """``records`` are ready to be taken; rows left out for one reason come together."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._left_out: dict[tuple[type[SkippedRow] | type[FailedRow], str], list[int]] = {}

    def skip(self, row: int, reason: str) -> None:
        self._leave_out(SkippedRow, row, reason)

    def fail(self, row: int, reason: str) -> None:
        self._leave_out(FailedRow, row, reason)

    def _leave_out(self, kind: type[SkippedRow] | type[FailedRow], row: int, reason: str) -> None:
        rows = self._left_out.setdefault((kind, reason), [])
        rows.append(row)
        if len(rows) >= _AT_ONCE:
            self.records.append(kind(tuple(rows), reason))
            rows.clear()

    def flush(self) -> None:
        """Nothing more is left out of this chat."""
        self.records += [kind(tuple(rows), reason) for (kind, reason), rows in self._left_out.items() if rows]
        self._left_out.clear()
