"""Profile.csv: says whose account it is; no source of people."""

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.tables import Table

SOURCE = "linkedin.profile"
_NEEDED = frozenset({"firstname", "lastname", "headline"})


def recognise(head: Head) -> bool:
    return head.header(_NEEDED) is not None


def owner_name(member: Member) -> str:
    """First and last name, or empty when the file cannot be read."""
    try:
        with Table(member.open, _NEEDED, member.base) as table:
            first, last = table.column("firstname"), table.column("lastname")
            for _, cells in table:
                return f"{cells[first].strip()} {cells[last].strip()}".strip()
    except BadInput:
        pass
    return ""
