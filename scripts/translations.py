"""Translations: `update` collects the strings into resources/i18n, `compile` makes the .qm files, `check` proves both.

The languages are English (for its plurals) and Russian. The strings are collected with Python's own parser: Qt 6.11's
lupdate drops every call of ``translate`` that has an expression for its number.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"en": 2, "ru": 3}
"""Each language, and how many plural forms it has."""

Key = tuple[str, str]


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _strings() -> Iterator[tuple[Key, bool]]:
    """Every (context, source) of the program, and whether it counts something."""
    for file in sorted((ROOT / "crm_app").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or _called(node) != "translate" or len(node.args) < 2:
                continue
            context, source = node.args[:2]
            if not (isinstance(context, ast.Constant) and isinstance(source, ast.Constant)):
                raise SystemExit(f"{file}:{node.lineno}: translate() wants two literal strings")
            yield (str(context.value), str(source.value)), len(node.args) == 4


def collected(language: str) -> dict[Key, bool]:
    """The strings a language needs; English only those with a number, the others are read as they stand."""
    found: dict[Key, bool] = {}
    for key, plural in _strings():
        found[key] = found.get(key, False) or plural
    return {key: plural for key, plural in found.items() if plural or language != "en"}


def stored(language: str) -> dict[Key, list[str]]:
    """The translations at hand: one text, or one a plural form."""
    file = FOLDER / f"kithbook_{language}.ts"
    found: dict[Key, list[str]] = {}
    if file.exists():
        for context in ET.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                forms = [form.text or "" for form in message.iter("numerusform")]
                key = (context.findtext("name", ""), message.findtext("source", ""))
                found[key] = forms or [message.findtext("translation", "")]
    return found


def update() -> int:
    for language, forms in LANGUAGES.items():
        needed, present = collected(language), stored(language)
        root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en_US")
        for name in sorted({context for context, _source in needed}):
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = name
            for key in sorted(key for key in needed if key[0] == name):
                _add_message(context, key[1], present.get(key, []), forms if needed[key] else 0)
        ET.indent(root, " " * 4)
        text = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="unicode") + "\n"
        (FOLDER / f"kithbook_{language}.ts").write_text(text, encoding="utf-8")
    return 0


def _add_message(context: ET.Element, source: str, texts: list[str], forms: int) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if forms else {})
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation")
    if not all(texts) or len(texts) != (forms or 1):
        translation.set("type", "unfinished")
    if not forms:
        translation.text = texts[0] if texts else ""
    for number in range(forms):
        ET.SubElement(translation, "numerusform").text = texts[number] if number < len(texts) else ""


def compile_all() -> int:
    import PySide6

    tool = Path(PySide6.__path__[0]) / "lrelease"
    for language in LANGUAGES:
        source = FOLDER / f"kithbook_{language}.ts"
        subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    return 0


def check() -> int:
    """Fail when a string is missing from a language, has no translation, or loses a place-holder in one."""
    problems: list[str] = []
    for language, forms in LANGUAGES.items():
        present = stored(language)
        for key, plural in collected(language).items():
            texts = present.get(key, [])
            if len(texts) != (forms if plural else 1) or not all(texts):
                problems.append(f"{language}: not translated: {key}")
            elif any(place in key[1] and place not in text for text in texts for place in ("%1", "%2", "%3", "{file}")):
                problems.append(f"{language}: a place-holder is lost: {key}")
        problems += [f"{language}: not used any more: {key}" for key in present.keys() - collected(language).keys()]
    print("\n".join([*problems, f"translations: {len(problems)} to mend"]))
    return len(problems)


if __name__ == "__main__":
    jobs = {"update": update, "compile": compile_all, "check": check}
    sys.exit(bool(jobs[sys.argv[1]]()))
