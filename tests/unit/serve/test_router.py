"""Which operation a path belongs to."""

from __future__ import annotations

import pytest
from tests.unit.serve.specs import document

from specloom.serve.router import Found, Router

OK = '{"204": {description: OK}}'


def router(*paths: str, servers: str = "[]") -> Router:
    text = "".join(f"\n{path}:\n  get: {{operationId: 'get {path}', responses: {OK}}}" for path in paths)
    return Router(document(text, more=f"servers: {servers}"))


def found(router: Router, target: str, method: str = "GET") -> tuple[str, dict[str, str]] | frozenset[str]:
    path, _, query = target.partition("?")
    answer = router.find(method, path, query)
    return (answer.operation.path, dict(answer.path)) if isinstance(answer, Found) else answer


@pytest.mark.parametrize(
    ("target", "path", "parameters"),
    [
        ("/threads/runs", "/threads/runs", {}),
        ("/threads/t1", "/threads/{id}", {"id": "t1"}),
        ("/threads/t%2F1", "/threads/{id}", {"id": "t%2F1"}),
        ("/threads/t1/runs", "/threads/{id}/runs", {"id": "t1"}),
        ("/files/a.json", "/files/{name}.json", {"name": "a"}),
        ("/files/a.xml", "/files/{name}", {"name": "a.xml"}),
        ("/files/a.b/c", "/files/{a}.{b}/{c}", {"a": "a", "b": "b", "c": "c"}),
        ("/v1.0/x", "/v1.0/x", {}),
        ("/a(b)+c", "/a(b)+c", {}),
    ],
)
def test_fixed_text_wins_over_parameters(target: str, path: str, parameters: dict[str, str]) -> None:
    paths = ("/threads/{id}", "/threads/runs", "/threads/{id}/runs", "/files/{name}", "/files/{name}.json")
    routes = router(*paths, "/files/{a}.{b}/{c}", "/v1.0/x", "/a(b)+c")
    assert found(routes, target) == (path, parameters)


@pytest.mark.parametrize("target", ["/v1x0/x", "/threads", "/threads/", "/threads/t1/", "/nowhere", "", "/threads/a/b"])
def test_no_such_path(target: str) -> None:
    assert found(router("/threads/{id}", "/v1.0/x"), target) == frozenset()


def test_no_such_method() -> None:
    assert found(router("/threads/{id}"), "/threads/t1", "POST") == frozenset({"GET"})


def test_head_is_answered_where_get_is_but_not_elsewhere() -> None:
    assert found(router("/a"), "/a", "HEAD") == ("/a", {})
    only_post = Router(document(f"/a:\n  post: {{responses: {OK}}}"))
    assert found(only_post, "/a", "HEAD") == frozenset({"POST"})


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://example.com/openai", "/openai"),
        ("https://{host}/openai", "/openai"),
        ("{host}/openai/v1/", "/openai/v1"),
        ("/relative", "/relative"),
        ("//example.com/base", "/base"),
        ("https://example.com/{version}", "/2024"),
        ("https://example.com", ""),
        ("https://example.com:8000/", ""),
    ],
)
def test_the_base_path_of_a_server_may_stand_before_the_path(url: str, base: str) -> None:
    variables = ", variables: {host: {default: h}, version: {default: v}}" if "{" in url else ""
    routes = router("/a/{b}", servers=f'[{{url: "{url}"{variables}}}]')
    assert found(routes, f"{base}/a/x") == ("/a/{b}", {"b": "x"})
    assert found(routes, "/a/x") == ("/a/{b}", {"b": "x"})
    assert found(routes, f"{base}/more/a/x") == frozenset()


def test_the_base_path_is_taken_off_first() -> None:
    routes = router("/{a}/{b}", "/{b}", servers="[{url: https://example.com/base}]")
    assert found(routes, "/base/x") == ("/{b}", {"b": "x"})


def test_the_query_tells_x_ms_paths_apart() -> None:
    more = f"""
        x-ms-paths:
          /a?op=first: {{get: {{responses: {OK}}}}}
          /a?op=second: {{get: {{responses: {OK}}}}}
    """
    routes = Router(document(f"/a:\n  put: {{responses: {OK}}}", more=more))
    for target, pointer in (
        ("?x=1&op=second", "second"),
        ("?op=first", "first"),
        ("?op=third", "first"),
        ("", "first"),
    ):
        answer = routes.find("GET", "/a", target.removeprefix("?"))
        assert isinstance(answer, Found)
        assert answer.operation.pointer == f"#/x-ms-paths/~1a?op={pointer}/get"


def test_a_parameter_that_is_not_encoded_may_hold_slashes() -> None:
    parameter = "{name: rest, in: path, required: true, x-ms-skip-url-encoding: true, schema: {type: string}}"
    routes = Router(document(f"/files/{{rest}}:\n  get: {{parameters: [{parameter}], responses: {OK}}}"))
    assert found(routes, "/files/a/b/c") == ("/files/{rest}", {"rest": "a/b/c"})
