"""What each field is, in the words that stand below it in its class; read only when a schema or a page is made.

Pydantic can read them itself when a class is made, but that costs every check of a file the time.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from textwrap import dedent


@cache
def described(part: type) -> dict[str, str]:
    """Field -> its description, of a class and of those that it rests on; a field without words is not there."""
    found: dict[str, str] = {}
    for one in reversed(part.__mro__):
        if "__annotations__" in vars(one) and hasattr(one, "model_fields"):
            found |= written_below(one)
    return {field: words for field, words in found.items() if field in getattr(part, "model_fields", {})}


def written_below(part: type) -> dict[str, str]:
    """Field -> the text that stands straight below it in the source of one class."""
    (body,) = ast.parse(dedent(inspect.getsource(part))).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: " ".join(below.value.value.split())
        for field, below in pairwise(body.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str)
    }
