"""The server's own reports, read by generated clients."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SPEC = "report"


def test_report(drive: Driver) -> None:
    report = drive(lambda client: client.report.get())
    assert len(report) > 600
    assert {type(count) for count in report.values()} == {int}
    assert exactly(report, drive.server.hits()["general"])


def test_optional_report(drive: Driver) -> None:
    assert exactly(drive(lambda client: client.report.optional.get()), drive.server.hits()["optional"])


def test_a_parameter_that_both_operations_have_stays_with_each(drive: Driver) -> None:
    report = drive(lambda client: client.report.get(qualifier="specloom"))
    assert exactly(report, drive.server.hits()["general"])
    drive(lambda client: client.report.optional.get(qualifier="specloom"))


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_azure_report(mode: str, load: Load, server: TestServer) -> None:
    drive = Driver(mode, load("azure-report"), server)
    try:
        report = drive(lambda client: client.azure.get_report())
        assert exactly(report, server.hits()["azure"])
        assert len(report) == 145
        assert exactly(drive(lambda client: client.azure.get_report(qualifier="specloom")), report)
    finally:
        drive.close()
