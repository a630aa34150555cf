"""Build: from the document to the IR."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from specloom.config import Config
from specloom.ir import parameters
from specloom.ir.callbacks import webhooks
from specloom.ir.calls import name_calls
from specloom.ir.grouping import Groups
from specloom.ir.model import Api, Group, Name, NotGenerated, Operation, Source, SourceFile
from specloom.ir.names import name, words
from specloom.ir.operations import OperationBuilder
from specloom.ir.paging import paged
from specloom.ir.polling import polled
from specloom.ir.request_ids import request_id_headers
from specloom.ir.security import report_unknown, requirements, schemes
from specloom.ir.servers import differing_variables, servers
from specloom.ir.texts import bound_texts
from specloom.ir.types import TypeBuilder
from specloom.ir.words import keys
from specloom.normalize.document import Document
from specloom.problems import Problems


def build(document: Document, config: Config, problems: Problems) -> Api:
    """The whole API: every operation of the document under its name, and every schema as a declaration.

    What cannot be generated is among the problems and in `Api.not_generated`.
    """
    document, external = _without_external(document, problems)
    types = TypeBuilder(document, config, problems)
    calls = name_calls(document, config, problems)
    given = {each.pointer: parameters.in_order(each) for each in document.operations}
    on_client = parameters.hoisted(document, tuple(given.values()), config, problems)
    client_parameters = parameters.convert(on_client.values(), parameters.Owner(), types, document, config)
    required = requirements(document.security)
    groups = Groups(
        document, calls, lambda each: parameters.is_hoisted(each, on_client, document, config), types, problems
    )
    document = groups.document
    given = {each.pointer: parameters.in_order(each) for each in document.operations}
    builder = OperationBuilder(document, config, types, on_client, required, groups, problems)
    operations = tuple(builder.build(each, given[each.pointer], calls[each.pointer]) for each in document.operations)
    told = webhooks(document, types)
    declarations, schemas, not_generated = types.finish()
    bound_texts(operations, declarations, document, problems)
    operations = paged(operations, document, declarations, config.paging, problems, on_client.values())
    operations = polled(operations, declarations, config.polling, problems)
    report_unknown(document, config.client, problems)
    return Api(
        source=Source(
            document.file,
            document.sha256,
            document.title,
            document.version,
            document.spec_version,
            tuple(SourceFile(file, digest) for file, digest in document.files),
        ),
        title=name(document.title),
        doc=document.description,
        servers=servers(document.servers, differing_variables(document)),
        client_parameters=client_parameters,
        schemes=schemes(document),
        security=required,
        groups=_groups(operations, document),
        operations=operations,
        declarations=declarations,
        schemas=schemas,
        not_generated=(*external, *not_generated),
        request_id_headers=request_id_headers(document),
        webhooks=told,
    )


def _without_external(document: Document, problems: Problems) -> tuple[Document, list[NotGenerated]]:
    """The document without the operations that x-ms-external takes away, and what is to be said of these."""
    left_out: list[NotGenerated] = []
    for each in document.operations:
        if each.x.external:
            said = f"{each.method} {each.path} is not generated: x-ms-external says that it is defined elsewhere"
            problems.add("N561", said, each.where / "x-ms-external")
            left_out.append(NotGenerated(each.pointer, "N561", "x-ms-external says that it is defined elsewhere."))
    kept = tuple(each for each in document.operations if not each.x.external)
    return replace(document, operations=kept), left_out


def _groups(operations: Iterable[Operation], document: Document) -> tuple[Group, ...]:
    """Every node of the tree of groups, parents before children, with the words of the tag of that name."""
    described = {keys(words(tag.name)): tag.description for tag in reversed(document.tags)}
    paths: dict[tuple[Name, ...], None] = {}
    for operation in operations:
        paths.update({operation.group[:depth]: None for depth in range(1, len(operation.group) + 1)})
    return tuple(
        Group(path, described.get(keys(tuple(path[-1].split()))) if len(path) == 1 else None) for path in paths
    )
