"""Resources of Azure, whose properties are flattened. The server has no route for them."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SPEC = "azure-resource"

ONE: dict[str, Any] = {
    "id": "1",
    "name": "Resource1",
    "location": "Building 44",
    "type": "Microsoft.Web/sites",
    "tags": {"tag1": "value1", "tag2": "value3"},
    "properties": {"pname": "Product1", "lsize": 3, "provisioningState": "Succeeded"},
}
TWO = {"id": "2", "name": "Resource2"}
SENT = {name: value for name, value in ONE.items() if name not in ("id", "name", "type")}
"""What is sent of it: the others are read-only."""


@pytest.fixture(params=["azure-resource", "azure-resource-x"])
def driver(request: pytest.FixtureRequest, drive: Driver, load: Load, server: TestServer) -> Any:
    """Of both specs, which differ in how the base of their records is called."""
    package: ModuleType = load(request.param)
    found = Driver(drive.mode, package, server)
    yield found
    found.close()


def one(drive: Driver) -> Any:
    return drive.models.FlattenedProduct(
        id="1",
        name="Resource1",
        location="Building 44",
        type="Microsoft.Web/sites",
        tags={"tag1": "value1", "tag2": "value3"},
        pname="Product1",
        lsize=3,
        provisioning_state="Succeeded",
    )


def test_array(driver: Driver) -> None:
    found = driver(lambda client: client.array.get(), transport=answered(driver, json=[ONE, TWO]))
    assert exactly(found, [one(driver), driver.models.FlattenedProduct(id="2", name="Resource2")])
    assert (type(found[0].lsize), found[1].lsize) == (int, driver.package.UNSET)


def test_put_array(driver: Driver) -> None:
    resource = getattr(driver.models, "Resource", None) or driver.models.ResourceX
    transport = answered(driver)
    given = [resource(location="West US", tags={"tag1": "value1"}), {"location": "Building 44"}]
    assert driver(lambda client: client.array.put(resource_array=given), transport=transport) is None
    assert transport.requests[-1].json() == [
        {"tags": {"tag1": "value1"}, "location": "West US"},
        {"location": "Building 44"},
    ]


def test_dictionary(driver: Driver) -> None:
    found = driver(lambda client: client.dictionary.get(), transport=answered(driver, json={"a": ONE, "b": TWO}))
    assert exactly(found, {"a": one(driver), "b": driver.models.FlattenedProduct(id="2", name="Resource2")})
    transport = answered(driver)
    assert driver(lambda client: client.dictionary.put(resource_dictionary=found), transport=transport) is None
    assert transport.requests[-1].json() == {"a": SENT, "b": {}}


def test_resource_collection(driver: Driver) -> None:
    whole = {"productresource": TWO, "arrayofresources": [ONE], "dictionaryofresources": {"a": ONE}}
    found = driver(
        lambda client: client.resourcecollection.get_resource_collection(), transport=answered(driver, json=whole)
    )
    assert exactly(
        found,
        driver.models.ResourceCollection(
            productresource=driver.models.FlattenedProduct(id="2", name="Resource2"),
            arrayofresources=[one(driver)],
            dictionaryofresources={"a": one(driver)},
        ),
    )
    transport = answered(driver)
    driver(
        lambda client: client.resourcecollection.put_resource_collection(
            productresource=found.productresource,
            arrayofresources=found.arrayofresources,
            dictionaryofresources=found.dictionaryofresources,
        ),
        transport=transport,
    )
    sent = {"productresource": {}, "arrayofresources": [SENT], "dictionaryofresources": {"a": SENT}}
    assert transport.requests[-1].json() == sent


def test_a_departure_is_reported_where_it_is_on_the_wire(driver: Driver) -> None:
    drifts: list[Any] = []
    departing = {"properties": {"lsize": "3", "provisioningState": None}}
    (found,) = driver(
        lambda client: client.array.get(), transport=answered(driver, json=[departing]), on_drift=drifts.append
    )
    assert (found.lsize, found.provisioning_state) == ("3", None)
    assert [str(each) for each in drifts] == [
        "$[0].properties.lsize: expected int, got str",
        "$[0].properties.provisioningState: expected str, got null",
    ]
    assert exactly(json.loads(driver.package.encode(found)), departing)
