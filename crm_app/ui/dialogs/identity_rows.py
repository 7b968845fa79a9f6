"""The identities of a contact, a row each: a pasted link says by itself what it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_app.domain.drafts import IdentityDraft
from crm_app.domain.identities import guess_identity
from crm_app.domain.vocabulary import IdentityKind
from crm_app.ui.dialogs.controls import FormField
from crm_app.ui.models.choices import PlatformRow
from crm_app.ui.widgets.buttons import IconButton
from crm_app.ui.widgets.pick import Choice
from crm_app.ui.wording import platform_name

translate = QCoreApplication.translate


def identity_kind_name(kind: str) -> str:
    names: dict[str, str] = {
        IdentityKind.URL: translate("Identities", "Link"),
        IdentityKind.USER_ID: translate("Identities", "User id"),
        IdentityKind.HANDLE: translate("Identities", "Handle"),
        IdentityKind.EMAIL: translate("Identities", "E-mail"),
        IdentityKind.PHONE: translate("Identities", "Phone"),
    }
    return names.get(kind, kind)


class IdentityRow(QWidget):
    """One identity. Signals: ``changed()``, ``removed(object)`` with itself.

    The platform and the kind are guessed from the value until the person chooses them.
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(self, platforms: Sequence[PlatformRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand = False
        self._wanted = ""
        self.value = QLineEdit()
        self.value.setMaxLength(1000)
        self.value.setPlaceholderText(translate("Identities", "link, address or number"))
        self.value.setAccessibleName(translate("Identities", "Profile, address or number"))
        self.platform, self.kind = Choice(), Choice()
        self.platform.setAccessibleName(translate("Identities", "Platform"))
        self.kind.setAccessibleName(translate("Identities", "Kind"))
        self.kind.fill([(identity_kind_name(kind), kind.value) for kind in IdentityKind])
        self.set_platforms(platforms)
        remove = IconButton("close", translate("Identities", "Remove"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.value, 5)
        line.addWidget(self.platform, 3)
        line.addWidget(self.kind, 2)
        line.addWidget(remove)
        self.setFocusProxy(self.value)
        self.value.textChanged.connect(self._guess)
        self.platform.activated.connect(self._choose_by_hand)
        self.kind.activated.connect(self._choose_by_hand)
        remove.clicked.connect(lambda: self.removed.emit(self))

    def set_platforms(self, platforms: Sequence[PlatformRow]) -> None:
        chosen = self.platform.currentData() or self._wanted
        none: list[tuple[str, object]] = [(translate("Identities", "Platform…"), "")]
        self.platform.fill([*none, *((platform_name(row.key, row.name), row.key) for row in platforms)])
        self.platform.choose(chosen)

    def show_stored(self, draft: IdentityDraft) -> None:
        """Show one that is stored; what it is was settled then."""
        self._by_hand = True
        self._wanted = draft.platform
        self.platform.choose(draft.platform)
        self.kind.choose(draft.kind)
        self.value.setText(draft.value)
        self.value.setCursorPosition(0)

    def text(self) -> str:
        return self.value.text().strip()

    def draft(self) -> IdentityDraft:
        """As typed; a link that holds a handle is stored as the handle (t.me/anna is @anna)."""
        text = self.text()
        guess = guess_identity(text)
        platform, kind = str(self.platform.currentData() or self._wanted), str(self.kind.currentData())
        if not self._by_hand and guess.platform and (guess.platform, guess.kind) == (platform, kind):
            text = guess.value
        return IdentityDraft(platform, kind, text)

    def _guess(self) -> None:
        if not self._by_hand and self.text():
            guess = guess_identity(self.text())
            if guess.platform:
                self.platform.choose(guess.platform)
            self.kind.choose(str(guess.kind))
        self.changed.emit()

    def _choose_by_hand(self) -> None:
        self._by_hand = True
        self.changed.emit()


class IdentityRows(FormField):
    """The rows, with an empty one at the end. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        self._platforms: Sequence[PlatformRow] = ()
        self._rows: list[IdentityRow] = []
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        super().__init__(caption, holder, parent)
        self._add_row()

    def rows(self) -> tuple[IdentityRow, ...]:
        return tuple(self._rows)

    def set_platforms(self, platforms: Sequence[PlatformRow]) -> None:
        self._platforms = platforms
        for row in self._rows:
            row.set_platforms(platforms)

    def set_identities(self, drafts: Sequence[IdentityDraft]) -> None:
        """Show these in place of those there."""
        for row in self.rows():
            self._drop(row)
        for draft in drafts:
            row = self._add_row()
            row.blockSignals(True)
            row.show_stored(draft)
            row.blockSignals(False)
        self._add_row()

    def drafts(self) -> tuple[IdentityDraft, ...]:
        return tuple(row.draft() for row in self._rows if row.text())

    def check(self) -> bool:
        """Whether every value has a platform; if not, it says so."""
        lost = next((draft for draft in self.drafts() if not draft.platform), None)
        if lost is not None:
            said = translate("Identities", "Choose the platform of “%1”.").replace("%1", lost.value)
            self.refuse(said)
            return False
        return True

    def _add_row(self) -> IdentityRow:
        row = IdentityRow(self._platforms)
        before = self._rows[-1] if self._rows else None
        row.changed.connect(self._changed)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._column.addWidget(row)
        if before is not None:
            QWidget.setTabOrder(before.findChildren(IconButton)[-1], row.value)
        self.setFocusProxy(row)
        return row

    def _drop(self, row: IdentityRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: IdentityRow) -> None:
        self._drop(row)
        self._changed()
        self._rows[-1].setFocus()

    def _changed(self) -> None:
        if not self._rows or self._rows[-1].text():
            self._add_row()
        self.forgive()
        self.changed.emit()
