"""Operations: from those of the document to those of the IR."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from specloom.config import Config
from specloom.ir import parameters
from specloom.ir.bodies import body
from specloom.ir.calls import Call
from specloom.ir.long_running import long_running
from specloom.ir.model import Operation
from specloom.ir.responses import is_error, responses
from specloom.ir.security import Requirements, requirements
from specloom.ir.streams import streaming
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc
from specloom.problems import Problems


class OperationBuilder:
    """Makes the operations of one document; it holds what they all need."""

    def __init__(
        self,
        document: doc.Document,
        config: Config,
        types: TypeBuilder,
        hoisted: Collection[parameters.Key],
        security: Requirements,
        problems: Problems,
    ) -> None:
        self._document = document
        self._config = config
        self._types = types
        self._hoisted = hoisted
        self._security = security
        self._problems = problems

    def build(self, operation: doc.Operation, given: Sequence[doc.Parameter], call: Call) -> Operation:
        """One operation. `given`: its parameters, hoisted ones included."""
        document, types, problems, phrase = self._document, self._types, self._problems, call.phrase
        own = [each for each in given if parameters.key(each) not in self._hoisted]
        successes = tuple(each for each in operation.responses if not is_error(each, operation))
        owner = parameters.Owner(operation.pointer, phrase)
        self._report_grouping(own)
        report_servers(operation.servers, problems)
        if operation.x.internal:
            said = "x-ms-internal has no effect on an operation: it is generated like any other"
            problems.add("N562", said, operation.where / "x-ms-internal")
        converted = parameters.convert(own, owner, types, document, self._config)
        request = body(operation, types, document, phrase, problems)
        answers = responses(operation, types, document, phrase, problems)
        return Operation(
            id=operation.pointer,
            operation_id=operation.operation_id,
            group=call.group,
            name=call.name,
            method=operation.method.upper(),
            path=operation.path,
            summary=operation.summary,
            doc=_doc(operation),
            parameters=converted,
            hoisted=self._sent(operation, given),
            body=request,
            responses=answers,
            security=self._own_security(operation),
            deprecated=operation.deprecated,
            streaming=streaming(operation, successes, types, document, self._config.streaming, phrase, problems),
            long_running=long_running(operation, answers, types, document, phrase, problems),
            server=_own_server(operation, document),
        )

    def _sent(self, operation: doc.Operation, given: Sequence[doc.Parameter]) -> tuple[tuple[str, str], ...]:
        """The client parameters that an operation sends: its own hoisted ones, and the variables of its server."""
        servers = operation.servers[:1] or self._document.servers[:1]
        variables = [variable for server in servers for variable in server.variables]
        sent = [*variables, *(each for each in given if parameters.key(each) in self._hoisted)]
        return tuple((parameters.location(each), each.name) for each in sent)

    def _own_security(self, operation: doc.Operation) -> Requirements | None:
        if operation.security is None:
            return None
        own = requirements(operation.security)
        return None if own == self._security else own

    def _report_grouping(self, own: Sequence[doc.Parameter]) -> None:
        for each in own:
            if each.group is not None:
                self._problems.add(
                    "N553", f"x-ms-parameter-grouping has no effect: {each.name!r} stays a keyword", each.where
                )


def report_servers(servers: Sequence[doc.Server], problems: Problems) -> None:
    """Note the servers that are not generated: a client has one URL for an operation, and can be given another."""
    for each in servers[1:]:
        problems.add("N560", f"{each.url} is not generated: {servers[0].url} is", each.where)


def _doc(operation: doc.Operation) -> str | None:
    """The description, and where to read on."""
    read_on = f"See {operation.external_docs}" if operation.external_docs else None
    return "\n\n".join(text.strip() for text in (operation.description, read_on) if text) or None


def _own_server(operation: doc.Operation, document: doc.Document) -> str | None:
    """The base URL of an operation that has another one than the document."""
    if not operation.servers:
        return None
    url = operation.servers[0].url
    return None if document.servers and document.servers[0].url == url else url
