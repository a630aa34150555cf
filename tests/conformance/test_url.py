"""Parameters in paths and queries: every scalar, constants, what is empty or left out, and arrays in each format."""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.conformance.driving import Driver

SPEC = "url"

MULTI_BYTE = b64decode("5ZWK6b2E5LiC54ub54uc76ex76Ss76ex76iM76ip")
"""Letters of three bytes each, some of which a normalization would change."""
RESERVED = "begin!*'();:@ &=+$,/?#[]end"
ITEMS = ["ArrayQuery1", RESERVED, "", ""]


@pytest.fixture
def api_options() -> dict[str, str]:
    """What a client of this API has to be given."""
    return {"global_string_path": "globalStringPath"}


# --- constants: there is nothing to give, and the server checks what came -------------------------------------------

CONSTANT_PATHS = [
    "get_path_bool_true",
    "get_path_bool_false",
    "get_int_one_million",
    "get_int_negative_one_million",
    "get_ten_billion",
    "get_negative_ten_billion",
    "float_scientific_positive",
    "float_scientific_negative",
    "double_decimal_positive",
    "double_decimal_negative",
    "string_unicode",
    "string_url_encoded",
    "string_url_non_encoded",
    "string_empty",
    "byte_empty",
    "date_valid",
    "date_time_valid",
    "get_query_bool_true",
    "get_query_bool_false",
]
CONSTANT_QUERIES = [
    "get_int_one_million",
    "get_int_negative_one_million",
    "get_ten_billion",
    "get_negative_ten_billion",
    "float_scientific_positive",
    "float_scientific_negative",
    "double_decimal_positive",
    "double_decimal_negative",
    "string_unicode",
    "string_url_encoded",
    "string_empty",
    "byte_empty",
    "date_valid",
    "date_time_valid",
]


@pytest.mark.parametrize("method", CONSTANT_PATHS)
def test_constant_in_path(drive: Driver, api_options: Any, method: str) -> None:
    assert drive(lambda client: getattr(client.path, method)(), **api_options) is None


@pytest.mark.parametrize("method", CONSTANT_QUERIES)
def test_constant_in_query(drive: Driver, api_options: Any, method: str) -> None:
    assert drive(lambda client: getattr(client.query, method)(), **api_options) is None


# --- values in paths -----------------------------------------------------------------------------------------------


def test_enum_in_path(drive: Driver, api_options: Any) -> None:
    color = drive.models.UriColor.GREEN_COLOR
    assert drive(lambda client: client.path.enum_valid(color), **api_options) is None
    assert drive(lambda client: client.path.enum_valid("green color"), **api_options) is None


def test_bytes_in_path(drive: Driver, api_options: Any) -> None:
    assert drive(lambda client: client.path.byte_multi_byte(MULTI_BYTE), **api_options) is None


def test_base64url_in_path(drive: Driver, api_options: Any) -> None:
    value = drive.package.Base64Url(b"lorem")
    assert drive(lambda client: client.path.base64_url(value), **api_options) is None


def test_unix_time_in_path(drive: Driver, api_options: Any) -> None:
    moment = drive.package.UnixTime.of(datetime(2016, 4, 13, tzinfo=UTC))
    assert drive(lambda client: client.path.unix_time_url(moment), **api_options) is None


def test_comma_separated_in_path(drive: Driver, api_options: Any) -> None:
    items = ["ArrayPath1", RESERVED, "", ""]
    assert drive(lambda client: client.query.array_csv_in_path(items), **api_options) is None


@pytest.mark.parametrize("method", ["string_null", "enum_null", "byte_null", "date_null", "date_time_null"])
def test_none_is_refused_in_path(drive: Driver, api_options: Any, method: str) -> None:
    with pytest.raises(ValueError, match=r"_path: None is no segment of a path"):
        drive(lambda client: getattr(client.path, method)(None), **api_options)


# --- values in queries ---------------------------------------------------------------------------------------------

NULLS = [
    ("get_boolean_null", "bool_query"),
    ("get_int_null", "int_query"),
    ("get_long_null", "long_query"),
    ("float_null", "float_query"),
    ("double_null", "double_query"),
    ("string_null", "string_query"),
    ("enum_null", "enum_query"),
    ("byte_null", "byte_query"),
    ("date_null", "date_query"),
    ("date_time_null", "date_time_query"),
    ("array_string_csv_null", "array_query"),
]


@pytest.mark.parametrize(("method", "argument"), NULLS)
def test_left_out_of_query(drive: Driver, api_options: Any, method: str, argument: str) -> None:
    assert drive(lambda client: getattr(client.query, method)(), **api_options) is None
    assert drive(lambda client: getattr(client.query, method)(**{argument: None}), **api_options) is None


def test_enum_in_query(drive: Driver, api_options: Any) -> None:
    color = drive.models.UriColor.GREEN_COLOR
    assert drive(lambda client: client.query.enum_valid(enum_query=color), **api_options) is None


def test_bytes_in_query(drive: Driver, api_options: Any) -> None:
    value = MULTI_BYTE
    assert drive(lambda client: client.query.byte_multi_byte(byte_query=value), **api_options) is None


ARRAYS = [
    ("array_string_csv_valid", ITEMS),
    ("array_string_csv_empty", []),
    ("array_string_no_collection_format_empty", ["hello", "nihao", "bonjour"]),
    ("array_string_ssv_valid", ITEMS),
    ("array_string_tsv_valid", ITEMS),
    ("array_string_pipes_valid", ITEMS),
]


@pytest.mark.parametrize(("method", "items"), ARRAYS)
def test_array_in_query(drive: Driver, api_options: Any, method: str, items: list[str]) -> None:
    assert drive(lambda client: getattr(client.query, method)(array_query=items), **api_options) is None


def test_what_a_scenario_refuses_is_an_error_with_its_body(drive: Driver, api_options: Any) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.path.enum_valid("red color"), **api_options)
    assert caught.value.status == 400


# --- parameters of the path item, of the client, and of the operation -----------------------------------------------

GIVEN = {"path_item_string_query": "pathItemStringQuery", "local_string_query": "localStringQuery"}
PATH_ITEMS = [
    ("get_all_with_values", {"global_string_query": "globalStringQuery"}, GIVEN),
    ("get_global_null", {}, GIVEN),
    ("get_global_and_local_null", {}, {"path_item_string_query": "pathItemStringQuery"}),
    ("get_local_path_item_null", {"global_string_query": "globalStringQuery"}, {}),
]


@pytest.mark.parametrize(("method", "of_client", "of_call"), PATH_ITEMS)
def test_path_item(drive: Driver, api_options: Any, method: str, of_client: Any, of_call: Any) -> None:
    def call(client: Any) -> Any:
        return getattr(client.query, method)("pathItemStringPath", "localStringPath", **of_call)

    assert drive(call, **api_options, **of_client) is None


def test_a_client_needs_its_part_of_the_path(drive: Driver) -> None:
    with pytest.raises(TypeError, match="global_string_path"):
        drive(lambda client: client.path.string_empty(), timeout=5.0)


def test_dates_are_no_times(drive: Driver, api_options: Any) -> None:
    """A date is written as the day alone, and a time with its zone; the server wants none here."""
    for method, value in (("date_null", date(2012, 1, 1)), ("date_time_null", datetime(2012, 1, 1, tzinfo=UTC))):
        argument = {"date_null": "date_query", "date_time_null": "date_time_query"}[method]
        with pytest.raises(drive.package.BadRequestError, match="date"):
            drive(lambda client, m=method, a=argument, v=value: getattr(client.query, m)(**{a: v}), **api_options)
