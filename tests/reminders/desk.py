"""A desktop of the tests' own: a private session bus, and a notification server that remembers and presses buttons."""

import asyncio
import shutil
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dbus_fast.aio import MessageBus
from dbus_fast.constants import NameFlag
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

HAS_BUS = shutil.which("dbus-daemon") is not None
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


@dataclass
class Shown:
    """One notification as it came over the bus; ``actions`` are names by key."""

    id: int
    title: str
    body: str
    actions: dict[str, str]
    closed: bool = False


@dataclass
class Screen:
    """Everything that was shown, oldest first."""

    shown: list[Shown] = field(default_factory=list)

    def open(self) -> list[Shown]:
        return [one for one in self.shown if not one.closed]


class Server(ServiceInterface):
    """org.freedesktop.Notifications, as far as programs need it (Desktop Notifications Specification 1.2)."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("org.freedesktop.Notifications")
        self.screen = screen

    @dbus_method()
    def GetCapabilities(self) -> "as":  # type: ignore[valid-type] # noqa: F722
        return ["actions", "body", "body-markup", "persistence"]

    @dbus_method()
    def GetServerInformation(self) -> "ssss":  # type: ignore[name-defined] # noqa: F821
        return ["Stand-in", "Kithbook's tests", "1", "1.2"]

    @dbus_method()
    def Notify(
        self,
        app_name: "s",  # type: ignore[name-defined] # noqa: F821
        replaces_id: "u",  # type: ignore[name-defined] # noqa: F821
        app_icon: "s",  # type: ignore[name-defined] # noqa: F821
        summary: "s",  # type: ignore[name-defined] # noqa: F821
        body: "s",  # type: ignore[name-defined] # noqa: F821
        actions: "as",  # type: ignore[valid-type] # noqa: F722
        hints: "a{sv}",  # type: ignore[valid-type] # noqa: F722
        expire_timeout: "i",  # type: ignore[name-defined] # noqa: F821
    ) -> "u":  # type: ignore[name-defined] # noqa: F821
        number = len(self.screen.shown) + 1
        self.screen.shown.append(Shown(number, summary, body, dict(zip(actions[::2], actions[1::2], strict=True))))
        return number

    @dbus_method()
    def CloseNotification(self, id: "u"):  # type: ignore[no-untyped-def,name-defined] # noqa: F821
        self.screen.shown[id - 1].closed = True
        self.NotificationClosed(id, 3)

    @dbus_signal()
    def NotificationClosed(self, id: int, reason: int) -> "uu":  # type: ignore[name-defined] # noqa: F821
        return [id, reason]

    @dbus_signal()
    def ActionInvoked(self, id: int, key: str) -> "us":  # type: ignore[valid-type] # noqa: F821
        return [id, key]


class Desk:
    """The bus and the server; ``press`` is what a person does. Without a server nobody shows anything."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        config, path = folder / "bus.conf", folder / "bus"
        config.write_text(_CONFIG.format(path=path), encoding="utf-8")
        self.address = f"unix:path={path}"
        self.screen = Screen()
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--nosyslog", "--print-address"],
            stdout=subprocess.PIPE,
        )
        assert self._daemon.stdout is not None
        self._daemon.stdout.readline()
        self._server = Server(self.screen)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._bus: MessageBus | None = None

    def serve(self) -> None:
        """Begin to show notifications."""
        self._do(self._serve())

    def press(self, shown: Shown, key: str) -> None:
        """Press a button, or click the text ("default"); like most servers, close it then."""

        async def act() -> None:
            self._server.ActionInvoked(shown.id, key)
            shown.closed = True
            self._server.NotificationClosed(shown.id, 2)

        self._do(act())

    def close(self) -> None:
        if self._bus is not None:
            self._do(self._leave(self._bus))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=5)
        self._loop.close()
        self._daemon.kill()
        self._daemon.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()

    async def _serve(self) -> None:
        self._bus = await MessageBus(bus_address=self.address).connect()
        self._bus.export("/org/freedesktop/Notifications", self._server)
        await self._bus.request_name("org.freedesktop.Notifications", NameFlag.REPLACE_EXISTING)

    @staticmethod
    async def _leave(bus: MessageBus) -> None:
        bus.disconnect()
        await bus.wait_for_disconnect()

    def _do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=10)


def until(condition: Callable[[], Any], seconds: float = 15.0) -> Any:
    """Wait for something that another process does; its value."""
    waited = threading.Event()
    for _ in range(int(seconds * 50)):
        if value := condition():
            return value
        waited.wait(0.02)
    raise AssertionError("it did not happen")
