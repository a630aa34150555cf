"""What the security tests share; the fixtures of the behaviour tests among it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.behaviour.conftest import client_for, service

__all__ = ["client_for", "service", "unformatted"]


@pytest.fixture
def unformatted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves the formatter out, which takes ten times as long as all else; one test gives it all there is."""

    def as_it_is(files: Mapping[str, str], formatter: str) -> dict[str, str]:
        return dict(files)

    monkeypatch.setattr("specloom.pipeline.format_files", as_it_is)
