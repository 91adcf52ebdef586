"""The fixed words of the fields: each a type whose words an editor can offer."""

from __future__ import annotations

from typing import Literal

Standing = Literal["primary", "secondary", "weak"]
ReadAs = Literal["page", "copy", "excerpt"]
GapState = Literal["not-disclosed", "not-applicable", "not-found"]
Tag = Literal[
    "deepseek-moment",
    "linux",
    "licensing",
    "open-definition",
    "policy",
    "export-controls",
    "regulation",
    "copyright",
    "safety",
    "geopolitics",
    "business",
    "funding",
    "infrastructure",
    "hardware",
    "reasoning",
    "distillation",
    "mixture-of-experts",
    "reproduction",
    "training-data",
    "code",
    "mathematics",
    "multimodal",
    "evaluation",
    "community",
    "research",
    "education",
    "speech",
    "image-generation",
    "video-generation",
    "biology",
    "robotics",
    "retrieval",
    "small-models",
    "agents",
    "language-diversity",
    "sovereignty",
    "definition-debate",
    "open-science",
    "africa",
    "asia",
    "china",
    "europe",
    "india",
    "japan",
    "korea",
    "latin-america",
    "middle-east",
    "united-states",
]

OrganizationType = Literal[
    "company", "lab", "nonprofit", "university", "community", "government", "foundation", "platform"
]
Role = Literal["researcher", "founder", "maintainer", "advocate", "critic", "policy-maker", "journalist", "executive"]
EventType = Literal[
    "release",
    "founding",
    "policy",
    "legal",
    "paper",
    "funding",
    "milestone",
    "controversy",
    "conference",
    "license-change",
    "community",
    "benchmark",
]
VenueType = Literal[
    "article", "speech", "post", "interview", "podcast", "testimony", "letter", "paper", "statement", "ruling"
]
Attribution = Literal["direct", "requoted", "translated"]

Architecture = Literal[
    "dense", "mixture-of-experts", "diffusion", "state-space", "hybrid", "encoder", "encoder-decoder", "other"
]
Modality = Literal["text", "image", "audio", "video", "code", "embedding", "action", "3d", "biological-sequence"]
Tuning = Literal["base", "instruct", "chat", "reasoning", "other"]
Stage = Literal["pretraining", "fine-tuning", "preference"]
Basis = Literal["stated", "estimated"]
ComponentStatus = Literal["released", "gated", "on-request", "partial", "not-released"]
# The 17 components of the Model Openness Framework 1.0 (LF AI & Data, 2024).
Component = Literal[
    "model-architecture",
    "model-parameters",
    "model-parameters-intermediate",
    "model-metadata",
    "training-code",
    "inference-code",
    "evaluation-code",
    "evaluation-data",
    "evaluation-results",
    "supporting-libraries",
    "model-card",
    "data-card",
    "technical-report",
    "research-paper",
    "datasets",
    "data-preprocessing-code",
    "sample-outputs",
]
# Hugging Face model-card terms first (finetune, adapter, merge, quantized), then what they have no word for;
# `component`: the ancestor's weights are one part of the new model, such as its vision encoder or language backbone.
Relation = Literal[
    "finetune",
    "adapter",
    "merge",
    "quantized",
    "continued-pretraining",
    "distilled-from",
    "trained-on-outputs-of",
    "pruned",
    "component",
    "architecture",
    "successor",
]
CARRIES_WEIGHTS: frozenset[str] = frozenset(
    {"finetune", "adapter", "merge", "quantized", "continued-pretraining", "pruned", "component"}
)
LEARNS_FROM_OUTPUTS: frozenset[str] = frozenset({"distilled-from", "trained-on-outputs-of"})

Permission = Literal[
    "commercial-use", "modification", "redistribution", "patent-grant", "sublicensing", "hosting", "database-rights"
]
Duty = Literal[
    "attribution",
    "license-copy",
    "change-notice",
    "notice-file",
    "naming-duty",
    "display-duty",
    "share-alike",
    "same-license-derivatives",
    "use-restrictions-flow-down",
    "acceptable-use-policy",
    "user-threshold",
    "revenue-threshold",
    "registration",
    "content-filters",
    "latest-version-effort",
    "documentation-pass-on",
    "source-disclosure",
    "network-source-disclosure",
    "safety-guardrails",
    "hosting-permission",
    "separate-agreement-for-commercial-distribution",
    "derivative-impact-report",
]
Ban = Literal[
    "non-commercial",
    "research-only",
    "non-production-only",
    "field-of-use",
    "military-use",
    "surveillance-use",
    "nuclear-use",
    "weapons-use",
    "no-training-other-models",
    "no-training-competing-models",
    "no-training-for-commerce",
    "geographic-exclusion",
    "redistribution",
    "reverse-engineering",
    "endorsement-by-name",
]
# What carries the duties of a license: the weights and what is made from them; a model trained to imitate it, where the
# text calls that a derivative; whatever is made or trained with its outputs.
Reach = Literal["weights", "distillation", "outputs"]
Term = Permission | Duty | Ban | Reach
Period = Literal["month", "year"]
SizeUnit = Literal["tokens", "bytes", "documents", "images", "hours", "examples"]
