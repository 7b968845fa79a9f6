"""What a contact alone does not say: names of platforms and communities, and when it was last in touch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Around:
    """Platform names by key, community names by uid, last contact by contact uid."""

    platforms: Mapping[str, str]
    communities: Mapping[str, str]
    last_contacts: Mapping[str, datetime]
