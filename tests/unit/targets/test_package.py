"""What a small API becomes: the text of its modules, and the package when it is imported."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any, get_type_hints

import pytest
from msgspec.structs import replace

from specloom.config import Config
from specloom.ir.model import (
    Alias,
    Anything,
    Body,
    Const,
    Content,
    Enum,
    Field,
    List,
    Map,
    Member,
    Nullable,
    Parameter,
    Part,
    Record,
    Ref,
    Response,
    Scalar,
    SchemeUse,
    Streaming,
    Tag,
    Union,
    Variant,
)
from specloom.targets.dump import plan as dump
from specloom.targets.python.ast_check import violations
from specloom.targets.python.plan import plan

STRING = Scalar("string")
THING = Record(
    "#/components/schemas/Thing",
    "Thing",
    "A thing.",
    (
        Field("id", "id", STRING, True, "Its identifier."),
        Field("object", "object", Const("thing"), True),
        Field("kind", "kind", Const("plain", open=True), True),
        Field("note", "note", Nullable(STRING), False),
        Field("n-items", "n items", Scalar("integer"), True),
        Field("bytes", "bytes", Scalar("integer"), False),
        Field("raw", "raw", Scalar("binary"), False, read_only=True),
        Field("at", "at", Scalar("integer", "unixtime"), False, deprecated=True),
    ),
)
THING_REF = Ref(THING.id)


def function(module: str, name: str, text: str) -> str:
    """The source of a function or class of a module."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and node.name == name:
            return ast.get_source_segment(text, node) or ""
    raise AssertionError(f"no {name} in {module}")


def test_a_record(make: Any) -> None:
    files = make.files(make.api(THING))
    assert function("other", "Thing", files["shop/models/other.py"]) == inspect.cleandoc('''
        class Thing(Model):
            """A thing."""

            id: str
            """Its identifier."""
            object: Literal["thing"] = "thing"
            kind: Literal["plain"] | str
            note: str | None | UnsetType = UNSET
            n_items: int = field(name="n-items")
            bytes: int | UnsetType = UNSET
            raw: builtins.bytes | UnsetType = UNSET
            at: UnixTime | UnsetType = UNSET
            """Deprecated."""
        ''')


def test_enums(make: Any) -> None:
    size = Enum("#/s", "Image Size", None, "string", (Member("1x1", "1x1", "Tiny."), Member("auto", "auto")), True)
    level = Enum("#/l", "Level", None, "integer", (Member(1, "low"), Member(2, "high")), False)
    ratio = Enum("#/r", "Ratio", None, "number", (Member(0.5, "half"), Member(2.0, "double")), False)
    text = make.files(make.api(size, level, ratio))["shop/models/other.py"]
    assert 'class ImageSize(OpenStrEnum):\n    SIZE_1X1 = "1x1"\n    """Tiny."""\n    AUTO = "auto"\n' in text
    assert "class Level(IntEnum):\n    LOW = 1\n    HIGH = 2\n" in text
    assert 'Ratio: TypeAlias = float\n"""One of 0.5, 2.0."""' in text


def test_declarations_that_hold_themselves(make: Any, package: Callable[..., ModuleType]) -> None:
    tree = Union("#/t", "Tree", None, (Variant(STRING), Variant(List(Ref("#/t")))), None)
    nested = Alias("#/n", "Nested", None, Map(Ref("#/n")))
    node = Record("#/r", "Node", None, (Field("next", "next", Nullable(Ref("#/r")), False),))
    operation = make.operation(body=Body(True, ("application/json",), Ref("#/t"), "body"), returns=Ref("#/n"))
    api = make.api(tree, nested, node, operations=[operation])
    text = make.files(api)["shop/models/things.py"]
    assert 'Tree: TypeAlias = "str | list[Tree]"' in text
    shop = package(api)
    assert shop.decode(shop.models.Tree, b'["a", ["b", []]]', strict=True) == ["a", ["b", []]]
    assert shop.decode(shop.models.Node, b'{"next": {"next": null}}').next.next is None
    assert set(shop.inputs.__all__) == {"TreeInput"}
    assert shop.inputs.TreeInput


