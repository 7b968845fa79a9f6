"""The community that was chosen in a form, as an import names it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from crm_app.domain.records import CommunityRef
from crm_app.queries.community_refs import community_ref
from crm_app.ui.workspace import Workspace


class CommunityRefs(QObject):
    """Asks off the GUI thread; an answer that comes after its form was closed is dropped."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def ask(
        self,
        community_id: int | None,
        platform_id: int | None,
        name: str,
        then: Callable[[CommunityRef | None], None],
    ) -> None:
        """The community of that id, or of that name on that platform, which may be new; None if it is gone."""
        self._workspace.read(
            f"community-ref-{id(self)}",
            community_ref,
            community_id,
            platform_id,
            name,
            then=lambda found: then(found) if isValid(self) else None,
        )
