"""What a model's name says it reads or makes (VL, Vision, Omni, Audio, Embedding, Image, Video, OCR, ASR, TTS) stands
among its modalities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.schema.models import Modalities, Model

RULE = "name-modality"
# Part of a name -> the direction (`input`, `output` or either) and the words one of which is expected there.
# Letters are as names have them: `InternVL`, `HunyuanVideo`, `Qwen2.5-Omni`.
EXPECTED = (
    (re.compile(r"VLM?(?![a-z])|Vision"), "input", ("image", "video")),
    (re.compile(r"OCR"), "input", ("image",)),
    (re.compile(r"Omni"), "either", ("image", "audio", "video")),
    (re.compile(r"Audio|Speech|Voice"), "either", ("audio",)),
    (re.compile(r"ASR"), "input", ("audio",)),
    (re.compile(r"TTS"), "output", ("audio",)),
    (re.compile(r"[Ee]mbed"), "output", ("embedding",)),
    (re.compile(r"Image(?!Net)"), "either", ("image",)),
    (re.compile(r"Video"), "either", ("video",)),
)


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        model = record.entry
        assert isinstance(model, Model)
        for pattern, direction, words in EXPECTED:
            match = pattern.search(model.name)
            if match and model.modalities and not set(words) & at(model.modalities, direction):
                message = f"the name says `{match[0]}`, the modalities hold no {' or '.join(words)}"
                hint = "look both up again: modalities are often taken over from a neighboring model"
                yield Problem(record.where("modalities"), RULE, message, hint, Severity.REVIEW)


def at(modalities: Modalities, direction: str) -> set[str]:
    """The words that stand in a direction."""
    both = {"input": modalities.input, "output": modalities.output}
    return set(both.get(direction) or (*modalities.input, *modalities.output))
