"""No text of a spec becomes code, wherever it stands and whatever it holds."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from specloom.format import format_files
from tests.security.hostile import Position, assert_safe, imported, placed, positions, weave
from tests.security.payloads import BREAKOUT, PAYLOADS

OPENAPI, SWAGGER = "spec.yaml", "swagger.yaml"

PROSE = [
    place
    for place in positions(OPENAPI)
    if not place.is_key and place.steps[-1] in ("description", "summary", "title", "example", "pattern", "format")
]
"""Where any text is fine: all of these can hold it at once."""

pytestmark = pytest.mark.usefixtures("unformatted")


@pytest.mark.parametrize("place", positions(OPENAPI), ids=str)
def test_code_in_any_place_of_an_openapi_document(place: Position, tmp_path: Path) -> None:
    assert_safe(weave(placed(OPENAPI, BREAKOUT, place), tmp_path), tmp_path)


@pytest.mark.parametrize("place", positions(SWAGGER), ids=str)
def test_code_in_any_place_of_a_swagger_document(place: Position, tmp_path: Path) -> None:
    assert_safe(weave(placed(SWAGGER, BREAKOUT, place), tmp_path), tmp_path)


@pytest.mark.parametrize("name", PAYLOADS)
def test_any_text_as_prose(name: str, tmp_path: Path) -> None:
    assert assert_safe(weave(placed(OPENAPI, PAYLOADS[name], *PROSE), tmp_path), tmp_path)


OPERATION = "paths/~1shop~1{id}~1things/post"
PLACES = {str(place): place for place in positions(OPENAPI)}

VALUES = [
    PLACES[place]
    for place in (
        f"{OPERATION}/parameters/1/schema/default",
        f"{OPERATION}/parameters/1/schema/x-ms-enum/values/0/value",
        f"{OPERATION}/parameters/2/schema/enum/0",
        f"{OPERATION}/parameters/3/schema/x-ms-client-default",
        f"{OPERATION}/parameters/6/x-ms-header-collection-prefix",
        f"{OPERATION}/requestBody/content/multipart~1form-data/encoding/file/contentType",
        "servers/0/variables/endpoint/default",
        "servers/0/variables/endpoint/enum/0",
        "components/schemas/Thing/properties/constant/enum/0",
        "components/schemas/Thing/properties/closed/enum/0",
        "components/schemas/Thing/properties/open/enum/1",
        "components/schemas/Thing/properties/list/items/enum/0",
        "components/schemas/Thing/properties/renamed/x-ms-client-default",
        "components/schemas/Lion/x-ms-discriminator-value",
    )
]
"""Values that the generated package holds as they are."""

NAMES = [
    PLACES[place]
    for place in (
        "info/title",
        "servers/0/url",
        "paths/~1shop~1{id}~1things!",
        f"{OPERATION}/operationId",
        f"{OPERATION}/tags/0",
        f"{OPERATION}/parameters/1/name",
        f"{OPERATION}/parameters/1/x-ms-client-name",
        f"{OPERATION}/parameters/1/schema/x-ms-enum/values/0/name",
        f"{OPERATION}/parameters/5/name",
        f"{OPERATION}/requestBody/content/multipart~1form-data!",
        f"{OPERATION}/responses/200!",
        "components/securitySchemes/key/name",
        "components/schemas/Thing!",
        "components/schemas/Thing/properties/id!",
        "components/schemas/Thing/properties/closed/x-ms-enum/name",
        "components/schemas/Pet/discriminator/propertyName",
        "components/schemas/Pet/discriminator/mapping/cat!",
    )
]
"""What becomes an identifier, a file's name, or a key."""

WITHIN_BREAKOUT = {"docstring", "call", "double", "expression", "annotation", "template"}


@pytest.mark.parametrize("name", PAYLOADS)
def test_any_text_as_a_value(name: str, tmp_path: Path) -> None:
    assert_safe(weave(placed(OPENAPI, PAYLOADS[name], *VALUES), tmp_path), tmp_path)


@pytest.mark.parametrize("name", sorted(PAYLOADS.keys() - WITHIN_BREAKOUT))
@pytest.mark.parametrize("place", NAMES, ids=str)
def test_any_text_as_a_name(place: Position, name: str, tmp_path: Path) -> None:
    assert_safe(weave(placed(OPENAPI, PAYLOADS[name], place), tmp_path), tmp_path)


def test_the_formatter_changes_the_layout_only(tmp_path: Path) -> None:
    """What the other tests leave out, for all of their texts at once."""
    files: dict[str, str] = {}
    for name, text in PAYLOADS.items():
        for kind, places in (("prose", PROSE), ("values", VALUES)):
            made = weave(placed(OPENAPI, text, *places), tmp_path).files
            files |= {f"{name}/{kind}/{path}": text for path, text in made.items() if "/_runtime/" not in path}
    formatted = format_files(files)
    assert len(files) > 500
    for path, text in files.items():
        if path.endswith(".py"):
            assert _code(formatted[path]) == _code(text), path


def _code(text: str) -> str:
    """A module without its docstrings, whose layout the formatter changes too."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.dump(tree)


# --- what came through ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["breakout", "template", "backslashes", "invisible", "newlines", "emoji"])
def test_values_come_through_as_they_were(name: str, tmp_path: Path) -> None:
    """Inert does not mean lost: what goes over the wire is the very text."""
    text = PAYLOADS[name]
    places = [
        PLACES["components/schemas/Thing/properties/id!"],
        PLACES["components/schemas/Thing/properties/closed/enum/0"],
    ]
    result = weave(placed(OPENAPI, text, *places), tmp_path)
    package = assert_safe(result, tmp_path)
    assert package is not None
    with imported(package.__name__, tmp_path / "out") as shop:
        assert shop.models.Colour(text).value == text
        value = shop.decode(shop.models.Thing, shop.encode({text: "x", "closed": text}))
        assert json.loads(shop.encode(value)).items() >= {text: "x", "closed": text}.items()
        assert value.closed in shop.models.Colour
