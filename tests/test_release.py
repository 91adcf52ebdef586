"""What a release packs: data and sums of the edition's own state, the offline site, or nothing."""

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from generator.editions import editions

ROOT = Path(__file__).parent.parent
# A generator that writes what it is asked for in few bytes, and notes each of its commands.
STUB = """#!/bin/sh
shift 2
echo "$@" >> {folder}/said
case "$1 $2" in
  "export --out") mkdir -p "$3/data/v1"; printf '{{\\n "data_version": "{version}",\\n}}' > "$3/data/v1/index.json"
    echo data > "$5" ;;
  "offline --site") echo site > "$5" ;;
  notes*) echo "Notes of $2" ;;
esac
"""


@pytest.fixture
def newest():
    return editions(ROOT / "editions")[0]


def release(tmp_path, version, data_version):
    stub = tmp_path / "python"
    stub.write_text(STUB.format(folder=tmp_path, version=data_version))
    stub.chmod(0o755)
    command = ["bash", "tools/release.sh", version, str(tmp_path / "out")]
    environment = {"PATH": "/usr/bin:/bin", "PYTHON": str(stub)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_data_site_sums_and_notes_are_packed(tmp_path, newest):
    ran = release(tmp_path, newest.version, newest.data_version)
    assert ran.returncode == 0, ran.stderr
    archives = [f"open-ai-movement-{name}-{newest.version}.zip" for name in ("data", "site")]
    out = tmp_path / "out"
    assert sorted(path.name for path in out.iterdir()) == sorted(["SHA256SUMS", "notes.md", *archives])
    sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in archives]
    assert (out / "SHA256SUMS").read_text() == "".join(sums)
    assert (out / "notes.md").read_text() == f"Notes of {newest.version}\n"


def test_entries_of_another_state_are_not_released(tmp_path, newest):
    ran = release(tmp_path, newest.version, "other")
    assert ran.returncode == 1
    assert "are not those of the edition" in ran.stderr
    assert not (tmp_path / "out/SHA256SUMS").exists()


def test_the_version_is_told_in_the_form_that_the_release_reads(newest):
    text = (ROOT / f"editions/{newest.version}.json").read_text(encoding="utf-8")
    assert f'\n "data_version": {json.dumps(newest.data_version)},\n' in text
