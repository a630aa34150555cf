"""Any JSON value, as a request takes it: what a generated signature says where the description says nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

__all__ = ["JsonInput"]

JsonInput: TypeAlias = Mapping[str, "JsonInput"] | Sequence["JsonInput"] | str | int | float | bool | None
"""Wider than `JsonValue`: a `dict[str, list[str]]` is one, too, for what is only read may be of any narrower type."""