def test_names_that_the_runtime_has_too(make: Any, package: Callable[..., ModuleType]) -> None:
    names = ["Model", "Literal", "Union", "Unset Type", "Unknown Variant", "field", "Operation", "Sequence", "None"]
    records = [
        Record(f"#/{n}", n, None, (Field("a", "a", Const("x"), False), Field("f-x", "field", STRING, True)))
        for n in names
    ]
    operation = make.operation(returns=Ref("#/Model"), group="body")
    shop = package(make.api(*records, operations=[operation]))
    assert shop.models.Model(field="a").field == "a"
    assert shop.models.UnknownVariant_ is not shop.models.UnknownVariant
    assert shop.models.None_(field="b").a is shop.UNSET


def test_a_tagged_union_and_its_inputs(make: Any, package: Callable[..., ModuleType]) -> None:
    base = Record("#base", "Tool Base", None, (Field("id", "id", STRING, True),), tag=Tag("type", "type", ()))
    one = Record(
        "#1",
        "Hammer",
        None,
        (Field("mass", "mass", Scalar("number"), True),),
        "#base",
        Tag("type", "type", ("hammer",)),
    )
    two = Record("#2", "Saw", None, (), "#base", Tag("type", "type", ("saw", "big-saw")))
    tool = Union(
        "#u", "Tool", "A tool.", (Variant(Ref("#1"), ("hammer",)), Variant(Ref("#2"), ("saw", "big-saw"))), "type"
    )
    operation = make.operation(
        method="POST", body=Body(True, ("application/json",), List(Ref("#u")), "tools"), returns=Ref("#u")
    )
    api = make.api(base, tool, one, two, operations=[operation])
    files = make.files(api)
    assert (
        'class HammerDict(TypedDict):\n    """`models.Hammer` as a dict literal."""\n\n    type: Literal["hammer"]\n'
        in files["shop/inputs/things.py"]
    )
    assert "ToolInput: TypeAlias = HammerInput | SawInput | models.UnknownVariant" in files["shop/inputs/things.py"]
    shop = package(api)
    hammer = shop.decode(shop.models.Tool, b'{"type": "hammer", "id": "1", "mass": 2}', strict=True)
    assert hammer == shop.models.Hammer(id="1", mass=2.0)
    assert hammer.type == "hammer"
    assert shop.decode(shop.models.Tool, b'{"type": "big-saw", "id": "1"}').type == "big-saw"
    unknown = shop.decode(shop.models.Tool, b'{"type": "drill"}')
    assert type(unknown) is shop.UnknownVariant
    assert unknown.type is None
    assert shop.encode(hammer) == b'{"type":"hammer","id":"1","mass":2.0}'


def test_keys_that_are_no_identifiers(make: Any, package: Callable[..., ModuleType]) -> None:
    record = Record(
        "#r", "Odd", None, (Field("a-b", "a b", Scalar("integer"), True), Field("class", "class", STRING, False))
    )
    operation = make.operation(body=Body(True, ("application/json",), Map(Ref("#r")), "body"))
    api = make.api(record, operations=[operation])
    shop = package(api)
    assert shop.inputs.OddDict.__required_keys__ == {"a-b"}
    assert get_type_hints(shop.inputs.OddDict) == {"a-b": int, "class": str}


def test_the_signature(make: Any) -> None:
    body = Record(
        "#b",
        "Body",
        None,
        (
            Field("name", "name", STRING, True, "What it is called."),
            Field("id", "id", STRING, False),
            Field("limit", "limit", Scalar("integer"), False, has_default=True, default=3),
            Field("object", "object", Const("thing"), True),
            Field("secret", "secret", STRING, False, read_only=True),
            Field("stream", "stream", Scalar("boolean"), False),
        ),
        additional=Anything(),
    )
    operation = make.operation(
        "list",
        method="POST",
        path="/things/{b}/{id}",
        returns=List(STRING),
        summary="Lists things.",
        parameters=(
            Parameter("X-Late", "x late", "header", STRING, False, "Optional."),
            Parameter("id", "id", "path", STRING, True, "The id.", "simple", False),
            Parameter("b", "b", "path", Scalar("integer"), True, None, "simple", False),
            Parameter("kind", "kind", "query", Const("k"), True, constant=True),
            Parameter("self", "self", "query", STRING, True),
        ),
        body=Body(True, ("application/json",), Ref("#b"), "body"),
        streaming=Streaming("text/event-stream", STRING, False, "stream", "[DONE]"),
    )
    text = make.files(make.api(body, operations=[operation]))["shop/operations/things.py"]
    things, async_things = function("things", "Things", text), function("things", "AsyncThings", text)
    assert function("things", "list", things) == inspect.cleandoc('''
        def list(
                self,
                b: int,
                id: str,
                *,
                self_query: str,
                name: str,
                x_late: str | UnsetType = UNSET,
                id_body: str | UnsetType = UNSET,
                limit: int = 3,
                additional_properties: Mapping[str, JsonInput] | UnsetType = UNSET,
            ) -> builtins.list[str]:
                """Lists things.

                Args:
                    id: The id.
                    name: What it is called.
                    x_late: Optional.
                    additional_properties: Members of the body that have no argument of their own, by their names
                        on the wire.

                `POST /things/{b}/{id}`
                """
                return self._client.send(_LIST, locals())
        ''')
    assert ") -> Stream[str]:" in function("things", "list_stream", things)
    assert "async def list(" in function("things", "list", async_things)
    assert "return await self._client.send(_LIST, locals())" in async_things
    assert text.count("Operation(") == 2  # the facts are written once, and again for the stream
    for fact in (
        'path("b")',
        'query("", "kind", constant="k")',
        'query("self_query", "self", required=True)',
        'header("x_late", "X-Late"',
    ):
        assert fact in text
    assert 'fields=("name", ("id_body", "id"), "limit")' in text
    assert 'constants={"object": "thing"}' in text
    assert 'additional="additional_properties"' in text
    assert 'client_parameters=("api_version",)' in text
    assert 'flag="stream"' in text


