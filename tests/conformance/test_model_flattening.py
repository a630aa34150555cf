"""x-ms-client-flatten: models and keywords are flat, the wire is nested."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "model-flattening"


def resource(drive: Driver, number: int, **members: Any) -> Any:
    return drive.models.FlattenedProduct(id=str(number), name=f"Resource{number}", **members)


def product(drive: Driver, number: int) -> Any:
    """A product as the server gives it, with all that it has."""
    values = drive.models.FlattenedProductProvisioningStateValues
    return resource(
        drive,
        number,
        location="Building 44",
        tags={"tag1": "value1", "tag2": "value3"},
        type="Microsoft.Web/sites",
        p_name=f"Product{number}",
        properties_type="Flat",
        provisioning_state="Succeeded",
        provisioning_state_values=values.OK,
    )


def test_get_array(drive: Driver) -> None:
    found = drive(lambda client: client.array.get())
    assert exactly(found, [product(drive, 1), resource(drive, 2, location="Building 44"), resource(drive, 3)])
    first, second, _ = found
    assert {type(each) for each in found} == {drive.models.FlattenedProduct}
    assert (first.p_name, first.properties_type, first.type) == ("Product1", "Flat", "Microsoft.Web/sites")
    assert type(first.provisioning_state_values) is drive.models.FlattenedProductProvisioningStateValues
    assert second.p_name is second.provisioning_state is drive.package.UNSET


def test_a_flat_model_shows_its_own_members(drive: Driver) -> None:
    first, second, _ = drive(lambda client: client.array.get())
    shown = (
        "p_name='Product1', properties_type='Flat', provisioning_state_values=<FlattenedProductProvisioningStateValues"
    )
    assert shown in repr(first)
    assert "_properties" not in repr(first).replace("_properties_", "")
    assert repr(second) == "FlattenedProduct(id='2', location='Building 44', name='Resource2')"


def test_what_was_received_is_encoded_nested(drive: Driver) -> None:
    first, second, _ = drive(lambda client: client.array.get())
    assert exactly(
        json.loads(drive.package.encode(first))["properties"],
        {
            "p.name": "Product1",
            "type": "Flat",
            "provisioningStateValues": "OK",
            "provisioningState": "Succeeded",
        },
    )
    assert "properties" not in json.loads(drive.package.encode(second))


def test_put_array(drive: Driver) -> None:
    resource_class = drive.models.Resource
    given = [
        resource_class(tags={"tag1": "value1", "tag2": "value3"}, location="West US"),
        resource_class(location="Building 44"),
    ]
    assert drive(lambda client: client.array.put(resource_array=given)) is None


def test_get_dictionary(drive: Driver) -> None:
    found = drive(lambda client: client.dictionary.get())
    assert exactly(
        found,
        {
            "Product1": product(drive, 1),
            "Product2": resource(drive, 2, location="Building 44"),
            "Product3": resource(drive, 3),
        },
    )
    assert {type(each) for each in found.values()} == {drive.models.FlattenedProduct}


def west(drive: Driver) -> dict[str, Any]:
    flat = drive.models.FlattenedProduct
    return {
        "Resource1": flat(
            location="West US", tags={"tag1": "value1", "tag2": "value3"}, p_name="Product1", properties_type="Flat"
        ),
        "Resource2": flat(location="Building 44", p_name="Product2", properties_type="Flat"),
    }


def test_put_dictionary(drive: Driver) -> None:
    assert drive(lambda client: client.dictionary.put(resource_dictionary=west(drive))) is None


def test_put_dictionary_as_dict_literals_of_the_wire(drive: Driver) -> None:
    given: dict[str, Any] = {
        "Resource1": {
            "location": "West US",
            "tags": {"tag1": "value1", "tag2": "value3"},
            "properties": {"p.name": "Product1", "type": "Flat"},
        },
        "Resource2": {
            "location": "Building 44",
            "properties": drive.models.FlattenedProductProperties(p_name="Product2", type="Flat"),
        },
    }
    assert drive(lambda client: client.dictionary.put(resource_dictionary=given)) is None


def test_get_resource_collection(drive: Driver) -> None:
    found = drive(lambda client: client.resourcecollection.get_resource_collection())
    assert exactly(
        found,
        drive.models.ResourceCollection(
            dictionaryofresources={
                "Product1": product(drive, 1),
                "Product2": resource(drive, 2, location="Building 44"),
                "Product3": resource(drive, 3),
            },
            arrayofresources=[product(drive, 4), resource(drive, 5, location="Building 44"), resource(drive, 6)],
            productresource=resource(drive, 7, location="Building 44"),
        ),
    )


def test_put_resource_collection(drive: Driver) -> None:
    flat = drive.models.FlattenedProduct
    array = [
        flat(location="West US", tags={"tag1": "value1", "tag2": "value3"}, p_name="Product1", properties_type="Flat"),
        flat(location="East US", p_name="Product2", properties_type="Flat"),
    ]
    put = drive(
        lambda client: client.resourcecollection.put_resource_collection(
            productresource=flat(location="India", p_name="Azure", properties_type="Flat"),
            arrayofresources=array,
            dictionaryofresources=west(drive),
        )
    )
    assert put is None


SIMPLE = {
    "product_id": "123",
    "description": "product description",
    "max_product_display_name": "max name",
    "odata_value": "http://foo",
}
"""A simple product but for what it inherits two objects down."""


def test_put_simple_product(drive: Driver) -> None:
    found = drive(lambda client: client.custom_flattening.put_simple_product(**SIMPLE, generic_value="https://generic"))
    assert type(found) is drive.models.SimpleProduct
    assert exactly(found, drive.models.SimpleProduct(**SIMPLE, generic_value="https://generic"))
    assert exactly(found.capacity, "Large")  # the one value that it can have: nobody is asked for it
    assert exactly(found.generic_value, "https://generic")


def test_post_flattened_simple_product(drive: Driver) -> None:
    found = drive(lambda client: client.custom_flattening.post_flattened_simple_product(**SIMPLE))
    assert exactly(found, drive.models.SimpleProduct(**SIMPLE))
    assert found.generic_value is drive.package.UNSET


def test_put_simple_product_with_grouping(drive: Driver) -> None:
    group = drive.models.FlattenParameterGroup(name="groupproduct", **SIMPLE)
    found = drive(
        lambda client: client.custom_flattening.parametergrouping.put_simple_product_with_grouping(
            flatten_parameter_group=group
        )
    )
    assert exactly(found, drive.models.SimpleProduct(**SIMPLE))


def test_put_simple_product_with_grouping_as_a_dict_literal(drive: Driver) -> None:
    group = {"name": "groupproduct", "SimpleBodyProduct": drive.models.SimpleProduct(**SIMPLE)}
    found = drive(
        lambda client: client.custom_flattening.parametergrouping.put_simple_product_with_grouping(
            flatten_parameter_group=group
        )
    )
    assert exactly(found, drive.models.SimpleProduct(**SIMPLE))


def test_a_part_of_an_object_that_cannot_be_without_the_rest(drive: Driver) -> None:
    with pytest.raises(TypeError, match="details: Missing required argument 'max_product_display_name'"):
        drive.models.SimpleProduct(product_id="123", odata_value="http://foo")
    with pytest.raises(ValueError, match="max_product_display_name"):
        drive(lambda client: client.custom_flattening.put_simple_product(product_id="123", odata_value="http://foo"))


def test_wrapped_array(drive: Driver) -> None:
    transport = answered(drive, json=[{"property": {"value": "a"}}, {}])
    found = drive(lambda client: client.wrappedarray.get_wrapped_array(), transport=transport)
    wrapper = drive.models.ProductWrapper
    assert exactly(found, [wrapper(value="a"), wrapper()])


def test_put_wrapped_array(drive: Driver) -> None:
    transport = answered(drive)
    given = [drive.models.WrappedProduct(value="a"), {"value": "b"}]
    drive(lambda client: client.wrappedarray.put_wrapped_array(resource_array=given), transport=transport)
    assert transport.requests[-1].json() == [{"value": "a"}, {"value": "b"}]
