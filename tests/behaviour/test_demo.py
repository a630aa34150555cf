"""The demo: it runs, and says what it should."""

from __future__ import annotations

import subprocess
import sys

from tests.behaviour.every_operation import ROOT


def test_the_demo() -> None:
    done = subprocess.run([sys.executable, "demo/run.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for said in ("on model", "queued", "streamed: ", "heard: text", "spoke: answer.mp3, 16384 bytes"):
        assert said in done.stdout
    assert "NotFoundError: 404 Not Found: GET http://127.0.0.1:" in done.stdout
    assert "AuthenticationError: 401 Unauthorized: GET http://127.0.0.1:" in done.stdout
    assert "10 requests were answered by the mock service" in done.stdout
