"""The mock service as a command, over a real socket, told to misbehave in every way it can."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from specloom.cli import main
from tests.behaviour.every_operation import ROOT
from tests.behaviour.serving import client, serving

SPEC = "specs/azure-openai-inference.yaml"
SHOP = """
openapi: 3.0.3
info: {title: Shop, version: "1"}
security: [{key: []}]
paths:
  /things:
    get:
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: &ok
        "200":
          description: OK
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            text/event-stream: {itemSchema: {$ref: "#/components/schemas/Thing"}}
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: *ok
components:
  securitySchemes: {key: {type: apiKey, in: header, name: api-key}}
  schemas:
    Thing:
      type: object
      required: [id, size]
      properties: {id: {type: string}, size: {type: string, enum: [small, large]}}
"""
CHAT = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-09-01-preview"
RUNS = "/openai/threads/t1/runs?api-version=2024-09-01-preview"
ASSISTANTS = "/openai/assistants?api-version=2024-09-01-preview"
HI: dict[str, object] = {"messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shop") / "shop.yaml"
    path.write_text(SHOP)
    return path


@pytest.fixture(scope="module")
def healthy() -> Iterator[httpx2.Client]:
    with serving(SPEC) as command, client(command) as http:
        yield http


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_answers_and_stops_when_told(shop: Path, number: signal.Signals) -> None:
    with serving(shop) as command:
        assert command.first_line == f"{shop} is served at {command.url}"
        with client(command) as http:
            assert http.get("/things").status_code == 200
            assert http.get("/things?limit=x").status_code == 400
            assert http.get("/nowhere").status_code == 404
        assert command.stop(number) == (
            0,
            "GET /things 200\n"
            "GET /things 400 query parameter 'limit': $: 'x' is not of type 'integer'\n"
            "GET /nowhere 404 the spec has no path that matches /nowhere\n",
            "",
        )


def test_it_stops_in_the_middle_of_an_answer(shop: Path) -> None:
    with serving(shop, "--slow", "30") as command, socket.create_connection(_address(command.url)) as connection:
        connection.sendall(b"GET /things HTTP/1.1\r\nhost: x\r\napi-key: any\r\n\r\n")
        assert command.process.stdout is not None
        assert command.process.stdout.readline() == "GET /things 200\n"
        code, _, err = command.stop()
        assert (code, err) == (0, "")


def test_json_says_where_it_is_to_a_program(shop: Path) -> None:
    with serving(shop, "--json") as command:
        said = command.first_line
        assert command.process.stdout is not None
        while not said.endswith("}"):
            said += command.process.stdout.readline().strip()
        url = json.loads(said)["url"]
        assert httpx2.get(f"{url}/things", headers={"api-key": "any"}).status_code == 200
        assert command.stop()[1:] == ("", "")


def test_a_port_that_is_taken_is_said_so(shop: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "specloom", "serve", str(shop), "--port", str(port)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"specloom: cannot listen on port {port}: Address already in use\n"


def test_a_status_for_all(shop: Path) -> None:
    with serving(shop, "--status", "429", "--retry-after", "2") as command, client(command) as http:
        for reply in (http.get("/things"), http.post("/things", json={})):
            assert reply.status_code == 429
            assert reply.headers["retry-after"] == "2"
            assert reply.json()["error"]["message"] == "the mock service was told to answer 429"


def test_a_connection_that_breaks_off(shop: Path) -> None:
    with serving(shop, "--drop") as command:
        with client(command) as http:
            for _ in range(2):  # and the service goes on
                with pytest.raises(httpx2.RemoteProtocolError):
                    http.get("/things")
            with http.stream("POST", "/things", json={"stream": True}) as stream:
                pieces = stream.iter_bytes()
                assert next(pieces).startswith(b"data: {")
                with pytest.raises(httpx2.RemoteProtocolError):
                    list(pieces)
        assert command.stop()[::2] == (0, "")


def test_a_slow_answer(shop: Path) -> None:
    with serving(shop, "--slow", "0.3") as command, client(command) as http:
        with pytest.raises(httpx2.ReadTimeout):
            http.get("/things", timeout=0.05)
        assert http.get("/things").elapsed.total_seconds() >= 0.3


def test_drift(shop: Path) -> None:
    with serving(shop, "--drift") as command, client(command) as http:
        thing = http.get("/things").json()
        assert thing["size"] in ("small_of_tomorrow", "large_of_tomorrow")
        assert thing["added_later"] is True


def test_the_seed_and_the_key(shop: Path) -> None:
    bodies: list[bytes] = []
    for seed in ("1", "1", "2"):
        with serving(shop, "--seed", seed, "--key", "secret") as command, client(command) as http:
            assert http.get("/things").status_code == 401
            bodies.append(http.get("/things", headers={"api-key": "secret"}).content)
    assert bodies[0] == bodies[1] != bodies[2]


@pytest.mark.parametrize("code", [400, 401, 404, 409, 429, 500, 503])
def test_one_request_can_ask_for_a_status(healthy: httpx2.Client, code: int) -> None:
    reply = healthy.get(ASSISTANTS, headers={"prefer": f"code={code}"})
    assert reply.status_code == code
    assert "message" in reply.text


def test_what_is_called_missing_is_not_there(healthy: httpx2.Client) -> None:
    assert healthy.get(ASSISTANTS.replace("?", "/missing?")).status_code == 404
    assert healthy.get(ASSISTANTS.replace("?", "/other?")).status_code == 200


def test_no_such_path_and_no_such_method(healthy: httpx2.Client) -> None:
    assert healthy.get("/openai/assistant").status_code == 404
    refused = healthy.delete(ASSISTANTS)
    assert refused.status_code == 405
    assert refused.json()["error"]["message"] == "/openai/assistants allows GET, POST"


def test_head(healthy: httpx2.Client) -> None:
    reply, whole = healthy.head(ASSISTANTS), healthy.get(ASSISTANTS)
    assert (reply.status_code, reply.content) == (200, b"")
    assert reply.headers["content-length"] == str(len(whole.content))


def test_what_is_wrong_with_a_request_is_said(healthy: httpx2.Client) -> None:
    assert "$: 'messages' is a required property" in healthy.post(CHAT, json={"temperature": 1}).text
    assert (
        "is no application/json" in healthy.post(CHAT, content="{", headers={"content-type": "application/json"}).text
    )
    assert "the operation takes application/json" in healthy.post(CHAT, data={"a": "b"}).text
    assert healthy.get(ASSISTANTS, headers={"api-key": ""}).status_code == 401


def test_several_media_types(healthy: httpx2.Client) -> None:
    path = "/openai/deployments/whisper/audio/transcriptions?api-version=1"
    for accept in ("application/json", "text/plain"):
        reply = healthy.post(path, files={"file": b"RIFF"}, headers={"accept": accept})
        assert reply.status_code == 200
        assert reply.headers["content-type"].startswith(accept)


def _events(http: httpx2.Client, path: str, body: dict[str, object]) -> list[dict[str, str]]:
    reply = http.post(path, json={**body, "stream": True})
    assert reply.headers["content-type"].startswith("text/event-stream")
    return [dict(line.split(": ", 1) for line in event.split("\n")) for event in reply.text.strip().split("\n\n")]


def test_a_stream_of_chunks(healthy: httpx2.Client) -> None:
    *chunks, last = _events(healthy, CHAT, HI)
    assert last == {"data": "[DONE]"}
    assert [json.loads(chunk["data"])["object"] for chunk in chunks] == ["chat.completion.chunk"] * 4


def test_a_stream_of_named_events(healthy: httpx2.Client) -> None:
    *events, last = _events(healthy, RUNS, {"assistant_id": "a"})
    assert last == {"event": "done", "data": "[DONE]"}
    names = [event["event"] for event in events]
    assert names[0] == "thread.created"
    assert {"thread.run.queued", "thread.run.step.delta", "thread.message.delta"} <= set(names)
    assert "error" not in names  # for all goes well
    assert len(set(names)) == len(names)
    assert all(isinstance(json.loads(event["data"]), dict) for event in events)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--port", "70000"], "70000 is no port"),
        (["--status", "99"], "99 is no status to answer with"),
        (["--slow", "-1"], "seconds are not negative"),
    ],
)
def test_options_that_make_no_sense(
    shop: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", str(shop), *options]) == 3
    assert said in capsys.readouterr().err


def test_a_spec_that_cannot_be_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("openapi: 3.0.3\npaths: {\n")
    assert main(["serve", str(broken)]) == 1
    assert "broken.yaml:" in capsys.readouterr().err
    assert main(["serve", str(broken), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"]
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(SHOP.replace('$ref: "#/components/schemas/Thing', '$ref: "#/components/schemas/Ghost'))
    assert main(["serve", str(wrong), "--port", "0"]) == 1
    assert "Ghost" in capsys.readouterr().err


def _address(url: str) -> tuple[str, int]:
    host, _, port = url.removeprefix("http://").partition(":")
    return host, int(port)
