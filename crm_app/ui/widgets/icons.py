"""Icons of the one line set, drawn in the colour that the text around them has."""

from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from crm_app.ui.widgets.resources import resource

# Pixels on the screen: 16 and 32 at a device pixel ratio of 1, 1.5, 2 and 3. QIcon picks the next larger one.
_SIZES = (16, 24, 32, 48, 64)
_NAME = "kithbook_icon"
_ROLE = "kithbook_icon_role"
Role = QPalette.ColorRole


class HasIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None: ...
    def setProperty(self, name: str, value: object, /) -> bool: ...
    def property(self, name: str, /) -> object: ...


def icon(name: str, colour: str | None = None, role: Role = Role.ButtonText) -> QIcon:
    """The icon `resources/icons/<name>.svg` in `colour` (`#RRGGBB`), or in that of the palette's `role`.

    Raises FileNotFoundError for a name that was never drawn: a mistake of ours.
    """
    wanted = colour or QGuiApplication.palette().color(role).name()
    return _drawn(name, wanted)


def set_icon(target: HasIcon, name: str, role: Role = Role.ButtonText) -> None:
    """Give a button or an action an icon in the palette's colour for `role`, which changes with the theme."""
    target.setProperty(_NAME, name)
    target.setProperty(_ROLE, role.value)
    target.setIcon(icon(name, role=role))


def refresh_icons(app: QApplication) -> None:
    """Draw anew all that `set_icon` set; called when the theme has changed."""
    for top in app.topLevelWidgets():
        for kind in (QAbstractButton, QAction):
            for child in cast(list[QObject], [top, *top.findChildren(kind)]):
                name = child.property(_NAME)
                if isinstance(name, str) and isinstance(child, QAbstractButton | QAction):
                    child.setIcon(icon(name, role=Role(child.property(_ROLE))))


def app_icon() -> QIcon:
    """The application's own icon, in its own colours."""
    return icon("kithbook", "#000000")


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@cache
def _drawn(name: str, colour: str) -> QIcon:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    result = QIcon()
    for size in _SIZES if name != "kithbook" else (*_SIZES, 128, 256):
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        result.addPixmap(picture)
    return result
