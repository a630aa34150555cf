"""Formats both ways: what stands on the wire, and what it is in Python."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, Service, echo

SPEC = things("""
    Thing:
      type: object
      properties:
        unixtime: {type: integer, format: unixtime}
        date_time: {type: string, format: date-time}
        rfc1123: {type: string, format: date-time-rfc1123}
        day: {type: string, format: date}
        time: {type: string, format: time}
        duration: {type: string, format: duration}
        byte: {type: string, format: byte}
        base64url: {type: string, format: base64url}
        number_decimal: {type: number, format: decimal}
        string_decimal: {type: string, format: decimal}
        uuid: {type: string, format: uuid}
        uri: {type: string, format: uri}
        password: {type: string, format: password}
        char: {type: string, format: char}
        odd: {type: string, format: of-no-meaning}
        int32: {type: integer, format: int32}
        int64: {type: integer, format: int64}
        integer: {type: integer}
        float: {type: number, format: float}
        double: {type: number, format: double}
        number: {type: number}
        boolean: {type: boolean}
        anything: {}
        nothing: {type: integer, format: unixtime, nullable: true}
        times: {type: array, items: {type: integer, format: unixtime}}
        days: {type: object, additionalProperties: {type: string, format: date}}
    """)

MOMENT = datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)
ROWS: list[tuple[str, Any, Any, str]] = [
    ("unixtime", 784111777, MOMENT, "UnixTime"),
    ("date_time", "1994-11-06T08:49:37Z", MOMENT, "datetime"),
    ("rfc1123", "Sun, 06 Nov 1994 08:49:37 GMT", MOMENT, "Rfc1123DateTime"),
    ("day", "1994-11-06", date(1994, 11, 6), "date"),
    ("time", "08:49:37", time(8, 49, 37), "time"),
    ("duration", "P1DT2S", timedelta(days=1, seconds=2), "timedelta"),
    ("byte", "+/8=", b"\xfb\xff", "bytes"),
    ("base64url", "-_8", b"\xfb\xff", "Base64Url"),
    ("string_decimal", "0.1", Decimal("0.1"), "DecimalString"),
    ("uuid", "12345678-1234-5678-1234-567812345678", UUID("12345678-1234-5678-1234-567812345678"), "UUID"),
    ("uri", "https://x/y", "https://x/y", "str"),
    ("password", "p", "p", "str"),
    ("char", "c", "c", "str"),
    ("odd", "o", "o", "str"),
    ("int32", 7, 7, "int"),
    ("int64", 2**63 - 1, 2**63 - 1, "int"),
    ("integer", -(2**70), -(2**70), "int"),
    ("float", 0.5, 0.5, "float"),
    ("double", 1e300, 1e300, "float"),
    ("number", 1.5, 1.5, "float"),
    ("boolean", True, True, "bool"),
    ("anything", {"a": [1, None, "x"]}, {"a": [1, None, "x"]}, "dict"),
    ("nothing", None, None, "NoneType"),
    ("times", [0], [datetime(1970, 1, 1, tzinfo=UTC)], "list"),
    ("days", {"a": "1994-11-06"}, {"a": date(1994, 11, 6)}, "dict"),
]


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


@pytest.mark.parametrize(("name", "wire", "value", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_from_the_wire(shop: ModuleType, service: Service, name: str, wire: object, value: object, kind: str) -> None:
    service.answers({name: wire})
    drifts: list[object] = []
    with shop.Client(service.url, on_drift=drifts.append) as client:
        got = getattr(client.things.get(), name)
    assert got == value
    assert type(got).__name__ == kind
    assert drifts == []


@pytest.mark.parametrize(("name", "wire", "value", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_to_the_wire_and_back(
    shop: ModuleType, service: Service, name: str, wire: object, value: object, kind: str
) -> None:
    service.answers({name: wire})
    with shop.Client(service.url) as client:
        received = getattr(client.things.get(), name)
        service.reply = echo
        returned = client.things.create(**{name: received})
    assert service.last.json == {name: wire}
    assert getattr(returned, name) == value


def test_a_decimal_on_the_wire_is_a_number_and_loses_nothing(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(b'{"number_decimal": 0.10000000000000000000000000001}')
    assert caller(shop, "things.get").number_decimal == Decimal("0.10000000000000000000000000001")
    caller.service.reply = echo
    returned = caller(shop, "things.create", number_decimal=Decimal("12345678901234567890.5"))
    assert float(caller.service.last.json["number_decimal"]) == float("12345678901234567890.5")
    assert returned.number_decimal == Decimal("12345678901234567890.5")


def test_moments_that_a_user_makes(shop: ModuleType, caller: Caller) -> None:
    caller.service.reply = echo
    caller(
        shop,
        "things.create",
        unixtime=shop.UnixTime.of(MOMENT),
        rfc1123=shop.Rfc1123DateTime.of(MOMENT),
        date_time=MOMENT,
        base64url=shop.Base64Url(b"\xfb\xff"),
    )
    assert caller.service.last.json == {
        "unixtime": 784111777,
        "rfc1123": "Sun, 06 Nov 1994 08:49:37 GMT",
        "date_time": "1994-11-06T08:49:37Z",
        "base64url": "-_8",
    }


@pytest.mark.parametrize(
    ("name", "wire"),
    [
        ("unixtime", "soon"),
        ("date_time", "soon"),
        ("day", 7),
        ("uuid", "x"),
        ("byte", "?"),
        ("integer", "7"),
        ("time", ""),
    ],
)
def test_what_does_not_fit_is_kept_and_reported(shop: ModuleType, caller: Caller, name: str, wire: object) -> None:
    caller.service.answers({name: wire})
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert getattr(value, name) == wire
    assert [str(drift).partition(":")[0] for drift in drifts] == [f"$.{name}"]
    with pytest.raises(shop.DecodeError, match=name):
        caller.respond(shop, {"strict": True}, "things.get")


def test_seconds_where_a_date_time_is_declared_are_a_moment(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"date_time": 784111777})
    drifts: list[object] = []
    assert caller.respond(shop, {"on_drift": drifts.append}, "things.get").value.date_time == MOMENT
    assert len(drifts) == 1
