"""`specloom validate`: say what is wrong with specs."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path

from specloom.commands.desk import Desk, failing, problems_json
from specloom.commands.exits import Exit
from specloom.commands.generate import specs_among
from specloom.commands.jobs import job_of
from specloom.load.tree import Json
from specloom.pipeline import build_api
from specloom.problems import Problems, Unusable


def run(given: argparse.Namespace) -> int:
    """Build the IR of each spec, ask the validator, and show all that there is to say."""
    desk = Desk.of(given)
    code = Exit.DONE
    checked: list[Json] = []
    for spec in specs_among(given.specs):
        problems = _check(spec, given, desk)
        desk.problems(problems)
        bad = failing(problems, strict=given.strict)
        desk.say(f"{spec}: {'not usable' if bad else 'usable'}")
        if desk.as_json:
            checked.append({"spec": spec.as_posix(), "usable": not bad, "problems": problems_json(problems)})
        if bad:
            code = Exit.PROBLEMS
    return desk.close({"command": "validate", "specs": checked}, code)


def _check(spec: Path, given: argparse.Namespace, desk: Desk) -> Problems:
    problems = Problems()
    with desk.working(spec) as clock, suppress(Unusable):  # its reason is among the problems
        build_api(job_of(spec, problems, given), problems, clock, thorough=True)
    return problems
