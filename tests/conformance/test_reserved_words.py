"""Names that a language, or a library for HTTP, has taken."""

from __future__ import annotations

import io

import pytest

from tests.conformance.driving import Driver

SPEC = "reserved-words"


def test_a_group_called_import(drive: Driver) -> None:
    assert drive(lambda client: client.reserved_words.operation_group.import_one(parameter1="foo")) is None


def test_a_body_called_content(drive: Driver) -> None:
    assert drive(lambda client: client.reserved_words.operation.with_content_param(content=b"hello, world")) is None


def test_a_body_called_json(drive: Driver) -> None:
    assert drive(lambda client: client.reserved_words.operation.with_json_param(json={"hello": "world"})) is None


def test_a_form_field_called_data(drive: Driver) -> None:
    assert drive(lambda client: client.reserved_words.operation.with_data_param(data="hello", world="world")) is None


def test_a_part_called_files(drive: Driver) -> None:
    found = drive(
        lambda client: client.reserved_words.operation.with_files_param(files=io.BytesIO(b"hello"), file_name="my.txt")
    )
    assert found is None


def test_parameters_called_url_header_parameters_and_query_parameters(drive: Driver) -> None:
    found = drive(
        lambda client: client.reserved_words.operation_with_url(
            "foo", header_parameters="x-ms-header", query_parameters=["one", "two"]
        )
    )
    assert found is None


@pytest.mark.parametrize("literal", [True, False], ids=["literal", "member"])
def test_a_value_called_import(drive: Driver, literal: bool) -> None:
    member = drive.models.MyEnum.IMPORT
    assert member == "import"
    assert drive(lambda client: client.reserved_words.enum.get(enum_parameter="import" if literal else member)) is None
