"""Versions of one service, each with a client of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

Version: TypeAlias = Callable[[str], Driver]


@pytest.fixture(scope="module", params=["sync", "async"])
def version(request: pytest.FixtureRequest, load: Load, server: TestServer) -> Iterator[Version]:
    """`version("v1")`: drives the clients of multiapi-v1."""
    drivers: dict[str, Driver] = {}

    def driver(name: str) -> Driver:
        if name not in drivers:
            drivers[name] = Driver(request.param, load(f"multiapi-{name}"), server)
        return drivers[name]

    yield driver
    for each in drivers.values():
        each.close()


def test_v1(version: Version) -> None:
    drive = version("v1")
    assert drive(lambda client: client.test_one_endpoint.update(id=1, message="hello")) is None
    assert drive(lambda client: client.operation_group_one.test_two()) is None
    assert drive(lambda client: client.test_different_calls.list(greeting_in_english="hello")) is None


def test_v2(version: Version) -> None:
    drive = version("v2")
    told = "This was called with api-version 2.0.0"
    assert exactly(drive(lambda client: client.test_one_endpoint.update(id=1, message="hello")).message, told)
    two = drive(lambda client: client.operation_group_one.test_two(id=1, message="hello"))
    assert type(two) is drive.models.ModelTwo
    assert exactly(two.message, told)
    assert drive(lambda client: client.operation_group_one.test_three()) is None
    assert drive(lambda client: client.operation_group_two.test_four(parameter_one=True)) is None
    greetings = {"greeting_in_english": "hello", "greeting_in_chinese": "nihao"}
    assert drive(lambda client: client.test_different_calls.list(**greetings)) is None


def test_an_id_that_is_no_integer_as_the_description_has_it(version: Version) -> None:
    """The service departs from its description: leniently the value is what came, strictly it is an error."""
    drive = version("v2")
    call = lambda client: client.operation_group_one.test_two(id=1)  # noqa: E731
    found: list[Any] = []
    assert exactly(drive(call, on_drift=found.append).id, "1")
    assert [(each.path, each.kind) for each in found] == [("$.id", "type")]
    with pytest.raises(drive.package.DecodeError, match=r"\$\.id"):
        drive(call, strict=True)


def test_v3(version: Version) -> None:
    drive = version("v3")
    told = drive.models.ModelThree(optional_property="This was called with api-version 3.0.0")
    assert exactly(drive(lambda client: client.operation_group_one.test_two(optional_property="hello")), told)
    assert drive(lambda client: client.operation_group_two.test_five()) is None
    greetings = {
        "greeting_in_english": "hello",
        "greeting_in_chinese": "nihao",
        "greeting_in_french": "bonjour",
    }
    assert drive(lambda client: client.test_different_calls.list(**greetings)) is None


def test_several_media_types(version: Version) -> None:
    drive = version("v3")
    assert drive(lambda client: client.operation_group_two.test_four(input={"source": "foo"})) is None
    path = drive.models.SourcePath(source="foo")
    assert drive(lambda client: client.operation_group_two.test_four(input=path)) is None
    pdf = {"input": b"PDF", "content_type": "application/pdf"}
    assert drive(lambda client: client.operation_group_two.test_four(**pdf)) is None


@pytest.mark.parametrize("way", [("paging", "group_1", "test"), ("operation_group_one", "test_paging")])
def test_the_version_goes_with_links_of_operations_that_do_not_name_it(version: Version, way: tuple[str, ...]) -> None:
    drive = version("v3")

    def call(client: Any) -> Any:
        for name in way:
            client = getattr(client, name)
        return client()

    assert exactly(drive.each(call), [drive.models.ModelThree(optional_property="paged")] * 2)


def test_a_version_of_ones_own(version: Version) -> None:
    """The default is the version of the description; another can be given."""
    drive = version("v0")
    with pytest.raises(drive.package.BadRequestError, match=r"not supported: 0\.0\.0"):
        drive(lambda client: client.operation_group_one.test_two())
    assert drive(lambda client: client.operation_group_one.test_two(), api_version="1.0.0") is None


def test_long_running(version: Version) -> None:
    drive = version("v1")
    product = drive(lambda client: client.lro.test_poll(poll_interval=0.0))
    assert type(product) is drive.models.Product
    assert exactly(product.id, "100")  # an integer by its description


def test_long_running_and_paged(version: Version) -> None:
    drive = version("v1")
    found = drive.each(lambda client: client.lro_and_paging.test_poll(poll_interval=0.0))
    assert [type(each) for each in found] == [drive.models.Product]
    assert exactly(found[0].id, "100")
