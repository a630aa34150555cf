"""README.md and docs/guide.md: which calls they show, and how a client is made in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from specloom.config import ClientConfig, Config, ExampleConfig, PackageConfig
from specloom.ir.model import (
    Alias,
    Anything,
    Body,
    Const,
    Content,
    Declaration,
    Enum,
    Field,
    List,
    Map,
    Member,
    Nullable,
    Parameter,
    Polling,
    Record,
    Ref,
    Response,
    Scalar,
    SchemeUse,
    SecurityScheme,
    Streaming,
    Tag,
    Type,
    Union,
    Variant,
)
from specloom.targets.python.examples import variable
from specloom.targets.python.samples import request_value, response_value
from specloom.targets.python.snippets import snippet
from specloom.targets.python.symbols import Symbols, symbols_of

STRING = Scalar("string")
THING = Record("#thing", "thing Object", None, (Field("id", "id", STRING, True), Field("size", "size", STRING, False)))
THING_REF = Ref(THING.id)
ID = Parameter("id", "id", "path", STRING, True, None, "simple", False)


@pytest.fixture
def operations(make: Any) -> list[Any]:
    return [
        make.operation("create", method="POST", returns=THING_REF),
        make.operation("get", path="/things/{id}", returns=THING_REF, parameters=(ID,)),
    ]


def document(make: Any, api: Any, config: Config | None = None, path: str = "README.md") -> str:
    text: str = make.files(api, config or make.config)[path]
    return text


def test_it_begins_with_the_simplest_call(make: Any, operations: list[Any]) -> None:
    readme = document(make, make.api(THING, operations=operations))
    assert readme.startswith("# shop\n\nSells things.\n\nA typed Python client for Shop API 1: 2 operations, sync and")
    assert "pip install shop" in readme
    assert (
        "from shop import Client\n\nwith Client() as client:\n    thing = client.things.create()\n    print(thing.id)\n"
        in readme
    )
    assert "        thing = await client.things.create()\n        print(thing.id)\n" in readme
    assert "| `SHOP_ENDPOINT` | `Client(endpoint=...)` |\n| `SHOP_KEY` | `Client(api_key=...)` |" in readme


def test_it_begins_with_the_call_that_the_configuration_names(make: Any, operations: list[Any]) -> None:
    said = ExampleConfig('things.get("a")', "found", "print(found)")
    config = replace(make.config, package=replace(make.config.package, examples={"call": said}))
    readme = document(make, make.api(THING, operations=operations), config)
    assert '    found = client.things.get("a")\n    print(found)\n' in readme


def test_a_call_that_is_unknown_is_shown_all_the_same(make: Any, operations: list[Any]) -> None:
    config = replace(make.config, package=replace(make.config.package, examples={"call": ExampleConfig("nothing(1)")}))
    readme = document(make, make.api(THING, operations=operations), config)
    assert "    result = client.nothing(1)\n    print(result)\n" in readme


def test_what_no_variable_is_configured_for_is_read_from_the_environment(make: Any, operations: list[Any]) -> None:
    bare = Config(package=PackageConfig(name="shop"), client=ClientConfig())
    api = make.api(THING, operations=operations)
    made = 'Client(\n    endpoint=os.environ["SHOP_ENDPOINT"], api_key=os.environ["SHOP_API_KEY"]\n)'
    readme = document(make, api, bare)
    assert made in readme
    assert "import os\n\nfrom shop import" in readme
    assert "| variable |" not in readme
    basic = document(make, replace(api, schemes=(SecurityScheme("it", "it", "basic"),)), bare)
    assert 'basic=("user", os.environ["SHOP_PASSWORD"])' in basic


def test_what_the_guide_calls_with_a_token_takes_one(make: Any, operations: list[Any]) -> None:
    create, get = operations
    create = replace(create, security=((SchemeUse("oauth"),),))
    both = replace(
        make.api(THING, operations=[create, get]),
        schemes=(
            SecurityScheme("oauth", "oauth", "oauth2"),
            SecurityScheme("key", "key", "apiKey", key_name="k", key_in="header"),
        ),
    )
    guide = document(make, both, Config(package=PackageConfig(name="shop")), "docs/guide.md")
    sample = guide[guide.index("def fetch_token") :]
    assert "client.things.create()" in sample[: sample.index("```")], "`get` takes a key only"


def test_a_key_is_preferred_to_a_token_which_the_guide_speaks_of(make: Any, operations: list[Any]) -> None:
    bare = Config(package=PackageConfig(name="shop"))
    api = make.api(THING, operations=operations)
    both = replace(api, schemes=(SecurityScheme("oauth", "oauth", "oauth2"), *api.schemes))
    assert 'api_key=os.environ["SHOP_API_KEY"]' in document(make, both, bare)
    guide = document(make, both, bare, "docs/guide.md")
    assert "`token` is a string, a function that returns one" in " ".join(guide.split())
    assert 'with Client(endpoint=os.environ["SHOP_ENDPOINT"], token=fetch_token) as client:' in guide
    assert "fetch_token" not in document(make, api, bare, "docs/guide.md")
    assert 'token=os.environ["SHOP_TOKEN"]' in document(make, replace(both, schemes=both.schemes[:1]), bare)


def test_sections_are_there_where_the_package_has_such_calls(make: Any, operations: list[Any]) -> None:
    form = Record("#f", "Form", None, (Field("file", "file", Scalar("binary"), True),))
    upload = make.operation("upload", method="POST", body=Body(True, ("multipart/form-data",), Ref("#f"), "body"))
    image = Response("200", None, (Content("image/png", Scalar("binary")),))
    read = make.operation("read", path="/raw", responses=(image,))
    chat = make.operation(
        "chat", path="/chat", method="POST", returns=STRING, streaming=Streaming("text/event-stream", STRING, False)
    )
    wait = replace(operations[1], id="#wait", path="/work/{id}", group=("work",))
    wait = replace(wait, polling=Polling("#wait", "id", ("done",)))
    files = make.files(make.api(form, THING, operations=[*operations, upload, read, chat, wait]))
    readme, guide = files["README.md"], files["docs/guide.md"]
    assert "with client.things.chat_stream() as stream:\n        for result in stream:" in readme
    assert 'client.work.poll("my-id")' in readme
    assert 'client.things.upload(file=("notes.txt", b"Hello!"))' in guide
    assert 'download = client.things.read()\n    download.save("file")' in guide
    plain = make.files(make.api(THING, operations=operations))
    for heading in ("## Streaming", "## Lists", "## Waiting", "## Files to send", "## Files to get"):
        assert heading not in plain["README.md"] + plain["docs/guide.md"]


def test_a_package_without_calls_has_documents_without_programs(make: Any) -> None:
    files = make.files(make.api())
    assert "```python" not in files["README.md"] + files["docs/guide.md"]
    assert "0 operations" in files["README.md"]


def test_deprecated_calls_are_shown_only_where_there_are_no_others(make: Any, operations: list[Any]) -> None:
    old = replace(operations[0], deprecated=True)
    assert "things.create" not in document(make, make.api(THING, operations=[old, operations[1]]))
    assert "things.create" in document(make, make.api(THING, operations=[old]))


def test_the_guide_tells_variants_apart(make: Any) -> None:
    def tool(name: str) -> Record:
        return Record(f"#{name}", name, None, (), tag=Tag("type", "type", (name,)))

    names = ("saw", "drill", "file", "axe")
    union = Union(
        "#u", "tool", None, tuple(Variant(Ref(f"#{name}"), (name,)) for name in names), "type", used_in_responses=True
    )
    api = make.api(union, *map(tool, names), operations=[make.operation(returns=Ref("#u"))])
    guide = document(make, api, path="docs/guide.md")
    assert "def describe(tool: models.Tool) -> str:\n    match tool:\n        case models.Saw():\n" in guide
    assert "case UnknownVariant():" in guide
    assert 'case _:\n            return "another"' in guide


# --- samples ---------------------------------------------------------------------------------------------------------

NODE = Record("#node", "node", None, (Field("below", "below", List(Ref("#node")), True),))
OPEN = Enum("#open", "open", None, "string", (Member("a", "a"),), True)
SHAPE = Union("#shape", "shape", None, (Variant(THING_REF), Variant(STRING)), None)
CIRCLE = Record("#circle", "circle", None, (Field("next", "next", Nullable(Ref("#circle")), True),))
TAGGED = Record("#t", "tagged", None, (Field("n", "n", Scalar("integer"), True),), tag=Tag("kind", "kind", ("t", "u")))
ALIAS = Alias("#alias", "alias", None, List(Scalar("number")))
DECLARED: tuple[Declaration, ...] = (THING, NODE, OPEN, SHAPE, CIRCLE, TAGGED, ALIAS)


@pytest.fixture
def symbols(make: Any) -> Symbols:
    return symbols_of(make.api(*DECLARED))


SAMPLES: Mapping[str, tuple[Type, str, str]] = {
    "text": (STRING, '"my-thing"', '"my-thing"'),
    "formats": (Scalar("string", "date"), "date(2026, 1, 31)", "date(2026, 1, 31)"),
    "constant": (Const("x"), '"x"', '"x"'),
    "enum": (Ref("#open"), '"a"', '"a"'),
    "list": (List(Scalar("integer")), "[1]", "[1]"),
    "map": (Map(Scalar("boolean")), '{"key": True}', '{"key": True}'),
    "anything": (Anything(), '"my-thing"', '"my-thing"'),
    "record": (THING_REF, '{"id": "my-id"}', 'models.ThingObject(id="my-id")'),
    "tagged": (Ref("#t"), '{"kind": "t", "n": 1}', 'models.Tagged(kind="t", n=1)'),
    "union": (Ref("#shape"), '"my-thing"', '"my-thing"'),
    "in itself": (Ref("#node"), '{"below": []}', "models.Node(below=[])"),
    "in itself or null": (Ref("#circle"), '{"next": None}', "models.Circle(next=None)"),
    "alias": (Ref("#alias"), "[0.5]", "[0.5]"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_samples(name: str, symbols: Symbols) -> None:
    type, request, response = SAMPLES[name]
    assert request_value(type, "thing_id", symbols) == request
    assert response_value(type, "thing_id", symbols) == response


def test_variables_are_called_after_the_record(symbols: Symbols) -> None:
    assert variable(THING_REF, symbols) == "thing"
    assert variable(List(THING_REF), symbols) == "things"
    assert variable(Nullable(Ref("#open")), symbols) == "result"  # which is a builtin
    assert variable(Map(STRING), symbols) == "items"
    assert variable(STRING, symbols) == "result"


def test_a_variable_is_no_keyword_in_the_plural(make: Any) -> None:
    letter = Record("#/components/schemas/A", "A", "", (Field("b", "b", STRING, False),))
    symbols = symbols_of(make.api(letter))
    assert variable(Ref(letter.id), symbols) == "a"
    assert variable(List(Ref(letter.id)), symbols) == "result"  # and not "as"


# --- snippets --------------------------------------------------------------------------------------------------------


def test_a_snippet_imports_what_it_names() -> None:
    exports = ["Client", "TimeoutError", "models", "Path"]
    text = snippet("shop", exports[:3], 'x = Client(os.environ["A"], Path("b"))', "except_ = TimeoutError")
    assert text.splitlines()[:5] == [
        "import os",
        "from pathlib import Path",
        "",
        "from shop import Client, TimeoutError",
        "",
    ]
    assert snippet("shop", exports, "print(1)").strip() == "print(1)"
    assert snippet("shop", exports, "x = (") == "x = ("
