"""Deciding how often to be in touch: a tier for a person, an interval for a tier."""

from collections.abc import Callable, Sequence

from crm_app.domain.cadence import Cadence
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def put_into_tier(workspace: Workspace, contact_ids: Sequence[int], tier: int | None, name: str) -> None:
    """Put people into a tier from today on; None says that nobody need ask about them again."""
    from crm_app.commands.tiers import set_tier

    values = {"name": name, "count": len(contact_ids), "tier": tier or 0}
    label = Label("tier.none" if tier is None else "tier.set", values)
    workspace.run(label, set_tier, contact_ids, tier, workspace.today())


def choose_tier(
    workspace: Workspace,
    contact_ids: Sequence[int],
    tier: int | None,
    *,
    then: Callable[[None], None] = lambda _nothing: None,
    otherwise: Callable[[KithbookError], None] | None = None,
) -> None:
    """Let a tier say how often, in the place of the people's own cadence; None: no reminders, no tier."""
    from crm_app.commands.tiers import choose_tier as command

    label = Label("cadence.clear" if tier is None else "tier.choose", {"count": len(contact_ids), "tier": tier or 0})
    workspace.run_then(then, otherwise, label, command, contact_ids, tier, workspace.today())


def set_tier_cadence(workspace: Workspace, tier: int, cadence: Cadence) -> None:
    """How often to be in touch with everybody of a tier."""
    from crm_app.commands.tiers import set_tier_cadence as command

    workspace.run(Label("tier.cadence", {"name": str(tier)}), command, tier, cadence)
