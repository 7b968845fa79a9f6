"""Short ways for the tests to read cards."""

import io

from crm_app.domain.records import ContactRecord, Owner, Record
from crm_app.importers.archives import Member
from crm_app.importers.importer import Claimed
from crm_app.importers.vcard.export import VCards


def read(data: bytes, owner: Owner | None = None) -> list[Record]:
    member = Member("a.vcf", "a.vcf", len(data), lambda: io.BufferedReader(io.BytesIO(data)))  # type: ignore[arg-type]
    (file,) = VCards().open([Claimed(member, "")], owner or Owner()).files
    records = list(file.reader.records())
    assert file.reader.position == len(data)
    return records


def only(data: bytes) -> ContactRecord:
    (record,) = read(data)
    assert isinstance(record, ContactRecord)
    return record


def ways(record: ContactRecord) -> list[tuple[str, str, str]]:
    return [(one.platform, one.kind, one.value) for one in record.person.identities]
