import pytest

from generator.catalog.addresses import host, is_catalogue, is_index, is_mirror, is_number, is_root, repository


def test_host_and_repository():
    assert host("https://www.e.org/a") == "e.org"
    assert repository("https://github.com/Lab/Model/blob/main/README.md") == "lab/model"
    assert repository("https://cdn.jsdelivr.net/gh/Lab/Model@1.0/a.md") == "lab/model"
    assert repository("https://github.com/Lab") == repository("https://e.org/lab/model") == ""


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "https://[::1]:80/a.b"])
def test_numbers(url):
    assert is_number(url)
    assert not is_number("https://1.2.3.4.e.org/")


def test_mirrors_with_all_below_them():
    assert is_mirror("https://hf-mirror.com/a")
    assert is_mirror("https://some.name.workers.dev/a")
    assert not is_mirror("https://not-hf-mirror.com/a")
    assert not is_mirror("https://e.org/hf-mirror.com")


def test_catalogues_by_host_by_path_and_by_repository():
    assert is_catalogue("https://crfm.stanford.edu/ecosystem-graphs")
    assert is_catalogue("https://raw.githubusercontent.com/stanford-crfm/ecosystem-graphs/main/assets/a.yaml")
    assert not is_catalogue("https://crfm.stanford.edu/ecosystem-graphs-paper")
    assert not is_catalogue("https://github.com/stanford-crfm/helm")


def test_starts_and_lists():
    assert is_root("https://e.org")
    assert is_root("https://e.org/")
    assert not is_root("https://e.org/?p=7")
    assert is_index("https://e.org/?page=7")
    assert is_index("https://e.org/tags/ai")
    assert not is_index("https://e.org/tags/ai/post")
    assert not is_index("https://e.org/?p=777")
