"""What must be given and what may be left out: of an operation, of the client, and of bodies."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.conformance.driving import Driver

SPEC = "required-optional"

CLIENT = {"required_global_path": "path", "required_global_query": "query"}

OPTIONAL = [
    ("implicit", "put_optional_query", "query_parameter"),
    ("implicit", "put_optional_header", "query_parameter"),
    ("explicit", "post_optional_integer_header", "header_parameter"),
    ("explicit", "post_optional_string_header", "body_parameter"),
    ("explicit", "post_optional_array_header", "header_parameter"),
]
OPTIONAL_BODIES = [
    ("implicit", "put_optional_body"),
    ("implicit", "put_optional_binary_body"),
    ("explicit", "put_optional_binary_body"),
    ("explicit", "post_optional_integer_parameter"),
    ("explicit", "post_optional_string_parameter"),
    ("explicit", "post_optional_class_parameter"),
    ("explicit", "post_optional_array_parameter"),
]
OPTIONAL_MEMBERS = [
    "post_optional_integer_property",
    "post_optional_string_property",
    "post_optional_class_property",
    "post_optional_array_property",
]
REQUIRED = [
    ("post_required_integer_parameter", "body_parameter"),
    ("post_required_integer_property", "value"),
    ("post_required_integer_header", "header_parameter"),
    ("post_required_string_parameter", "body_parameter"),
    ("post_required_string_property", "value"),
    ("post_required_string_header", "header_parameter"),
    ("post_required_class_parameter", "id"),
    ("post_required_class_property", "value"),
    ("post_required_array_parameter", "body_parameter"),
    ("post_required_array_property", "value"),
    ("post_required_array_header", "header_parameter"),
    ("put_required_binary_body", "body_parameter"),
]


class Unreachable:
    """A transport that nothing may reach."""

    def send(self, request: Any) -> Any:
        raise AssertionError(f"{request.method} {request.url} was sent")

    def close(self) -> None:
        pass


class AsyncUnreachable(Unreachable):
    async def send(self, request: Any) -> Any:  # type: ignore[override]
        return Unreachable.send(self, request)

    async def aclose(self) -> None:
        pass


def refused(drive: Driver, function: Any) -> None:
    """Nothing may be sent."""
    drive(function, **CLIENT, transport=Unreachable() if drive.mode == "sync" else AsyncUnreachable())


@pytest.mark.parametrize(("group", "method", "argument"), OPTIONAL)
def test_an_optional_parameter_is_left_out(drive: Driver, group: str, method: str, argument: str) -> None:
    call = lambda client, **given: getattr(getattr(client, group), method)(**given)  # noqa: E731
    assert drive(lambda client: call(client), **CLIENT) is None
    assert drive(lambda client: call(client, **{argument: None}), **CLIENT) is None
    assert drive(lambda client: call(client, **{argument: drive.package.UNSET}), **CLIENT) is None


@pytest.mark.parametrize(("group", "method"), OPTIONAL_BODIES)
def test_an_optional_body_is_left_out(drive: Driver, group: str, method: str) -> None:
    assert drive(lambda client: getattr(getattr(client, group), method)(), **CLIENT) is None


@pytest.mark.parametrize("method", OPTIONAL_MEMBERS)
def test_an_optional_member_is_left_out(drive: Driver, method: str) -> None:
    """The server wants an object, be it an empty one: `value` is left out of it, or null."""
    assert drive(lambda client: getattr(client.explicit, method)(value=None), **CLIENT) is None


def test_a_binary_body(drive: Driver) -> None:
    for method in ("put_optional_binary_body", "put_required_binary_body"):
        assert (
            drive(lambda c, m=method: getattr(c.explicit, m)(body_parameter=b"Upload file test case"), **CLIENT) is None
        )


@pytest.mark.parametrize(("method", "argument"), REQUIRED)
def test_what_is_required_is_refused_without(drive: Driver, method: str, argument: str) -> None:
    with pytest.raises(TypeError, match=argument):
        refused(drive, lambda client: getattr(client.explicit, method)())
    with pytest.raises(ValueError, match=f"^{argument} is required: it cannot be None$"):
        refused(drive, lambda client: getattr(client.explicit, method)(**{argument: None}))
    with pytest.raises(ValueError, match=f"^{argument} is required$"):
        refused(drive, lambda client: getattr(client.explicit, method)(**{argument: drive.package.UNSET}))


def test_a_path_parameter_is_required(drive: Driver) -> None:
    with pytest.raises(TypeError, match="path_parameter"):
        refused(drive, lambda client: client.implicit.get_required_path())
    with pytest.raises(ValueError, match=r"^path_parameter: None is no segment of a path$"):
        refused(drive, lambda client: client.implicit.get_required_path(None))


def test_a_body_that_may_be_left_out_is_whole_if_it_is_there(drive: Driver) -> None:
    with pytest.raises(ValueError, match=r"^id is required$"):
        refused(drive, lambda client: client.explicit.post_optional_class_parameter(name="a"))
    assert "id" in inspect.getdoc(drive.package.Client(**CLIENT).explicit.post_optional_class_parameter)


# --- of the client -------------------------------------------------------------------------------------------------


def test_an_optional_parameter_of_the_client_is_left_out(drive: Driver) -> None:
    assert drive(lambda client: client.implicit.get_optional_global_query(), **CLIENT) is None
    assert (
        drive(lambda client: client.implicit.get_optional_global_query(), **CLIENT, optional_global_query=None) is None
    )


@pytest.mark.parametrize("argument", ["required_global_path", "required_global_query"])
def test_a_client_is_not_made_without_what_it_needs(drive: Driver, argument: str) -> None:
    others = {name: value for name, value in CLIENT.items() if name != argument}
    with pytest.raises(TypeError, match=argument):
        drive(lambda client: client, **others)
    with pytest.raises((drive.package.ConfigurationError, ValueError), match=argument):
        drive(lambda client: client, **others, **{argument: None})


def test_the_required_parameters_of_the_client_are_sent(drive: Driver) -> None:
    """The server answers that it should not have been called, which only a client can that has nothing to send."""
    for method in ("get_required_global_path", "get_required_global_query"):
        with pytest.raises(drive.package.BadRequestError):
            drive(lambda client, m=method: getattr(client.implicit, m)(), **CLIENT)
