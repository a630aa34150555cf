"""Codes 4xx: schemas, their enumerations, unions and inheritance."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
    Code(
        "W401",
        W,
        "schema that allows nothing",
        "The schema `false` allows no value. It is read as one that allows any.",
        "describe what is allowed, or delete the schema",
    ),
    Code(
        "W402",
        W,
        "unknown type",
        "`type` is none of JSON's, or names one that is none. Where nothing else is named, any value is allowed.",
        "write one of string, integer, number, boolean, array, object",
    ),
    Code("N403", N, "format that says nothing", "`format` repeats the name of a type. It is ignored."),
    Code(
        "W404",
        W,
        "required on what is no object",
        "`required` stands on a schema whose type has no members. It is ignored.",
        "delete it; an object lists its required members in a `required` of its own",
    ),
    Code(
        "W405",
        W,
        "discriminator without a property",
        "A discriminator does not say which member tells schemas apart. It is ignored.",
        "write `propertyName:` with the name of the member that tells them apart",
    ),
    Code(
        "N406",
        N,
        "default of the wrong type",
        "A `default` is not of its schema's type. It is documentation only, and kept as it is.",
        "write a default of that type, or mend the type",
    ),
    Code(
        "N407",
        N,
        "example of the wrong type",
        "An `example` is not of its schema's type. It is documentation only, and kept as it is.",
        "write an example of that type, or mend the type",
    ),
    Code(
        "N411",
        N,
        "x-ms-enum without values",
        "x-ms-enum stands on a schema with no `enum`, and lists no values. It has no effect.",
    ),
    Code(
        "W412",
        W,
        "enum value is no scalar",
        "An object or an array among the values of an `enum`. It is left out.",
        "list text, numbers, true, false or null",
    ),
    Code("W413", W, "enum value twice", "A value is in an `enum` twice. It counts once.", "delete one of the two"),
    Code(
        "W414",
        W,
        "enum value of the wrong type",
        "A value of an `enum` is not of the type beside it. It is read as one of that type where it looks like one, or "
        "as one of the items of an array; else it is kept.",
        "write the value as the `type` has it: text that looks like a number has to be quoted",
    ),
    Code(
        "W415",
        W,
        "x-ms-enum and enum differ",
        "The `values` of x-ms-enum lack values that `enum` has. As AutoRest does, those of x-ms-enum are taken.",
        "list the missing values under x-ms-enum, too",
    ),
    Code(
        "E421",
        E,
        "allOf in a circle",
        "A schema is, by way of allOf, a part of itself. No value can be described like that.",
        "delete one of the references that make the circle",
    ),
    Code(
        "W422",
        W,
        "two parents with discriminators",
        "A schema has two allOf parents with discriminators. It inherits from the first; of the second it takes the "
        "properties.",
        "keep the discriminator of one parent",
    ),
    Code(
        "W423",
        W,
        "required names no property",
        "`required` names something that is a property neither here, nor in any part or parent. It is ignored.",
        "describe the property, or delete its name from `required`",
    ),
    Code(
        "W424",
        W,
        "parts of different types",
        "Two parts of an allOf have no type in common. The later counts.",
        "give both parts one type",
    ),
    Code(
        "W425",
        W,
        "enumerations without a common value",
        "Two parts of an allOf allow no value in common. The later counts.",
        "list values in both that they have in common",
    ),
    Code(
        "W426",
        W,
        "two unions in one allOf",
        "Two parts of an allOf are unions. The later counts.",
        "keep one union; give the other a name of its own and a property that holds it",
    ),
    Code(
        "W427",
        W,
        "no alternative fits",
        "An allOf merges a union with something that contradicts all of its alternatives. The union is ignored.",
        "compare what is merged with what the alternatives say: of one of them it has to leave something",
    ),
    Code(
        "N428",
        N,
        "one alternative fits",
        "An allOf merges a union with the members of exactly one of its alternatives. It is read as that alternative, "
        "narrowed.",
    ),
    Code(
        "E440",
        E,
        "more than a client can have",
        "A few lines stand for too much: unions of unions, allOf, inheritance, or flattened properties, that double "
        "with each step or go on for a hundred; or long texts about what is used thousands of times. Nothing is "
        "generated.",
        "describe it without the steps between: most often a reference leads to the wrong schema",
    ),
    Code(
        "W431",
        W,
        "mapping to nowhere",
        "A discriminator maps a value to a schema that is not there. It is left out.",
        "map it to a schema that is there, or delete it",
    ),
    Code(
        "W432",
        W,
        "tag used twice",
        "Two schemas are selected by one value of a discriminator. The first is.",
        "give each schema a value of its own",
    ),
    Code(
        "W433",
        W,
        "mapping and x-ms-discriminator-value differ",
        "A discriminator's mapping and the schema's own x-ms-discriminator-value name different values. The mapping "
        "counts.",
        "write the same value in both",
    ),
    Code(
        "W434",
        W,
        "tag that is no property",
        "A schema that a discriminator selects does not have its property.",
        "describe the property in the schema, as a required one",
    ),
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
        "give the second one another name in x-ms-enum",
    ),
    Code(
        "N454",
        N,
        "enumeration of dates and the like",
        "The values of an enumeration have a format such as `date` or `byte`, so that they are more than the texts "
        "that the enumeration lists. Any value of the format is accepted.",
    ),
    Code(
        "W455",
        W,
        "discriminator and schema disagree",
        "A discriminator selects a schema by one value, and the schema itself allows another only. The first counts.",
        "write the same value in both",
    ),
    Code(
        "W459",
        W,
        "schema that is only itself",
        "A named schema refers only back to itself; any value is accepted.",
        "write what the schema is, in place of the reference",
    ),
    Code(
        "N460",
        N,
        "members stay nested",
        "x-ms-client-flatten lifts the members of an object to that around it. This one holds no object of one kind "
        "(but a union, say, or a map), or one that comes back to it: its members stay where the wire has them.",
    ),
    Code("N461", N, "external schema", "x-ms-external says that a schema is defined elsewhere. It is not generated."),
    Code(
        "N463",
        N,
        "tuple read as a list",
        "`prefixItems` gives each position a type, and `minItems` lets some of them be left out: the list takes any of "
        "them at any position.",
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
        "give each alternative a name under `components/schemas`, and each name a value in `mapping`",
    ),
    Code(
        "N467",
        N,
        "alternatives without a tag",
        "The objects of a union have no member with one value in each. The members they require tell them apart.",
        "give each alternative a required member with an `enum` of one value",
    ),
    Code(
        "N471",
        N,
        "dynamic reference",
        "`$dynamicRef` is read as a `$ref` to the schema that has the anchor. That another schema may take its place, "
        "depending on the way a validator came by, is not followed.",
    ),
    Code(
        "N472",
        N,
        "condition that no type says",
        "A keyword of JSON Schema that puts a condition on values (`not`, `if`, `dependentRequired`, `contains`, "
        "`propertyNames`, ...). Values are not checked against it. The members that `then`, `else` and "
        "`dependentSchemas` describe are there as optional ones, and `patternProperties` types the members that no "
        "property names, whatever they are called.",
    ),
    Code(
        "N474",
        N,
        "schema false",
        "A member or an alternative whose schema is `false`, so that no value is allowed. It is left out.",
    ),
    Code(
        "N475",
        N,
        "encoding not decoded",
        "`contentEncoding` names an encoding other than base64 and base64url. The value stays the encoded string.",
    ),
    Code(
        "W476",
        W,
        "constant that does not fit",
        "A `const` is not of the `type` beside it, or not in its `enum`: no value is both. The constant counts.",
        "write a constant that the `type` and the `enum` allow",
    ),
    Code(
        "W477",
        W,
        "no name in XML",
        "The `name` or the `prefix` of an `xml` has characters that no name has in XML. It is ignored.",
        "write letters, digits, `-`, `_` and `.` only",
    ),
)
