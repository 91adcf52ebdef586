"""Entries -> every format -> back: nothing is lost."""

import csv
import hashlib
import io
import json
import sqlite3
import subprocess
import unicodedata

import duckdb
import pyarrow.parquet
import pytest
from frictionless import Package, system
from restored import restored
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs.data import make
from generator.schema import KINDS
from generator.views.tables import filled
from generator.views.version import all_published

EN = language("en")
HOSTILE = {
    "models/formula": {
        "name": "=cmd|'/c calc'!A1", "summary": "'Quoted, and \"so\"\non two lines.", "aliases": ["-1", "'"],
    },
    "models/bare": {},
    "organizations/accents": {
        "name": "Societe\u0301 <script>alert(1)</script>", "summary": "@x\t\u6c42\u7d22 \U0001f600",
    },
    "people/nobody": {"links": {"github": "a/b"}},
}  # fmt: skip


@pytest.fixture(scope="module")
def catalog():
    return catalog_of({**OTHERS, **{f"{kind}/whole": fields for kind, fields in WHOLE.items()}, **HOSTILE})


@pytest.fixture(scope="module")
def files(catalog):
    return {file.path.removeprefix("data/v1/"): file.content for file in make(catalog, SETTINGS, EN)}


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory):
    place = tmp_path_factory.mktemp("data")
    for path, content in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    return place


@pytest.fixture(scope="module")
def published(catalog):
    return same({str(ref): entry for ref, entry in all_published(catalog, SETTINGS.site).items()})


@pytest.fixture(scope="module")
def tables(catalog):
    return {table.name: table for table in filled(catalog, SETTINGS.site)}


