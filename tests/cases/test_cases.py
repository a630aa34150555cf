"""One idea a folder: spec.yaml (with specloom.toml, an overlay or other files beside it), and what becomes of it.

    ir.json         the IR
    expected/       the generated modules that matter: models, inputs, operations, the client
    problems.txt    what there is to say about the spec

`make snapshots` rewrites all three; the change is reviewed in git diff. Beside the snapshots, each case's whole package
must import, with every model and every input usable, so that a wrong snapshot cannot pass unseen.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from specloom import report
from specloom.config_file import find_job
from specloom.format import format_files
from specloom.ir.serial import to_json
from specloom.load.locate import Sources
from specloom.pipeline import Result, generate
from specloom.problems import Problems, Unusable

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/spec.yaml"))
REWRITE = os.environ.get("SPECLOOM_SNAPSHOTS") == "write"
FOLDERS = {"models", "inputs", "operations"}
LEFT_OUT = {"__init__.py", "_unknown.py"}

pytestmark = pytest.mark.usefixtures("at_home")


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Specs are named relative to this folder, so that problems read the same everywhere."""
    monkeypatch.chdir(HERE)


@cache
def result(case: str) -> Result:
    spec = Path(case) / "spec.yaml"
    problems = Problems()
    config = spec.with_name("specloom.toml")
    try:
        return generate(find_job(spec, problems, config if config.exists() else None), problems)
    except Unusable:
        return Result(problems)


def expected(case: str) -> dict[str, str]:
    """The part of the output that is kept as a snapshot: path below expected/ -> text."""
    kept: dict[str, str] = {}
    for path, text in result(case).files.items():
        _, *inner = PurePosixPath(path).parts
        if inner == ["client.py"] or (len(inner) > 1 and inner[0] in FOLDERS and inner[-1] not in LEFT_OUT):
            kept["/".join(inner)] = text
    return kept


def compare(path: Path, text: str) -> None:
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path} is not there: make snapshots"
    assert path.read_text(encoding="utf-8") == text


def test_there_are_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES)
def test_ir(case: str) -> None:
    api = result(case).api
    assert api is not None, report.to_text(result(case).problems, Sources())
    compare(HERE / case / "ir.json", to_json(api))


@pytest.mark.parametrize("case", CASES)
def test_problems(case: str) -> None:
    compare(HERE / case / "problems.txt", report.to_text(result(case).problems, Sources(), shown=1000))


@pytest.mark.parametrize("case", CASES)
def test_files(case: str) -> None:
    folder = HERE / case / "expected"
    kept = expected(case)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")}
    if REWRITE:
        for path in there - set(kept):
            (folder / path).unlink()
    else:
        assert there == set(kept)
    for path, text in kept.items():
        compare(folder / path, text)


IMPORT = """
import importlib, json, pkgutil, sys, traceback, typing

def check(name):
    package = importlib.import_module(name)
    for each in package.__all__:
        getattr(package, each)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
    for each in set(package.models.__all__) - {"UnknownVariant"}:
        try:
            package.decode(getattr(package.models, each), b"{}")  # compiles the type; whether it fits is another matter
        except package.DecodeError:
            pass
    for each in package.inputs.__all__:
        value = getattr(package.inputs, each)
        if isinstance(value, type):
            typing.get_type_hints(value)

found = {}
for case in json.loads(sys.stdin.read()):
    sys.path.insert(0, case)
    try:
        check("shop")
        found[case] = ""
    except Exception:
        found[case] = traceback.format_exc()
    sys.path.remove(case)
    for module in [module for module in sys.modules if module.partition(".")[0] == "shop"]:
        del sys.modules[module]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole output of each case below its name."""
    folder = tmp_path_factory.mktemp("cases")
    with contextlib.chdir(HERE):
        for case in CASES:
            for path, text in result(case).files.items():
                (folder / case / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / case / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def imported(output: Path) -> dict[str, str]:
    """What went wrong when each case's package was imported and its models were used: "" for nothing."""
    command = [sys.executable, "-W", "error", "-c", IMPORT]
    done = subprocess.run(
        command, cwd=output, input=json.dumps(CASES), capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return {str(case): str(error) for case, error in json.loads(done.stdout).items()}


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_package_imports_and_its_models_decode(case: str, imported: dict[str, str]) -> None:
    assert imported[case] == ""


@pytest.mark.slow
def test_black_leaves_every_file_as_it_is() -> None:
    """black is the law, whichever formatter laid the output out."""
    files = {
        f"{case}/{path}": text
        for case in CASES
        for path, text in result(case).files.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }
    assert len(files) > 5 * len(CASES)
    laid_out = format_files(files, "black")
    assert [path for path in files if laid_out[path] != files[path]] == []


@pytest.mark.slow
def test_type_checkers_have_nothing_to_say(output: Path) -> None:
    """Every case's package is clean under pyright strict; the copied runtime, checked elsewhere, is only imported."""
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "exclude": ["**/_runtime"]}
    (output / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(output), "--outputjson"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] > 5 * len(CASES)
    assert [
        f"{Path(found['file']).relative_to(output)}:{found['range']['start']['line'] + 1}: {found['message']}"
        for found in told["generalDiagnostics"]
    ] == []
