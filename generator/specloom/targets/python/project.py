"""What the generated project is called."""

from __future__ import annotations

import re

from msgspec import Struct

from specloom.config import Config, distribution_name, is_taken
from specloom.ir.model import Api
from specloom.targets.python import words
from specloom.targets.python.literals import paragraph

_ROOM = 300
"""Characters of a summary; indexes take 512."""
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n|</p>|<br ?/?>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
_TAG = re.compile(
    r"<h([1-6])>[^<>]*</h\1>|</?(?:a|b|code|div|em|fullname|h[1-6]|i|p|span|strong)\b[^<>]{0,500}>", re.IGNORECASE
)
"""Markup of HTML, with what is in a heading."""
_BLOCK = re.compile(r"    |\t| {0,3}(?:[-+>|=~<]|\*\s|```|\d+[.)]\s|!\[|\[!\[|\[[^\]]*\]:|_{3})")
"""How a paragraph begins that is no prose in Markdown (CommonMark 0.31, section 4)."""


class Project(Struct, frozen=True):
    """Names and words for the project as a whole."""

    package: str
    """The import name."""
    distribution: str
    version: str
    title: str
    summary: str
    """What the service is, in one line of few sentences: for indexes of packages, and the beginning of README.md."""
    description: str
    """All that is said of it."""


def project_of(api: Api, config: Config) -> Project:
    """As configured, or else derived from the title of the spec."""
    distribution = distribution_name(config, api.source.title, api.source.file)
    package = words.snake(config.package.name or re.sub(r"[^A-Za-z0-9]+", " ", distribution), "client")
    if is_taken(package) and not config.package.name:
        package = f"{package}_client"
    title = paragraph(api.source.title) or distribution
    said = config.package.description or api.doc or f"A client for {title}."
    return Project(
        package=package,
        distribution=distribution,
        version=config.package.version,
        title=title,
        summary=summary(said),
        description=said,
    )


def summary(text: str) -> str:
    """The first paragraph of a text that is prose (no heading, list, table, picture or code), as one line, without
    markup of HTML; of its sentences, those that there is room for."""
    proses = (_prose(each) for each in _PARAGRAPH_END.split(text))
    first, *others = _SENTENCE_END.split(next(filter(None, proses), paragraph(text)))
    said = first if len(first) <= _ROOM else f"{first[:_ROOM].rpartition(' ')[0] or first[:_ROOM]} ..."
    for each in others:
        if len(said) + len(each) >= _ROOM or each.endswith(":"):  # what it announces is not here
            break
        said = f"{said} {each}"
    return said


def _prose(text: str) -> str:
    """A paragraph as one line without its headings; "" where it is none, but a block of another kind."""
    lines = [line for line in _TAG.sub("", text).splitlines() if not line.lstrip().startswith(("#", "===", "---"))]
    kept = "\n".join(lines).strip("\n")
    return "" if _BLOCK.match(kept) else paragraph(kept)
