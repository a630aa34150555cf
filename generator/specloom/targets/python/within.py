"""Objects within a body whose members are keywords (x-ms-client-flatten), as `_runtime/operation.py` declares them."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.model import Const, Field
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import Argument, constant
from specloom.targets.python.flat import held
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.literals import literal, pair, sequence
from specloom.targets.python.parameter_facts import json_literal
from specloom.targets.python.records import Layout, Path
from specloom.targets.python.shapes import is_nullable, json_kinds
from specloom.targets.python.surface import Call


def within(call: Call, annotations: Annotations) -> list[str]:
    """A fact for each object in the body of a call."""
    arguments = {argument.path: argument for argument in call.arguments if argument.path}
    return _objects(call.body, (), arguments, annotations) if call.body is not None else []


def _objects(layout: Layout, at: Path, arguments: Mapping[Path, Argument], annotations: Annotations) -> list[str]:
    facts: list[str] = []
    for holder in layout.fields:
        if not holder.flatten or holder.read_only:
            continue
        path, inside = (*at, holder.wire), held(holder, annotations.symbols)
        own = [(field, arguments[*path, field.wire]) for field in inside.fields if _is_given(field, path, arguments)]
        fields = [pair(argument.name, field.wire) for field, argument in own]
        needed = [literal(argument.name) for field, argument in own if _is_needed(field, annotations)]
        additional = arguments.get(path)
        constants = _constants(inside)
        more = _objects(inside, path, arguments, annotations)
        nullable = is_nullable(holder.type, annotations.symbols.declarations)
        rows = [literal(holder.wire)]
        rows += [f"fields={sequence(fields)}"] if fields else []
        rows += [f"additional={literal(additional.name)}"] if additional is not None else []
        rows += [f"constants={{{', '.join(constants)}}}"] if constants else []
        defaults = [f"{literal(field.wire)}: {json_literal(field.default)}" for field, _ in own if field.has_default]
        rows += [f"defaults={{{', '.join(defaults)}}}"] if defaults else []
        rows += [f"{'null' if nullable else 'required'}=True"] if holder.required else []
        rows += [f"needed={sequence(needed)}"] if needed else []
        rows += [f"within={sequence(more)}"] if more else []
        facts.append(f"{annotations.imports.use(RUNTIME_OPERATION, 'Within')}({', '.join(rows)})")
    return facts


def _is_given(field: Field, path: Path, arguments: Mapping[Path, Argument]) -> bool:
    return not field.flatten and (*path, field.wire) in arguments


def _is_needed(field: Field, annotations: Annotations) -> bool:
    """Whether its object cannot be without a member, nor have null in its place."""
    kinds = json_kinds(field.type, annotations.symbols.declarations)
    return field.required and not field.has_default and {"null", "any"}.isdisjoint(kinds)


def _constants(inside: Layout) -> list[str]:
    """Members that are sent wherever their object is."""
    tag = [(inside.tag.wire, inside.tag.values[0])] if inside.tag is not None and inside.tagged else []
    fixed = [(each.wire, each.type.value) for each in inside.fields if isinstance(each.type, Const) and constant(each)]
    return [f"{literal(wire)}: {literal(value)}" for wire, value in (*tag, *fixed)]
