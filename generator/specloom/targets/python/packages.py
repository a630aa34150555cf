"""The packages of the output: `__init__.py` files that import what they export when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from specloom.ir.model import Record
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.project import Project
from specloom.targets.python.symbols import UNKNOWN_MODULE, UNKNOWN_VARIANT, Symbols
from specloom.targets.python.views import ExportModuleView, ExportView, PackageView

_ERRORS = (
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Error",
    "NotFoundError",
    "OperationFailedError",
    "PermissionDeniedError",
    "PollTimeoutError",
    "RateLimitError",
    "ResponseTooLargeError",
    "ServerError",
    "StreamError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
)

_EXPORTS: Mapping[str, Sequence[str]] = {
    "_runtime.body": ("BinaryInput",),
    "_runtime.codec": ("decode", "encode", "extra_members"),
    "_runtime.download": ("AsyncDownload", "Download"),
    "_runtime.drift": ("Drift",),
    "_runtime.durations": ("CalendarDuration",),
    "_runtime.errors": _ERRORS,
    "_runtime.headers": ("Headers",),
    "_runtime.hooks": ("Hooks", "Received", "Retry"),
    "_runtime.http_transport": ("AsyncHttpTransport", "HttpTransport"),
    "_runtime.mock_transport": ("AsyncMockTransport", "MockReply", "MockRequest", "MockTransport", "reply"),
    "_runtime.model": ("UNSET", "Base64Url", "DecimalString", "JsonValue", "Rfc1123DateTime", "UnixTime", "UnsetType"),
    "_runtime.multipart": ("FileInput",),
    "_runtime.page": ("AsyncPage", "AsyncPager", "Page"),
    "_runtime.pyqwest_transport": ("AsyncPyqwestTransport", "PyqwestTransport"),
    "_runtime.replace": ("replace",),
    "_runtime.response": ("Response",),
    "_runtime.retry": ("Retries",),
    "_runtime.stream": ("AsyncStream", "Stream"),
    "_runtime.transport": (
        "AsyncRawResponse",
        "AsyncTransport",
        "RawResponse",
        "Request",
        "Timeouts",
        "Transport",
    ),
    "client": ("AsyncClient", "Client"),
    f"models.{UNKNOWN_MODULE}": (UNKNOWN_VARIANT,),
}


_SUBMODULES = ("inputs", "models")


def exported() -> list[str]:
    """All names that a package has for its users."""
    return sorted([*(name for names in _EXPORTS.values() for name in names), *_SUBMODULES])


def root_package(project: Project) -> PackageView:
    """The package itself."""
    doc = f"{project.title}: a typed client.\n\n{project.description}".strip()
    return _package(docstring(doc, 0), "._runtime.lazy", _EXPORTS, _SUBMODULES, literal(project.version))


def models_package(symbols: Symbols) -> PackageView:
    """`models`: all declarations, whichever module they are in. Internal ones are there, but not in `__all__`."""
    modules = {name: [symbols.names[id] for id in ids] for name, ids in symbols.in_modules().items()}
    modules[UNKNOWN_MODULE] = [UNKNOWN_VARIANT]
    records = {id for id, each in symbols.declarations.items() if isinstance(each, Record) and each.internal}
    for id, name in symbols.values.items():
        modules[symbols.modules[id]].append(name)
    internal = {symbols.names[id] for id in records}
    for page in symbols.pages.values():
        modules[symbols.modules[page.record]] += [page.name, page.async_name]
        internal |= {page.name, page.async_name} if page.record in records else set()
    return _package(docstring("What requests and responses hold.", 0), ".._runtime.lazy", modules, hidden=internal)


def inputs_package(modules: Mapping[str, Sequence[str]]) -> PackageView:
    """`inputs`: what requests take, for annotations."""
    doc = "What requests take in the place of models. For annotations: nothing here is needed at run time."
    return _package(docstring(doc, 0), ".._runtime.lazy", modules)


def _package(
    doc: str,
    runtime: str,
    modules: Mapping[str, Sequence[str]],
    submodules: Sequence[str] = (),
    version: str = "",
    hidden: Set[str] = frozenset(),
) -> PackageView:
    exports = sorted((name, module) for module, names in modules.items() for name in names)
    return PackageView(
        doc=doc,
        runtime=runtime,
        modules=tuple(
            ExportModuleView(f".{module}", ", ".join(f"{name} as {name}" for name in sorted(names)))
            for module, names in sorted(modules.items())
        ),
        submodules=tuple(submodules),
        exports=tuple(ExportView(name, module) for name, module in exports),
        all=(*(name for name, _ in exports if name not in hidden), *submodules, *(["__version__"] if version else [])),
        version=version,
    )