@pytest.mark.parametrize(
    ("summary", "doc", "said"),
    [
        ("Get Things Thingid", "Returns one.", "Returns one."),
        ("Acme finds a thing", "Returns one.", "Acme finds a thing\n\n        Returns one."),
        ("Get Things Thingid", None, "Get Things Thingid"),
        ("Returns one", "Returns one of them.", "Returns one of them."),
        ("Acme things get", "Returns one.", "Returns one."),
    ],
)
def test_a_summary_that_only_spells_the_call_gives_way(make: Any, summary: str, doc: str | None, said: str) -> None:
    operation = make.operation("acme get", path="/things/{thingId}", summary=summary, doc=doc)
    text = make.files(make.api(operations=[operation]))["shop/operations/things.py"]
    assert f'"""{said}\n' in text


def test_a_member_tells_what_the_scalar_behind_it_is(make: Any) -> None:
    alias = Alias("#/components/schemas/a", "Parallel", "Whether at once.", Scalar("boolean"))
    record = Record("#/components/schemas/r", "Thing", None, (Field("p", "p", Ref(alias.id), False),))
    text = make.files(make.api(alias, record))["shop/models/other.py"]
    assert 'p: bool | UnsetType = UNSET\n    """Whether at once."""' in text
    assert "Parallel: TypeAlias = bool" in text


def test_other_bodies_and_responses(make: Any) -> None:
    form = Record(
        "#f",
        "Form",
        None,
        (Field("file", "file", Scalar("binary"), True), Field("tags[]", "tags", List(STRING), False)),
    )
    operations = [
        make.operation(
            "upload",
            method="POST",
            body=Body(True, ("multipart/form-data",), Ref("#f"), "body", parts=(Part("file", "image/png"),)),
        ),
        make.operation(
            "put",
            method="PUT",
            path="/raw",
            body=Body(False, ("application/octet-stream",), Scalar("binary"), "content"),
        ),
        make.operation(
            "read",
            path="/raw",
            responses=(
                Response(
                    "200",
                    None,
                    (
                        Content("application/json", Map(STRING)),
                        Content("image/png", Scalar("binary")),
                        Content("text/plain", STRING),
                    ),
                ),
                Response("204", None, ()),
                Response("4XX", None, (Content("application/json", STRING),), error=True),
            ),
        ),
        make.operation(
            "both",
            path="/both",
            method="POST",
            security=((SchemeUse("key"),), ()),
            body=Body(True, ("application/json", "text/plain"), STRING, "text"),
            server="https://other/v2",
        ),
    ]
    text = make.files(make.api(form, operations=operations))["shop/operations/things.py"]
    flat = " ".join(text.split())
    assert "file: FileInput, tags: Sequence[str] | UnsetType = UNSET" in flat
    assert '"multipart/form-data", fields=("file", ("tags", "tags[]")), required=True,' in flat
    assert 'parts={"file": Part(content_type="image/png", file=True)}' in flat
    assert "def put(self, *, content: BinaryInput | UnsetType = UNSET) -> None:" in flat
    assert 'body=Body("application/octet-stream", argument="content")' in flat
    assert "def read(self) -> dict[str, str] | Download | str | None:" in flat
    assert "async def read(self) -> dict[str, str] | AsyncDownload | str | None:" in flat
    assert '_READ_ASYNC = cast("Operation[dict[str, str] | AsyncDownload | str | None]", _READ)' in flat
    assert '"204": empty()' in flat
    assert 'errors={"4XX": json(str)}' in flat
    assert 'security=(("key",), ())' in flat
    assert 'base_url="https://other/v2"' in flat


