"""The AutoRest test server: installed by npm, started on a loopback port, asked what was hit, and stopped."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from tests import npm

HERE = Path(__file__).parent
HOME = HERE.parents[1] / ".cache" / "testserver"
PACKAGE = HOME / "node_modules" / "@microsoft.azure" / "autorest.testserver"
SWAGGER = PACKAGE / "swagger"

CATEGORIES = {"general": "/report", "azure": "/report/azure", "optional": "/report/optional", "dpg": "/report/dpg"}
"""What the server keeps count of, by category, and where it tells."""


def install() -> Path:
    """Install the server that `server/package-lock.json` names; the folder of its specs. Raises RuntimeError."""
    npm.install(HERE / "server", HOME)
    return SWAGGER


@dataclass(frozen=True)
class TestServer:
    """A running server."""

    __test__ = False  # its name is no test's

    url: str

    def hits(self) -> dict[str, dict[str, int]]:
        """How often each scenario was met, by category and key."""
        with httpx2.Client(base_url=self.url, trust_env=False) as client:
            return {category: client.get(path).json() for category, path in CATEGORIES.items()}


@contextmanager
def serving(folder: Path) -> Iterator[TestServer]:
    """A server of one's own, for as long as the context lasts; `folder` gets its log and its files of counts."""
    install()
    port = _free_port()
    log = folder / "testserver.log"
    command = ["node", "--require", str(HERE / "server" / "loopback.cjs"), str(PACKAGE / "dist" / "cli" / "cli.js")]
    command += ["run", f"--port={port}", f"--coverageDirectory={folder / 'counts'}"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    try:
        server = TestServer(f"http://127.0.0.1:{port}")
        _await(server, process, log)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _await(server: TestServer, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; half a minute is far more than it needs."""
    for _ in range(300):
        if process.poll() is not None:
            break
        try:
            server.hits()
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the test server did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")
