"""Dresses the application: Fusion style, palette and style sheet from the tokens, light, dark or as the system is."""

from collections.abc import Callable
from dataclasses import asdict
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.icons import refresh_icons
from crm_app.ui.widgets.resources import resource
from crm_app.ui.widgets.tokens import DARK, LIGHT, Tokens

Choice = Literal["system", "light", "dark"]


def current_tokens() -> Tokens:
    """The tokens of the palette in use; what paints asks each time, so a change of theme needs no message."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_theme(app: QApplication, choice: Choice) -> None:
    """Dress `app`; with "system" it follows the system until called again."""
    follower = app.findChild(_Follower)
    if follower is None:
        follower = _Follower(app)
        app.setStyle("Fusion")
    follower.follow(choice)


class _Follower(QObject):
    """Dresses the application anew when the system turns light or dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self._worn: Tokens | None = None
        app.styleHints().colorSchemeChanged.connect(self._dress)

    def follow(self, choice: Choice) -> None:
        self._choice = choice
        hints = self._app.styleHints()
        match choice:
            case "light":
                hints.setColorScheme(Qt.ColorScheme.Light)
            case "dark":
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case _:
                hints.unsetColorScheme()
        self._dress()

    def _dress(self) -> None:
        tokens = self._wanted()
        if tokens is self._worn:
            # The platform may have put its own palette back while the scheme changed.
            if current_tokens() is not tokens:
                self._app.setPalette(palette_of(tokens))
            return
        self._worn = tokens
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(style_sheet(tokens))
        refresh_icons(self._app)

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT


def palette_of(tokens: Tokens) -> QPalette:
    """Every role a style may ask for, so that nothing of the platform's own palette shines through."""
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.third,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.overdue,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.third,
        role.Shadow: tokens.line,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        faded = QColor(tokens.third)
        faded.setAlphaF(0.6)
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette


def style_sheet(tokens: Tokens) -> str:
    """The template `resources/style/kithbook.qss` filled in; an unknown name in it raises KeyError."""
    template = Template(resource("style", "kithbook.qss").read_text("utf-8"))
    size: Callable[[int], str] = lambda delta: f"{max(8, fonts.base_size() + delta)}px"  # noqa: E731
    other = LIGHT if tokens.is_dark else DARK
    return template.substitute(
        asdict(tokens),
        toast=other.raised,
        toast_text=other.text,
        toast_accent=other.accent,
        toast_soft=other.accent_soft,
        caption_px=size(fonts.CAPTION),
        secondary_px=size(fonts.SECONDARY),
        base_px=size(0),
        heading_px=size(fonts.HEADING),
        title_px=size(fonts.TITLE),
        number_px=size(fonts.NUMBER),
        files=resource("style").as_posix(),
        theme="dark" if tokens.is_dark else "light",
    )
