"""What the generated project is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from specloom.config import Config
from specloom.ir.model import Api
from specloom.targets.python import words
from specloom.targets.python.literals import paragraph


@dataclass(frozen=True, slots=True)
class Project:
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
    package = words.snake(config.package.name or api.title, "client")
    distribution = config.package.distribution or package.strip("_").replace("_", "-")
    title = paragraph(api.source.title) or distribution
    return Project(
        package=package,
        distribution=re.sub(r"[^A-Za-z0-9._-]+", "-", distribution).strip("-._") or "client",
        version=config.package.version,
        title=title,
        description=paragraph(config.package.description or api.doc or f"A client for {title}."),
    )
