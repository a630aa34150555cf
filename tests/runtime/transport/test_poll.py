"""The waiting loop, by a clock that only the loop itself moves: when it asks, how long it waits, when it gives up."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from msgspec import UNSET, Struct, UnsetType
from msgspec import json as codec

from runtime import poll
from runtime.errors import ApiError, DecodeError, PollTimeoutError, TimeoutError, TransportError
from runtime.headers import Headers
from runtime.operation import Operation, json
from runtime.poll import Answer, Look, Pace, PollOperation, afinish, finish
from runtime.response import Decoding, Head
from runtime.transport import Request


class Job(Struct):
    state: str
    id: str | UnsetType = UNSET


GET: Operation[Job] = Operation("GET", "/jobs/{id}", responses={"200": json(Job)})
POST: Operation[Job] = Operation("POST", "/jobs", responses={"200": json(Job)})
WATCH = PollOperation(GET, "state", ("done", "failed"))
BEGIN = PollOperation(GET, "state", ("done", "failed"), start=POST, arguments={"shop": "shop_"}, members={"id": "id"})
PLAIN = Decoding()


def answer(body: object = None, status: int = 200, **headers: str) -> Answer:
    """`x_y` is the header x-y."""
    given = Headers([(name.replace("_", "-"), value) for name, value in headers.items()])
    head = Head(Request("GET", "https://h/jobs/1", Headers()), status, given)
    return Answer(head, codec.encode(body))


def job(state: str, **headers: str) -> Answer:
    return answer({"state": state, "id": "1"}, **headers)


@dataclass
class Clock:
    """Time that passes by sleeping, and by the calls that are made."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list[float])
    cost: float = 0.0

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()

    async def asleep(seconds: float) -> None:
        made.sleep(seconds)

    monkeypatch.setattr(poll, "sleep", made.sleep)
    monkeypatch.setattr(poll, "asleep", asleep)
    monkeypatch.setattr(poll, "monotonic", lambda: made.now)
    return made


@dataclass
class Run:
    """Runs steps on answers; remembers the calls."""

    clock: Clock
    asynchronous: bool = False
    looks: list[Look] = field(default_factory=list[Look])

    def __call__(self, operation: Any, answers: Iterator[Answer], arguments: Mapping[str, object] | None = None) -> Any:
        given = {"poll_interval": 1.0, "poll_timeout": 600.0, **(arguments or {})}

        def call(look: Look) -> Answer:
            self.looks.append(look)
            self.clock.now += self.clock.cost
            return next(answers)

        async def acall(look: Look) -> Answer:
            return call(look)

        steps = operation.steps(given, PLAIN)
        return asyncio.run(afinish(steps, acall)) if self.asynchronous else finish(steps, call)


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, clock: Clock) -> Run:
    return Run(clock, request.param == "async")


def forever(state: str, **headers: str) -> Iterator[Answer]:
    while True:
        yield job(state, **headers)


# --- when it asks ----------------------------------------------------------------------------------------------------


def test_it_looks_at_once(run: Run) -> None:
    assert run(WATCH, iter([job("done")])).state == "done"
    assert run.clock.slept == []


def test_waits_grow_by_half_up_to_ten_times_the_first(run: Run) -> None:
    states = [*["busy"] * 9, "done"]
    run(WATCH, map(job, states), {"poll_interval": 2.0})
    assert run.clock.slept == [2.0, 3.0, 4.5, 6.75, 10.125, 15.1875, 20.0, 20.0, 20.0]


def test_no_interval_is_no_wait(run: Run) -> None:
    assert run(WATCH, map(job, ["busy", "busy", "failed"]), {"poll_interval": 0}).state == "failed"
    assert run.clock.slept == []


def test_a_started_work_that_is_done_is_not_asked_for(run: Run) -> None:
    assert run(BEGIN, iter([job("done")]), {"shop_": "s"}).state == "done"
    assert [look.operation for look in run.looks] == [POST]


def test_a_started_work_is_asked_for_by_what_it_says_and_was_given(run: Run) -> None:
    run(BEGIN, map(job, ["queued", "busy", "done"]), {"shop_": "s", "name": "n"})
    assert [look.operation for look in run.looks] == [POST, GET, GET]
    assert [look.after for look in run.looks] == [0.0, 1.0, 1.5]
    assert run.looks[0].arguments["name"] == "n"
    assert run.looks[1].arguments == run.looks[2].arguments == {"shop": "s", "id": "1"}


def test_a_started_work_without_its_id_cannot_be_asked_for(run: Run) -> None:
    with pytest.raises(DecodeError, match="no id, so its status cannot be asked for") as caught:
        run(BEGIN, iter([answer({"state": "queued"})]))
    assert (caught.value.path, caught.value.body) == ("$.id", b'{"state":"queued"}')


def test_a_status_of_tomorrow_or_none_goes_on(run: Run) -> None:
    answers = [job("of-tomorrow"), answer({"id": "1"}), job("done")]
    assert run(WATCH, iter(answers)).state == "done"


@pytest.mark.parametrize("error", [KeyboardInterrupt, asyncio.CancelledError, ApiError])
def test_errors_and_interruptions_pass_through(clock: Clock, error: type[BaseException]) -> None:
    def call(look: Look) -> Answer:
        raise error("!")

    with pytest.raises(error):
        finish(WATCH.steps({"poll_interval": 1, "poll_timeout": 1}, PLAIN), call)


