"""Floors of the modules, libraries that only one place may name, and sizes that stay readable."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "generator").rglob("*.py"))

# Imports go to the own floor or below.
FLOORS = {
    "problems": 0, "errors": 0, "audits": 0, "editions": 0, "zipped": 0,
    "pages": 1, "fonts": 1, "source": 1, "schema": 1, "locales": 1, "themes": 1, "settings": 1,
    "catalog": 2, "language": 2, "new": 2,
    "views": 3, "checks": 3,
    "outputs": 4, "load": 4, "audit": 4,
    "french": 0, "typography": 0,
    "press": 5, "site": 5, "overlay": 5, "drawn": 5,
    "frames": 5, "spoken": 5, "inputs": 5, "build": 5, "serve": 5, "hook": 5, "offline": 5, "versions": 5,
    "__main__": 5,
}  # fmt: skip

# Who may name a library: the beginnings of the modules' names.
RESERVED = {
    "yaml": ("source",),
    "pydantic": ("schema", "catalog.assemble"),
    "pydantic_core": ("schema", "catalog.assemble"),
    "mkdocs": ("frames", "serve", "hook"),
    "pyvis": ("outputs.lineage_network",),
    "icalendar": ("outputs.feeds.calendars",),
    "pagefind": ("site",),
    "PIL": ("fonts", "outputs.drawings.cards"),
}
HEAVY = ("babel", "icalendar", "jinja2", "markupsafe", "mkdocs", "networkx", "PIL", "pyvis")


def name(path):
    """`generator/views/rows.py` is `views.rows`, a package has the name of its folder."""
    parts = path.relative_to(ROOT / "generator").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "", node.lineno)
            if node.module == "generator":
                yield from ((f"generator.{alias.name}", node.lineno) for alias in node.names)


def floor(module):
    return FLOORS[module.split(".")[0]]


def functions(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_module_has_a_floor():
    assert SOURCES
    assert sorted({first for path in SOURCES if (first := name(path).split(".")[0])} - FLOORS.keys()) == []


@pytest.mark.parametrize("path", [path for path in SOURCES if name(path)], ids=name)
def test_module_imports_nothing_from_a_higher_floor(path):
    inside = ((module.removeprefix("generator."), line) for module, line in imports(path) if "generator." in module)
    offenders = [f"line {line}: {module}" for module, line in inside if floor(module) > floor(name(path))]
    assert offenders == []


def test_each_library_is_named_only_where_it_may_be():
    offenders = [
        f"{path.relative_to(ROOT)}:{line}: {module}"
        for path in SOURCES
        for module, line in imports(path)
        if (places := RESERVED.get(module.split(".")[0])) and not name(path).startswith(places)
    ]
    assert offenders == []


def test_text_is_called_safe_only_where_it_is_made():
    allowed = ("outputs.rendering", "outputs.drawings")
    makers = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Markup"
        if not name(path).startswith(allowed)
    ]
    assert makers == []
    templates = sorted((ROOT / "generator/templates").glob("*.j2"))
    unsafe = re.compile(r"\|\s*safe\b|autoescape\s+false|\bMarkup\b")
    assert templates
    assert [path.name for path in templates if unsafe.search(path.read_text(encoding="utf-8"))] == []


def test_checking_one_file_loads_nothing_heavy(tmp_path):
    entry = tmp_path / "entries/people/somebody.yaml"
    entry.parent.mkdir(parents=True)
    entry.write_text("name: Somebody\n")
    code = (
        "import sys; from generator.__main__ import main; main(sys.argv[1:]); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    command = [sys.executable, "-c", code, "check", str(entry), "--entries", str(entry.parent.parent)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines()[-1:] == ["[]"], ran.stderr


def test_modules_stay_short():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {module: lines for module, lines in lengths.items() if lines > 249} == {}


def test_functions_stay_short():
    long = {
        f"{name(path)}.{function.name}": lines
        for path in SOURCES
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > 39
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing():
    empty = {"data", "helper", "helpers", "info", "item", "manager", "misc", "util", "utils"}
    assert [name(path) for path in SOURCES if path.stem in empty] == []
