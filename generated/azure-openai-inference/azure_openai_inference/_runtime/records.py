"""The bases of records: `Model`, and `OpenModel` for records that keep members their schema does not name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import (
    TYPE_CHECKING,
    ClassVar,
    NamedTuple,
    TypeGuard,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from msgspec import NODEFAULT, UNSET, Struct, StructMeta, UnsetType, field
from msgspec.structs import fields as struct_fields

from .flat import Lifted, flat_members, holder, lifted

if TYPE_CHECKING:
    from typing import Any, Self, TypeAlias, TypeVar

    R = TypeVar("R", bound="Model | OpenModel")

    JsonValue: TypeAlias = dict[str, "JsonValue"] | list["JsonValue"] | str | int | float | bool | None
    """Any JSON value."""

    def received(*, default: UnsetType, name: str = "") -> Any:
        """The field for a member that every record which is received has, and that is left out where one is made."""

    @dataclass_transform(kw_only_default=True, field_specifiers=(field, holder, lifted, received))
    class Model(Struct):
        """A record: an object of named members. It is made by keywords; a member that is left out is UNSET.

        The garbage collector does not look at records (msgspec's `gc=False`), for JSON has no cycles: a record that you
        make hold itself is never freed.
        """

        __secret__: ClassVar[tuple[str, ...]] = ()
        __flat__: ClassVar[Mapping[str, Lifted]] = {}
        __read_only__: ClassVar[tuple[str, ...]] = ()

else:
    from typing import Any as JsonValue  # msgspec knows no recursive alias, and its Any is exactly this

    received = field

    class _ModelMeta(StructMeta):
        """msgspec asks for `kw_only` class by class; here it is the rule."""

        def __new__(cls, name, bases, namespace, **options):
            options.setdefault("kw_only", True)
            if options.get("dict"):
                options.setdefault("gc", True)
            if flat := flat_members(bases, namespace):
                cls = _FlatModelMeta
                members = namespace.get("__annotations__", {}).items()
                namespace["__annotations__"] = {name: each for name, each in members if name not in flat}
                namespace = {"__copy__": _copied, **namespace, "__flat__": flat}
            return super().__new__(cls, name, bases, namespace, **options)

    class _FlatModelMeta(_ModelMeta):
        """That of models with flattened members, whose constructor takes them too."""

        def __call__(cls, /, **values):
            from .holders import gathered

            return super().__call__(**gathered(cls, values))

    class Model(Struct, metaclass=_ModelMeta, gc=False):  # JSON has no cycles: see `Model` above
        """A record: an object of named members. It is made by keywords; a member that is left out is UNSET."""

        __secret__ = ()
        __flat__ = {}
        __read_only__ = ()

        def __repr__(self):
            return _repr(self)

        def __rich_repr__(self):
            return _rich_repr(self)

        def __replace__(self, /, **changes):
            return _replaced(self, changes)


def _repr(record: Model | OpenModel) -> str:
    from .display import shown  # here and below: not needed by a program that only calls

    return shown(record)


def _rich_repr(record: Model | OpenModel) -> Iterator[tuple[str, object]]:
    from .display import members

    return members(record)


def _copied(record: R) -> R:
    from .holders import copied

    return copied(record)


def _replaced(record: R, changes: dict[str, object]) -> R:
    from .replace import replace

    return replace(record, **changes)


ADDITIONAL = "additional_properties"
"""The name of the field of an OpenModel that holds the members its schema does not name."""


class RecordField(NamedTuple):
    """A member of a record class."""

    name: str
    wire: str
    type: object
    """The annotation, evaluated; as written, in `OpenModel.__open_fields__`."""
    default: object = NODEFAULT
    default_factory: object = NODEFAULT

    @property
    def required(self) -> bool:
        """Whether it is there in whatever is received. (A default of UNSET is for those who make a record, then.)"""
        given = self.default is not NODEFAULT or self.default_factory is not NODEFAULT
        return not given or (self.default is UNSET and UnsetType not in get_args(self.type))

    def make_default(self) -> object:
        """The value of a member that is not given; NODEFAULT where it must be."""
        if self.default_factory is NODEFAULT:
            return self.default
        return cast("Callable[[], object]", self.default_factory)()


_FIELD: type[object] = type(cast("object", field(name="x")))
"""The class of what `field()` returns: msgspec exports it under no name."""


def _described(name: str, annotation: object, described: object) -> RecordField:
    """A field whose default is a `field(...)`."""
    wire = cast("str | None", getattr(described, "name", None))
    default: object = getattr(described, "default", NODEFAULT)
    factory: object = getattr(described, "default_factory", NODEFAULT)
    return RecordField(name, name if wire is None else wire, annotation, default, factory)


def _is_class_variable(annotation: object) -> bool:
    if isinstance(annotation, str):
        return annotation.startswith(("ClassVar", "typing.ClassVar"))
    return annotation is ClassVar or get_origin(annotation) is ClassVar


@dataclass_transform(kw_only_default=True, field_specifiers=(field, holder, lifted, received))
class OpenModel:
    """A record with members that its schema does not name: they are in `additional_properties`, its last field.

    It looks and behaves as a Model, but is no Struct, for msgspec would drop those members. A class without that field
    drops them, too; so a hierarchy of records of which one is open can be OpenModels throughout.

        class Report(OpenModel, tag_field="type", tag="report"):
            type: ClassVar[Literal["report"]] = "report"
            id: str
            size: int | UnsetType = UNSET
            additional_properties: dict[str, str] = field(default_factory=dict)
    """

    __open_fields__: ClassVar[dict[str, RecordField]] = {}
    __open_tag__: ClassVar[tuple[str, str] | None] = None
    __secret__: ClassVar[tuple[str, ...]] = ()
    __flat__: ClassVar[Mapping[str, Lifted]] = {}
    __read_only__: ClassVar[tuple[str, ...]] = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, *, tag_field: str | None = None, tag: str | None = None) -> None:
        super().__init_subclass__()
        fields = dict(cls.__open_fields__)
        if flat := flat_members((cls,), cls.__dict__):
            cls.__flat__ = flat
            setattr(cls, "__copy__", _copied)  # noqa: B010
        for name, annotation in cls.__annotations__.items():
            if _is_class_variable(annotation) or name in flat:
                continue
            default = cls.__dict__.get(name, NODEFAULT)
            if name in cls.__dict__:
                delattr(cls, name)
            fields.pop(name, None)
            if isinstance(default, _FIELD):
                fields[name] = _described(name, annotation, default)
            else:
                fields[name] = RecordField(name, name, annotation, default)
        if ADDITIONAL in fields:
            fields[ADDITIONAL] = fields.pop(ADDITIONAL)
        cls.__open_fields__ = fields
        if tag is not None:
            known = cls.__open_tag__[0] if cls.__open_tag__ else "type"
            cls.__open_tag__ = (tag_field or known, tag)

    def __init__(self, /, **values: object) -> None:  # one of them may be called `self`
        members = self.__dict__
        if self.__flat__:
            from .holders import gathered

            values = gathered(type(self), values)
        for name, known in self.__open_fields__.items():
            value = values.pop(name) if name in values else known.make_default()
            if value is NODEFAULT:
                raise TypeError(f"{type(self).__name__}() is missing the keyword argument {name!r}")
            members[name] = value
        if values:
            raise TypeError(f"{type(self).__name__}() has no argument {next(iter(values))!r}")

    def __repr__(self) -> str:
        return _repr(self)

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        return _rich_repr(self)

    def __replace__(self, /, **changes: object) -> Self:
        return _replaced(self, changes)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__


# --- what the codec reads off a record class -------------------------------------------------------------------------


def is_record(type_: object) -> TypeGuard[type[Struct] | type[OpenModel]]:
    return isinstance(type_, type) and issubclass(type_, (Struct, OpenModel))


def record_tag(cls: type[Struct] | type[OpenModel]) -> tuple[str, str] | None:
    """The wire name of the tag member and this class's value of it, where it has one."""
    if issubclass(cls, OpenModel):
        return cls.__open_tag__
    config = cls.__struct_config__
    return (config.tag_field, str(config.tag)) if config.tag_field is not None and config.tag is not None else None


def record_fields(cls: type[Struct] | type[OpenModel]) -> tuple[RecordField, ...]:
    """The members that the class names, without its tag. Their annotations are evaluated, so every name in them must be
    defined by now. Raises NameError where one is not."""
    if not issubclass(cls, OpenModel):
        return tuple(
            RecordField(known.name, known.encode_name, known.type, known.default, known.default_factory)
            for known in struct_fields(cls)
        )
    types = get_type_hints(cls, include_extras=True)
    return tuple(
        RecordField(known.name, known.wire, types[known.name], known.default, known.default_factory)
        for known in cls.__open_fields__.values()
        if known.name != ADDITIONAL
    )


def wire_name(cls: type[Struct] | type[OpenModel], name: str) -> str:
    """The name on the wire of a field."""
    if issubclass(cls, OpenModel):
        return cls.__open_fields__[name].wire
    return cls.__struct_encode_fields__[cls.__struct_fields__.index(name)]


def additional_type(cls: type[Struct] | type[OpenModel]) -> object:
    """The type of the members that the class keeps without naming them; NODEFAULT where it keeps none."""
    if not issubclass(cls, OpenModel) or ADDITIONAL not in cls.__open_fields__:
        return NODEFAULT
    arguments = get_args(get_type_hints(cls, include_extras=True)[ADDITIONAL])
    return arguments[1] if len(arguments) == 2 else object
