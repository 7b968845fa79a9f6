"""What a site or handle in a table is, for the many rows that have a LinkedIn profile or their company's site."""

import re
from functools import lru_cache

from crm_app.domain.identities import Guess, guess_identity
from crm_app.domain.vocabulary import IdentityKind

_PROFILE = re.compile(r"https?://www\.linkedin\.com/in/[\w-]{1,100}", re.ASCII)
_LONGEST_KNOWN = 200  # characters
_known = lru_cache(maxsize=4096)(guess_identity)


def guessed(value: str) -> Guess:
    """What ``guess_identity`` says, sooner."""
    if value[:4] == "http" and _PROFILE.fullmatch(value):
        return Guess("linkedin", IdentityKind.URL, value)
    return _known(value) if len(value) < _LONGEST_KNOWN else guess_identity(value)
