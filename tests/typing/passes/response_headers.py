"""Headers of responses, typed."""

from datetime import date
from typing import assert_type

from typed_headers import ApiError, AsyncClient, Client, UnsetType, models


def of_a_response(client: Client) -> int:
    response = client.with_response(client.things.list)
    headers = response.headers_as(models.ListThingsHeaders)
    assert_type(headers, models.ListThingsHeaders)
    assert_type(headers.x_count, int | UnsetType)
    assert_type(headers.x_day, date | UnsetType)
    assert_type(headers.x_ids, list[int] | UnsetType)
    assert_type(headers.x_meta, dict[str, str])
    return headers.x_count or 0


async def of_an_awaited_response(client: AsyncClient) -> models.ListThingsHeaders:
    response = await client.with_response(client.things.list)
    return response.headers_as(models.ListThingsHeaders)


def without_a_body(client: Client) -> models.CheckThingsHeaders:
    return client.with_response(client.things.check).headers_as(models.CheckThingsHeaders)


def of_a_download(client: Client) -> models.GetFileHeaders:
    with client.files.get() as download:
        return download.headers_as(models.GetFileHeaders)


def of_an_error(error: ApiError) -> models.ListThingsHeaders:
    return error.headers_as(models.ListThingsHeaders)


def made() -> models.ListThingsHeaders:
    return models.ListThingsHeaders(x_count=1, x_mood="new", x_meta={"a": "b"})
