"""Every screen and form opens in each language and theme, and what is shown is translated."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from crm_app.pictures import Look, draw_all
from crm_app.ui.pages import PAGES


@pytest.mark.parametrize(
    ("theme", "language", "size"),
    [("light", "ru", QSize(960, 600)), ("dark", "en", QSize(1280, 800))],
)
@pytest.mark.usefixtures("qapp")
def test_every_screen_is_drawn(tmp_path: Path, theme: str, language: str, size: QSize) -> None:
    look = Look(theme, language, size)
    made = draw_all(tmp_path / "pictures", [look], tmp_path / "work")
    drawn = {file.name.split(f"-{language}-")[0] for file in made}
    assert {page.key for page in PAGES} | {"welcome"} <= drawn
    for file in made:
        image = QImage(str(file))
        lightness = image.pixelColor(3, image.height() // 2).lightness()
        assert (lightness < 128) == (theme == "dark"), file.name
    pages = [QImage(str(look.file(tmp_path / "pictures", page.key))) for page in PAGES]
    assert {(image.width(), image.height()) for image in pages} == {(size.width(), size.height())}
