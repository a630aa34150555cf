"""The base of records of response headers, and how a header is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from .records import Model

if TYPE_CHECKING:
    from .parameter import Style


class HeaderForm(Struct, frozen=True):
    """How a header is written, where that is not its plain text (OpenAPI 3.0, "Header Object")."""

    style: Style = "simple"
    explode: bool = False
    content_type: str = ""
    """Set where the value is a document of that media type."""
    prefix: str = ""
    """The member is all headers of that prefix, by what follows it (x-ms-header-collection-prefix)."""


class HeaderModel(Model):
    """The headers of a response, for `headers_as`. One that is not there is UNSET."""

    __forms__: ClassVar[Mapping[str, HeaderForm]] = {}
    """By the name of the header, of those that have a form of their own."""
