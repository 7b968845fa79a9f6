"""Finding whom a record is about among what is stored, and what was made earlier in the same import."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from crm_app.commands.rows import chunks
from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold, sort_key
from crm_app.domain.records import PersonRecord

IdentityKey = tuple[str, str, str]


@dataclass(slots=True)
class Known:
    """A stored source record: its id and key, whom or what it is about, and what the source said."""

    id: int
    key: str
    contact_id: int | None
    interaction_id: int | None
    said: str


class Lookup:
    """Finds stored things by key; only asks the database about what it can hold (a first import asks nothing)."""

    def __init__(self, connection: Connection, source: str) -> None:
        self._run = connection.exec_driver_sql
        self._source = source
        self._any_records = False
        self._any_contacts = False
        self.look_again()
        self._identities: dict[IdentityKey, int] = {}
        self._names: dict[str, set[int]] | None = None
        self._keys: dict[str, int] = {}

    def look_again(self) -> None:
        """Ask anew whether there is anything to find: contacts may have come in from the same file."""
        exists = self._run("SELECT EXISTS (SELECT 1 FROM source_record WHERE source = ?)", (self._source,))
        self._any_records = bool(exists.scalar())
        self._any_contacts = bool(self._run("SELECT EXISTS (SELECT 1 FROM contact)").scalar())

    def records(self, keys: Sequence[str], *, alias: bool = False) -> dict[str, list[Known]]:
        """Stored records of this source under each key; with ``alias`` those that have it as their other key."""
        found: dict[str, list[Known]] = {}
        if not self._any_records:
            return found
        column = "alias" if alias else "key"
        for block in chunks(keys):
            marks = ", ".join("?" * len(block))
            for key, *values in self._run(
                f"SELECT {column}, id, key, contact_id, interaction_id, said FROM source_record "
                f"WHERE source = ? AND {column} IN ({marks}) ORDER BY id",
                (self._source, *block),
            ):
                found.setdefault(key, []).append(Known(*values))
        return found

    def load_identities(self, people: Sequence[PersonRecord]) -> None:
        """Fetch in one go who has any of these people's identities."""
        if not self._any_contacts:
            return
        wanted = {key for person in people for key in identity_keys(person)} - self._identities.keys()
        for block in chunks({key[2] for key in wanted}):
            marks = ", ".join("?" * len(block))
            for platform, kind, value, contact_id in self._run(
                "SELECT p.key, i.kind, i.value_key, i.contact_id FROM identity i JOIN platform p "
                f"ON p.id = i.platform_id WHERE i.value_key IN ({marks})",
                tuple(block),
            ):
                self._identities[(platform, kind, value)] = contact_id

    def load_keys(self, keys: Sequence[str]) -> None:
        """Fetch in one go whom these keys of the source name."""
        for key, known in self.records([key for key in dict.fromkeys(keys) if key not in self._keys]).items():
            if known[0].contact_id is not None:
                self._keys[key] = known[0].contact_id

    def by_key(self, key: str) -> int | None:
        return self._keys.get(key)

    def by_identity(self, key: IdentityKey) -> int | None:
        return self._identities.get(key)

    def remember(self, contact_id: int, person: PersonRecord) -> None:
        """A contact made or matched in this import answers to the person's identities and name from now on."""
        for key in identity_keys(person):
            self._identities.setdefault(key, contact_id)
        if person.key:
            self._keys.setdefault(person.key, contact_id)
        if self._names is not None:
            self._names.setdefault(sort_key("", "", person.name), set()).add(contact_id)

    def by_name(self, name: str, platform: str) -> set[int]:
        """Contacts whose shown name folds to the same; more than one means: do not guess.

        Of several, those whom an export of the same platform named are meant. Mere members of communities elsewhere are
        not: they would be somebody else of that name.
        """
        if self._names is None:
            self._names = {}
            for key, contact_id in self._run("SELECT sort_key, id FROM contact"):
                self._names.setdefault(key, set()).add(contact_id)
        found = self._names.get(sort_key("", "", name), set())
        if len(found) < 2 and not (found and self._is_unlisted(found)):
            return found
        return self._of_platform(found, platform) or {one for one in found if not self._is_unlisted({one})}

    def _is_unlisted(self, contact_ids: set[int]) -> bool:
        marks = ", ".join("?" * len(contact_ids))
        return bool(
            self._run(f"SELECT 1 FROM contact WHERE listed = 0 AND id IN ({marks})", tuple(contact_ids)).first()
        )

    def _of_platform(self, contact_ids: set[int], platform: str) -> set[int]:
        marks = ", ".join("?" * len(contact_ids))
        return {
            row[0]
            for row in self._run(
                f"SELECT contact_id FROM source_record WHERE contact_id IN ({marks}) AND source >= ? AND source < ?",
                (*contact_ids, f"{platform}.", f"{platform}/"),
            )
        }

    def names_of(self, contact_ids: Sequence[int]) -> dict[int, str]:
        """The folded shown name of each contact."""
        found: dict[int, str] = {}
        for block in chunks(contact_ids):
            marks = ", ".join("?" * len(block))
            found |= {
                row_id: fold(name)
                for row_id, name in self._run(f"SELECT id, name FROM contact WHERE id IN ({marks})", tuple(block))
            }
        return found


def identity_keys(person: PersonRecord) -> list[IdentityKey]:
    return [(_platform(i.platform), i.kind, identity_key(i.platform, i.kind, i.value)) for i in person.identities]


def _platform(key: str) -> str:
    """A platform's key as it is stored; the person's own are kept folded."""
    return f"own:{fold(key.removeprefix('own:'))}" if key.startswith("own:") else key
