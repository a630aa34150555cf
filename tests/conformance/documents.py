"""The documents of the test server, and what becomes of each."""

from __future__ import annotations

from pathlib import Path

from specloom.pipeline import Result
from tests.behaviour.generated import generate_spec
from tests.conformance.server import HERE, install

SPECS = HERE / "specs"
"""Beside the server's specs: `<spec>.toml` and `<spec>.overlay.yaml`, as the keeper of such a spec would write them."""


def documents() -> list[str]:
    """The names of the documents: "additionalProperties", "any-type", ..."""
    return sorted(path.stem for path in install().glob("*.json"))


def generate_document(spec: str, folder: Path) -> Result:
    """What becomes of a document; `folder` holds its copy meanwhile."""
    return generate_spec(
        (install() / f"{spec}.json").read_text(encoding="utf-8"),
        folder,
        _text(SPECS / f"{spec}.toml"),
        _text(SPECS / f"{spec}.overlay.yaml"),
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
