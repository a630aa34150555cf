"""Makes templates/python importable: the runtime is the package `runtime` here, as it is `_runtime` in a client."""

from __future__ import annotations

import sys
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates" / "python"

if str(TEMPLATES) not in sys.path:
    sys.path.insert(0, str(TEMPLATES))