# --- what the service says -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"retry_after": "7"}, [7.0, 7.0]),
        ({"retry_after": "0"}, [0.1, 0.1]),
        ({"retry_after": "1e999"}, [1.0, 1.5]),
        ({"retry_after": "inf"}, [1.0, 1.5]),
        ({"retry_after_ms": "nan"}, [1.0, 1.5]),
        ({"retry_after_ms": "250", "retry_after": "7"}, [0.25, 0.25]),
        ({"shop_poll_after_ms": "140", "retry_after": "7"}, [0.14, 0.14]),
        ({"shop_poll_after_ms": "40", "retry_after": "7"}, [0.1, 0.1]),
        ({"shop_poll_after_ms": "soon", "retry_after": "7"}, [7.0, 7.0]),
        ({"retry_after": "soon"}, [1.0, 1.5]),
        ({"retry_after": "-1"}, [1.0, 1.5]),
        ({"date": "Sun, 22 Nov 2026 10:00:00 GMT", "retry_after": "Sun, 22 Nov 2026 10:00:30 GMT"}, [30.0, 30.0]),
    ],
)
def test_the_service_knows_better(clock: Clock, headers: dict[str, str], waits: list[float]) -> None:
    operation = PollOperation(GET, "state", ("done",), after_header="shop-poll-after-ms")
    Run(clock)(operation, iter([job("busy", **headers), job("busy", **headers), job("done")]))
    assert clock.slept == waits


def test_no_service_is_waited_for_longer_than_an_hour(clock: Clock) -> None:
    answers = [job("busy", retry_after="1000000000"), job("busy", retry_after="1e300"), job("done")]
    Run(clock)(PollOperation(GET, "state", ("done",)), iter(answers), {"poll_timeout": None})
    assert clock.slept == [3600.0, 3600.0]


def test_a_header_in_seconds(clock: Clock) -> None:
    operation = PollOperation(GET, "state", ("done",), after_header="shop-poll-after")
    Run(clock)(operation, iter([job("busy", shop_poll_after="3"), job("done")]))
    assert clock.slept == [3.0]


def test_an_answer_that_says_nothing_is_waited_for_as_long_as_before(clock: Clock) -> None:
    Run(clock)(WATCH, iter([job("busy"), job("busy", retry_after="9"), job("busy"), job("done")]))
    assert clock.slept == [1.0, 9.0, 1.5]


# --- giving up -------------------------------------------------------------------------------------------------------


def test_the_last_look_is_at_the_end_of_the_time(run: Run) -> None:
    with pytest.raises(PollTimeoutError) as caught:
        run(WATCH, forever("busy"), {"poll_timeout": 4})
    assert run.clock.slept == [1.0, 1.5, 1.5]
    error = caught.value
    assert (error.state, error.last) == ("busy", Job("busy", "1"))
    assert str(error) == "200 OK: GET https://h/jobs/1: still 'busy' after 4 seconds"
    assert isinstance(error, TimeoutError)
    assert isinstance(error, TransportError)


def test_the_time_of_the_calls_counts(clock: Clock) -> None:
    clock.cost = 3.0
    with pytest.raises(PollTimeoutError):
        Run(clock)(WATCH, forever("busy"), {"poll_timeout": 5.0})
    assert clock.slept == [1.0]


def test_a_wait_that_is_longer_than_the_time_is_not_begun(clock: Clock) -> None:
    with pytest.raises(PollTimeoutError, match=r"still 'busy': .* in 61 seconds, with 60 of 60 left"):
        Run(clock)(WATCH, forever("busy", retry_after="61"), {"poll_timeout": 60})
    assert clock.slept == []


def test_no_time_is_one_look(clock: Clock) -> None:
    run = Run(clock)
    with pytest.raises(PollTimeoutError):
        run(WATCH, forever("busy"), {"poll_timeout": 0})
    assert len(run.looks) == 1
    assert run(WATCH, iter([job("done")]), {"poll_timeout": 0}).state == "done"


def test_no_limit(clock: Clock) -> None:
    Run(clock)(WATCH, map(job, [*["busy"] * 400, "done"]), {"poll_timeout": None})
    assert clock.now > 4000


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"poll_interval": -1.0}, ValueError),
        ({"poll_timeout": float("nan")}, ValueError),
        ({"poll_interval": None}, TypeError),
        ({"poll_timeout": "60"}, TypeError),
    ],
)
def test_what_is_no_time(clock: Clock, arguments: dict[str, object], error: type[Exception]) -> None:
    run = Run(clock)
    with pytest.raises(error, match="seconds"):
        run(WATCH, forever("busy"), arguments)
    assert run.looks == []


def test_arguments_of_other_names(clock: Clock) -> None:
    operation = PollOperation(GET, "state", ("done",), interval="poll_interval_", timeout="poll_timeout_")
    Run(clock)(operation, map(job, ["busy", "done"]), {"poll_interval_": 5, "poll_timeout_": 60, "poll_interval": "x"})
    assert clock.slept == [5.0]


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_the_error_can_be_copied(copied: Callable[[Exception], Any]) -> None:
    error = copied(PollTimeoutError("late", state="busy", last=["x"]))
    assert (str(error), error.state, error.last) == ("late", "busy", ["x"])


def test_a_state_that_is_no_text_is_not_shown(clock: Clock) -> None:
    pace = Pace(1, 0)
    with pytest.raises(PollTimeoutError, match="not done after 0 seconds") as caught:
        pace.wait(answer({}), UNSET, None)
    assert caught.value.state == ""
