"""Methods that wait return what the operation returns that tells the status."""

from typing import assert_type

from azure_openai_inference import AsyncClient, Client, PollTimeoutError, models


def waits(client: Client) -> None:
    run = client.threads.runs.create_poll("t", assistant_id="a", poll_interval=0.5, poll_timeout=60)
    assert_type(run, models.RunObject)
    assert_type(client.threads.create_and_run_poll(assistant_id="a", poll_timeout=None), models.RunObject)
    assert_type(client.threads.runs.poll("t", run.id), models.RunObject)
    assert_type(client.vector_stores.poll("v"), models.VectorStoreObject)
    batch = client.vector_stores.file_batches.create_poll("v", file_ids=["f"])
    assert_type(batch, models.VectorStoreFileBatchObject)


def gives_up(client: Client) -> str:
    try:
        return client.vector_stores.files.poll("v", "f", poll_timeout=5).status
    except PollTimeoutError as error:
        assert_type(error.last, object)
        return error.state


async def waits_too(client: AsyncClient) -> None:
    assert_type(await client.threads.runs.poll("t", "r"), models.RunObject)
    assert_type(await client.vector_stores.files.create_poll("v", file_id="f"), models.VectorStoreFileObject)
