"""What a file is, if it is no API description: people give the file beside the one they mean."""

from __future__ import annotations

import re

from msgspec import Struct

from specloom.load.tree import Object


class Look(Struct, frozen=True):
    """What a file looks like, and what to do about it."""

    what: str
    hint: str


_CONVERT = "convert it to OpenAPI 3 first, or ask its keeper for that"
_TEXTS = (
    (
        re.compile(r"\s*(<!DOCTYPE html|<html)", re.IGNORECASE),
        "a web page",
        "save the file itself, not the page that shows it",
    ),
    (re.compile(r"\s*<"), "XML", _CONVERT),
    (
        re.compile(r"\s*(#[^\n]*\n\s*)*(scalar \w+$|(type|schema|interface|input|extend)\b[^:\n]*\{)", re.MULTILINE),
        "a GraphQL schema",
        _CONVERT,
    ),
    (re.compile(r"""\s*(//[^\n]*\n\s*)*syntax\s*=\s*["']proto"""), "a protocol buffer definition", _CONVERT),
    (re.compile(r"#%RAML"), "RAML", _CONVERT),
)
_MEMBERS = (
    ({"asyncapi"}, "an AsyncAPI description", "it describes messages, for which there is no client to generate here"),
    ({"arazzo"}, "a description of workflows (Arazzo)", "give one of the descriptions under its `sourceDescriptions`"),
    ({"overlay", "actions"}, "an overlay", "name it `<spec>.overlay.yaml`, and give the spec that it lies beside"),
    ({"swaggerVersion"}, "an API declaration of Swagger 1", _CONVERT),
    ({"info", "item"}, "a Postman collection", "export or convert it as OpenAPI 3, and give that file"),
    ({"log"}, "a recording of requests (HAR)", "give the description of the service, not a recording"),
    ({"apiVersion", "kind"}, "a manifest of Kubernetes", "give the description of the API: /openapi/v3 of the cluster"),
    ({"discoveryVersion"}, "a Google discovery document", _CONVERT),
    ({"__schema"}, "a GraphQL schema", _CONVERT),
    ({"$schema"}, "a JSON Schema", "write it under `components: schemas:` of a description"),
    ({"name", "version", "dependencies"}, "a package's manifest", "give the API description"),
)


def of_text(text: str) -> Look | None:
    """What a text looks like that is neither YAML nor JSON, or holds no object."""
    return next((Look(what, hint) for pattern, what, hint in _TEXTS if pattern.match(text)), None)


def of_object(root: Object) -> Look | None:
    """What an object looks like that is no API description."""
    for members, what, hint in _MEMBERS:
        if members <= root.keys():
            return Look(what, hint)
    if any(key.startswith("/") for key in root):
        return Look("RAML, or a table of paths", "begin it with `openapi: 3.0.3`, and write the paths under `paths:`")
    return None
