"""x-ms-parameter-grouping: one argument for several parameters, a model or a dict literal."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.driving import Driver

SPEC = "azure-parameter-grouping"


def test_required(drive: Driver) -> None:
    group = drive.models.ParameterGroupingPostRequiredParameters(
        body=1234, custom_header="header", query=21, path="path"
    )
    assert drive(lambda client: client.parameter_grouping.post_required(parameters=group)) is None


def test_required_without_what_may_be_left_out(drive: Driver) -> None:
    group = drive.models.ParameterGroupingPostRequiredParameters(body=1234, path="path")
    assert drive(lambda client: client.parameter_grouping.post_required(parameters=group)) is None


def test_required_as_a_dict_literal(drive: Driver) -> None:
    group = {"body": 1234, "customHeader": "header", "query": 21, "path": "path"}
    assert drive(lambda client: client.parameter_grouping.post_required(parameters=group)) is None


@pytest.mark.parametrize("missing", ["body", "path"])
def test_a_required_member_is_asked_for_before_anything_is_sent(drive: Driver, missing: str) -> None:
    group: dict[str, Any] = {"body": 1234, "path": "path"}
    del group[missing]
    with pytest.raises(TypeError, match=missing):
        drive.models.ParameterGroupingPostRequiredParameters(**group)
    with pytest.raises(ValueError, match=missing):
        drive(lambda client: client.parameter_grouping.post_required(parameters=group))


def test_the_group_is_required_where_a_member_is(drive: Driver) -> None:
    with pytest.raises(TypeError, match="parameters"):
        drive(lambda client: client.parameter_grouping.post_required())


def test_optional(drive: Driver) -> None:
    group = drive.models.ParameterGroupingPostOptionalParameters(custom_header="header", query=21)
    assert drive(lambda client: client.parameter_grouping.post_optional(parameters=group)) is None
    assert drive(lambda client: client.parameter_grouping.post_optional()) is None


def test_reserved_words(drive: Driver) -> None:
    group = drive.models.ParameterGroupingPostReservedWordsParameters(from_="bob", accept="yes")
    assert drive(lambda client: client.parameter_grouping.post_reserved_words(parameters=group)) is None
    group = {"from": "bob", "accept": "yes"}
    assert drive(lambda client: client.parameter_grouping.post_reserved_words(parameters=group)) is None


def test_several_groups(drive: Driver) -> None:
    first = drive.models.FirstParameterGroup(header_one="header", query_one=21)
    second = drive.models.ParameterGroupingPostMultiParamGroupsSecondParamGroup(header_two="header2", query_two=42)
    for given in (
        {"first_parameter_group": first, "second_param_group": second},
        {"first_parameter_group": {"header-one": "header"}, "second_param_group": {"query-two": 42}},
        {},
    ):
        assert drive(lambda client, given=given: client.parameter_grouping.post_multi_param_groups(**given)) is None


def test_a_shared_group(drive: Driver) -> None:
    group = drive.models.FirstParameterGroup(header_one="header", query_one=42 // 2)
    found = drive(lambda client: client.parameter_grouping.post_shared_group_object(first_parameter_group=group))
    assert found is None


def test_a_group_with_a_constant(drive: Driver) -> None:
    group = drive.models.Grouper(grouped_constant="foo", grouped_parameter="bar")
    assert drive(lambda client: client.file_and_directory.group_with_constant(grouper=group)) is None


def test_what_no_parameter_is_called(drive: Driver) -> None:
    with pytest.raises(TypeError, match="parameters: there is no parameter 'from_'"):
        drive(lambda client: client.parameter_grouping.post_reserved_words(parameters={"from_": "bob"}))
