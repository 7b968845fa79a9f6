"""What a file is recognised by: its name inside the export and its first bytes."""

from dataclasses import dataclass
from functools import cached_property

from crm_app.errors import BadInput
from crm_app.importers.tables import HEADER_LINES, MAX_HEADER, Header, find_header, fold_header
from crm_app.importers.text import head_lines

_BLANKS = b"\xef\xbb\xbf \t\r\n"
_NO_TABLE = (b"{", b"[", b"<")


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
        """The table header that holds these folded column names, if it is a table with them.

        Lines are taken apart only where all the names stand somewhere: most files are those of other sources.
        """
        if not all(name in self._folded for name in needed):
            return None
        return find_header(self.lines, needed)

    @cached_property
    def _folded(self) -> str:
        """Letters and digits of the lines in which a header may stand; none of JSON, HTML and the like."""
        if self.data.lstrip(_BLANKS)[:1] in _NO_TABLE:
            return ""
        return fold_header("".join(line for line in self.lines[:HEADER_LINES] if len(line) <= MAX_HEADER))
