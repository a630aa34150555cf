"""`specloom explain`: what the code of a problem means."""

from __future__ import annotations

import argparse
import difflib
import shutil
import sys
import textwrap
from collections.abc import Iterator

from specloom.codes import CODES, MEANWHILE, by_chapter
from specloom.codes.code import Code
from specloom.commands.desk import Desk
from specloom.commands.exits import Exit, Misuse
from specloom.load.tree import Json
from specloom.report import STYLE

_WIDTH = 88
"""Columns of a paragraph, where the terminal has as many."""
_DIGITS = str.maketrans("OIL", "011")
"""Letters that look like digits."""
_MARKS = {"-": "red", "+": "green"}


def run(given: argparse.Namespace) -> int:
    """Print a row of the table of codes, with its example; or, if no code is given, list them all."""
    desk = Desk(as_json=given.json, color=given.color)
    rows = [_row(given.code)] if given.code else list(CODES.values())
    if given.code:
        _explain(rows[0], desk)
    else:
        _list(desk)
    return desk.close({"command": "explain", "codes": [_json(row) for row in rows]}, Exit.DONE)


def _row(code: str) -> Code:
    row = CODES.get(code.upper())
    if row is None:
        near = " or ".join(_near(code.upper()))
        raise Misuse(
            f"no problem has the code {code}"
            + (f"; did you mean {near}?" if near else "; `specloom explain` lists them all")
        )
    return row


def _near(code: str) -> list[str]:
    """The codes that may have been meant: those of the same number, or else of one alike."""
    number = "".join(char for char in code.translate(_DIGITS) if char.isdigit())
    return [known for known in CODES if known[1:] == number] or (
        difflib.get_close_matches(code, CODES, n=1) or difflib.get_close_matches(code, CODES, n=3, cutoff=0.4)
    )


def _list(desk: Desk) -> None:
    for chapter, rows in by_chapter().items():
        desk.say(chapter, style="bold")
        for row in rows:
            desk.say(f"  {row.code}  {row.title}")
        desk.say("")
    desk.say("specloom explain CODE says more of one.")


def _explain(row: Code, desk: Desk) -> None:
    desk.say(f"{row.severity.value} {row.code}: {row.title}", style=STYLE[row.severity])
    width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns) if sys.stdout.isatty() else _WIDTH
    for paragraph in _paragraphs(row):
        desk.say("")
        desk.say(textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False))
    # Here, because every command reads the table of codes, and only this one shows examples.
    from specloom.codes.examples import EXAMPLES

    example = EXAMPLES.get(row.code)
    if example is not None:
        desk.say(f"\nWrong (-) and mended (+), in {example.file}:\n")
        for line in example.lines:
            desk.say(f"  {line[:1]} {line[1:]}", style=_MARKS.get(line[:1], ""))


def _paragraphs(row: Code) -> Iterator[str]:
    yield row.explanation
    yield MEANWHILE[row.severity]
    if row.hint:
        yield f"To mend it: {row.hint}."


def _json(row: Code) -> Json:
    from specloom.codes.examples import EXAMPLES

    example = EXAMPLES.get(row.code)
    shown: Json = None
    if example is not None:
        shown = {"file": example.file, "wrong": example.wrong, "mended": example.mended}
    return {
        "code": row.code,
        "severity": row.severity.value,
        "title": row.title,
        "explanation": row.explanation,
        "hint": row.hint or None,
        "example": shown,
    }
