"""Citations as BibTeX, for BibTeX and biblatex alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.views.citing.works import Work

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SPELLED = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",  # BibTeX counts a brace even behind a backslash
}  # fmt: skip


def bibtex(work: Work) -> str:
    """One work as an entry; names stand in double braces, because nobody here splits them."""
    lines = ",\n  ".join(f"{name} = {value}" for name, value in fields(work))
    return f"@misc{{{work.key},\n  {lines}\n}}"


def fields(work: Work) -> Iterator[tuple[str, str]]:
    """The fields that are known."""
    if work.author:
        yield "author", f"{{{{{tex(work.author)}}}}}"
    yield "title", f"{{{{{tex(work.title)}}}}}"
    if work.publisher:
        yield "howpublished", f"{{{tex(work.publisher)}}}"
    if work.issued:
        yield "year", f"{{{work.issued.year}}}"
        if work.issued.month:
            yield "month", MONTHS[work.issued.month - 1]
    if work.version:
        yield "version", f"{{{work.version}}}"
    yield "url", f"{{{address(work.url)}}}"
    if work.accessed:
        yield "urldate", f"{{{work.accessed.iso}}}"
    if work.language:
        yield "language", f"{{{work.language}}}"
    if work.note:
        yield "note", f"{{{tex(work.note)}}}"


def tex(text: str) -> str:
    """Text with TeX's special characters escaped."""
    return re.sub(r"[\\~^{}$&#_%]", lambda match: SPELLED.get(match[0], "\\" + match[0]), text)


def address(url: str) -> str:
    """An address, which is printed as it is: only braces, which would end the field, are written by their codes."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
