"""Trials in processes of their own, each with a bound on memory and on time."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from tests.corpus import trial
from tests.corpus.documents import Document
from tests.corpus.row import Row

_GRACE = 4
"""How much more of the clock's time than of the processor's a trial may take: others may use the machine too."""


Keep: TypeAlias = Callable[[Document, Path], None]
Ending: TypeAlias = Literal["done", "timeout", "killed"]


@dataclass(frozen=True)
class Bounds:
    """Of each trial: seconds of processor time, MiB of address space."""

    seconds: int
    mebibytes: int


@dataclass(frozen=True)
class _Running:
    document: Document
    folder: Path
    since: float


def trials(documents: Sequence[Document], jobs: int, bounds: Bounds, keep: Keep) -> Iterator[Row]:
    """The rows of documents, as they end. `keep` sees each output before it is removed."""
    trial.warm()
    waiting = list(reversed(documents))
    running: dict[int, _Running] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                document = waiting.pop()
                folder = Path(tempfile.mkdtemp(prefix="corpus-"))
                running[_fork(document, folder, bounds)] = _Running(document, folder, time.monotonic())
            ended = _next(running, bounds)
            if ended is None:
                continue
            pid, ending = ended
            child = running.pop(pid)
            yield _row(child, ending)
            keep(child.document, child.folder / "out")
            shutil.rmtree(child.folder, ignore_errors=True)
    finally:
        for pid, child in running.items():
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            shutil.rmtree(child.folder, ignore_errors=True)


def _fork(document: Document, folder: Path, bounds: Bounds) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        os.setsid()  # so that the formatter it started dies with it
        resource.setrlimit(resource.RLIMIT_AS, (bounds.mebibytes << 20,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (bounds.seconds, bounds.seconds + 5))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        trial.run(document, folder / "out", lambda row: _save(row, folder))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _save(row: Row, folder: Path) -> None:
    beside = folder / "row.new"
    beside.write_bytes(msgspec.json.encode(row))
    beside.rename(folder / "row.json")


def _next(running: dict[int, _Running], bounds: Bounds) -> tuple[int, Ending] | None:
    """The next that ended, and how; those that are far too late are ended."""
    for pid, child in running.items():
        late = time.monotonic() - child.since > _GRACE * bounds.seconds
        if late:
            os.killpg(pid, signal.SIGKILL)
        done, status = os.waitpid(pid, 0 if late else os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            return done, "timeout" if late or code == -signal.SIGXCPU else "killed" if code else "done"
    time.sleep(0.01)
    return None


def _row(child: _Running, ending: Ending) -> Row:
    """What the trial kept. Where it was stopped while it looked at the output, that check says so itself."""
    path = child.folder / "row.json"
    if path.is_file():
        return msgspec.json.decode(path.read_bytes(), type=Row)
    return Row(child.document.name, child.document.path.stat().st_size, "killed" if ending == "done" else ending)
