"""The reach of a spec: what may be read beside the entry file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from specloom.load.origins import Origin

if TYPE_CHECKING:  # few specs need it, and what it imports takes its time
    from specloom.load.fetch import Network


class Reach(Struct, frozen=True):
    """Nothing but the spec's own folder, unless it is said otherwise."""

    root: Path | None = None
    """The folder that files have to lie in, or below; None: the spec's own."""
    remote: frozenset[Origin] = frozenset()
    """Where remote files may come from."""
    cache: Path | None = None
    """The folder that remote files are kept in; None: one in the user's own folder for caches."""
    refresh: bool = False
    """Fetch remote files anew, also those that are kept."""
    network: Network | None = None
    """None: as it is."""


NEARBY = Reach()
"""Only the spec's own folder."""
