"""Which unit tests `make fast` leaves out, beside those that say so themselves."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Properties (hypothesis tries a hundred inputs) and tests on a whole spec are slow."""
    for item in items:
        function = getattr(item, "function", None)
        if getattr(function, "is_hypothesis_test", False) or "azure-openai" in item.name:
            item.add_marker(pytest.mark.slow)
