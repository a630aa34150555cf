"""Pages: by link, by operation, with null for a link, with failures and retries on the way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.cookies import each_with_cookies, with_cookies
from tests.conformance.driving import Driver

SPEC = "paging"

LIST = [
    "get_no_item_name_pages",
    "get_empty_next_link_name_pages",
    "get_null_next_link_name_pages",
    "get_single_pages",
    "first_response_empty",
]


def ids(drive: Driver, products: list[Any]) -> list[int]:
    """The ids of products, which are the decoded records."""
    assert {type(each) for each in products} <= {drive.models.Product}
    found = [each.properties.id for each in products]
    assert {type(each) for each in found} <= {int}
    return found


@pytest.mark.parametrize("method", LIST)
def test_one_page(drive: Driver, method: str) -> None:
    assert ids(drive, drive.each(lambda client: getattr(client.paging, method)())) == [1]


def test_the_page_is_the_record(drive: Driver) -> None:
    page = drive(lambda client: client.paging.get_single_pages())
    assert exactly(page.values[0].properties, drive.models.ProductProperties(id=1, name="Product"))
    assert not page.has_next_page
    assert type(page).__name__.endswith("Page")


def test_a_link_that_the_spec_says_to_ignore(drive: Driver) -> None:
    page = drive(lambda client: client.paging.get_null_next_link_name_pages())
    assert not page.has_next_page
    assert page.next_link.endswith("/idontexistraise404")


def test_an_item_name_with_another_name_in_the_client(drive: Driver) -> None:
    call = "get_model_with_item_name_with_xms_client_name"
    assert ids(drive, drive.each(lambda client: getattr(client.paging, call)())) == [1]
    page = drive(lambda client: getattr(client.paging, call)())
    assert ids(drive, page.indexes) == [1]


def test_a_body_of_a_get(drive: Driver) -> None:
    assert ids(drive, drive.each(lambda client: client.paging.get_single_pages_with_body_params(name="body"))) == [1]


def test_a_first_page_that_is_empty(drive: Driver) -> None:
    first = drive(lambda client: client.paging.first_response_empty())
    assert exactly(first.value, [])
    assert first.has_next_page


def test_multiple_pages(drive: Driver) -> None:
    assert ids(drive, drive.each(lambda client: client.paging.get_multiple_pages())) == list(range(1, 11))


def test_page_by_page(drive: Driver) -> None:
    pages = drive.each(lambda client: client.paging.get_multiple_pages().pages())
    assert [ids(drive, page.values) for page in pages] == [[each] for each in range(1, 11)]


def test_options_in_a_group(drive: Driver) -> None:
    written = {"maxresults": 10, "timeout": 30}
    for options in (written, drive.models.PagingGetMultiplePagesOptions(**written)):
        given = {"options": options, "client_request_id": "client-id"}
        found = drive.each(lambda client: client.paging.get_multiple_pages(**given))  # noqa: B023
        assert ids(drive, found) == list(range(1, 11))


def test_odata_links(drive: Driver) -> None:
    assert ids(drive, drive.each(lambda client: client.paging.get_odata_multiple_pages())) == list(range(1, 11))


def test_a_parameter_of_the_path_in_a_group(drive: Driver) -> None:
    found = drive.each(lambda client: client.paging.get_multiple_pages_with_offset(options={"offset": 100}))
    assert ids(drive, found) == [1, *range(102, 111)]


def test_a_next_operation_with_query_parameters(drive: Driver) -> None:
    found = drive.each(lambda client: client.paging.get_with_query_params(required_query_parameter=100))
    assert ids(drive, found) == [1, 2]


def test_a_next_operation_that_takes_a_fragment(drive: Driver) -> None:
    found = drive.each(
        lambda client: client.paging.get_multiple_pages_fragment_next_link("test_user", api_version="1.6")
    )
    assert ids(drive, found) == list(range(1, 11))


def test_a_next_operation_with_the_same_group(drive: Driver) -> None:
    group = {"api_version": "1.6", "tenant": "test_user"}
    call = "get_multiple_pages_fragment_with_grouping_next_link"
    found = drive.each(lambda client: getattr(client.paging, call)(custom_parameter_group=group))
    assert ids(drive, found) == list(range(1, 11))


def test_what_a_link_says_of_a_parameter_counts(drive: Driver) -> None:
    assert ids(drive, drive.each(lambda client: client.paging.duplicate_params(filter="foo"))) == [1]


def test_an_optional_constant_is_not_sent(drive: Driver) -> None:
    assert exactly(drive.each(lambda client: client.paging.page_with_max_page_size()), [])
    with pytest.raises(drive.package.BadRequestError):
        drive.each(lambda client: client.paging.page_with_max_page_size(maxpagesize="5"))


@pytest.mark.parametrize("method", ["append_api_version", "replace_api_version"])
def test_the_version_of_the_client_goes_with_the_link(drive: Driver, method: str) -> None:
    assert ids(drive, drive.each(lambda client: getattr(client.paging, method)())) == [1]


# --- what goes wrong -----------------------------------------------------------------------------------------------


def test_retry_of_the_first_page(drive: Driver) -> None:
    retries = drive.package.Retries(backoff=0.0)
    found = each_with_cookies(drive, lambda client: client.paging.get_multiple_pages_retry_first(), retries=retries)
    assert ids(drive, found) == list(range(1, 11))


def test_retry_of_the_second_page(drive: Driver) -> None:
    retries = drive.package.Retries(backoff=0.0)
    found = each_with_cookies(drive, lambda client: client.paging.get_multiple_pages_retry_second(), retries=retries)
    assert ids(drive, found) == [1, 1, *range(3, 11)]


def test_the_first_page_fails(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive.each(lambda client: client.paging.get_single_pages_failure())
    assert exactly(caught.value.body, {"status": 400, "message": "Expected single failure test."})


def test_the_second_page_fails(drive: Driver) -> None:
    page = drive(lambda client: client.paging.get_multiple_pages_failure())
    assert ids(drive, page.values) == [1]
    assert page.has_next_page
    with pytest.raises(drive.package.BadRequestError, match="Expected single failure test"):
        drive.each(lambda client: client.paging.get_multiple_pages_failure())


def test_a_link_that_is_no_url(drive: Driver) -> None:
    """It is read as a relative one, and leads to nothing."""
    with pytest.raises(drive.package.NotFoundError):
        drive.each(lambda client: client.paging.get_multiple_pages_failure_uri())


# --- long-running --------------------------------------------------------------------------------------------------


def test_pages_that_take_long(drive: Driver) -> None:
    call = lambda client: client.paging.get_multiple_pages_lro_poll(poll_interval=0.0)  # noqa: E731
    assert ids(drive, drive.each(call)) == list(range(1, 11))
    page = with_cookies(drive, call)
    assert ids(drive, page.values) == [1]
