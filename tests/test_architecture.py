"""The house rules of DESIGN §3, each as one sentence."""

import ast
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "crm_app"


def check(rule: object) -> None:
    rule.check("crm_app", only_direct_imports=True)  # type: ignore[attr-defined]


def test_errors_and_paths_know_only_the_standard_library() -> None:
    check(archrule("errors").match("crm_app.errors", "crm_app.paths").should_not_import("crm_app*"))


def test_domain_is_pure() -> None:
    check(
        archrule("domain")
        .match("crm_app.domain*")
        .should_not_import("crm_app*", "PySide6*", "sqlmodel*", "sqlalchemy*")
        .may_import("crm_app.domain*", "crm_app.errors")
    )


@pytest.mark.parametrize("package", ["importers", "quick_add"])
def test_readers_of_outside_text_know_only_the_domain(package: str) -> None:
    check(
        archrule(package)
        .match(f"crm_app.{package}*")
        .should_not_import("crm_app*", "PySide6*", "sqlmodel*")
        .may_import(f"crm_app.{package}*", "crm_app.domain*", "crm_app.errors")
    )


IMPORTERS = sorted(file.parent.name for file in PACKAGE.glob("importers/*/__init__.py"))


@pytest.mark.parametrize("package", IMPORTERS)
def test_an_importer_does_not_know_another(package: str) -> None:
    others = [f"crm_app.importers.{other}*" for other in IMPORTERS if other != package]
    check(archrule(package).match(f"crm_app.importers.{package}*").should_not_import(*others))


def test_the_store_reaches_out_to_nobody() -> None:
    check(
        archrule("store")
        .match("crm_app.store*")
        .should_not_import("crm_app*", "PySide6*")
        .may_import("crm_app.store*", "crm_app.domain*", "crm_app.errors", "crm_app.paths")
    )


def test_a_migration_never_imports_the_live_tables() -> None:
    check(
        archrule("migrations")
        .match("crm_app.store.migrations*")
        .should_not_import("crm_app.store.tables*", "crm_app.store.schema")
    )


@pytest.mark.parametrize("package", ["queries", "commands"])
def test_queries_and_commands_know_store_and_domain_and_not_each_other(package: str) -> None:
    check(
        archrule(package)
        .match(f"crm_app.{package}*")
        .should_not_import("crm_app*", "PySide6*")
        .may_import(f"crm_app.{package}*", "crm_app.store*", "crm_app.domain*", "crm_app.errors")
    )


def test_widgets_know_only_qt() -> None:
    check(
        archrule("widgets")
        .match("crm_app.ui.widgets*")
        .should_not_import("crm_app*")
        .may_import("crm_app.ui.widgets*", "crm_app.errors")
    )


def test_models_read_and_never_write() -> None:
    check(
        archrule("models")
        .match("crm_app.ui.models*")
        .should_not_import("crm_app.commands*", "crm_app.importers*", "crm_app.ui.views*", "crm_app.ui.dialogs*")
        .should_not_import("crm_app.ui.widgets*", "crm_app.ui.actions*")
    )


def test_actions_write_and_never_read() -> None:
    check(
        archrule("actions")
        .match("crm_app.ui.actions*")
        .should_not_import("crm_app.queries*", "crm_app.ui.views*", "crm_app.ui.dialogs*", "crm_app.ui.models*")
    )


@pytest.mark.parametrize("package", ["views", "dialogs"])
def test_screens_reach_the_data_through_models_and_actions(package: str) -> None:
    check(
        archrule(package)
        .match(f"crm_app.ui.{package}*")
        .should_not_import("crm_app.queries*", "crm_app.commands*", "crm_app.store*", "crm_app.importers*")
    )


def test_views_do_not_know_dialogs() -> None:
    check(archrule("views").match("crm_app.ui.views*").should_not_import("crm_app.ui.dialogs*"))


def test_only_the_entry_point_imports_the_composition_roots() -> None:
    check(
        archrule("roots")
        .match("crm_app*")
        .exclude("crm_app.__main__", "crm_app.app*", "crm_app.cli*", "crm_app.background")
        .should_not_import("crm_app.app*", "crm_app.cli*", "crm_app.background", "crm_app.__main__")
    )


def _imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_there_is_no_import_cycle_of_any_kind() -> None:
    """Imports inside functions and for typing count too."""
    names = {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
        for file in PACKAGE.rglob("*.py")
    }
    graph = {name: {to for to in _imports(file) if to in names and to != name} for name, file in names.items()}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, "a cycle: " + " → ".join([*path[path.index(name) :], name])
        if name not in done:
            for to in sorted(graph[name]):
                visit(to, (*path, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_package_init_files_stay_empty() -> None:
    assert [file for file in PACKAGE.rglob("__init__.py") if file.read_text(encoding="utf-8").strip()] == []


def test_nobody_spins_the_event_loop_by_hand() -> None:
    found = [file for file in PACKAGE.rglob("*.py") if "processEvents" in file.read_text(encoding="utf-8")]
    assert found == [PACKAGE / "ui" / "pictures.py"] or found == []
