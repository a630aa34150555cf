"""Codes 5xx: operations, their parameters, bodies and responses; groups and names of calls."""

from __future__ import annotations

from specloom.codes.code import Code, N, W

ROWS = (
    Code(
        "W501",
        W,
        "body without content",
        "A request body has no media type. It is ignored.",
        "write `content: {application/json: {schema: {type: object}}}`",
    ),
    Code(
        "W502",
        W,
        "no responses",
        "An operation describes no response. Any answer is taken for a success without a body.",
        'write `responses: {"200": {description: OK}}`',
    ),
    Code(
        "W503",
        W,
        "no status",
        "A member of `responses` is no status (200, 4XX, default). It is left out.",
        'write a status from 100 to 599 (`"200"`), a class of them (`2XX`), or `default`',
    ),
    Code(
        "N504",
        N,
        "Content-Type as a header",
        "A response describes the header Content-Type. Its media types say that already.",
    ),
    Code(
        "W505",
        W,
        "parameter declared twice",
        "One list of parameters has two of one name and place. The first counts.",
        "delete one of the two, or give it another name",
    ),
    Code(
        "W506",
        W,
        "parameter without a name",
        "A parameter has no name. It is ignored.",
        "write `name:` with the name that is sent",
    ),
    Code(
        "W507",
        W,
        "path parameter not declared",
        "A path has a `{name}` that no parameter describes. It is taken for a string.",
    ),
    Code(
        "W508",
        W,
        "path parameter not in the path",
        "A parameter is said to be in the path, and the path has no place for it. It is left out.",
        "write its name in braces into the path, or delete the parameter",
    ),
    Code(
        "W509",
        W,
        "optional path parameter",
        "A path parameter is not required. It is taken for required: a path has no holes.",
        "write `required: true` beside it",
    ),
    Code(
        "W510",
        W,
        "unknown place of a parameter",
        "A parameter is in none of path, query, header and cookie. It is ignored.",
        "write one of path, query, header, cookie",
    ),
    Code(
        "N511",
        N,
        "header that is no parameter",
        "Accept and Authorization are said by media types and security, as OpenAPI has it.",
    ),
    Code(
        "W512",
        W,
        "parameter of several media types",
        "A parameter's `content` has several media types. The first counts.",
        "keep one media type",
    ),
    Code(
        "W513",
        W,
        "parameter without a schema",
        "A parameter says nothing of its values. It is taken for a string.",
        "write `schema: {type: string}`",
    ),
    Code(
        "W514",
        W,
        "path without a slash",
        "A path does not start with a slash. One is put before it.",
        "write the slash",
    ),
    Code(
        "W515",
        W,
        "operationId used twice",
        "Two operations have one operationId. Both are generated, with names of their own.",
        "give each operation an operationId of its own",
    ),
    Code(
        "W516",
        W,
        "header with an impossible name",
        "A response has a header whose name is no token (RFC 9110, section 5.6.2). It is left out.",
        "write letters, digits and `-` only",
    ),
    Code(
        "W517",
        W,
        "one request, two operations",
        "Two operations have one method, and paths that differ in the names of their parameters only. Both are "
        "generated, and send the same.",
        "delete one of the two, or change what its path is made of",
    ),
    Code(
        "W518",
        W,
        "path parameter twice in one path",
        "A path has one `{name}` at two places. One argument is put at both.",
        "give the second one another name, and describe it",
    ),
    Code(
        "W519",
        W,
        "no media type",
        "A member of `content` is no media type, which has a slash in it (RFC 9110, section 8.3.1). It is sent and "
        "compared as it is written; `schema` is left out.",
        "write one such as `application/json:`",
    ),
    Code(
        "W522",
        W,
        "collectionFormat without a meaning",
        "A collectionFormat is unknown, or is `multi` where there is no query or form. Commas are used.",
        "write one of csv, ssv, tsv, pipes; `multi` is for parameters in query and formData",
    ),
    Code(
        "W523",
        W,
        "several bodies",
        "A Swagger 2.0 operation lists several bodies, or a body and form fields. The first body counts.",
        "describe one body: a `body` parameter, or all of it as `formData`",
    ),
    Code(
        "N524",
        N,
        "form fields that are not consumed",
        "A Swagger 2.0 operation has form fields, and `consumes` does not name what they can be sent as. They are sent "
        "as a form: multipart/form-data with files, else application/x-www-form-urlencoded.",
    ),
    Code(
        "N551",
        N,
        "groups merged",
        "Two tags, prefixes or path segments differ in capitals or in singular and plural only: they are one group.",
    ),
    Code(
        "N552",
        N,
        "shared parameter of several types",
        "A parameter that could belong to the client is not of one type everywhere.",
        "give the parameter one schema, or one of the two another name",
    ),
    Code(
        "N553",
        N,
        "grouping has no effect",
        "x-ms-parameter-grouping gathers arguments of a call. What belongs to the client is not among them, and a body "
        "of bytes, or of several types, is an argument of its own.",
    ),
    Code(
        "N555",
        N,
        "XML root without a name",
        "A request body is XML, and its schema is written in place and says nothing of its root element: it is sent as "
        "<root>.",
        "give the schema a name: `xml: {name: root}`",
    ),
    Code("N556", N, "second stream left out", "An operation answers with several streams; the first is generated."),
    Code(
        "N557",
        N,
        "stream without itemSchema",
        "A stream is described by itemSchema (OpenAPI 3.2). Where only schema is given, it is taken for that of "
        "each item.",
        "write `itemSchema:` in place of `schema:`",
    ),
    Code(
        "W558",
        W,
        "paged items not found",
        "x-ms-pageable names a member that the response does not have, or that is no list; the operation is not paged.",
        "write under `itemName` the member of the response that is the list",
    ),
    Code(
        "N559",
        N,
        "operationName not followed",
        "x-ms-pageable names an operation for the next page that is not there, or takes more than the link and the "
        "arguments of the first call; the next page is got by its link.",
    ),
    Code(
        "N561",
        N,
        "external operation",
        "x-ms-external says that an operation is defined elsewhere. It is not generated.",
    ),
    Code(
        "N562",
        N,
        "internal operation",
        "x-ms-internal says that an operation is not for everyone. It is generated like any other.",
    ),
    Code(
        "W563",
        W,
        "next link not found",
        "x-ms-pageable names a next link that the response does not have. What is listed ends with the first page.",
        "write under `nextLinkName` the member of the response that has the link, or null",
    ),
    Code(
        "W564",
        W,
        "unknown way to the result",
        "x-ms-long-running-operation-options has a final-state-via that the extension does not know. The method of the "
        "operation decides, as where nothing is said.",
        "write one of those that the documentation of the extension lists",
    ),
    Code(
        "N565",
        N,
        "header of a part without an argument",
        "A part of a multipart body has a header, and the body is one argument, for it may be of another schema too: "
        "the header can be given with a file only.",
    ),
    Code(
        "W570",
        W,
        "link to nowhere",
        "A link names an operation that the description does not have, or none. It is listed as it is written.",
        "write the operationId of an operation of this description",
    ),
    Code(
        "N571",
        N,
        "path item without a path",
        "components/pathItems has an entry that no path and no webhook refers to. Its operations are not generated.",
        'refer to it from `paths`: `/pets: {$ref: "#/components/pathItems/pets"}`',
    ),
    Code(
        "N572",
        N,
        "security of what the service sends",
        "A webhook or a callback says how the service makes itself known. Its models are generated; to check who sends "
        "a request is for whoever receives it.",
    ),
)
