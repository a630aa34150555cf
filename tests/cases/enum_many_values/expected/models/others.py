"""Models of the operations on others."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .shared import LetterValue, StepChoice


class Other(Model):
    letter: LetterValue | UnsetType = UNSET
    step: StepChoice | UnsetType = UNSET
    named: StepValue | UnsetType = UNSET


class StepValue(Model):
    step: StepChoice | UnsetType = UNSET
