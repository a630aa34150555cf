"""What a status means: wildcards, `default`, questions (HEAD), and requests that no method makes."""

from __future__ import annotations

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Service


def get(responses: str, method: str = "get") -> str:
    """A spec whose `things.get` has these responses."""
    return openapi(
        f"""
        /thing:
          {method}:
            operationId: Things_Get
            responses: {responses}
        """,
        """
        Thing: {type: object, required: [id], properties: {id: {type: string}}}
        Job: {type: object, required: [job], properties: {job: {type: string}}}
        Wrong: {type: object, required: [field], properties: {field: {type: string}}}
        Broken: {type: object, required: [incident], properties: {incident: {type: integer}}}
        Problem: {type: object, required: [title], properties: {title: {type: string}}}
        """,
    )


def holds(schema: str) -> str:
    return f'{{description: x, content: {{application/json: {{schema: {{$ref: "#/components/schemas/{schema}"}}}}}}}}'


WILDCARDS = get(
    f'{{"201": {holds("Job")}, "2XX": {holds("Thing")}, "204": {{description: x}}, '
    f'"404": {holds("Problem")}, "4XX": {holds("Wrong")}, "5XX": {holds("Broken")}, default: {{description: x}}}}'
)


def test_successes_by_status_and_by_wildcard(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(WILDCARDS)
    caller.service.answers({"id": "a"})
    assert caller(shop, "things.get") == shop.models.Thing(id="a")
    caller.service.answers({"id": "a"}, status=299)
    assert caller(shop, "things.get") == shop.models.Thing(id="a")
    caller.service.answers({"job": "j"}, status=201)
    assert caller(shop, "things.get") == shop.models.Job(job="j")
    caller.service.answers(None, status=204)
    assert caller(shop, "things.get") is None


@pytest.mark.parametrize(
    ("status", "body", "name", "model"),
    [
        (404, {"title": "t"}, "NotFoundError", "Problem"),
        (400, {"field": "f"}, "BadRequestError", "Wrong"),
        (422, {"field": "f"}, "UnprocessableEntityError", "Wrong"),
        (451, {"field": "f"}, "ApiError", "Wrong"),
        (500, {"incident": 7}, "ServerError", "Broken"),
        (599, {"incident": 7}, "ServerError", "Broken"),
    ],
)
def test_errors_by_status_and_by_wildcard(
    client_for: ClientFor, caller: Caller, status: int, body: dict[str, object], name: str, model: str
) -> None:
    shop = client_for(WILDCARDS)
    caller.service.answers(body, status=status)
    with pytest.raises(shop.ApiError) as caught:
        caller(shop, "things.get")
    assert type(caught.value) is getattr(shop, name)
    assert caught.value.body == getattr(shop.models, model)(**body)


def test_a_default_that_is_all_there_is(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get(f"{{default: {holds('Thing')}}}"))
    caller.service.answers({"id": "a"})
    assert caller(shop, "things.get") == shop.models.Thing(id="a")
    caller.service.answers({"id": "b"}, status=400)
    with pytest.raises(shop.BadRequestError) as caught:
        caller(shop, "things.get")
    assert caught.value.body == shop.models.Thing(id="b")


# --- questions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("success", ["200", "204", "2XX"])
def test_head_with_a_documented_404_is_a_question(client_for: ClientFor, caller: Caller, success: str) -> None:
    other = '"400": {description: Wrong}, default: {description: Else}'
    shop = client_for(get(f'{{"404": {{description: None}}, "{success}": {{description: There}}, {other}}}', "head"))
    caller.service.answers(None, status=204)
    assert caller(shop, "things.get") is True
    caller.service.answers(None, status=404)
    assert caller(shop, "things.get") is False
    caller.service.answers(None, status=400)
    with pytest.raises(shop.BadRequestError):
        caller(shop, "things.get")


@pytest.mark.parametrize(
    "missing", [holds("Problem"), "{description: x, x-ms-error-response: true}", "{description: x}"]
)
def test_head_with_a_404_that_is_an_error(client_for: ClientFor, caller: Caller, missing: str) -> None:
    """It has a document, or is said to be one, or stands beside no success."""
    success = "" if missing == "{description: x}" else ', "200": {description: x}'
    shop = client_for(get(f'{{"404": {missing}{success}}}', "head"))
    caller.service.answers(None, status=404)
    with pytest.raises(shop.NotFoundError):
        caller(shop, "things.get")


def test_get_with_a_documented_404_is_no_question(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get('{"404": {description: None}, "200": {description: There}}'))
    caller.service.answers(None, status=404)
    with pytest.raises(shop.NotFoundError):
        caller(shop, "things.get")


# --- what no method does -------------------------------------------------------------------------------------------


def test_a_request_that_no_method_makes(client_for: ClientFor, service: Service) -> None:
    shop = client_for(WILDCARDS)
    service.answers({"id": "a"}, x_request_id="r1")
    with shop.Client(service.url) as client:
        response = client.request("POST", "/new/thing", params={"limit": 5}, json=shop.models.Thing(id="b"))
        assert response.value == {"id": "a"}
        assert response.request_id == "r1"
        assert service.last.method == "POST"
        assert service.last.target == "/new/thing?limit=5"
        assert service.last.json == {"id": "b"}
        assert client.request("GET", "/thing", type=shop.models.Thing).value == shop.models.Thing(id="a")
        service.answers({"title": "t"}, status=409)
        with pytest.raises(shop.ConflictError):
            client.request("DELETE", "/thing")


def test_a_group_of_that_name(client_for: ClientFor, service: Service) -> None:
    shop = client_for(get('{"200": {description: x}}').replace("Things_Get", "Request_Get"))
    with shop.Client(service.url) as client:
        assert client.request_.get() is None
        assert client.request("GET", "/").status == 200
