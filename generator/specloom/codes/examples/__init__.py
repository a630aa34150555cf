"""An example of each problem that a document can show: wrong, and mended. Imported only where one is shown."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples import (
    configuration,
    document,
    extensions,
    operations,
    parameters,
    reading,
    schemas,
    unions,
)
from specloom.codes.examples.example import Example

EXAMPLES: Mapping[str, Example] = {
    **reading.EXAMPLES,
    **document.EXAMPLES,
    **schemas.EXAMPLES,
    **unions.EXAMPLES,
    **operations.EXAMPLES,
    **parameters.EXAMPLES,
    **extensions.EXAMPLES,
    **configuration.EXAMPLES,
}

WITHOUT: Mapping[str, str] = {
    "E102": "it takes 128 MB",
    "E103": "text that is UTF-8, as this is, cannot show bytes that are not",
    "E106": "it takes a hundred levels",
    "E440": "it takes thousands of members or alternatives",
    "E208": "it takes a host that is allowed, and fails",
    "W210": "it is about a folder of this machine",
    "E701": "a document cannot show that it cannot be opened",
    "E723": "it takes a large document",
    "W312": "no document is known that openapi-spec-validator says something else of",
    "N313": "it takes two hundred thousand values, or a fault of the validator",
    "E801": "no spec is known that leads there: names of files are made of letters and digits",
    "E802": "it is about a file of the output",
    "E803": "it is about the system",
    "E804": "no spec is known that leads there: names are made distinct before they are those of files",
    "E805": "no spec is known that leads there",
    "E806": "it is about a file of the output",
    "E807": "it takes two specs",
    "E901": "no spec is known that leads there; one that does is a fault to be mended",
    "E902": "it is about the system",
}
"""The codes that have none, and why."""
