"""The generators that `make bench-generate` runs: how each is called, and how the operations in its output are counted.

All run as they are installed: with their bytecode at hand, and with the programs of this environment on the path, so
that openapi-python-client finds the ruff that it lays its output out with.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

BIN = Path(sys.executable).parent
OURS = "specloom"
ALONE = "specloom --jobs 1"
"""In one process, but for the formatter's."""
OPC = "openapi-python-client"
GENERATOR = "openapi-generator"
DATAMODEL = "datamodel-code-generator"
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@dataclass(frozen=True)
class Generator:
    """One of them."""

    name: str
    command: Callable[[Path, Path], Sequence[str]]
    """Given the document and the folder, which is not there yet."""
    operations: Callable[[Path], int | None]
    """How many operations a folder of output has; None where it has models only."""
    missing: Callable[[], str]
    """Why it cannot be run here; "" where it can."""


@dataclass(frozen=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    operations: int | None
    stages: Mapping[str, float]
    """Seconds by stage; of ours only, here and below."""
    peak_memory: int | None = None
    """Bytes."""
    failed: str = ""
    """What it said, where it did not end well."""


def run(generator: Generator, document: Path, out: Path, *options: str, fresh: bool = True) -> Run:
    """Generate once. `fresh`: into a folder that is not there; the caller removes it."""
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    command = [*generator.command(document, out), *options]
    start = perf_counter()
    done = subprocess.run(command, cwd=out.parent, env=environment(out.parent), capture_output=True, check=False)
    seconds = perf_counter() - start
    if done.returncode:
        return Run(seconds, None, {}, failed=(done.stderr + done.stdout)[-400:].decode("utf-8", "replace"))
    if generator.name != OURS:
        return Run(seconds, generator.operations(out), {})
    timings = json.loads(done.stdout)["timings"]
    return Run(seconds, generator.operations(out), timings["seconds"], timings["peak_memory"])


def environment(folder: Path) -> dict[str, str]:
    """That of a run. Bytecode of what was not installed as others install it goes into `folder`, and so does what is
    kept between runs."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "SPECLOOM_CACHE": str(folder / "cache"),
    }


def spec_operations(document: Path) -> int:
    """How many operations a document describes."""
    text = document.read_text(encoding="utf-8")
    if document.suffix == ".json":
        paths = json.loads(text)["paths"]
    else:
        import yaml

        paths = yaml.load(text, yaml.CSafeLoader)["paths"]
    return sum(method.lower() in METHODS for item in paths.values() for method in item)


def _ours(document: Path, out: Path) -> list[str]:
    options = ["-o", str(out), "--json", "--timings"]
    return [sys.executable, "-m", "specloom", "generate", str(document), *options]


def _alone(document: Path, out: Path) -> list[str]:
    return [*_ours(document, out), "--jobs", "1"]


def _our_operations(out: Path) -> int:
    return len(json.loads((out / "api.json").read_text(encoding="utf-8"))["operations"])


def _opc(document: Path, out: Path) -> list[str]:
    options = ["--meta", "none", "--output-path", str(out), "--overwrite"]
    return [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(document), *options]


def _generator(document: Path, out: Path) -> list[str]:
    options = ["-g", "python", "-o", str(out), "--skip-validate-spec"]  # it refuses some that it can do
    return [str(BIN / "openapi-generator-cli"), "generate", "-i", str(document), *options]


def _datamodel(document: Path, out: Path) -> list[str]:
    kind = "pydantic_v2.BaseModel"
    return [str(BIN / "datamodel-codegen"), "--input", str(document), "--output", str(out), "--output-model-type", kind]


def _matches(pattern: str) -> Callable[[Path], int]:
    regex = re.compile(pattern, re.MULTILINE)
    return lambda out: sum(len(regex.findall(path.read_text(encoding="utf-8"))) for path in out.rglob("*.py"))


def _program(name: str, needs: str = "") -> Callable[[], str]:
    def missing() -> str:
        if not (BIN / name).exists():
            return f"{name} is not installed"
        return f"{needs} is not installed" if needs and shutil.which(needs) is None else ""

    return missing


GENERATORS = {
    OURS: Generator(OURS, _ours, _our_operations, lambda: ""),
    ALONE: Generator(ALONE, _alone, _our_operations, lambda: ""),
    OPC: Generator(OPC, _opc, _matches(r"^def _get_kwargs\("), _program("openapi-python-client")),
    GENERATOR: Generator(
        GENERATOR, _generator, _matches(r"^    def _\w+_serialize\("), _program("openapi-generator-cli", "java")
    ),
    DATAMODEL: Generator(DATAMODEL, _datamodel, lambda out: None, _program("datamodel-codegen")),
}
