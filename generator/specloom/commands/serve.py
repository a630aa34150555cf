"""`specloom serve`: the mock service, in the foreground."""

from __future__ import annotations

import argparse

from specloom.commands.desk import Desk
from specloom.commands.exits import Exit, Misuse
from specloom.config_file import find_job
from specloom.pipeline import read
from specloom.problems import Problems, Unusable
from specloom.serve.options import Options
from specloom.serve.run import serve


def run(given: argparse.Namespace) -> int:
    """Serve until interrupted."""
    options = Options(
        seed=given.seed,
        status=given.status,
        retry_after=given.retry_after,
        drop=given.drop,
        slow=given.slow,
        drift=given.drift,
        key=given.key,
    )
    if not 0 <= given.port <= 65535:
        raise Misuse(f"{given.port} is no port")
    desk = Desk(as_json=given.json, verbose=given.verbose)
    problems = Problems()
    try:
        with desk.working(given.spec) as clock:
            document = read(find_job(given.spec, problems, given.config), problems, clock)
    except Unusable:
        desk.problems(problems)
        return Exit.PROBLEMS
    try:
        serve(document, options, given.port)
    except OSError as error:
        raise Misuse(f"cannot listen on port {given.port}: {error.strerror or error}") from error
    return Exit.DONE
