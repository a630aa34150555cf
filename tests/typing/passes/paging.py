"""Lists: what a loop gives, what a page is, sync and async."""

from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from azure_openai_inference import AsyncClient, AsyncPage, AsyncPager, Client, Page, Response, models


def sync(client: Client) -> None:
    page = client.assistants.list(limit=50, order="asc")
    assert_type(page, models.ListAssistantsPage)
    assert_type(page.data, list[models.AssistantObject])
    assert_type(page.has_next_page, bool)
    assert_type(page.next_page(), models.ListAssistantsPage | None)
    for assistant in page:
        assert_type(assistant, models.AssistantObject)
    for each in page.pages():
        assert_type(each, models.ListAssistantsPage)
        assert_type(each.last_id, str)
    assert_type(client.with_response(client.assistants.list, limit=2), Response[models.ListAssistantsPage])
    assert_type([run.status for run in client.threads.runs.list("t")], list[models.RunObjectStatus | str])
    show(page)
    as_response(page)
    names = sorted(assistant.name or "" for assistant in client.assistants.list())
    assert_type(names, list[str])
    rest: models.ListAssistantsPage | None = page
    while rest is not None:
        rest = rest.next_page()


async def asynchronous(client: AsyncClient) -> None:
    pager = client.assistants.list(limit=50)
    assert_type(pager, AsyncPager[models.AssistantObject, models.AsyncListAssistantsPage])
    async for assistant in pager:
        assert_type(assistant, models.AssistantObject)
    async for each in pager.pages():
        assert_type(each, models.AsyncListAssistantsPage)
    page = await client.assistants.list()
    assert_type(page, models.AsyncListAssistantsPage)
    assert_type(page.data, list[models.AssistantObject])
    assert_type(page.has_next_page, bool)
    assert_type(await page.next_page(), models.AsyncListAssistantsPage | None)
    async for each in page.pages():
        assert_type(each, models.AsyncListAssistantsPage)
    async for assistant in page:
        assert_type(assistant, models.AssistantObject)
    response = await client.with_response(client.assistants.list, limit=2)
    assert_type(response, Response[models.AsyncListAssistantsPage])
    await show_async(page)
    as_response(page)


def show(page: Page[models.AssistantObject]) -> Iterator[models.AssistantObject]:
    return iter(page)


async def show_async(page: AsyncPage[models.AssistantObject]) -> AsyncIterator[models.AssistantObject]:
    return aiter(page)


def as_response(response: models.ListAssistantsResponse) -> str:
    """A page is the response, too."""
    return response.last_id
