"""Models of the operations on scans."""

from __future__ import annotations

from .._runtime.model import Model


class Source(Model):
    url: str
