"""From a planned file to its text. Templates decide nothing: they place what their view holds."""

from __future__ import annotations

from functools import cache

import jinja2

from specloom.targets.folder import templates_folder
from specloom.targets.target import PlannedFile


def render(planned: PlannedFile) -> str:
    """The text of a file, not yet formatted."""
    if planned.copy is not None:
        return planned.copy.read_text(encoding="utf-8")
    if planned.template is None:
        return planned.text or ""
    return _environment().get_template(planned.template).render(view=planned.view)


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
    )
