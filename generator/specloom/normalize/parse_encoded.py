"""Strings that hold something encoded (JSON Schema 2020-12, Validation, section 8), as the types and formats that said
the same before 3.1 (OpenAPI 3.1.1, 4.7.14.2)."""

from __future__ import annotations

from specloom.load.tree import Object
from specloom.load.words import shown
from specloom.normalize.reader import Reader

ENCODED = frozenset({"contentEncoding", "contentMediaType"})
"""The keywords that are read here."""
_TEXTS = ("json", "xml", "yaml", "javascript", "graphql", "jwt", "+cbor-diag", "x-www-form-urlencoded")


def encoded_format(node: Object, reader: Reader) -> str | None:
    """The format that says what `contentEncoding` and `contentMediaType` say."""
    encoding = node.get("contentEncoding")
    match encoding.lower() if isinstance(encoding, str) else encoding:
        case "base64":
            return "byte"
        case "base64url":
            return "base64url"
        case "binary":
            return "binary"
        case None:
            media = node.get("contentMediaType")
            return "binary" if isinstance(media, str) and not _is_text(media) else None
        case "7bit" | "8bit":
            return None
        case _:
            reader.problems.add(
                "N475", f"what is encoded as {shown(encoding)} stays a string", node.where / "contentEncoding"
            )
            return None


def _is_text(media_type: str) -> bool:
    """Whether values of a media type are characters: text, and what JSON, XML and forms are written in."""
    name = media_type.partition(";")[0].strip().lower()
    return name.startswith("text/") or name.endswith(_TEXTS)
