"""Where a configuration says something wrong."""

from __future__ import annotations

from specloom.load.tree import Where


def written(table: Where | None, *keys: str, otherwise: Where) -> Where:
    """Where a key below a table of the configuration is written; `otherwise`, where the configuration is no file."""
    if table is None:
        return otherwise
    for key in keys:
        table /= key
    return table
