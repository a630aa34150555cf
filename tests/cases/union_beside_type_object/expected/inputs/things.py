"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class MessageDict(TypedDict):
    """`models.Message` as a dict literal."""

    type: Literal["message"]
    id: NotRequired[str]


MessageInput: TypeAlias = models.Message | MessageDict


class CallsDict(TypedDict):
    """`models.Calls` as a dict literal."""

    type: Literal["calls"]
    calls: NotRequired[Sequence[Mapping[str, JsonInput]]]


CallsInput: TypeAlias = models.Calls | CallsDict

ThingDetailsInput: TypeAlias = MessageInput | CallsInput | models.UnknownVariant
"""What a request takes for `models.ThingDetails`."""
