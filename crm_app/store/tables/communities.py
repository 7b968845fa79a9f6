"""Communities and who is in them."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from crm_app.store.tables.base import JOURNALED, TableRow, optional_instant, owned_by, uid_field


class Community(TableRow, table=True):
    """A group on a platform; ``kind`` is a ``CommunityKind``, ``joined_on`` the day the owner joined."""

    __table_args__ = (UniqueConstraint("platform_id", "name_key"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    uid: str = uid_field()
    platform_id: int = Field(foreign_key="platform.id")
    name: str
    name_key: str
    kind: str = "professional"
    joined_on: date | None = None
    url: str = ""
    notes: str = ""
    archived_at: datetime | None = optional_instant()


class Membership(TableRow, table=True):
    """A contact in a community, with role and since when."""

    __table_args__ = (UniqueConstraint("community_id", "contact_id"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    community_id: int = owned_by("community", index=False)
    contact_id: int = owned_by("contact")
    role: str = ""
    since: date | None = None


class Activity(TableRow, table=True):
    """How many messages, posts or comments (``kind``) the owner wrote in a community on one day, as a source says."""

    __table_args__ = (UniqueConstraint("community_id", "on", "kind", "source"), {"info": JOURNALED})
    id: int | None = Field(default=None, primary_key=True)
    community_id: int = owned_by("community", index=False)
    on: date
    kind: str = "message"
    source: str
    count: int
