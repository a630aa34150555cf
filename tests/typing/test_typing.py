"""What type checkers say of code that uses a generated package.

The snippets in `passes/` are clean under mypy strict and pyright strict, and so is every program in the documents of
the packages; in those of `fails/`, exactly the lines marked `# error` are refused, by both.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.behaviour.generated import generate_spec, write_files

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SPECS = sorted(HERE.glob("specs/*.yaml"))
"""What the published packages have not: each becomes a package of its file's name."""
PACKAGES = [ROOT / "generated" / "azure-openai-inference", ROOT / "generated" / "azure-openai-assistants"]
SNIPPETS = sorted([*HERE.glob("passes/*.py"), *HERE.glob("fails/*.py")])
DOCUMENTS = ["README.md", "docs/guide.md"]

Lines = dict[str, set[int]]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders that hold the packages."""
    folder = tmp_path_factory.mktemp("packages")
    for spec in SPECS:
        config = f'[package]\nname = "{spec.stem}"\n'
        write_files(generate_spec(spec.read_text(), tmp_path_factory.mktemp("spec"), config), folder)
    return [*PACKAGES, folder]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The snippets, and the programs of the documents, as files of one folder."""
    folder = tmp_path_factory.mktemp("snippets")
    texts = {snippet.name: snippet.read_text() for snippet in SNIPPETS}
    for project in PACKAGES:
        for document in DOCUMENTS:
            found = re.findall(r"^```python\n(.*?)^```$", (project / document).read_text(), re.MULTILINE | re.DOTALL)
            names = (re.sub(r"\W", "_", f"{project.name}_{document}_{number}") for number in range(1, len(found) + 1))
            texts |= {f"{name}.py": code for name, code in zip(names, found, strict=True)}
    for name, text in texts.items():
        (folder / name).write_text(text)
    return [folder / name for name in texts]


@pytest.fixture(scope="module")
def mypy(files: list[Path], packages: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """The lines that mypy strict refuses, by snippet."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    command += ["--cache-dir", str(tmp_path_factory.mktemp("mypy")), "--config-file=", *map(str, files)]
    path = ":".join(map(str, packages))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**_environment(), "MYPYPATH": path})
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return _refused(re.findall(r"^(.*?):(\d+): error:", done.stdout, re.MULTILINE))


@pytest.fixture(scope="module")
def pyright(files: list[Path], packages: list[Path]) -> Lines:
    """The lines that pyright strict refuses, by snippet."""
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(package) for package in packages],
    }
    folder = files[0].parent
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == len(files)
    errors = [d for d in report["generalDiagnostics"] if d["severity"] == "error"]
    return _refused([(d["file"], d["range"]["start"]["line"] + 1) for d in errors])


def _environment() -> dict[str, str]:
    return dict(os.environ)


def _refused(found: list[tuple[str, str]] | list[tuple[str, int]]) -> Lines:
    lines: Lines = {}
    for file, line in found:
        lines.setdefault(Path(file).name, set()).add(int(line))
    return lines


def _marked(snippet: Path) -> set[int]:
    return {n for n, line in enumerate(snippet.read_text().splitlines(), 1) if "# error" in line}


def test_there_are_snippets_of_both_kinds() -> None:
    assert {snippet.parent.name for snippet in SNIPPETS} == {"passes", "fails"}


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda path: f"{path.parent.name}/{path.stem}")
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_checkers_agree_with_the_marks(snippet: Path, checker: str, request: pytest.FixtureRequest) -> None:
    marked = _marked(snippet)
    assert bool(marked) == (snippet.parent.name == "fails")
    refused: Lines = request.getfixturevalue(checker)
    assert refused.get(snippet.name, set()) == marked


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_checkers_have_nothing_to_say_of_the_documents(checker: str, request: pytest.FixtureRequest) -> None:
    refused: Lines = request.getfixturevalue(checker)
    assert {name: lines for name, lines in refused.items() if name not in {snippet.name for snippet in SNIPPETS}} == {}
