"""What a target is: a function from the IR to planned files. Rendering and writing are the same for all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from specloom.config import Config
from specloom.ir.model import Api


class PlannedFile(Struct, frozen=True):
    """One file of the output, and where its text comes from: a template with its view, a text, or a copied file.

    Exactly one of `template`, `text` and `copy` is set.
    """

    path: str
    """Relative to the output folder, with "/"."""
    template: str | None = None
    """Relative to `templates/`."""
    view: Callable[[], object] | None = None
    """Makes what the template places; it finds it as `view`. Views are made apart from each other, in any order."""
    text: str | Callable[[], str] | None = None
    copy: Path | None = None


class Target(Protocol):
    """A kind of output."""

    def __call__(self, api: Api, config: Config) -> tuple[PlannedFile, ...]:
        """The files of the output, in a fixed order."""
        ...
