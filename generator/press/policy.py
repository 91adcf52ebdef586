"""The Content-Security-Policy of a page, from the frame's own inline scripts."""

from __future__ import annotations

import base64
import hashlib
import re

from generator.errors import FrameError

CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL | re.IGNORECASE)
REFUSED = re.compile(r"<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)
# Blocks of data: no browser runs them, and the policy does not reach them.
DATA = re.compile(r"application/(?:ld\+)?json")
DIRECTIVES = (
    "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'",
    "frame-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'",
)  # fmt: skip
# Browsers look for the charset in the first 1,024 bytes only, and the policy binds nothing that stands before it.
HEAD_BYTES = 1024


def guarded(html: str, name: str) -> str:
    """The page with its policy straight behind the charset, before everything that can load or run.

    Has to be called before any contributor's text is in the page, so that a script in it has no hash.
    Raises FrameError when the page holds what the policy would block, or has no charset near its beginning.
    """
    charset = CHARSET.search(html[:HEAD_BYTES])
    if charset is None:
        raise FrameError(f"{name} has no charset in its first {HEAD_BYTES} characters")
    if refused := REFUSED.search(html):
        raise FrameError(f"{name} has an inline style or handler, which the policy forbids: {refused[0][:80]}")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html[: charset.end()] + meta + html[charset.end() :]


def policy(html: str) -> str:
    """What a page may load and run: our own files, its own inline scripts, and the search engine's WebAssembly."""
    hashes = " ".join(f"'sha256-{digest}'" for digest in digests(html))
    return "; ".join(["default-src 'none'", f"script-src 'self' 'wasm-unsafe-eval' {hashes}".rstrip(), *DIRECTIVES])


def digests(html: str) -> list[str]:
    """The hashes of the inline scripts that run, each once, ordered."""
    running = (
        script["body"]
        for script in SCRIPT.finditer(html)
        if "src=" not in script["attributes"] and not DATA.search(script["attributes"])
    )
    return sorted({base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in running})
