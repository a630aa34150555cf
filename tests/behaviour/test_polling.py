"""Work that goes on after a call, waited for by configuration or by x-ms-long-running-operation, on a real socket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from specloom.commands.serve import options_of
from specloom.config_file import read_config
from specloom.problems import Problems
from specloom.serve.app import MockApp
from specloom.serve.run import running
from tests.behaviour.every_operation import ROOT, SPECS, arguments, calls, document, method, package
from tests.behaviour.generated import openapi
from tests.behaviour.service import Answer, Caller, Seen, Service, answer

JOBS = openapi(
    """
    /jobs:
      post:
        operationId: Jobs_Create
        requestBody:
          required: true
          content:
            application/json:
              schema:
                type: object
                required: [name]
                properties: {name: {type: string}, poll_timeout: {type: integer}}
        responses:
          "200": &job {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
    /jobs/{jobId}:
      get:
        operationId: Jobs_Get
        parameters:
          - {name: jobId, in: path, required: true, schema: {type: string}}
          - {name: detail, in: query, schema: {type: string}}
        responses: {"200": *job}
    /shops/{shop}/jobs:
      post:
        operationId: Shops_StartJob
        parameters: [{name: shop, in: path, required: true, schema: {type: string}}]
        responses: {"200": *job}
    """,
    """
    Job:
      type: object
      required: [id, state]
      properties:
        id: {type: string}
        state: {type: string, enum: [queued, running, done, failed], x-ms-enum: {name: JobState}}
    """,
)
POLLED = """
[[polling]]
get = "#/paths/~1jobs~1{jobId}/get"
status = "state"
until = ["done", "failed"]
start = ["#/paths/~1jobs/post", "#/paths/~1shops~1{shop}~1jobs/post"]
after_header = "shop-poll-after-ms"
[polling.parameters]
jobId = "id"
"""
THINGS = openapi(
    """
    /things/{id}:
      parameters:
        - &id {name: id, in: path, required: true, schema: {type: string}}
        - {name: v, in: query, schema: {type: string}}
      put:
        operationId: Things_Put
        x-ms-long-running-operation: true
        requestBody: {required: true, content: &json {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        responses: {"200": &thing {description: OK, content: *json}, "201": *thing}
      delete:
        operationId: Things_Delete
        x-ms-long-running-operation: true
        responses: {"202": {description: Accepted}, "204": {description: Gone}}
    /things/{id}/turn:
      parameters: [*id]
      post:
        operationId: Things_Turn
        x-ms-long-running-operation: true
        responses: {"200": *thing, "202": {description: Accepted}}
    """,
    """
    Thing:
      type: object
      required: [name]
      properties:
        name: {type: string}
        properties: {type: object, properties: {provisioningState: {type: string}}}
    """,
    "security: [{key: []}]",
).replace("components:\n", 'components:\n  securitySchemes: {key: {type: apiKey, name: "x-key", in: header}}\n')


def script(service: Service, *answers: Answer) -> None:
    """The service gives these answers, one after another, and the last again and again."""
    left = list(answers)
    service.reply = lambda seen: left.pop(0) if len(left) > 1 else left[0]


def job(state: str, **headers: str) -> Answer:
    return answer({"id": "j 1", "state": state}, **headers)


def asked(service: Service) -> list[str]:
    return [f"{seen.method} {seen.target}" for seen in service.seen]


@pytest.fixture
def jobs(client_for: Callable[..., ModuleType]) -> ModuleType:
    return client_for(JOBS, POLLED)


@pytest.fixture
def things(client_for: Callable[..., ModuleType]) -> ModuleType:
    return client_for(THINGS)


# --- by configuration ------------------------------------------------------------------------------------------------


def test_poll_beside_get(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"), job("of-tomorrow"), job("done"))
    found = caller(jobs, "jobs.poll", "j 1", detail="x", poll_interval=0)
    assert found == jobs.models.Job(id="j 1", state="done")
    assert found.state is jobs.models.JobState.DONE
    assert asked(service) == ["GET /jobs/j%201?detail=x"] * 3


def test_poll_beside_what_begins_the_work(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"), job("running"), job("failed"))
    assert caller(jobs, "jobs.create_poll", name="n", poll_interval=0).state == "failed"
    assert asked(service) == ["POST /jobs", *["GET /jobs/j%201"] * 2]
    assert service.seen[0].json == {"name": "n"}


def test_in_another_group(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"), job("done"))
    assert caller(jobs, "shops.start_job_poll", "s", poll_interval=0).state == "done"
    assert asked(service) == ["POST /shops/s/jobs", "GET /jobs/j%201"]


def test_a_member_of_the_body_keeps_its_name(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("done"))
    caller(jobs, "jobs.create_poll", name="n", poll_timeout=5, poll_timeout_=0.5)
    assert service.last.json == {"name": "n", "poll_timeout": 5}


def test_the_plain_call_is_as_it_was(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"))
    assert caller(jobs, "jobs.create", name="n").state == "queued"
    assert len(service.seen) == 1


def test_the_service_says_when(jobs: ModuleType, service: Service, caller: Caller) -> None:
    said = job("queued", shop_poll_after_ms="1", retry_after="99")
    script(service, job("queued", retry_after="0"), said, job("done"))
    assert caller(jobs, "jobs.poll", "j", poll_interval=99).state == "done"


def test_giving_up(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("running", retry_after="60"))
    said = r"200 OK: GET http:.*/jobs/j: still 'running': the service .* in 60 seconds, with .* of 5 left"
    with pytest.raises(jobs.PollTimeoutError, match=said) as caught:
        caller(jobs, "jobs.poll", "j", poll_timeout=5)
    assert (caught.value.state, caught.value.last) == ("running", jobs.models.Job(id="j 1", state="running"))
    assert isinstance(caught.value, jobs.TimeoutError)


def test_each_look_is_a_call_with_its_retries(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"), answer({}, 503, retry_after="0"), job("running"), answer({}, 500), job("done"))
    options = {"retries": jobs.Retries(limit=1, backoff=0)}
    assert caller.respond(jobs, options, "jobs.poll", "j", poll_interval=0).value.state == "done"
    assert len(service.seen) == 5


def test_an_error(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued"), answer({"error": {"code": "Gone"}}, 404))
    with pytest.raises(jobs.NotFoundError, match="Gone"):
        caller(jobs, "jobs.poll", "j", poll_interval=0)


def test_with_response_gives_the_last_answer(jobs: ModuleType, service: Service, caller: Caller) -> None:
    script(service, job("queued", n="1"), job("running", n="2"), job("done", n="3"))
    response = caller.respond(jobs, {}, "jobs.create_poll", name="n", poll_interval=0)
    assert (response.headers["n"], response.value.state) == ("3", "done")
    assert response.json() == {"id": "j 1", "state": "done"}


def test_there_is_no_raw_response(jobs: ModuleType, service: Service) -> None:
    with jobs.Client(base_url=service.url) as client, pytest.raises(TypeError, match="use with_response"):
        client.with_raw_response(client.jobs.poll, "j")
    assert service.seen == []


def test_cancelling_ends_the_waiting(jobs: ModuleType, service: Service) -> None:
    script(service, job("running"))

    async def run() -> None:
        async with jobs.AsyncClient(base_url=service.url) as client:
            task = asyncio.create_task(client.jobs.poll("j", poll_interval=60))
            while not service.seen:
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert len(service.seen) == 1


def test_many_at_once(jobs: ModuleType, service: Service) -> None:
    looks: dict[str, int] = {}

    def reply(seen: Seen) -> Answer:
        looks[seen.path] = looks.get(seen.path, 0) + 1
        return answer({"id": "x", "state": "done" if looks[seen.path] == 3 else "running"})

    async def run() -> list[Any]:
        async with jobs.AsyncClient(base_url=service.url) as client:
            waits = (client.jobs.poll(str(number), poll_interval=0.001) for number in range(20))
            return await asyncio.gather(*waits)

    service.reply = reply
    assert [each.state for each in asyncio.run(run())] == ["done"] * 20
    assert list(looks.values()) == [3] * 20


# --- x-ms-long-running-operation -------------------------------------------------------------------------------------

THING = {"name": "t"}


def test_a_resource(things: ModuleType, service: Service, caller: Caller) -> None:
    def state(name: str, status: int = 200) -> Answer:
        return answer({**THING, "properties": {"provisioningState": name}}, status)

    script(service, state("Creating", 201), state("Creating"), state("Succeeded"))
    found = caller.respond(things, {"api_key": "k"}, "things.put_poll", "1", v="2", name="t", poll_interval=0).value
    assert found.properties.provisioning_state == "Succeeded"
    assert asked(service) == ["PUT /things/1?v=2", *["GET /things/1?v=2"] * 2]
    assert [seen.headers.get("x-key") for seen in service.seen] == ["k"] * 3
    assert [seen.headers["accept"] for seen in service.seen] == ["application/json"] * 3
    assert [len(seen.body) > 0 for seen in service.seen] == [True, False, False]


def test_a_status_document(things: ModuleType, service: Service, caller: Caller) -> None:
    script(
        service,
        answer(None, 202, Operation_Location=f"{service.url}/operations/1?sig=a%2Fb", retry_after="0"),
        answer({"status": "Running"}, Operation_Location="/operations/2", retry_after="0"),
        answer(None, 202, retry_after="0"),
        answer({"status": "Succeeded"}),
        answer(THING),
    )
    assert caller.respond(things, {"api_key": "k"}, "things.put_poll", "1", name="t").value.name == "t"
    assert asked(service)[1:] == ["GET /operations/1?sig=a%2Fb", *["GET /operations/2"] * 2, "GET /things/1"]


def test_a_location(things: ModuleType, service: Service, caller: Caller) -> None:
    script(service, answer(None, 202, Location="../results/1"), answer(None, 202), answer(THING))
    found = caller.respond(things, {"api_key": "k"}, "things.turn_poll", "1", poll_interval=0).value
    assert found == things.models.Thing(name="t")
    assert asked(service) == ["POST /things/1/turn", *["GET /things/results/1"] * 2]


def test_a_deletion(things: ModuleType, service: Service, caller: Caller) -> None:
    script(service, answer(None, 202, Location="/results/1"), answer(None, 202), answer(None, 204))
    assert caller.respond(things, {"api_key": "k"}, "things.delete_poll", "1", poll_interval=0).value is None
    assert [seen.method for seen in service.seen] == ["DELETE", "GET", "GET"]


def test_failure(things: ModuleType, service: Service, caller: Caller) -> None:
    error = {"code": "OutOfThings", "message": "None are left."}
    failed = answer({"status": "Failed", "error": error}, x_request_id="r")
    script(service, answer(None, 202, Azure_AsyncOperation="/operations/1"), failed)
    with pytest.raises(things.OperationFailedError) as caught:
        caller.respond(things, {"api_key": "k"}, "things.turn_poll", "1", poll_interval=0)
    found = caught.value
    assert isinstance(found, things.ApiError)
    assert (found.state, found.code, found.message, found.request_id) == ("Failed", *error.values(), "r")
    assert found.body == {"status": "Failed", "error": error}
    assert str(found).endswith("/operations/1, Failed: OutOfThings: None are left. (request id r)")


@pytest.mark.parametrize("header", ["Location", "Azure-AsyncOperation", "Operation-Location"])
def test_the_key_goes_to_no_other_host(things: ModuleType, service: Service, caller: Caller, header: str) -> None:
    service.reply = lambda seen: Answer(202, b"", {header: "http://127.0.0.2:9/operations/1"})
    with pytest.raises(things.Error, match="the service leads to another origin"):
        caller.respond(things, {"api_key": "k"}, "things.turn_poll", "1", poll_interval=0)
    assert len(service.seen) == 1


def test_drift_of_the_result_is_reported(things: ModuleType, service: Service, caller: Caller) -> None:
    script(service, answer(None, 202, Location="/results/1"), answer({"nom": "t"}))
    drifts: list[Any] = []
    options = {"api_key": "k", "on_drift": drifts.append}
    caller.respond(things, options, "things.turn_poll", "1", poll_interval=0)
    assert any("name" in str(drift) for drift in drifts)
    script(service, answer(None, 202, Location="/results/1"), answer({"nom": "t"}))
    with pytest.raises(things.DecodeError):
        caller.respond(things, {"api_key": "k", "strict": True}, "things.turn_poll", "1", poll_interval=0)


LISTS = openapi(
    """
    /lists:
      post:
        operationId: Things_List
        x-ms-long-running-operation: true
        x-ms-pageable: {nextLinkName: next}
        responses:
          "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/List"}}}}
          "202": {description: Accepted}
    """,
    """
    List: {type: object, properties: {value: {type: array, items: {type: string}}, next: {type: string}}}
    """,
)


def test_a_list_that_takes_long(client_for: Callable[..., ModuleType], service: Service) -> None:
    lists = client_for(LISTS)
    pages = (answer({"value": ["a", "b"], "next": "/lists/2"}), answer({"value": ["c"]}))
    begun = answer(None, 202, Location="/lists/1")
    script(service, begun, *pages)
    with lists.Client(base_url=service.url) as client:
        assert list(client.things.list_poll(poll_interval=0)) == ["a", "b", "c"]
    script(service, begun, *pages)

    async def run() -> list[str]:
        async with lists.AsyncClient(base_url=service.url) as client:
            return [item async for item in await client.things.list_poll(poll_interval=0)]

    assert asyncio.run(run()) == ["a", "b", "c"]
    assert asked(service) == ["POST /lists", "GET /lists/1", "GET /lists/2"] * 2


# --- the published packages ------------------------------------------------------------------------------------------

ENDS = ("completed", "cancelled", "expired", "failed", "requires_action")
POLLS = [call for call in calls() if call.entry["poll_call"]]


@pytest.fixture(scope="module", params=SPECS)
def mock(request: pytest.FixtureRequest) -> Iterator[tuple[str, str, MockApp]]:
    """A spec's name, the URL of its mock service, and that."""
    spec: str = request.param
    options = options_of(read_config(ROOT / "specs" / f"{spec}.toml", Problems()))
    with running(document(spec), options) as (url, app):
        yield spec, url, app


