"""docs/conformance.md: which scenarios of the test server were met, as the run of the suite found it.

Each test module keeps what it met in `.cache/conformance`. `python -m tests.conformance.table` writes the document from
that; with `--check` it compares, and fails where the two differ.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from tests import npm
from tests.conformance.server import HERE

Hits: TypeAlias = Mapping[str, Mapping[str, int]]
"""How often each scenario was met, by category and key."""

Areas: TypeAlias = Mapping[str, Mapping[str, Mapping[str, list[str]]]]
"""By area: the keys that were `met`, and those that the server names (`keys`), by category."""

ROOT = HERE.parents[1]
KEPT = ROOT / ".cache" / "conformance"
DOCUMENT = ROOT / "docs" / "conformance.md"

WHOLE = {"general": 642, "azure": 145, "optional": 43, "dpg": 18}
"""How many scenarios each category has. The server names some of `general` only once they are met."""

UNCOUNTED = {
    "MultiapiDifferentCallsApiVersionOne": "test_v1",
    "MultiapiDifferentCallsApiVersionTwo": "test_v2",
    "MultiapiDifferentCallsApiVersionThree": "test_v3",
    "MultiapiPostTestFourApiVersionThreePDF": "test_several_media_types",
}
"""Scenarios that the server answers with 200 when they are met and with 400 otherwise, but forgets to count (its
routes/multiapi.js names the counter and does not raise it); and the test of test_multiapi.py that meets each."""

NON_GOALS: dict[str, str] = {}
"""Scenarios that are not met, and why."""


NOT_GENERATED = {"N461": "x-ms-external says that another package defines it; where it is used, any value is accepted"}
"""Problems for which a schema of a document may be left out, and why that is right."""


def keep(area: str, before: Hits, after: Hits) -> None:
    """Keep what a test module met."""
    met = {
        category: sorted(key for key, count in keys.items() if count > before[category].get(key, 0))
        for category, keys in after.items()
    }
    _write(area, {"met": met, "keys": {category: sorted(keys) for category, keys in after.items()}})


def keep_documents(count: int, operations: int, left_out: list[tuple[str, str, str]]) -> None:
    """Keep how many documents became packages, and what was left out: document, pointer and problem."""
    _write("_documents", {"documents": count, "operations": operations, "left_out": left_out})


def _write(name: str, content: object) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{name}.json").write_text(json.dumps(content, indent=1), encoding="utf-8")


def markdown() -> str:
    """The document, from what was kept."""
    areas = {path.stem: _read(path) for path in sorted(KEPT.glob("[a-z]*.json"))}
    return "".join(f"{line}\n" for line in _lines(areas, _read(KEPT / "_documents.json")))


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _lines(areas: Areas, documents: Mapping[str, Any]) -> Iterator[str]:
    ((name, version),) = _read(HERE / "server" / "package.json")["dependencies"].items()
    yield "# Conformance"
    yield ""
    yield "Written by `make conformance` from what the run met; `make test` fails where it differs. The suite is the"
    yield f"AutoRest test server (npm: `{name}` {version}). Its documents are generated as"
    yield "they are. Its scenarios are driven by the synchronous and by the asynchronous client (tests/conformance)."
    yield ""
    yield f"**Documents**: {documents['documents']} of Swagger 2.0 with {documents['operations']} operations. Each is"
    yield "generated, imported, laid out as black does, and clean under pyright strict. Left out:"
    yield ""
    yield "| document | schema | why |"
    yield "|---|---|---|"
    for spec, pointer, problem in documents["left_out"]:
        yield f"| {spec} | `{pointer}` | {NOT_GENERATED[problem]} ({problem}) |"
    yield ""
    yield "**Scenarios**:"
    yield ""
    yield "| category | met and counted | met, not counted | of |"
    yield "|---|---:|---:|---:|"
    for category, whole in WHOLE.items():
        uncounted = len(UNCOUNTED) if category == "optional" else ""
        yield f"| {category} | {len(_met(areas, category))} | {uncounted} | {whole} |"
    yield ""
    yield "Four scenarios are answered with 200 when they are met and with 400 otherwise, but the server forgets to"
    yield "count them:"
    for key, test in UNCOUNTED.items():
        yield f"`{key}` ({test})" + (";" if key != list(UNCOUNTED)[-1] else ".")
    yield ""
    yield "## By area"
    yield ""
    yield "An area is a module of tests; a scenario that two of them meet counts in both."
    yield ""
    yield f"| area | {' | '.join(WHOLE)} |"
    yield f"|---|{'---:|' * len(WHOLE)}"
    for area, kept in areas.items():
        if any(kept["met"].values()):
            cells = (str(len(kept["met"][category]) or "") for category in WHOLE)
            yield f"| {area.replace('_', ' ')} | {' | '.join(cells)} |"
    yield ""
    yield "## Not met"
    yield ""
    missed = [(category, key) for category in WHOLE for key in _missed(areas, category) if key not in UNCOUNTED]
    if not missed:
        yield "Nothing."
        return
    yield "| category | scenario | why |"
    yield "|---|---|---|"
    for category, key in missed:
        yield f"| {category} | `{key}` | {NON_GOALS.get(key, '**not yet**')} |"


def _absent() -> list[str]:
    """The areas of which nothing was kept, since their module was not run."""
    areas = [path.stem.removeprefix("test_") for path in sorted(HERE.glob("test_*.py"))]
    kept = {path.stem for path in KEPT.glob("*.json")}
    return [area for area in areas if area not in kept] + ["_documents"] * ("_documents" not in kept)


def _met(areas: Areas, category: str) -> set[str]:
    return {key for kept in areas.values() for key in kept["met"][category]}


def _missed(areas: Areas, category: str) -> list[str]:
    named = {key for kept in areas.values() for key in kept["keys"][category]}
    return sorted(named - _met(areas, category))


def main(arguments: list[str]) -> int:
    if reason := npm.missing():
        print(f"docs/conformance.md is not looked at: {reason}")
        return 0
    if absent := _absent():
        print(f"not every module of tests/conformance was run: {', '.join(absent)}", file=sys.stderr)
        return 1
    text = markdown()
    if arguments != ["--check"]:
        DOCUMENT.write_text(text, encoding="utf-8")
    elif DOCUMENT.read_text(encoding="utf-8") != text:
        print("docs/conformance.md is not what the run met: make conformance, and read the difference", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
