"""Decimals: numbers and strings of any precision, whichever way they are read."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from runtime.codec import decode, encode, to_builtins
from runtime.drift import Drift
from runtime.model import UNSET, DecimalString, JsonValue, Model, OpenModel, UnsetType, field, union
from runtime.numbers import exact_floats

LONG = "12345678901234567890.12345678901234567890"


class Price(Model):
    amount: Decimal
    text: DecimalString | UnsetType = UNSET
    share: float | UnsetType = UNSET
    count: int | UnsetType = UNSET
    more: JsonValue | UnsetType = UNSET


class Open(OpenModel):
    amount: Decimal
    additional_properties: dict[str, JsonValue] = field(default_factory=dict)


class Priced(Model):
    price: Decimal


class Named(Model):
    name: str


Either = union(Priced, Named)


@pytest.mark.parametrize(
    "number", [LONG, "2.5976931E+101", "99999999.99", "-99999999.99", "1E+400", "1E-400", "0.1", "7"]
)
@pytest.mark.parametrize("options", [{}, {"strict": True}, {"unknown_fields": "keep"}], ids=["plain", "strict", "keep"])
@pytest.mark.parametrize(
    ("type_", "document", "member"),
    [
        (Price, '{"amount":%s}', "amount"),
        (Open, '{"amount":%s}', "amount"),
        (Either, '{"price":%s}', "price"),
        (list[Either], '[{"price":%s}]', "price"),  # type: ignore[valid-type]
    ],
)
def test_no_digit_is_lost(
    type_: object, document: str, member: str, options: dict[str, bool | str], number: str
) -> None:
    value = decode(type_, document % number, **options)  # type: ignore[call-overload]
    record = value[0] if isinstance(value, list) else value
    assert getattr(record, member) == Decimal(number)
    assert isinstance(getattr(record, member), Decimal)
    written = json.loads(encode(value), parse_float=Decimal, parse_int=Decimal)
    assert written == json.loads(document % number, parse_float=Decimal, parse_int=Decimal)


def test_a_document_that_departs_loses_no_digit_either() -> None:
    drifts: list[Drift] = []
    text = f'{{"amount":{LONG},"count":"many"}}'
    for value in (decode(Price, text), decode(Price, text, on_drift=drifts.append), decode(Price, "\ufeff" + text)):
        assert value.amount == Decimal(LONG)
    assert [str(drift) for drift in drifts] == ["$.count: expected int, got str"]


def test_to_all_others_a_long_number_is_a_float() -> None:
    drifts: list[Drift] = []
    value = decode(Price, f'{{"amount":1,"share":{LONG},"text":{LONG},"count":{LONG}}}', on_drift=drifts.append)
    assert value == Price(amount=Decimal(1), share=float(LONG), text=Decimal(LONG), count=int(float(LONG)))  # type: ignore[arg-type]
    assert type(value.share) is float
    assert [str(drift) for drift in drifts] == ["$.text: expected DecimalString, got float"]


def test_only_documents_that_have_a_decimal_are_read_so() -> None:
    assert exact_floats(Named) is None
    assert exact_floats(list[Named]) is None
    for type_ in (Decimal, list[Decimal], dict[str, Price], Open, Either, Price | None):
        assert exact_floats(type_) is not None


def test_a_decimal_is_a_number_and_a_decimal_string_a_string() -> None:
    value = Price(amount=Decimal("1.50"), text=DecimalString("1.50"))
    assert encode(value) == b'{"amount":1.50,"text":"1.50"}'
    assert to_builtins(value) == {"amount": Decimal("1.50"), "text": "1.50"}
    assert decode(Price, encode(value), strict=True) == value


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_sent_as_one(number: str) -> None:
    with pytest.raises(ValueError, match="has no JSON form"):
        encode(Price(amount=Decimal(number)))
    assert encode(DecimalString(number)) == f'"{number}"'.encode()


def test_a_decimal_beyond_a_float_is_sent() -> None:
    assert encode(Decimal("1E+400")) == b"1E+400"
    assert encode({"a": Decimal("1.5"), "b": "\ud800"}) == b'{"a":1.5,"b":"\\ud800"}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode({"a": Decimal("1E+400"), "b": "\ud800"})


def test_a_decimal_string_that_is_none_stays_what_it_is() -> None:
    drifts: list[Drift] = []
    assert decode(DecimalString, b'"much"', on_drift=drifts.append) == "much"
    assert decode(DecimalString, b"1.5", on_drift=drifts.append) == Decimal("1.5")
    assert encode(decode(DecimalString, b"1.5")) == b"1.5"
    assert [str(drift) for drift in drifts] == [
        "$: expected DecimalString, got str",
        "$: expected DecimalString, got float",
    ]
