"""The attempts of a call, one after the other until one is its answer: for both kinds of client."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

from .errors import ResponseTooLargeError, TransportError

if TYPE_CHECKING:
    from .call import Call
    from .transport import AsyncRawResponse, AsyncTransport, RawResponse, Transport


def answer(call: Call, transport: Transport) -> RawResponse:
    """Makes attempts until one is the answer, and leaves it in `call`. Raises ApiError where it is an error."""
    while True:
        sent = call.attempt([credential.secret() for credential in call.route.credentials])
        try:
            raw = transport.send(sent)
            if (wait := _heard(call, raw)) is None:
                return raw
        except TransportError as error:
            if (wait := call.broken(error)) is None:
                raise
        sleep(wait)


async def aanswer(call: Call, transport: AsyncTransport) -> AsyncRawResponse:
    """`answer`, asynchronous. `Timeouts.total` ends whatever is going on."""
    total = call.options.timeout.total
    if total is None:
        return await _attempts(call, transport)
    from anyio import move_on_after

    with move_on_after(total):
        return await _attempts(call, transport)
    raise call.late()


async def _attempts(call: Call, transport: AsyncTransport) -> AsyncRawResponse:
    while True:
        sent = call.attempt([await credential.asecret() for credential in call.route.credentials])
        try:
            raw = await transport.send(sent)
            if (wait := await _aheard(call, raw)) is None:
                return raw
        except TransportError as error:
            if (wait := call.broken(error)) is None:
                raise
        await asleep(wait)


def read(call: Call, raw: RawResponse) -> bytes:
    """The body of an answer, while there is time left; closes. Raises ResponseTooLargeError; of an error there is the
    beginning then."""
    gathered = call.gathered()
    try:
        for piece in raw.chunks:
            gathered.add(piece)
            call.check_time()
    except ResponseTooLargeError:
        if call.content is not None:
            raise
    finally:
        raw.close()
    return gathered.body


async def aread(call: Call, raw: AsyncRawResponse) -> bytes:
    """`read`, asynchronous."""
    gathered = call.gathered()
    try:
        async for piece in raw.chunks:
            gathered.add(piece)
    except ResponseTooLargeError:
        if call.content is not None:
            raise
    finally:
        await raw.close()
    return gathered.body


async def asleep(seconds: float) -> None:
    """`anyio.sleep`, imported when someone sleeps."""
    from anyio import sleep

    await sleep(seconds)


def _heard(call: Call, raw: RawResponse) -> float | None:
    """Takes a response in: seconds until the next attempt, or None where it is the answer. It stays open only where it
    is one whose body is not to be read here. One that is no answer is closed unread: to read it could take for ever."""
    try:
        wait = call.answered(raw.status, raw.headers)
    except BaseException:  # of a hook
        raw.close()
        raise
    if wait is not None:
        raw.close()
    elif call.content is None:
        raise call.error(_body_of_error(call, raw))
    elif call.whole:
        call.body = read(call, raw)
    return wait


async def _aheard(call: Call, raw: AsyncRawResponse) -> float | None:
    """`_heard`, asynchronous."""
    try:
        wait = call.answered(raw.status, raw.headers)
    except BaseException:
        await raw.close()
        raise
    if wait is not None:
        await raw.close()
    elif call.content is None:
        raise call.error(await _abody_of_error(call, raw))
    elif call.whole:
        call.body = await aread(call, raw)
    return wait


def _body_of_error(call: Call, raw: RawResponse) -> bytes:
    """Nothing where the body breaks off: what the status says is worth more than that."""
    try:
        return read(call, raw)
    except TransportError:
        return b""


async def _abody_of_error(call: Call, raw: AsyncRawResponse) -> bytes:
    try:
        return await aread(call, raw)
    except TransportError:
        return b""
