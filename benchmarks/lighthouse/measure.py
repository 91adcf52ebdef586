"""What Lighthouse says of pages of the built site, served compressed as hosts serve it: four scores for each page."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SITE = ROOT / "site"
PAGES = ("models/deepseek-r1/", "timeline/", "explore/")
WANTED = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


class Host(SimpleHTTPRequestHandler):
    """Answers like a host of static pages: one connection for many files, text compressed."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Nothing of it."""

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        """The head of the answer, and the compressed file behind it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in PACKED:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def scores(address: str) -> dict[str, float]:
    """The scores of one page, 0 to 1, by category."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = ["node", str(HERE / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
                   f"--output-path={out}", "--chrome-flags=--headless=new --no-sandbox"]  # fmt: skip
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": os.environ["CHROMIUM"]})  # noqa: S603
        found = json.loads(out.read_text(encoding="utf-8"))["categories"]
    return {name: found[name]["score"] for name in WANTED}


def main() -> int:
    """Print the scores of every page in every language; the result is 1 when one is below what is wanted."""
    languages = ["", *sorted(f"{path.stem.split('.')[1]}/" for path in ROOT.glob("mkdocs.*.yml") if "." in path.stem)]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    low = False
    for page in sys.argv[1:] or [prefix + page for prefix in languages for page in PAGES]:
        found = scores(f"http://127.0.0.1:{server.server_port}/{page}")
        low |= any(found[name] < least for name, least in WANTED.items())
        print(f"{page}: " + ", ".join(f"{name} {score:.2f}" for name, score in found.items()), flush=True)
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
