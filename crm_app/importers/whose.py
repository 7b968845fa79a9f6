"""Tells the owner's own rows in a list of thousands, where ``Owner.is_me`` would fold the owner's names for each."""

import re
from collections.abc import Callable

from crm_app.domain.names import fold
from crm_app.domain.owner import Owner

_BARE = re.compile(r"[a-z0-9._'-]+(?:[ @][a-z0-9._'-]+)*")


def plain(value: str) -> str:
    """How ``Owner.is_me`` compares e-mails, handles, ids and names."""
    return fold(value.strip().removeprefix("@").removeprefix("mailto:"))


def is_me(owner: Owner) -> Callable[..., bool] | None:
    """What says of some values what ``owner.is_me`` says, None for an owner of whom nothing is known."""
    mine = {plain(value) for value in (owner.name, owner.profile_url, *owner.me)} - {""}

    def tell(*values: str) -> bool:
        for value in values:
            text = value.lower()
            if _BARE.fullmatch(text):  # there is nothing to fold in it
                if text in mine:
                    return True
            elif plain(value) in mine:
                return True
        return False

    return tell if mine else None
