"""Makes a contact out of a contact of Monica and what hangs on it: notes, gifts, debts, pets, life events."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from crm_app.domain.records import ContactRecord, IdentityRecord, MetRecord, PersonRecord
from crm_app.domain.vocabulary import Unit
from crm_app.importers.monica.account import Account, avatar_of, name_of
from crm_app.importers.monica.values import (
    birthday_of,
    day_of,
    list_of,
    nested,
    number_of,
    object_of,
    properties,
    text_of,
    truth_of,
)

NOTED = frozenset({"note", "gift", "debt", "pet", "life_event"})
"""The kinds of things that become lines of the contact's notes."""

_MOST_FIELDS = 100
_LONGEST_FIELD = 2000  # characters
_LONGEST_CADENCE = 3650  # days
_ADDRESS = ("street", "city", "province", "postal_code", "country")
Field = tuple[str, str]


def contact_record(
    account: Account,
    rows: tuple[int, ...],
    key: str,
    contact: dict[str, Any],
    identities: tuple[IdentityRecord, ...],
    odd: Iterable[str],
) -> ContactRecord:
    """``rows`` are those of the contact and of what its notes hold, relationships included.

    ``odd`` are the contact fields that are no identities.
    """
    said = properties(contact)
    name, given, family = name_of(contact)
    addresses = [properties(item) for kind, item in nested(contact) if kind == "address"]
    days = number_of(said.get("stay_in_touch_frequency"), _LONGEST_CADENCE)
    return ContactRecord(
        rows,
        key,
        PersonRecord(name, given, family, identities, key),
        company=text_of(said.get("company")),
        position=text_of(said.get("job")),
        location=next((place for address in addresses if (place := _place(address))), ""),
        birthday=birthday_of(said.get("birthdate")),
        notes="\n".join(_notes(account, key, contact)),
        met=_met(account, said),
        tags=tuple(dict.fromkeys(tag for item in list_of(said.get("tags")) if (tag := text_of(item)))),
        cadence=(days, Unit.DAY) if days else None,
        archived=said.get("is_active") in (False, 0),
        photo=account.photos.get(avatar_of(contact), b""),
        fields=_fields(said, addresses, odd),
    )


def _place(address: dict[str, Any]) -> str:
    return _joined(address, "city", "country")


def _met(account: Account, said: dict[str, Any]) -> MetRecord | None:
    first = object_of(said.get("first_met_date"))
    vague = truth_of(first.get("is_age_based")) or truth_of(first.get("is_year_unknown"))
    on = None if vague else day_of(first.get("date"))
    through = account.names.get(text_of(said.get("first_met_through")), "")
    more = text_of(said.get("first_met_additional_info"))
    evidence = ": ".join(part for part in (f"through {through}" if through else "", more) if part)
    return MetRecord("in_person", on, evidence=evidence) if on or evidence else None


def _fields(said: dict[str, Any], addresses: Iterable[dict[str, Any]], odd: Iterable[str]) -> tuple[Field, ...]:
    born, died = object_of(said.get("birthdate")), birthday_of(said.get("deceased_date"))
    day = day_of(born.get("date"))
    found: list[Field] = [
        ("Nickname", text_of(said.get("nickname")) if text_of(said.get("first_name")) else ""),
        ("Food preferences", text_of(said.get("food_preferences"))),
        ("Starred", "yes" if truth_of(said.get("is_starred")) else ""),
        ("Died", died or ("yes" if truth_of(said.get("is_dead")) else "")),
        ("Born about", str(day.year) if day and truth_of(born.get("is_age_based")) else ""),
    ]
    for address in addresses:
        label = text_of(address.get("name"))
        found.append((f"Address ({label})" if label else "Address", _joined(address, *_ADDRESS)))
    found += [("Contact", value) for value in odd]
    kept = ((label[:_LONGEST_FIELD], value[:_LONGEST_FIELD]) for label, value in found if value)
    return tuple(kept)[:_MOST_FIELDS]


def _notes(account: Account, key: str, contact: dict[str, Any]) -> list[str]:
    """The description, the relationships, then the rest in the order of the file, with their days."""
    description = text_of(properties(contact).get("description"))
    found = [description] if description else []
    for kind, other in account.relations.get(key, ()):
        born = account.birthdays.get(other, "")  # of those who are known by name only: it stands nowhere else
        found.append(f"{kind or 'relationship'}: {account.names.get(other) or '?'}" + (f", {born}" if born else ""))
    for kind, item in nested(contact):
        if kind in NOTED and (line := _line(account, kind, object_of(item))):
            found.append(line)
    return found


def _line(account: Account, kind: str, item: dict[str, Any]) -> str:
    said = properties(item)
    created = day_of(item.get("created_at"))
    match kind:
        case "note":
            return _dated(created, text_of(said.get("body")))
        case "gift":
            status = text_of(said.get("status"))
            line = _dated(day_of(said.get("date")) or created, _joined(said, "name", "amount", "comment", "url"))
            return line and (f"gift ({status}) {line}" if status else f"gift {line}")
        case "debt":
            way = "I owe" if truth_of(said.get("in_debt")) else "owes me"
            amount = _joined(said, "amount", "currency", by=" ")
            status = text_of(said.get("status"))
            return f"debt {_dated(created, f'{way} {amount}')}" + (f", {status}" if status else "")
        case "pet":
            line = _joined(said, "name", "category")
            return line and f"pet: {line}"
        case _:
            name = text_of(said.get("name")) or account.types.get(text_of(said.get("type")), ("", ""))[0]
            note = text_of(said.get("note"))
            return _dated(day_of(said.get("happened_at")), f"{name}, {note}" if name and note else name or note)


def _joined(said: dict[str, Any], *names: str, by: str = ", ") -> str:
    return by.join(part for name in names if (part := text_of(said.get(name))))


def _dated(day: date | None, text: str) -> str:
    return f"{day}: {text}" if day and text else text
