"""Long-running operations (x-ms-long-running-operation): answered at once, done later.

Where to look follows the Azure conventions. The first answer leads on by a header:

    Operation-Location or       a status document: its `status` is Succeeded, Failed or Canceled at the end (any case)
        Azure-AsyncOperation
    Location                    202 until the work is done; then the answer is the result, and a failure where it is the
                                resource, and says so (PUT, PATCH, DELETE)
    neither                     the resource itself (PUT and PATCH): done when `properties.provisioningState` says so,
                                or is not there

and is itself the end where it is 204, where it says a final state, or where nothing in it says that more is to come.
Where a status document says that the work is done, the result is where `final_state_via` says; else where the document
has a `resourceLocation`; else at the URL of the operation (PUT and PATCH), at Location (others), or in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Literal, TypeVar, cast
from urllib.parse import urljoin

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import force_setattr

from .errors import DecodeError
from .failures import operation_failed
from .operation import Content, Contents, Operation, empty, header
from .poll import Answer, Look, Pace, Steps
from .response import Decoding, content_of, value_of

__all__ = ["LongRunningOperation"]

T_co = TypeVar("T_co", covariant=True)

_SUCCEEDED = "succeeded"
_FAILED = frozenset({"failed", "canceled", "cancelled"})
_MONITORS = ("operation-location", "azure-asyncoperation")
_NO_JSON = (msgspec.DecodeError, ValueError, RecursionError)
"""What msgspec raises for a body that is none; the last for one that is nested beyond the stack."""


class LongRunningOperation(Struct, Generic[T_co], frozen=True, eq=False):
    """The facts of a long-running operation."""

    start: Operation[object]
    result: Contents = empty()
    """What it ends with."""
    final_state_via: Literal["", "azure-async-operation", "location", "original-uri", "operation-location"] = ""
    result_member: str = ""
    """The member of the status document that holds the result, where the document has it."""
    interval: str = "poll_interval"
    timeout: str = "poll_timeout"
    look: Operation[object] | None = None
    """Asks any URL that the service names. Made here."""

    def __post_init__(self) -> None:
        start = self.start
        look: Operation[object] = Operation(
            "GET",
            "",
            parameters=(
                *(each for each in start.parameters if each.location == "host"),
                header("", "accept", constant="application/json"),
            ),
            client_parameters=start.client_parameters,
            responses={"2XX": empty()},  # the body is read, and looked into here
            errors=start.errors,
            security=start.security,
            base_url=start.base_url,
            servers=start.servers,
        )
        force_setattr(self, "look", look)

    def steps(self, arguments: Mapping[str, object], decoding: Decoding) -> Steps[T_co]:
        """The calls to make, with the arguments of the generated method; then the result."""
        return _Work(self, arguments, decoding).steps()


class _Work(Generic[T_co]):
    """A long-running operation under way."""

    def __init__(self, facts: LongRunningOperation[T_co], arguments: Mapping[str, object], decoding: Decoding) -> None:
        self._facts = facts
        self._start = facts.start
        self._look = cast("Operation[object]", facts.look)
        self._arguments = arguments
        self._decoding = decoding
        self._pace = Pace(arguments.get(facts.interval), arguments.get(facts.timeout))

    def steps(self) -> Steps[T_co]:
        first = yield Look(self._start, self._arguments)
        monitor = _link(first, *_MONITORS)
        location = _link(first, "location")
        if self._is_last(first, monitor or location):
            return self._value(first)
        if monitor:
            return (yield from self._by_document(first, monitor, location))
        if location:
            last = yield from self._until_answered(location, self._pace.wait(first, "", _document(first)))
            if self._is_resource or self._start.method == "DELETE":  # it is the resource's own state then
                self._is_final(self._provisioning_state(last), last)
            if self._facts.final_state_via == "original-uri" and self._has_result:
                last = yield self._at(first.head.request.url)
            return self._value(last)
        if not self._is_resource:
            if first.head.status == 202:
                raise self._lost(first, "no Operation-Location and no Location to ask for the status at")
            return self._value(first)
        return self._value((yield from self._until_provisioned(first)))

    def _is_last(self, first: Answer, leads_on: str) -> bool:
        """Whether the first answer is the last one too."""
        status = first.head.status
        if status in (202, 204):
            return status == 204
        state = self._provisioning_state(first)
        if state:
            return self._is_final(state, first)
        if status == 201:
            return not leads_on and not self._is_resource
        return not _link(first, *_MONITORS)  # the Location of a 200 is no more than where the resource is

    def _by_document(self, first: Answer, monitor: str, location: str) -> Steps[T_co]:
        """Asks for the status document until it says that the work is done; then for the result, if it is elsewhere."""
        answer, state = first, ""
        while True:
            answer = yield self._at(monitor, self._pace.wait(answer, state, _document(answer)))
            if answer.head.status == 204:
                return self._value(answer)
            state = self._status(answer)
            if self._is_final(state, answer):
                break
            monitor = _link(answer, *_MONITORS) or monitor
        elsewhere = self._elsewhere(first, answer, location)
        if not elsewhere:
            return self._value(answer, within=True)
        if elsewhere == location:
            return self._value((yield from self._until_answered(location, 0.0)))
        return self._value((yield self._at(elsewhere)))

    def _elsewhere(self, first: Answer, document: Answer, location: str) -> str:
        """Where the result is; "" where it is in the status document, or there is none."""
        via = self._facts.final_state_via
        if not self._has_result or via in ("azure-async-operation", "operation-location"):
            return ""
        if via == "original-uri":
            return first.head.request.url
        if via == "location" and location:
            return location
        said = self._members(document).get("resourceLocation")
        if isinstance(said, str) and said:
            return _joined(document, said)
        return first.head.request.url if self._is_resource else location

    def _until_answered(self, location: str, after: float) -> Steps[Answer]:
        """Asks at Location until the answer is another one than 202."""
        while True:
            answer = yield self._at(location, after)
            if answer.head.status != 202:
                return answer
            location = _link(answer, "location") or location
            after = self._pace.wait(answer, "", _document(answer))

    def _until_provisioned(self, first: Answer) -> Steps[Answer]:
        """Asks for the resource until it says that it is done, or no longer says anything about it."""
        answer, state = first, self._provisioning_state(first)
        while True:
            answer = yield self._at(first.head.request.url, self._pace.wait(answer, state, _document(answer)))
            state = self._provisioning_state(answer)
            if answer.head.status != 202 and (not state or self._is_final(state, answer)):
                return answer

    def _at(self, url: str, after: float = 0.0) -> Look:
        return Look(self._look, self._arguments, url, after)

    # --- what answers say ------------------------------------------------------------------------------------------

    @property
    def _is_resource(self) -> bool:
        """Whether the URL of the operation is that of what it makes."""
        return self._start.method in ("PUT", "PATCH")

    @property
    def _has_result(self) -> bool:
        result = self._facts.result
        return not isinstance(result, Content) or result.kind != "empty"

    def _is_final(self, state: str, answer: Answer) -> bool:
        """Whether no other state will follow. Raises OperationFailedError where it is not that of success."""
        if state.lower() in _FAILED:
            raise operation_failed(self._start, answer.head, answer.body, self._decoding, state)
        return state.lower() == _SUCCEEDED

    def _status(self, answer: Answer) -> str:
        """What a status document says. A 202 need not say anything."""
        members = self._members(answer)
        status = members.get("status")
        if isinstance(status, str) and status:
            return status
        if answer.head.status == 202:
            return ""
        raise self._lost(answer, "no status")

    def _provisioning_state(self, answer: Answer) -> str:
        """What a resource says about its own making; "" for nothing."""
        members = self._members(answer)
        inner = members.get("properties")
        for each in (cast("dict[str, object]", inner) if isinstance(inner, dict) else {}, members):
            if isinstance(state := each.get("provisioningState"), str):
                return state
        return ""

    def _members(self, answer: Answer) -> dict[str, object]:
        """The members of a JSON object; none where there is no body, or it is no object. Raises DecodeError for broken
        JSON."""
        if answer.body.strip() and (answer.body.lstrip()[:1] == b"{" or "json" in answer.head.media_type):
            try:
                found: object = msgspec.json.decode(answer.body)
            except _NO_JSON as error:
                raise self._lost(answer, str(error)) from error
            if isinstance(found, dict):
                return cast("dict[str, object]", found)
        return {}

    def _lost(self, answer: Answer, why: str) -> DecodeError:
        head = answer.head
        return DecodeError(f"{head.line}: {why}", body=answer.body, status=head.status)

    def _value(self, answer: Answer, *, within: bool = False) -> T_co:
        """The result. `within`: the answer is the status document. A 204 says that there is none, and so does an empty
        body after a DELETE."""
        head, body = answer.head, answer.body
        content = content_of(self._facts.result, head.media_type)
        if head.status == 204 or (self._start.method == "DELETE" and not body):
            return cast(T_co, None)
        if content.kind == "binary":
            return cast(T_co, body)
        if within and self._facts.result_member:
            body = _member(body, self._facts.result_member)
        return cast(T_co, value_of(self._start, content, head, body, self._decoding))


def _document(answer: Answer) -> object:
    """A body as plain JSON; None where it is none."""
    try:
        return cast(object, msgspec.json.decode(answer.body))
    except _NO_JSON:
        return None


def _member(body: bytes, name: str) -> bytes:
    """A member of an object, as it is written there; the whole body where there is no such member."""
    try:
        return bytes(msgspec.json.decode(body, type=dict[str, Raw]).get(name, body))
    except _NO_JSON:
        return body


def _link(answer: Answer, *names: str) -> str:
    """The URL in the first of these headers that an answer has; "" where it has none of them."""
    said = next((value for name in names if (value := answer.head.headers.get(name, "").strip())), "")
    return _joined(answer, said) if said else ""


def _joined(answer: Answer, said: str) -> str:
    try:
        return urljoin(answer.head.request.url, said)
    except ValueError:  # the client will say what is wrong with it
        return said
