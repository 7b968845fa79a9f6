"""Makes identities out of the contact fields of Monica: a text, and a type that people may have named themselves."""

from typing import Any

from crm_app.domain.identities import guess_identity
from crm_app.domain.names import fold
from crm_app.domain.records import IdentityRecord
from crm_app.domain.vocabulary import PLATFORMS
from crm_app.importers.monica.account import Account
from crm_app.importers.monica.values import nested, properties, text_of

_LONGEST_NAME = 60
_LONGEST = 2000  # characters of a value
_MOST = 100
# Where the name in the address of a profile is what people know themselves by.
_PROFILES = {"linkedin": "https://www.linkedin.com/in/", "facebook": "https://www.facebook.com/"}
_KEYS = {fold(name): key for key, name, _ in PLATFORMS} | {"email": "email", "website": "web"}


def platform_of(account: Account, field_type: Any) -> str:
    """The platform of a contact field type: "telegram", or "own:Signal" for one that Kithbook does not know."""
    name, means = account.types.get(text_of(field_type), ("", ""))
    if means in ("email", "phone"):
        return means
    return _KEYS.get(fold(name)) or (f"own:{name[:_LONGEST_NAME]}" if name else "")


def identities_of(account: Account, contact: dict[str, Any]) -> tuple[tuple[IdentityRecord, ...], tuple[str, ...]]:
    """The identities of a contact, and the values that are none."""
    found: dict[IdentityRecord, None] = {}
    odd: list[str] = []
    for kind, item in nested(contact):
        if kind == "contact_field":
            said = properties(item)
            if value := text_of(said.get("data"))[:_LONGEST]:
                one = _identity(platform_of(account, said.get("type")), value)
                if one is None:
                    odd.append(value)
                else:
                    found[one] = None
    return tuple(found)[:_MOST], tuple(odd[:_MOST])


def _identity(platform: str, value: str) -> IdentityRecord | None:
    """What the value shows by itself (a profile, an e-mail address, a number) goes before what the type says."""
    if platform in ("email", "phone"):
        return IdentityRecord(platform, platform, value)
    guess = guess_identity(value)
    if guess.platform and (not platform or guess.kind != "handle"):
        return IdentityRecord(guess.platform, guess.kind, guess.value)
    if guess.kind == "url" and ("/" in value or platform in ("", "web")):
        return IdentityRecord(platform or "web", "url", guess.value)
    if not platform:
        return None
    handle = value.removeprefix("@") if guess.kind == "url" else guess.value
    if platform in _PROFILES and not set(" /") & set(handle):
        return IdentityRecord(platform, "url", _PROFILES[platform] + handle)
    return IdentityRecord(platform, "handle", handle)
