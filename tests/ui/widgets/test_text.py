"""Text from outside shows as it is, never longer than the limit, and never as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.text import LIMIT, ElidedLabel, Label, no_mnemonic, one_line, set_tool_tip, shown, tool_tip


def test_plain_text_passes_unchanged() -> None:
    assert shown("Anna Петрова, née O’Neil\n2nd line") == "Anna Петрова, née O’Neil\n2nd line"


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert len(shown("x" * 501)) == LIMIT
    assert shown("x" * 501).endswith("…")
    assert shown("x" * 500) == "x" * 500


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_direction_marks_are_made_visible(mark: str) -> None:
    result = shown(f"invoice{mark}fdp.exe")
    assert mark not in result
    assert "‹" in result


def test_controls_and_lone_surrogates_are_made_visible() -> None:
    assert shown("a\x00b\x07") == "a␀b␇"
    assert shown("a\ud800b") == "a?b"


@given(st.text(alphabet=st.characters(), max_size=1200))
def test_anything_is_fit_for_qt(text: str) -> None:
    result = shown(text)
    assert len(result) <= LIMIT
    result.encode("utf-8")
    assert not set(result) & set("\u202e\u2066\x00")
    assert "\n" not in one_line(text)


def test_a_label_stays_plain(qtbot: QtBot) -> None:
    label = Label("<b>Anna</b>")
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>Anna</b>"
    label.setText("y" * 900)
    assert len(label.text()) == LIMIT


def test_a_tool_tip_shows_markup_letter_by_letter(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_tool_tip(button, '<img src="x"> & more')
    assert "<img" not in button.toolTip()
    assert "&lt;img" in button.toolTip()
    assert button.toolTip().startswith("<qt>"), "else the entities would show"
    assert QTextDocumentFragment.fromHtml(button.toolTip()).toPlainText() == '<img src="x"> & more'
    assert button.accessibleDescription() == '<img src="x"> & more'
    assert tool_tip("") == ""


def test_a_label_escapes_its_own_tool_tip_once(qtbot: QtBot) -> None:
    label = Label("x")
    qtbot.addWidget(label)
    label.setToolTip("<qt><p><img src=x>")
    assert "<img" not in label.toolTip()
    set_tool_tip(label, "a<b")
    assert "a&lt;b" in label.toolTip()


def test_ampersands_are_no_shortcuts(qtbot: QtBot) -> None:
    assert no_mnemonic("R&D") == "R&&D"
    button = Button("R&D")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "R&D"


def test_an_elided_label_gives_way_and_then_tells_all_in_its_tool_tip(qtbot: QtBot) -> None:
    text = "Recruiter, Global Talent Partners International"
    label = ElidedLabel(text)
    qtbot.addWidget(label)
    label.resize(2000, 30)
    assert label.elided_text() == text
    label.resize(120, 30)
    assert label.elided_text().endswith("…")
    assert label.minimumSizeHint().width() < 120
    label.grab()


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("more", "More")
    qtbot.addWidget(button)
    assert button.accessibleName() == "More"
    assert not button.icon().isNull()
