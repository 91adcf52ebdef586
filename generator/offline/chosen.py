"""Which files of a site are in the archive, under names that every system can unpack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.errors import OfflineError

# Of no use without a server: pictures for other sites, the search, what search engines read.
LEFT_OUT = re.compile(
    r"(?:[a-z]{2,3}/)?(?:cards|pagefind)/.*|(?:[a-z]{2,3}/)?search/names\.json|assets/search(?:-engine)?\.(?:js|css)"
    r"|404\.html|robots\.txt|sitemap\.xml|manifest\.sha256"
)
# What Windows keeps for itself, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
RESERVED = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)", re.IGNORECASE)
UNFIT = re.compile(r"[. ](?:/|$)|[<>:\"\\|?*\x00-\x1f]")
LONGEST = 160  # letters: Windows allows 259 with the folders above


def chosen(paths: Iterable[str]) -> Iterator[str]:
    """The paths that go into the archive; raises OfflineError for one that Windows cannot unpack."""
    for path in paths:
        if LEFT_OUT.fullmatch(path):
            continue
        if RESERVED.search(path) or UNFIT.search(path) or len(path) > LONGEST:
            raise OfflineError(f"Windows cannot unpack a file with the path {path}")
        yield path
