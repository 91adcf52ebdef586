"""The parameters fit the size in the name of a model or variant, within a fifth; a name such as 30B-A3B gives the
active size too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.catalog.paths import Place
from generator.problems import Problem, Severity
from generator.schema.models import Model, Variant

RULE = "size-in-name"
SCALE = {"M": 10**6, "B": 10**9, "T": 10**12}
SIZE = re.compile(r"(?<![A-Za-z0-9.])(?:(\d+)x)?(\d+(?:\.\d+)?)([MBT])(?![A-Za-z0-9])", re.IGNORECASE)
ACTIVE = re.compile(r"(?<![A-Za-z0-9])A(\d+(?:\.\d+)?)([MB])(?![A-Za-z0-9])")
HINT = "look the figure up again, on the model's own page"


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        assert isinstance(record.entry, Model)
        for place, one in parts(record.entry):
            for step, message in wrong(one):
                at = step if getattr(one, step) else "name"
                yield Problem(record.where(*place, at), RULE, message, HINT, Severity.REVIEW)


def parts(model: Model) -> Iterator[tuple[Place, Model | Variant]]:
    """A release and its variants, with their places."""
    yield (), model
    for number, variant in enumerate(model.variants):
        yield ("variants", number), variant


def wrong(one: Model | Variant) -> Iterator[tuple[str, str]]:
    """The figures of a model or variant that do not fit its name: field and message."""
    ranges = list(sizes(one.name))
    if one.parameters and ranges and not any(low <= one.parameters <= high for low, high in ranges):
        yield "parameters", f"{one.parameters:,} parameters do not fit the name `{one.name}`"
    if match := ACTIVE.search(one.name):
        said = float(match[1]) * SCALE[match[2]]
        if not one.active_parameters:
            yield "active_parameters", f"the name `{one.name}` gives an active size, the entry does not"
        elif not 0.8 * said <= one.active_parameters <= 1.2 * said:
            yield "active_parameters", f"{one.active_parameters:,} active parameters do not fit the name `{one.name}`"


def sizes(name: str) -> Iterator[tuple[float, float]]:
    """The range of parameters that each size in a name allows; experts (`8x7B`) share parts, their sum is its end."""
    for times, figure, letter in SIZE.findall(name):
        size = float(figure) * SCALE[letter.upper()]
        yield 0.8 * size, 1.2 * size * int(times or 1)
