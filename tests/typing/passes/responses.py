"""What calls return, sync and async."""

from typing import assert_type

from azure_openai_inference import (
    ApiError,
    AsyncClient,
    AsyncDownload,
    AsyncStream,
    Client,
    Download,
    JsonValue,
    NotFoundError,
    Response,
    models,
)


def sync(client: Client) -> None:
    assert_type(client.assistants.list(), models.ListAssistantsPage)
    assert_type(client.assistants.list().data, list[models.AssistantObject])
    assert_type(client.speech.create("tts", input="x", voice="alloy"), Download)
    assert_type(client.with_response(client.assistants.get, "id"), Response[models.AssistantObject])
    assert_type(client.with_options(timeout=3.0), Client)
    assert_type(client.request("GET", "/new"), Response[object])
    assert_type(
        client.request("POST", "/new", json={"a": 1}, type=models.AssistantObject).value, models.AssistantObject
    )
    assert_type(client.request("GET", "/new", params={"n": 1}, type=list[int]).value, list[int])
    with client.with_raw_response(client.request, "GET", "/new") as raw:
        assert_type(raw, Download)
    try:
        client.threads.delete("t")
    except NotFoundError as error:
        assert_type(error.status, int)
    except ApiError as error:
        assert_type(error.request_id, str | None)


async def asynchronous(client: AsyncClient) -> None:
    assert_type(await client.assistants.list(), models.AsyncListAssistantsPage)
    assert_type(await client.speech.create("tts", input="x", voice="alloy"), AsyncDownload)
    assert_type(await client.with_response(client.assistants.get, "id"), Response[models.AssistantObject])
    streamed = await client.with_response(client.completions.create_stream, "d", prompt="x")
    assert_type(streamed, Response[AsyncStream[models.CreateCompletionResponse]])
    assert_type(await client.request("PUT", "/new", content=b"x", type=int), Response[int])
    assert_type(await client.with_raw_response(client.request, "GET", "/new"), AsyncDownload)
    run = await client.threads.runs.create("t", assistant_id="a")
    assert_type(run.metadata, dict[str, JsonValue] | None)
