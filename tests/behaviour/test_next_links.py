"""Next links: what goes with them, and operations that are asked with them."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Answer, Seen, Service, answer

VALUE = "{type: array, items: {type: integer}}"
PAGE = f"{{type: object, required: [value], properties: {{value: {VALUE}, next: {{type: string}}}}}}"
RESPONSES = f"responses: {{'200': {{description: OK, schema: {PAGE}}}}}"
VERSION = "{$ref: '#/parameters/version'}"

SPEC = f"""
swagger: "2.0"
info: {{title: Shop, version: 2024-05-01}}
host: shop.example.com
schemes: [https]
produces: [application/json]
parameters:
  version: {{name: api-version, in: query, required: true, type: string}}
paths:
  /list:
    get:
      operationId: Things_List
      x-ms-pageable: {{nextLinkName: next}}
      parameters: [{VERSION}, {{name: top, in: query, type: integer}}]
      {RESPONSES}
  /bare:
    get: {{operationId: Things_Bare, x-ms-pageable: {{nextLinkName: next}}, {RESPONSES}}}
  /local:
    get:
      operationId: Things_Local
      x-ms-pageable: {{nextLinkName: next}}
      parameters: [{{name: api-version, in: query, type: string, x-ms-api-version: false}}]
      {RESPONSES}
  /asked:
    get:
      operationId: Things_Asked
      x-ms-pageable: {{nextLinkName: next, operationName: Things_More}}
      parameters: [{{name: top, in: query, type: integer}}, {{name: x-color, in: header, type: string}}]
      {RESPONSES}
  /more:
    get:
      operationId: Things_More
      parameters: [{{name: top, in: query, type: integer}}, {{name: x-color, in: header, type: string}}]
      {RESPONSES}
  /piece/{{name}}:
    get:
      operationId: Things_Piece
      x-ms-pageable: {{nextLinkName: next, operationName: Things_NextPiece}}
      parameters: [{{name: name, in: path, required: true, type: string}}, {{name: top, in: query, type: integer}}]
      {RESPONSES}
  /piece/{{name}}/{{nextLink}}:
    get:
      operationId: Things_NextPiece
      parameters:
      - {{name: name, in: path, required: true, type: string}}
      - {{name: nextLink, in: path, required: true, type: string, x-ms-skip-url-encoding: true}}
      - {{name: top, in: query, type: integer}}
      {RESPONSES}
"""


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def pages(service: Service, link: str) -> None:
    """A page with a link, then one without."""

    def reply(seen: Seen) -> Answer:
        return answer({"value": [len(service.seen)], **({"next": link} if len(service.seen) == 1 else {})})

    service.reply = reply


def second(shop: ModuleType, service: Service, method: str, link: str, *args: object, **given: object) -> Seen:
    """The request of the second page."""
    pages(service, link)
    client_options = {"api_version": given.pop("api_version")} if "api_version" in given else {}
    with shop.Client(service.url, **client_options) as client:
        assert list(getattr(client.things, method)(*args, **given)) == [1, 2]
    return service.last


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("/other?skip=1", "/other?skip=1&api-version=2024-05-01"),
        ("/other?api-version=old&skip=1", "/other?skip=1&api-version=2024-05-01"),
        ("/other?Api-Version=old&API%2DVERSION=older", "/other?api-version=2024-05-01"),
        ("/other", "/other?api-version=2024-05-01"),
        ("?skip=1#fragment", "/list?skip=1&api-version=2024-05-01"),
    ],
)
def test_the_version_goes_with_a_link(shop: ModuleType, service: Service, link: str, target: str) -> None:
    assert second(shop, service, "list", link, top=5).target == target


def test_the_clients_own_version_goes_with_it(shop: ModuleType, service: Service) -> None:
    assert second(shop, service, "list", "/other?a=b", api_version="2030&x").target == "/other?a=b&api-version=2030%26x"


def test_it_goes_with_links_of_operations_that_do_not_send_it(shop: ModuleType, service: Service) -> None:
    assert second(shop, service, "bare", "/other").target == "/other?api-version=2024-05-01"
    assert service.seen[0].target == "/bare"


def test_a_parameter_that_only_looks_like_a_version_stays_as_the_link_says(shop: ModuleType, service: Service) -> None:
    assert second(shop, service, "local", "/other?api-version=theirs").target == "/other?api-version=theirs"


def test_an_operation_that_takes_no_link_is_sent_to_it(shop: ModuleType, service: Service) -> None:
    seen = second(shop, service, "asked", "/other?skip=1&top=1", top=5, x_color="red")
    assert seen.path == "/other"
    assert dict(seen.query) == {"skip": "1", "top": "5", "api-version": "2024-05-01"}
    assert seen.headers["x-color"] == "red"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("two", "/piece/a%2Fb/two?top=5"),
        ("two?page=2&sort=a%20b", "/piece/a%2Fb/two?top=5&page=2&sort=a%20b"),
        ("two/three", "/piece/a%2Fb/two/three?top=5"),
    ],
)
def test_a_link_that_is_a_piece_of_a_path_and_a_query(
    shop: ModuleType, service: Service, link: str, target: str
) -> None:
    assert second(shop, service, "piece", link, "a/b", top=5).target == target


@pytest.mark.parametrize("link", ["../../evil", "..", "%2e%2e"])
def test_a_link_that_would_leave_its_place_is_refused(shop: ModuleType, service: Service, link: str) -> None:
    with pytest.raises(ValueError, match="no segment of a path"):
        second(shop, service, "piece", link, "a")
    assert len(service.seen) == 1
