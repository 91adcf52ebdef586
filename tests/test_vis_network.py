import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from generator.errors import GeneratorError
from generator.outputs import vis_network


def test_script_is_whole_and_carries_its_license():
    script = vis_network.script()
    assert b" * @version 9.1.2" in script[:1000]
    assert b"Apache 2.0 License" in script[:1000]
    assert len(script) > 400_000


def test_script_adds_no_style_element_that_the_policy_would_refuse():
    assert b'createElement("style")' not in vis_network.script()


def test_it_is_found_without_importing_pyvis():
    code = "import sys; from generator.outputs import vis_network as v; v.script(); print('pyvis' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "False\n"


@pytest.mark.parametrize("spec", [None, ModuleSpec("pyvis", None)])
def test_missing_script_is_said_in_words(monkeypatch, spec):
    monkeypatch.setattr(vis_network, "find_spec", lambda _name: spec)
    with pytest.raises(GeneratorError, match="pyvis is not installed"):
        vis_network.script()
