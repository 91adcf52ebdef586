"""Entries at a revision: from a repository made for the test, with nothing fetched and nothing left over."""

import subprocess

import pytest

from generator.errors import GeneratorError
from generator.versions.revision import commit_of, entries_at


def git(folder, *arguments):
    names = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    ran = subprocess.run(["git", "-C", folder, *names, *arguments], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


@pytest.fixture
def repository(tmp_path):
    """Two commits, of which the first has the tag `first`."""
    git(tmp_path, "init", "--quiet")
    file = tmp_path / "entries/people/ada.yaml"
    file.parent.mkdir(parents=True)
    for text, tag in (("name: Ada\n", "first"), ("name: Ada L\n", "second")):
        file.write_text(text)
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "-m", text)
        git(tmp_path, "tag", tag)
    file.write_text("name: not committed\n")
    return tmp_path


def test_each_revision_has_its_own_entries_and_leaves_nothing(repository):
    entries = repository / "entries"
    for revision, text in (("first", "name: Ada\n"), ("HEAD^", "name: Ada\n"), ("HEAD", "name: Ada L\n")):
        with entries_at(revision, entries) as folder:
            assert (folder / "people/ada.yaml").read_text() == text
            assert folder.name == "entries"
            assert repository not in folder.parents
        assert not folder.exists()
    assert git(repository, "status", "--porcelain") == "M entries/people/ada.yaml"


def test_the_entries_may_lie_deeper_in_the_repository(repository):
    deeper = repository / "record/entries/people"
    deeper.mkdir(parents=True)
    (deeper / "bo.yaml").write_text("name: Bo\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "deeper")
    with entries_at("HEAD", repository / "record/entries") as folder:
        assert [path.name for path in folder.rglob("*.yaml")] == ["bo.yaml"]


@pytest.mark.parametrize(
    "revision",
    ["--output=/x", "-h", "", "nowhere", "first..second", "HEAD --", "first:entries", "a\nb", "$(touch x)", "@{u}"],
)
def test_what_is_no_revision_is_refused(repository, revision):
    with pytest.raises(GeneratorError, match="is neither a file, nor a folder, nor a revision"):
        commit_of(revision, repository)
    assert sorted(path.name for path in repository.iterdir()) == [".git", "entries"]


def test_a_revision_without_entries_and_a_folder_without_repository_are_refused(repository, tmp_path_factory):
    with pytest.raises(GeneratorError, match="git archive failed"), entries_at("HEAD", repository / "elsewhere"):
        pass
    outside = tmp_path_factory.mktemp("outside")
    with pytest.raises(GeneratorError, match="neither a file"), entries_at("HEAD", outside / "entries"):
        pass


def test_a_machine_without_git_is_told_so(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GeneratorError, match="git cannot be run"):
        commit_of("HEAD", repository)


def test_a_link_that_leads_out_of_the_entries_is_not_followed(repository):
    (repository / "entries/people/out.yaml").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "a link")
    with pytest.raises(GeneratorError, match="cannot be laid out"), entries_at("HEAD", repository / "entries"):
        pass
