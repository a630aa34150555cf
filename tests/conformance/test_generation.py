"""Every document of the test server: it loads, generates, imports, is as black lays it out, and pleases pyright."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from specloom.load.locate import Sources
from specloom.pipeline import Result
from specloom.report import to_text
from tests import npm
from tests.behaviour.generated import forget, import_package, write_files
from tests.conformance import table
from tests.conformance.documents import documents, generate_document

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(npm.missing()), reason=npm.missing()),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:.*models.*"),
]


@dataclass(frozen=True)
class Generated:
    """One document's output: what was reported, and the folder with the package in it."""

    result: Result
    folder: Path
    package: str


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Generated]:
    """All of them, by document."""
    root = tmp_path_factory.mktemp("documents")
    return {spec: _generated(spec, root, tmp_path_factory.mktemp("spec")) for spec in documents()}


def _generated(spec: str, root: Path, beside: Path) -> Generated:
    result = generate_document(spec, beside)
    folder = root / spec
    return Generated(result, folder, write_files(result, folder))


def test_every_document_is_generated_whole(generated: dict[str, Generated]) -> None:
    assert len(generated) == 74
    operations = 0
    left_out: list[tuple[str, str, str]] = []
    for spec, each in generated.items():
        assert not each.result.problems.errors, f"{spec}: {to_text(each.result.problems, Sources())}"
        api = json.loads(each.result.files["api.json"])
        operations += len(api["operations"])
        left_out += [(spec, entry["pointer"], entry["problem"]) for entry in api["not_generated"]]
    assert operations == 1055
    assert {code for _, _, code in left_out} <= set(table.NOT_GENERATED)
    table.keep_documents(len(generated), operations, left_out)


def test_every_module_is_imported(generated: dict[str, Generated]) -> None:
    for each in generated.values():
        package = import_package(each.package, each.folder)
        try:
            for name in _modules(package.__path__, each.package):
                importlib.import_module(name)
        finally:
            forget(each.package, each.folder)


def _modules(path: list[str], package: str) -> Iterator[str]:
    for module in pkgutil.walk_packages(path, f"{package}."):
        yield module.name


def test_black_finds_nothing_to_lay_out(generated: dict[str, Generated]) -> None:
    """The runtime is a copy of templates/python/runtime, which `make lint` sees."""
    root = next(iter(generated.values())).folder.parent
    command = [sys.executable, "-m", "black", "--check", "--line-length=120", "--exclude=/_runtime/", str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


class _Summary(msgspec.Struct, rename="camel"):
    files_analyzed: int
    error_count: int
    warning_count: int


class _Report(msgspec.Struct, rename="camel"):
    summary: _Summary
    general_diagnostics: list[msgspec.Raw]


def test_pyright_strict_finds_nothing(generated: dict[str, Generated]) -> None:
    root = next(iter(generated.values())).folder.parent
    settings = {"typeCheckingMode": "strict", "include": ["."], "exclude": ["**/_runtime"], "pythonVersion": "3.11"}
    (root / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson", "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    report = msgspec.json.decode(done.stdout, type=_Report)
    assert (report.summary.error_count, report.summary.warning_count) == (0, 0), report.general_diagnostics[:20]
    written = sum("_runtime" not in path.parts for path in root.rglob("*.py"))
    assert report.summary.files_analyzed == written
