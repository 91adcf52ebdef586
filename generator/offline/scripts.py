"""Scripts for a folder: modules as plain scripts, and texts that scripts fetch as scripts that register them."""

from __future__ import annotations

import json
import posixpath
import re

from generator.errors import OfflineError
from generator.offline.pages import LOADER
from generator.offline.site import Site

# Our own scripts; those of the theme and the library of the lineage are plain ones.
OURS = re.compile(r"assets/(?!javascripts/|vendor/)[a-z0-9/_-]+\.js")
IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\.[^"]+)";$', re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
EXPORT = re.compile(r"^export ((?:async )?function|const|let|class) (\w+)", re.MULTILINE)
LEFT = re.compile(r"^\s*(?:import|export)\b(?!\s*[.:(=])|\bimport\(|\bimport\.meta\b", re.MULTILINE)
# What scripts fetch: every JSON file but those of the download, and the page of each model.
FETCHED = re.compile(r"(?!(?:[a-z]{2,3}/)?data/).*\.json|(?:[a-z]{2,3}/)?models/[^/]+/index\.html")
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
ADDRESS = re.compile(r'"((?:[a-z0-9][a-z0-9._-]*/)+)(?=["?#])')


def is_ours(path: str) -> bool:
    """Whether a file is a script of ours, which may be a module or import one."""
    return bool(OURS.fullmatch(path)) and path != LOADER


def is_fetched(path: str) -> bool:
    """Whether scripts fetch a file."""
    return bool(FETCHED.fullmatch(path))


def classic(path: str, content: bytes) -> bytes:
    """A script of ours as a plain one; raises OfflineError for a form of import or export that is not ours."""
    text = LATER.sub(lambda found: f'offline.load("{beside(path, found[1])}")', content.decode())
    needs = [(names, beside(path, place)) for names, place in IMPORT.findall(text)]
    exported = [name for _, name in EXPORT.findall(text)]
    body = EXPORT.sub(r"\1 \2", IMPORT.sub("", text))
    if left := LEFT.search(body):
        raise OfflineError(f"{path} has an import or export that cannot be made a plain script: {left[0].strip()}")
    if not needs and not exported:
        return body.encode()
    head = f"offline.module({json.dumps(path)}, {json.dumps([place for _, place in needs])}, function (needs) {{"
    named = "".join(f"const {names} = needs[{number}];\n" for number, (names, _) in enumerate(needs))
    return f'{head}\n"use strict";\n{named}{body}\nreturn {{ {", ".join(exported)} }};\n}});\n'.encode()


def beside(path: str, place: str) -> str:
    """What a script means by a place, from the root of the site."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), place))


def twin(path: str, content: bytes, site: Site) -> bytes:
    """The script that registers the text of a file that scripts fetch: of a page its article."""
    text = content.decode()
    if path.endswith(".html"):
        article = ARTICLE.search(text)
        text = article[0] if article else ""
    else:
        text = to_files(text, site.prefix(path), site.known)
    return f"offline.text({json.dumps(path)}, {json.dumps(text, ensure_ascii=False)});\n".encode()


def to_files(text: str, prefix: str, known: frozenset[str]) -> str:
    """JSON with the addresses of pages, which begin at the start of the language, leading to their files."""

    def leading(found: re.Match[str]) -> str:
        return found[0] + "index.html" if f"{prefix}{found[1]}index.html" in known else found[0]

    return ADDRESS.sub(leading, text)
