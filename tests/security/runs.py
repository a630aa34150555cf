"""One run of the command over a file as it is, in this process or, where time and memory count, in one of its own."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from specloom.cli import main

_LOCATED = re.compile(r"^error E(?!901)\d{3}: .+\n  --> \S", re.MULTILINE)
_MEASURED = """
import re, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
from specloom.cli import main
code = main(sys.argv[1:])
# What getrusage says counts the process in that this one was started from.
print(re.search("VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
sys.exit(code)
"""


class Run(NamedTuple):
    """What came of it."""

    code: int
    told: str
    """What it wrote to stderr."""

    @property
    def codes(self) -> set[str]:
        """Those of the errors."""
        return set(re.findall(r"^(?:error| +\d+ × error) (\w+)", self.told, re.MULTILINE))


def run(capsys: pytest.CaptureFixture[str], spec: Path | str, *options: str) -> Run:
    """`specloom generate`, into a folder `out` in the current folder.

    It ends with success, or with errors that name their place and nothing written; never for a fault of our own.
    """
    before = {path.name for path in Path().iterdir()}
    code = main(["generate", os.fspath(spec), "-o", "out", *options])
    told = capsys.readouterr().err
    _assert_told(code, told)
    if code:
        assert {path.name for path in Path().iterdir()} == before
    return Run(code, told)


def run_apart(spec: Path | str) -> tuple[Run, int]:
    """The same in a process that may take two minutes of CPU at most, and its peak memory in MB."""
    command = [sys.executable, "-c", _MEASURED, "generate", os.fspath(spec), "-o", "out"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=600)
    told, _, peak = done.stderr.rstrip().rpartition("\n")
    assert peak.isdigit(), done.stderr[-2000:]
    _assert_told(done.returncode, told)
    return Run(done.returncode, told), int(peak) // 1024


def _assert_told(code: int, told: str) -> None:
    assert "Traceback" not in told
    assert "E901" not in told
    assert code in (0, 1)
    if code:
        assert _LOCATED.search(f"{told}\n"), told
    assert not re.search("[\x00-\x08\x0b-\x1a\x1c-\x1f\u202a-\u202e\u2066-\u2069]", told)


@contextmanager
def bounded_memory(megabytes: int) -> Iterator[None]:
    """This process may take no more address space than it has and so many MB beside: for what has no end."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    former = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + (megabytes << 20), former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, former)
