"""What the license of an ancestor asks of a descendant, by the relation between them: conflicts, duties, nothing.

Rules and their reasons: a conflict is said of the label, never of people; weights always carry duties; outputs and
distillation only where the text says so; design and succession never. Texts: clauses of the license entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.licenses import License
from generator.schema.vocabulary import CARRIES_WEIGHTS, LEARNS_FROM_OUTPUTS
from generator.views.terms import limits

CONFLICT, DUTY, UNDECIDED = "conflict", "duty", "undecided"
KEPT = ("commercial", "use", "users", "improving", "territory")  # limits that a label has to repeat
COMPARED = KEPT[1:]  # limits that two texts can draw differently
COMMON = {"license", "community", "agreement", "research", "terms", "model", "commercial", "meta"}
SAME = ("same-license-derivatives", "share-alike")
# Texts whose steward lists another as compatible: Creative Commons lists GPL-3.0 for works under CC BY-SA 4.0.
COMPATIBLE = {("CC-BY-SA-4.0", "GPL-3.0-only")}


@dataclass(frozen=True)
class Named:
    """What a descendant is called; `published`: the name on the Hub, by which a duty to name can be judged."""

    names: tuple[str, ...]
    published: bool


@dataclass(frozen=True)
class Term:
    """One finding: its weight (`conflict`, `duty`, `undecided`), its subject, the words of the license behind it."""

    weight: str
    about: str
    words: tuple[str, ...] = ()


def terms(theirs: Record, own: Record | None, relation: str, name: Named) -> Iterator[Term]:
    """What the license `theirs` asks of a model of that name under the license `own` (None: not known)."""
    text, label = theirs.entry, own.entry if own else None
    assert isinstance(text, License)
    assert label is None or isinstance(label, License)
    if relation in CARRIES_WEIGHTS or (relation == "distilled-from" and "distillation" in text.reaches):
        yield from of_weights(text, label, name)
    elif relation in LEARNS_FROM_OUTPUTS:
        yield from of_outputs(text, label, name)


def of_weights(text: License, label: License | None, name: Named) -> Iterator[Term]:
    """The terms that travel with weights."""
    yield from named(text, name)
    if label is None:
        asked = tuple(word for words in limits(text).values() for word in words)
        asked += tuple(word for word in SAME if word in text.requires)
        yield from ([Term(UNDECIDED, "license-unknown", asked)] if asked else [])
    elif label is not text:
        yield from lost(text, label)
    yield from (Term(DUTY, word, (word,)) for word in ("display-duty", "registration") if word in text.requires)


def lost(text: License, label: License) -> Iterator[Term]:
    """The limits of a text that a label leaves out, draws anew, or may not replace."""
    same = tuple(word for word in SAME if word in text.requires)
    if same and (text.spdx, label.spdx) not in COMPATIBLE:
        yield Term(CONFLICT, "same-license", same)
    theirs, ours = limits(text), limits(label)
    if of_one_family(text, label) and theirs and "commercial" not in theirs:
        yield Term(DUTY, "own-version")
        return
    covered = {*ours, "users"} if "commercial" in ours else set(ours)
    yield from (Term(CONFLICT, f"lost-{kind}", theirs[kind]) for kind in KEPT if kind in theirs and kind not in covered)
    if compared := tuple(kind for kind in COMPARED if kind in theirs and kind in covered):
        yield Term(DUTY, "compare", tuple(word for kind in compared for word in theirs[kind]))


def of_one_family(text: License, label: License) -> bool:
    """True for two texts of one steward and family: a version does not replace another for what it governs."""
    return text.steward is not None and text.steward == label.steward and bool(proper(text) & proper(label))


def proper(license: License) -> set[str]:
    """The words of a name that belong to it alone: `llama` of `Meta Llama 3 Community License Agreement`."""
    return {word for word in re.findall(r"[a-z]{4,}", license.name.casefold()) if word not in COMMON}


def of_outputs(text: License, label: License | None, name: Named) -> Iterator[Term]:
    """The terms that travel with outputs, where the text says that any do."""
    if "outputs" not in text.reaches:
        if "distillation" in text.reaches:
            yield Term(DUTY, "aim-unknown", ("distillation",))
        return
    if "no-training-other-models" in text.forbids:
        yield Term(CONFLICT, "outputs-improve", ("no-training-other-models",))
    if "no-training-competing-models" in text.forbids:
        yield Term(DUTY, "outputs-compete", ("no-training-competing-models",))
    yield from named(text, name)
    yield from (Term(DUTY, word, (word,)) for word in ("display-duty",) if word in text.requires)
    if words := tuple(word for word in ("non-commercial", "research-only") if word in text.forbids):
        yield from outputs_for_gain(text, label, words)


def outputs_for_gain(text: License, label: License | None, words: tuple[str, ...]) -> Iterator[Term]:
    """Outputs bound by a ban on commercial use, in a model whose label permits it; competition is judged elsewhere."""
    judged_elsewhere = {"no-training-competing-models", "no-training-other-models"} & set(text.forbids)
    if label and "commercial-use" in label.permits and not judged_elsewhere:
        yield Term(CONFLICT, "outputs-commercial", words)


def named(text: License, name: Named) -> Iterator[Term]:
    """The word that a name must start with, where it does not; a duty only where the published name is not known."""
    if text.name_start and not any(bare(one).startswith(bare(text.name_start)) for one in name.names):
        yield Term(CONFLICT if name.published else DUTY, "naming-duty", ("naming-duty",))


def bare(name: str) -> str:
    """A name as it is compared: letters and digits alone, without case."""
    return re.sub(r"[\W_]+", "", name).casefold()
