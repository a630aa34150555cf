"""Polling by configuration, and operations that take long: what becomes of each, and what is said of mistakes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from specloom.config_file import find_job
from specloom.ir.model import Content, LongRunning, Operation, PollArgument, Polling, Ref
from specloom.load.locate import Sources
from specloom.pipeline import generate
from specloom.problems import Problems, Unusable
from specloom.report import to_text

from .conftest import Built

Build = Callable[..., Built]

SPEC = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /jobs:
    post:
      operationId: start
      responses:
        "200": &job {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/job"}}}}
    put:
      operationId: startOther
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/other"}}}}}
    delete:
      operationId: clear
      responses: {"204": {description: Gone}}
  /jobs/{jobId}:
    parameters:
      - {name: jobId, in: path, required: true, schema: {type: string}}
      - {name: detail, in: query, schema: {type: string}}
    get: {operationId: getJob, responses: {"200": *job}}
    post: {operationId: again, responses: {"200": *job}}
components:
  schemas:
    base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string, enum: [a]}}}
    state: {type: string, enum: [queued, running, done, failed], x-ms-enum: {name: State, modelAsString: false}}
    job:
      allOf:
        - $ref: "#/components/schemas/base"
        - type: object
          properties:
            status: {$ref: "#/components/schemas/state"}
            note: {type: string, nullable: true}
            size: {type: integer}
    other: {type: object, properties: {status: {type: string}}}
"""
GET = "#/paths/~1jobs~1{jobId}/get"
START = "#/paths/~1jobs/post"
TABLE = f"""\
[package]
name = "shop"

[[polling]]
get = "{GET}"
until = ["done", "failed"]
start = ["{START}", "#/paths/~1jobs~1{{jobId}}/post"]
after_header = "Shop-After-Ms"

[polling.parameters]
jobId = "id"
"""


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[dict[str, Operation], str]]:
    """The operations of SPEC under a configuration, by operationId, and the errors as their author reads them."""
    monkeypatch.chdir(tmp_path)

    def make(config: str) -> tuple[dict[str, Operation], str]:
        Path("spec.yaml").write_text(SPEC, encoding="utf-8")
        Path("spec.toml").write_text(config, encoding="utf-8")
        problems = Problems()
        operations: tuple[Operation, ...] = ()
        with suppress(Unusable):
            api = generate(find_job(Path("spec.yaml"), problems), problems).api
            operations = api.operations if api is not None else ()
        errors = Problems()
        errors.include(problems.errors)
        return {each.operation_id or "": each for each in operations}, to_text(errors, Sources())

    return make


Said = Callable[[str], tuple[dict[str, Operation], str]]


def test_of_each_operation(said: Said) -> None:
    operations, errors = said(TABLE)
    assert errors == ""
    until, header = ("done", "failed"), "Shop-After-Ms"
    assert operations["getJob"].polling == Polling(GET, "status", until, (), header)
    id, detail = PollArgument("path", "jobId", "id"), PollArgument("query", "detail")
    assert operations["start"].polling == Polling(GET, "status", until, (id,), header)
    assert operations["again"].polling == Polling(GET, "status", until, (id, detail), header)
    assert operations["clear"].polling is None


def test_an_argument_that_start_takes_needs_no_word(said: Said) -> None:
    table = TABLE.replace(f'"{START}", ', "").partition("[polling.parameters]")[0]
    operations, errors = said(table)
    assert errors == ""
    polling = operations["again"].polling
    assert polling is not None
    assert polling.arguments == (PollArgument("path", "jobId"), PollArgument("query", "detail"))


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "message", "hint"),
    [
        ("{jobId}/get", "{job}/get", "E730", 5, "which is no operation of this spec", f"did you mean `{GET}`?"),
        (
            START,
            "#/paths/~1job/post",
            "E730",
            7,
            "`#/paths/~1job/post`, which is no operation",
            f"did you mean `{START}`?",
        ),
        (GET, "#/paths/~1jobs/delete", "E731", 5, "does not answer with one record, so it has no status", ""),
        (
            "until =",
            'status = "state"\nuntil =',
            "E731",
            6,
            "the record has no member `state`",
            "did you mean `status`?",
        ),
        ("until =", 'status = "size"\nuntil =', "E731", 6, "the member `size` is no text", ""),
        ('"failed"', '"faild"', "E732", 6, "`faild` is no value of the member `status`", "did you mean `failed`?"),
        ('"failed"', '"x"', "E732", 6, "`x` is no value", "its values: queued, running, done, failed"),
        (START, "#/paths/~1jobs/put", "E733", 7, "answers with another record than", ""),
        (START, "#/paths/~1jobs/delete", "E731", 7, "does not answer with one record", ""),
        ('jobId = "id"', 'jobid = "id"', "E734", 11, f"`{GET}` has no parameter `jobid`", "did you mean `jobId`?"),
        ('jobId = "id"', 'jobId = "ID"', "E731", 11, "the record has no member `ID`", ""),
        (
            'jobId = "id"',
            "",
            "E734",
            7,
            f"`{GET}` needs `jobId`, which `{START}` does not take",
            "say in [polling.parameters] which member of the record holds `jobId`",
        ),
        (
            "[polling.parameters]",
            f'[[polling]]\nget = "{GET}"\nuntil = ["done"]\n[polling.parameters]',
            "E735",
            11,
            "is polled already by another table",
            "",
        ),
        ("until = [", "util = [", "E703", 6, "unknown key `util`", "did you mean `until`?"),
        ('"done", "failed"', "", "E704", 6, "", ""),
        ("Shop-After-Ms", "Shop After", "E704", 8, "does not match", ""),
    ],
)
def test_mistakes(said: Said, old: str, new: str, code: str, line: int, message: str, hint: str) -> None:
    assert old in TABLE
    _, errors = said(TABLE.replace(old, new))
    assert f"error {code}: " in errors
    assert message in errors
    assert f"spec.toml:{line}:" in errors, errors
    assert hint in errors


