"""From a planned file to its text. Templates decide nothing: they place what their view holds."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

import jinja2

from specloom.targets.folder import templates_folder
from specloom.targets.target import PlannedFile


def render(planned: PlannedFile) -> str:
    """The text of a file, not yet formatted."""
    if planned.copy is not None:
        return planned.copy.read_text(encoding="utf-8")
    if planned.template is None:
        return planned.text() if callable(planned.text) else planned.text or ""
    view = planned.view() if planned.view is not None else None
    return _environment().get_template(planned.template).render(view=view)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_folder()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is Python, made inert by targets/python/{words,literals}.py
        auto_reload=False,
        bytecode_cache=_compiled(),
    )


def _compiled() -> jinja2.BytecodeCache | None:
    """What templates become is kept where Python keeps what modules become: beside them, if it may, and unless it is
    told to leave it. To compile them takes as long as to render a small package."""
    if sys.dont_write_bytecode:
        return None
    folder = Path(cache_from_source(str(templates_folder() / "x.py"))).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder), "%s.cache") if os.access(folder, os.W_OK) else None
