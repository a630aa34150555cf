"""`python -m specloom`, and the command `specloom`."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from specloom import clock as clock  # the first of all, for it says when the process began
from specloom.cli import main


def command() -> NoReturn:
    """Run the command, and end the process at once: taking its millions of values apart one by one takes as long as
    a tenth of making them, and nobody is there to see it."""
    code = main(last=True)
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    command()
