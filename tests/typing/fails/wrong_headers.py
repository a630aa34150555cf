"""What headers are not read as."""

from typed_headers import Client, models


def another_record(client: Client) -> None:
    response = client.with_response(client.things.list)
    response.headers_as(models.Thing)  # error: it is a body
    response.headers_as(dict)  # error: no record
    response.headers_as(models.ListThingsHeaders(x_count=1))  # error: no class


def members(headers: models.ListThingsHeaders) -> int:
    print(headers.x_counts)  # error: no such header
    return headers.x_count  # error: it may not have been sent
