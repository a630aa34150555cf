"""Codes 5xx: operations, their parameters, bodies and responses; groups and names of calls."""

from __future__ import annotations

from specloom.codes.code import Code, N, W

ROWS = (
    Code("W501", W, "body without content", "A request body has no media type. It is ignored."),
    Code(
        "W502",
        W,
        "no responses",
        "An operation describes no response. Any answer is taken for a success without a body.",
    ),
    Code("W503", W, "no status", "A member of `responses` is no status (200, 4XX, default). It is left out."),
    Code(
        "N504",
        N,
        "Content-Type as a header",
        "A response describes the header Content-Type. Its media types say that already.",
    ),
    Code(
        "W505", W, "parameter declared twice", "One list of parameters has two of one name and place. The first counts."
    ),
    Code("W506", W, "parameter without a name", "A parameter has no name. It is ignored."),
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
    ),
    Code(
        "W509",
        W,
        "optional path parameter",
        "A path parameter is not required. It is taken for required: a path has no holes.",
    ),
    Code(
        "W510",
        W,
        "unknown place of a parameter",
        "A parameter is in none of path, query, header and cookie. It is ignored.",
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
    ),
    Code("W513", W, "parameter without a schema", "A parameter says nothing of its values. It is taken for a string."),
    Code("W514", W, "path without a slash", "A path does not start with a slash. One is put before it."),
    Code(
        "W515",
        W,
        "operationId used twice",
        "Two operations have one operationId. Both are generated, with names of their own.",
    ),
    Code(
        "W516",
        W,
        "header with an impossible name",
        "A response has a header whose name is no token (RFC 9110, section 5.6.2). It is left out.",
    ),
    Code(
        "W522",
        W,
        "collectionFormat without a meaning",
        "A collectionFormat is unknown, or is `multi` where there is no query or form. Commas are used.",
    ),
    Code(
        "W523",
        W,
        "several bodies",
        "A Swagger 2.0 operation lists several bodies, or a body and form fields. The first body counts.",
    ),
    Code(
        "N551",
        N,
        "groups merged",
        "Two tags, prefixes or path segments differ in capitals or in singular and plural only: they are one " "group.",
    ),
    Code(
        "N552",
        N,
        "shared parameter of several types",
        "A parameter that could belong to the client is not of one type everywhere.",
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
    ),
    Code("N556", N, "second stream left out", "An operation answers with several streams; the first is generated."),
    Code(
        "N557",
        N,
        "stream without itemSchema",
        "A stream is described by itemSchema (OpenAPI 3.2). Where only schema is given, it is taken for that of "
        "each item.",
    ),
    Code(
        "W558",
        W,
        "paged items not found",
        "x-ms-pageable names a member that the response does not have, or that is no list; the operation is not paged.",
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
    ),
    Code(
        "W564",
        W,
        "unknown way to the result",
        "x-ms-long-running-operation-options has a final-state-via that the extension does not know. The method of the "
        "operation decides, as where nothing is said.",
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
    ),
    Code(
        "N571",
        N,
        "path item without a path",
        "components/pathItems has an entry that no path and no webhook refers to. Its operations are not generated.",
    ),
)
