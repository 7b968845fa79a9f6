"""What exports say of the owner, as lines under headings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from crm_app.domain.vocabulary import OwnerFactKind
from crm_app.queries.owner_profile import OwnerFactRow, owner_facts
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

Section = tuple[str, list[str]]


def read_profile(workspace: Workspace, then: Callable[[list[Section]], None]) -> None:
    """Read the facts and hand them on by kind: a heading, and a line for each."""
    workspace.read("owner-profile", owner_facts, then=lambda facts: then(sections(facts)))


def sections(facts: Sequence[OwnerFactRow]) -> list[Section]:
    """Kinds in the order of ``OwnerFactKind``; those nothing is known of are left out."""
    found: list[Section] = []
    for kind in OwnerFactKind:
        lines = list(dict.fromkeys(_line(fact) for fact in facts if fact.kind == kind))
        if lines:
            found.append((_heading(kind), lines))
    return found


def _line(fact: OwnerFactRow) -> str:
    span = " – ".join(part for part in (fact.since, fact.until) if part)
    return " · ".join(" ".join(part[:500].split()) for part in (fact.title, fact.detail, span) if part)


def _heading(kind: OwnerFactKind) -> str:
    match kind:
        case OwnerFactKind.POSITION:
            return translate("Owner", "Positions")
        case OwnerFactKind.EDUCATION:
            return translate("Owner", "Education")
        case OwnerFactKind.SKILL:
            return translate("Owner", "Skills")
        case OwnerFactKind.CERTIFICATION:
            return translate("Owner", "Certificates")
        case OwnerFactKind.COURSE:
            return translate("Owner", "Courses")
        case OwnerFactKind.EVENT:
            return translate("Owner", "Events")
        case OwnerFactKind.COMPANY_FOLLOWED:
            return translate("Owner", "Companies you follow")
        case OwnerFactKind.PERSON_FOLLOWED:
            return translate("Owner", "People you follow")
        case OwnerFactKind.ADDRESS:
            return translate("Owner", "Your addresses and numbers")
