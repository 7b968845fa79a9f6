"""Pictures of every screen, and what `make run` does where there is no display."""

import os
import shutil
import tempfile
from pathlib import Path

import click


def _off_screen() -> None:
    """Draw without a display, and without the off-screen platform's word on what it cannot do."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if message and not message.startswith("This plugin does not support"):
            click.echo(message, err=True)

    qInstallMessageHandler(tell)


@click.command("screenshots")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--theme", "themes", type=click.Choice(["light", "dark"]), multiple=True, help="Both unless given.")
@click.option("--lang", "languages", type=click.Choice(["en", "ru"]), multiple=True, help="Both unless given.")
def screenshots(folder: Path, themes: tuple[str, ...], languages: tuple[str, ...]) -> None:
    """Draw every screen off screen, over the sample, at 1280×800 and 960×600."""
    _off_screen()
    from crm_app.pictures import SIZES, Look, draw_all

    looks = [
        Look(theme, language, size)
        for theme in themes or ("light", "dark")
        for language in languages or ("en", "ru")
        for size in SIZES
    ]
    work = Path(tempfile.mkdtemp(prefix="kithbook-pictures-"))
    try:
        made = draw_all(folder, looks, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    click.echo(f"{len(made)} pictures in {folder}")


@click.command("preview")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def preview(folder: Path) -> None:
    """Import the sample LinkedIn export into a throw-away database; leave pictures and the yield report in FOLDER."""
    _off_screen()
    from crm_app.cli.report import yield_report
    from crm_app.pictures import SIZES, Look, draw_all

    work = Path(tempfile.mkdtemp(prefix="kithbook-preview-"))
    try:
        looks = [Look(theme, lang, SIZES[0]) for theme in ("light", "dark") for lang in ("en", "ru")]
        made = draw_all(folder, looks, work)
        report = yield_report(work / "sample")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    (folder / "yield.txt").write_text(report, encoding="utf-8")
    click.echo(report)
    click.echo(f"{len(made)} pictures and yield.txt are in {folder}")
