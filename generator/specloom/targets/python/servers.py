"""The choice among the servers of a description, as generated clients offer it."""

from __future__ import annotations

from specloom.ir.model import Server
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.literals import literal
from specloom.targets.python.service import ServiceFacts
from specloom.targets.python.surface import Surface


def server_fact(server: Server, surface: Surface, annotations: Annotations) -> str:
    """A server's row: `Server("https://eu.example.com", "eu")`."""
    arguments = [literal(server.url.rstrip("/") or "/"), *([literal(server.name)] if server.name else [])]
    if server.defaults:
        defaults = [f"{literal(surface.parameters['host', wire])}: {literal(str(v))}" for wire, v in server.defaults]
        arguments.append(f"defaults={{{', '.join(defaults)}}}")
    return f"{annotations.imports.use('._runtime.servers', 'Server')}({', '.join(arguments)})"


def choice(service: ServiceFacts, annotations: Annotations) -> str:
    """The annotation of what a server is chosen by: its name, or its URL where it has none, or its number."""
    keys = dict.fromkeys([*(server.key for server in service.servers), *service.other_servers])
    names = ", ".join(literal(key) for key in keys)
    return f"{annotations.imports.use('typing', 'Literal')}[{names}] | {annotations.builtin('int')}"


def elsewhere_doc(service: ServiceFacts) -> str:
    """What is to be said of the URLs that single operations are at."""
    shown = [f"`{url}`" for url in service.elsewhere[:_SHOWN]]
    more = len(service.elsewhere) - len(shown)
    return (
        "URLs in place of those that single operations are at, of which `base_url` says nothing: "
        f"{', '.join(shown)}{f' and {more} more' if more else ''}. A client that is given another `base_url` calls no "
        "such operation without: its credentials would go there."
    )


_SHOWN = 8


def choice_doc(service: ServiceFacts) -> str:
    """What is to be said of the choice."""
    told = [f"- {server.key}: {server.doc}" for server in service.servers if server.doc]
    said = "Which server of the description is meant, or its number from 0; without it, the first."
    return "\n\n".join([said, *(["\n".join(told)] if told else [])])
