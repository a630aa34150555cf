"""Constants in a path and in a body. What a schema says of lengths, ranges and patterns is the service's to check."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "validation"

CLIENT = {"subscription_id": "abc123", "api_version": "12-34-5678"}


def test_a_constant_in_the_path(drive: Driver) -> None:
    assert drive(lambda client: client.validation.constants_in_path.get(), **CLIENT) is None


def test_constants_in_the_body(drive: Driver) -> None:
    """Those of the body are sent by themselves, and so are those of the models in it."""
    models = drive.models
    product = drive(
        lambda client: client.validation.constants_in_path.post_with_body(
            child=models.ChildProduct(count=3), const_child=models.ConstantProduct()
        ),
        **CLIENT,
    )
    assert type(product) is models.Product
    assert (product.const_string, product.const_int) == ("constant", 0)
    assert exactly(product.child, models.ChildProduct(const_property="constant", count=3))
    assert exactly(product.const_child.const_property2, "constant2")
    assert product.const_string_as_enum is drive.package.UNSET


def test_constants_in_dict_literals(drive: Driver) -> None:
    product = drive(
        lambda client: client.validation.constants_in_path.post_with_body(
            child={"constProperty": "constant"},
            const_child={"constProperty": "constant", "constProperty2": "constant2"},
            const_string_as_enum="constant_string_as_enum",
            capacity=99,
        ),
        **CLIENT,
    )
    assert exactly(product.const_string_as_enum, "constant_string_as_enum")
    assert exactly(product.capacity, 99)


def test_what_the_schema_allows_is_documented(drive: Driver) -> None:
    client = drive.package.Client(**CLIENT)
    told = inspect.getdoc(client.redis.validation_of_method_parameters) or ""
    assert "Length: 3 to 10." in told
    assert "Pattern: `[a-zA-Z0-9']+`." in told
    assert "Range: 100 to 1000." in told
    assert "A multiple of 10." in told


def test_a_body_that_may_be_left_out(drive: Driver) -> None:
    """The server has no route for it."""
    models = drive.models
    child, constant = models.ChildProduct(count=3), models.ConstantProduct()
    wire = {
        "child": {"constProperty": "constant", "count": 3},
        "constChild": {"constProperty": "constant", "constProperty2": "constant2"},
        "constInt": 0,
        "constString": "constant",
    }
    transport = answered(drive, json=wire)

    def call(client: Any) -> Any:
        return client.redis.validation_of_body("123", 150, child=child, const_child=constant)

    assert exactly(drive(call, transport=transport, **CLIENT), models.Product(child=child, const_child=constant))
    assert transport.requests[-1].json() == wire


@pytest.mark.parametrize(("group", "id"), [("1", 100), ("1234567890A", 100), ("!@#$", 105), ("123", 0), ("123", 2000)])
def test_what_is_not_allowed_is_for_the_service_to_refuse(drive: Driver, group: str, id: int) -> None:
    """The path is none that the server has: its answer shows that the call was sent."""
    with pytest.raises(drive.package.NotFoundError):
        drive(lambda client: client.redis.validation_of_method_parameters(group, id), **CLIENT)
