"""How long a build of the real entries takes when the frames are warm: nothing changed, and one entry changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5
CHANGED = "models/deepseek-r1.yaml"


def build(entries: Path, out: Path) -> float:
    """The wall time of one build, whole process, in seconds."""
    command = [sys.executable, "-m", "generator", "build", "--entries", str(entries), "--out", str(out)]
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 our own commands
    return time.perf_counter() - start


def main() -> None:
    """Print the best of some runs of each case."""
    with tempfile.TemporaryDirectory() as folder:
        entries, out = Path(folder, "entries"), Path(folder, "site")
        shutil.copytree(ROOT / "entries", entries)
        shutil.copy(ROOT / "coverage.toml", folder)
        print(f"first build, frames as they are: {build(entries, out):.2f} s")
        print(f"nothing changed: {min(build(entries, out) for _ in range(RUNS)):.2f} s")
        times = []
        for number in range(RUNS):
            text = (ROOT / "entries" / CHANGED).read_text(encoding="utf-8")
            changed = text.replace("\nsummary: ", f"\nsummary: Change {number}. ", 1)
            (entries / CHANGED).write_text(changed, encoding="utf-8")
            times.append(build(entries, out))
        print(f"one entry changed: {min(times):.2f} s")


if __name__ == "__main__":
    main()
