#!/bin/sh
# Makes the virtual environment, installs the pinned dependencies, Qt's shared libraries where they are missing, and the
# compiled translations. Arguments: the Python to use, the folder of the environment.
set -eu
python=$1
venv=$2

command -v "$python" >/dev/null 2>&1 || { echo "Kithbook needs Python 3.11 or newer; '$python' was not found." >&2; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Kithbook needs Python 3.11 or newer; this is $("$python" --version). Try: make PYTHON=python3.12" >&2
    exit 1
}
[ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null || "$python" -m venv --clear "$venv" || {
    echo "The venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2
    exit 1
}
"$venv/bin/python" -m pip install --quiet --requirement requirements/runtime.txt --requirement requirements/dev.txt
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable . 2>/dev/null ||
    "$venv/bin/python" -m pip install --quiet --no-deps --editable .

# Qt needs these on a bare Debian or Ubuntu; a desktop has them.
libraries="libgl1 libegl1 libxkbcommon0 libxkbcommon-x11-0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 fonts-dejavu-core"
works() {
    QT_QPA_PLATFORM=offscreen "$venv/bin/python" -W ignore -c 'from PySide6.QtWidgets import QApplication
from PySide6.QtGui import QFontDatabase
app = QApplication([]); raise SystemExit(not QFontDatabase.families())' >/dev/null 2>&1
}
# A window on X11 needs more than drawing off screen does; without these it does not open at all.
opens_windows() {
    [ "$(uname)" != Linux ] || ! command -v ldd >/dev/null 2>&1 ||
        ! ldd "$venv"/lib/python3.*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so | grep -q "not found"
}
# Installs packages where that can be done without asking; whether they are there now is for the caller to see.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 0
    if [ "$(id -u)" = 0 ]; then sudo=""; else sudo="sudo -n"; fi
    { $sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends "$@"; } >/dev/null 2>&1 || true
}
if ! { works && opens_windows; } && command -v apt-get >/dev/null 2>&1; then
    echo "Installing the shared libraries and a font that Qt needs …"
    apt_install $libraries
fi
works || {
    echo "Qt cannot start: shared libraries or a font are missing. On Debian or Ubuntu, type:" >&2
    echo "  sudo apt-get install $libraries" >&2
    exit 1
}
opens_windows || {
    echo "To open windows, Qt needs more shared libraries. On Debian or Ubuntu, type:" >&2
    echo "  sudo apt-get install $libraries" >&2
}
# The tests of notifications start a session bus of their own; where there is none they are skipped.
if [ "$(uname)" = Linux ] && ! command -v dbus-daemon >/dev/null 2>&1; then
    apt_install dbus
fi
"$venv/bin/python" scripts/translations.py compile
