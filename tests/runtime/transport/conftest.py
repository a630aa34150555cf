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


EVERY_TRANSPORT = {"test_auth", "test_body", "test_download", "test_multipart", "test_retries", "test_transport"}
"""Whose tests have something to do with the transport: they run with each."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "caller" in metafunc.fixturenames:
        kinds = ["sync", "async"]
        if Path(metafunc.definition.path).stem in EVERY_TRANSPORT:
            kinds += ["pyqwest-sync", "pyqwest-async"]
        metafunc.parametrize("caller", kinds, indirect=True)


@pytest.fixture
def caller(request: pytest.FixtureRequest, loopback: Loopback) -> Caller:
    library, _, kind = request.param.rpartition("-")
    return Caller(kind, loopback, library or "httpx2")
