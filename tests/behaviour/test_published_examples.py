"""Payloads of the real services, which often break their own schema: none is refused, none loses a thing, and what
departs is said.

`SPECLOOM_SNAPSHOTS=write pytest tests/behaviour/test_published_examples.py` writes `published_drift.txt` anew; read it
before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.behaviour.every_operation import package
from tests.behaviour.published import FOLDER, Example, present, read

EXAMPLES, OTHERS = read() if FOLDER.is_dir() else ([], [])
GOOD = [example for example in EXAMPLES if example.body and example.status < 400]
SNAPSHOT = Path(__file__).parent / "published_drift.txt"

pytestmark = present


def answered(example: Example, **options: Any) -> tuple[Any, list[Any]]:
    """The value, and what is said to depart."""
    drifts: list[Any] = []
    value = example.ask(on_drift=drifts.append, **options)
    return value, [drift for drift in drifts if drift.kind != "tie"]


def exact(value: Any) -> str:
    """JSON as text, so that 1 is not 1.0 and true is not 1."""
    return json.dumps(value, sort_keys=True)


def test_the_examples_of_these_services_belong_to_an_operation() -> None:
    assert [file for file in OTHERS if file.startswith("azure/")] == ["azure/upload_cancel.json"]  # of another version
    assert len([example for example in GOOD if example.file.startswith("azure/")]) >= 24
    assert len([example for example in GOOD if example.is_stream]) >= 6


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.id)
def test_a_response_is_decoded(example: Example) -> None:
    value, _ = answered(example)
    assert value is not None


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.id)
def test_everything_is_kept_where_that_is_asked_for(example: Example) -> None:
    value, _ = answered(example, unknown_fields="keep")
    encode = package(example.call.spec).encode
    if example.is_stream:
        assert [exact(json.loads(encode(item))) for item in value] == [exact(item) for item in items(example)]
    else:
        assert exact(json.loads(encode(value))) == exact(json.loads(example.body))


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.id)
def test_strict_refuses_exactly_what_is_said_to_drift(example: Example) -> None:
    _, drifts = answered(example, unknown_fields="keep")
    if not drifts:
        answered(example, strict=True)
        return
    error_class = package(example.call.spec).DecodeError
    with pytest.raises(error_class) as caught:
        answered(example, strict=True)
    said = list(caught.value.drifts)
    assert said == drifts[: len(said)]  # of a stream, those of the first item that drifts
    assert caught.value.path == drifts[0].path
    assert drifts[0].path in str(caught.value)
    if not example.is_stream:
        assert said == drifts


def test_what_drifts() -> None:
    lines: list[str] = []
    for example in sorted(GOOD, key=lambda each: each.id):
        _, drifts = answered(example, unknown_fields="keep")
        lines += [example.id, *(f"    {drift}" for drift in dict.fromkeys(map(str, drifts)))] if drifts else []
    text = "".join(f"{line}\n" for line in lines)
    if os.environ.get("SPECLOOM_SNAPSHOTS") == "write":
        SNAPSHOT.write_text(text)
    assert text == SNAPSHOT.read_text()


REQUESTS = [example for example in EXAMPLES if example.request is not None and example.file.startswith("azure/")]


@pytest.mark.parametrize("example", REQUESTS, ids=lambda example: example.id)
def test_a_request_is_sent_as_it_is_printed(example: Example) -> None:
    assert exact(example.send()) == exact(example.request)


def test_an_error_is_typed() -> None:
    (example,) = (each for each in EXAMPLES if each.file == "azure/error_content_filter.json")
    module = package(example.call.spec)
    with pytest.raises(module.BadRequestError) as caught:
        example.ask()
    error = caught.value
    assert (error.status, error.code) == (400, "content_filter")
    assert isinstance(error.body, module.models.ErrorResponse)
    assert error.body.error.code == "content_filter"
    assert json.loads(error.raw) == json.loads(example.body)
    assert "content management policy" in str(error)


def items(example: Example) -> list[Any]:
    """What the items of a stream are: the data of each event, beside its name where it has one."""
    found: list[Any] = []
    for event in example.body.decode().strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in event.split("\n") if ": " in line)
        if fields.get("data", "[DONE]") != "[DONE]":
            data = value_of(fields["data"])
            found.append({"event": fields["event"], "data": data} if "event" in fields else data)
    return found


def value_of(data: str) -> Any:
    """JSON, or the text itself: some events are printed with a brace too many."""
    try:
        return json.loads(data)
    except ValueError:
        return data
