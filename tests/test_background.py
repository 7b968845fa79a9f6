"""The window and the background process beside each other: real processes over one data folder."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_app.commands.contacts import add_contact
from crm_app.domain.drafts import ContactDraft
from crm_app.paths import DataFolder
from crm_app.store.journal import Label
from crm_app.store.store import Store
from tests.reminders.desk import until

ENVIRONMENT = os.environ | {
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/",
}


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    store = Store(folder)
    store.write(Label("test"), add_contact, ContactDraft("Anna Petrova")).result()
    store.close()
    return folder


def kithbook(folder: DataFolder, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "crm_app", "--data-dir", str(folder.root), *arguments],
        env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture
def window(folder: DataFolder) -> "Iterator[subprocess.Popen[str]]":
    process = kithbook(folder)
    until(lambda: holds(folder.reminders_lock, process.pid))
    yield process
    process.kill()
    process.communicate()


def holds(lock: Path, pid: int) -> bool:
    return lock.exists() and lock.read_text("utf-8").startswith(f"{pid}\n")


def test_a_second_window_asks_the_first_to_come_and_leaves(folder: DataFolder, window: "subprocess.Popen[str]") -> None:
    second = kithbook(folder, "--show", "contact/1")
    _, said = second.communicate(timeout=30)
    assert (second.returncode, said) == (0, "")
    assert window.poll() is None


def test_the_window_reminds_until_it_closes_and_then_the_background_does(
    folder: DataFolder, window: "subprocess.Popen[str]"
) -> None:
    background = kithbook(folder, "--background")
    try:
        until(lambda: holds(folder.background_lock, background.pid))
        assert holds(folder.reminders_lock, window.pid)
        asked = subprocess.run(
            [sys.executable, "-m", "crm_app", "--data-dir", str(folder.root), "add", "Beth O'Neil", "--json"],
            env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        assert json.loads(asked.stdout)["id"] == 2
        window.kill()
        window.wait()
        until(lambda: holds(folder.reminders_lock, background.pid), seconds=40)
    finally:
        background.terminate()
        _, said = background.communicate(timeout=20)
    assert (background.returncode, said) == (0, "")
    store = Store(folder)
    assert store.check() == []
    store.close()


def test_two_windows_started_at_once_become_one(folder: DataFolder) -> None:
    started = [kithbook(folder, *more) for more in ([], ["--show", "nonsense"])]
    try:
        until(lambda: any(process.poll() is not None for process in started))
        (left,) = [process for process in started if process.poll() is not None]
        assert (left.returncode, left.stderr and left.stderr.read()) == (0, "")
    finally:
        for process in started:
            process.kill()
        for process in started:
            process.wait()
            if process.stderr is not None:
                process.stderr.close()
