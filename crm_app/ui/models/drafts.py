"""Reads what a form over something stored begins with, off the GUI thread."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_app.queries.communities import CommunityPage, community_page
from crm_app.queries.contact import ContactPage, contact_page
from crm_app.queries.forms import FollowUpForm, follow_up_form, people_named
from crm_app.queries.refs import PersonRef
from crm_app.queries.timeline import InteractionRow, interaction
from crm_app.queries.triage import HowOften, how_often
from crm_app.ui.workspace import Workspace

__all__ = ["CommunityPage", "ContactPage", "FollowUpForm", "FormData", "HowOften", "InteractionRow", "PersonRef"]


class FormData(QObject):
    """One read for one form. Signals: ``loaded(object)``: what was asked for, None when it is gone."""

    loaded = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def contact(self, contact_id: int) -> None:
        """A ``ContactPage``."""
        self._load(contact_page, contact_id, self._workspace.today(), self._workspace.leap)

    def interaction(self, interaction_id: int) -> None:
        """An ``InteractionRow`` with its whole text."""
        self._load(interaction, interaction_id)

    def follow_up(self, follow_up_id: int) -> None:
        """A ``FollowUpForm``."""
        self._load(follow_up_form, follow_up_id)

    def community(self, community_id: int) -> None:
        """A ``CommunityPage``."""
        self._load(community_page, community_id)

    def people(self, contact_ids: Sequence[int]) -> None:
        """A list of ``PersonRef``."""
        self._load(people_named, contact_ids)

    def cadence(self, contact_ids: Sequence[int]) -> None:
        """A ``HowOften``: what all of them share."""
        self._load(how_often, contact_ids, self._workspace.leap)

    def _load(self, query: Callable[..., Any], *args: object) -> None:
        self._workspace.read(f"form-{id(self)}", query, *args, then=self._take)

    def _take(self, found: object) -> None:
        if isValid(self):  # the form may have been closed meanwhile
            self.loaded.emit(found)
