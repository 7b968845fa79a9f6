"""A process that is killed for real, in the moment of showing: what stands in the data afterwards."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crm_app.paths import DataFolder
from tests.reminders.stage import Clock, World

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="there is no kill -9 here")

CHILD = """
import os, signal, sys
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from crm_app.paths import DataFolder
from crm_app.reminders.service import ReminderService
from crm_app.settings import SettingsFile
from crm_app.store.store import Store

folder, at, moment = DataFolder(Path(sys.argv[1])), datetime.fromisoformat(sys.argv[2]), sys.argv[3]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

class Screen:
    def show(self, notice, answered):
        print(notice.key, flush=True)
        if moment == "shown":
            die()
        future = Future()
        future.set_result(True)
        return future
    def withdraw(self, key):
        pass

store = Store(folder)
note = store.note
def noting(*args):
    done = note(*args)
    if moment == "noting" and args[2]:
        die()
    done.result()
    if moment == "noted" and args[2]:
        die()
    return done
store.note = noting
ReminderService(store, SettingsFile(folder.settings), Screen(), print, lambda: at).tick()
"""


@pytest.mark.parametrize(("moment", "again"), [("shown", {True}), ("noting", {True, False}), ("noted", {False})])
def test_killed_while_it_shows(folder: DataFolder, clock: Clock, moment: str, again: set[bool]) -> None:
    world = World(folder, clock)
    anna = world.book.contact("Anna")
    for _ in range(2):
        world.follow_up(anna, clock.today)
    world.store.close()
    clock.forward(days=1)
    told = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder.root), clock.at.isoformat(), moment],
        capture_output=True, text=True, cwd=Path(__file__).parents[2], timeout=60, check=False,
    )  # fmt: skip
    assert told.returncode == -signal.SIGKILL, told.stderr
    world.start()
    clock.forward(minutes=1)
    world.service.tick()
    after = [notice.key for notice in world.screen.take()]
    assert bool(after) in again
    assert after in ([], told.stdout.split())
    assert world.tick() == []
    assert world.store.check() == []
    world.close()
