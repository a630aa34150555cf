"""No text of a spec becomes code, wherever it stands and whatever it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.security.hostile import Position, assert_safe, placed, positions, weave
from tests.security.payloads import BREAKOUT

OPENAPI, SWAGGER = "spec.yaml", "swagger.yaml"

pytestmark = pytest.mark.usefixtures("unformatted")


@pytest.mark.parametrize("place", positions(OPENAPI), ids=str)
def test_code_in_any_place_of_an_openapi_document(place: Position, tmp_path: Path) -> None:
    assert_safe(weave(placed(OPENAPI, BREAKOUT, place), tmp_path), tmp_path)
