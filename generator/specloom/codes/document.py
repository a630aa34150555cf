"""Codes 3xx: the document as such, its frame, its servers and security."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
    Code(
        "E301",
        E,
        "no API description",
        "The file has neither `openapi` nor `swagger` at its top, so it is something else.",
    ),
    Code(
        "E302",
        E,
        "unknown version",
        "The document is of a version that is not read: Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 are.",
    ),
    Code(
        "W303",
        W,
        "required names no property",
        "`required` names something that no `properties` of the schema describe. openapi-spec-validator found it.",
    ),
    Code(
        "W304",
        W,
        "version is a number",
        "The version is written without quotes, so that YAML reads it as a number. It is taken for the text it looks "
        "like.",
    ),
    Code("E305", E, "paths is no object", "`paths` has to be an object, with one member for each path."),
    Code(
        "W306",
        W,
        "not as OpenAPI has it",
        "The document breaks a rule of OpenAPI's own schema, as openapi-spec-validator applies it. What can be "
        "understood is generated all the same.",
    ),
    Code(
        "W307",
        W,
        "operationId written twice",
        "Two operations have one operationId; by the specification each is unique.",
    ),
    Code("W308", W, "parameter written twice", "One list of parameters holds two with the same name and place."),
    Code(
        "W309",
        W,
        "path and parameters differ",
        "A path has a `{name}` that no parameter describes, or a path parameter is not in the path.",
    ),
    Code("W310", W, "default does not fit", "A `default` is no value that its own schema allows."),
    Code("W311", W, "tag described twice", "`tags` describes one tag twice."),
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
        "W336",
        W,
        "unknown security scheme",
        "`security` names a scheme that is not described. That way in is left out.",
    ),
    Code(
        "N337",
        N,
        "scope not offered",
        "`security` asks for a scope that no flow of its scheme lists. It is asked for all the same.",
    ),
    Code(
        "W338",
        W,
        "server variable not described",
        "A server's URL has a `{name}` that its `variables` do not describe. It is taken for a string.",
    ),
    Code("W339", W, "server variable not used", "`variables` describes a name that the server's URL does not have."),
    Code(
        "W340",
        W,
        "authentication not supported",
        "A security scheme of a kind that a client cannot do by itself, or that lacks what it needs.",
    ),
    Code("W341", W, "no title", "`info.title` is missing. The file's name takes its place."),
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
    ),
    Code(
        "W344",
        W,
        "default of a server variable not listed",
        "The `enum` of a server variable does not hold its default. The default is taken for one of its values.",
    ),
)
