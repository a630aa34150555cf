"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

ThingInputInput: TypeAlias = str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]]
"""What a request takes for `models.ThingInput`."""
