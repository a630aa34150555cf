"""`specloom serve` as a command that runs beside a test."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.behaviour.every_operation import ROOT


class Command:
    """`specloom serve` while it runs."""

    def __init__(self, process: subprocess.Popen[str], first_line: str) -> None:
        self.process = process
        self.first_line = first_line
        self.url = first_line.split()[-1]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """The exit code, and what else it said."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@contextmanager
def serving(spec: str | Path, *options: str) -> Iterator[Command]:
    command = [sys.executable, "-m", "specloom", "serve", str(spec), "--port", "0", *options]
    process = subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield Command(process, process.stdout.readline().strip())
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()


def client(command: Command, **headers: str) -> httpx2.Client:
    return httpx2.Client(base_url=command.url, headers={"api-key": "any", **headers}, timeout=20)
