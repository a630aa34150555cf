"""Codes 4xx: schemas, their enumerations, unions and inheritance."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
    Code(
        "W401",
        W,
        "schema that allows nothing",
        "The schema `false` allows no value. It is read as one that allows any.",
    ),
    Code("W402", W, "unknown type", "`type` is none of JSON's. Any value is allowed."),
    Code("N403", N, "format that says nothing", "`format` repeats the name of a type. It is ignored."),
    Code(
        "W404",
        W,
        "required on what is no object",
        "`required` stands on a schema whose type has no members. It is ignored.",
    ),
    Code(
        "W405",
        W,
        "discriminator without a property",
        "A discriminator does not say which member tells schemas apart. It is ignored.",
    ),
    Code(
        "N406",
        N,
        "default of the wrong type",
        "A `default` is not of its schema's type. It is documentation only, and kept as it is.",
    ),
    Code(
        "N407",
        N,
        "example of the wrong type",
        "An `example` is not of its schema's type. It is documentation only, and kept as it is.",
    ),
    Code(
        "N411",
        N,
        "x-ms-enum without values",
        "x-ms-enum stands on a schema with no `enum`, and lists no values. It has no effect.",
    ),
    Code("W412", W, "enum value is no scalar", "An object or an array among the values of an `enum`. It is left out."),
    Code("W413", W, "enum value twice", "A value is in an `enum` twice. It counts once."),
    Code("W414", W, "enum value of the wrong type", "A value of an `enum` is not of the type beside it. It is kept."),
    Code(
        "W415",
        W,
        "x-ms-enum and enum differ",
        "The `values` of x-ms-enum lack values that `enum` has. As AutoRest does, those of x-ms-enum are taken.",
    ),
    Code(
        "E421",
        E,
        "allOf in a circle",
        "A schema is, by way of allOf, a part of itself. No value can be described like that.",
    ),
    Code(
        "W422",
        W,
        "two parents with discriminators",
        "A schema has two allOf parents with discriminators. It inherits from the first; of the second it takes the "
        "properties.",
    ),
    Code(
        "W423",
        W,
        "required names no property",
        "`required` names something that is a property neither here, nor in any part or parent. It is ignored.",
    ),
    Code("W424", W, "parts of different types", "Two parts of an allOf have no type in common. The later counts."),
    Code(
        "W425",
        W,
        "enumerations without a common value",
        "Two parts of an allOf allow no value in common. The later counts.",
    ),
    Code("W426", W, "two unions in one allOf", "Two parts of an allOf are unions. The later counts."),
    Code(
        "W427",
        W,
        "no alternative fits",
        "An allOf merges a union with something that contradicts all of its alternatives. The union is ignored.",
    ),
    Code(
        "N428",
        N,
        "one alternative fits",
        "An allOf merges a union with the members of exactly one of its alternatives. It is read as that alternative, "
        "narrowed.",
    ),
    Code(
        "W431", W, "mapping to nowhere", "A discriminator maps a value to a schema that is not there. It is left out."
    ),
    Code("W432", W, "tag used twice", "Two schemas are selected by one value of a discriminator. The first is."),
    Code(
        "W433",
        W,
        "mapping and x-ms-discriminator-value differ",
        "A discriminator's mapping and the schema's own x-ms-discriminator-value name different values. The mapping "
        "counts.",
    ),
    Code("W434", W, "tag that is no property", "A schema that a discriminator selects does not have its property."),
    Code(
        "N435",
        N,
        "discriminator without schemas",
        "A discriminator selects no schema: nothing inherits, nothing is mapped.",
    ),
    Code(
        "N451",
        N,
        "required members as alternatives",
        "oneOf or anyOf whose alternatives only say which members are required make no union; which of them hold "
        "together is not checked.",
    ),
    Code(
        "N452",
        N,
        "one x-ms-enum name, different values",
        "Two enumerations have one x-ms-enum name and different values. They are two declarations, each with its name.",
    ),
    Code(
        "W453",
        W,
        "values of several kinds",
        "The values of an enumeration are of several JSON types; any value is accepted.",
    ),
    Code(
        "W455",
        W,
        "discriminator and schema disagree",
        "A discriminator selects a schema by one value, and the schema itself allows another only. The first counts.",
    ),
    Code("W459", W, "schema that is only itself", "A named schema refers only back to itself; any value is accepted."),
    Code(
        "N460",
        N,
        "members stay nested",
        "x-ms-client-flatten would lift the members of an object; they stay where the wire has them.",
    ),
    Code("N461", N, "external schema", "x-ms-external says that a schema is defined elsewhere. It is not generated."),
    Code("N462", N, "constant not checked", "A `const` that is an object or an array is accepted as any value."),
    Code(
        "N463",
        N,
        "tuple read as a list",
        "`prefixItems` gives each position a type; the list takes any of them at any position.",
    ),
    Code(
        "N464", N, "anyOf beside oneOf", "A schema has both. The alternatives are those of oneOf; anyOf is not checked."
    ),
    Code(
        "N465",
        N,
        "impossible alternative",
        "`properties` beside oneOf hold for every alternative, and contradict this one. It is left out.",
    ),
    Code(
        "N466",
        N,
        "discriminator does not tell apart",
        "A discriminator gives no value for one of the alternatives, or a record among them has another tag already. "
        "They are told apart by their shape.",
    ),
    Code(
        "N467",
        N,
        "alternatives without a tag",
        "The objects of a union have no member with one value in each. The members they require tell them apart.",
    ),
)
