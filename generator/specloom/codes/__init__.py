"""The table of problems: each code once, with what it means. `docs/problems.md` is generated from it.

1xx reading, 2xx references, 3xx document, 4xx schemas, 5xx operations, 6xx names, 7xx configuration and overlays, 8xx
output, 9xx Specloom itself. A letter is the severity (E error, W warning, N note); a number means one thing only.
"""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes import document, operations, output, reading, schemas
from specloom.codes.code import Code

CODES: Mapping[str, Code] = {
    row.code: row for row in (*reading.ROWS, *document.ROWS, *schemas.ROWS, *operations.ROWS, *output.ROWS)
}
