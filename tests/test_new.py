import pytest

from generator.errors import GeneratorError
from generator.new import form, write
from generator.schema import KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_form_has_a_place_for_each_needed_field_and_names_the_others(kind):
    text = form(kind.name)
    assert text == form(kind.one)
    for name, field in kind.entry.model_fields.items():
        if field.is_required():
            assert f"\n{name}:" in text
    assert "\n# also possible: " in text


@pytest.mark.parametrize("id", ["index", "Upper", "../x", "", "a--b", "a" * 65])
def test_an_id_that_no_file_may_have_is_refused_before_anything_is_written(id, tmp_path):
    with pytest.raises(GeneratorError):
        write(tmp_path, "models", id)
    assert list(tmp_path.iterdir()) == []
