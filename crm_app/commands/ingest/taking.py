"""What all parts of taking in one file share."""

from dataclasses import dataclass

from sqlalchemy import Connection
from sqlmodel import Session

from crm_app.commands.ingest.generations import Later
from crm_app.commands.ingest.places import Places
from crm_app.commands.ingest.report import Tally
from crm_app.commands.ingest.writes import Writes


@dataclass(frozen=True, slots=True)
class Taking:
    """One file being taken in.

    ``older``: it is older than what was imported before, so it adds people and changes nobody. ``complete``: it lists
    everybody. ``list_members``: who is only a member of a community goes into the list of contacts too. ``later`` are
    the files of the same source that come after this one.
    """

    session: Session
    source: str
    import_id: int
    writes: Writes
    places: Places
    tally: Tally
    later: Later
    older: bool = False
    complete: bool = False
    list_members: bool = False

    @property
    def connection(self) -> Connection:
        return self.writes.connection
