"""The site on this machine: built, served on loopback, built again on every change."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.build import Place, Progress, build
from generator.errors import GeneratorError, SiteError
from generator.locales import locales
from generator.problems import as_text, has_errors

HOST = "127.0.0.1"
TEMPLATES = Path(__file__).parent / "templates"
WORDS = Path(__file__).parent / "words"
RELOADER = re.compile(rb"<script>(\s*var livereload = .*?)</script>(?=</body>)", re.DOTALL)
SCRIPT = "/livereload/script.js"


def serve(place: Place, port: int, progress: Progress) -> None:
    """Serve until interrupted; while the entries have errors the last good site stays.

    Raises SiteError when there is no site yet and none can be built, or the port is taken.
    """
    if not renew(place, progress) and not place.out.is_dir():
        raise SiteError("there is nothing to serve before the entries are in order")
    server = server_for(place, port, progress)
    progress(f"serving on {server.url} (stop with Ctrl+C)")
    try:
        server.serve()
    except KeyboardInterrupt:
        progress("stopped")
    except OSError as error:
        raise SiteError(f"port {port} cannot be used: {error.strerror}; name another one with --port") from error
    finally:
        server.shutdown()


def renew(place: Place, progress: Progress) -> bool:
    """Build once more and print the problems; True when there is a new site."""
    try:
        problems = build(place, datetime.now().astimezone().date(), progress)
    except GeneratorError as error:
        print(f"generator: {error}", file=sys.stderr)
        return False
    sys.stderr.write(as_text(problems))
    return not has_errors(problems)


def server_for(place: Place, port: int, progress: Progress) -> Any:
    """MkDocs's live-reload server over our site, watching everything that the site is made from."""
    from mkdocs.livereload import LiveReloadServer

    def again() -> None:
        renew(place, progress)

    server = LiveReloadServer(again, HOST, port, str(place.out))
    server.error_handler = lambda code: (place.out / "404.html").read_bytes() if code == 404 else None
    under_policy(server)
    for path in watched(place):
        server.watch(str(path))
    return server


def watched(place: Place) -> Iterable[Path]:
    """Files and folders whose change makes a new site."""
    configs = (locale.config for locale in locales(place.config))
    paths = (place.entries, place.docs, *configs, place.config.parent / "overrides", TEMPLATES, WORDS)
    return [path for path in paths if path.exists()]


def under_policy(server: Any) -> None:
    """Let the server's reloading pass the pages' policy: its inline script becomes a file of its own."""
    inject: Callable[[bytes, int], bytes] = server._inject_js_into_html  # noqa: SLF001 - there is no public way
    answer: Callable[[dict[str, Any], Any], Iterable[bytes] | None] = server._serve_request  # noqa: SLF001
    scripts: dict[str, bytes] = {}

    def injected(content: bytes, epoch: int) -> bytes:
        html = inject(content, epoch)
        found = RELOADER.search(html)
        if found is None:
            return html
        scripts[str(epoch)] = found[1]
        tag = f'<script src="{SCRIPT}?{epoch}"></script>'.encode()
        return html[: found.start()] + tag + html[found.end() :]

    def answered(environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        if environ["PATH_INFO"] == SCRIPT:
            start_response("200 OK", [("Content-Type", "application/javascript"), ("Cache-Control", "no-store")])
            return [scripts.get(environ["QUERY_STRING"], b"")]
        return answer(environ, start_response)

    server._inject_js_into_html = injected  # noqa: SLF001
    server._serve_request = answered  # noqa: SLF001
