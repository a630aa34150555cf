"""What methods that wait refuse."""

from azure_openai_inference import AsyncClient, Client


def waits(client: Client) -> None:
    client.threads.runs.poll("t")  # error: of which run
    client.threads.runs.poll("t", "r", poll_timeout="60")  # error: seconds are a number
    client.threads.runs.poll("t", "r", 60)  # error: by name only
    client.threads.runs.create_poll("t")  # error: no assistant
    client.threads.runs.create_poll("t", assistant_id="a", timeout=60)  # error: it is poll_timeout


async def waits_too(client: AsyncClient) -> str:
    return client.threads.runs.poll("t", "r").id  # error: not awaited
