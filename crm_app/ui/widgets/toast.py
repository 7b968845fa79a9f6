"""Says what was just done, with the button that takes it back; the only thing in the window that moves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.text import Label, one_line

_FADE = 120  # milliseconds
_FROM_BOTTOM = 16  # pixels


class Toast(QFrame):
    """One message at a time at the bottom of `parent`, following its size. Tab reaches its button, Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._on_action: Callable[[], object] | None = None
        self._seconds = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.label = Label()
        self.button = Button("")
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.label)
        row.addWidget(self.button)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(_FADE)
        self._fade.finished.connect(self._faded)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action_text: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = 8,
    ) -> None:
        """Show `text` for `seconds`, in place of what was there; the button calls `on_action` once.

        The time does not run out while the pointer or the keyboard is on it.
        """
        self._on_action = on_action
        self._seconds = seconds
        self.label.setText(one_line(text))
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self.setAccessibleName(one_line(f"{text} {action_text}"))
        # In its place before it shows, or the pointer seems to enter it where it was made.
        self.ensurePolished()
        self._place()
        self.show()
        self.raise_()
        self._place()
        self._fade_to(1.0)
        self._timer.start(round(seconds * 1000))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, one_line(text)))

    def dismiss(self) -> None:
        """Fade away, unless somebody is at its button."""
        if self.underMouse() or self.button.hasFocus():
            self._timer.start(round(self._seconds * 1000))
            return
        self._close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        if self.isVisible():
            self._timer.start(round(self._seconds * 1000))
        super().leaveEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        action, self._on_action = self._on_action, None
        self._close()
        if action is not None:
            action()

    def _close(self) -> None:
        self._timer.stop()
        if self.button.hasFocus():
            self._over.setFocus()
        self._fade_to(0.0)

    def _fade_to(self, opacity: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._effect.opacity() if self.isVisible() and opacity == 0 else 0.4)
        self._fade.setEndValue(opacity)
        self._fade.start()

    def _faded(self) -> None:
        if self._fade.endValue() == 0.0:
            self.hide()

    def _place(self) -> None:
        self.setMaximumWidth(max(200, self._over.width() - 32))
        self.adjustSize()
        x = (self._over.width() - self.width()) // 2
        self.move(x, self._over.height() - self.height() - _FROM_BOTTOM)
