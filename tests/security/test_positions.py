"""Hostile text in the places that OpenAPI 3.1 and the extensions have, and in documents, names and values at once.

Where `test_injection` takes one place at a time, many are taken here at a time, far from one another; so each case asks
that a package was made, for a refusal would hide what else there is.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from tests.security.hostile import Position, assert_safe, filled, imported, placed, positions, weave
from tests.security.payloads import AS_NAMES, IN_DOCUMENTS, LINE, PAYLOADS, TOKEN

SPEC = "spec31.yaml"
LEADING = ("$ref", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "final-state-schema", "openapi")
"""What has to lead to something, or to be known: any other text is an error that says so."""
ALL = positions(SPEC)
REFUSED = [place for place in ALL if not place.is_key and place.steps[-1] in LEADING]
VALUES = [place for place in ALL if not place.is_key and place not in REFUSED]
NAMES = [place for place in ALL if place.is_key]
GROUPS = 40
EVERY = {**PAYLOADS, **IN_DOCUMENTS, **AS_NAMES, "line": LINE, "token": TOKEN}
BROKEN_UP = {"surrogate"}
"""Halves of characters are read as U+FFFD, where references spell them otherwise."""

pytestmark = pytest.mark.usefixtures("unformatted")


@pytest.mark.parametrize("group", range(GROUPS))
@pytest.mark.parametrize("text", [LINE, TOKEN], ids=["line", "token"])
def test_code_in_any_place(text: str, group: int, tmp_path: Path) -> None:
    places = [*VALUES, *NAMES][group::GROUPS]
    assert assert_safe(weave(placed(SPEC, text, *places), tmp_path), tmp_path)


@pytest.mark.parametrize("place", REFUSED, ids=str)
def test_what_has_to_lead_somewhere(place: Position, tmp_path: Path) -> None:
    assert_safe(weave(placed(SPEC, LINE, place), tmp_path), tmp_path)


@pytest.mark.parametrize("name", EVERY)
def test_any_text_as_every_value(name: str, tmp_path: Path) -> None:
    assert assert_safe(weave(placed(SPEC, EVERY[name], *VALUES), tmp_path), tmp_path)


@pytest.mark.parametrize("name", [name for name in EVERY if name not in BROKEN_UP])
def test_any_text_as_every_name(name: str, tmp_path: Path) -> None:
    assert assert_safe(weave(placed(SPEC, EVERY[name], *NAMES), tmp_path), tmp_path)


@pytest.mark.parametrize("places", [NAMES, VALUES], ids=["names", "values"])
def test_different_texts_in_every_place(places: list[Position], tmp_path: Path) -> None:
    """No two are the same, so that nothing is lost because something else has its name."""
    texts = itertools.cycle(EVERY[name] for name in EVERY if name not in BROKEN_UP)
    document = filled(SPEC, {place: f"{next(texts)}{number}" for number, place in enumerate(places)})
    assert assert_safe(weave(document, tmp_path), tmp_path)


def test_values_come_through_as_they_were(tmp_path: Path) -> None:
    """Inert does not mean lost: what goes over the wire is the very text."""
    for name in ("html", "trojan", "controls"):
        text = IN_DOCUMENTS[name]
        (folder := tmp_path / name).mkdir()
        places = [each for each in ALL if str(each).endswith(("Thing/properties/id!", "Thing/properties/kind/const"))]
        assert len(places) == 2
        package = assert_safe(weave(placed(SPEC, text, *places), folder), folder)
        assert package is not None
        with imported(package.__name__, folder / "out") as shop:
            value = shop.decode(shop.models.Thing, json.dumps({text: "x", "kind": text}).encode())
            assert json.loads(shop.encode(value)).items() >= {text: "x", "kind": text}.items()
