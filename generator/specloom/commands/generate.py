"""`specloom generate`: write a package for each spec, or compare it with what is there."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from specloom import write
from specloom.clock import Clock
from specloom.commands.desk import Desk, failing, problems_json
from specloom.commands.exits import Exit, Misuse
from specloom.config import distribution_name
from specloom.config_file import find_job
from specloom.ir.model import Api
from specloom.load.tree import Json, Where
from specloom.pipeline import generate
from specloom.problems import Problems, Unusable
from specloom.write import Changes


@dataclass(slots=True)
class _Outcome:
    """What became of one spec."""

    spec: Path
    problems: Problems
    clock: Clock
    out: Path | None = None
    api: Api | None = None
    changes: Changes | None = None
    diff: str = ""
    written: bool = field(default=False)


def run(given: argparse.Namespace) -> int:
    """Generate all specs, and only if that went well for each of them write or compare the output."""
    desk = Desk(as_json=given.json, verbose=given.verbose)
    specs = specs_among(given.specs)
    outcomes = [_generate(spec, given, desk, several=len(specs) > 1) for spec in specs]
    _refuse_shared_folders(outcomes)
    code = Exit.DONE
    if any(failing(outcome.problems, strict=given.strict) for outcome in outcomes):
        code = Exit.PROBLEMS
    elif given.check:
        code = _compare(outcomes)
    else:
        code = _write(outcomes)
    for outcome in outcomes:
        _tell(outcome, desk, check=given.check, timings=given.timings)
    return desk.close({"command": "generate", "specs": [_json(outcome) for outcome in outcomes]}, code)


def specs_among(paths: Sequence[Path]) -> list[Path]:
    """The specs among files that a pattern such as `specs/*.yaml` gave: overlays go with their specs."""
    specs = [path for path in dict.fromkeys(paths) if Path(path.stem).suffix != ".overlay"]
    if not specs:
        raise Misuse("these are overlays only; name the spec that they belong to")
    return specs


def _generate(spec: Path, given: argparse.Namespace, desk: Desk, *, several: bool) -> _Outcome:
    problems = Problems()
    with desk.working(spec) as clock:
        outcome = _Outcome(spec, problems, clock)
        try:
            job = find_job(spec, problems, given.config)
            config = replace(
                job.config,
                target=given.target or job.config.target,
                formatter=given.formatter or job.config.formatter,
            )
            result = generate(replace(job, config=config), problems, clock)
            outcome.api = result.api
            if result.api is None or not result.files:
                return outcome
            outcome.out = out = _folder(distribution_name(config, result.api.source.title), given.out, several=several)
            with clock.stage("compare"):
                force: bool = given.force or given.check
                outcome.changes = write.compare(out, result.files, problems, force=force)
        except Unusable:
            pass  # its reason is among the problems
    return outcome


def _folder(name: str, out: Path | None, *, several: bool) -> Path:
    """Where a project is written: below generated/, or where it was asked for."""
    if out is None:
        return Path("generated") / name
    return out / name if several else out


def _refuse_shared_folders(outcomes: Sequence[_Outcome]) -> None:
    """Two specs may not be written into one folder: each would remove what the other wrote."""
    first: dict[Path, Path] = {}
    for outcome in outcomes:
        if outcome.out is None:
            continue
        other = first.setdefault(outcome.out.resolve(), outcome.spec)
        if other != outcome.spec:
            message = f"{other} is written into the same folder, {outcome.out}"
            hint = "give them different names: [package] distribution in their .toml files"
            outcome.problems.add("E807", message, Where(str(outcome.spec)), hint=hint)


def _compare(outcomes: Sequence[_Outcome]) -> Exit:
    for outcome in outcomes:
        if outcome.changes:
            outcome.diff = write.diff(outcome.changes)
    return Exit.DIFFERS if any(outcome.changes and outcome.changes.any for outcome in outcomes) else Exit.DONE


def _write(outcomes: Sequence[_Outcome]) -> Exit:
    for outcome in outcomes:
        if outcome.changes:
            try:
                with outcome.clock.stage("write"):
                    write.apply(outcome.changes, outcome.problems)
                outcome.written = True
            except Unusable:
                return Exit.PROBLEMS
    return Exit.DONE


def _tell(outcome: _Outcome, desk: Desk, *, check: bool, timings: bool) -> None:
    """The outcome for a person."""
    desk.problems(outcome.problems)
    if outcome.diff:
        desk.say(outcome.diff.rstrip("\n"))
    desk.say(_sentence(outcome, check=check))
    if timings:
        seconds = outcome.clock.seconds
        desk.say("  " + ", ".join(f"{stage} {spent:.2f}" for stage, spent in seconds.items()) + " seconds")


def _sentence(outcome: _Outcome, *, check: bool) -> str:
    api, changes = outcome.api, outcome.changes
    if api is None or changes is None or not (outcome.written or check):
        return f"{outcome.spec}: nothing written"
    what = f"{outcome.spec}: {_counted(len(api.operations), 'operation')}, {_counted(len(api.schemas), 'schema')}"
    if not changes.any:
        return f"{what} -> {outcome.out}: up to date ({changes.unchanged} files)"
    counts = {"new": changes.added, "changed": changes.changed, "removed": changes.removed}
    told = ", ".join(f"{len(paths)} {word}" for word, paths in counts.items() if paths)
    return f"{what} -> {outcome.out}: {'stale: ' if check else ''}{told}, {changes.unchanged} unchanged"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' if number != 1 else ''}"


def _json(outcome: _Outcome) -> Json:
    api, changes = outcome.api, outcome.changes
    return {
        "spec": outcome.spec.as_posix(),
        "out": outcome.out.as_posix() if outcome.out else None,
        "title": api.source.title if api else None,
        "operations": len(api.operations) if api else None,
        "schemas": len(api.schemas) if api else None,
        "written": outcome.written,
        "files": (
            {
                "added": list(changes.added),
                "changed": list(changes.changed),
                "removed": list(changes.removed),
                "unchanged": changes.unchanged,
            }
            if changes
            else None
        ),
        "diff": outcome.diff or None,
        "seconds": {stage: round(spent, 4) for stage, spent in outcome.clock.seconds.items()},
        "problems": problems_json(outcome.problems),
    }
