"""Inputs of the operations on scans."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .. import models


class SourceDict(TypedDict):
    """`models.Source` as a dict literal."""

    url: str


SourceInput: TypeAlias = models.Source | SourceDict
