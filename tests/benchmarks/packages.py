"""What is measured, made on the spot: the package by the generator as it stands, and the same spec by another one."""

from __future__ import annotations

import compileall
import hashlib
import importlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from tests.benchmarks.peers import installed

ROOT = Path(__file__).parent.parent.parent
SPEC = ROOT / "specs" / "azure-openai-inference.yaml"
PACKAGE = "azure_openai_inference"

_CACHE = ROOT / ".cache" / "bench"
_PEER = "peer_client"


def generate(folder: Path) -> None:
    """Generate the package into an empty folder."""
    _run([sys.executable, "-m", "specloom", "generate", str(SPEC), "-o", str(folder)])


def package(folder: Path) -> ModuleType:
    """The package that was generated into a folder, compiled as an installer does."""
    compileall.compile_dir(folder, quiet=1)
    return _imported(PACKAGE, folder)


def peer_package() -> ModuleType | None:
    """The models of openapi-python-client's output, made once for each spec and version; None where it is missing."""
    if not installed("openapi_python_client"):
        return None
    made_of = SPEC.read_bytes() + version("openapi-python-client").encode()
    folder = _CACHE / hashlib.sha256(made_of).hexdigest()[:12]
    if not folder.exists():
        making = folder.with_suffix(".making")
        making.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(SPEC), "--meta", "none"]
        output = ["--output-path", str(making / _PEER), "--overwrite"]
        _run([*command, *output])
        making.rename(folder)
    return _imported(f"{_PEER}.models", folder)


def _run(command: list[str]) -> None:
    """A command whose warnings are of interest elsewhere."""
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")


def _imported(name: str, folder: Path) -> ModuleType:
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(name)
