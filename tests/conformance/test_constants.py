"""Constants and defaults: of the client, of an operation's arguments, and of models.

Sixteen kinds of each: closed or open (modelAsString), required or not, with one value or two, with x-ms-client-default
or without. The server has no routes for those of operations; what is sent is looked at here.
"""

from __future__ import annotations

import inspect
from itertools import product
from typing import Any

import pytest

from tests.conformance.driving import Driver

SPEC = "constants"

KINDS = list(product([False, True], [False, True], ["one", "two"], [False, True]))
"""Open, required, how many values, with a default."""


def name(open: bool, required: bool, values: str, default: bool) -> str:
    return "_".join(
        [
            "model_as_string" if open else "no_model_as_string",
            "required" if required else "no_required",
            f"{values}_value",
            "default" if default else "no_default",
        ]
    )


def ids(value: object) -> str:
    return str(value)


def test_constants_of_the_client(drive: Driver) -> None:
    """In the path, in a header (a boolean), and in the query (an integer): none is an argument of the client."""
    assert drive(lambda client: client.contants.put_client_constants()) is None
    taken = inspect.signature(drive.package.Client).parameters
    assert not {"path_constant", "header_constant", "query_constant"} & taken.keys()


@pytest.mark.parametrize(("open", "required", "values", "default"), KINDS, ids=ids)
def test_argument(drive: Driver, open: bool, required: bool, values: str, default: bool) -> None:
    package = drive.package
    transports = {"sync": package.MockTransport, "async": package.AsyncMockTransport}
    transport = transports[drive.mode](lambda request: package.reply(status=201))
    method = f"put_{name(open, required, values, default)}"

    def sent(**given: str) -> str:
        drive(lambda client: getattr(client.contants, method)(**given), transport=transport)
        return str(transport.requests[-1].url).partition("?")[2]

    constant = not open and required and values == "one"
    if constant:
        assert sent() == "input=value1"
        with pytest.raises(TypeError, match="input"):
            sent(input="value1")
        return
    assert sent(input="value1") == "input=value1"
    if default:
        assert sent() == "input=value1"
    elif required:
        with pytest.raises(TypeError, match="input"):
            sent()
    else:
        assert sent() == ""


@pytest.mark.parametrize(("open", "required", "values", "default"), KINDS, ids=ids)
def test_member(drive: Driver, open: bool, required: bool, values: str, default: bool) -> None:
    package = drive.package
    model: Any = getattr(drive.models, name(open, required, values, default).title().replace("_", ""))
    constant = not open and required and values == "one"
    if default or constant:
        assert package.encode(model()) == b'{"parameter":"value1"}'
    elif required:
        with pytest.raises(TypeError, match="parameter"):
            model()
    else:
        assert package.encode(model()) == b"{}"
    assert package.encode(model(parameter="value1")) == b'{"parameter":"value1"}'


@pytest.mark.parametrize(("open", "required", "values", "default"), KINDS, ids=ids)
def test_another_value_of_a_member(drive: Driver, open: bool, required: bool, values: str, default: bool) -> None:
    """A value of tomorrow is kept; it departs from a closed set only."""
    package = drive.package
    model: Any = getattr(drive.models, name(open, required, values, default).title().replace("_", ""))
    drifts: list[Any] = []
    decoded = package.decode(model, b'{"parameter": "value3"}', on_drift=drifts.append)
    assert decoded.parameter == "value3"
    assert [(each.path, each.kind) for each in drifts] == [("$.parameter", "enum")]
    if open:
        assert package.encode(decoded) == b'{"parameter":"value3"}'


def test_a_value_of_two_is_a_member_of_an_enum(drive: Driver) -> None:
    model = drive.models.NoModelAsStringRequiredTwoValueNoDefault
    decoded = drive.package.decode(model, b'{"parameter": "value2"}', strict=True)
    assert decoded.parameter is drive.models.NoModelAsStringRequiredTwoValueNoDefaultEnum.VALUE2
