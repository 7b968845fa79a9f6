"""The bare parse of a file by its form: what any reader of it has to do at least."""

import csv
import json
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path


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
    """The logical lines of vCards and calendars, each split at its first colon."""
    for file in files:
        found: list[tuple[str, str, str]] = []
        whole = ""
        with file.open(encoding="utf-8", newline="\r\n") as stream:
            for line in stream:
                line = line.rstrip("\r\n")  # noqa: PLW2901
                if line[:1] in (" ", "\t"):
                    whole += line[1:]
                else:
                    if whole:
                        found.append(whole.partition(":"))
                    whole = line
        found.append(whole.partition(":"))


def pages(files: Sequence[Path]) -> None:
    for file in files:
        parser = HTMLParser()
        parser.feed(file.read_text("cp1251"))
        parser.close()


Parse = Callable[[Sequence[Path]], None]
