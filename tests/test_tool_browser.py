"""tools/browser.py: the order in which it looks, what it installs, and what it says when nothing helps."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "tools/browser.py"


@pytest.fixture
def browser():
    spec = importlib.util.spec_from_file_location("tools_browser", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A search path with nothing on it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def program(file, text="exit 0"):
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return str(file)


def test_the_named_browser_comes_first(browser, path, monkeypatch, capsys):
    program(path / "chromium")
    monkeypatch.setenv("CHROMIUM", program(path / "mine"))
    assert browser.main() == 0
    assert capsys.readouterr().out == f"{path / 'mine'}\n"


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_on_the_path_is_taken(browser, path, capsys, name):
    program(path / name)
    assert browser.main() == 0
    assert capsys.readouterr().out == f"{path / name}\n"


def test_root_gets_the_package_after_an_update_of_the_lists(browser, path, monkeypatch, capfd):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    chromium = path / "chromium"
    program(path / "apt-get", f'echo "$@" >>"{path}/calls"; echo noise; : >"{chromium}"; /bin/chmod +x "{chromium}"')
    assert browser.main() == 0
    assert capfd.readouterr().out == f"{chromium}\n"
    calls = (path / "calls").read_text().splitlines()
    assert [call.split()[3] for call in calls] == ["update", "install"]


def test_others_are_not_asked_for_a_password(browser, path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    program(path / "apt-get", f': >"{path}/called"')
    assert browser.from_debian() is None
    assert not (path / "called").exists()


def test_a_failed_installation_is_no_browser(browser, path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(path / "apt-get", "exit 100")
    assert browser.from_debian() is None


def test_without_any_browser_it_says_what_to_install(browser, monkeypatch, capsys):
    monkeypatch.setattr(browser, "places", lambda: iter([lambda: None]))
    assert browser.main() == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "apt install chromium" in told.err


def test_it_runs_as_a_script(path):
    chromium = program(path / "chromium")
    answer = subprocess.check_output([sys.executable, SCRIPT], env={"PATH": str(path)}, text=True)
    assert answer == f"{chromium}\n"
