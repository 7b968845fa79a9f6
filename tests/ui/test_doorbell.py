"""The window is asked to come forward."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from crm_app.ui.doorbell import Doorbell, _name, ring  # pyright: ignore[reportPrivateUsage]


def rung(folder: Path, wanted: str, qtbot: QtBot) -> bool:
    """Ring from another process."""
    said = "from pathlib import Path; import sys; from crm_app.ui.doorbell import ring; "
    script = said + "sys.exit(not ring(Path(sys.argv[1]), sys.argv[2]))"
    process = subprocess.Popen([sys.executable, "-c", script, str(folder), wanted])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    return process.returncode == 0


def test_the_window_hears_what_is_wanted(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path)
    heard: list[str] = []
    bell.rang.connect(heard.append)
    assert rung(tmp_path, "contact/12", qtbot)
    assert heard == ["contact/12"]
    bell.close()


def test_nobody_answers_without_a_window_or_over_another_folder(tmp_path: Path, qtbot: QtBot) -> None:
    assert not ring(tmp_path)
    bell = Doorbell(tmp_path / "other")
    assert not ring(tmp_path)
    bell.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\n", b"[]\n", b'{"show": 3}\n', b"\xff\xfe\n", b'{"show": "' + b"x" * 99 + b'"}\n', b"[" * 4000 + b"\n",
        b'{"show": "contact/0"}\n', b'{"show": "contact/' + b"9" * 19 + b'"}\n', b'{"show": "contact/\xd9\xa3"}\n',
        b'{"show": "today\\n"}\n',
    ],
)  # fmt: skip
def test_what_is_no_message_is_refused(tmp_path: Path, qtbot: QtBot, message: bytes) -> None:
    bell = Doorbell(tmp_path)
    heard: list[str] = []
    bell.rang.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(_name(tmp_path))
    socket.write(message)
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    assert bytes(socket.readLine(16).data()) == b"no\n"
    assert heard == []
    bell.close()


def test_what_is_too_long_is_cut_off(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path)
    socket = QLocalSocket()
    socket.connectToServer(_name(tmp_path))
    socket.write(b"x" * 1_000_000)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    bell.close()


def test_who_says_nothing_is_let_go(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path)
    socket = QLocalSocket()
    socket.connectToServer(_name(tmp_path))
    socket.write(b'{"show": ')
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    bell.close()


def test_it_hangs_in_the_folder_of_the_session_if_there_is_one(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TemporaryDirectory() as session:  # the name of a socket must be short
        monkeypatch.setenv("XDG_RUNTIME_DIR", session)
        bell = Doorbell(tmp_path)
        (door,) = Path(session).iterdir()
        assert door.stat().st_mode & 0o077 == 0
        assert rung(tmp_path, "today", qtbot)
        bell.close()
        assert not list(Path(session).iterdir())


def test_a_bell_left_over_from_a_crash_is_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    crashed = Doorbell(tmp_path)
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rang):
        assert rung(tmp_path, "", qtbot)
    crashed.close()
    bell.close()