def test_a_status_without_an_enum_is_any_text(said: Said) -> None:
    operations, errors = said(TABLE.replace("until = [", 'status = "note"\nuntil = ["any", '))
    assert errors == ""
    assert operations["start"].polling is not None


THING = "components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}"
OK = 'description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}'
CONTENT = (Content("application/json", Ref("#/components/schemas/Thing")),)


@pytest.mark.parametrize(
    ("responses", "ends"),
    [
        (f'"200": {{{OK}}}', LongRunning(None, CONTENT)),
        (f'"202": {{description: A}}, "200": {{{OK}}}', LongRunning(None, CONTENT)),
        (f'"200": {{{OK}}}, "204": {{description: N}}', LongRunning(None, CONTENT, optional=True)),
        (f'"202": {{{OK}}}', LongRunning(None, CONTENT)),
        (f'"202": {{{OK}}}, "204": {{description: N}}', LongRunning(None, CONTENT, optional=True)),
        (f'"202": {{{OK}}}, "200": {{description: N}}', LongRunning()),
        (f'"201": {{{OK}}}, "200": {{description: N}}', LongRunning(None, CONTENT, optional=True)),
        ('"202": {description: A}, "204": {description: N}', LongRunning()),
        (f'"202": {{description: A}}, "404": {{{OK}}}', LongRunning()),
    ],
)
def test_what_a_long_running_operation_ends_with(built: Build, responses: str, ends: LongRunning) -> None:
    result = built(f"/a: {{put: {{x-ms-long-running-operation: true, responses: {{{responses}}}}}}}", THING)
    assert result.api.operations[0].long_running == ends


def test_a_deletion_may_end_with_nothing(built: Build) -> None:
    result = built(f'/a: {{delete: {{x-ms-long-running-operation: true, responses: {{"200": {{{OK}}}}}}}}}', THING)
    assert result.api.operations[0].long_running == LongRunning(None, CONTENT, optional=True)


@pytest.mark.parametrize("via", ["azure-async-operation", "location", "original-uri", "operation-location"])
def test_final_state_via(built: Build, via: str) -> None:
    options = f"x-ms-long-running-operation-options: {{final-state-via: {via}}}"
    result = built(f'/a: {{put: {{{options}, responses: {{"200": {{{OK}}}}}}}}}', THING)
    found = result.api.operations[0].long_running
    assert found is not None
    assert (found.final_state_via, found.contents) == (via, CONTENT)
    assert found.result_member == ("result" if via == "operation-location" else None)
    assert not result.said("W564")


def test_a_way_that_is_not_known(built: Build) -> None:
    options = "x-ms-long-running-operation-options: {final-state-via: by-post}"
    result = built(f'/a: {{put: {{{options}, responses: {{"200": {{{OK}}}}}}}}}', THING)
    assert result.api.operations[0].long_running == LongRunning(None, CONTENT)
    (problem,) = result.said("W564")
    assert "`by-post`, which is none of azure-async-operation, location" in problem.message


def test_final_state_schema(built: Build) -> None:
    options = "{final-state-via: operation-location, final-state-schema: '#/components/schemas/Thing'}"
    operation = f'x-ms-long-running-operation-options: {options}, responses: {{"202": {{description: A}}}}'
    result = built(f"/a: {{post: {{{operation}}}}}", THING)
    ends = LongRunning("operation-location", CONTENT, result_member="result")
    assert result.api.operations[0].long_running == ends
    holding = built(f"/a: {{post: {{{operation}}}}}", THING.replace("{a: ", "{result: "))
    assert holding.api.operations[0].long_running == LongRunning("operation-location", CONTENT)
