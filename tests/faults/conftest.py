"""What every fault test has: a watchdog, and each of the transports."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "templates" / "python"))

from tests.faults.calling import KINDS, Kind


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """No test here may hang: after 20 seconds it fails, and says where every thread stands."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(20))


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs these tests may have one: with it, synchronous calls go by httpx2's own connections."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(params=KINDS, ids=str)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture(params=[each for each in KINDS if not each.is_async], ids=str)
def sync_kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture(params=[each for each in KINDS if each.is_async], ids=str)
def async_kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found
