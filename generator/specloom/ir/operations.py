"""Operations: from those of the document to those of the IR."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from specloom.config import Config
from specloom.ir import parameters
from specloom.ir.bodies import BodyBuilder
from specloom.ir.callbacks import callbacks
from specloom.ir.calls import Call
from specloom.ir.grouping import Groups
from specloom.ir.links import Targets, links
from specloom.ir.long_running import long_running
from specloom.ir.model import Operation, Parameter, Response
from specloom.ir.responses import is_error, responses
from specloom.ir.security import Requirements, requirements
from specloom.ir.servers import differing_variables, own_servers, servers
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
        hoisted: Mapping[doc.ParameterKey, doc.Parameter],
        security: Requirements,
        groups: Groups,
        problems: Problems,
    ) -> None:
        self._document = document
        self._config = config
        self._types = types
        self._bodies = BodyBuilder(document, config, types, problems)
        self._targets = Targets.of(document)
        self._hoisted = hoisted
        self._security = security
        self._groups = groups
        self._differing = differing_variables(document)
        self._problems = problems

    def build(self, operation: doc.Operation, given: Sequence[doc.Parameter], call: Call) -> Operation:
        """One operation. `given`: its parameters, hoisted ones included."""
        document, types, problems, phrase = self._document, self._types, self._problems, call.phrase
        sent = [each for each in given if self._is_hoisted(each)]
        own = [each for each in given if not self._is_hoisted(each)] if sent else given
        successes = tuple(each for each in operation.responses if not is_error(each, operation))
        owner = parameters.Owner(operation.pointer, phrase)
        if operation.x.internal:
            said = "x-ms-internal has no effect on an operation: it is generated like any other"
            problems.add("N562", said, operation.where / "x-ms-internal")
        converted = self._parameters(operation, own, owner)
        request = self._bodies.build(operation, phrase)
        if request is not None:
            request = replace(request, grouped=self._groups.body(operation))
        elsewhere = own_servers(operation, document)
        answers = responses(operation, types, document, phrase)
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
            hoisted=self._sent(operation, sent),
            body=request,
            responses=self._linked(answers, operation),
            security=self._own_security(operation),
            deprecated=operation.deprecated,
            streaming=streaming(operation, successes, types, document, self._config.streaming, phrase, problems),
            long_running=long_running(operation, answers, types, document, phrase, problems),
            server=elsewhere[0].url if elsewhere else None,
            servers=servers(elsewhere, self._differing) if len(elsewhere) > 1 else (),
            callbacks=callbacks(operation, types, document),
            parameter_groups=self._groups.of(operation),
        )

    def _parameters(
        self, operation: doc.Operation, own: Sequence[doc.Parameter], owner: parameters.Owner
    ) -> tuple[Parameter, ...]:
        """The parameters of an operation; those in groups do not vie with the others for names."""
        places = [self._groups.parameter(operation, each) for each in own]
        if not any(places):
            return parameters.convert(own, owner, self._types, self._document, self._config)
        found: dict[doc.ParameterKey, Parameter] = {}
        for grouped in (False, True):
            given = [each for each, at in zip(own, places, strict=True) if (at is not None) is grouped]
            converted = parameters.convert(given, owner, self._types, self._document, self._config)
            found |= {each.key: one for each, one in zip(given, converted, strict=True)}
        return tuple(replace(found[each.key], grouped=at) for each, at in zip(own, places, strict=True))

    def _linked(self, answers: Sequence[Response], operation: doc.Operation) -> tuple[Response, ...]:
        written = {each.status: each for each in operation.responses if each.links}
        if not written:
            return tuple(answers)
        return tuple(
            (
                replace(each, links=links(written[each.status], self._targets, self._problems))
                if each.status in written
                else each
            )
            for each in answers
        )

    def _sent(self, operation: doc.Operation, hoisted: Sequence[doc.Parameter]) -> tuple[tuple[str, str], ...]:
        """The client parameters that an operation sends: its own `hoisted` ones, and the variables of its server."""
        servers = operation.servers or self._document.servers
        variables = {variable.name: variable for server in servers for variable in server.variables}.values()
        return tuple((parameters.location(each), each.name) for each in (*variables, *hoisted))

    def _is_hoisted(self, parameter: doc.Parameter) -> bool:
        return parameters.is_hoisted(parameter, self._hoisted, self._document, self._config)

    def _own_security(self, operation: doc.Operation) -> Requirements | None:
        if operation.security is None:
            return None
        own = requirements(operation.security)
        return None if own == self._security else own


def _doc(operation: doc.Operation) -> str | None:
    """The description, and where to read on."""
    read_on = f"See {operation.external_docs}" if operation.external_docs else None
    return "\n\n".join(text.strip() for text in (operation.description, read_on) if text) or None
