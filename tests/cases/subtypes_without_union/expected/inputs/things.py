"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class SearchDict(TypedDict):
    """`models.Search` as a dict literal."""

    type: Literal["search"]
    index: NotRequired[str]


SearchInput: TypeAlias = models.Search | SearchDict


class CosmosDict(TypedDict):
    """`models.Cosmos` as a dict literal."""

    type: Literal["cosmos"]
    database: NotRequired[str]


CosmosInput: TypeAlias = models.Cosmos | CosmosDict

ThingSourceInput: TypeAlias = SearchInput | CosmosInput | models.UnknownVariant
"""What a request takes for `models.ThingSource`."""
