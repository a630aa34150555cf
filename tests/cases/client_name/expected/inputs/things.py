"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class StoredFileDict(TypedDict):
    """`models.StoredFile` as a dict literal."""

    id: NotRequired[str]


StoredFileInput: TypeAlias = models.StoredFile | StoredFileDict
