"""From the tree of a spec of any version to the one document model."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from specloom.load.tree import Object, Tree
from specloom.load.validate import check_version
from specloom.normalize import allof, discriminator, openapi31, overlay, swagger2
from specloom.normalize.document import Document
from specloom.normalize.parse import parse
from specloom.normalize.survey import Survey
from specloom.problems import Problems

__all__ = ["normalize"]


def normalize(tree: Tree, overlays: Sequence[Object], problems: Problems) -> Document:
    """The document that a tree describes: 2.0 becomes 3.0, overlays are applied, 3.1's references become pointers; then
    it is parsed, and allOf and discriminators are resolved.

    Raises `Unusable`, with the reason in `problems`, for what is no API description of a version that can be read.
    """
    family = check_version(tree.root, problems)
    version = str(tree.root["swagger" if family == "2.0" else "openapi"])
    written = tree if family == "2.0" else None
    if written is not None:
        tree = swagger2.convert_tree(written, problems)
    tree = replace(tree, root=overlay.apply(tree.root, overlays, problems))
    if family in ("3.1", "3.2"):
        tree = openapi31.convert_tree(tree, problems)
    document = parse(tree, version, problems, written)
    survey = Survey()
    return discriminator.complete(allof.resolve(document, problems, survey), problems, survey)
