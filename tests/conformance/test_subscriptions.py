"""A subscription and a version of the API, as arguments of a call."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "subscriptionId-apiVersion"


def test_resource_group(drive: Driver) -> None:
    group = drive(
        lambda client: client.group.get_sample_resource("sub", "testgroup101", api_version="2014-04-01-preview")
    )
    assert exactly(group, drive.models.SampleResourceGroup(name="testgroup101", location="West US"))
    assert type(group) is drive.models.SampleResourceGroup


def test_another_version(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError):
        drive(lambda client: client.group.get_sample_resource("sub", "testgroup101", api_version="2013"))


def test_a_version_is_demanded(drive: Driver) -> None:
    with pytest.raises(TypeError, match="api_version"):
        drive(lambda client: client.group.get_sample_resource("sub", "testgroup101"))
