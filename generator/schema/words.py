"""Our own words for every error a field type can give: what is wrong, what to do, and the rule's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.problems import suggestion


@dataclass(frozen=True)
class Said:
    """An error in our words."""

    rule: str
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Wrong:
    """An error of a field type: the field's name, its value, the names allowed beside it, the validator's context."""

    type: str
    field: str
    value: Any
    known: tuple[str, ...]
    context: Mapping[str, Any]


FORMS = {
    "language": ("must be a BCP 47 language tag", "such as en, fr or zh-Hans"),
    "languages": ("must hold BCP 47 language tags", "such as en, fr or zh-Hans"),
    "translations": ("takes BCP 47 language tags as keys", "such as fr"),
    "country": ("must be an ISO 3166-1 alpha-2 code", "two capital letters such as CN or FR"),
    "formerly": ("must hold ids", "small letters, digits and single hyphens, such as deepseek-r1"),
}


def missing(wrong: Wrong) -> Said:
    return Said("missing-field", f"`{wrong.field}` is missing", f"add a line `{wrong.field}: …`")


def unknown_key(wrong: Wrong) -> Said:
    known = ", ".join(wrong.known)
    return Said(
        "unknown-key",
        f"no field is called `{wrong.field}` here",
        suggestion(wrong.field, wrong.known) or f"known here: {known}",
    )


def not_text(wrong: Wrong) -> Said:
    return Said(
        "not-text",
        f"`{wrong.field}` must be text, not {shape(wrong.value)}",
        "write one value, in quotes if it looks like a list",
    )


def empty_text(wrong: Wrong) -> Said:
    return Said("empty-text", f"`{wrong.field}` is empty", "write the text, or leave the field out")


def too_long(wrong: Wrong) -> Said:
    limit, length = wrong.context["max_length"], len(str(wrong.value))
    return Said("too-long", f"`{wrong.field}` has {length:,} characters, the limit is {limit:,}", "shorten it")


def wrong_form(wrong: Wrong) -> Said:
    message, hint = FORMS.get(wrong.field, ("must be one line of text", "take the line break out"))
    return Said("wrong-form", f"`{wrong.field}` {message}", hint)


def unknown_word(wrong: Wrong) -> Said:
    allowed = tuple(wrong.context["expected"].replace(" or ", ", ").replace("'", "").split(", "))
    given = wrong.value if isinstance(wrong.value, str) else shape(wrong.value)
    hint = suggestion(str(given), allowed) or f"one of: {', '.join(allowed)}"
    return Said("unknown-word", f"`{wrong.field}` cannot be `{str(given)[:60]}`", hint)


def not_list(wrong: Wrong) -> Said:
    return Said(
        "not-a-list",
        f"`{wrong.field}` must be a list, not {shape(wrong.value)}",
        f"write `{wrong.field}: [first, second]`",
    )


def not_mapping(wrong: Wrong) -> Said:
    return Said(
        "not-a-mapping",
        f"`{wrong.field}` must be a mapping, not {shape(wrong.value)}",
        "write `key: value` lines below it",
    )


def empty_list(wrong: Wrong) -> Said:
    return Said(
        "empty-list", f"`{wrong.field}` needs at least one item", "add one, or leave the field out if it may be missing"
    )


def wrong_url(wrong: Wrong) -> Said:
    return Said(
        "wrong-url",
        f"the address in `{wrong.field}` {wrong.context.get('reason') or plain(wrong)}",
        "copy it from the browser's address line",
    )


def wrong_identifier(wrong: Wrong) -> Said:
    return Said(
        "wrong-identifier",
        f"`{wrong.field}` is no identifier of that catalogue",
        f"the identifier alone, such as {wrong.context['example']}",
    )


def wrong_number(wrong: Wrong) -> Said:
    return Said(
        "wrong-number",
        f"`{wrong.field}` {plain(wrong)}",
        "digits only, with K, M, B or T behind them for thousands and so on",
    )


def wrong_flag(wrong: Wrong) -> Said:
    return Said("wrong-yes-no", f"`{wrong.field}` must be true or false", "write true or false, without quotes")


def wrong_date(wrong: Wrong) -> Said:
    return Said(
        "wrong-date",
        f"`{wrong.field}`: {wrong.context['reason']}",
        "write only what the source says: a year, a month or a day",
    )


def wrong_reference(wrong: Wrong) -> Said:
    kinds = " or ".join(wrong.context.get("kinds") or ("any kind",))
    form = "kind/id, such as models/deepseek-r1" if wrong.context.get("mixed") else "the id, such as deepseek-r1"
    return Said(
        "wrong-reference", f"`{wrong.field}` must name an entry of {kinds}, not {shown(wrong.value)}", f"write {form}"
    )


def shape(value: object) -> str:
    """What a value is, in words."""
    names = ((str, "text"), (list, "a list"), (dict, "a mapping"))
    return next((name for type_, name in names if isinstance(value, type_)), "nothing")


def shown(value: object) -> str:
    """A short value as it stands, anything else by its shape."""
    return f"`{value[:60]}`" if isinstance(value, str) else shape(value)


def plain(wrong: Wrong) -> str:
    """The reason a type of ours gave."""
    return str(wrong.context.get("message", ""))


WORDS: Mapping[str, Callable[[Wrong], Said]] = {
    "missing": missing, "extra_forbidden": unknown_key, "string_type": not_text, "string_too_short": empty_text,
    "string_too_long": too_long, "string_pattern_mismatch": wrong_form, "literal_error": unknown_word,
    "tuple_type": not_list, "model_type": not_mapping, "dict_type": not_mapping, "too_short": empty_list,
    "url": wrong_url, "identifier": wrong_identifier, "count": wrong_number, "flop": wrong_number,
    "yes_or_no": wrong_flag, "partial_date": wrong_date, "reference_type": wrong_reference,
    "reference_form": wrong_reference,
}  # fmt: skip

RULES: Mapping[str, str] = {
    "missing-field": "A field that every entry of the kind needs is there.",
    "unknown-key": "Only the fields of the kind are written; a misspelt name is an error and not a silent loss.",
    "not-text": "A field of words holds one text.",
    "empty-text": "A text that is written is not empty.",
    "too-long": "A text keeps to its limit: a name 200 characters, a quote 600, a passage 300, a summary 900.",
    "wrong-form": "Language tags, country codes and ids have their form, names are one line.",
    "unknown-word": "A field with a fixed vocabulary holds one of its words.",
    "not-a-list": "A field of several values is a list, even for one value.",
    "not-a-mapping": "A field with parts is a mapping.",
    "empty-list": "A list that must name something is not empty; every entry has at least one source.",
    "wrong-url": "An address is http or https, has a host whose name mixes no scripts, and no user name.",
    "wrong-identifier": "An identifier of another catalogue has the form that catalogue gives it.",
    "wrong-number": "A number is written in digits, with K, M, B or T behind it if it is large.",
    "wrong-yes-no": "A yes-or-no field holds true or false.",
    "wrong-date": "A date is a year, a month or a day that exists, with ~ behind it for about.",
    "wrong-reference": "A reference is the id of an entry, or kind/id where several kinds are possible.",
}
