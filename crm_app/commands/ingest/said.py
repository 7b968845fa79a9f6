"""What a source says of a contact, as it is kept: JSON with only what it says, in a fixed order."""

import json
from hashlib import blake2b
from typing import Any

from crm_app.domain.records import ContactRecord

Said = dict[str, Any]

# The order of schema 1's arrays, which had no names; "identities" were all that followed.
_FIRST_ORDER = ("name", "company", "position", "location", "notes", "met")


def said_of(record: ContactRecord) -> Said:
    """What this record says; communities stand in it by key, a photo by its fingerprint."""
    met = record.met
    said: Said = {
        "name": record.person.name,
        "company": record.company,
        "position": record.position,
        "location": record.location,
        "notes": record.notes,
        "met": met.on.isoformat() if met and met.on else "",
        "identities": [one.value for one in record.person.identities if one.kind != "url"],
        "birthday": record.birthday,
        "place": met.community.name if met and met.community else "",
        "fields": record.fields,
        "photo": photo_mark(record.photo),
        "kept": record.kept,
        "communities": sorted(
            {_community_key(one.community.platform, one.community.key) for one in record.memberships}
        ),
    }
    return {name: value for name, value in said.items() if value}


def together(before: Said, said: Said) -> Said:
    """What is said now, and in which communities any file of the source has seen the person so far."""
    communities = sorted({*before.get("communities", ()), *said.get("communities", ())})
    return {**said, "communities": communities} if communities else said


def written(said: Said) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Said:
    """What was kept; an array is how schema 1 kept it (an undone change may bring one back)."""
    found: Any = json.loads(text)
    if text.startswith("{"):
        return found
    values = dict(zip(_FIRST_ORDER, found, strict=False)) | {"identities": found[len(_FIRST_ORDER) :]}
    return {name: value for name, value in values.items() if value}


def photo_mark(photo: bytes) -> str:
    return blake2b(photo, digest_size=8).hexdigest() if photo else ""


def _community_key(platform: str, key: str) -> str:
    return f"{platform}:{key}"
