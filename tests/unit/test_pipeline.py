"""The straight line: what it gives, and what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom import pipeline
from specloom.clock import Clock
from specloom.config import Config
from specloom.config_file import Job
from specloom.ir.model import Api
from specloom.load.tree import Where
from specloom.pipeline import generate, read_document
from specloom.problems import Problems, Unusable
from specloom.targets.target import PlannedFile

SPEC = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /things: {get: {operationId: list, responses: {"204": {description: Done}}}}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "shop.yaml"
    path.write_text(SPEC)
    return path


def planning(*files: PlannedFile) -> object:
    """A target that plans these files, whatever the Api."""

    def plan(api: Api, config: Config) -> tuple[PlannedFile, ...]:
        return files

    return plan


def codes(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


def test_files_come_formatted_in_the_order_planned_and_every_stage_is_timed(spec: Path) -> None:
    told: list[str] = []
    clock = Clock(told.append)
    result = generate(Job(spec), clock=clock)
    assert result.api is not None
    assert {"pyproject.toml", "api.json", "shop/client.py"} <= set(result.files)
    assert told == list(clock.seconds)
    assert told == ["load", "normalize", "build", "check", "plan", "render", "format"]


def test_a_copied_file_is_not_touched_by_the_formatter(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ugly = tmp_path / "ugly.py"
    ugly.write_text("x  =  1\n")
    files = (PlannedFile("copied.py", copy=ugly), PlannedFile("own.py", text="x  =  1\n"))
    monkeypatch.setitem(pipeline.TARGETS, "test", planning(*files))
    assert generate(Job(spec, Config(target="test"))).files == {"copied.py": "x  =  1\n", "own.py": "x = 1\n"}


def test_two_files_of_one_path_are_a_problem(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pipeline.TARGETS, "test", planning(PlannedFile("a", text="1"), PlannedFile("a", text="2")))
    result = generate(Job(spec, Config(target="test")))
    assert (codes(result.problems), result.files) == (["E804"], {})


def test_text_that_is_no_python_is_a_problem(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pipeline.TARGETS, "test", planning(PlannedFile("pkg/a.py", text="def (")))
    result = generate(Job(spec, Config(target="test")))
    assert (codes(result.problems), result.files) == (["E805"], {})
    assert "pkg/a.py" in next(iter(result.problems)).message


def test_an_error_of_the_spec_keeps_files_from_being_planned(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(api: Api, config: Config) -> tuple[PlannedFile, ...]:
        raise AssertionError("planned in spite of an error")

    monkeypatch.setitem(pipeline.TARGETS, "test", never)
    problems = Problems()
    problems.add("E703", "a problem of the configuration", Where("shop.toml"))
    assert generate(Job(spec, Config(target="test")), problems).files == {}


def test_the_document_of_a_spec_has_the_overlay_beside_it_applied(spec: Path) -> None:
    spec.with_name("shop.overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.info, update: {title: Better}}]\n"
    )
    assert read_document(spec).title == "Better"
    with pytest.raises(Unusable):
        read_document(spec.with_name("none.yaml"))
