"""The same calls with the body as it comes ("raw"), and with it decoded into a class of one's own ("model")."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "dpg-customization"


class Handwritten(msgspec.Struct, kw_only=True):
    """What a user of the package would write."""

    received: Literal["raw", "model"]

    def shout(self) -> str:
        return self.received.upper()


class Work(Handwritten):
    state: str = msgspec.field(name="provisioningState")


def test_the_body_as_it_comes(drive: Driver) -> None:
    response = drive(lambda client: client.with_response(client.model.get, "raw"))
    assert exactly(response.json(), {"received": "raw"})
    assert exactly(response.value, drive.models.Product(received=drive.models.ProductReceived.RAW))


def test_the_body_in_a_class_of_ones_own(drive: Driver) -> None:
    response = drive(lambda client: client.with_response(client.model.get, "model"))
    found = drive.package.decode(Handwritten, response.body)
    assert exactly(found, Handwritten(received="model"))
    assert exactly(found.shout(), "MODEL")


def test_a_request_in_the_raw(drive: Driver) -> None:
    def call(client: Any) -> Any:
        return client.request("POST", "/customization/model/raw", json={"hello": "world!"})

    assert exactly(drive(call).value, {"received": "raw"})


def test_a_request_with_classes_of_ones_own(drive: Driver) -> None:
    class Greeting(msgspec.Struct):
        hello: str

    def call(client: Any) -> Any:
        return client.request("POST", "/customization/model/model", json=Greeting("world!"), type=Handwritten)

    assert exactly(drive(call).value, Handwritten(received="model"))
    product = drive(lambda client: client.model.post("model", hello="world!"))
    assert exactly(product, drive.models.Product(received=drive.models.ProductReceived.MODEL))


def test_pages(drive: Driver) -> None:
    """Each page in the raw, and its items in a class of one's own."""
    products = drive.each(lambda client: client.paging.get_pages("raw"))
    assert exactly(products, [drive.models.Product(received=drive.models.ProductReceived.RAW)] * 2)

    class Listed(msgspec.Struct):
        values: list[Handwritten]
        next: str | None = msgspec.field(name="nextLink", default=None)

    found: list[Handwritten] = []
    path: str | None = "/customization/paging/model"
    while path is not None:
        page = drive(lambda client, path=path: client.request("GET", path, type=Listed)).value
        found += page.values
        path = page.next
    assert exactly(found, [Handwritten(received="model")] * 2)


def test_work_that_takes_a_while(drive: Driver) -> None:
    received = drive.models.ProductReceived.RAW
    expected = drive.models.LROProduct(received=received, provisioning_state="Succeeded")
    assert exactly(drive(lambda client: client.lro.update_poll("raw")), expected)
    response = drive(lambda client: client.with_response(client.lro.update_poll, "model"))
    assert exactly(drive.package.decode(Work, response.body), Work(received="model", state="Succeeded"))
