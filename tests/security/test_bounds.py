"""How much a service can make a client hold: of a body, of an item of a stream, of a file; and for how long."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Service, answer
from tests.faults.server import FaultServer, Script, response

ITEM = "{type: object, properties: {id: {type: integer}, text: {type: string}}}"
SPEC = openapi(f"""
    /thing: {{get: {{operationId: Things_Get, responses: {{"200": {{description: OK, content: &json
      {{application/json: {{schema: {{}}}}}}}}, default: {{description: No, content: *json}}}}}}}}
    /text: {{get: {{operationId: Things_Text, responses: {{"200": {{description: OK, content:
      {{text/plain: {{schema: {{type: string}}}}}}}}}}}}}}
    /file: {{get: {{operationId: Things_File, responses: {{"200": {{description: OK, content:
      {{application/octet-stream: {{schema: {{type: string, format: binary}}}}}}}}}}}}}}
    /events: {{get: {{operationId: Things_Events, responses: {{"200": {{description: OK, content:
      {{text/event-stream: {{itemSchema: {ITEM}}}}}}}}}}}}}
    /lines: {{get: {{operationId: Things_Lines, responses: {{"200": {{description: OK, content:
      {{application/jsonl: {{itemSchema: {ITEM}}}}}}}}}}}}}
    /texts: {{get: {{operationId: Things_Texts, responses: {{"200": {{description: OK, content:
      {{application/json-seq: {{itemSchema: {ITEM}}}}}}}}}}}}}
    /list:
      get:
        operationId: Things_List
        x-ms-pageable: {{nextLinkName: next}}
        responses: {{"200": {{description: OK, content: {{application/json: {{schema: {{type: object, properties:
          {{next: {{type: string}}, value: {{type: array, items: {{type: integer}}}}}}}}}}}}}}}}
    /work:
      post:
        operationId: Things_Work
        x-ms-long-running-operation: true
        responses: {{"202": {{description: OK}}, "200": {{description: OK, content: *json}}}}
    """)
LIMIT = 10_000


@pytest.fixture(scope="module")
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, shop: ModuleType) -> Any:
    """`run(url, "get")`: the value of a call; all items of a stream; all of a download."""

    def sync(url: str, method: str, *, limit: int | None = LIMIT, **options: Any) -> Any:
        with shop.Client(url, max_response_bytes=limit, retries=0, timeout=4, **options) as client:
            value = getattr(client.things, method)()
            if isinstance(value, shop.Stream):
                return list(value)
            return value.read() if isinstance(value, shop.Download) else value

    async def asynchronous(url: str, method: str, *, limit: int | None = LIMIT, **options: Any) -> Any:
        async with shop.AsyncClient(url, max_response_bytes=limit, retries=0, timeout=4, **options) as client:
            called = getattr(client.things, method)()
            if isinstance(called, shop.AsyncStream):
                return [item async for item in called]
            value = await called
            return await value.read() if isinstance(value, shop.AsyncDownload) else value

    if request.param == "sync":
        return sync
    return lambda *args, **options: asyncio.run(asynchronous(*args, **options))


def head(media_type: bytes, *more: bytes) -> bytes:
    """Of a response without a length."""
    return b"\r\n".join((b"HTTP/1.1 200 OK", b"content-type: " + media_type, *more, b"", b""))


def refused(run: Any, shop: ModuleType, method: str, *script: bytes | float | str) -> Any:
    """The error of a call that is answered so; the connection is closed then, and there is no second attempt."""
    with FaultServer([script]) as server:  # type: ignore[list-item]
        with pytest.raises(shop.ResponseTooLargeError) as caught:
            run(server.url, method)
        assert server.all_closed()
        assert len(server.seen) == 1
    assert caught.value.limit == LIMIT
    assert "larger than 10,000 bytes (max_response_bytes)" in str(caught.value)
    return caught.value


# --- bodies --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [LIMIT - 1, LIMIT, LIMIT + 1])
@pytest.mark.parametrize("method", ["get", "text", "file"])
def test_to_the_byte(run: Any, shop: ModuleType, service: Service, method: str, size: int) -> None:
    service.answers(b"1".ljust(size), media_type="text/plain" if method == "text" else "application/json")
    if size <= LIMIT:
        assert str(run(service.url, method)).strip("b' ") == "1"
        return
    with pytest.raises(shop.ResponseTooLargeError, match="10,000 bytes"):
        run(service.url, method)
    assert run(service.url, method, limit=None)


def test_one_in_the_smallest_of_pieces(run: Any, shop: ModuleType) -> None:
    refused(run, shop, "get", head(b"application/json", b"transfer-encoding: chunked"), b"1\r\n \r\n" * 12_000, 5.0)


def test_of_an_error_there_is_the_beginning(run: Any, shop: ModuleType, service: Service) -> None:
    body = b'{"error":{"message":"No."}}'
    service.answers(body.ljust(LIMIT), status=404)
    with pytest.raises(shop.NotFoundError, match=r"No\.$") as caught:
        run(service.url, "get")
    service.answers(body.ljust(LIMIT + 1), status=404)
    with pytest.raises(shop.NotFoundError) as caught:
        run(service.url, "get")
    assert len(caught.value.raw) == LIMIT
    assert len(str(caught.value)) < 1000


def test_an_error_is_smaller_than_that(shop: ModuleType, service: Service) -> None:
    service.answers(b" " * (9 << 20), status=500)
    with shop.Client(service.url, retries=0) as client, pytest.raises(shop.ServerError) as caught:
        client.things.get()
    assert len(caught.value.raw) == 8 << 20


def test_what_comes_in_the_place_of_a_stream(run: Any, shop: ModuleType) -> None:
    refused(run, shop, "events", head(b"application/json"), b" " * 20_000, 5.0)


def test_what_a_long_running_operation_looks_at(run: Any, shop: ModuleType) -> None:
    begun = b"HTTP/1.1 202 Accepted\r\nlocation: /there\r\ncontent-length: 0\r\n\r\n"
    with FaultServer([(begun,), (head(b"application/json") + b" " * 20_000, 5.0)]) as server:
        with shop.Client(server.url, max_response_bytes=LIMIT) as client, pytest.raises(shop.ResponseTooLargeError):
            client.things.work_poll(poll_interval=0)
        assert server.all_closed()
        assert len(server.seen) == 2


def test_for_one_call(shop: ModuleType, service: Service) -> None:
    service.answers(b"1".ljust(1000))
    with shop.Client(service.url) as client:
        assert client.with_options(max_response_bytes=1000).things.get() == 1
        small = client.with_options(max_response_bytes=999)
        with pytest.raises(shop.ResponseTooLargeError):
            small.things.get()
        with pytest.raises(shop.ResponseTooLargeError):
            small.request("GET", "/thing")
        with pytest.raises(shop.ResponseTooLargeError):
            small.with_raw_response(client.with_options(max_response_bytes=999).things.get).read()
        with pytest.raises(shop.ResponseTooLargeError):
            small.with_options(timeout=5).things.get()
        assert small.with_options(max_response_bytes=None).things.get() == client.things.get() == 1


@pytest.mark.parametrize(("given", "error"), [(0, ValueError), (-1, ValueError), (1.5, TypeError), ("1", TypeError)])
def test_what_is_no_limit(shop: ModuleType, given: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="max_response_bytes"):
        shop.Client("http://x", max_response_bytes=given)


# --- streams -------------------------------------------------------------------------------------------------------

SSE = head(b"text/event-stream")
JSONL = head(b"application/jsonl")
FLOODS: dict[str, tuple[str, Script]] = {
    "an event without an end": ("events", (SSE, b"data: " + b"a" * 20_000, 5.0)),
    "data without an end": ("events", (SSE, b"data: a\n" * 3_000, 5.0)),
    "a name without an end": ("events", (SSE, b"event: " + b"a" * 20_000, 5.0)),
    "comments that are one event": ("events", (SSE, b":\n" * 10_000, 5.0)),
    "a whole event": ("events", (SSE, b'data: "' + b"a" * 20_000 + b'"\n\n', 5.0)),
    "a line without an end": ("lines", (JSONL, b" " * 20_000, 5.0)),
    "a whole line": ("lines", (JSONL, b'"' + b"a" * 20_000 + b'"\n', 5.0)),
    "a text without an end": ("texts", (head(b"application/json-seq"), b"\x1e[\n" + b"1,\n" * 8_000, 5.0)),
}


@pytest.mark.parametrize("name", FLOODS)
def test_an_item_of_a_stream(run: Any, shop: ModuleType, name: str) -> None:
    method, script = FLOODS[name]
    error = refused(run, shop, method, *script)
    assert "an item of the stream" in str(error)


def test_the_items_before_it_come_first(shop: ModuleType) -> None:
    items: list[int] = []
    with FaultServer([(SSE + b'data: {"id":1}\n\ndata: {"id":2}\n\ndata: ' + b"a" * 20_000, 5.0)]) as server:
        with shop.Client(server.url, max_response_bytes=LIMIT) as client, pytest.raises(shop.ResponseTooLargeError):
            items.extend(item.id for item in client.things.events())
        assert server.all_closed()
    assert items == [1, 2]


def test_a_stream_may_be_as_long_as_it_likes(run: Any, service: Service) -> None:
    service.answers(b'data: {"id":1}\n\n:\n\n' * 5_000, media_type="text/event-stream")
    assert len(run(service.url, "events")) == 5_000


# --- files ---------------------------------------------------------------------------------------------------------


def test_a_file_is_saved_whatever_its_size(shop: ModuleType, service: Service, tmp_path: Path) -> None:
    service.answers(bytes(LIMIT * 10), media_type="application/octet-stream")
    with shop.Client(service.url, max_response_bytes=LIMIT) as client:
        assert client.things.file().save(tmp_path / "a").stat().st_size == LIMIT * 10
        with pytest.raises(shop.ResponseTooLargeError, match=r"the download is larger than 99,999 bytes \(max_bytes\)"):
            client.things.file().save(tmp_path / "b", max_bytes=99_999)
        with pytest.raises(shop.ResponseTooLargeError):
            list(client.things.file().iter_bytes(max_bytes=99_999))
        assert client.things.file().save(tmp_path / "c", max_bytes=100_000).stat().st_size == 100_000
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a", "c"]


def test_and_so_is_one_by_an_async_client(shop: ModuleType, service: Service, tmp_path: Path) -> None:
    service.answers(bytes(LIMIT * 10), media_type="application/octet-stream")

    async def save() -> None:
        async with shop.AsyncClient(service.url, max_response_bytes=LIMIT) as client:
            await (await client.things.file()).save(tmp_path / "a")
            with pytest.raises(shop.ResponseTooLargeError):
                await (await client.things.file()).save(tmp_path / "b", max_bytes=99_999)

    asyncio.run(save())
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_the_name_that_a_service_gives_a_file_is_no_path(
    shop: ModuleType, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named = "attachment; filename=\"../../evil\"; filename*=UTF-8''%2Fetc%2Fevil"
    service.answers(b"content", media_type="application/octet-stream", content_disposition=named)
    with shop.Client(service.url) as client:
        download = client.things.file()
        assert download.headers["content-disposition"] == named
        assert download.save("mine") == Path("mine")
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    runtime = Path(str(shop.__file__)).parent / "_runtime"
    said = [path.name for path in runtime.glob("*.py") if "content-disposition" in path.read_text("utf-8").lower()]
    assert said == []  # and nobody looks at it


# --- memory --------------------------------------------------------------------------------------------------------

READER = """
    import re, sys
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    from {package} import Client, ResponseTooLargeError
    def peak():  # what getrusage says counts the process in that this one was started from
        return int(re.search("VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1])
    with Client(sys.argv[2], max_response_bytes=16 << 20, retries=0) as client:
        client.things.text()
        before = peak()
        try:
            client.things.text()
        except ResponseTooLargeError:
            print((peak() - before) // 1024)
    """


def gigabytes(count: int) -> Iterator[bytes]:
    """So much of gzip, a thousandth of that long: blocks that can follow one another."""
    coder = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    megabyte = bytes(1 << 20)
    yield coder.compress(megabyte) + coder.flush(zlib.Z_FULL_FLUSH)
    again = coder.compress(megabyte) + coder.flush(zlib.Z_FULL_FLUSH)
    for _ in range(count):
        yield again * 1024


def test_ten_gigabytes_in_ten_megabytes_take_no_more_memory_than_they_may(shop: ModuleType) -> None:
    gzipped = head(b"text/plain", b"content-encoding: gzip")
    with FaultServer([(response(b"warm"),), (gzipped, *gigabytes(10), 5.0)]) as server:
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                textwrap.dedent(READER).format(package=shop.__name__),
                str(Path(str(shop.__file__)).parents[1]),
                server.url,
            ],
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.stderr == ""
    assert int(done.stdout) < 48  # MiB: the 16 that are held, what is decoded of one chunk, and their growth


# --- pages and work without an end ---------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_in_a_circle(run: Any, shop: ModuleType, service: Service, status: int) -> None:
    service.answers(None, status=status, location="/thing")
    with pytest.raises(shop.ApiError, match=f"^{status}"):
        run(service.url, "get")
    assert len(service.seen) == 6


@pytest.mark.parametrize("length", [1, 1000])
def test_pages_in_a_circle(shop: ModuleType, service: Service, length: int) -> None:
    links = itertools.cycle("/list?page=" + letter * length for letter in "abc")
    service.reply = lambda seen: answer({"value": [1], "next": next(links)})
    with shop.Client(service.url) as client:
        assert list(client.things.list()) == [1, 1, 1, 1]


def test_a_walk_does_not_remember_what_it_saw(shop: ModuleType, service: Service) -> None:
    """A service may give one link after another, each as long as it likes."""
    service.reply = lambda seen: answer({"value": [1], "next": f"/list?page={len(service.seen)}{'a' * 10_000}"})
    with shop.Client(service.url) as client:
        pages = list(itertools.islice(client.things.list().pages(), 10))
    assert max(len(each) for each in pages[-1].__way__.followed) <= 64


@pytest.mark.parametrize(
    "after", ["1000000000", "1e300", "inf", "-1", "nan", "9" * 5000, "Fri, 31 Dec 9999 23:59:59 GMT"]
)
def test_a_service_that_wants_to_be_left_alone_for_ever(
    run: Any, shop: ModuleType, service: Service, after: str
) -> None:
    service.answers(None, status=429, retry_after=after)
    with shop.Client(service.url, retries=shop.Retries(1, backoff=0)) as client, pytest.raises(shop.RateLimitError):
        client.things.get()
    assert len(service.seen) <= 2


DEEP = b"[" * 100_000


@pytest.mark.parametrize("body", [DEEP, DEEP + b"]" * 100_000, b'{"status":' * 100_000])
def test_work_whose_state_has_no_bottom(shop: ModuleType, service: Service, body: bytes) -> None:
    with shop.Client(service.url) as client:
        for status, headers in ((200, {}), (202, {"operation_location": "/state"})):
            service.answers(body, status=status, **headers)
            with pytest.raises(shop.DecodeError):
                client.things.work_poll(poll_interval=0, poll_timeout=1)


@pytest.mark.parametrize("method", ["events", "lines"])
def test_an_item_that_has_no_bottom(run: Any, shop: ModuleType, service: Service, method: str) -> None:
    media_type, before = ("text/event-stream", b"data: ") if method == "events" else ("application/jsonl", b"")
    service.answers(before + DEEP + b"\n\n", media_type=media_type)
    with pytest.raises(shop.DecodeError):
        run(service.url, method, limit=None)


def test_a_body_that_has_no_bottom_as_plain_json(shop: ModuleType, service: Service) -> None:
    service.answers(DEEP)
    with shop.Client(service.url) as client:
        response = client.request("GET", "/thing")
        assert response.value == DEEP.decode()
        with pytest.raises(ValueError, match="recursion"):
            response.json()
