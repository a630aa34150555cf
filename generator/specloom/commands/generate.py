"""`specloom generate`: write a package for each spec, or compare it with what is there."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from specloom import write
from specloom.commands import former
from specloom.commands.desk import Desk, counted, failing, problems_json
from specloom.commands.exits import Exit, Misuse
from specloom.commands.former import Record
from specloom.commands.outcome import Made, Outcome
from specloom.commands.timings import as_json, as_table, timings
from specloom.load.tree import Where
from specloom.problems import Problems, Severity, Unusable
from specloom.write import Changes


def run(given: argparse.Namespace) -> int:
    """Generate all specs, and only if that went well for each of them write or compare the output."""
    desk = Desk.of(given)
    specs = specs_among(given.specs)
    several = len(specs) > 1
    outcomes = [_recalled(spec, given, desk, several=several) or _made(spec, given, desk, several) for spec in specs]
    if _share_a_folder(outcomes):  # a record does not know of the others
        outcomes = [_made(spec, given, desk, several) for spec in specs]
        _refuse_shared_folders(outcomes)
    code = Exit.DONE
    if any(failing(outcome.problems, strict=given.strict) for outcome in outcomes):
        code = Exit.PROBLEMS
    elif given.check:
        code = _compare(outcomes)
    else:
        code = _write(outcomes)
    told = [_tell(outcome, desk, given, several=several) for outcome in outcomes]
    result: dict[str, object] = {"command": "generate", "specs": told}
    if given.timings:
        found = timings(outcome.clock for outcome in outcomes)
        desk.say(as_table(found), asked=True)
        result["timings"] = as_json(found)
    return desk.close(result, code)


def specs_among(paths: Sequence[Path]) -> list[Path]:
    """The specs among files that a pattern such as `specs/*.yaml` gave: overlays go with their specs."""
    specs = [path for path in dict.fromkeys(paths) if Path(path.stem).suffix != ".overlay"]
    if not specs:
        raise Misuse("these are overlays only; name the spec that they belong to")
    return specs


# --- doing it, or knowing what came of it --------------------------------------------------------------------------


def _made(spec: Path, given: argparse.Namespace, desk: Desk, several: bool) -> Outcome:
    from specloom.commands.making import make  # here, because a run that has nothing to do need not have it

    return make(spec, given, desk, several=several)


def _recalled(spec: Path, given: argparse.Namespace, desk: Desk, *, several: bool) -> Outcome | None:
    """What a former run said, if this one would do the same again and is to be told in the same manner."""
    start = time.perf_counter()
    if given.no_cache or given.refresh_remote:
        return None
    former.tool()  # now, for what does the work must not be looked at after it
    if given.force:
        return None
    record = former.recall(_key(spec, given, several=several))
    if record is None or (given.strict and record.warnings) or not _can_tell(record, desk):
        return None
    with desk.working(spec) as clock:
        clock.count("recall", start)
    out = Path(record.out)
    made = Made(record.title, record.operations, record.schemas, record.left_out)
    return Outcome(
        spec,
        Problems(),
        clock,
        out,
        made,
        Changes(out, {}, {}, unchanged=len(record.outputs)),
        written=not given.check,
        former=record,
    )


def _can_tell(record: Record, desk: Desk) -> bool:
    return record.has_json if desk.as_json else desk.manner in record.told


def _key(spec: Path, given: argparse.Namespace, *, several: bool) -> str:
    names = ("target", "formatter", "config", "root", "remote_cache", "out")
    paths: dict[str, object] = {name: getattr(given, name) for name in names}
    options = {name: None if value is None else str(value) for name, value in paths.items()}
    return former.key(str(spec), options, sorted(given.allow_remote), several=several)


def _keep(
    outcome: Outcome, given: argparse.Namespace, told: dict[str, str], problems: msgspec.Raw, *, several: bool
) -> None:
    """Keep what came of it for the next run, and in which words it was told."""
    made, changes = outcome.made, outcome.changes
    if given.no_cache or not outcome.sound or outcome.inputs is None or made is None or changes is None:
        return
    record = Record(
        tool=former.tool(),
        inputs=outcome.inputs,
        outputs=dict(changes.hashes),
        out=str(changes.out),
        title=made.title,
        operations=made.operations,
        schemas=made.schemas,
        left_out=made.left_out,
        warnings=any(each.severity is Severity.WARNING for each in outcome.problems),
        told=told,
        problems=problems,
    )
    former.keep(_key(outcome.spec, given, several=several), record)


# --- writing and comparing -----------------------------------------------------------------------------------------


def _share_a_folder(outcomes: Sequence[Outcome]) -> bool:
    folders = [outcome.out.resolve() for outcome in outcomes if outcome.out is not None]
    return len(set(folders)) < len(folders)


def _refuse_shared_folders(outcomes: Sequence[Outcome]) -> None:
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


def _compare(outcomes: Sequence[Outcome]) -> Exit:
    for outcome in outcomes:
        if outcome.changes:
            outcome.diff = write.diff(outcome.changes)
    return Exit.DIFFERS if any(outcome.changes and outcome.changes.any for outcome in outcomes) else Exit.DONE


def _write(outcomes: Sequence[Outcome]) -> Exit:
    for outcome in outcomes:
        if outcome.changes and outcome.former is None:
            try:
                with outcome.clock.stage("write"):
                    write.apply(outcome.changes, outcome.problems)
                outcome.written = True
            except Unusable:
                return Exit.PROBLEMS
    return Exit.DONE


# --- telling -------------------------------------------------------------------------------------------------------


def _tell(outcome: Outcome, desk: Desk, given: argparse.Namespace, *, several: bool) -> dict[str, object]:
    """The outcome for a person; what is returned is the same for `--json`."""
    found: object = []
    with outcome.clock.stage("report"):
        if outcome.former is not None:
            desk.tell(outcome.former.told.get(desk.manner, ""))
            found = outcome.former.problems
        elif desk.as_json:
            found = msgspec.Raw(msgspec.json.encode(problems_json(outcome.problems)))
            _keep(outcome, given, {}, found, several=several)
        else:
            told = desk.told(outcome.problems)
            desk.tell(told)
            _keep(outcome, given, {desk.manner: told}, msgspec.Raw(b"null"), several=several)
    if outcome.diff:
        desk.say(outcome.diff.rstrip("\n"))
    desk.say(_sentence(outcome, check=given.check, strict=given.strict))
    if outcome.written and outcome.changes and (package := _new_package(outcome)):
        where = _installable(Path(outcome.changes.out))
        desk.say(f"  next: pip install {where}, and in Python: from {package} import Client", "dim")
    return {**_json(outcome), "problems": found}


def _installable(folder: Path) -> str:
    """A folder as pip takes it in a shell: what could be the name of a distribution begins with "./"."""
    from shlex import quote  # here, because it is said once for each package

    plain = folder.is_absolute() or folder.parts[:1] == ("..",)
    return quote(folder.as_posix() if plain else f"./{folder.as_posix()}")


def _new_package(outcome: Outcome) -> str | None:
    """The package that can be imported, where it was not there before."""
    added = outcome.changes.added if outcome.changes and not outcome.changes.unchanged else ()
    return next((path.partition("/")[0] for path in added if path.endswith("/py.typed")), None)


def _sentence(outcome: Outcome, *, check: bool, strict: bool) -> str:
    made, changes = outcome.made, outcome.changes
    if failing(outcome.problems, strict=strict):
        why = "" if outcome.problems.errors else ": --strict takes warnings for errors"
        return f"{outcome.spec}: nothing written{why}"
    if made is None or changes is None or not (outcome.written or check):
        return f"{outcome.spec}: nothing written, for another spec cannot be"
    what = f"{outcome.spec}: {counted(made.operations, 'operation')}, {counted(made.schemas, 'schema')}"
    if made.left_out:
        what += f", {made.left_out} left out"
    if not changes.any:
        return f"{what} -> {outcome.out}: up to date ({changes.unchanged} files)"
    counts = {"new": changes.added, "changed": changes.changed, "removed": changes.removed}
    told = ", ".join(f"{len(paths)} {word}" for word, paths in counts.items() if paths)
    told += f", {changes.unchanged} unchanged" if changes.unchanged else ""
    seconds = sum(outcome.clock.seconds.values())
    return f"{what} -> {outcome.out}: {'stale: ' if check else ''}{told} ({seconds:.1f} s)"


def _json(outcome: Outcome) -> dict[str, object]:
    made, changes = outcome.made, outcome.changes
    files = None
    if changes is not None:
        files = {
            "added": list(changes.added),
            "changed": list(changes.changed),
            "removed": list(changes.removed),
            "unchanged": changes.unchanged,
        }
    return {
        "spec": outcome.spec.as_posix(),
        "out": outcome.out.as_posix() if outcome.out else None,
        "title": made.title if made else None,
        "operations": made.operations if made else None,
        "schemas": made.schemas if made else None,
        "written": outcome.written,
        "files": files,
        "diff": outcome.diff or None,
        "seconds": {stage: round(spent, 4) for stage, spent in outcome.clock.seconds.items()},
    }
