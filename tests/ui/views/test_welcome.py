"""The three ways in, and the drop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_app.ui.views.welcome import WelcomeView
from crm_app.ui.widgets.theme import apply_theme


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> WelcomeView:
    apply_theme(qapp, "light")
    view = WelcomeView()
    qtbot.addWidget(view)
    view.resize(764, 524)
    view.show()
    return view


def test_each_button_asks_for_its_way_in(view: WelcomeView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.import_wanted) as asked:
        view.import_export.click()
    assert asked.args == [[]]
    with qtbot.waitSignal(view.add_wanted):
        view.add.click()
    with qtbot.waitSignal(view.sample_wanted):
        view.sample.click()


def test_a_dropped_export_is_handed_on(view: WelcomeView, qtbot: QtBot, qapp: QApplication) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x/export.zip"), QUrl("https://example.com/")])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    qapp.sendEvent(view, QDragEnterEvent(QPoint(5, 5), action, data, buttons, keys))
    drop = QDropEvent(QPointF(5, 5), action, data, buttons, keys)
    with qtbot.waitSignal(view.import_wanted) as asked:
        qapp.sendEvent(view, drop)
    assert asked.args == [[Path("/x/export.zip")]]


def test_it_fits_a_small_window(view: WelcomeView) -> None:
    assert view.minimumSizeHint().width() <= 764
