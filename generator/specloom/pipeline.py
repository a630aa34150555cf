"""The straight line from a spec to files: load, normalize, build, check, plan, render, format. It writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom.clock import Clock
from specloom.config_file import Job, find_job
from specloom.format import FormatError, format_files
from specloom.ir.build import build
from specloom.ir.check import check
from specloom.ir.model import Api
from specloom.load.read import load, read_object
from specloom.load.tree import Tree, Where
from specloom.load.validate import validate
from specloom.normalize import normalize
from specloom.normalize.document import Document
from specloom.problems import Problems, Unusable
from specloom.render import render
from specloom.targets.dump import plan as plan_dump
from specloom.targets.python.plan import plan as plan_python
from specloom.targets.target import PlannedFile, Target

TARGETS: Mapping[str, Target] = {"python": plan_python, "dump": plan_dump}


@dataclass(frozen=True, slots=True)
class Result:
    """What a run gives: the files by their paths, or none where a problem forbids it."""

    problems: Problems
    api: Api | None = None
    files: Mapping[str, str] = field(default_factory=dict[str, str])


def generate(job: Job, problems: Problems | None = None, clock: Clock | None = None) -> Result:
    """The files that a spec becomes; the caller writes or compares them. What is wrong is in `Result.problems`."""
    problems = Problems() if problems is None else problems
    clock = clock or Clock()
    api: Api | None = None
    try:
        api = build_api(job, problems, clock)
        target = _target(job, problems)
        if problems.errors:
            return Result(problems, api)
        with clock.stage("plan"):
            planned = target(api, job.config)
            _refuse_twins(job, planned, problems)
        with clock.stage("render"):
            texts = {file.path: render(file) for file in planned}
        with clock.stage("format"):
            copied = {file.path for file in planned if file.copy}
            ours = {path: text for path, text in texts.items() if path not in copied}
            texts |= format_files(ours, job.config.formatter)
        return Result(problems, api, texts)
    except FormatError as error:
        problems.add("E805", str(error), Where(str(job.spec)))
    except Unusable:
        pass
    return Result(problems, api)


def build_api(job: Job, problems: Problems, clock: Clock | None = None, *, thorough: bool = False) -> Api:
    """The IR of a spec. Raises `Unusable` where none can be made.

    `thorough`: ask openapi-spec-validator too, which takes about a second for a large spec; what it finds are warnings.
    """
    clock = clock or Clock()
    tree = _load(job, problems, clock)
    document = _normalize(tree, job, problems, clock)
    with clock.stage("build"):
        api = build(document, job.config, problems)
    with clock.stage("check"):
        check(api)
    if thorough:
        with clock.stage("validate"):
            validate(tree, problems)
    return api


def read(job: Job, problems: Problems, clock: Clock | None = None) -> Document:
    """The document of a spec, its overlays applied. Raises `Unusable` where it cannot be read."""
    clock = clock or Clock()
    return _normalize(_load(job, problems, clock), job, problems, clock)


def _load(job: Job, problems: Problems, clock: Clock) -> Tree:
    with clock.stage("load"):
        tree = load(job.spec, problems)
        validate(tree, problems, thorough=False)
        return tree


def _normalize(tree: Tree, job: Job, problems: Problems, clock: Clock) -> Document:
    with clock.stage("normalize"):
        overlays = [read_object(path, problems) for path in job.overlays]
        return normalize(tree, overlays, problems)


def read_document(spec: Path) -> Document:
    """The document of a spec with the overlays beside it, whatever else there is to say of it. Raises `Unusable`."""
    problems = Problems()
    return read(find_job(spec, problems), problems)


def _target(job: Job, problems: Problems) -> Target:
    name = job.config.target
    if name not in TARGETS:
        problems.add(
            "E705", f"no target is called {name!r}", Where(str(job.spec)), hint=f"there are: {', '.join(TARGETS)}"
        )
        raise Unusable
    return TARGETS[name]


def _refuse_twins(job: Job, planned: Sequence[PlannedFile], problems: Problems) -> None:
    seen: set[str] = set()
    for file in planned:
        if file.path in seen:
            problems.add("E804", f"{file.path!r} would be written twice", Where(str(job.spec)))
            raise Unusable
        seen.add(file.path)
