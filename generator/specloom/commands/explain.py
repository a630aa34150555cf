"""`specloom explain`: what the code of a problem means."""

from __future__ import annotations

import argparse
import difflib
import sys
import textwrap

from specloom.commands.exits import Exit, Misuse
from specloom.problems import CODES


def run(given: argparse.Namespace) -> int:
    """Print a row of the table of codes."""
    code = str(given.code).upper()
    row = CODES.get(code)
    if row is None:
        close = difflib.get_close_matches(code, CODES, n=1)
        raise Misuse(f"no problem has the code {code}" + (f"; did you mean {close[0]}?" if close else ""))
    explanation = textwrap.fill(row.explanation, 88)
    sys.stdout.write(f"{row.severity.value} {row.code}: {row.title}\n\n{explanation}\n")
    return Exit.DONE
