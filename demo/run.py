"""Starts the mock service for the inference spec and runs `app.py` against it: `make demo`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from specloom.pipeline import read_document
from specloom.serve.options import Options
from specloom.serve.run import running

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    document = read_document(ROOT / "specs" / "azure-openai-inference.yaml")
    with running(document, Options(key="demo-key")) as (url, app):
        package = ROOT / "generated" / "azure-openai-inference"
        environment = {**os.environ, "AZURE_OPENAI_ENDPOINT": url, "PYTHONPATH": str(package)}
        done = subprocess.run([sys.executable, str(ROOT / "demo" / "app.py")], env=environment, check=False)
        print(f"\n{len(app.exchanges)} requests were answered by the mock service at {url}")
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
