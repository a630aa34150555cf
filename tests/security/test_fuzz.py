"""A little of the fuzzer, the same each time. `make fuzz` goes on for as long as it is told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.security.documents import documents
from tests.security.fuzz import answer

pytestmark = pytest.mark.usefixtures("unformatted")


def test_random_hostile_descriptions(tmp_path: Path) -> None:
    told: Counter[str] = Counter()

    @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
    @given(documents())
    def hold(document: Any) -> None:
        told[answer(document, tmp_path / "spec.json")] += 1

    hold()
    assert told["made"] > 20  # or there would be little to see
    assert told["refused"] > 5


@pytest.mark.parametrize(
    ("paths", "definitions"),
    [
        (
            {
                "/A": {
                    "get": {
                        "responses": {},
                        "requestBody": {"content": {"a/b": {"schema": {"$ref": "#/definitions/B"}}}},
                    }
                }
            },
            {"A": {}, "B": {"$ref": "#/definitions/A"}},
        ),
        ({}, {"A": {"prefixItems": [{"$ref": "#/definitions/A"}]}}),
        ({}, {"A": {"const": None, "enum": []}}),
        ({}, {"A": {"allOf": [{"const": None}, {"type": "string", "enum": []}]}}),
        ({}, {"A": {"type": "string", "x-ms-client-name": "\x1f"}}),
    ],
    ids=["a body of 3.0", "items of 3.1", "a null of no values", "the same in parts", "a name of no words"],
)
def test_what_it_found_in_swagger(paths: object, definitions: object, tmp_path: Path) -> None:
    """What 3.x has, and 2.0 has not, still refers to the places that schemas have moved from; and more."""
    info = {"title": "Shop", "version": "1"}
    answer({"swagger": "2.0", "info": info, "paths": paths, "definitions": definitions}, tmp_path / "spec.json")


@pytest.mark.parametrize(
    "said",
    [
        {"securityDefinitions": {"A": {"type": "oauth2"}, "\u00b7": {"type": "oauth2"}}},
        {"host": "/", "basePath": "/"},
        {"paths": {"/\u0904\u093a/{\u0904\u093a}": {"get": {"responses": {}}}}},
    ],
    ids=["a sign that is no letter", "a server without a host", "a vowel sign"],
)
def test_what_it_found_elsewhere(said: dict[str, object], tmp_path: Path) -> None:
    info = {"title": "Shop", "version": "1"}
    answer({"swagger": "2.0", "info": info, "paths": {}, **said}, tmp_path / "spec.json")


def test_a_link_to_nothing_with_a_name_of_signs(tmp_path: Path) -> None:
    answers = {"200": {"description": "", "links": {"`` ` ``` `<b>` \\` <i>": {}}}}
    info, paths = {"title": "Shop", "version": "1"}, {"/a": {"get": {"responses": answers}}}
    assert answer({"openapi": "3.0.3", "info": info, "paths": paths}, tmp_path / "spec.json") == "made"
