"""What a file is recognised by: its name inside the export and its first bytes."""

from dataclasses import dataclass
from functools import cached_property

from crm_app.errors import BadInput
from crm_app.importers.tables import Header, find_header
from crm_app.importers.text import head_lines


@dataclass(frozen=True)
class Head:
    """The beginning of a member: ``name`` with ``/`` between the parts, ``data`` at most 64 KB."""

    name: str
    data: bytes

    @property
    def base(self) -> str:
        return self.name.rpartition("/")[2]

    @cached_property
    def lines(self) -> list[str]:
        """Its lines as text, the last perhaps cut; empty for what has no lines."""
        try:
            return head_lines(self.data)
        except BadInput:
            return []

    def header(self, needed: frozenset[str]) -> Header | None:
        """The table header that holds these folded column names, if it is a table with them."""
        return find_header(self.lines, needed)
