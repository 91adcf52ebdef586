"""Finds words of another language on a page: whole texts of elements, words that people hear, words for scripts."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
SAID = frozenset({"alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "title", "content"})
# Attributes whose values are addresses, keys or numbers, beside those of the theme and of the search.
LEFT = frozenset(
    {
        "data-notes",
        "data-script",
        "data-items",
        "data-root",
        "data-type",
        "data-states",
        "data-column",
        "data-ends",
        "data-down",
    }
)
APART = frozenset({"code", "kbd", "pre", "style", "em"})  # what is not prose
# Words that hold sentences together, and that are no words of French.
SMALL = re.compile(
    r"(?<![\w./@-])(?:the|of|and|with|from|by|this|that|these|those|which|are|was|were|is|not|for|to|has|have|its|their|who|what|"
    r"where|when|here|there|nobody|we|our|you|your|been|than|into|about|each|every|how)(?![\w/@-]|\.\w)",
    re.IGNORECASE,
)
PLACES = re.compile(r"\{[^}]*\}")
# A few words between quotation marks: a title or an expression that our text speaks of.
CITED = re.compile(r"«[^«»]{1,90}»|“[^“”]{1,90}”")


def phrases(foreign, own):
    """The words of a catalogue that another says differently, as they can stand alone: with a word of four letters."""
    same = {text.strip() for text in own.values()}
    for key, text in foreign.items():
        differs = key not in own or own[key] != text
        if differs and "{" not in text and re.search(r"[^\W\d_]{4}", text) and text.strip() not in same:
            yield text.strip()


@dataclass
class Open:
    """An element that is not closed yet."""

    tag: str
    lang: str
    prose: bool
    parts: list = field(default_factory=list)


class Page(HTMLParser):
    """The texts of a page by what they are: of whole elements, of attributes, of scripts; each with its language."""

    def __init__(self, language):
        super().__init__(convert_charrefs=True)
        self.open = [Open("", language, True)]
        self.elements, self.said, self.running = [], [], []

    def handle_starttag(self, tag, attributes):
        given, above = dict(attributes), self.open[-1]
        lang = (given.get("lang") or above.lang).split("-")[0]
        kept = above.prose and tag not in APART and (tag != "script" or given.get("type") == "application/json")
        kept = kept and not (given.get("data-pagefind-meta") or "").startswith(("names-", "also"))
        if tag == "meta" and given.get("name") not in ("description", None):
            given.pop("content", None)
        for name, value in given.items():
            if value and (
                name in SAID
                or (
                    name.startswith("data-")
                    and not name.startswith(("data-md-", "data-pagefind-"))
                    and name not in LEFT
                )
            ):
                self.said += [
                    (lang, one)
                    for one in (strings(json.loads(value)) if value[0] == "{" and value[1] == '"' else [value])
                ]
        if tag not in VOID:
            self.open.append(Open(tag, lang, kept))

    def handle_endtag(self, tag):
        if tag in VOID or tag not in {one.tag for one in self.open}:
            return
        while True:
            one = self.open.pop()
            text = " ".join("".join(one.parts).split())
            if one.prose and text:
                self.close(one, text)
            above = self.open[-1]
            above.parts += one.parts if one.prose and one.lang == above.lang else [" "]
            if one.tag == tag:
                return

    def close(self, one, text):
        if one.tag == "script":
            self.said += [(one.lang, words) for words in strings(json.loads("".join(one.parts)))]
        else:
            self.elements.append((one.lang, text))

    def handle_data(self, data):
        one = self.open[-1]
        if one.tag in ("script", "style"):
            one.parts.append(data)
        else:
            one.parts.append(data)
            if one.prose and data.strip():
                self.running.append((one.lang, " ".join(data.split())))


def strings(value):
    """Every text of a JSON value."""
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(one)


def foreign(html, language, whole, names):
    """What on a page is not in its language: phrases that stand alone, then small words in running text.

    `whole` are the phrases; `names` is a pattern of names, titles and the like, which stay as they are.
    """
    page = Page(language)
    page.feed(html)
    for lang, text in (*page.elements, *page.said):
        if lang == language and text.strip() in whole:
            yield f"phrase: {text}"
    for lang, text in (*page.running, *page.said):
        if lang == language and (found := SMALL.search(names.sub(" ", CITED.sub(" ", PLACES.sub(" ", text))))):
            yield f"{found[0]}: {text}"


def pattern(names):
    """Names that hold small words, the longest first, as one pattern."""
    held = sorted({" ".join(name.split()) for name in names if SMALL.search(name)}, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, held)) or r"(?!)")


# Fields of the download whose values are names or titles: they stay as they are in every language.
NAMING = frozenset({"name", "title", "aliases", "publisher", "author", "native_name", "family", "city", "speaker_name"})


def names_in(value, named=False):
    """Every name and title of a value of the download."""
    if isinstance(value, str):
        if named:
            yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from names_in(one, named=key in NAMING or (named and key == "text"))
    elif isinstance(value, list):
        for one in value:
            yield from names_in(one, named)
