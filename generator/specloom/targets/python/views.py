"""The views: exactly what the templates place, ready as text. Nothing is decided after this.

Each view of a declaration names its own template, so that a module's template only includes them one after another.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from specloom.targets.python.imports import ImportsView

# --- models and inputs ---------------------------------------------------------------------------------------------


class AttributeView(Struct, frozen=True):
    """A member of a class. `doc` is a whole docstring literal, here and everywhere, or ""."""

    name: str
    annotation: str
    default: str
    doc: str


class RecordView(Struct, frozen=True):
    template: ClassVar[str] = "python/models/record.py.jinja"
    name: str
    bases: str
    doc: str
    attributes: tuple[AttributeView, ...]
    empty: bool


class MemberView(Struct, frozen=True):
    name: str
    value: str
    doc: str


class EnumView(Struct, frozen=True):
    template: ClassVar[str] = "python/models/enum.py.jinja"
    name: str
    base: str
    doc: str
    members: tuple[MemberView, ...]


class UnionView(Struct, frozen=True):
    """A union: what type checkers see, and what is there at run time."""

    template: ClassVar[str] = "python/models/union.py.jinja"
    name: str
    type_checking: str
    type_alias: str
    annotation: str
    runtime: str
    doc: str


class AliasView(Struct, frozen=True):
    template: ClassVar[str] = "python/models/alias.py.jinja"
    name: str
    type_alias: str
    annotation: str
    doc: str


class KeyView(Struct, frozen=True):
    name: str
    annotation: str


class TypedDictView(Struct, frozen=True):
    """A record as a dict literal, followed by the alias for it and its model."""

    template: ClassVar[str] = "python/inputs/typed_dict.py.jinja"
    name: str
    """Of the model: "Foo" has FooDict and FooInput."""
    models: str
    """The model, and those of responses that are taken in its place."""
    typed_dict: str
    type_alias: str
    doc: str
    keys: tuple[KeyView, ...]
    functional: bool
    """True where a key is no identifier, so that the class form cannot have it."""


DeclarationView = RecordView | EnumView | UnionView | AliasView | TypedDictView


class ModuleView(Struct, frozen=True):
    """A module of declarations."""

    doc: str
    imports: ImportsView
    declarations: tuple[DeclarationView, ...]


class UnknownView(Struct, frozen=True):
    """The module of the variant of tomorrow."""

    imports: ImportsView
    class_var: str
    base: str
    tags: tuple[str, ...]


# --- packages ------------------------------------------------------------------------------------------------------


class ExportView(Struct, frozen=True):
    """A name that a package exports, and the module it is in."""

    name: str
    module: str


class ExportModuleView(Struct, frozen=True):
    """The names that a package exports from one module: "A as A, B as B"."""

    module: str
    names: str


class PackageView(Struct, frozen=True):
    """An `__init__.py` that imports what it exports when it is asked for."""

    doc: str
    runtime: str
    modules: tuple[ExportModuleView, ...]
    submodules: tuple[str, ...]
    exports: tuple[ExportView, ...]
    all: tuple[str, ...]
    version: str


# --- operations and clients ----------------------------------------------------------------------------------------


class MethodView(Struct, frozen=True):
    """An operation as a method; `keyword` is "def" or "async def"."""

    keyword: str
    name: str
    signature: str
    returns: str
    doc: str
    call: str
    """What it returns: `self._client.send(_LIST, locals())`."""
    decorator: str = ""
    """The line above it, where it is deprecated."""


class ChildView(Struct, frozen=True):
    """A group below this one."""

    name: str
    module: str
    class_name: str
    doc: str
    bound: str
    """What its class is called with: the client."""


class ClassView(Struct, frozen=True):
    """A group of operations, or a client; sync or async."""

    name: str
    base: str
    doc: str
    cached_property: str
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    signature: str = ""
    init_doc: str = ""


class FactView(Struct, frozen=True):
    """The facts of an operation, or of the service, as a constant: `name: annotation = call(arguments)`."""

    name: str
    annotation: str
    call: str
    arguments: str


class OperationsView(Struct, frozen=True):
    """A module of operations, or that of the clients."""

    doc: str
    imports: ImportsView
    classes: tuple[ClassView, ...]
    facts: tuple[FactView, ...]


# --- the project ---------------------------------------------------------------------------------------------------


class PyprojectView(Struct, frozen=True):
    """`pyproject.toml`; all values are TOML strings, or lists of them."""

    distribution: str
    package: str
    version: str
    description: str
    dependencies: str


class CallView(Struct, frozen=True):
    """One method, for api.md: its call, what it returns, and the request it makes."""

    call: str
    returns: str
    """As a code span."""
    request: str
    notes: tuple[str, ...] = ()
    """What its answers lead to, and what the service sends because of it."""


class SectionView(Struct, frozen=True):
    """A group of operations, for api.md."""

    title: str
    calls: tuple[CallView, ...]


class ApiDocView(Struct, frozen=True):
    """`api.md`."""

    title: str
    sections: tuple[SectionView, ...]
    webhooks: tuple[str, ...] = ()
    """What the service sends by itself."""


class VariableView(Struct, frozen=True):
    """An environment variable, and the argument it stands in for."""

    name: str
    argument: str


class GuideView(Struct, frozen=True):
    """`README.md` and `docs/guide.md`: facts, and programs. What a package does not have is ""."""

    distribution: str
    package: str
    title: str
    version: str
    """Of the API."""
    description: str
    operations: str
    """How many: "42 operations"."""
    variables: tuple[VariableView, ...]
    base_url: bool
    """Whether the client takes the whole base URL, under that name."""
    elsewhere: str
    """A client that says where an operation with a server of its own is to be."""
    token_argument: str
    """The client's argument for a bearer token."""
    call: str
    call_async: str
    stream: str
    page: str
    pages: str
    poll: str
    everything_async: str
    """A call, a list, a stream and a wait."""
    errors: str
    options: str
    token: str
    upload: str
    download: str
    response: str
    headers: str
    """The headers of a response, typed."""
    request: str
    """A request that no method makes."""
    hooks: str
    transport: str
    testing: str
    drift: str
    values: str
    match: str
