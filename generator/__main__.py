"""The command line. Exit status 0: clean; 1: problems in the entries; 2: usage or machine."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.build import Place
    from generator.problems import Problem

Commands = Any  # argparse has no public name for what it returns
FORMATS = ("text", "github", "json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status."""
    from generator.errors import GeneratorError

    given = parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except (GeneratorError, OSError) as error:
        print(f"generator: {error}", file=sys.stderr)
        return 2


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    from generator.versions.arguments import versions

    top = argparse.ArgumentParser(prog="python -m generator", description="Check the entries and build the site.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check all entries, or some files alone")
    check.add_argument("files", nargs="*", type=Path, metavar="FILE")
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--review", action="store_true", help="list what deserves a second look, too")
    check.set_defaults(run=run_check)
    build = commands.add_parser("build", help="check the entries and bring the site up to date")
    build.set_defaults(run=run_build)
    serve = commands.add_parser("serve", help="build, serve on this machine, build again on every change")
    serve.add_argument("--port", type=int, default=8000)
    serve.set_defaults(run=run_serve)
    for command in (check, build, serve):
        command.add_argument("--entries", type=Path, default=Path("entries"), metavar="DIR")
    for command in (build, serve):
        command.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR")
        command.add_argument("--out", type=Path, default=Path("site"), metavar="DIR")
    audit = commands.add_parser("audit", help="draw facts by lot, with their sources, to be read again")
    audit.add_argument("--facts", type=above_zero, default=30, metavar="N")
    audit.add_argument("--seed", type=int, default=1, help="the same number draws the same facts")
    audit.add_argument("--entries", type=Path, default=Path("entries"), metavar="DIR")
    audit.set_defaults(run=run_audit)
    new = commands.add_parser("new", help="begin an entry: print its form, or write it as entries/KIND/ID.yaml")
    new.add_argument("kind")
    new.add_argument("id", nargs="?")
    new.add_argument("--entries", type=Path, default=Path("entries"), metavar="DIR")
    new.set_defaults(run=run_new)
    schema = commands.add_parser("schema", help="write the JSON Schemas for editors")
    schema.add_argument("--out", type=Path, default=Path("schema"), metavar="DIR")
    schema.set_defaults(run=run_schema)
    versions(commands, run_versions)
    offline_parser(commands)
    return top


def offline_parser(commands: Commands) -> None:
    """The command that packs a finished site, and its options."""
    offline = commands.add_parser("offline", help="pack the finished site as a ZIP that works without a server")
    offline.add_argument("--site", type=Path, default=Path("site"), metavar="DIR")
    offline.add_argument("--out", type=Path, default=Path("offline.zip"), metavar="FILE")
    offline.set_defaults(run=run_offline)


def above_zero(text: str) -> int:
    """A number of things to ask for; raises ValueError for what is not a whole number above zero."""
    if (asked := int(text)) < 1:
        raise ValueError
    return asked


def run_check(given: argparse.Namespace) -> int:
    """Check everything, or the files named, and print every problem."""
    gc.disable()  # a short life: what is left over goes with the process
    from generator.load import load
    from generator.problems import as_github, as_json, as_text, has_errors

    _, problems = load(folder(given.entries), today(), only=given.files or None, reviews=given.review)
    written = {"text": as_text, "github": as_github, "json": as_json}[given.format](problems)
    sys.stdout.write(written if not written or written.endswith("\n") else written + "\n")
    if given.format == "text":
        print(closing(problems), file=sys.stderr)
    return int(has_errors(problems))


def closing(problems: Sequence[Problem]) -> str:
    """The last line of a check in words."""
    from generator.problems import Severity, has_errors

    looks = sum(problem.severity is Severity.REVIEW for problem in problems)
    number = len(problems) - looks
    more = f" {looks} to review." if looks else ""
    if not number:
        return f"No problems.{more}"
    return f"{number} problem{'s' if number > 1 else ''}" + ("." if has_errors(problems) else ", no errors.") + more


def run_build(given: argparse.Namespace) -> int:
    """Build the site; problems go to standard error, and with an error nothing is written."""
    gc.disable()  # as in a check: what a build holds, it holds to its end
    from generator.build import build
    from generator.problems import as_text, has_errors

    problems = build(place(given), today(), progress)
    sys.stderr.write(as_text(problems))
    return int(has_errors(problems))


def run_serve(given: argparse.Namespace) -> int:
    """Serve the site on loopback until interrupted."""
    from generator.serve import serve

    serve(place(given), given.port, progress)
    return 0


def run_audit(given: argparse.Namespace) -> int:
    """Print the sheet of an audit; entries with errors are not audited but mended first."""
    from generator.audit import draw, sheet
    from generator.language import language
    from generator.load import load
    from generator.problems import as_text, has_errors
    from generator.views.shown import Reader

    catalog, problems = load(folder(given.entries), today())
    if has_errors(problems):
        sys.stderr.write(as_text(problems))
        return 1
    print(sheet(draw(catalog, given.facts, given.seed), Reader(catalog, language("en"))), end="")
    return 0


def run_new(given: argparse.Namespace) -> int:
    """Print the form of a new entry, or write it."""
    from generator.new import form, write

    if given.id is None:
        print(form(given.kind), end="")
    else:
        print(write(given.entries, given.kind, given.id))
    return 0


def run_schema(given: argparse.Namespace) -> int:
    """Write one JSON Schema for each kind."""
    from generator.schema.export import schemas

    given.out.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (given.out / name).write_text(text, encoding="utf-8")
    return 0


def run_versions(given: argparse.Namespace) -> int:
    """Compare, export or count states of the record; entries with errors are told, and nothing is written."""
    from generator.problems import as_text
    from generator.versions import commands
    from generator.versions.state import Broken

    try:
        return int(getattr(commands, given.command)(given, today()))
    except Broken as broken:
        sys.stderr.write(as_text(broken.problems))
        return 1


def run_offline(given: argparse.Namespace) -> int:
    """Pack the finished site."""
    from generator.offline import archive

    archive(given.site, given.out, progress)
    return 0


def place(given: argparse.Namespace) -> Place:
    """Where a build reads and writes."""
    from generator.build import Place

    docs = folder(given.docs)
    return Place(folder(given.entries), docs, docs.parent / "mkdocs.yml", given.out, docs.parent / "build" / "frames")


def today() -> date:
    """The day of the check, on this machine's clock; nothing that is published depends on it."""
    return datetime.now().astimezone().date()


def folder(path: Path) -> Path:
    """A folder that is there; raises GeneratorError for one that is not."""
    from generator.errors import GeneratorError

    if not path.is_dir():
        raise GeneratorError(f"there is no folder {path}; run the command in the project's folder, or name the folder")
    return path


def progress(words: str) -> None:
    """One line about what is going on."""
    print(f"… {words}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
