"""What a command is to work on: a spec with its configuration, and what the command line says of its reach."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec.structs import replace

from specloom.commands.exits import Misuse
from specloom.config_file import HOST_HINT, Job, find_job
from specloom.load.origins import Origin, allowed
from specloom.problems import Problems


def job_of(spec: Path, problems: Problems, given: argparse.Namespace) -> Job:
    """The job of a spec. Hosts that the command line allows come beside those of the configuration.

    Raises `Unusable`, with the reason in `problems`, where the configuration cannot be used, and Misuse where an option
    names what is no host.
    """
    hosts = frozenset(_host(text) for text in given.allow_remote)
    job = find_job(spec, problems, given.config)
    reach = replace(
        job.reach,
        root=given.root or job.reach.root,
        remote=job.reach.remote | hosts,
        cache=given.remote_cache,
        refresh=given.refresh_remote,
    )
    return replace(job, reach=reach)


def _host(text: str) -> Origin:
    host = allowed(text)
    if host is None:
        raise Misuse(f"--allow-remote {text!r} is no host; {HOST_HINT}")
    return host