def test_the_calls_that_wait() -> None:
    assert sorted(call.entry["poll_call"] for call in POLLS if call.spec == "azure-openai-inference") == [
        "threads.create_and_run_poll",
        "threads.runs.create_poll",
        "threads.runs.poll",
        "threads.runs.submit_tool_outputs_poll",
        "vector_stores.create_poll",
        "vector_stores.file_batches.create_poll",
        "vector_stores.file_batches.poll",
        "vector_stores.files.create_poll",
        "vector_stores.files.poll",
        "vector_stores.poll",
    ]
    assert sorted(call.entry["poll_call"] for call in POLLS if call.spec == "azure-openai-assistants") == [
        "threads.create_and_run_poll",
        "threads.runs.create_poll",
        "threads.runs.poll",
        "threads.runs.submit_tool_outputs_poll",
    ]


def test_every_one_of_them_ends(mock: tuple[str, str, MockApp]) -> None:
    spec, url, app = mock
    with package(spec).Client(url, api_key="key", strict=True) as client:
        polled: list[str] = []
        for call in (each for each in POLLS if each.spec == spec):
            given = {name: value for name, value in arguments(call).items() if name != "stream"}
            app.exchanges.clear()
            found = method(client, call.entry["poll_call"])(**given, poll_interval=0)
            first, *looks = list(app.exchanges)
            assert first.operation == call.operation
            assert found.status in (
                ("completed",) if looks else ENDS
            )  # a mock service may begin with work that is done
            assert {(each.operation.method, each.answer.status) for each in looks if each.operation} <= {("GET", 200)}
            polled += [call.entry["call"]] if looks else []
        assert polled  # some of them are not done at once


def test_every_one_of_them_ends_asynchronously(mock: tuple[str, str, MockApp]) -> None:
    spec, url, _ = mock

    async def run() -> None:
        async with package(spec).AsyncClient(url, api_key="key", strict=True) as client:
            for call in (each for each in POLLS if each.spec == spec):
                given = {name: value for name, value in arguments(call).items() if name != "stream"}
                assert (await method(client, call.entry["poll_call"])(**given, poll_interval=0)).status in ENDS

    asyncio.run(run())
