"""The hook of mkdocs.yml: with it plain `mkdocs build` and `mkdocs serve` give the whole site."""

from __future__ import annotations

import logging
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

log = logging.getLogger("mkdocs.hooks.generator")
ROOT = str(Path(__file__).parent.parent)


def on_config(config: Any) -> Any:
    """MkDocs makes the frames in a folder of their own; the site's folder stays as it is until the site is whole."""
    if ROOT not in sys.path:  # unlike `python -m mkdocs`, `mkdocs` does not look for modules in the project's folder
        sys.path.insert(0, ROOT)
    from generator.frames import extra
    from generator.locales import locales

    file = Path(config.config_file_path)
    config.extra.update(extra(locales(file)[0], file))
    making = tempfile.TemporaryDirectory(prefix="frames-")
    config.extra["making"] = making
    config.extra["out"] = config.site_dir
    config.site_dir = making.name
    return config


def on_post_build(config: Any) -> None:
    """Fill the frames and publish; problems in the entries stop it, and the site stays as it was."""
    from mkdocs.exceptions import PluginError

    from generator.build import Place, publish
    from generator.errors import GeneratorError
    from generator.frames import add_others
    from generator.load import load
    from generator.problems import as_text, has_errors

    file, out, made = Path(config.config_file_path), Path(config.extra["out"]), Path(config.site_dir)
    place = Place(file.parent / "entries", Path(config.docs_dir), file, out, file.parent / "build" / "frames")
    catalog, problems = load(place.entries, datetime.now().astimezone().date())
    if has_errors(problems):
        raise PluginError("the entries are not in order:\n" + as_text(problems))
    try:
        add_others(place.docs, file, made)
        publish(catalog, made, place, log.info)
    except GeneratorError as error:
        raise PluginError(str(error)) from error
    config.extra["making"].cleanup()


def on_serve(server: Any, **_: Any) -> Any:
    """The reloading of pages has to pass their policy."""
    from generator.serve import under_policy

    under_policy(server)
    return server
