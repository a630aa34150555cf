"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class PersonDict(TypedDict):
    """`models.Person` as a dict literal."""

    name: str
    pin: NotRequired[str]


PersonInput: TypeAlias = models.Person | PersonDict
