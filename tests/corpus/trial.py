"""One document tried: generated as the command does it, counted, compiled, imported, and looked at."""

from __future__ import annotations

import contextlib
import importlib
import io
import pkgutil
import resource
import sys
import tempfile
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from specloom.cli import main
from tests.corpus import census
from tests.corpus.calls import client, faults_of_calls, telling
from tests.corpus.documents import Document
from tests.corpus.row import Count, Refusal, Row
from tests.security.output_check import faults_of_output

KEPT = 5
"""Findings that are kept of each kind."""

Save = Callable[[Row], None]


def warm() -> None:
    """Import all that a trial needs, so that processes forked from this one need not."""
    with tempfile.TemporaryDirectory() as name:
        spec = Path(name, "warm.yaml")
        responses = "{'200': {description: OK, content: {application/json: {schema: {type: object}}}}}"
        paths = f"{{/a: {{get: {{operationId: a_b, responses: {responses}}}}}}}"
        spec.write_text(f"openapi: 3.0.3\ninfo: {{title: Warm, version: '1'}}\npaths: {paths}\n")
        run(Document("warm", spec), Path(name, "out"), lambda row: None)
    for module in [each for each in sys.modules if each.partition(".")[0] == "warm"]:
        del sys.modules[module]


def run(document: Document, out: Path, save: Save) -> None:
    """Try a document, with the output in the folder `out`; `save` is given the row once it is generated, and again
    after each check, so that what stops us is known."""
    row = Row(document.name, document.path.stat().st_size, "generated")
    report = _generate(document, out, row)
    row.seconds, row.mebibytes = _used()
    if report is not None:
        spec = report["specs"][0]
        problems: list[dict[str, Any]] = spec["problems"]
        row.stages = spec["seconds"]
        row.codes = dict(Counter(problem["code"] for problem in problems).most_common())
        row.refusals = [
            Refusal(each["code"], each["message"], _place(each)) for each in problems if each["severity"] == "error"
        ]
        row.outcome = "generated" if spec["written"] else "refused"
        save(row)
        if spec["written"]:
            _look(document, out, problems, row, save)
    save(row)


def _place(problem: dict[str, Any]) -> str:
    """The line, the column and the pointer; "" for the file as a whole."""
    return f"{problem['line']}:{problem['column']} {problem['pointer']}" if problem["line"] else ""


def _generate(document: Document, out: Path, row: Row) -> dict[str, Any] | None:
    """The command's report."""
    said, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(told):
        try:
            main(["generate", str(document.path), "-o", str(out), "--json", "--verbose", "--debug", "--jobs", "1"])
            return msgspec.json.decode(said.getvalue(), type=dict[str, Any])
        except MemoryError:
            row.outcome = "memory"
        except Exception:
            row.outcome = "crash"
            row.trace = traceback.format_exc()[-3000:]
    return None


def _used() -> tuple[float, float]:
    """Seconds of processor time, and MiB at the peak, of this process and of those that it waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    return round(seconds, 3), round(max(own.ru_maxrss, others.ru_maxrss) / 1024, 1)


def _look(document: Document, out: Path, problems: list[dict[str, Any]], row: Row, save: Save) -> None:
    api = msgspec.json.decode((out / "api.json").read_bytes(), type=dict[str, Any])
    python = sorted(path for path in out.rglob("*.py") if "_runtime" not in path.parts)
    row.files = sum(path.is_file() for path in out.rglob("*"))
    row.lines = sum(path.read_bytes().count(b"\n") for path in python)
    raw = census.read(document.path)
    named = {each["pointer"] for each in api["not_generated"]} | {each["pointer"] for each in problems}
    row.operations = _count(census.operations(raw), {each["pointer"] for each in api["operations"]}, named)
    row.schemas = _count(census.schemas(raw), {each["pointer"] for each in api["schemas"]}, named)
    del raw
    sys.path.insert(0, str(out))
    for name, check in {
        "compile": lambda: _compile(python, out),
        "import": lambda: _import(out, api["package"]),
        "call": lambda: faults_of_calls(importlib.import_module(api["package"]), api),
        "inert": lambda: faults_of_output(out),
    }.items():
        row.checks[name] = ["not ended"]
        save(row)
        row.checks[name] = [finding[:400] for finding in check()[:KEPT]]


def _count(found: list[str], generated: set[str], named: set[str]) -> Count:
    left = [pointer for pointer in found if pointer not in generated]
    lost = [pointer for pointer in left if pointer not in named]
    return Count(len(found), len(found) - len(left), len(left) - len(lost), lost[:KEPT])


def _compile(python: list[Path], out: Path) -> list[str]:
    """What the compiler does not take, or warns of."""
    found: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path in python:
            try:
                compile(path.read_bytes(), str(path.relative_to(out)), "exec", dont_inherit=True)
            except (SyntaxError, ValueError, Warning) as error:
                found.append(f"{path.relative_to(out)}: {error}")
    return found


def _import(out: Path, package: str) -> list[str]:
    """What raises when every module is imported, both clients are made and all of their groups are looked at, and each
    model is decoded from nothing."""
    found: list[str] = []
    with telling(found, "import"):
        module = importlib.import_module(package)
        for each in pkgutil.walk_packages(module.__path__, f"{package}."):
            with telling(found, each.name):
                importlib.import_module(each.name)
        for kind in ("Client", "AsyncClient"):
            with telling(found, kind):
                made = client(module, kind)
                for name in dir(made):
                    if not name.startswith("_"):
                        getattr(made, name)
        found += _decode(module)
    return found


def _decode(module: ModuleType) -> list[str]:
    """That a model decodes from `{}`, or says that this does not fit, shows that its annotations have a meaning."""
    found: list[str] = []
    models = module.models
    for name in dir(models):
        if name.startswith("_") or not isinstance(model := getattr(models, name), type):
            continue
        with telling(found, name), contextlib.suppress(module.DecodeError):
            module.decode(model, b"{}")
        if len(found) >= KEPT:
            break
    return found
