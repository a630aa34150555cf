"""`specloom inspect`: what would be generated, as tables."""

from __future__ import annotations

import argparse
from collections import Counter

from rich.box import SIMPLE_HEAD
from rich.table import Table

from specloom.commands.desk import Desk, counted, problems_json
from specloom.commands.exits import Exit
from specloom.commands.jobs import job_of
from specloom.excerpt import visible
from specloom.ir.model import Api, Operation
from specloom.load.tree import Json
from specloom.pipeline import build_api
from specloom.problems import Problems, Unusable


def run(given: argparse.Namespace) -> int:
    """Show the operations by group, and how many declarations there are of each kind."""
    desk = Desk.of(given)
    problems = Problems()
    try:
        with desk.working(given.spec) as clock:
            api = build_api(job_of(given.spec, problems, given), problems, clock)
    except Unusable:
        desk.problems(problems)
        return desk.close({"command": "inspect", "problems": problems_json(problems)}, Exit.PROBLEMS)
    desk.problems(problems)
    desk.say(f"{api.source.title} {api.source.version} (version {api.source.spec_version} of the format)")
    if api.operations:
        desk.show(_operations(api))
    if api.declarations:
        desk.show(_declarations(api))
    code = Exit.PROBLEMS if problems.errors else Exit.DONE
    return desk.close({"command": "inspect", **_json(api), "problems": problems_json(problems)}, code)


def _operations(api: Api) -> Table:
    table = Table(
        "call", "request", title=counted(len(api.operations), "operation"), title_justify="left", box=SIMPLE_HEAD
    )
    calls = {_call(operation): operation for operation in api.operations}
    for call in sorted(calls):
        table.add_row(visible(call), visible(f"{calls[call].method.upper()} {calls[call].path}"))
    return table


def _call(operation: Operation) -> str:
    """The way to an operation, in a spelling of no language in particular."""
    return ".".join(name.lower().replace(" ", "_") for name in (*operation.group, operation.name))


def _declarations(api: Api) -> Table:
    table = Table(
        "kind", "number", title=counted(len(api.declarations), "model"), title_justify="left", box=SIMPLE_HEAD
    )
    for kind, count in _kinds(api).items():
        table.add_row(kind, str(count))
    return table


def _kinds(api: Api) -> dict[str, int]:
    return dict(sorted(Counter(type(declaration).__name__.lower() for declaration in api.declarations).items()))


def _json(api: Api) -> dict[str, Json]:
    return {
        "title": api.source.title,
        "version": api.source.version,
        "operations": [
            {
                "pointer": operation.id,
                "operation_id": operation.operation_id,
                "group": list(operation.group),
                "name": operation.name,
                "method": operation.method.upper(),
                "path": operation.path,
            }
            for operation in api.operations
        ],
        "declarations": dict(_kinds(api)),
        "schemas": len(api.schemas),
        "not_generated": [
            {"pointer": left.pointer, "problem": left.problem, "reason": left.reason} for left in api.not_generated
        ],
    }
