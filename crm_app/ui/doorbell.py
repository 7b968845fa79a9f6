"""How one process asks the open window to come forward: a local socket that only the same user may speak to."""

import json
import os
import re
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST = 4096  # bytes of a message; any program of this user may send one
_PATIENCE = 1000  # milliseconds
_WISH = re.compile(r"(contact/[1-9][0-9]{0,17}|today|digest|log)?", re.ASCII)


class Doorbell(QObject):
    """Listens for the window over a data folder. Signals: ``rang(str)`` with what is to be shown, empty for nothing."""

    rang = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        if not self._server.listen(_name(folder)):
            QLocalServer.removeServer(_name(folder))  # left over from a crash: the window's lock is ours
            self._server.listen(_name(folder))

    def close(self) -> None:
        self._server.close()

    def _take(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            QTimer.singleShot(_PATIENCE, socket, socket.abort)  # who says nothing must not stay for ever
            if socket.bytesAvailable():
                self._hear(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        wanted = _wanted(bytes(socket.readLine(_LONGEST).data()))
        socket.write(b"ok\n" if wanted is not None else b"no\n")
        socket.disconnectFromServer()
        if wanted is not None:
            self.rang.emit(wanted)


def ring(folder: Path, wanted: str = "") -> bool:
    """Ask the window over a data folder to come forward and show something; whether there is one that does."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps({"show": wanted}).encode() + b"\n")
    socket.flush()
    if not socket.canReadLine():
        socket.waitForReadyRead(_PATIENCE)
    return bytes(socket.readLine(16).data()) == b"ok\n"


def is_wish(text: str) -> bool:
    """Whether a text names what can be shown: "contact/12", "today", "digest", "log", or nothing."""
    return _WISH.fullmatch(text) is not None


def _wanted(message: bytes) -> str | None:
    """What a message asks for; None for anything but such a message."""
    try:
        found = json.loads(message)
        wanted = found["show"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return wanted if isinstance(wanted, str) and is_wish(wanted) else None


def _name(folder: Path) -> str:
    """In the session's own folder if it has one: what lies in the folder for everybody's, others can make first."""
    name = "kithbook-" + sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return f"{own}/{name}" if os.name == "posix" and own.startswith("/") and Path(own).is_dir() else name
