"""The bare parse of a file by its form: what any reader of it has to do at least."""

import csv
import json
import re
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

_ESCAPE = re.compile(r"\\([\\;,:nN])")


def tables(files: Sequence[Path], delimiter: str = ",") -> None:
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            list(csv.reader(stream, delimiter=delimiter))


def tabbed_tables(files: Sequence[Path]) -> None:
    tables(files, "\t")


def documents(files: Sequence[Path]) -> None:
    for file in files:
        with file.open(encoding="utf-8") as stream:
            json.load(stream)


def folded_lines(files: Sequence[Path]) -> None:
    """The logical lines of vCards and calendars, each taken apart: its name, its parameters, the text of its value.

    All of them are held, as ``csv`` and ``json`` hold what they parse. A library is no floor: it takes many times this.
    """
    for file in files:
        found: list[tuple[str, tuple[tuple[str, str, str], ...], str]] = []
        whole = ""
        with file.open(encoding="utf-8", newline="\r\n") as stream:
            for line in stream:
                line = line.rstrip("\r\n")  # noqa: PLW2901
                if line[:1] in (" ", "\t"):
                    whole += line[1:]
                else:
                    if whole:
                        found.append(_taken_apart(whole))
                    whole = line
        found.append(_taken_apart(whole))


def _taken_apart(line: str) -> tuple[str, tuple[tuple[str, str, str], ...], str]:
    head, _, value = line.partition(":")
    name, *params = head.split(";")
    if "\\" in value:
        value = _ESCAPE.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
    return name.upper(), tuple([param.partition("=") for param in params]), value


def pages(files: Sequence[Path]) -> None:
    for file in files:
        parser = HTMLParser()
        parser.feed(file.read_text("cp1251"))
        parser.close()


Parse = Callable[[Sequence[Path]], None]
