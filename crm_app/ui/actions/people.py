"""What can be done to people from their list and their page, each as one step of the history."""

from collections.abc import Callable, Sequence

from crm_app.domain.drafts import ContactDraft
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def add_person(workspace: Workspace, name: str, then: Callable[[int], None]) -> None:
    """Add somebody of whom only the name is known; ``then`` gets the id."""
    from crm_app.commands import contacts

    workspace.run_then(then, None, Label("contact.add", {"name": name}), contacts.add_contact, ContactDraft(name))


def save_notes(workspace: Workspace, contact_id: int, name: str, notes: str) -> None:
    from crm_app.commands import contacts

    workspace.run(Label("contact.notes", {"name": name}), contacts.set_notes, contact_id, notes)


def list_people(workspace: Workspace, ids: Sequence[int]) -> None:
    """Put mere members of communities into the list of people."""
    from crm_app.commands import contacts

    if ids:
        workspace.run(Label("contact.list", {"count": len(ids)}), contacts.list_contacts, ids)


def archive_people(workspace: Workspace, ids: Sequence[int], *, archived: bool) -> None:
    """Take people off the lists, or (``archived`` False) bring them back."""
    from crm_app.commands import contacts

    if ids:
        code = "contact.archive" if archived else "contact.unarchive"
        workspace.run(Label(code, {"count": len(ids)}), contacts.archive_contacts, ids, archived)


def delete_people(workspace: Workspace, ids: Sequence[int]) -> None:
    """Delete people with all that is only theirs; undo brings everything back."""
    from crm_app.commands import contacts

    if ids:
        workspace.run(Label("contact.delete", {"count": len(ids)}), contacts.delete_contacts, ids)


def add_to_community(workspace: Workspace, ids: Sequence[int], community_id: int, community: str) -> None:
    """Make people members of a community, called ``community``."""
    from crm_app.commands import communities

    if ids:
        label = Label("member.add", {"community": community, "count": len(ids)})
        workspace.run(label, communities.add_members, community_id, ids)


def remove_from_community(workspace: Workspace, ids: Sequence[int], community_id: int, community: str) -> None:
    from crm_app.commands import communities

    if ids:
        label = Label("member.remove", {"community": community, "count": len(ids)})
        workspace.run(label, communities.remove_members, community_id, ids)


def delete_outcome(workspace: Workspace, outcome_id: int) -> None:
    from crm_app.commands import outcomes

    workspace.run(Label("outcome.delete"), outcomes.delete_outcome, outcome_id)
