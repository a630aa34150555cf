"""What the generated project is called."""

from __future__ import annotations

import re
import sys

from msgspec import Struct

from specloom.config import Config, distribution_name
from specloom.ir.model import Api
from specloom.targets.python import words
from specloom.targets.python.literals import paragraph

_TAKEN = sys.stdlib_module_names | {"anyio", "httpx2", "msgspec"}
"""Packages that another one of the same name would hide, or be hidden by."""


class Project(Struct, frozen=True):
    """Names and words for the project as a whole."""

    package: str
    """The import name."""
    distribution: str
    version: str
    title: str
    description: str
    """One line."""


def project_of(api: Api, config: Config) -> Project:
    """As configured, or else derived from the title of the spec."""
    distribution = distribution_name(config, api.source.title)
    package = words.snake(config.package.name or re.sub(r"[^A-Za-z0-9]+", " ", distribution), "client")
    if package in _TAKEN and not config.package.name:
        package = f"{package}_client"
    title = paragraph(api.source.title) or distribution
    return Project(
        package=package,
        distribution=distribution,
        version=config.package.version,
        title=title,
        description=paragraph(config.package.description or api.doc or f"A client for {title}."),
    )
