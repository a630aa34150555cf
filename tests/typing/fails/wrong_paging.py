"""Lists that are not used as what they are."""

from azure_openai_inference import AsyncClient, Client, models


def sync(client: Client) -> None:
    for each in client.assistants.list():
        print(each.data)  # error: an item, and no page
    page = client.assistants.list()
    print(page.next_page().data)  # error: there may be none
    page.has_next_page()  # error: it is no method
    runs: list[models.RunObject] = list(client.assistants.list())  # error: of another type
    print(runs)


async def asynchronous(client: AsyncClient) -> None:
    print(client.assistants.list().data)  # error: it is not awaited
    for _ in client.assistants.list():  # error: an async for is needed
        break
    page = await client.assistants.list()
    print(page.next_page().data)  # error: it is not awaited
