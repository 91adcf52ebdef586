"""The rules a file keeps before anybody looks at its fields: name -> what it asks for, as shown on the site."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "unexpected-file": "The entries folder holds one folder for each kind, and these hold only entries.",
    "unreadable-file": "A file that is to be checked is there, below the entries folder, and can be read.",
    "not-a-file": "An entry is a regular file: no symbolic link, no device.",
    "file-ending": "The name of an entry ends in .yaml, in small letters.",
    "file-name": "The name of an entry is its id: small letters, digits, single hyphens, at most 64 letters.",
    "case-collision": "The names of two entries of a kind differ in more than capital and small letters.",
    "reserved-id": "An id is not a name that the site or an operating system uses itself, such as index, 404 or con.",
    "file-size": "An entry has at most 64 KiB.",
    "not-utf-8": "An entry is text in UTF-8.",
    "line-separator": "Lines end with a line feed; the other line separators of Unicode make line numbers disagree.",
    "bidirectional-control": "No character changes the direction of text: names would read otherwise than written.",
    "control-character": "No control characters: a terminal obeys them and hides what was written.",
    "invisible-character": "No invisible characters: two names would look the same and not be. Joiners stand only "
    "inside an emoji or a word of a script that needs them.",
    "private-character": "Only characters that mean the same everywhere: none of private use, no noncharacters.",
    "stacked-marks": "At most three combining marks on one letter.",
    "merge-conflict": "No left-over conflict markers.",
    "tab": "Indentation is made of spaces, and spaces stand between words.",
    "yaml-syntax": "The file is YAML that can be read.",
    "unclosed-quote": "A quoted text ends with its quote, and nothing follows it.",
    "unclosed-bracket": "A bracket that is opened is closed, and commas separate what stands in it.",
    "wrong-escape": "An escape in a quoted text stands for a character that exists.",
    "colon-in-text": "A text with a colon and a space in it stands in quotes.",
    "quotes-needed": "A text that begins with a sign of the YAML language, or is a lone `=`, stands in quotes.",
    "indentation": "Lines of one mapping or list begin in one column; what belongs to one stands indented below it.",
    "lost-list": "A line that begins with a hyphen is an item of a list, and not swallowed by the text above it.",
    "comment-after-text": "Behind a text on the same line stands nothing: words after ` #` would be lost.",
    "empty-file": "A file holds an entry.",
    "one-document": "A file holds one document, without directives.",
    "not-an-entry": "The top of a file is a mapping of fields.",
    "anchor": "No anchors, aliases and merge keys: what is written once is read once.",
    "yaml-tag": "No tags: a value is text, the field says what it means.",
    "too-deep": "Values are nested at most eight deep, and a file has at most 2,000 of them.",
    "key": "A key is a text.",
    "duplicate-key": "A key stands once in its mapping; of two, one would win silently.",
    "empty-value": "A field that is written has a value; one that is not known is left out.",
}
