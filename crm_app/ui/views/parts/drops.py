"""Lets files and folders be dropped anywhere on a widget."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FileDrops(QObject):
    """Watches a widget. Signals: ``dropped(list)`` of paths, ``hovered(bool)`` while files are held over it."""

    dropped = Signal(list)
    hovered = Signal(bool)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.enabled = True
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        match event:
            case QDragLeaveEvent():
                self.hovered.emit(False)
            case QDragEnterEvent() if self.enabled and paths_of(event):
                event.acceptProposedAction()
                self.hovered.emit(True)
                return True
            case QDropEvent() if event.type() == QEvent.Type.Drop and self.enabled:
                self.hovered.emit(False)
                paths = paths_of(event)
                if paths:
                    event.acceptProposedAction()
                    self.dropped.emit(paths)
                    return True
            case _:
                pass
        return super().eventFilter(watched, event)


def paths_of(event: QDropEvent) -> list[Path]:
    """The local files and folders that are being dragged; a link to the web is none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
