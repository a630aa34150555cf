"""Models of the operations on scans."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType


class Source(Model):
    url: str | UnsetType = UNSET


class ScanType(OpenStrEnum):
    APPLICATION_PDF = "application/pdf"
    IMAGE_PNG = "image/png"
    APPLICATION_JSON = "application/json"
