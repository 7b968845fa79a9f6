"""Whose account it is: the profile says, else who told us, else who takes part in every conversation."""

import io
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.errors import BadInput
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.facebook.thread_files import About, Thread, ThreadFile
from crm_app.importers.facebook.values import PLATFORM, list_of, object_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream

_LOOKED_AT = 60  # conversations, the shortest first
_LOOKED_AT_TO_CONFIRM = 8
_READ_WHOLE = 40 << 20  # bytes of all files together; of what is beyond only the beginning is looked at


@dataclass(frozen=True, slots=True)
class Profile:
    """The owner's names and e-mail addresses."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


def read_profile(members: Sequence[Member]) -> Profile:
    """What the profile says; a damaged one says nothing."""
    names: list[str] = []
    emails: list[str] = []
    for member in members:
        with suppress(BadInput, BadJson, OSError), member.open() as file:
            for path, value in JsonStream(file.read).walk(lambda path: path in ("", "profile", "profile_v2")):
                last = path.rpartition(".")[2]
                if value is START or "." not in path:
                    continue
                if last == "name":
                    names.append(text_of(object_of(value).get("full_name")))
                elif last == "emails":
                    known: Any = object_of(value)
                    emails += map(text_of, [*list_of(known.get("emails")), *list_of(known.get("previous_emails"))])
    return Profile(tuple(name for name in names if name), tuple(one for one in emails if "@" in one))


@dataclass(slots=True)
class _Survey:
    """In how many conversations a name takes part, and how many between two are called by the other one's name."""

    threads: int = 0
    left: int = _READ_WHOLE
    present: Counter[str] = field(default_factory=Counter[str])
    told: Counter[str] = field(default_factory=Counter[str])
    shown: dict[str, str] = field(default_factory=dict[str, str])

    def look(self, thread: Thread) -> None:
        member = thread.smallest
        about = _about(member, whole=member.size <= self.left)
        self.left -= member.size
        names = {fold(name): name for name in about.participants}
        if not names:
            return
        self.threads += 1
        self.present.update(names.keys())
        self.shown |= names
        title = fold(about.title)
        if len(names) == 2 and title in names:
            self.told.update(names.keys() - {title})

    def guess(self) -> str:
        """The one who is in every conversation, and is not what one between two is called."""
        everywhere = {name for name, count in self.present.items() if count == self.threads}
        by_title = everywhere & self.told.keys()
        if len(by_title) == 1:
            return next(iter(by_title))
        return next(iter(everywhere)) if len(everywhere) == 1 and self.threads > 1 else ""

    def question(self) -> OwnerQuestion | None:
        ranked = sorted(self.present, key=lambda name: (-self.told[name], -self.present[name], name))
        candidates = tuple((self.shown[name], self.shown[name]) for name in ranked[:MOST])
        return OwnerQuestion(PLATFORM, candidates) if candidates else None


def _about(member: Member, *, whole: bool) -> About:
    """What a file says of its thread, up to any damage: who takes part at its beginning, its title at its end."""
    about = About()
    with suppress(BadInput, OSError):
        if not whole:
            with member.open() as file:
                beginning = file.read(HEAD)
            member = replace(member, open=lambda: io.BufferedReader(io.BytesIO(beginning)))
        for _ in ThreadFile(member, about).messages():
            pass
    return about


def find_owner(
    profile: Profile, threads: Sequence[Thread], owner: Owner
) -> tuple[frozenset[str], Owner, OwnerQuestion | None]:
    """The folded names under which the owner writes, what is known of the owner now, and what is to be asked."""
    survey = _Survey()
    shortest = sorted(threads, key=lambda thread: thread.smallest.size)
    for thread in shortest[: _LOOKED_AT_TO_CONFIRM if profile.names else _LOOKED_AT]:
        survey.look(thread)
    known = owner.also(*profile.names, *profile.emails)
    named = {fold(name) for name in profile.names}
    if named and (not survey.threads or named & survey.present.keys()):
        return frozenset(named), known, None
    told = {name for name in survey.present if owner.is_me(name)}
    if told:
        return frozenset(told), known, None
    guess = survey.guess()
    if guess:
        return frozenset({guess}), known.also(survey.shown[guess]), None
    if named:
        return frozenset(named), known, None
    return frozenset(), known, survey.question()
