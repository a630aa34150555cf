"""Waiting for work that goes on after a call has returned: its status is asked for until it is one that ends the work.

What to ask for, and how long after, is a generator of `Look`s that is told each `Answer`; nothing in it sends or waits.
`finish` and `afinish` do that, for whatever is waited for (see long_running.py for work of another kind).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from time import monotonic, sleep
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeAlias, TypeVar, cast

from msgspec import UNSET, Struct

from .attempts import asleep
from .errors import DecodeError, PollTimeoutError
from .operation import Operation
from .response import Decoding, expected, value_of
from .retry import retry_after

if TYPE_CHECKING:
    from .response import Head

__all__ = ["PollOperation"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_FACTOR = 1.5
_MOST = 10.0
"""The longest wait, as a multiple of the first."""
_LEAST = 0.1
"""The shortest that a service may ask for, as a multiple of the first: it is not to be asked without a pause."""
_HOUR = 3600.0
"""Seconds: the longest that it may ask for."""


class Look(Struct, frozen=True):
    """A call to make."""

    operation: Operation[object]
    arguments: Mapping[str, object]
    url: str = ""
    """Where to, in place of the operation's own path and query."""
    after: float = 0.0
    """Seconds from now."""


class Answer(NamedTuple):
    """What a call was answered, whole. An error is none: it is raised where the call is made."""

    head: Head
    body: bytes


Steps: TypeAlias = Generator[Look, Answer, T]
"""The calls to make, one after another, each when the one before was answered; at last a value."""


class Pace:
    """How long to wait before the next look, and when to give up.

    The first wait is `interval` seconds, and each is half as long again as the one before, up to ten times the first.
    What the service says counts more: in `after_header`, else in `retry-after-ms` or `Retry-After`; from a tenth of the
    first wait to an hour. The last look is `timeout` seconds after the first call, or before that where the service
    wants to be left alone for longer.
    """

    def __init__(self, interval: object, timeout: object, after_header: str = "") -> None:
        """Raises TypeError or ValueError for what are no seconds."""
        self._wait = _seconds(interval)
        self._longest = self._wait * _MOST
        self._least = self._wait * _LEAST
        self._timeout = None if timeout is None else _seconds(timeout)
        self._end = None if self._timeout is None else monotonic() + self._timeout
        self._after_header = after_header

    def wait(self, answer: Answer, state: object, last: object) -> float:
        """Seconds until the next look. Raises PollTimeoutError, with the state and the value that were seen last."""
        asked = self._asked(answer.head.headers)
        wait = self._wait if asked is None else min(max(asked, self._least), _HOUR)
        if asked is None:
            self._wait = min(wait * _FACTOR, self._longest)
        if self._end is None:
            return wait
        left = self._end - monotonic()
        if left <= 0 or (asked is not None and asked > left):
            why = f" after {self._timeout:g} seconds"
            if left > 0:
                why = f": the service wants to be asked in {asked:g} seconds, with {left:.3g} of {self._timeout:g} left"
            raise PollTimeoutError(f"{answer.head.line}: {_shown(state)}{why}", state=_text(state), last=last)
        return min(wait, left)

    def _asked(self, headers: Mapping[str, str]) -> float | None:
        """Seconds that the service wants to be left alone for; None where it does not say."""
        if self._after_header and (said := headers.get(self._after_header)) is not None:
            name = "retry-after-ms" if self._after_header.endswith("-ms") else "retry-after"
            if (seconds := retry_after({name: said})) is not None:
                return seconds
        return retry_after(headers)


class Polled(Protocol[T_co]):
    """The facts of an operation whose work goes on after it has answered."""

    @property
    def start(self) -> Operation[object] | None:
        """The operation that begins the work; None where it has begun already."""
        ...

    def steps(self, arguments: Mapping[str, object], decoding: Decoding) -> Steps[T_co]:
        """The calls to make, with the arguments of the generated method; then what they come to."""
        ...


class PollOperation(Struct, Generic[T_co], frozen=True, eq=False):
    """The facts of work whose status is a member of a record: how to ask for it, and which values end the work.

    A status that is not among them, be it one of tomorrow or none at all, means that the work goes on.
    """

    get: Operation[T_co]
    status: str
    """The attribute of the record."""
    until: tuple[str, ...]
    start: Operation[T_co] | None = None
    """Begins the work, and answers with the record too; None where it has begun already."""
    arguments: Mapping[str, str] = {}
    """Arguments of `get` -> those of `start` that they are the same as."""
    members: Mapping[str, str] = {}
    """Arguments of `get` -> attributes of the record that `start` answers with."""
    after_header: str = ""
    """In lower case; milliseconds where it ends in "-ms", else seconds."""
    interval: str = "poll_interval"
    """The argument for the first wait."""
    timeout: str = "poll_timeout"

    def steps(self, arguments: Mapping[str, object], decoding: Decoding) -> Steps[T_co]:
        """The calls to make, with the arguments of the generated method; then the record whose status ends it."""
        pace = Pace(arguments.get(self.interval), arguments.get(self.timeout), self.after_header)
        called, asked = self.start or self.get, arguments
        answer = yield Look(called, arguments)
        value = _value(called, answer, decoding)
        while (state := cast(object, getattr(value, self.status, UNSET))) not in self.until:
            if called is not self.get:
                called, asked = self.get, self._asked(arguments, value, answer)
            answer = yield Look(called, asked, after=pace.wait(answer, state, value))
            value = _value(called, answer, decoding)
        return value

    def _asked(self, arguments: Mapping[str, object], record: object, answer: Answer) -> dict[str, object]:
        """The arguments of `get`."""
        if self.start is not None and self.start.groups:
            from .grouped import ungrouped

            arguments = ungrouped(self.start.groups, arguments)
        asked = {name: arguments.get(other, UNSET) for name, other in self.arguments.items()}
        for name, attribute in self.members.items():
            value = cast(object, getattr(record, attribute, None))
            if value is None or value is UNSET:
                message = f"{answer.head.line}: no {attribute}, so its status cannot be asked for"
                raise DecodeError(message, path=f"$.{attribute}", body=answer.body, status=answer.head.status)
            asked[name] = value
        return asked


def finish(steps: Steps[T], call: Callable[[Look], tuple[Head, bytes]]) -> T:
    """Makes the calls of some steps, and waits between them. `call` gives the head and the body of an answer."""
    look = next(steps)
    while True:
        if look.after > 0:
            sleep(look.after)
        answer = Answer(*call(look))
        try:
            look = steps.send(answer)
        except StopIteration as end:
            return cast(T, end.value)


async def afinish(steps: Steps[T], call: Callable[[Look], Awaitable[tuple[Head, bytes]]]) -> T:
    """The same, asynchronous."""
    look = next(steps)
    while True:
        if look.after > 0:
            await asleep(look.after)
        answer = Answer(*await call(look))
        try:
            look = steps.send(answer)
        except StopIteration as end:
            return cast(T, end.value)


def _value(operation: Operation[T], answer: Answer, decoding: Decoding) -> T:
    head = answer.head
    return cast(T, value_of(operation, expected(operation, head), head, answer.body, decoding))


def _seconds(value: object) -> float:
    if not isinstance(value, int | float):
        raise TypeError(f"expected seconds, got {value!r}")
    if not value >= 0:
        raise ValueError(f"{value!r} seconds: there is no such time")
    return float(value)


def _text(state: object) -> str:
    return str(state) if isinstance(state, str) else ""


def _shown(state: object) -> str:
    return f"still {_text(state)!r}" if _text(state) else "not done"
