"""What is known of the owner: positions, skills, courses, and what they follow."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from crm_app.store.tables.base import JOURNALED, TableRow


class OwnerFact(TableRow, table=True):
    """One fact, as a source says it; ``kind`` is an ``OwnerFactKind``, the times are text as the source writes them."""

    __table_args__ = (UniqueConstraint("key", "source"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    source: str
    key: str
    kind: str
    title: str
    detail: str = ""
    since: str = ""
    until: str = ""
