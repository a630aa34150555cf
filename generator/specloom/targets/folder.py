"""Where the templates are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates_folder() -> Path:
    """The folder `templates/`: in the package where it is installed, beside `generator/` where it is developed."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"
