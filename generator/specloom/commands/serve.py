"""`specloom serve`: the mock service, in the foreground."""

from __future__ import annotations

import argparse

from msgspec.structs import replace

from specloom.commands.desk import Desk, problems_json
from specloom.commands.exits import Exit, Misuse
from specloom.commands.jobs import job_of
from specloom.config import Config
from specloom.config_file import Job
from specloom.pipeline import read
from specloom.problems import Problems, Unusable
from specloom.serve.app import Exchange
from specloom.serve.options import CursorPaging, Finished, Options
from specloom.serve.run import serve


def run(given: argparse.Namespace) -> int:
    """Serve until interrupted."""
    if not 0 <= given.port <= 65535:
        raise Misuse(f"{given.port} is no port")
    if given.status is not None and not 200 <= given.status <= 599:
        raise Misuse(f"{given.status} is no status to answer with")
    if given.slow < 0 or (given.retry_after or 0) < 0:
        raise Misuse("seconds are not negative")
    desk = Desk.of(given)
    problems = Problems()
    try:
        with desk.working(given.spec) as clock:
            job = job_of(given.spec, problems, given)
            document = read(job, problems, clock)
    except Unusable:
        return _unusable(desk, problems)
    if problems.errors:
        return _unusable(desk, problems)
    if given.verbose:
        desk.problems(problems)

    def ready(url: str) -> None:
        desk.say(f"{given.spec} is served at {url}")
        desk.close({"url": url}, Exit.DONE)

    def tell(exchange: Exchange) -> None:
        reason = f" {exchange.reason}" if exchange.reason else ""
        desk.say(f"{exchange.line} {exchange.answer.status}{reason}")

    try:
        serve(document, _options(given, job), given.port, ready=ready, tell=tell)
    except OSError as error:
        raise Misuse(f"cannot listen on port {given.port}: {error.strerror or error}") from error
    return Exit.DONE


def _unusable(desk: Desk, problems: Problems) -> int:
    desk.problems(problems)
    return desk.close({"problems": problems_json(problems)}, Exit.PROBLEMS)


def _options(given: argparse.Namespace, job: Job) -> Options:
    return replace(
        options_of(job.config),
        seed=given.seed,
        status=given.status,
        retry_after=given.retry_after,
        drop=given.drop,
        slow=given.slow,
        drift=given.drift,
        key=given.key,
    )


def options_of(config: Config) -> Options:
    """What a configuration says of the service: how it streams, pages, and tells that work is done."""
    usual, paging = Options(), config.paging
    return Options(
        flag=config.streaming.flag or usual.flag,
        done=config.streaming.done or usual.done,
        error=config.streaming.error,
        cursor=None if paging is None else CursorPaging(paging.parameter, paging.cursor, paging.more),
        finished=tuple(Finished(each.get, each.status, each.until[0]) for each in config.polling),
    )
