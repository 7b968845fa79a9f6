"""Reads the small JSON files of a data package whole: indexes, and what describes one channel or server."""

from collections.abc import Callable
from typing import Any

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.discord.values import id_of, object_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream

_MAX_OBJECT = 1 << 20  # bytes; a server of thousands of roles has less
_MAX_FILE = 10 << 20


def limited(read: Callable[[int], bytes], file: str) -> Callable[[int], bytes]:
    """``read``, but of a file over 10 MB ``BadInput("file_too_large")``."""
    count = 0

    def counted(size: int) -> bytes:
        nonlocal count
        data = read(size)
        count += len(data)
        if count > _MAX_FILE:
            raise BadInput("file_too_large", file=file)
        return data

    return counted


def small_object(member: Member) -> dict[str, Any]:
    """What describes one thing. Raises ``BadInput``: "bad_json", "file_too_large"."""
    with member.open() as file:
        data = file.read(_MAX_OBJECT + 1)
    if len(data) > _MAX_OBJECT:
        raise BadInput("file_too_large", file=member.base)
    pieces = iter((data,))
    try:
        return object_of(next(value for _, value in JsonStream(lambda _: next(pieces, b"")).walk(lambda _: False)))
    except BadJson as error:
        raise BadInput("bad_json", file=member.base) from error


def index_of(member: Member) -> dict[str, str]:
    """An index's names by id; what is null, or no id, is left out. Raises as ``small_object``."""
    with member.open() as file:
        try:
            walked = JsonStream(limited(file.read, member.base)).walk(lambda path: not path)
            named = ((id_of(path), text_of(value)) for path, value in walked if value is not START)
            return {one: name for one, name in named if one and name}
        except BadJson as error:
            raise BadInput("bad_json", file=member.base) from error
