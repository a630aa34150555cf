"""The work of `generate` on one spec; apart from the command, for a run that has nothing to do need not import it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from specloom import write
from specloom.commands.desk import Desk
from specloom.commands.exits import Misuse
from specloom.commands.former import digests
from specloom.commands.jobs import job_of
from specloom.commands.outcome import Made, Outcome
from specloom.config import distribution_name
from specloom.config_file import looked_for
from specloom.ir.model import Api
from specloom.pipeline import TARGETS, Result, generate
from specloom.problems import Problems, Unusable
from specloom.spread import processors


def make(spec: Path, given: argparse.Namespace, desk: Desk, *, several: bool) -> Outcome:
    """Generate, and compare with what is there. Nothing is written yet."""
    if given.target not in (None, *TARGETS):
        raise Misuse(f"--target {given.target!r} is no target; there are: {', '.join(TARGETS)}")
    problems = Problems()
    with desk.working(spec) as clock:
        outcome = Outcome(spec, problems, clock)
        try:
            beside = digests(_beside(spec, given.config))
            job = job_of(spec, problems, given)
            config = replace(
                job.config,
                target=given.target or job.config.target,
                formatter=given.formatter or job.config.formatter,
            )
            beside |= digests(str(path) for path in job.overlays)
            result = generate(replace(job, config=config), problems, clock, processes=given.jobs or processors())
            if result.api is None:
                return outcome
            outcome.made = _made(result.api)
            if not result.files:
                return outcome
            source = result.api.source
            name = distribution_name(config, source.title, source.file)
            outcome.out = out = _folder(name, given.out, several=several)
            with clock.stage("compare"):
                force: bool = given.force or given.check
                outcome.changes = write.compare(out, result.files, problems, force=force)
            outcome.inputs = None if given.refresh_remote else _inputs(spec, result, result.api, beside)
        except Unusable:
            pass  # its reason is among the problems
    return outcome


def _folder(name: str, out: Path | None, *, several: bool) -> Path:
    """Where a project is written: below generated/, or where it was asked for."""
    if out is None:
        return Path("generated") / name
    return out / name if several else out


def _made(api: Api) -> Made:
    return Made(api.source.title, len(api.operations), len(api.schemas), len(api.not_generated))


def _beside(spec: Path, config: Path | None) -> Iterator[str]:
    """The files that go with a spec, be they there or not."""
    yield from map(str, looked_for(spec))
    if config is not None:
        yield str(config)


def _inputs(spec: Path, result: Result, api: Api, beside: Mapping[str, str | None]) -> dict[str, str | None] | None:
    """The hashes of all that was read: of the spec and what it refers to as they were when they were read, of the files
    beside it as they were before. None where a file is no local one, or is there but could not be read."""
    if any("://" in name or (known is None and Path(name).exists()) for name, known in result.others.items()):
        return None
    return {str(spec): api.source.sha256, **beside, **result.others}
