"""docs/problems.md: what each code means, with an example, from the one table."""

from __future__ import annotations

from specloom.codes import MEANWHILE, by_chapter
from specloom.codes.code import Code
from specloom.codes.examples import EXAMPLES

_INTRODUCTION = """\
# Problems

Everything Specloom has to say about an input has a code, a place, and, where there is something to be done, a way to
mend it. An **error** keeps output from being written; a **warning** is a fault that Specloom survives, and says how; a
**note** is worth knowing. `specloom explain E104` prints what this page says of a code, and `specloom explain` lists
them all. In the examples, lines with `-` are wrong and lines with `+` mend them.

A spec that is someone else's is mended by an overlay beside it, `<name>.overlay.yaml`, and stays as it came:

```yaml
overlay: 1.0.0
info: {title: What the spec does not say, version: "1"}
actions:
  - target: $.components.schemas.Pet.required # the JSONPath of what is wrong
    remove: true
```

This page is generated from the table in `generator/specloom/codes/`.
"""


def problems_markdown() -> str:
    """The page as Markdown, in the order of the codes' numbers."""
    parts = [_INTRODUCTION]
    for chapter, rows in by_chapter().items():
        parts.append(f"\n## {chapter}\n")
        parts += (_section(row) for row in rows)
    return "".join(parts)


def _section(row: Code) -> str:
    text = f"\n### {row.code}: {row.title}\n\n{row.explanation} *{MEANWHILE[row.severity]}*\n"
    if row.hint:
        text += f"\nTo mend it: {row.hint}.\n"
    if row.code in EXAMPLES:
        example = EXAMPLES[row.code]
        text += f"\nIn `{example.file}`:\n\n```diff\n" + "\n".join(example.lines) + "\n```\n"
    return text
