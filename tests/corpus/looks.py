"""What pyright and black say of the output of some documents: in one run for many, since each is slow to start."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from tests.corpus.documents import HOME, Document

FOUND = HOME / "looks.json"
_BATCH = 20
"""Packages that pyright reads in one run: they are all in its memory."""


class Findings(msgspec.Struct):
    """`looked_at`: how many lines each document's package has. What was found: by document, each in a line."""

    looked_at: dict[str, int] = {}
    pyright: dict[str, list[str]] = {}
    black: dict[str, list[str]] = {}


def read_findings() -> Findings:
    """Of the last run."""
    return msgspec.json.decode(FOUND.read_bytes(), type=Findings) if FOUND.is_file() else Findings()


class Looks:
    """Keeps the output of the documents `names`, and looks at all of it at the end."""

    def __init__(self, names: set[str]) -> None:
        self._names = names
        self._kept: dict[str, str] = {}

    def __enter__(self) -> Looks:
        self._folder = Path(tempfile.mkdtemp(prefix="corpus-looks-"))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def keep(self, document: Document, out: Path) -> None:
        """Take the output of a document, if it is one of those to look at and there is any."""
        if document.name in self._names and out.is_dir():
            number = str(len(self._kept))
            shutil.move(out, self._folder / number)
            self._kept[number] = document.name

    def look(self) -> None:
        """Ask both, and keep what they say."""
        if not self._kept:
            return
        findings = Findings()
        for number, name in self._kept.items():
            findings.looked_at[name] = sum(path.read_bytes().count(b"\n") for path in _python(self._folder / number))
        numbers = list(self._kept)
        for batch in (numbers[start : start + _BATCH] for start in range(0, len(numbers), _BATCH)):
            for number, said in (*_pyright(self._folder, batch),):
                findings.pyright.setdefault(self._kept[number], []).append(said)
        for number in numbers:
            if said := list(_black(self._folder / number)):
                findings.black[self._kept[number]] = said
        FOUND.write_bytes(msgspec.json.format(msgspec.json.encode(findings), indent=1))


def _python(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.py*") if "_runtime" not in path.parts and path.suffix in (".py", ".pyi")]


def _pyright(root: Path, batch: list[str]) -> Iterator[tuple[str, str]]:
    """The number of the folder, and what pyright's basic mode says."""
    settings = {
        "typeCheckingMode": "basic",
        "include": batch,
        "exclude": ["**/_runtime"],
        "pythonVersion": "3.11",
        "executionEnvironments": [{"root": number} for number in batch],
    }
    (root / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson", "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(done.stdout)
    for each in report["generalDiagnostics"]:
        if each["severity"] != "information":
            path = Path(each["file"]).relative_to(root)
            line = each["range"]["start"]["line"] + 1
            yield path.parts[0], f"{Path(*path.parts[1:])}:{line}: {each['message']} ({each.get('rule', '')})"


def _black(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "black", "--check", "--line-length=120", "--exclude=/_runtime/", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        yield from (line for line in done.stderr.splitlines() if line.startswith(("would", "error")))
