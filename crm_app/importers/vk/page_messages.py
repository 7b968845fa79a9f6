"""The messages on one page of a conversation, as they stand there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_app.importers.vk.dates import find_date
from crm_app.importers.vk.tokens import Tag, plain, tags

_SPACES = re.compile(r"\s+")
_USER = re.compile(r"vk\.(?:com|ru)/id(\d{1,15})(?:[/?#]|$)")
_COMMUNITY = re.compile(r"vk\.(?:com|ru)/(?:public|club|event)\d")
_CALLS = frozenset({"Звонок", "Call"})
_MYSELF = frozenset({"Вы", "You"})


@dataclass(slots=True)
class Message:
    """One message: ``user`` is the author's id, empty for the owner, communities, and accounts that are gone.

    ``service``: it says what happened to the chat, or that there was a call, and not what somebody wrote.
    """

    user: str = ""
    author: str = ""
    mine: bool = False
    community: bool = False
    service: bool = False
    date: re.Match[str] | None = None
    text: str = ""


@dataclass(slots=True)
class _Parts:
    """A message while its tags go by; ``where``: in the header, in what was written, or in what hangs on to it."""

    where: str = ""
    link: str = ""
    in_link: bool = False
    name: list[str] = field(default_factory=list[str])
    header: list[str] = field(default_factory=list[str])
    body: list[str] = field(default_factory=list[str])
    depth: int = 0
    described: bool = False
    service: bool = False
    call: bool = False

    def tag(self, tag: Tag) -> None:
        """Take over the text before the tag, and what the tag begins or ends."""
        match self.where:
            case "header":
                self._in_header(tag)
            case "body":
                self._in_body(tag)
            case "kludges":
                self._in_kludges(tag)
            case "":
                if tag.name == "div" and not tag.end:
                    self.where = "header" if "message__header" in tag.classes() else "body"
            case _:  # after it
                pass

    def _in_header(self, tag: Tag) -> None:
        (self.name if self.in_link else self.header).append(tag.before)
        if tag.name == "a":
            self.in_link = not tag.end
            if not tag.end and not self.link:
                self.link = tag.attributes().get("href", "")
        elif tag.name == "div":
            self.where = "" if tag.end else "body"

    def _in_body(self, tag: Tag) -> None:
        self.body.append(tag.before)
        if tag.name == "br":
            self.body.append("\n")
        elif tag.name == "div":
            self.depth += -1 if tag.end else 1
            if self.depth < 0:
                self.where = "after"
            elif not tag.end and "kludges" in tag.classes():
                self.where = "kludges"

    def _in_kludges(self, tag: Tag) -> None:
        if self.described and plain(tag.before).strip() in _CALLS:
            self.call = True
        classes = [] if tag.end else tag.classes()
        self.described = "attachment__description" in classes
        self.service = self.service or "im_srv_lnk" in classes

    def message(self) -> Message:
        header = _SPACES.sub(" ", plain("".join(self.header)[:1000])).strip()
        date = find_date(header)
        name = _SPACES.sub(" ", plain("".join(self.name)[:1000])).strip()
        if not self.link:
            name = header[: date.start()].rstrip(", ") if date else ""
        user = _USER.search(self.link)
        text = plain("".join(self.body)).strip()
        return Message(
            user[1] if user else "",
            name,
            not self.link and name in _MYSELF,
            bool(_COMMUNITY.search(self.link)),
            self.service or (self.call and not text),
            date,
            text,
        )


def messages(text: str) -> Iterator[Message]:
    """The messages of a page, the newest first."""
    parts: _Parts | None = None
    for tag in tags(text):
        if tag.name == "div" and not tag.end and "data-id" in tag.rest and "message" in tag.classes():
            if parts is not None:
                yield parts.message()
            parts = _Parts()
        elif parts is not None:
            parts.tag(tag)
    if parts is not None:
        yield parts.message()
