"""Inputs of the operations on scans."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class SourceDict(TypedDict):
    """`models.Source` as a dict literal."""

    url: NotRequired[str]


SourceInput: TypeAlias = models.Source | SourceDict
