"""How long the files below data/v1 take to make from a checked catalog, form by form, and how far the JSON packs."""

from __future__ import annotations

import gzip
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from generator.language import language  # noqa: E402 the path comes first
from generator.load import load  # noqa: E402
from generator.outputs.data import FORMS, parquet  # noqa: E402
from generator.settings import settings  # noqa: E402


def main() -> None:
    """Print seconds and bytes of each form, the sum without Parquet, and the share of the packed JSON."""
    catalog, _ = load(ROOT / "entries", datetime.now(UTC).date())
    common, say, took, whole = settings(ROOT / "mkdocs.yml", ROOT / "docs", "en"), language("en"), {}, b""
    for form in FORMS:
        start = time.perf_counter()
        files = list(form.make(catalog, common, say))
        took[form] = time.perf_counter() - start
        whole = next((file.content for file in files if file.path == "data/v1/all.json"), whole)
        bytes_made = sum(len(file.content) for file in files)
        print(f"{form.__name__.rpartition('.')[2]}: {took[form]:.2f} s, {len(files)} files, {bytes_made:,} bytes")
    every = sum(seconds for form, seconds in took.items() if form is not parquet)
    print(f"{len(catalog.all)} entries, all forms but Parquet: {every:.2f} s")
    print(f"all.json: {len(whole):,} bytes, packed to {len(gzip.compress(whole, 6)) / len(whole):.3f} of it")


if __name__ == "__main__":
    main()