def same(value):
    """A value with all its text in one normal form."""
    if isinstance(value, dict):
        return {same(key): same(child) for key, child in value.items()}
    if isinstance(value, list):
        return [same(child) for child in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def typed(text, column):
    """A cell of CSV as the value that it stands for."""
    if text == "":
        return None
    read = {"integer": int, "number": float, "boolean": lambda word: {"true": True, "false": False}[word]}
    return read.get(column.type, lambda word: word.removeprefix("'"))(text)


def test_csv_gives_every_field_back(files, tables, published):
    found = {}
    for name, table in tables.items():
        rows = csv.DictReader(io.StringIO(files[f"csv/{name}.csv"].decode(), newline=""))
        kinds = {column.name: column for column in table.all}
        found[name] = [{key: typed(text, kinds[key]) for key, text in row.items()} for row in rows]
    assert same(restored(found)) == published


def test_sqlite_gives_every_field_back(files, tables, published):
    found = {name: rows_of(files, table) for name, table in tables.items()}
    assert same(restored(found)) == published


def rows_of(files, table):
    """The rows of a table of the database, with yes and no as they were."""
    base = opened(files)
    base.row_factory = sqlite3.Row
    flags = {column.name for column in table.all if column.type == "boolean"}
    return [
        {key: bool(row[key]) if key in flags and row[key] is not None else row[key] for key in row.keys()}  # noqa: SIM118
        for row in base.execute(f'SELECT * FROM "{table.name}"')  # noqa: S608
    ]


def opened(files):
    base = sqlite3.connect(":memory:")
    base.deserialize(files["open-ai-movement.sqlite"])
    return base


def test_parquet_gives_every_field_back_in_both_readers(folder, tables, published):
    found = {"duckdb": {}, "pyarrow": {}}
    for name in tables:
        kinds = sorted((folder / "parquet" / name).glob("kind=*/data.parquet"))
        for file in kinds:
            kind = file.parent.name.partition("=")[2]
            with_kind = {"kind": kind} if name == "entries" else {}
            read = duckdb.read_parquet(str(file))
            rows = [dict(zip(read.columns, row, strict=True)) | with_kind for row in read.fetchall()]
            found["duckdb"].setdefault(name, []).extend(rows)
            rows = [row | with_kind for row in pyarrow.parquet.ParquetFile(file).read().to_pylist()]
            found["pyarrow"].setdefault(name, []).extend(rows)
    empty = {name: [] for name in tables}
    assert same(restored(empty | found["duckdb"])) == published
    assert same(restored(empty | found["pyarrow"])) == published


def test_json_gives_every_field_back_in_python_node_and_jq(folder, published):
    assert same({ref(entry): entry for entry in json.loads((folder / "all.json").read_text())["entries"]}) == published
    read = "process.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(process.argv[1]))))"
    for command in (["node", "-e", read], ["jq", "-c", "."]):
        told = subprocess.run([*command, str(folder / "all.json")], capture_output=True, check=True).stdout
        assert same({ref(entry): entry for entry in json.loads(told)["entries"]}) == published


def ref(entry):
    return f"{entry['kind']}/{entry['id']}"


def test_each_line_of_the_lines_is_the_file_of_an_entry(files, published):
    lines = files["all.jsonl"].decode().splitlines()
    assert len(lines) == len(published)
    for line in map(json.loads, lines):
        assert line == json.loads(files[f"{ref(line['entry'])}.json"])
    assert b"".join(files[f"{kind.name}.jsonl"] for kind in KINDS) == files["all.jsonl"]


def test_the_database_is_whole_strict_and_refers_to_what_is_there(files, tables):
    base = opened(files)
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    strict = {
        name for name, flag in base.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'") if flag
    }
    assert strict == {*tables, "about", "columns"}
    base.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        base.execute("UPDATE models_organizations SET value = 'nobody'")
    with pytest.raises(sqlite3.IntegrityError):
        base.execute("UPDATE models SET parameters = 'many'")


@pytest.mark.parametrize(
    ("asked", "found"),
    [("societe", "organizations/accents"), ("SOCIÉTÉ", "organizations/accents"), ("深度求索", "models/whole")],
)
def test_the_database_finds_words_with_other_accents(files, asked, found):
    rows = opened(files).execute("SELECT ref FROM search WHERE search MATCH ?", (f'"{asked}"',)).fetchall()
    assert (found,) in rows


def test_every_fact_travels_with_its_evidence(files, catalog):
    rows = opened(files).execute("SELECT ref, field, value, state, url, accessed, passage FROM facts").fetchall()
    assert ("models/whole", "released", "2025-01-20", "unverified", None, None, None) in rows
    shown = [row for row in rows if row[:2] == ("models/whole", "parameters")]
    assert shown == [
        ("models/whole", "parameters", "671000000000", "verified", "https://example.org/page", "2025-06-01",
         "The words on the page."),
        ("models/whole", "parameters", "671000000000", "verified", "https://example.com/other", None, None),
    ]  # fmt: skip
    assert len({row[:2] for row in rows}) == sum(len(record.facts) for record in catalog.all)


def test_no_cell_of_a_csv_file_begins_a_formula(files):
    for path, content in files.items():
        if path.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(content.decode(), newline="")) for cell in row]
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_the_package_describes_every_table_and_its_rows_keep_to_it(folder, tables):
    with system.use_context(trusted=True):
        package = Package(str(folder / "datapackage.json"))
        assert [resource.name for resource in package.resources] == list(tables)
        report = package.validate()
    assert report.flatten(["type", "note", "rowNumber"]) == []


def test_the_sums_are_those_of_the_files(files, folder):
    told = json.loads(files["index.json"])["files"]
    assert {one["path"] for one in told} == files.keys() - {"index.json", "SHA256SUMS"}
    for one in told:
        content = files[one["path"]]
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


def test_two_runs_give_the_same_bytes(catalog, files):
    again = {file.path.removeprefix("data/v1/"): file.content for file in make(catalog, SETTINGS, EN)}
    assert [path for path in files if again[path] != files[path]] == []


def test_what_a_file_is_stands_in_it(files, folder):
    base = opened(files)
    about = dict(base.execute("SELECT key, value FROM about"))
    assert about["license"] == "CC-BY-4.0"
    version = about["data_version"]
    notes = pyarrow.parquet.ParquetFile(folder / "parquet/facts/kind=models/data.parquet").metadata.metadata
    assert notes[b"data_version"].decode() == version
    for path in ("all.json", "index.json", "lookup/github.json", "datapackage.json"):
        assert json.loads(files[path])["data_version"] == version
    assert f"% data_version: {version}\n" in files["sources.bib"].decode()
    assert json.loads(files["all.jsonl"].splitlines()[0])["data_version"] == version
