"""Notices without buttons, for where the desktop shows none: on the GUI thread, by the tray or in the window."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from crm_app.reminders.desktop import NoticeWords
from crm_app.reminders.notices import Answer, Answered, Notice
from crm_app.ui.notice_wording import notice_words

Present = Callable[[NoticeWords, Callable[[], None]], bool]
"""Shows words, and calls the function if they are clicked; tells whether they are on the screen."""


class PlainNotices(QObject):
    """A ``Notifier``; ``present`` is called on the thread that this was made on."""

    _wanted = Signal(object, object, object)

    def __init__(self, present: Present, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self._wanted.connect(self._show)

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        shown: Future[bool] = Future()
        self._wanted.emit(notice, answered, shown)
        return shown

    def withdraw(self, key: str) -> None:
        """Such a notice goes by itself."""

    def _show(self, notice: Notice, answered: Answered, shown: Future[bool]) -> None:
        try:
            shown.set_result(self._present(notice_words(notice), lambda: answered(notice, Answer.OPEN)))
        except Exception as error:  # whoever waits for the answer must get one
            shown.set_exception(error)
