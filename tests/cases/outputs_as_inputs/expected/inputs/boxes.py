"""Inputs of the operations on boxes."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class CreateBoxPackingDict(TypedDict):
    """`models.CreateBoxPacking` as a dict literal."""

    paper: NotRequired[CreateBoxPackingPaperInput]
    ribbon: NotRequired[models.CreateBoxPackingRibbon | Literal["red", "blue", "green"]]


CreateBoxPackingInput: TypeAlias = models.CreateBoxPacking | models.BoxPacking | CreateBoxPackingDict


class CreateBoxPackingPaperDict(TypedDict):
    """`models.CreateBoxPackingPaper` as a dict literal."""

    sheets: NotRequired[int]


CreateBoxPackingPaperInput: TypeAlias = (
    models.CreateBoxPackingPaper | models.BoxPackingPaper | CreateBoxPackingPaperDict
)
