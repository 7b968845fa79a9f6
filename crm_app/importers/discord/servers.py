"""The servers of a data package: servers/index.json and each guild.json."""

from collections.abc import Iterator, Sequence

from crm_app.domain.records import CommunityRecord, CommunityRef, FailedRow, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord.small import small_object
from crm_app.importers.discord.values import PLATFORM, id_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream


class Servers:
    """Streams the servers; see ``RecordReader``. ``guilds`` are the guild.json of servers that no index names."""

    def __init__(self, index: Member | None, guilds: Sequence[Member]) -> None:
        self._index = index
        self._guilds = guilds
        self.position = 0

    def records(self) -> Iterator[Record]:
        """A community a server. Skipped: "no_name", "duplicate_row". Failed: "bad_record" for what has no id."""
        self.position = 0
        taken: set[str] = set()
        row = 0
        for row, (guild_id, name) in enumerate(self._named(), 1):
            if not guild_id:
                yield FailedRow((row,), "bad_record")
            elif not name:
                yield SkippedRow((row,), "no_name")
            elif guild_id in taken:
                yield SkippedRow((row,), "duplicate_row")
            else:
                taken.add(guild_id)
                url = f"https://discord.com/channels/{guild_id}"
                yield CommunityRecord((row,), CommunityRef(PLATFORM, guild_id, name), url=url)

    def _named(self) -> Iterator[tuple[str, str]]:
        """Id and name of each server."""
        if self._index:
            yield from self._indexed(self._index)
        for member in self._guilds:
            guild = small_object(member)
            self.position += member.size
            yield id_of(guild.get("id")), text_of(guild.get("name"))

    def _indexed(self, index: Member) -> Iterator[tuple[str, str]]:
        with index.open() as file:
            stream = JsonStream(file.read)
            try:
                for path, value in stream.walk(lambda path: not path):
                    self.position = stream.position
                    if value is not START:
                        yield id_of(path), text_of(value)
            except BadJson as error:
                raise BadInput("bad_json", file=index.base) from error
