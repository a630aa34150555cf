"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, OpenModel, StrEnum, UnsetType, field


class Thing(OpenModel):
    """Ends the docstring \"\"\" and goes on \\."""

    x_int_import_os: str | UnsetType = field(default=UNSET, name="x: int = __import__('os')")
    """back\\slash and \"\"\" quotes"""
    new_line: str | UnsetType = field(default=UNSET, name="new\nline")
    """a b c"""
    kind: ThingKind | Literal['"; import os; "', "'''", "\\", "{{ 7 * 7 }}", "\u202e"] | UnsetType = UNSET


class ThingKind(StrEnum):
    IMPORT_OS = '"; import os; "'
    APOSTROPHE_APOSTROPHE_APOSTROPHE = "'''"
    REVERSE_SOLIDUS = "\\"
    KIND_7_7 = "{{ 7 * 7 }}"
    RIGHT_TO_LEFT_OVERRIDE = "\u202e"
