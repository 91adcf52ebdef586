"""What an address alone tells about a page: whether it is a mirror, an index, a catalogue, a license file."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

# Copies of other people's pages: what they show is shown better by the original.
MIRRORS = (
    "12ft.io", "alphaxiv.org", "catalyzex.com", "ghproxy.com", "hf-mirror.com", "jina.ai", "kkgithub.com", "nitter.net",
    "owiki.org", "threadreaderapp.com", "webcache.googleusercontent.com", "wikimili.com", "wikiwand.com", "workers.dev",
    "xcancel.com",
)  # fmt: skip
# Tables of many makers' models, filled by hand or by programs and mostly without a source for each date.
CATALOGUES = (
    "aimodels.fyi", "artificialanalysis.ai", "epoch.ai", "epochai.org", "lifearchitect.ai", "models.dev",
    "openrouter.ai", "crfm.stanford.edu/ecosystem-graphs", "mot.isitopen.ai",
)  # fmt: skip
# The same as repositories, copies of Epoch's table in course work among them.
CATALOGUE_REPOSITORIES = (
    "alexsjones/llmfit", "anomalyco/models.dev", "eugeneyan/open-llms", "lfai/model_openness_tool",
    "rauletorresc/llmfit", "sidx04/karma-police", "simsharmaa/infsci1520", "spragada4/ai-energy-explorer",
    "sst/models.dev", "stanford-crfm/ecosystem-graphs", "xorbitsai/inference",
)  # fmt: skip
GIT_HOSTS = ("github.com", "raw.githubusercontent.com", "cdn.jsdelivr.net")
INDEX = re.compile(
    r"/(?:blogs?|news|posts|articles|press|archives?|feed)/?$|/page/[0-9]+/?$|/(?:tags?|category|categories|author)/[^/]+/?$"
)
# A high number behind `p=` is one post, by its number in the records of WordPress.
PAGED = re.compile(r"(?:^|&)(?:p=[0-9]{1,2}(?:&|$)|page=|paged=)")
LICENSE_FILE = re.compile(r"/(?:licen[cs]e|copying)(?:\.(?:txt|md|rst))?$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def parts(url: str) -> SplitResult:
    """The parts of an address."""
    return urlsplit(url)


def host(url: str) -> str:
    """The host of an address, without www."""
    return (parts(url).hostname or "").removeprefix("www.")


def repository(url: str) -> str:
    """`owner/name` in small letters, for an address on a host of Git repositories; else empty."""
    steps = parts(url).path.removeprefix("/gh").split("/")[1:3]
    return "/".join(steps).partition("@")[0].lower() if host(url) in GIT_HOSTS and len(steps) == 2 else ""


def is_number(url: str) -> bool:
    """True when the host is an IP address."""
    try:
        return bool(ip_address(parts(url).hostname or ""))
    except ValueError:
        return False


def is_mirror(url: str) -> bool:
    """True for a known copy of other people's pages."""
    return any(host(url) == mirror or host(url).endswith(f".{mirror}") for mirror in MIRRORS)


def is_catalogue(url: str) -> bool:
    """True for a table of many makers' models."""
    place = host(url) + parts(url).path
    named = any(place == name or place.startswith(f"{name}/") for name in CATALOGUES)
    return named or repository(url) in CATALOGUE_REPOSITORIES


def is_root(url: str) -> bool:
    """True for the bare start page of a host."""
    return parts(url).path in ("", "/") and not parts(url).query


def is_index(url: str) -> bool:
    """True for a list of posts, which will show others tomorrow; a tag of a repository's releases stays."""
    path = parts(url).path
    return bool(PAGED.search(parts(url).query) or INDEX.search(path)) and "/releases/tag/" not in path


def is_license_file(url: str) -> bool:
    """True for the general license file of a repository of code."""
    return bool(repository(url) and LICENSE_FILE.search(parts(url).path))
