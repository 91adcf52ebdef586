"""The fields of a type with all below them."""

import pytest

from generator.schema import KINDS
from generator.schema.licenses import License
from generator.schema.meanings import meanings
from generator.schema.models import Model
from generator.schema.outline import Form, outline
from generator.schema.quotes import Quote


def of(entry):
    return {".".join(told.path): told for told in outline(entry)}


MODEL, LICENSE, QUOTE = of(Model), of(License), of(Quote)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_there_with_words_and_a_form(kind):
    found = of(kind.entry)
    assert {path for path in found if "." not in path} == kind.entry.model_fields.keys()
    assert [path for path, told in found.items() if not (told.words and told.form.name)] == []
    assert [path for path, told in found.items() if (told.form.name == "part") != (told.form.part is not None)] == []
    words = {name for told in found.values() for name in told.form.vocabularies}
    assert words <= meanings().keys()


def test_lists_maps_and_parts_lead_on():
    assert MODEL["variants.*.based_on.*.relation"].form == Form("word", vocabularies=("Relation",))
    assert MODEL["components"].form.keys == "Component"
    assert MODEL["components"].form.many == "map"
    assert MODEL["components.*.license.*.from"].form.name == "date"
    assert MODEL["modalities.input"].form == Form("word", many="list", vocabularies=("Modality",))
    assert "components.*.license.*.since" not in MODEL


def test_forms_of_text_numbers_flags_and_references():
    assert MODEL["organizations"].form == Form("reference", many="list", kinds=("organizations",))
    assert QUOTE["speaker"].form == Form("mixed", kinds=("people", "organizations"))
    assert QUOTE["about"].form == Form("mixed", many="list")
    assert QUOTE["text"].form.name == "verbatim"
    assert MODEL["name"].form.name == "line"
    assert MODEL["languages"].form == Form("language", many="list")
    assert LICENSE["osi_approved"].form.name == "flag"
    assert LICENSE["spdx"].form.name == "identifier"
    assert LICENSE["url"].form.name == "address"
    assert LICENSE["clauses.*.term"].form.vocabularies == ("Permission", "Duty", "Ban", "Reach")


def test_units_and_what_must_be_written():
    assert (MODEL["context_window"].unit, MODEL["training_compute.flop"].unit) == ("tokens", "FLOP")
    assert "Unit" not in MODEL["context_window"].words
    assert MODEL["released"].required
    assert not MODEL["announced"].required
    assert MODEL["sources.*.estimate"].default is False
