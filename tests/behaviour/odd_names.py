"""A spec with every odd name that there is, in every position that a name can have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from specloom.load.tree import Json, escape

Table: TypeAlias = Mapping[str, Sequence[str]]

LONG = "a very long name that nobody would think of " * 7

NAMES: Table = {
    "case": ("ABC", "Abc", "abc", "aBC", "a_b_c", "A-B-C", "abC"),
    "boundaries": (
        "listOfThings",
        "list_of_things",
        "list-of-things",
        "List Of Things",
        "ListofThings",
        "LISTOFTHINGS",
    ),
    "keywords": ("class", "from", "None", "True", "import", "async", "lambda", "def", "not", "with"),
    "soft keywords": ("match", "case", "type", "_"),
    "builtins": (
        "int",
        "str",
        "list",
        "dict",
        "bytes",
        "bool",
        "float",
        "object",
        "print",
        "super",
        "property",
        "tuple",
    ),
    "of a method": (
        "self",
        "cls",
        "client",
        "body",
        "timeout",
        "headers",
        "options",
        "locals",
        "send",
        "_client",
        "path",
    ),
    "of a client": (
        *("base_url", "retries", "transport", "hooks", "strict", "unknown_fields", "on_drift", "close", "aclose"),
        *("with_options", "with_response", "request", "raw", "token", "server", "key", "params", "stream", "poll"),
    ),
    "of a package": (
        *("models", "inputs", "operations", "Model", "Client", "AsyncClient", "UNSET", "UnsetType", "field", "Any"),
        *("Literal", "TypeAlias", "Enum", "StrEnum", "Group", "Operation", "msgspec", "annotations", "_runtime"),
        *(
            "decode",
            "encode",
            "Page",
            "Stream",
            "UnknownVariant",
            "shared",
            "other",
            "typing",
            "TYPE_CHECKING",
            "Sequence",
        ),
        *("date", "datetime", "Decimal", "UUID", "Mapping", "Response", "Retries", "Hooks", "errors", "NotFoundError"),
    ),
    "of a record": ("__init__", "__class__", "__dict__", "__slots__", "__struct_fields__", "_private", "name", "value"),
    "of an enum": ("mro", "_missing_", "_value_", "members", "upper", "title", "count", "index", "format", "join"),
    "digits": ("1", "2", "10", "1st", "3D", "007", "1.0", "1_0", "10x", "²", "x²", "٣", "१"),
    "signs": (
        "+1",
        "-1",
        "+",
        "-",
        "@",
        "*",
        "/",
        "//",
        "$",
        "#",
        "?",
        "%",
        "~",
        "~1",
        "!",
        "=",
        "<",
        ">=",
        "...",
        "&&",
    ),
    "nothing": ("", " ", "__", "\t"),
    "punctuated": (
        "@odata.type",
        "$filter",
        "a[]",
        "a[b]",
        "a.b",
        "a/b",
        "a b",
        "a:b",
        "a,b",
        "a'b",
        'a"b',
        "a\\b",
        "a\nb",
    ),
    "emoji": ("🎉", "👍", "👍🏽", "👩\u200d👩\u200d👧", "🇩🇪", "x🎉", "♥", "1️⃣"),
    "long": (LONG, LONG + "x", LONG + "y", "x" * 300, "x" * 301, "漢" * 300, "漢" * 301),
    "scripts": (
        *(
            "名前",
            "名字",
            "日本語テキスト",
            "имя",
            "ИМЯ",
            "Имя",
            "όνομα",
            "ΌΝΟΜΑ",
            "ὄνομα",
            "ς",
            "σ",
            "שם",
            "الاسم",
            "اسم",
        ),
        *(
            "नाम",
            "ชื่อ",
            "이름",
            "ім'я",
            "ñame",
            "name\u0301",
            "İ",
            "ı",
            "I",
            "i",
            "ß",
            "SS",
            "ss",
            "ẞ",
            "é",
            "e\u0301",
        ),
    ),
    "compatible": ("ſ", "s", "S", "ﬁ", "fi", "Ａ", "Ａｂｃ", "ª", "a", "K", "k", "µ", "μ", "ⅷ", "viii", "𝒳", "ℌ", "H"),
    "invisible": (
        "\u200b",
        "a\u200bb",
        "a\u200db",
        "a\u00adb",
        "\ufeffa",
        "a\u202eb",
        "\u2066",
        "a\x00b",
        "a\x7f",
        "\ue000",
    ),
    "marks": ("क्षि", "ि", "a\u0300", "\u0301", "กำ", "ो"),
}


def flat(names: Table) -> list[str]:
    """All of them, once."""
    return list(dict.fromkeys(name for each in names.values() for name in each))


def document(names: Iterable[str]) -> dict[str, Json]:
    """The spec. Every operation answers with what it was given, as far as the mock service checks it."""
    every = list(names)
    text: Json = {"type": "string"}
    schemas: dict[str, Json] = {
        name: {"type": "object", "required": ["own"], "properties": {"own": {"type": "string", "enum": [name]}}}
        for name in every
    }
    schemas["EveryProperty"] = {"type": "object", "properties": dict.fromkeys(every, text)}
    schemas["EveryValue"] = {"type": "string", "enum": list(every)}
    schemas["EveryReference"] = {
        "type": "object",
        "properties": {name: {"$ref": f"#/components/schemas/{quote(escape(name))}"} for name in every},
    }
    schemas["EveryInline"] = {
        "type": "object",
        "properties": {
            name: {"type": "object", "properties": {"x": {"type": "string", "enum": [name]}}} for name in every
        },
    }
    schemas["EveryVariant"] = {
        "oneOf": [{"$ref": f"#/components/schemas/{quote(escape(name))}"} for name in every],
        "discriminator": {
            "propertyName": "own",
            "mapping": {name: f"#/components/schemas/{quote(escape(name))}" for name in every},
        },
    }
    paths: dict[str, dict[str, Json]] = {
        "/properties": _post("everyProperty", "EveryProperty"),
        "/values": _post("everyValue", "EveryValue"),
        "/references": _post("everyReference", "EveryReference"),
        "/inline": _post("everyInline", "EveryInline"),
        "/variants": _post("everyVariant", "EveryVariant"),
        "/query": _get("everyQuery", "parameters", [_parameter(name, "query") for name in every]),
        "/cookie": _get("everyCookie", "parameters", [_parameter(n, "cookie") for n in every if _is_token(n)]),
        "/header": _get(
            "everyHeader", "parameters", [_parameter(n, "header") for n in _unalike(every) if _is_token(n)]
        ),
    }
    variables = [name for name in every if not set("{}/?#\\\n\t\x00") & set(name) and name.strip()]
    route = "".join(f"/{{{name}}}" for name in variables)
    paths[f"/path{route}"] = _get("everyPath", "p", [_parameter(name, "path") for name in variables])
    for number, name in enumerate(every):
        paths[f"/operation/{number}"] = _get(name, "ids")
        paths[f"/tag/{number}"] = _get(f"tagged_{number}", name)
        paths[f"/alone/{number}"] = _get(name, name)
        paths[f"/words/{quote(name, safe='')}/{number}"] = _get(None, None)
    paths["/operation/0"]["post"] = _operation("", "ids")
    return {
        "openapi": "3.0.3",
        "info": {"title": "Odd names", "version": "1"},
        "paths": {path: dict(item) for path, item in paths.items()},
        "components": {"schemas": schemas},
    }


def mixed() -> dict[str, Json]:
    """Enums of which the values are of several kinds, collide once they are names, or are many."""
    return {
        "Kinds": {"enum": ["a", 1, 1.5, True, False, None, "1", "true", "null", {"a": 1}, [1], "A"]},
        "Numbers": {"type": "number", "enum": [1, 1.0, -1, 1.5, -1.5, 0, 1e300, 1e-7]},
        "Integers": {"type": "integer", "enum": [0, 1, -1, 10**18, -(10**18)]},
        "Flags": {"type": "boolean", "enum": [True, False]},
        "Many": {"type": "string", "enum": [f"value {number}" for number in range(1000)]},
    }


def _post(operation_id: str, schema: str) -> dict[str, Json]:
    content: Json = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    made = _operation(operation_id, "positions")
    made["requestBody"] = {"required": True, "content": content}
    made["responses"] = {"200": {"description": "OK", "content": content}}
    return {"post": made}


def _get(operation_id: str | None, tag: str | None, parameters: list[Json] | None = None) -> dict[str, Json]:
    return {"get": {**_operation(operation_id, tag), "parameters": parameters or []}}


def _operation(operation_id: str | None, tag: str | None) -> dict[str, Json]:
    made: dict[str, Json] = {"responses": {"204": {"description": "Done"}}}
    if operation_id is not None:
        made["operationId"] = operation_id
    if tag is not None:
        made["tags"] = [tag]
    return made


def _parameter(name: str, place: str) -> Json:
    return {"name": name, "in": place, "required": place == "path", "schema": {"type": "string"}}


def _is_token(name: str) -> bool:
    """Whether HTTP takes this as the name of a header or of a cookie."""
    return re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name) is not None


def _unalike(names: Iterable[str]) -> list[str]:
    """Names of headers are the same in any capitals, and some are not for parameters."""
    found = {name.lower(): name for name in names}
    return [name for lower, name in found.items() if lower not in {"accept", "authorization", "content-type", "host"}]
