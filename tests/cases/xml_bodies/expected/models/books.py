"""Models of the operations on books."""

from __future__ import annotations

from typing import TypeAlias

from .shared import Book

Books: TypeAlias = list[Book]
