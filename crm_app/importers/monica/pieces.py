"""Goes through a Monica export: each thing of the account with what it is, one at a time."""

from collections.abc import Callable, Iterator
from typing import Any

from crm_app.importers.json_stream import START, JsonStream
from crm_app.importers.monica.values import object_of, properties, text_of

_LISTS = frozenset({"activity_types", "contact_field_types", "life_event_types"})
_INTO = frozenset(
    {
        "",
        "account",
        "account.data",
        "account.data[]",
        "account.data[].values",
        "account.instance",
        *(f"account.instance.{name}" for name in _LISTS),
    }
)
# What only one kind of thing has, for a list that does not say of what it is before it begins.
_MARKS = (
    ("contact", "first_name"),
    ("relationship", "contact_is"),
    ("activity", "happened_at"),
    ("photo", "dataUrl"),
)


def pieces(read: Callable[[int], bytes]) -> Iterator[tuple[str, Any]]:
    """("contact", value) for each contact, and so on for "user", "relationship", "activity", "photo".

    What the account is set up with comes by the name of its list ("contact_field_types"), ("exported_by", uuid) says
    who made the export. Raises ``BadJson``.
    """
    kind = ""
    for path, value in JsonStream(read).walk(_INTO.__contains__):
        if path == "account.data[]":
            kind = ""
        elif path == "account.data[].type":
            kind = text_of(value)
        elif path == "account.data[].values[]":
            yield kind or _guessed(value), value
        elif path == "exported_by":
            yield path, value
        elif value is not START and path.startswith("account.instance.") and path.endswith("[]"):
            yield path.removeprefix("account.instance.").removesuffix("[]"), value


def _guessed(value: Any) -> str:
    if "email" in object_of(value):
        return "user"
    named = properties(value)
    return next((kind for kind, mark in _MARKS if mark in named), "")
