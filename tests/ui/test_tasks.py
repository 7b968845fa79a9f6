"""Answers for what is no longer there."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from crm_app.ui.tasks import alive


class Owner(QObject):
    def take(self) -> None: ...


def test_a_callback_lives_as_long_as_what_it_belongs_to(qapp: object) -> None:
    owner = Owner()
    callbacks = [owner.take, lambda value=3: (owner, value)]
    assert all(map(alive, callbacks))
    assert alive(print)
    delete(owner)
    assert not any(map(alive, callbacks))
