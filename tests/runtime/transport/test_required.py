"""What a call must be given: nothing is sent without it, nor with None in its place."""

from __future__ import annotations

from typing import Any

import pytest
from loopback import Caller

from runtime.operation import UNSET, Body, Operation, Parameter, cookie, empty, header, query


def refused(caller: Caller, operation: Operation[Any], message: str, **arguments: object) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        caller.call(operation, **arguments)
    assert not caller.loopback.seen


@pytest.mark.parametrize(
    "parameter", [query("v", required=True), header("v", "X-V", required=True), cookie("v", required=True)]
)
def test_parameters(caller: Caller, parameter: Parameter) -> None:
    operation: Operation[Any] = Operation("GET", "/x", parameters=(parameter,), responses={"200": empty()})
    refused(caller, operation, "v is required")
    refused(caller, operation, "v is required", v=UNSET)
    refused(caller, operation, "v is required: it cannot be None", v=None)
    caller.call(operation, v="")


def posting(body: Body) -> Operation[Any]:
    return Operation("POST", "/x", body=body, responses={"200": empty()})


def test_a_whole_body(caller: Caller) -> None:
    operation = posting(Body("application/json", argument="body", required=True, needed=("body",)))
    refused(caller, operation, "body is required")
    refused(caller, operation, "body is required: it cannot be None", body=None)
    caller.call(operation, body=0)
    assert caller.loopback.last.body == b"0"


def test_a_body_that_may_be_null(caller: Caller) -> None:
    caller.call(posting(Body("application/json", argument="body", required=True)), body=None)
    assert caller.loopback.last.body == b"null"


def test_members(caller: Caller) -> None:
    operation = posting(Body("application/json", fields=("id", "name"), required=True, needed=("id",)))
    refused(caller, operation, "id is required")
    refused(caller, operation, "id is required: it cannot be None", id=None, name="a")
    caller.call(operation, id=1, name=None)
    assert caller.loopback.last.body == b'{"id":1,"name":null}'


def test_a_body_that_may_be_left_out(caller: Caller) -> None:
    body = Body("application/json", fields=("id", "name"), needed=("id",), constants={"kind": "a"})
    operation = posting(body)
    refused(caller, operation, "id is required", name="a")
    caller.call(operation)
    assert caller.loopback.last.body == b""
    assert "content-type" not in caller.loopback.last.headers
    caller.call(operation, id=1)
    assert caller.loopback.last.body == b'{"kind":"a","id":1}'
