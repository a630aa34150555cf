"""Laying out generated Python as black would.

black is the law (the tests run `black --check` on the output), but takes seconds where ruff takes tens of
milliseconds; ruff's formatter is made to give the same bytes, so it does the daily work. See docs/adr/0004.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

LINE_LENGTH = 120
SNIPPET_LENGTH = 88
"""Of code in documents, which are read in narrower columns."""
_COMMANDS = {
    "ruff": ("ruff", "format", "--no-cache", "--target-version", "py311"),
    "black": ("black", "--quiet", "--target-version", "py311"),
}


class FormatError(Exception):
    """The formatter refused a file; the message names it and says why."""


_SNIPPET = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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
    formatted = _formatted(python, formatter, LINE_LENGTH)
    laid_out = iter(_formatted(snippets, formatter, SNIPPET_LENGTH).values())
    for path, text in documents.items():
        formatted[path] = _SNIPPET.sub(lambda _: f"```python\n{next(laid_out)}```", text)
    return {path: formatted.get(path, text) for path, text in files.items()}


def _formatted(files: Mapping[str, str], formatter: Literal["ruff", "black"], length: int) -> dict[str, str]:
    """One process for all files. They are numbered, so that no path of theirs is trusted here."""
    if not files:
        return {}
    with tempfile.TemporaryDirectory(prefix="specloom-") as name:
        folder = Path(name)
        empty = folder / "no-settings.toml"
        empty.touch()
        numbered = {path: folder / f"{number}{Path(path).suffix}" for number, path in enumerate(files)}
        for path, file in numbered.items():
            file.write_text(files[path], encoding="utf-8", newline="")
        settings = ("--line-length", str(length), "--config", str(empty))
        command = [sys.executable, "-m", *_COMMANDS[formatter], *settings, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            message = done.stderr.strip()
            for path, file in numbered.items():
                message = message.replace(str(file), path)
            raise FormatError(message)
        return {path: file.read_text(encoding="utf-8") for path, file in numbered.items()}
