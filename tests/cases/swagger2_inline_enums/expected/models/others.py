"""Models of the operations on others."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import File


class ListOthersResponse(Model):
    data: list[File]
