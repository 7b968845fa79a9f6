"""The plain text of a message: Slack's marks for people, channels and links become what a reader would see."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from crm_app.importers.slack.values import many, table, text

MENTION = re.compile(r"<@([UW][A-Z0-9_]{1,63})(?:\|([^<>]*))?>")
_MARK = re.compile(r"<([^<>]+)>")


def reader(name_of: Callable[[str], str], channels: Mapping[str, str]) -> Callable[[str], str]:
    """A function from the text as it is stored to plain text; names of people and channels are looked up by id."""

    def mark(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target.startswith("@"):
            return f"@{name_of(target[1:]) or label or target[1:]}"
        if target.startswith("#"):
            return f"#{channels.get(target[1:]) or label or target[1:]}"
        if target.startswith("!"):
            return label or f"@{target[1:].partition('^')[0]}"
        plain = target.removeprefix("mailto:").removeprefix("tel:")
        return f"{label} ({target})" if label and label not in (target, plain) else plain

    def plain_text(stored: str) -> str:
        if "<" in stored:
            stored = _MARK.sub(mark, stored)
        if "&" in stored:
            stored = stored.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        return stored.strip()

    return plain_text


def body(message: dict[str, Any]) -> str:
    """What a message says, as it is stored: its text, else that of what is attached, else the names of its files."""
    if found := text(message.get("text")):
        return found
    attached = (table(one) for one in many(message.get("attachments")))
    said = [line for one in attached if (line := text(one.get("text")) or text(one.get("fallback")))]
    files = (table(one) for one in many(message.get("files")))
    return "\n".join(said or [name for one in files if (name := text(one.get("title")) or text(one.get("name")))])
