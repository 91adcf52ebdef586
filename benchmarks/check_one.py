"""How long `check` of one file takes, whole process, against a process that only imports yaml and pydantic.

Pydantic loads its parts when they are first named, so the names that the schema uses are imported here too.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 15
NAMES = "BaseModel, Field, PlainValidator, StringConstraints, WithJsonSchema"
BASE = [sys.executable, "-c", f"import yaml; from pydantic import {NAMES}"]
CHECK = [sys.executable, "-m", "generator", "check", "entries/people/matt-asay.yaml"]


def seconds(command: list[str]) -> float:
    """The wall time of a process, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 our own commands
    return time.perf_counter() - start


def main() -> None:
    """Print the medians of interleaved runs and their ratio."""
    times = [(seconds(BASE), seconds(CHECK)) for _ in range(RUNS)]
    base, check = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"imports {base * 1000:.0f} ms, check of one file {check * 1000:.0f} ms, ratio {check / base:.2f}")


if __name__ == "__main__":
    main()
