"""Laying out generated Python as black would.

black is the law (the tests run `black --check` on the output), but takes seconds where ruff takes tens of
milliseconds; ruff's formatter is made to give the same bytes, so it does the daily work. See docs/adr/0004.
"""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

LINE_LENGTH = 120
SNIPPET_LENGTH = 88
"""Of code in documents, which are read in narrower columns."""
_OPTIONS = {
    "ruff": ("format", "--no-cache", "--target-version", "py311"),
    "black": ("--quiet", "--target-version", "py311"),
}


class FormatError(Exception):
    """The formatter refused a file; the message names it and says why."""


_SNIPPET = re.compile(r"^```python\n((?:(?!```).*\n)*+)```$", re.MULTILINE)


def format_files(files: Mapping[str, str], formatter: Literal["ruff", "black"] = "ruff") -> dict[str, str]:
    """The same files, in the same order, with the Python among them formatted, and that in documents (`.md`).

    Raises `FormatError` where a file or a snippet is no Python.
    """
    python = {path: text for path, text in files.items() if path.endswith((".py", ".pyi"))}
    documents = {path: text for path, text in files.items() if path.endswith(".md")}
    snippets = {
        f"{path} (snippet {number}).py": code
        for path, text in documents.items()
        for number, code in enumerate(_SNIPPET.findall(text), 1)
    }
    with (
        tempfile.TemporaryDirectory(prefix="specloom-") as name,
        _Run(Path(name) / "files", python, formatter, LINE_LENGTH) as of_files,
        _Run(Path(name) / "snippets", snippets, formatter, SNIPPET_LENGTH) as of_snippets,
    ):
        formatted = of_files.result()
        laid_out = iter(of_snippets.result().values())
    for path, text in documents.items():
        formatted[path] = _SNIPPET.sub(lambda _: f"```python\n{next(laid_out)}```", text)
    return {path: formatted.get(path, text) for path, text in files.items()}


class _Run:
    """One process for all files of one line length; within `with`, it runs beside others. The files are numbered, so
    that no path of theirs is trusted here."""

    def __init__(
        self, folder: Path, files: Mapping[str, str], formatter: Literal["ruff", "black"], length: int
    ) -> None:
        self._texts = files
        self._files = {path: folder / f"{number}{Path(path).suffix}" for number, path in enumerate(files)}
        folder.mkdir()
        for path, file in self._files.items():
            file.write_text(files[path], encoding="utf-8", newline="")
        settings = folder / "no-settings.toml"
        settings.touch()
        options = ("--line-length", str(length), "--config", str(settings))
        self._command = [*_program(formatter), *_OPTIONS[formatter], *options, str(folder)]

    def __enter__(self) -> Self:
        if self._files:
            self._process = subprocess.Popen(
                self._command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self._files and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()

    def result(self) -> dict[str, str]:
        """The formatted texts. Raises `FormatError`."""
        if not self._files:
            return {}
        _, message = self._process.communicate()
        if self._process.returncode:
            for path, file in self._files.items():
                message = message.replace(str(file), path)
            raise FormatError(message.strip())
        return {path: file.read_text(encoding="utf-8") for path, file in self._files.items()}


def _program(formatter: Literal["ruff", "black"]) -> list[str]:
    """What is started: ruff's own program where its package says where that is, for by way of Python it takes longer
    to start than to do its work."""
    if formatter == "ruff":
        find: object = getattr(importlib.import_module("ruff"), "find_ruff_bin", None)
        try:
            return [str(find())] if callable(find) else [sys.executable, "-m", "ruff"]
        except FileNotFoundError:
            pass
    return [sys.executable, "-m", formatter]
