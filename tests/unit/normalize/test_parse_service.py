"""Servers, security and tags."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.document import In


def test_a_server_with_variables(three: Any) -> None:
    found = three("""
        servers:
          - url: https://{region}.api.test/{version}
            description: D
            variables:
              region: {default: eu, enum: [eu, us], description: Where.}
              version: {default: 1}
          - url: /relative
        """)
    first, second = found.document.servers
    region, version = first.variables
    assert (first.url, first.description, second.url) == ("https://{region}.api.test/{version}", "D", "/relative")
    assert (region.name, region.location, region.required, region.description) == ("region", In.HOST, True, "Where.")
    assert (region.schema.default, [each.value for each in region.schema.enum.values]) == ("eu", ["eu", "us"])
    assert (version.schema.has_default, version.schema.default) == (True, "1")
    assert found.codes == [("W331", "/servers/0/variables/version/default")]


@pytest.mark.parametrize(
    ("written", "url", "codes"),
    [
        ("api.shop.test", "https://api.shop.test", [("W345", "/servers/0/url")]),
        ("api.shop.test:8080/v1", "https://api.shop.test:8080/v1", [("W345", "/servers/0/url")]),
        ("localhost:3000", "https://localhost:3000", [("W345", "/servers/0/url")]),
        ("10.0.0.1/v1", "https://10.0.0.1/v1", [("W345", "/servers/0/url")]),
        ("v1", "/v1", []),
        ("v1.2/things", "/v1.2/things", []),
        ("index.php", "/index.php", []),
        ("api.phpshop.test", "https://api.phpshop.test", [("W345", "/servers/0/url")]),
        (" https://shop.test", "https://shop.test", []),
        ("//shop.test/v1", "https://shop.test/v1", [("W345", "/servers/0/url")]),
        ("HTTPS://shop.test", "https://shop.test", []),
        ("./v1", "/v1", []),
        ("../v1", "/v1", []),
        ("//", "//", []),
        (" ", "/", []),
        ("https:///v1", "/", [("W348", "/servers/0/url")]),
        ("https:/shop.test", "/", [("W348", "/servers/0/url")]),
        ("wss://shop.test", "/", [("W348", "/servers/0/url")]),
        ("mailto:shop@shop.test", "/", [("W348", "/servers/0/url")]),
        ("Your API URL", "/", [("W348", "/servers/0/url")]),
        ("https://<host>/v1", "/", [("W348", "/servers/0/url")]),
    ],
)
def test_a_url_without_a_scheme(three: Any, written: str, url: str, codes: list[tuple[str, str]]) -> None:
    found = three(f"servers: [{{url: '{written}'}}]")
    assert [server.url for server in found.document.servers] == [url]
    assert found.codes == codes


def test_the_variables_of_what_is_no_url_are_not_held_against_it(three: Any) -> None:
    found = three("servers: [{url: 'https://<your host>/{v}', variables: {v: {default: v1}}}]")
    (server,) = found.document.servers
    assert (server.url, server.variables) == ("/", ())
    assert found.codes == [("W348", "/servers/0/url")]


def test_variables_and_the_url_agree(three: Any) -> None:
    found = three("servers: [{url: 'https://{a}', variables: {b: {default: x}}}]")
    (variable,) = found.document.servers[0].variables
    assert (variable.name, variable.schema.types, variable.schema.has_default) == ("a", ("string",), False)
    assert found.codes == [("W338", "/servers/0/url"), ("W339", "/servers/0/variables/b")]


def test_a_default_that_is_not_listed_is_one_of_the_values(three: Any) -> None:
    found = three("servers: [{url: 'https://{a}', variables: {a: {default: x, enum: [y, z]}}}]")
    (variable,) = found.document.servers[0].variables
    assert (variable.schema.default, [each.value for each in variable.schema.enum.values]) == ("x", ["x", "y", "z"])
    assert found.codes == [("W344", "/servers/0/variables/a/default")]


@pytest.mark.parametrize(
    ("written", "kind", "key"),
    [
        ("{type: apiKey, name: k, in: header}", "apiKey", ("k", "header")),
        ("{type: apiKey, name: k, in: query}", "apiKey", ("k", "query")),
        ("{type: apiKey, name: k, in: cookie}", "apiKey", ("k", "cookie")),
        ("{type: http, scheme: Bearer, bearerFormat: JWT}", "bearer", (None, None)),
        ("{type: http, scheme: basic}", "basic", (None, None)),
        ("{type: openIdConnect, openIdConnectUrl: https://a}", "openIdConnect", (None, None)),
        ("{type: oauth2, flows: {}}", "oauth2", (None, None)),
    ],
)
def test_schemes(three: Any, written: str, kind: str, key: tuple[str | None, str | None]) -> None:
    found = three(f"components: {{securitySchemes: {{s: {written}}}}}")
    (scheme,) = found.document.schemes
    assert (scheme.name, scheme.kind, (scheme.key_name, scheme.key_in)) == ("s", kind, key)
    assert found.codes == []


@pytest.mark.parametrize(
    "written",
    [
        "{type: http, scheme: digest}",
        "{type: http, scheme: 'To ken'}",
        "{type: http}",
        "{type: apiKey, in: header}",
        "{type: apiKey, name: k, in: x}",
        "{}",
    ],
)
def test_schemes_that_a_client_cannot_do(three: Any, written: str) -> None:
    found = three(f"components: {{securitySchemes: {{s: {written}}}}}")
    assert found.document.schemes[0].kind == "other"
    assert found.codes == [("W340", "/components/securitySchemes/s")]


@pytest.mark.parametrize(
    ("written", "kind", "scheme"),
    [("{type: mutualTLS}", "mutualTLS", None), ("{type: http, scheme: Token}", "http", "Token")],
)
def test_schemes_of_the_transport_and_of_the_authorization_header(
    three: Any, written: str, kind: str, scheme: str | None
) -> None:
    found = three(f"components: {{securitySchemes: {{s: {written}}}}}")
    assert (found.document.schemes[0].kind, found.document.schemes[0].http_scheme) == (kind, scheme)
    assert found.codes == []


def test_scopes_of_all_flows(three: Any) -> None:
    found = three("""
        components:
          securitySchemes:
            s:
              type: oauth2
              flows:
                implicit: {authorizationUrl: https://a, scopes: {read: R, write: W}}
                password: {tokenUrl: https://t, scopes: {write: W, admin: A}}
                broken: 5
        """)
    assert found.document.schemes[0].scopes == ("read", "write", "admin")
    assert [code for code, _ in found.codes] == ["W331"]


def test_a_scope_that_is_not_offered_is_noted(three: Any) -> None:
    found = three("""
        security: [{s: [read, gone]}, {k: [any]}]
        components:
          securitySchemes:
            s: {type: oauth2, flows: {implicit: {authorizationUrl: https://a, scopes: {read: R}}}}
            k: {type: apiKey, name: k, in: header}
        """)
    assert [[use.scopes for use in uses] for uses in found.document.security] == [[("read", "gone")], [("any",)]]
    assert found.codes == [("N337", "/security/0/s/1")]


def test_an_unknown_scheme_is_left_out(three: Any) -> None:
    found = three(
        "security: [{gone: []}, {k: []}]\ncomponents: {securitySchemes: {k: {type: apiKey, name: k, in: header}}}"
    )
    assert [[use.scheme for use in uses] for uses in found.document.security] == [["k"]]
    assert found.codes == [("W336", "/security/0/gone")]


def test_tags(three: Any) -> None:
    found = three("tags: [{name: a, description: D}, {name: b}, {description: no name}, 5]")
    assert [(tag.name, tag.description) for tag in found.document.tags] == [("a", "D"), ("b", None)]
    assert found.codes == [("W331", "/tags/2"), ("W331", "/tags/3")]


@pytest.mark.parametrize("written", ["servers: 5", "servers: [5]", "tags: {}", "security: {}", "components: 5"])
def test_wrong_types(three: Any, written: str) -> None:
    assert {code for code, _ in three(written).codes} == {"W331"}
