"""Rows paint what they are given, whatever it is, and keep what they have laid out."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from crm_app.ui.widgets.avatar import COLOURS, Avatar, avatar_colour, initials, paint_avatar
from crm_app.ui.widgets.rows import HEIGHT, RowDelegate, RowLook, accessible_row, prepare_view
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.theme import apply_theme
from crm_app.ui.widgets.tokens import LIGHT, contrast

ANNA = RowLook(
    "Anna Petrova", "Engineer, Foo", "#8E4A9B", "Slack · PyData", "3 d", "2 days over", "overdue", "Anna Petrova"
)


def list_of(qtbot: QtBot, looks: dict[str, RowLook | None]) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(list(looks), view))
    prepare_view(view, RowDelegate(looks.get, Qt.ItemDataRole.DisplayRole))
    view.resize(384, 400)
    return view


def has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def test_a_row_shows_its_mark_its_chip_and_its_avatar(qtbot: QtBot) -> None:
    image = list_of(qtbot, {"a": ANNA}).grab().toImage()
    assert has_colour(image, "#8E4A9B")
    assert has_colour(image, LIGHT.overdue_soft)
    assert has_colour(image, avatar_colour("Anna Petrova"))
    assert not has_colour(image, LIGHT.accent)


def test_a_selected_row_has_the_accent_at_its_left(qtbot: QtBot) -> None:
    view = list_of(qtbot, {"a": ANNA})
    view.setCurrentIndex(view.model().index(0, 0))
    image = view.grab().toImage()
    assert has_colour(image, LIGHT.accent)
    assert has_colour(image, LIGHT.accent_soft)


def test_a_row_still_being_fetched_shows_grey_bars(qtbot: QtBot) -> None:
    image = list_of(qtbot, {"a": None}).grab().toImage()
    assert has_colour(image, LIGHT.line)
    assert not has_colour(image, LIGHT.text)


def test_rows_are_as_high_as_drawn_and_grow_with_the_font(qtbot: QtBot) -> None:
    view = list_of(qtbot, {"a": ANNA})
    height = view.sizeHintForRow(0)
    assert height >= HEIGHT
    large = QFont(view.font())
    large.setPixelSize(26)
    view.setFont(large)
    assert view.sizeHintForRow(0) == pytest.approx(2 * HEIGHT, abs=1)


@pytest.mark.parametrize(
    "text", ["", "x" * 100_000, "a\u0301" * 5000, "\u202eevil", "<img src=x>", "new\nline", "\x00", "🦊" * 900]
)
def test_any_text_can_be_painted(qtbot: QtBot, text: str) -> None:
    look = RowLook(text, text, "#123456", text, text, text, "plain", text)
    view = list_of(qtbot, {"a": look})
    for width in (400, 60, 20):
        view.resize(width, 100)
        assert not view.grab().isNull()


def test_a_text_is_laid_out_once(qtbot: QtBot) -> None:
    cache = TextCache(QFont())
    image = QImage(200, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    for _ in range(3):
        cache.draw(painter, Kind.TITLE, "Anna", QColor("#000000"), 0, 20, 100)
    painter.end()
    assert cache.width(Kind.TITLE, "Anna", 100) > 0
    assert len(cache._kept) == 1


def test_an_elided_text_is_no_wider_than_its_room(qtbot: QtBot) -> None:
    cache = TextCache(QFont())
    assert cache.width(Kind.SECOND, "Recruiter, Global Talent Partners International", 90) <= 90


def test_a_row_in_words() -> None:
    assert accessible_row(ANNA) == "Anna Petrova, Engineer, Foo, Slack · PyData, 3 d, 2 days over"
    assert accessible_row(RowLook("Only")) == "Only"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna Petrova", "AP"),
        ("Алексей Смирнов", "АС"),
        ("anna maria von petrova", "AP"),
        ("Beth", "B"),
        ("Jean (PyData)", "JP"),
        ("@anna_p", "A"),
        ("李 小龙", "李小"),
        ("", "?"),
        ("   ", "?"),
        ("🦊", "🦊"),
        ("👩‍💻 🦊", "👩‍💻"),
        ("🦊 Fox", "F"),
        ("ß", "ß"),
        ("и\u0306ван", "И\u0306"),
        ("\u202e", "?"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_the_colour_of_a_name_is_always_the_same() -> None:
    assert avatar_colour("Anna Petrova") == avatar_colour(" anna  PETROVA ")
    assert avatar_colour("Anna Petrova") == "#587A36", "another colour after an update would confuse"
    assert len({avatar_colour(f"person {n}") for n in range(200)}) == len(COLOURS)


@pytest.mark.parametrize("colour", COLOURS)
def test_white_stands_out_on_every_avatar(colour: str) -> None:
    assert contrast("#FFFFFF", colour) >= 4.5


@pytest.mark.parametrize("name", ["Anna Petrova", "", "🦊", "\ud800", "x" * 100_000])
def test_any_avatar_can_be_painted_and_leaves_the_painter_as_it_was(qtbot: QtBot, name: str) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    font = painter.font()
    paint_avatar(painter, image.rect(), name)
    assert painter.font() == font
    painter.end()
    assert image.pixelColor(6, 20).name().upper() == avatar_colour(name)
    avatar = Avatar(name)
    qtbot.addWidget(avatar)
    assert not avatar.grab().isNull()
