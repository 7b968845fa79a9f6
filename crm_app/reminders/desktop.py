"""Notices as desktop notifications with buttons, on whatever the desktop has for them."""

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from crm_app.reminders.notices import Answer, Answered, Notice

if TYPE_CHECKING:  # dear to import, and needed only once something is due
    from desktop_notifier import DesktopNotifier

_log = logging.getLogger(__name__)
_SHOWING = 20.0  # seconds that a desktop may take to answer


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a notice says in the person's language: plain text, and the names of its buttons."""

    title: str
    body: str
    buttons: Mapping[Answer, str]


class DesktopNotifications:
    """A ``Notifier`` over desktop-notifier, whose event loop runs in a thread of its own from the first notice on.

    ``words`` says what to write; it is called in that thread.
    """

    def __init__(self, words: Callable[[Notice], NoticeWords]) -> None:
        self._words = words
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._center: DesktopNotifier | None = None
        self._told = False
        self._lock = threading.Lock()

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        """Show it in the place of an earlier one of the same key; False if the desktop takes no notifications."""
        return asyncio.run_coroutine_threadsafe(self._shown(notice, answered), self._running())

    def withdraw(self, key: str) -> None:
        asyncio.run_coroutine_threadsafe(self._clear(key), self._running())

    def close(self) -> None:
        """Take what is on the screen off, for nobody would answer its buttons any more, and end the thread."""
        with self._lock:
            loop, self._loop = self._loop, None
        if loop is not None and self._thread is not None:
            with suppress(Exception):
                asyncio.run_coroutine_threadsafe(self._clear_all(), loop).result(timeout=3)
            loop.call_soon_threadsafe(loop.stop)
            self._thread.join(timeout=5)

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._run, args=(self._loop,), name="kithbook-notifications", daemon=True
                )
                self._thread.start()
            return self._loop

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        asyncio.set_event_loop(loop)
        try:
            loop.run_forever()
        finally:
            self._leave()
            unfinished = asyncio.all_tasks(loop)
            for task in unfinished:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*unfinished, return_exceptions=True))
            loop.close()

    async def _shown(self, notice: Notice, answered: Answered) -> bool:
        shown = False
        try:
            shown = await asyncio.wait_for(self._send(notice, answered), _SHOWING)
        except Exception as error:  # no bus, no server, a server that breaks: each is no desktop
            # Never its text, nor what desktop-notifier would log: both may hold what was imported.
            if not self._told:  # once: it is tried again every minute
                _log.warning("this desktop shows no notifications: %s", type(error).__name__)
            self._told = True
        if shown:
            self._told = False
        else:
            self._leave()  # the next one begins anew
        return shown

    async def _send(self, notice: Notice, answered: Answered) -> bool:
        from desktop_notifier import Button, Notification

        center = self._center or _center()
        self._center = center
        await center.get_capabilities()  # raises where nobody listens; sending only logs that
        await self._clear(notice.key)
        said = self._words(notice)
        body = escape(said.body, quote=False) if await _reads_markup(center) else said.body
        sent: list[bool] = []
        await center.send_notification(
            Notification(
                title=said.title,
                message=body,
                buttons=tuple(
                    Button(said.buttons[answer], lambda answer=answer: answered(notice, answer), answer.value)
                    for answer in notice.answers
                ),
                on_clicked=lambda: answered(notice, Answer.OPEN),
                on_dispatched=lambda: sent.append(True),
                identifier=notice.key,
            )
        )
        return bool(sent)

    def _leave(self) -> None:
        center, self._center = self._center, None
        bus: Any = getattr(getattr(center, "_backend", None), "bus", None)
        if bus is not None:
            bus.disconnect()

    async def _clear_all(self) -> None:
        if self._center is not None:
            await self._center.clear_all()

    async def _clear(self, key: str) -> None:
        if self._center is not None:
            with suppress(Exception):  # it is not there any more
                await self._center.clear(key)


def _center() -> "DesktopNotifier":
    from desktop_notifier import DesktopNotifier, Icon

    logging.getLogger("desktop_notifier").disabled = True  # it logs titles and texts
    for name in ("dbus", "base", "macos", "winrt"):
        logging.getLogger(f"desktop_notifier.backends.{name}").disabled = True
    return DesktopNotifier("Kithbook", Icon(name="org.kithbook.Kithbook"))


async def _reads_markup(center: "DesktopNotifier") -> bool:
    """Whether the server reads tags in a text, as most on D-Bus do (Desktop Notifications Specification)."""
    interface: Any = getattr(getattr(center, "_backend", None), "interface", None)
    if interface is None:
        return False
    return "body-markup" in await interface.call_get_capabilities()
