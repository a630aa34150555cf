"""A service of Azure Resource Manager, described as Azure described it. The server has no scenarios of it: a transport
answers, so that what is sent and what is decoded can be looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "storage"

ROOT = "/subscriptions/sub/resourceGroups/group/providers/Microsoft.Storage/storageAccounts"
ACCOUNT = {
    "id": f"{ROOT}/mine",
    "name": "mine",
    "type": "Microsoft.Storage/storageAccounts",
    "location": "westus",
    "tags": {"a": "b"},
    "properties": {
        "provisioningState": "Succeeded",
        "accountType": "Standard_LRS",
        "primaryEndpoints": {
            "blob": "https://blob",
            "FooPoint": {"Bar.Point": {"RecursivePoint": {"queue": "https://queue"}}},
        },
        "creationTime": "2015-05-01T10:00:00Z",
        "customDomain": {"name": "example.com", "useSubDomain": True},
    },
}


def asked(drive: Driver, answers: object, function: Callable[[Any], Any]) -> tuple[Any, list[Any]]:
    """What a call gives, and the requests that it sent."""
    package = drive.package
    transport = package.MockTransport if drive.mode == "sync" else package.AsyncMockTransport
    scripted = transport(answers)
    value = drive(function, transport=scripted, subscription_id="sub", retries=0)
    return value, scripted.requests


def check(drive: Driver, account: Any) -> None:
    """That it is what ACCOUNT says."""
    models = drive.models
    assert type(account) is models.StorageAccount
    assert (account.id, account.name, account.location, account.tags) == (ACCOUNT["id"], "mine", "westus", {"a": "b"})
    assert account.provisioning_state is models.ProvisioningState.SUCCEEDED
    assert account.account_type is models.AccountType.STANDARD_LRS
    assert exactly(account.creation_time, dt.datetime(2015, 5, 1, 10, tzinfo=dt.UTC))
    assert exactly(account.custom_domain, models.CustomDomain(name="example.com", use_sub_domain=True))
    recursive = account.primary_endpoints.foo_point.bar_point.recursive_point
    assert exactly(recursive, models.Endpoints(queue="https://queue"))


def test_get(drive: Driver) -> None:
    reply = drive.package.reply(json=ACCOUNT)
    account, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.get_properties("group", "mine"))
    check(drive, account)
    assert (sent.method, sent.path) == ("GET", f"{ROOT}/mine")
    assert sent.query == {"api-version": ["2015-05-01-preview"]}


def test_list_has_one_page_as_the_description_says(drive: Driver) -> None:
    reply = drive.package.reply(json={"value": [ACCOUNT], "nextLink": "https://elsewhere/next"})
    page, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.list())
    assert not page.has_next_page
    check(drive, page.value[0])
    assert sent.path == "/subscriptions/sub/providers/Microsoft.Storage/storageAccounts"
    page, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.list_by_resource_group("group"))
    assert not page.has_next_page
    check(drive, page.value[0])
    assert sent.path == ROOT


def test_create_and_wait(drive: Driver) -> None:
    """202 and a Location, then the account."""
    reply = drive.package.reply
    status = "/subscriptions/sub/operations/1"
    located = {"location": f"{drive.server.url}{status}", "retry-after": "0"}
    answers = {
        ("PUT", f"{ROOT}/mine"): reply(status=202, headers=located),
        ("GET", status): [reply(status=202), reply(json=ACCOUNT)],
    }
    given = {"location": "westus", "account_type": "Standard_LRS", "poll_interval": 0.0}
    create = lambda client: client.storage_accounts.create_poll("group", "mine", **given)  # noqa: E731
    account, sent = asked(drive, answers, create)
    check(drive, account)
    assert [each.method for each in sent] == ["PUT", "GET", "GET"]
    assert sent[0].json() == {"location": "westus", "properties": {"accountType": "Standard_LRS"}}


def test_update_sends_what_is_given(drive: Driver) -> None:
    reply = drive.package.reply(json=ACCOUNT)
    given = {"location": "westus", "custom_domain": {"name": "example.com"}}
    account, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.update("group", "mine", **given))
    check(drive, account)
    assert sent.method == "PATCH"
    assert sent.json() == {"location": "westus", "properties": {"customDomain": {"name": "example.com"}}}


def test_delete(drive: Driver) -> None:
    for status in (200, 204):
        reply = drive.package.reply(status=status)
        value, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.delete("group", "mine"))
        assert value is None
        assert sent.method == "DELETE"


def test_a_name_that_is_taken(drive: Driver) -> None:
    reply = drive.package.reply(json={"nameAvailable": False, "reason": "AlreadyExists", "message": "taken"})
    found, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.check_name_availability(name="mine"))
    assert exactly(
        found,
        drive.models.CheckNameAvailabilityResult(
            name_available=False, reason=drive.models.Reason.ALREADY_EXISTS, message="taken"
        ),
    )
    assert sent.json() == {"name": "mine"}


def test_keys(drive: Driver) -> None:
    reply = drive.package.reply(json={"key1": "a", "key2": "b"})
    keys = drive.models.StorageAccountKeys(key1="a", key2="b")
    found, (sent,) = asked(drive, reply, lambda client: client.storage_accounts.list_keys("group", "mine"))
    assert (found, sent.method) == (keys, "POST")
    anew = lambda client: client.storage_accounts.regenerate_key("group", "mine", key_name="key1")  # noqa: E731
    found, (sent,) = asked(drive, reply, anew)
    assert (found, sent.json()) == (keys, {"keyName": "key1"})


def test_usages(drive: Driver) -> None:
    usage = {"unit": "Bytes", "currentValue": 3, "limit": 10, "name": {"value": "x", "localizedValue": "X"}}
    found, _ = asked(drive, drive.package.reply(json={"value": [usage]}), lambda client: client.usage.list())
    (only,) = found.value
    assert only.unit is drive.models.UsageUnit.BYTES
    assert (only.current_value, only.limit) == (3, 10)
    assert exactly(only.name, drive.models.UsageName(value="x", localized_value="X"))


def test_an_error_without_a_model(drive: Driver) -> None:
    said = {"error": {"code": "ResourceNotFound", "message": "It is not there."}}
    with pytest.raises(drive.package.NotFoundError) as caught:
        asked(
            drive,
            drive.package.reply(json=said, status=404, headers={"x-ms-request-id": "7"}),
            lambda client: client.storage_accounts.get_properties("group", "mine"),
        )
    assert (caught.value.code, caught.value.message) == ("ResourceNotFound", "It is not there.")
    assert (caught.value.request_id, caught.value.body) == ("7", said)
