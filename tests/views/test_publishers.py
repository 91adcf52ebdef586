import pytest
from small import READ, catalog_of

from generator.views.publishers import hosts, key_of, pages, publishers


def source(url, supports=("released",), read=True, **fields):
    return {
        "url": url,
        "title": "A page",
        "standing": "primary",
        "supports": list(supports),
        **(READ if read else {}),
        **fields,
    }


def catalog(**sources):
    return catalog_of({f"models/{id}": {"sources": of} for id, of in sources.items()})


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.example.org/a/b", "example.org"),
        ("https://Example.org/", "example.org"),
        ("https://github.com/DeepSeek-AI/DeepSeek-R1/blob/main/README.md", "github.com_deepseek-ai"),
        ("https://raw.githubusercontent.com/deepseek-ai/x/main/README.md", "github.com_deepseek-ai"),
        ("https://huggingface.co/datasets/allenai/c4", "huggingface.co_allenai"),
        ("https://huggingface.co/Some_Body/model", "huggingface.co_some-body"),
        ("https://huggingface.co/", "huggingface.co"),
        ("https://huggingface.co/datasets", "huggingface.co_datasets"),
    ],
)
def test_the_host_decides_and_on_shared_hosts_the_owner(url, key):
    assert key_of(url) == key


def test_what_no_other_read_page_shows_falls_with_a_page():
    found = {page.url: page for page in pages(catalog(
        a=[source("https://x.org/1"), source("https://y.org/1"), source("https://z.org/1", read=False)],
        b=[source("https://x.org/1", ["released", "organizations"]), source("https://z.org/1", read=False)],
    ))}  # fmt: skip
    assert (found["https://x.org/1"].facts, found["https://x.org/1"].alone) == (3, 2)
    assert (found["https://y.org/1"].facts, found["https://y.org/1"].alone) == (1, 0)
    assert (found["https://z.org/1"].facts, found["https://z.org/1"].alone) == (2, 0)
    assert [use.record.id for use in found["https://x.org/1"].uses if use.facts] == ["a", "b"]


def test_two_pages_of_one_publisher_hold_a_fact_together():
    catalog_ = catalog(a=[source("https://x.org/1"), source("https://x.org/2")])
    one = publishers(catalog_)["x.org"]
    assert (one.facts, one.alone, len(one.pages), one.entries) == (1, 1, 2, 1)
    assert [page.alone for page in one.pages] == [0, 0]


def test_owners_stand_alone_and_their_host_takes_them_together():
    catalog_ = catalog(
        a=[source("https://github.com/one/a"), source("https://github.com/two/b")],
        b=[source("https://github.com/one/c")],
    )
    assert {key: len(one.pages) for key, one in publishers(catalog_).items() if key.startswith("github")} == {
        "github.com_one": 2,
        "github.com_two": 1,
    }
    whole = hosts(catalog_)["github.com"]
    assert (len(whole.pages), whole.facts, whole.alone) == (3, 2, 2)
    assert publishers(catalog_)["github.com_one"].alone == 1


def test_spellings_of_a_name_do_not_split_a_publisher_and_are_shown():
    one = publishers(catalog(
        a=[source("https://x.org/1", publisher="The X"), source("https://x.org/2", publisher="X")],
        b=[source("https://x.org/2", publisher="X")],
    ))["x.org"]  # fmt: skip
    assert one.names == ["X", "The X"]


def test_a_page_is_as_good_as_its_best_standing_and_read_by_its_newest_reading():
    (page, *_) = [page for page in pages(catalog(
        a=[source("https://x.org/1", standing="weak", accessed="2025-02-01")],
        b=[source("https://x.org/1", standing="secondary", accessed="2025-03-01", title="Another title")],
        c=[source("https://x.org/1", read=False)],
    )) if page.url == "https://x.org/1"]  # fmt: skip
    assert page.standing == "primary"
    assert page.read.accessed.iso == "2025-03-01"
    assert page.title == "A page"


def test_most_facts_come_first():
    found = publishers(catalog(a=[source("https://x.org/1"), source("https://y.org/1", ["released", "organizations"])]))
    assert list(found)[:2] == ["y.org", "x.org"]