def test_the_client(make: Any, package: Callable[..., ModuleType]) -> None:
    deep = make.operation("list", group="things/parts", path="/parts", returns=STRING)
    on_client = make.operation("ping", group="", path="/ping")
    api = make.api(operations=[make.operation(), deep, on_client])
    shop = package(api)
    assert str(inspect.signature(shop.Client)) == (
        "(endpoint: 'str | None' = None, *, api_key: 'ApiKey | None' = None, api_version: 'str' = '2024', "
        "timeout: 'Timeout' = 600.0, retries: 'int | Retries' = 2, headers: 'Mapping[str, str] | None' = None, "
        "transport: 'Transport | None' = None, hooks: 'Hooks | None' = None, "
        "max_response_bytes: 'int | None' = 268435456, strict: 'bool' = False, "
        "unknown_fields: \"Literal['drop', 'keep']\" = 'drop', "
        "on_drift: 'Callable[[Drift], None] | None' = None) -> 'None'"
    )
    with shop.Client("example.com", api_key="k") as client:
        assert type(client.things.parts).__name__ == "ThingsParts"
        assert client.things is client.things
        assert callable(client.ping)
    with pytest.raises(shop.ConfigurationError, match="SHOP_ENDPOINT"):
        shop.Client()
    assert "from_environment" not in dir(shop.Client)


@pytest.mark.parametrize(
    ("url", "template", "default"),
    [
        ("https://api.shop/v1/", "{base_url}", "https://api.shop/v1"),
        ("/v1", "{base_url}/v1", None),
        ("", "{base_url}", None),
    ],
)
def test_a_url_without_variables_is_one_itself(make: Any, url: str, template: str, default: str | None) -> None:
    api = make.api(operations=[make.operation()])
    servers = (replace(api.servers[0], url=url),) if url else ()
    text = make.files(replace(api, servers=servers, client_parameters=api.client_parameters[1:]))["shop/client.py"]
    argument = "base_url: str," if default is None else f'base_url: str = "{default}",'
    assert argument in text
    assert f'base_url="{template}"' in text
    assert 'host("base_url")' in text


def test_the_package_exports_what_it_says_and_no_more(make: Any, package: Callable[..., ModuleType]) -> None:
    shop = package(make.api(THING, operations=[make.operation(returns=THING_REF)]))
    promised = {
        "Client",
        "AsyncClient",
        "models",
        "inputs",
        "decode",
        "encode",
        "UNSET",
        "UnknownVariant",
        "ApiError",
        "Drift",
        "__version__",
    }
    assert promised <= set(shop.__all__)
    assert all(getattr(shop, name) is not None for name in shop.__all__)
    assert [name for name in shop.__all__ if name.startswith("_")] == ["__version__"]
    assert set(shop.__all__) <= set(dir(shop))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = shop.nothing
    assert set(shop.models.__all__) == {"Thing", "UnknownVariant"}


def test_an_internal_record_is_there_but_not_exported(make: Any, package: Callable[..., ModuleType]) -> None:
    shop = package(make.api(replace(THING, internal=True), operations=[make.operation(returns=THING_REF)]))
    assert shop.models.__all__ == ["UnknownVariant"]
    assert shop.models.Thing(id="1", kind="a", n_items=2)


def test_a_class_that_inherits_imports_its_base_only(make: Any) -> None:
    base = Record("#base", "Base", None, (Field("id", "id", STRING, True),))
    child = Record("#child", "Child", None, (Field("size", "size", STRING, True),), base="#base")
    operations = [make.operation(returns=Ref("#child")), make.operation(group="more", path="/2", returns=Ref("#base"))]
    text = make.files(make.api(base, child, operations=operations))["shop/models/things.py"]
    assert text.count("import") == 2  # that of annotations, and that of the base
    assert "from .shared import Base" in text
    assert "class Child(Base):" in text


