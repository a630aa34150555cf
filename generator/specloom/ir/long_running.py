"""Operations that go on after their first answer (x-ms-long-running-operation): where they end, and with what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from specloom.ir.model import Content, LongRunning, Name, Response
from specloom.ir.shapes import all_properties, resolved
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc
from specloom.problems import Problems, did_you_mean

Via: TypeAlias = Literal["azure-async-operation", "location", "original-uri", "operation-location"]

_WAYS: Mapping[str, Via] = {
    "azure-async-operation": "azure-async-operation",
    "location": "location",
    "original-uri": "original-uri",
    "operation-location": "operation-location",
}
_RESULT = "result"
"""The member of a status document that holds the result (Azure API guidelines, long-running operations)."""


def long_running(
    operation: doc.Operation,
    answers: Sequence[Response],
    types: TypeBuilder,
    document: doc.Document,
    phrase: Name,
    problems: Problems,
) -> LongRunning | None:
    """How an operation that takes long ends; None where it does not take long.

    It ends with what final-state-schema says; else with what 200 has, or 201; else with what 202 has.
    """
    said = operation.long_running
    if said is None:
        return None
    via = _way(operation, said, problems)
    contents, optional = _ends_with(answers)
    if said.final_state_schema is not None:
        schema = doc.Schema(operation.where, ref=said.final_state_schema)
        used = types.use(schema, hint=(f"{phrase} result",), direction="response", pointer=operation.pointer)
        contents = (Content("application/json", used),)
    within = via == "operation-location" and bool(contents) and not _has_result(operation, said, document)
    optional = optional or operation.method.upper() == "DELETE"  # what is gone may have nothing left to show
    return LongRunning(via, contents, bool(contents) and optional, _RESULT if within else None)


def _way(operation: doc.Operation, said: doc.LongRunning, problems: Problems) -> Via | None:
    if said.final_state_via is not None and said.final_state_via not in _WAYS:
        problems.add(
            "W564",
            f"final-state-via names `{said.final_state_via}`, which is none of {', '.join(_WAYS)}",
            operation.where / "x-ms-long-running-operation-options",
            hint=did_you_mean(said.final_state_via, _WAYS),
        )
    return _WAYS.get(said.final_state_via or "")


def _ends_with(answers: Sequence[Response]) -> tuple[tuple[Content, ...], bool]:
    """The contents of the last answer, and whether it may have none.

    202 says that the work is not done yet, so what it has counts only where no other success has anything.
    """
    good = [each for each in answers if not each.error]
    last = sorted((each for each in good if each.status not in ("202", "204")), key=lambda each: each.status)
    filled = [each for each in last if _values(each)] or [each for each in good if _values(each) and not last]
    if not filled:
        return (), False
    return _values(filled[0]), any(each.status == "204" for each in good) or any(not _values(each) for each in last)


def _values(response: Response) -> tuple[Content, ...]:
    return tuple(content for content in response.contents if content.type is not None)


def _has_result(operation: doc.Operation, said: doc.LongRunning, document: doc.Document) -> bool:
    """Whether the result itself has a member of the name that holds one: then the document is the result."""
    if said.final_state_schema is not None:
        schemas = [doc.Schema(operation.where, ref=said.final_state_schema)]
    else:
        schemas = [media.schema for each in operation.responses for media in each.media if media.schema is not None]
    records = [record for schema in schemas if (record := resolved(schema, document)) is not None]
    return any(member.name == _RESULT for record in records for member in all_properties(record, document))
