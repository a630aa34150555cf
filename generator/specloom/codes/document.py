"""Codes 3xx: the document as such, its frame, its servers and security."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
    Code(
        "E301",
        E,
        "no API description",
        "The file has neither `openapi` nor `swagger` at its top, so it is something else.",
        'an API description starts with `openapi: 3.0.3` or `swagger: "2.0"`',
    ),
    Code(
        "E302",
        E,
        "unknown version",
        "The document is of a version that is not read: Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 are.",
        "Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 are read",
    ),
    Code(
        "W304",
        W,
        "version is a number",
        "The version is written without quotes, so that YAML reads it as a number. It is taken for the text it looks "
        "like.",
        "quote it",
    ),
    Code(
        "E305",
        E,
        "paths is no object",
        "`paths` has to be an object, with one member for each path.",
        "write one member for each path: `paths: {/pets: {get: ...}}`",
    ),
    Code(
        "W306",
        W,
        "not as OpenAPI has it",
        "The document breaks a rule of OpenAPI's own schema, as openapi-spec-validator applies it. What can be "
        "understood is generated all the same.",
        "",
    ),
    Code(
        "W310",
        W,
        "default does not fit",
        "A `default` is no value that its own schema allows.",
        "write a default that the schema allows, or delete it",
    ),
    Code("W311", W, "tag described twice", "`tags` describes one tag twice.", "delete one of the two"),
    Code(
        "W312",
        W,
        "the validator objects",
        "openapi-spec-validator found a fault of another kind; its own words are given.",
    ),
    Code(
        "N313",
        N,
        "not judged to the end",
        "openapi-spec-validator was not asked about a document of this size, or failed while judging it. What it "
        "would have said is not known; reading the document does not depend on it.",
    ),
    Code(
        "N314",
        N,
        "OpenAPI 3.2",
        "The document is read as one of OpenAPI 3.1, with 3.2's `itemSchema`. What else is new in 3.2 has no effect, "
        "and is noted where it is met.",
    ),
    Code(
        "W331",
        W,
        "wrong type",
        "A value has another JSON type than the one that belongs there. It is ignored, unless it can only mean one "
        "thing (a version written as a number).",
        "write a value of the type that is meant, or delete it",
    ),
    Code(
        "N332",
        N,
        "unknown extension",
        "An `x-*` member that Specloom does not know. It is kept in the document and has no effect.",
    ),
    Code(
        "N333",
        N,
        "keyword not acted upon",
        "A member that changes nothing in what is generated, or that no version of OpenAPI has there.",
    ),
    Code(
        "N334",
        N,
        "extension without a meaning here",
        "An `x-*` member that Specloom knows, on a kind of object where it says nothing.",
    ),
    Code(
        "N335",
        N,
        "reference in place of a table",
        "A `$ref` stands where OpenAPI wants a whole table or list written out, such as `paths`, `schemas` or "
        "`parameters`. It is followed; other tools may not.",
    ),
    Code(
        "W336",
        W,
        "unknown security scheme",
        "`security` names a scheme that is not described. That way in is left out.",
        "describe the scheme under `components/securitySchemes`, or write the name of one that is there",
    ),
    Code(
        "N337",
        N,
        "scope not offered",
        "`security` asks for a scope that no flow of its scheme lists. It is asked for all the same.",
        "list the scope under `scopes` of the scheme's flow",
    ),
    Code(
        "W338",
        W,
        "server variable not described",
        "A server's URL has a `{name}` that its `variables` do not describe. It is taken for a string.",
        "describe it: `variables: {name: {default: value}}`",
    ),
    Code(
        "W339",
        W,
        "server variable not used",
        "`variables` describes a name that the server's URL does not have.",
        "delete it, or write `{name}` into the URL",
    ),
    Code(
        "W340",
        W,
        "authentication not supported",
        "A security scheme of a kind that a client cannot do by itself, or that lacks what it needs.",
        "set the header yourself: `Client(headers={...})`",
    ),
    Code(
        "W341",
        W,
        "no title",
        "`info.title` is missing. The file's name takes its place.",
        "write `title:` under `info`, or give the package a name in the configuration",
    ),
    Code(
        "N342",
        N,
        "another dialect of JSON Schema",
        "`jsonSchemaDialect` names a dialect other than OpenAPI's own and JSON Schema 2020-12. Schemas are read as "
        "those of 2020-12.",
    ),
    Code(
        "N343",
        N,
        "keyword of OpenAPI 3.0",
        "A 3.1 document has `nullable`, which 3.1 no longer knows. It is read as it was meant: null is allowed.",
        'write `type: [string, "null"]` in place of `nullable: true`',
    ),
    Code(
        "W344",
        W,
        "default of a server variable not listed",
        "The `enum` of a server variable does not hold its default. The default is taken for one of its values.",
        "list the default in the `enum`",
    ),
    Code(
        "W345",
        W,
        "server without a scheme",
        "A server's URL begins with the name of a host, with no scheme before it: by the letter that is a path, "
        "relative to where the document is. It is read as one of https.",
        "write the scheme: `url: https://api.example.com`",
    ),
    Code(
        "W346",
        W,
        "misspelt member",
        "A member means nothing where it stands, and is spelled much like one that would. It is ignored.",
        "write the name as OpenAPI has it",
    ),
    Code(
        "W347",
        W,
        "member out of place",
        "A member means something at another place, or in another version of OpenAPI: Swagger 2.0 has `definitions`, "
        "OpenAPI 3 `components: schemas:`. It is ignored.",
        "write it where this version has it",
    ),
    Code(
        "W348",
        W,
        "server that is no URL",
        "A server's URL is of another scheme than http and https, has no host after it, or has characters that no URL "
        "has, as a text has that stands in for one. There is no default for where the service is then.",
        "write the URL, or a variable for what is not known: `url: https://{host}/v1`",
    ),
)