def test_importing_the_package_imports_no_models(make: Any, package: Callable[..., ModuleType]) -> None:
    import sys

    shop = package(make.api(THING, operations=[make.operation(returns=THING_REF)]))
    assert shop.Client("x", api_key="k").things
    assert "shop.models.things" in sys.modules
    assert "shop.inputs" not in sys.modules


HOSTILE = '"""\'\'\'\\\n{{ 7*7 }} {% raw %} \N{RIGHT-TO-LEFT OVERRIDE} __import__("os").system("x") \x00 #'


def test_no_text_becomes_code(make: Any, package: Callable[..., ModuleType]) -> None:
    record = Record(
        f"#/components/schemas/{HOSTILE}",
        HOSTILE,
        HOSTILE,
        (
            Field(HOSTILE, HOSTILE, Const(HOSTILE), True, HOSTILE),
            Field("__class__", "__class__", STRING, False, HOSTILE),
        ),
        tag=Tag(HOSTILE + "t", HOSTILE + "t", (HOSTILE,), HOSTILE),
    )
    enum = Enum("#e", "import", HOSTILE, "string", (Member(HOSTILE, HOSTILE, HOSTILE), Member("", "")), True)
    operation = make.operation(
        HOSTILE,
        group=HOSTILE.replace("/", "-"),
        path=f"/{{{HOSTILE}}}",
        summary=HOSTILE,
        doc=HOSTILE,
        parameters=(
            Parameter(HOSTILE, HOSTILE, "path", STRING, True, HOSTILE),
            Parameter("q", "locals", "query", Ref("#e"), False, has_default=True, default=HOSTILE),
        ),
        body=Body(True, (HOSTILE,), List(Ref(record.id)), HOSTILE, HOSTILE),
        returns=Ref(record.id),
    )
    api = make.api(record, enum, operations=[operation])
    api = replace(
        api,
        doc=HOSTILE,
        source=replace(api.source, title=HOSTILE),
        schemes=(replace(api.schemes[0], id=HOSTILE, name=HOSTILE, key_name=HOSTILE),),
    )
    files = make.files(api)
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    assert {path: violations(text) for path, text in python.items()} == {path: [] for path in python}
    assert not any("\N{RIGHT-TO-LEFT OVERRIDE}" in text for text in python.values())
    assert all(".." not in path and "\\" not in path and not path.startswith("/") for path in files)
    shop = package(api)
    assert shop.Client("x").__class__.__name__ == "Client"
    for name in shop.models.__all__:
        assert getattr(shop.models, name)


def test_the_same_api_is_planned_the_same(make: Any) -> None:
    api = make.api(THING, operations=[make.operation(returns=THING_REF)])
    assert make.files(api) == make.files(api)


def test_an_empty_api_is_a_package_too(make: Any, package: Callable[..., ModuleType]) -> None:
    shop = package(make.api())
    assert shop.Client("x", api_key="k")
    assert shop.models.__all__ == ["UnknownVariant"]
    assert shop.inputs.__all__ == []


def test_names_come_from_the_title_without_a_config(make: Any) -> None:
    files = make.files(make.api(), Config())
    assert "shop_api/__init__.py" in files
    assert 'name = "shop-api"' in files["pyproject.toml"]


def test_the_dump_target_is_the_ir_as_json(make: Any) -> None:
    (file,) = dump(make.api(THING), Config())
    assert file.path == "api.ir.json"
    assert '"Its identifier."' in (file.text or "")


def test_each_file_has_one_origin(make: Any) -> None:
    planned = plan(make.api(THING), make.config)
    assert len({file.path for file in planned}) == len(planned)
    for file in planned:
        assert [file.template is not None, file.text is not None, file.copy is not None].count(True) == 1


def test_a_docstring_without_a_summary_begins_with_the_request(make: Any) -> None:
    id = Parameter("id", "id", "path", Scalar("string"), True, "Which one.", "simple", False)
    bare = make.operation("get", path="/things/{id}", parameters=(id,))
    text = make.files(make.api(operations=[bare]))["shop/operations/things.py"]
    assert '"""`GET /things/{id}`\n\n        Args:\n            id: Which one.\n        """' in text
    told = make.files(make.api(operations=[replace(bare, summary="Finds it.")]))["shop/operations/things.py"]
    assert told.index("Finds it.") < told.index("Args:") < told.index("`GET /things/{id}`")
