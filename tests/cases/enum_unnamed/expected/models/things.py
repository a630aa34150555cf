"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    purpose: ThingPurpose | Literal["assistants", "fine-tune"]
    again: ThingAgain | Literal["assistants", "fine-tune"] | UnsetType = UNSET


class ThingPurpose(StrEnum):
    ASSISTANTS = "assistants"
    FINE_TUNE = "fine-tune"


class ThingAgain(StrEnum):
    ASSISTANTS = "assistants"
    FINE_TUNE = "fine-tune"
