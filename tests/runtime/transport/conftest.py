"""Fixtures of the transport tests; what they are made of is in loopback.py."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from loopback import Caller, Loopback


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEMO_ENDPOINT", "DEMO_API_KEY", "DEMO_BASIC"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, loopback: Loopback) -> Caller:
    return Caller(request.param, loopback)
