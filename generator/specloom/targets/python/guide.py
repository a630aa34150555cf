"""README.md and docs/guide.md: programs that call the package's own operations, for the prose of the templates.

Each snippet is a whole program, and runs as it is where the environment says which service and which key.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from specloom.config import Config
from specloom.ir.model import Api, Const, Nullable, Record, Ref, Scalar, Type, Union
from specloom.targets.python import markdown
from specloom.targets.python.client_samples import Clients
from specloom.targets.python.examples import Example, Examples, variable
from specloom.targets.python.literals import literal
from specloom.targets.python.packages import exported
from specloom.targets.python.project import Project
from specloom.targets.python.samples import response_value
from specloom.targets.python.service import ServiceFacts
from specloom.targets.python.shapes import target
from specloom.targets.python.snippets import block, program, snippet
from specloom.targets.python.surface import Surface
from specloom.targets.python.symbols import UNKNOWN_VARIANT, Symbols
from specloom.targets.python.views import GuideView

_NAMES = ("name", "title", "label", "description", "text", "content", "id")
"""Members that an example may change, the first of them that there is."""


def guide(
    api: Api, config: Config, project: Project, service: ServiceFacts, symbols: Symbols, surface: Surface
) -> GuideView:
    """What both documents say."""
    clients = Clients(api, config, project, service, surface, symbols)
    examples = Examples(config, symbols, surface)
    write = _Snippets(project, clients, examples, symbols)
    call, get, download = examples.call(), examples.get(), examples.download()
    count = len(api.operations)
    return GuideView(
        distribution=project.distribution,
        package=project.package,
        title=markdown.line(project.title),
        version=markdown.line(api.source.version),
        description=markdown.line(project.summary),
        operations=f"{count} operation{'' if count == 1 else 's'}",
        variables=tuple(clients.variables()),
        base_url=service.base_url == "{base_url}",
        elsewhere=_moved(service.elsewhere[0]) if service.elsewhere else "",
        token_argument=clients.token_argument(),
        call=write.call(call),
        call_async=write.asynchronous([call]),
        stream=write.stream(examples.stream()),
        page=write.page(examples.page()),
        pages=write.pages(examples.page()),
        poll=write.poll(examples.poll()),
        everything_async=write.asynchronous([call], examples.page(), examples.stream(), examples.poll()),
        errors=write.errors(get or call),
        options=write.options(get or call),
        token=write.token(examples.accepting(clients.takes_token) or get or call),
        upload=write.call(examples.upload()),
        download=write.call(download),
        response=write.response(get or call),
        headers=write.headers(examples.headers()),
        request=write.request(examples.path()),
        hooks=write.hooks(get or call),
        transport=write.transport(get or call),
        testing=write.testing(),
        drift=write.drift(get or call),
        values=write.values(get or call),
        match=write.match(),
    )


def _moved(url: str) -> str:
    return markdown.code(f'Client(server_urls={{{literal(url)}: "http://127.0.0.1:8000"}})')


class _Snippets(Struct, frozen=True):
    """The programs. Each method gives "" where the package has nothing to show."""

    project: Project
    clients: Clients
    examples: Examples
    symbols: Symbols

    def call(self, example: Example | None) -> str:
        return self._program(*_called(example)) if example is not None else ""

    def stream(self, example: Example | None) -> str:
        return self._program(_streamed(example)) if example is not None else ""

    def page(self, example: Example | None) -> str:
        return (
            self._program(block(f"for {example.name} in {example.call}:", example.then)) if example is not None else ""
        )

    def pages(self, example: Example | None) -> str:
        if example is None:
            return ""
        inner = f"print(len(page.{example.items}), page.has_next_page)"
        return self._program(f"first = {example.call}", block("for page in first.pages():", inner))

    def poll(self, example: Example | None) -> str:
        return self._program(*_called(example)) if example is not None else ""

    def asynchronous(self, calls: Iterable[Example | None], *others: Example | None) -> str:
        """All of them, one after another; `others` are a list, a stream and a wait."""
        page, stream, poll = others or (None, None, None)
        parts = ["\n".join(_called(example, "await ")) for example in (*calls, poll) if example is not None]
        if page is not None:
            parts.append(block(f"async for {page.name} in {page.call}:", page.then))
        if stream is not None:
            parts.append(_streamed(stream, "async "))
        head = f"async with {self.clients.text(asynchronous=True)} as client:"
        return self._snippet(program([block(head, "\n\n".join(parts))])) if parts else ""

    def errors(self, example: Example | None) -> str:
        if example is None:
            return ""
        return self._program(
            block("try:", *_called(example)),
            block("except NotFoundError as error:", 'print("not there:", error.message)'),
            block("except RateLimitError as error:", 'print("too fast:", error.message)'),
            block("except ApiError as error:", "print(error.status, error.code, error.message, error.request_id)"),
            block("except TransportError as error:", 'print("no answer:", error)'),
        )

    def options(self, example: Example | None) -> str:
        if example is None:
            return ""
        options = (
            "retries=Retries(limit=5, max_backoff=30.0)",
            "timeout=Timeouts(connect=5.0, read=60.0, total=300.0)",
        )
        quick = "quick = client.with_options(retries=0, timeout=2.0)"
        return self._program(
            quick, *(line.replace("client.", "quick.", 1) for line in _called(example)), options=options
        )

    def token(self, example: Example | None) -> str:
        argument = self.clients.token_argument()
        if not argument or example is None:
            return ""
        fetch = block("def fetch_token() -> str:", f"return os.environ[{literal(self.clients.token_variable())}]")
        client = self.clients.text(f"{argument}=fetch_token")
        return self._snippet(fetch, block(f"with {client} as client:", *_called(example)))

    def response(self, example: Example | None) -> str:
        if example is None:
            return ""
        passed = ", ".join([example.method, *([example.arguments] if example.arguments else [])])
        lines = [f"response = client.with_response({passed})", "print(response.status, response.request_id)"]
        raw = block(f"with client.with_raw_response({passed}) as raw:", "print(raw.content_type, raw.read()[:80])")
        return self._program(*lines, raw)

    def headers(self, example: Example | None) -> str:
        if example is None or not isinstance(example.type, Ref):
            return ""
        passed = ", ".join([example.method, *([example.arguments] if example.arguments else [])])
        return self._program(
            f"response = client.with_response({passed})",
            f"{example.name} = response.headers_as(models.{self.symbols.names[example.type.id]})",
            example.then,
        )

    def request(self, path: str | None) -> str:
        if path is None:
            return ""
        return self._program(
            f'response = client.request("GET", {literal(path)})', "print(response.status, response.text[:80])"
        )

    def hooks(self, example: Example | None) -> str:
        if example is None:
            return ""
        watch = block(
            "def watch(received: Received) -> None:",
            "print(received.request.method, received.request.safe_url, received.status, received.elapsed)",
        )
        head = f"with {self.clients.text('hooks=Hooks(response=watch)')} as client:"
        return self._snippet(watch, block(head, *_called(example)))

    def transport(self, example: Example | None) -> str:
        if example is None:
            return ""
        made = "transport = HttpTransport(max_connections=20, keepalive_expiry=30.0)"
        head = f"with {self.clients.text('transport=transport')} as client:"
        return self._snippet(made, block(head, *_called(example)))

    def drift(self, example: Example | None) -> str:
        return self._program(*_called(example), options=("on_drift=print",)) if example is not None else ""

    def testing(self) -> str:
        """A test of the call whose answer is the shortest."""
        example, answer = None, ""
        for each in self.examples.plain():
            record = self._record_of(each)
            if record is None or (example is not None and self._least(record) > len(answer)):
                continue
            found = self._answer(each)
            if found and (example is None or len(found) < len(answer)):
                example, answer = each, found
        if example is None:
            return ""
        made = f"{example.name} = {answer}\ntransport = MockTransport(reply(json={example.name}))"
        lines = [f"assert {example.call} == {example.name}", f'assert transport.requests[0].method == "{example.verb}"']
        return self._snippet(made, block(f"with {self.clients.text_of_test()} as client:", *lines))

    def _least(self, record: Record) -> int:
        """How long the answer is at least: it is not written where it would be too long."""
        fields = self.symbols.layouts[record.id].fields
        return sum(
            len("x=1,")
            for each in fields
            if each.required and not (each.has_default or each.flatten or isinstance(each.type, Const))
        )

    def _answer(self, example: Example) -> str:
        return "" if example.type is None else response_value(example.type, example.name, self.symbols)

    def _record_of(self, example: Example | None) -> Record | None:
        """The record that a call gives, as itself."""
        if example is None or not isinstance(example.type, Ref):
            return None
        found = self.symbols.declarations[example.type.id]
        return found if isinstance(found, Record) else None

    def values(self, example: Example | None) -> str:
        record = self._record_of(example)
        if example is None or record is None:
            return ""
        name, model = example.name, f"models.{self.symbols.names[record.id]}"
        lines = [f"text = encode({name})", f"assert decode({model}, text) == {name}"]
        changed = self._changeable(record)
        lines += [f"other = replace({name}, {changed}={literal(f'another {changed}')})"] if changed else []
        client = block(f"with {self.clients.text()} as client:", f"{name} = {example.call}")
        return self._snippet(client, "\n".join(lines))

    def _changeable(self, record: Record) -> str:
        """A member that is a text."""
        layout = self.symbols.layouts[record.id]
        texts = [field for field in layout.fields if _is_text(field.type) and not field.secret]
        texts.sort(key=lambda field: _NAMES.index(field.name) if field.name in _NAMES else len(_NAMES))
        return layout.names[texts[0].wire] if texts else ""

    def match(self) -> str:
        """A function that tells the variants of a union apart: of that with the fewest."""
        unions = [
            each for each in self.symbols.declarations.values() if isinstance(each, Union) and self._matches(each)
        ]
        union = min(unions, key=lambda each: (len(each.variants), each.name), default=None)
        if union is None:
            return ""
        name = variable(Ref(union.id), self.symbols)
        variants = [(variant.tags, target(variant.type, self.symbols.declarations)) for variant in union.variants]
        cases = [
            block(f"case models.{self.symbols.names[record.id]}():", f"return {literal(tags[0])}")
            for tags, record in variants[:3]
            if record is not None
        ]
        cases.append(block(f"case {UNKNOWN_VARIANT}():", f'return f"of a later version: {{{name}}}"'))
        cases += [block("case _:", 'return "another"')] if len(variants) > 3 else []
        head = f"def describe({name}: models.{self.symbols.names[union.id]}) -> str:"
        return self._snippet(block(head, block(f"match {name}:", *cases)))

    def _matches(self, union: Union) -> bool:
        records = [target(variant.type, self.symbols.declarations) for variant in union.variants]
        return (
            union.tag is not None
            and union.used_in_responses
            and union.id in self.symbols.names
            and all(variant.tags for variant in union.variants)
            and len({each.id for each in records if isinstance(each, Record)}) == len(records) > 1
        )

    def _program(self, *lines: str, options: tuple[str, ...] = ()) -> str:
        return self._snippet(block(f"with {self.clients.text(*options)} as client:", *lines))

    def _snippet(self, *blocks: str) -> str:
        return snippet(self.project.package, exported(), *blocks)


def _is_text(type: Type) -> bool:
    inner = type.type if isinstance(type, Nullable) else type
    return isinstance(inner, Scalar) and inner.kind == "string" and inner.format is None


def _called(example: Example, wait: str = "") -> list[str]:
    call = f"{wait}{example.call}"
    return [f"{example.name} = {call}" if example.name else call, *([example.then] if example.then else [])]


def _streamed(example: Example, wait: str = "") -> str:
    loop = block(f"{wait}for {example.name} in stream:", example.then)
    return block(f"{wait}with {example.call} as stream:", loop)
