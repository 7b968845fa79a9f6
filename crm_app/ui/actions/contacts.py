"""Storing the contact form."""

from collections.abc import Callable

from crm_app.commands.log_with_new import contact_with_new_community
from crm_app.domain.drafts import ContactDraft
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def save_contact(
    workspace: Workspace,
    draft: ContactDraft,
    *,
    contact_id: int | None = None,
    new_community: str = "",
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Add a contact, or store the form over one; ``then`` gets its id, ``otherwise`` why nothing was changed."""
    code = "contact.add" if contact_id is None else "contact.edit"
    label = Label(code, {"name": draft.name.strip()})
    workspace.run_then(then, otherwise, label, contact_with_new_community, draft, new_community, contact_id)
