"""The straight line from a spec to files: load, normalize, build, check, plan, render, format. It writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

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
from specloom.spread import spread
from specloom.targets.dump import plan as plan_dump
from specloom.targets.python.plan import plan as plan_python
from specloom.targets.target import PlannedFile, Target

WORTH_HELP = 1_000
"""Operations and declarations from which others are asked to help: before, to ask takes longer than they save."""
TARGETS: Mapping[str, Target] = {"python": plan_python, "dump": plan_dump}


class Result(Struct, frozen=True):
    """What a run gives: the files by their paths, or none where a problem forbids it."""

    problems: Problems
    api: Api | None = None
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    others: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """SHA-256 of the files that were read beside the spec and its overlays, by their names; None for one that could not
    be read."""


def generate(job: Job, problems: Problems | None = None, clock: Clock | None = None, *, processes: int = 1) -> Result:
    """The files that a spec becomes; the caller writes or compares them. What is wrong is in `Result.problems`.

    `processes`: how many may render a large package, this one among them (see `spread`).
    """
    problems = Problems() if problems is None else problems
    clock = clock or Clock()
    api: Api | None = None
    try:
        target = _target(job, problems)
        api, others = _built(job, problems, clock)
        if problems.errors:
            return Result(problems, api)
        with clock.stage("plan"):
            planned = target(api, job.config)
            _refuse_twins(job, planned, problems)
        with clock.stage("render"):
            processes = processes if len(api.operations) + len(api.declarations) >= WORTH_HELP else 1
            texts = dict(zip((file.path for file in planned), spread(render, planned, processes), strict=True))
        with clock.stage("format"):
            copied = {file.path for file in planned if file.copy}
            ours = {path: text for path, text in texts.items() if path not in copied}
            texts |= format_files(ours, job.config.formatter)
        return Result(problems, api, texts, others)
    except FormatError as error:
        problems.add("E805", str(error), Where(str(job.spec)))
    except RecursionError:
        _too_deep(job, problems)
    except Unusable:
        pass
    return Result(problems, api)


def build_api(job: Job, problems: Problems, clock: Clock | None = None, *, thorough: bool = False) -> Api:
    """The IR of a spec. Raises `Unusable` where none can be made.

    `thorough`: ask openapi-spec-validator too, which takes about a second for a large spec; what it finds are warnings.
    """
    try:
        return _built(job, problems, clock or Clock(), thorough=thorough)[0]
    except RecursionError as error:
        _too_deep(job, problems)
        raise Unusable from error


def _built(
    job: Job, problems: Problems, clock: Clock, *, thorough: bool = False
) -> tuple[Api, Mapping[str, str | None]]:
    """The IR, and the hashes of the other files that it was made of."""
    tree = _load(job, problems, clock)
    document = _normalize(tree, job, problems, clock)
    with clock.stage("build"):
        api = build(document, job.config, problems)
    with clock.stage("check"):
        check(api)
    if thorough:
        with clock.stage("validate"):
            validate(tree, problems)
    return api, {**tree.hashes, **dict.fromkeys(tree.unread)}


def read(job: Job, problems: Problems, clock: Clock | None = None) -> Document:
    """The document of a spec, its overlays applied. Raises `Unusable` where it cannot be read."""
    clock = clock or Clock()
    return _normalize(_load(job, problems, clock), job, problems, clock)


def _load(job: Job, problems: Problems, clock: Clock) -> Tree:
    with clock.stage("load"):
        tree = load(job.spec, problems, job.reach)
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


def _too_deep(job: Job, problems: Problems) -> None:
    """The last bound: what each stage knows of depth is bounded there, and said with its place."""
    problems.add("E440", "schemas of this description lead into one another without end", Where(job.spec.as_posix()))


def _target(job: Job, problems: Problems) -> Target:
    name = job.config.target
    if name not in TARGETS:
        where = Where(str(job.config_file)) / "target" if job.config_file else Where(str(job.spec))
        problems.add("E705", f"no target is called `{name}`", where, hint=f"there are: {', '.join(TARGETS)}")
        raise Unusable
    return TARGETS[name]


def _refuse_twins(job: Job, planned: Sequence[PlannedFile], problems: Problems) -> None:
    seen: set[str] = set()
    for file in planned:
        if file.path.casefold() in seen:
            problems.add("E804", f"`{file.path}` would be written twice", Where(str(job.spec)))
            raise Unusable
        seen.add(file.path.casefold())  # there are disks that tell no capitals apart
