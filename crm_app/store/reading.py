"""What a query is given: one state of the data to read."""

from typing import Protocol

from sqlalchemy import Connection


class Session(Protocol):
    """Anything with a connection: SQLModel's session inside a command, or a ``Reading`` outside of one."""

    def connection(self) -> Connection: ...


class Reading:
    """A read transaction. It needs none of the ORM, which takes longer to import than a window takes to paint."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def connection(self) -> Connection:
        return self._connection
