"""Response headers as typed values."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Literal

import pytest

from runtime.errors import DecodeError
from runtime.header_values import read_headers
from runtime.headers import Headers
from runtime.model import UNSET, HeaderForm, HeaderModel, JsonValue, OpenIntEnum, UnixTime, UnsetType, field
from runtime.response import Decoding


class Level(OpenIntEnum):
    HIGH = 3


class Some(HeaderModel):
    __forms__: ClassVar[Mapping[str, HeaderForm]] = {
        "x-meta": HeaderForm(prefix="x-meta-"),
        "x-sizes": HeaderForm(prefix="x-size-"),
        "x-pipes": HeaderForm(style="pipeDelimited"),
        "x-map": HeaderForm(explode=True),
        "x-json": HeaderForm(content_type="application/json"),
        "x-xml": HeaderForm(content_type="application/xml"),
    }
    number: float | UnsetType = UNSET
    either: int | str | UnsetType = UNSET
    level: Level | int | UnsetType = UNSET
    one: Literal["a"] | UnsetType = UNSET
    exact: Decimal | UnsetType = UNSET
    unix: UnixTime | UnsetType = UNSET
    flag: bool | None | UnsetType = UNSET
    json: JsonValue | UnsetType = field(default=UNSET, name="x-json")
    xml: str | UnsetType = field(default=UNSET, name="x-xml")
    pipes: list[str] | UnsetType = field(default=UNSET, name="x-pipes")
    map: dict[str, int] | UnsetType = field(default=UNSET, name="x-map")
    meta: dict[str, str] = field(default_factory=dict, name="x-meta")
    sizes: dict[str, int] = field(default_factory=dict, name="x-sizes")


def read(strict: bool = True, /, **headers: str) -> Any:
    pairs = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_headers(Some, Headers(pairs), Decoding(strict=strict), "200 OK: GET http://x/")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("number", "3", 3.0),
        ("number", "-1.5e3", -1500.0),
        ("number", ".5", 0.5),
        ("either", "12", 12),
        ("either", "twelve", "twelve"),
        ("level", "3", Level.HIGH),
        ("level", "", UNSET),
        ("one", "a", "a"),
        ("exact", "1.10", Decimal("1.10")),
        ("flag", "FALSE", False),
        ("flag", "", UNSET),
    ],
)
def test_scalars(name: str, text: str, value: object) -> None:
    found = getattr(read(**{name: text}), name)
    assert found == value
    assert type(found) is type(value)


def test_unix_time() -> None:
    assert isinstance(read(unix="1700000000").unix, datetime)


def test_forms() -> None:
    found = read(x_pipes="a| b|c,d", x_map="a=1,b=2", x_json='{"a": [1]}', x_xml="<a/>", X_Meta_A="1", x_size_a="7")
    assert found.pipes == ["a", "b", "c,d"]
    assert found.map == {"a": 1, "b": 2}
    assert found.json == {"a": [1]}
    assert found.xml == "<a/>"
    assert found.meta == {"A": "1"}
    assert found.sizes == {"a": 7}


def test_a_prefix_alone_is_none_of_its_headers() -> None:
    assert read(x_meta_="1", x_meta="2", x_metal="3").meta == {}


@pytest.mark.parametrize("text", ["1_000", "٣", "0x10", "NaN", "1.5.", "+", "12 "])
def test_what_is_no_number(text: str) -> None:
    assert read(either=text).either == text
    assert read(False, number=text).number == text


def test_a_number_beyond_what_python_reads() -> None:
    digits = "9" * (sys.get_int_max_str_digits() + 1)
    with pytest.raises(DecodeError, match=r"^200 OK: GET http://x/: headers\.level: expected .*, got str$"):
        read(level=digits)


def test_lines_of_one_name_are_joined() -> None:
    headers = Headers([("x-map", "a=1"), ("X-Map", "b=2")])
    assert read_headers(Some, headers, Decoding(strict=True), "").map == {"a": 1, "b": 2}
