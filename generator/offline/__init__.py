"""The whole site as one ZIP that works from a folder, without a server and without a network.

A browser takes a page from a folder (`file://`) as an origin of its own. So what works on a server fails there, and the
archive differs from the site in this, and in nothing else:

- A link to a folder shows a list of files, so it leads to the folder's `index.html` (pages.py).
- Nothing can be fetched. Beside each JSON file and each page that scripts fetch stands a script with the same text
  (`models.json.js`), and `assets/offline.js`, which runs first, answers what is fetched by running that script.
- Modules are not loaded. Ours become scripts that register what they export, and `import()` asks the same loader for
  them (scripts.py). No bundler is needed, and nothing has to be evaluated from text.
- In the policies of the pages `'self'` means files in Chromium (tested) and nothing at all in Firefox (as its source
  says), so `file:` stands beside it: still nothing comes from a network. In other browsers this could not be tested.
- The search reads compressed parts of its index over a network, so it is left out, and box and page say so in words.

Left out too: share cards, which only other sites show; lists for search engines; the sums of the site's own files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.errors import OfflineError
from generator.offline.chosen import chosen
from generator.offline.pages import LOADER, Pages
from generator.offline.readme import NAME, readme
from generator.offline.scripts import classic, is_fetched, is_ours, twin
from generator.offline.site import Site, read_site
from generator.zipped import write

__all__ = ["archive"]

HERE = Path(__file__).parent
STYLE = "css/site.css"


def archive(folder: Path, out: Path, progress: Callable[[str], None]) -> None:
    """Write the archive of a finished site; raises OfflineError for a folder that is none, or a name that is unfit."""
    site = read_site(folder)
    progress(f"packing {len(site.paths)} files")
    making = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        write(making, contents(site))
        making.replace(out)
    except OSError as error:
        raise OfflineError(f"{out} cannot be written: {error.strerror}") from error
    finally:
        making.unlink(missing_ok=True)
    progress(f"wrote {out}, {out.stat().st_size / 1e6:.0f} MB")


def contents(site: Site) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of all that is in the archive, ordered."""
    pages, kept = Pages(site), list(chosen(site.paths))
    registered = {f"{path}.js": path for path in kept if is_fetched(path)}
    for path in sorted({NAME, LOADER, *kept, *registered}):
        if path in registered:
            yield path, twin(registered[path], file(registered[path], site, pages), site)
        else:
            yield path, file(path, site, pages)


def file(path: str, site: Site, pages: Pages) -> bytes:
    """A file as it is in the archive."""
    if path == NAME:
        return readme(site)
    content = (HERE / "offline.js" if path == LOADER else site.folder / path).read_bytes()
    if path.endswith(".html"):
        return pages.page(path, content)
    if path == STYLE:
        return content + (HERE / "offline.css").read_bytes()
    return classic(path, content) if is_ours(path) else content
