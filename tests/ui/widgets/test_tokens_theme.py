"""The looks are readable, and the application wears the one that was asked for."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.theme import apply_theme, current_tokens, style_sheet
from crm_app.ui.widgets.tokens import DARK, LIGHT, Tokens, contrast, tone_colours

PAIRS = [
    *((text, ground) for text in ("text", "second", "third") for ground in ("background", "surface", "raised")),
    ("accent", "background"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("text", "accent_soft"),
    ("second", "accent_soft"),
    ("on_accent", "accent"),
    ("overdue", "overdue_soft"),
    ("today", "today_soft"),
    ("good", "good_soft"),
    ("on_accent", "overdue"),
    ("surface", "overdue"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


def test_contrast_has_the_known_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_tone_has_its_own_colours() -> None:
    tones = ["overdue", "today", "good", "accent", "plain"]
    assert len({tone_colours(LIGHT, tone) for tone in tones}) == len(tones)
    assert tone_colours(LIGHT, "") == tone_colours(LIGHT, "plain")


def test_light_and_dark_are_worn_and_changed(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert current_tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Text).name().upper() == DARK.text
    assert DARK.accent in qapp.styleSheet()
    apply_theme(qapp, "light")
    assert current_tokens() is LIGHT
    assert DARK.background not in qapp.styleSheet()


def test_system_gives_one_of_the_two_and_lets_go_of_the_choice(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    apply_theme(qapp, "system")
    assert current_tokens() in {LIGHT, DARK}
    assert current_tokens().is_dark == (qapp.styleHints().colorScheme().name == "Dark")


def test_icons_take_the_new_theme(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Import", icon_name="import", parent=window)
    before = button.icon().pixmap(16).toImage()
    apply_theme(qapp, "dark")
    assert button.icon().pixmap(16).toImage() != before


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_in_whole(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    assert tokens.accent in sheet
