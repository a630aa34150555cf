"""A spec of schemas alone: its models are there for those who have documents of them from elsewhere."""

from __future__ import annotations

from types import ModuleType

SPEC = "no-operations"


def test_models_without_operations(api: ModuleType) -> None:
    assert api.decode(api.models.Error, b'{"status": 3, "message": "no"}') == api.models.Error(status=3, message="no")
    with api.Client("https://example.com") as client:
        assert [name for name in vars(type(client)) if not name.startswith("_")] == []
