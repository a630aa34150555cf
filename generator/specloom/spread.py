"""Independent pieces of work, done by several processes at once.

The others only help: each is a fork, which has all that its parent has without being sent anything, and what one does
not bring (it was killed, say, or met an error) is done here. So nothing depends on them, not even where an error shows.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import NoReturn, TypeVar

import msgspec

_T = TypeVar("_T")
_TICKET = 4
"""Bytes."""
_MOST_TICKETS = 4096 // _TICKET
"""What a pipe is sure to hold (POSIX, PIPE_BUF on Linux)."""


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def spread(work: Callable[[_T], str], items: Sequence[_T], processes: int) -> list[str]:
    """What `work` gives for each item, in their order. Raises what `work` raises, for the first item that it does for.

    `processes`: how many may work, this one among them. Those beside it are made where forking is safe: on Linux, in a
    process of one thread.
    """
    found: dict[int, str] = {}
    if processes > 1 and sys.platform == "linux" and threading.active_count() == 1:
        with ExitStack() as stack:
            tickets = _tickets(len(items), stack)
            helpers: list[_Helper] = []
            with suppress(OSError):  # the system may let us have no more of them
                for _ in range(min(processes, len(items)) - 1):
                    helpers.append(_Helper(work, items, tickets))
                    stack.callback(helpers[-1].stop)
            found = _work(work, items, tickets)
            for helper in helpers:
                found |= helper.found()
    return [found[index] if index in found else work(item) for index, item in enumerate(items)]


def _tickets(count: int, stack: ExitStack) -> int:
    """A pipe with the numbers of all items: who is free takes the next, so that none waits for another."""
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    with os.fdopen(writing, "wb") as file:
        file.write(b"".join(index.to_bytes(_TICKET, "big") for index in range(min(count, _MOST_TICKETS))))
    return reading


def _work(work: Callable[[_T], str], items: Sequence[_T], tickets: int) -> dict[int, str]:
    """Do what nobody else has taken, up to an error: what met it is done again in its turn, so that the first item with
    an error raises it, whoever was there first."""
    found: dict[int, str] = {}
    with suppress(Exception):
        for ticket in _taken(tickets):
            for index in range(ticket, len(items), _MOST_TICKETS):
                found[index] = work(items[index])
    return found


def _taken(tickets: int) -> Iterator[int]:
    while ticket := os.read(tickets, _TICKET):
        yield int.from_bytes(ticket, "big")


class _Helper:
    """Another process."""

    def __init__(self, work: Callable[[_T], str], items: Sequence[_T], tickets: int) -> None:
        self._results, writing = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(self._results)
            raise
        else:
            if self._pid == 0:
                _help(work, items, tickets, writing)
        finally:
            os.close(writing)

    def found(self) -> dict[int, str]:
        """What it has done, or nothing where it was stopped."""
        with os.fdopen(os.dup(self._results), "rb") as file, suppress(msgspec.DecodeError):
            return msgspec.msgpack.decode(file.read(), type=dict[int, str])
        return {}

    def stop(self) -> None:
        """End it, if it has not yet."""
        os.close(self._results)
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


def _help(work: Callable[[_T], str], items: Sequence[_T], tickets: int, writing: int) -> NoReturn:
    """What another process does, and all that it does: nothing of its parent's may be ended a second time."""
    try:
        with os.fdopen(writing, "wb") as file:
            file.write(msgspec.msgpack.encode(_work(work, items, tickets)))
    finally:
        os._exit(0)
