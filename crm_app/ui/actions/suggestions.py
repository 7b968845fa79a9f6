"""What the person does about a suggestion: put it off, or not want it."""

from datetime import timedelta

from crm_app.domain.suggestions import SuggestionKind
from crm_app.store.journal import Label
from crm_app.ui.suggestion_wording import kind_title
from crm_app.ui.workspace import Workspace

SNOOZE_DAYS = 7


def snooze_person(workspace: Workspace, contact_id: int, name: str) -> None:
    """Leave the person alone for a week."""
    from crm_app.commands import suggestions

    today = workspace.today()
    until = today + timedelta(days=SNOOZE_DAYS)
    workspace.run(Label("suggestion.snooze", {"name": name}), suggestions.snooze_person, contact_id, until, today)


def rest_person(workspace: Workspace, contact_id: int, name: str) -> None:
    """Never suggest the person again."""
    from crm_app.commands import suggestions

    workspace.run(Label("suggestion.rest_person", {"name": name}), suggestions.rest_person, contact_id)


def rest_kind(workspace: Workspace, kind: SuggestionKind) -> None:
    """Never suggest anybody for this reason again."""
    from crm_app.commands import suggestions

    label = Label("suggestion.rest_kind", {"name": kind_title(kind), "kind": kind.value})
    workspace.run(label, suggestions.rest_kind, kind)


def wake_kind(workspace: Workspace, kind: SuggestionKind) -> None:
    """Suggest people for this reason again."""
    from crm_app.commands import suggestions

    label = Label("suggestion.wake_kind", {"name": kind_title(kind), "kind": kind.value})
    workspace.run(label, suggestions.wake_kind, kind)


def wake(workspace: Workspace, rest_id: int, what: str) -> None:
    """Take one dismissal back; ``what`` is the person's or the kind's name."""
    from crm_app.commands import suggestions

    workspace.run(Label("suggestion.wake", {"name": what}), suggestions.wake, rest_id)
